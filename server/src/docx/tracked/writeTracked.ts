/** Edits of the imported text written back into the Word file as tracked changes. */
import { strToU8 } from 'fflate';
import type { Edit } from '../../core/rules/rule.ts';
import { type Imported, importDocx } from '../import.ts';
import { replaceParts } from '../package/replace.ts';
import { partText } from '../package.ts';
import type { XmlElement } from '../xml.ts';
import { changedRun, dividedHead, division, type Marker, markedParagraph, type Splice } from './markup.ts';
import { type Change, largestId, type Operation, REASONS, type Reason, resolve } from './operations.ts';
import { type Twin, twinsOf, withCopies, wouldPart } from './twins.ts';

export interface TrackOptions {
  readonly author?: string;
  /** `2026-05-01T09:00:00Z`. Left out, the changes bear no date and the same edits give the same bytes. */
  readonly date?: string;
}

/** An edit that the file cannot take, and what to tell the user. */
export interface LeftOut {
  readonly edit: Edit;
  readonly reason: Reason;
}

export interface Tracked {
  readonly bytes: Uint8Array;
  readonly leftOut: readonly LeftOut[];
}

const AUTHOR = '公文';

/** The changes of one part. */
interface PartChanges {
  readonly operations: Operation[];
  readonly joined: Set<XmlElement>;
}

function changesByPart(changes: readonly Change[]): Map<string, PartChanges> {
  const parts = new Map<string, PartChanges>();
  const of = (name: string) => {
    const known = parts.get(name) ?? { operations: [], joined: new Set<XmlElement>() };
    parts.set(name, known);
    return known;
  };
  for (const { operations, joined } of changes) {
    for (const operation of operations) of(operation.run.place.part).operations.push(operation);
    for (const { place, element } of joined) of(place.part).joined.add(element);
  }
  return parts;
}

/** Operations by their key, in order. */
function grouped<K>(operations: readonly Operation[], key: (operation: Operation) => K): Map<K, Operation[]> {
  const groups = new Map<K, Operation[]>();
  for (const operation of operations) {
    const list = groups.get(key(operation));
    if (list) list.push(operation);
    else groups.set(key(operation), [operation]);
  }
  return groups;
}

/** What is left of another writer's insertion where a change stands at its end. */
const EMPTY_INSERTION = /<([^\s<>/]+:ins)(?:\s[^<>]*[^<>/])?><\/\1>/gu;

/** A part's text with its changes. */
function changedPart(
  source: string,
  { operations, joined }: PartChanges,
  twins: readonly Twin[],
  marker: Marker,
): string {
  const splices: Splice[] = [];
  /** How many divisions of a paragraph are still to come. */
  const left = new Map<XmlElement, number>();
  for (const { text, paragraph } of operations) {
    const count = text.split('\n').length - 1;
    if (count > 0) left.set(paragraph.element, (left.get(paragraph.element) ?? 0) + count);
  }
  for (const paragraph of left.keys()) splices.push(dividedHead(source, paragraph, marker));
  for (const own of grouped(operations, ({ run }) => run.element).values()) {
    const paragraph = own[0]?.paragraph.element;
    const splice = changedRun(source, own, marker, () => {
      if (!paragraph) return '';
      const rest = (left.get(paragraph) ?? 1) - 1;
      left.set(paragraph, rest);
      return division(source, paragraph, rest === 0, marker);
    });
    if (splice) splices.push(splice);
  }
  for (const paragraph of joined) splices.push(markedParagraph(paragraph, 'del', marker));
  let text = '';
  let at = 0;
  for (const { start, end, text: own } of withCopies(splices, twins).sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    text += source.slice(at, start) + own;
    at = end;
  }
  return (text + source.slice(at)).replace(EMPTY_INSERTION, '');
}

/** UTF-8, whatever it was. */
function encoded(text: string): Uint8Array {
  return strToU8(text.replace(/^(<\?xml[^>]*encoding=["'])utf-16(?:le|be)?/iu, '$1UTF-8'));
}

/**
 * Writes edits into a file as tracked changes: accepting all gives the edited text, rejecting all the file as it was.
 * Edits that the file cannot take are left out and told. Parts without changes keep their content.
 * @param edits in offsets of `imported.text`, none overlapping another
 */
export function trackEdits(imported: Imported, edits: readonly Edit[], options: TrackOptions = {}): Tracked {
  const leftOut: LeftOut[] = [];
  const changes: Change[] = [];
  /** Paragraphs that are divided, and those whose marks are deleted: not both, the two would meet in one mark. */
  const divided = new Set<XmlElement>();
  const joined = new Set<XmlElement>();
  const known = new Map<string, readonly Twin[]>();
  const twins = (name: string): readonly Twin[] => {
    const tree = imported.document.trees.get(name);
    const found = known.get(name) ?? (tree ? twinsOf(partText(imported.package, name) ?? '', tree) : []);
    known.set(name, found);
    return found;
  };
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const resolved = resolve(imported, edit);
    if (!resolved.ok) {
      leftOut.push({ edit, reason: resolved.reason });
      continue;
    }
    const { change } = resolved;
    if (
      change.operations.some(({ run }) => wouldPart(twins(run.place.part), run.element)) ||
      change.joined.some(({ place, element }) => wouldPart(twins(place.part), element))
    ) {
      leftOut.push({ edit, reason: REASONS.structure });
      continue;
    }
    const dividing = change.operations
      .filter(({ text }) => text.includes('\n'))
      .map(({ paragraph }) => paragraph.element);
    const joining = change.joined.map(({ element }) => element);
    if (dividing.some((one) => joined.has(one) || joining.includes(one)) || joining.some((one) => divided.has(one))) {
      leftOut.push({ edit, reason: REASONS.structure });
      continue;
    }
    for (const one of dividing) divided.add(one);
    for (const one of joining) joined.add(one);
    changes.push(change);
  }
  const parts = new Map<string, Uint8Array>();
  for (const [name, own] of changesByPart(changes)) {
    const source = partText(imported.package, name);
    const tree = imported.document.trees.get(name);
    if (source === undefined || !tree) continue;
    let id = largestId(tree);
    const marker: Marker = {
      author: options.author ?? AUTHOR,
      date: options.date,
      next: () => {
        id += 1;
        return id;
      },
    };
    parts.set(name, encoded(changedPart(source, own, twins(name), marker)));
  }
  if (parts.size === 0) return { bytes: imported.package.bytes, leftOut };
  const bytes = replaceParts(imported.package, parts);
  return bytes
    ? { bytes, leftOut }
    : { bytes: imported.package.bytes, leftOut: edits.map((edit) => ({ edit, reason: REASONS.package })) };
}

/**
 * As `trackEdits`, from and to the bytes of a file; a file that cannot be read stays as it is.
 */
export function writeTracked(bytes: Uint8Array, edits: readonly Edit[], options: TrackOptions = {}): Uint8Array {
  const imported = importDocx(bytes);
  return imported.ok ? trackEdits(imported, edits, options).bytes : bytes;
}
