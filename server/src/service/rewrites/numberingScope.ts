import type { Document, Edit, Paragraph, Span } from '../../core/index.ts';
import { remembered } from '../../core/text/remember.ts';
import { type Relabelled, type Relabelling, tellReferences } from './numberingLabels.ts';
import { type Entry, entriesOf, type Order, orderOf } from './numberingOrder.ts';
import type { NothingToDo, Rewritten } from './rewrite.ts';

/** The labels of a draft and which of them a command is for. */
export interface Scope {
  readonly document: Document;
  readonly entries: readonly Entry[];
  readonly order: Order;
  /** Indexes of the entries that are selected, in order; what is under them need not be. */
  readonly selected: readonly number[];
}

const NO_LABEL: NothingToDo = { nothing: '光标不在带编号的行上', elsewhere: true };
const MATERIAL: NothingToDo = { nothing: '粘贴在后的材料保留原来的编号，不作改动', elsewhere: true };

/** True where a selection has something of the paragraph; its end at a line's start does not count. */
function isSelected({ start, end }: Paragraph, selection: Span): boolean {
  return selection.start === selection.end
    ? start <= selection.start && selection.start <= end
    : start < selection.end && selection.start <= end;
}

/** The numbered lines that a selection touches, or why there are none. */
export function scopeOf(document: Document, selection: Span): Scope | NothingToDo {
  const touched = document.paragraphs.filter((paragraph) => isSelected(paragraph, selection));
  const own = new Set(touched.filter(({ part }) => part !== 'material').map(({ index }) => index));
  const selected = document.numbering.flatMap(({ paragraph }, i) => (own.has(paragraph) ? [i] : []));
  if (selected.length === 0) return touched.some(({ part }) => part === 'material') ? MATERIAL : NO_LABEL;
  return { ...labelsOf(document), selected };
}

/** The labels of a draft, read once for all commands that are offered. */
export const labelsOf = remembered((document: Document): Omit<Scope, 'selected'> => {
  const entries = entriesOf(document);
  return { document, entries, order: orderOf(entries) };
});

/** Where an offset is once edits are made; one within what an edit replaces goes to its end. */
export function offsetAfter(edits: readonly Edit[], offset: number): number {
  let moved = offset;
  for (const { start, end, newText } of edits) {
    if (offset >= end) moved += newText.length - (end - start);
    else if (offset > start) moved += start + newText.length - offset;
  }
  return moved;
}

/** Edits that only write labels anew, with what is to be told of them. */
export function labelsWritten(
  { document }: Scope,
  selection: Span,
  relabelling: Relabelling,
  unchanged: string,
): Rewritten | NothingToDo {
  if ('nothing' in relabelling) return relabelling;
  const { labels } = relabelling;
  if (labels.length === 0) return { nothing: unchanged };
  const edits = labels.map(({ edit }) => edit);
  return {
    edits,
    selection: { start: offsetAfter(edits, selection.start), end: offsetAfter(edits, selection.end) },
    ...noteOf(document, labels),
  };
}

/** What is to be told of labels that changed. */
export function noteOf(document: Document, labels: readonly Relabelled[]): { note?: string } {
  const note = tellReferences(
    document,
    labels.map(({ node }) => node),
  );
  return note === undefined ? {} : { note };
}
