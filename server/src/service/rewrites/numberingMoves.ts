import { applyEdits, type Document, type Edit, type Paragraph, type Span } from '../../core/index.ts';
import { spanOf } from '../../core/model/spans.ts';
import { isClosing } from '../closings.ts';
import { relabel } from './numberingLabels.ts';
import { offerOf } from './numberingLevels.ts';
import { branchEnd, type Entry } from './numberingOrder.ts';
import { noteOf, offsetAfter, type Scope, scopeOf } from './numberingScope.ts';
import type { NothingToDo, Rewrite, Rewritten } from './rewrite.ts';

const BODY: ReadonlySet<Paragraph['role']> = new Set(['paragraph', 'short', 'tableRow']);

const paragraphOf = ({ document }: Scope, at: number): Paragraph | undefined =>
  document.paragraphs[document.numbering[at]?.paragraph ?? -1];

/** A line that only heads what follows. */
const isHead = ({ role, content: { field, view } }: Paragraph) =>
  role === 'heading' || (role === 'field' && field?.valueFrom === view.text.length);

/** The last paragraph of an item's branch, with the text that belongs to it. */
function lastOf(scope: Scope, at: number): number {
  const { document, order, entries } = scope;
  const end = branchEnd(order, at);
  const next = paragraphOf(scope, end);
  const own = paragraphOf(scope, end - 1)?.index ?? 0;
  if (next && order.sibling[end] === at && entries[end]?.segment === entries[at]?.segment) return next.index - 1;
  let last = own;
  const head = document.paragraphs[own];
  for (let i = own + 1; head && isHead(head); i++) {
    const paragraph = document.paragraphs[i];
    if (!paragraph || !BODY.has(paragraph.role) || paragraph.part !== head.part || paragraph.blankBefore > 0) break;
    if (paragraph.content.label || isClosing(paragraph)) break;
    last = i;
  }
  return last;
}

/** The lines of an item with all that belongs to it, an ignore comment above it included. */
function blockOf(scope: Scope, at: number): Span {
  const { document } = scope;
  const first = paragraphOf(scope, at);
  const last = document.paragraphs[lastOf(scope, at)];
  const comment = document.ignores.find(({ scope: of, paragraph }) => of === 'paragraph' && paragraph === first?.index);
  return { start: Math.min(comment?.start ?? Number.MAX_VALUE, first?.start ?? 0), end: last?.end ?? 0 };
}

/** The ends of the last two items of a list change places with them: …；…。 stays …；…。 */
function endsSwapped(scope: Scope, upper: number, lower: number): Edit[] {
  const above = paragraphOf(scope, upper);
  const below = paragraphOf(scope, lower);
  const alone = branchEnd(scope.order, upper) === lower && branchEnd(scope.order, lower) === lower + 1;
  const last = !scope.order.sibling.includes(lower);
  if (!above || !below || !alone || !last) return [];
  const [first, second] = [above, below].map(({ content: { view } }) => view.text);
  if (!first?.endsWith('；') || !second?.endsWith('。') || second.slice(0, -1).includes('。')) return [];
  const end = (paragraph: Paragraph, text: string, newText: string): Edit => ({
    ...spanOf(paragraph, { from: text.length - 1, to: text.length }),
    newText,
  });
  return [end(above, first, '。'), end(below, second, '；')];
}

/** The entries with two branches that follow each other exchanged; where their lists begin stays. */
function exchanged({ entries, order }: Scope, upper: number, lower: number): Entry[] {
  const end = branchEnd(order, lower);
  const one = entries.slice(upper, lower);
  const other = entries.slice(lower, end);
  const [a] = one;
  const [b] = other;
  if (!a || !b) return [...entries];
  const place = ({ restart, resumes, cut }: Entry) => ({ restart, resumes, cut });
  return [
    ...entries.slice(0, upper),
    { ...b, ...place(a) },
    ...other.slice(1),
    { ...a, ...place(b) },
    ...one.slice(1),
    ...entries.slice(end),
  ];
}

/** The item's neighbour in its list under the same parent; -1 where there is none. */
function neighbour({ order }: Scope, at: number, down: boolean): number {
  const other = down ? branchEnd(order, at) : (order.sibling[at] ?? -1);
  const [upper, lower] = down ? [at, other] : [other, at];
  const beside =
    order.sibling[lower] === upper &&
    order.parent[upper] === order.parent[lower] &&
    order.list[upper] === order.list[lower];
  return beside ? other : -1;
}

/** Exchanges the item at the selection with its neighbour, each with what belongs to it. */
function move(document: Document, selection: Span, down: boolean): Rewritten | NothingToDo {
  const scope = scopeOf(document, selection);
  if ('nothing' in scope) return scope;
  const at = scope.selected[0] ?? -1;
  const other = neighbour(scope, at, down);
  if (other < 0) return { nothing: `本项已是这一级的${down ? '最后' : '第'}一项，不能再${down ? '后' : '前'}移` };
  const [upper, lower] = down ? [at, other] : [other, at];
  const relabelling = relabel(document, scope.entries, exchanged(scope, upper, lower));
  if ('nothing' in relabelling) return relabelling;
  const edits = [...relabelling.labels.map(({ edit }) => edit), ...endsSwapped(scope, upper, lower)].sort(
    (a, b) => a.start - b.start,
  );
  const above = blockOf(scope, upper);
  const below = blockOf(scope, lower);
  const within = ({ start, end }: Span) =>
    edits
      .filter((edit) => start <= edit.start && edit.end <= end)
      .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const written = (block: Span) => applyEdits(document.text.slice(block.start, block.end), within(block));
  const gap = document.text.slice(above.end, below.start);
  const newText = `${written(below)}${gap}${written(above)}`;
  const outside = edits.filter((edit) => edit.end <= above.start || edit.start >= below.end);
  const all = [...outside, { start: above.start, end: below.end, newText }].sort((a, b) => a.start - b.start);
  const moved = down ? above : below;
  const from = offsetAfter(outside, above.start) + (down ? written(below).length + gap.length : 0);
  const placed = (offset: number) =>
    from + offsetAfter(within(moved), Math.min(Math.max(offset, moved.start), moved.end) - moved.start);
  return {
    edits: all,
    selection: { start: placed(selection.start), end: placed(selection.end) },
    ...noteOf(document, relabelling.labels),
  };
}

/** 移动本项到前一项之前. */
export const moveItemUp: Rewrite = {
  name: 'moveItemUp',
  offer: ({ document }, selection) => offerOf(document, selection, '本项前移（连同下级，序号随之调整）'),
  rewrite: ({ document }, selection) => move(document, selection, false),
};

/** 移动本项到后一项之后. */
export const moveItemDown: Rewrite = {
  name: 'moveItemDown',
  offer: ({ document }, selection) => offerOf(document, selection, '本项后移（连同下级，序号随之调整）'),
  rewrite: ({ document }, selection) => move(document, selection, true),
};
