import type { NumberedNode, PartKind, Role } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import { labelWithin } from './scan/labels.ts';

interface Open {
  readonly node: number;
  readonly level: number;
  readonly list: number;
}

/** A list at its first node: where it stands and which list of its level came before it. */
interface Opening {
  readonly node: number;
  /** Segment and level: lists are compared with each other only within these. */
  readonly place: string;
  /** The last node of that level before it, of whatever list, or -1. */
  readonly before: number;
}

const NUMBERED: ReadonlySet<Role> = new Set([
  'heading',
  'item',
  'field',
  'chapter',
  'article',
  'slot',
  'session',
  'agendaItem',
]);
/** 编, 章, 节 stand over 条, that over the levels of 一、. */
export const CHAPTER_LEVEL: Readonly<Record<string, number>> = { 编: -3, 章: -2, 节: -1 };

const numberOf = (node: NumberedNode | undefined) => node?.label.numbers[0] ?? 0;

/**
 * Whether a label begins a list of its own: a 1 after any number but 1, after a blank line, and after a line without
 * label, unless that is the text or value which belongs to the 1 before; a 2 whose 1 stands within the line above.
 */
function beginsAnew(
  paragraphs: readonly RawParagraph[],
  roles: readonly Role[],
  same: NumberedNode,
  index: number,
): boolean {
  const current = paragraphs[index];
  const previous = paragraphs[index - 1];
  const label = current?.content.label;
  // 注：1.甲⏎2.乙: the list began within the line above
  if (label?.numbers[0] === 2 && previous && !previous.content.label)
    return labelWithin(label.style, 1).test(previous.content.view.text);
  if (!current || label?.numbers[0] !== 1) return false;
  if (numberOf(same) !== 1 || !previous || current.blankBefore > 0) return true;
  if (previous.content.label) return false;
  if (label.level !== 1) return true;
  const value = roles[index] === 'field' && roles[same.paragraph] === 'field';
  const body =
    roles[index - 1] === 'paragraph' &&
    /。$/.test(previous.content.view.text) &&
    !/如下|以下|下列/.test(previous.content.view.text);
  return !value && !body;
}

/**
 * The labels of the text as trees: who stands under whom, and which count on from each other. Every part is on its own;
 * 章 count through it, 条 count through the chapters, and labels start again under each 条. Where the lists of a level
 * go on from parent to parent (a custom of central papers) they are one list.
 */
export function readNumbering(
  paragraphs: readonly RawParagraph[],
  roles: readonly Role[],
  parts: readonly PartKind[],
): { nodes: NumberedNode[]; continuous: boolean } {
  const nodes: NumberedNode[] = [];
  const openings: Opening[] = [];
  const running = new Map<string, number>();
  const latest = new Map<string, number>();
  let open: Open[] = [];
  let lists = 0;
  let segment = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    const label = paragraph?.content.label;
    const role = roles[i];
    if (!paragraph || role === undefined) continue;
    if (parts[i] !== parts[i - 1] || role === 'attachmentLabel' || role === 'agendaTitle') {
      open = [];
      running.clear();
      segment++;
    } else if (!label && paragraph.blankBefore > 2) open = [];
    if (!label || !NUMBERED.has(role)) continue;
    const node = nodes.length;
    if (label.style === 'chapter' || label.style === 'article' || label.style === 'item') {
      const unit = label.style === 'chapter' ? (paragraph.content.view.text[label.to - 1] ?? '') : label.style;
      const level = CHAPTER_LEVEL[unit] ?? 0;
      const list =
        label.numbers[0] === 1 && !repeats(nodes, running.get(unit)) ? lists++ : (running.get(unit) ?? lists++);
      running.set(unit, list);
      open = label.style === 'item' ? [] : open.filter((entry) => entry.level < level);
      nodes.push({ paragraph: i, label, parent: open.at(-1)?.node ?? -1, list });
      open.push({ node, level, list });
      continue;
    }
    const place = `${segment} ${label.level}`;
    let same: Open | undefined;
    for (let top = open.at(-1); top && top.level >= label.level; top = open.at(-1)) {
      if (top.level === label.level) same = top;
      open.pop();
    }
    const sibling = same && nodes[same.node];
    const kept = same && sibling && !beginsAnew(paragraphs, roles, sibling, i) ? same.list : undefined;
    if (kept === undefined) openings.push({ node, place, before: latest.get(place) ?? -1 });
    const list = kept ?? lists++;
    latest.set(place, node);
    nodes.push({ paragraph: i, label, parent: open.at(-1)?.node ?? -1, list });
    open.push({ node, level: label.level, list });
  }
  const through = runThrough(nodes, openings);
  return { nodes: join(nodes, openings, through), continuous: [...through].some((place) => place.endsWith(' 2')) };
}

/** 第一条 right after 第一条 repeats the number; after any other it begins a text of its own. */
function repeats(nodes: readonly NumberedNode[], list: number | undefined): boolean {
  const last = nodes.at(-1);
  return last !== undefined && last.list === list && numberOf(last) === 1;
}

/** The places whose lists rather go on under the next parent than start again. */
function runThrough(nodes: readonly NumberedNode[], openings: readonly Opening[]): Set<string> {
  const balance = new Map<string, number>();
  for (const { node, place, before } of openings) {
    if (before < 0 || nodes[before]?.parent === nodes[node]?.parent) continue;
    const n = numberOf(nodes[node]);
    const step = n === 1 ? -1 : n === numberOf(nodes[before]) + 1 ? 1 : 0;
    balance.set(place, (balance.get(place) ?? 0) + step);
  }
  return new Set([...balance].filter(([, sum]) => sum > 0).map(([place]) => place));
}

/** Makes one list of those that go on from each other. */
function join(
  nodes: readonly NumberedNode[],
  openings: readonly Opening[],
  through: ReadonlySet<string>,
): NumberedNode[] {
  const numbers = new Map<number, number[]>();
  for (const node of nodes) numbers.set(node.list, [...(numbers.get(node.list) ?? []), numberOf(node)].slice(0, 2));
  const joined = new Map<number, number>();
  for (const { node, place, before } of openings) {
    const own = nodes[node];
    const other = nodes[before];
    if (!own || !other) continue;
    const n = numberOf(own);
    const siblings = own.parent === other.parent;
    const resumes = siblings && n === numberOf(other) + 1;
    // 1, 1, 3: the second 1 repeats the first, whatever stands between; 2, 1, 3: they have changed places
    const [first, ...more] = numbers.get(other.list) ?? [];
    const isOneOfThree = more.length === 0 && (first === 1 || first === 2);
    const belongs = siblings && n === 1 && isOneOfThree && numbers.get(own.list)?.[1] === 3;
    if (resumes || belongs || (n > 1 && through.has(place))) joined.set(own.list, joined.get(other.list) ?? other.list);
  }
  return joined.size === 0 ? [...nodes] : nodes.map((node) => ({ ...node, list: joined.get(node.list) ?? node.list }));
}
