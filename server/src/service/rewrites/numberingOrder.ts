import type { Document, NumberedNode, Paragraph } from '../../core/index.ts';
import { CHAPTER_LEVEL } from '../../core/model/numbering.ts';
import type { OrdinalStyle } from '../../core/model/token.ts';

/** A label in the order of the text, as it stands or as a command leaves it. */
export interface Entry {
  /** Its index in `Document.numbering`; undefined for a label that is new. */
  readonly node: number | undefined;
  readonly style: OrdinalStyle;
  /** 编, 章 and 节 of a chapter, else the style: what is counted through a part. */
  readonly unit: string;
  /** 1–5 for 一、（一）1.（1）①; 0 for 第N项 and 条, below that 节, 章 and 编. */
  readonly level: number;
  readonly numbers: readonly number[];
  /** The label gets another form, or stands elsewhere: its number comes from where it now is. */
  readonly changed: boolean;
  /** Nothing before it is above it or counts on to it: a part, an attachment or so begins here. */
  readonly segment: number;
  /** What stands before ended in blank lines: nothing is above it. */
  readonly cut: boolean;
  /** It begins a list of its own although another of its level stands before. */
  readonly restart: boolean;
  /** The entry's `node` whose list it takes up again under another parent; -1 for none. */
  readonly resumes: number;
}

/** Who stands under whom and which count on from each other, as indexes of entries; -1 for none. */
export interface Order {
  readonly parent: readonly number[];
  readonly list: readonly number[];
  /** The one that it counts on from. */
  readonly before: readonly number[];
  /** The one of its level under the same parent before it, whatever its list. */
  readonly sibling: readonly number[];
}

/** What is counted and on which level, for a label of the text. */
function unitOf({ label }: NumberedNode, paragraph: Paragraph | undefined): Pick<Entry, 'unit' | 'level'> {
  if (label.style !== 'chapter') return { unit: label.style, level: label.level };
  const unit = paragraph?.content.view.text[label.to - 1] ?? '章';
  return { unit, level: CHAPTER_LEVEL[unit] ?? -2 };
}

/** The labels of a draft, each with what tells its list from those before. */
export function entriesOf(document: Document): Entry[] {
  const { numbering, paragraphs } = document;
  const entries: Entry[] = [];
  const latest = new Map<number, number>();
  const tracker = createTracker();
  let segment = 0;
  let at = 0;
  for (const [index, node] of numbering.entries()) {
    let cut = false;
    for (; at <= node.paragraph; at++) {
      const paragraph = paragraphs[at];
      if (!paragraph) continue;
      const { role, part, content, blankBefore } = paragraph;
      if (part !== paragraphs[at - 1]?.part || role === 'attachmentLabel' || role === 'agendaTitle') segment++;
      else if (!content.label && blankBefore > 2) cut = true;
    }
    const plain: Entry = {
      node: index,
      style: node.label.style,
      ...unitOf(node, paragraphs[node.paragraph]),
      numbers: node.label.numbers,
      changed: false,
      segment,
      cut,
      restart: false,
      resumes: -1,
    };
    const { before } = tracker.look(plain);
    const expected = before < 0 ? undefined : numbering[before]?.list;
    const earlier = latest.get(node.list);
    const entry =
      node.list === expected
        ? plain
        : earlier === undefined
          ? { ...plain, restart: true }
          : { ...plain, resumes: earlier };
    tracker.add(entry);
    latest.set(node.list, index);
    entries.push(entry);
  }
  return entries;
}

interface Open {
  readonly at: number;
  readonly level: number;
  readonly list: number;
}

/** Walks entries as the parser walks labels, by levels alone. */
function createTracker() {
  let open: Open[] = [];
  let segment = -1;
  let count = 0;
  let lists = 0;
  let running = new Map<string, Open>();
  const lastOf = new Map<number, number>();
  const listOfNode = new Map<number, number>();

  /** What stands above and beside an entry, were it added now. */
  function look(entry: Entry): { above: Open | undefined; sibling: Open | undefined; before: number; kept: Open[] } {
    const fresh = entry.segment !== segment;
    const all = fresh || entry.cut ? [] : open;
    const counted = entry.level <= 0;
    const kept = entry.style === 'item' ? [] : all.filter(({ level }) => level < entry.level);
    const beside = counted
      ? fresh
        ? undefined
        : running.get(entry.unit)
      : all.find(({ level }) => level === entry.level);
    const list = beside?.list;
    return {
      above: kept.at(-1),
      sibling: beside,
      before: list === undefined ? -1 : (lastOf.get(list) ?? -1),
      kept,
    };
  }

  function add(entry: Entry) {
    const { above, sibling, kept } = look(entry);
    if (entry.segment !== segment) running = new Map();
    segment = entry.segment;
    const resumed = entry.resumes < 0 ? undefined : listOfNode.get(entry.resumes);
    const list = resumed ?? (entry.restart ? undefined : sibling?.list) ?? lists++;
    const before = lastOf.get(list) ?? -1;
    const own = { at: count, level: entry.level, list };
    if (entry.level <= 0) running.set(entry.unit, own);
    open = [...kept, own];
    lastOf.set(list, count);
    if (entry.node !== undefined && !entry.changed) listOfNode.set(entry.node, list);
    count++;
    return { parent: above?.at ?? -1, list, before, sibling: sibling?.at ?? -1 };
  }
  return { look, add };
}

/** Reads entries as trees and lists. */
export function orderOf(entries: readonly Entry[]): Order {
  const tracker = createTracker();
  const read = entries.map((entry) => tracker.add(entry));
  return {
    parent: read.map(({ parent }) => parent),
    list: read.map(({ list }) => list),
    before: read.map(({ before }) => before),
    sibling: read.map(({ sibling }) => sibling),
  };
}

const lastNumber = (numbers: readonly number[]) => numbers.at(-1) ?? 0;

/**
 * The numbers that each entry bears afterwards. Where an entry follows the one that it followed before, the step between
 * them stays as it was: what a command does not touch is not corrected. Elsewhere it counts on by one.
 * @param was the entries before the command, `node` being their index
 */
export function countOn(was: readonly Entry[], now: readonly Entry[]): number[][] {
  const old = orderOf(was);
  const fresh = orderOf(now);
  const numbers: number[][] = [];
  for (const [i, entry] of now.entries()) {
    const at = fresh.before[i] ?? -1;
    const ahead = now[at];
    const previous = entry.node === undefined || entry.changed ? undefined : (old.before[entry.node] ?? -1);
    const first = entry.numbers[0] ?? 1;
    let start: number;
    if (!ahead) start = previous === -1 ? first : 1;
    else {
      const last = lastNumber(numbers[at] ?? []);
      const same = previous !== undefined && previous >= 0 && ahead.node === previous && !ahead.changed;
      start = same ? last + first - lastNumber(ahead.numbers) : last + 1;
    }
    numbers.push(entry.numbers.map((n) => n - first + start));
  }
  return numbers;
}

/** The entries under `at`, to the end of its branch: exclusive index. */
export function branchEnd({ parent }: Order, at: number): number {
  let end = at + 1;
  while (end < parent.length && isWithin(parent, end, at)) end++;
  return end;
}

function isWithin(parent: readonly number[], index: number, root: number): boolean {
  for (let at = parent[index] ?? -1; at >= root; at = parent[at] ?? -1) if (at === root) return true;
  return false;
}
