import type { Document, NumberedNode } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { remembered } from '../../text/remember.ts';
import type { Edit, Fix } from '../rule.ts';
import { type Breach, labelSpan, paragraphOf } from './sequences.ts';

/** The rows of one-character numerals: first character, how many. */
const ROWS = [
  [0x3220, 10],
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
] as const;

/** A number written as another numeral is: 四, 4, ４, ④, ㈣; undefined where the row has no such character. */
function writeLike(model: string, n: number): string | undefined {
  const code = model.charCodeAt(0);
  const row = ROWS.find(([first, size]) => code >= first && code < first + size);
  if (row) return n <= row[1] ? String.fromCharCode(row[0] + n - 1) : undefined;
  if (/^\d/.test(model)) return String(n);
  if (/^[０-９]/.test(model))
    return String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return writeHanzi(n);
}

/** A node's label with another number in it, else as it stands. */
function relabel(document: Document, node: NumberedNode, n: number): { edit: Edit; label: string } | undefined {
  const paragraph = paragraphOf(document, node);
  if (!paragraph) return undefined;
  const span = spanOf(paragraph, node.label.numeral);
  const label = labelSpan(document, node);
  const newText = writeLike(document.text.slice(span.start, span.end), n);
  if (newText === undefined) return undefined;
  return {
    edit: { ...span, newText },
    label: document.text.slice(label.start, span.start) + newText + document.text.slice(span.end, label.end),
  };
}

/** 第三项, 见（二）: numbers that the text speaks of and that no renumbering follows. */
const hasReferences = remembered(({ paragraphs }: Document) =>
  paragraphs.some(
    ({ part, content: { view, label } }) =>
      part !== 'material' &&
      /第[一二三四五六七八九十\d]{1,3}(?:项|点|部分)|[见按照][（(]?[一二三四五六七八九十\d]{1,3}[）)、]/u.test(
        view.text.slice(label?.to ?? 0),
      ),
  ),
);

/** Gives every label of the list its right number; undefined where nothing changes or a numeral cannot be written. */
export function renumberFix(
  document: Document,
  list: readonly NumberedNode[],
  right: readonly number[],
  breach: Breach,
): Fix | undefined {
  const changed = list.flatMap((node, i) => (node.label.numbers[0] === right[i] ? [] : [{ node, n: right[i] ?? 0 }]));
  const labels = changed.map(({ node, n }) => relabel(document, node, n));
  const edits = labels.flatMap((label) => (label ? [label.edit] : []));
  const [first] = labels;
  if (!first || edits.length < labels.length) return undefined;
  const from = labelSpan(document, changed[0]?.node).text;
  const title =
    edits.length === 1
      ? `将“${from}”改为“${first.label}”`
      : breach.kind === 'order'
        ? '按先后依次重编序号'
        : `将“${from}”及其后的序号依次${breach.kind === 'gap' ? '前移' : '顺延'}`;
  return { title: hasReferences(document) ? `${title}（文内引用的序号请另行核对）` : title, edits };
}

/** Puts the missing items in as lines of their own, blank to fill, labelled and indented as their neighbours are. */
export function insertFix(
  document: Document,
  list: readonly NumberedNode[],
  { at, before, missing }: Breach,
): Fix | undefined {
  const node = list[at];
  const model = list[before];
  const paragraph = paragraphOf(document, node);
  if (!node || !model || !paragraph || missing.length > 3) return undefined;
  const labels = missing.flatMap((n) => relabel(document, model, n)?.label ?? []);
  if (labels.length < missing.length) return undefined;
  const indent = /^[ 　\t]*/.exec(paragraph.content.source)?.[0] ?? '';
  const end = lineEndOf(document.text);
  const newText = labels.map((label) => indent + label + end.repeat(paragraph.blankBefore + 1)).join('');
  return {
    title: `补上缺少的“${labels.join('”“')}”${missing.length > 1 ? '各' : '一'}项`,
    edits: [{ start: paragraph.start, end: paragraph.start, newText }],
  };
}
