import type { Document, Edit, Span } from '../../core/index.ts';
import { scanLabel } from '../../core/model/scan/labels.ts';
import { spanOf } from '../../core/model/spans.ts';
import type { OrdinalStyle } from '../../core/model/token.ts';
import { labelText } from '../../core/rules/ordinal/sequences.ts';
import { circled, numeralLike, readNumber, writeHanzi } from '../../core/text/numerals.ts';
import { countOn, type Entry } from './numberingOrder.ts';
import type { NothingToDo } from './rewrite.ts';

/** The forms by level: 1 一、 … 5 ①, 0 第N项. */
export const STYLES: readonly OrdinalStyle[] = ['item', 'hanzi', 'hanziBracket', 'arabic', 'arabicBracket', 'circled'];
/** Level 5 ends at ⑳, hanzi numerals at 九十九. */
const MOST: Readonly<Partial<Record<OrdinalStyle, number>>> = { circled: 20, hanzi: 99, hanziBracket: 99 };

/** Whether a label of the style can bear the number. */
export function canWrite(style: OrdinalStyle, n: number): boolean {
  return n > 0 && n <= (MOST[style] ?? 199);
}

/** The label of a number in the standard's form; 第N项 with its colon. */
export function newLabel(style: OrdinalStyle, n: number): string {
  return style === 'item' ? `第${writeHanzi(n)}项：` : labelText(style, n);
}

/** A label of 第N项, 章 or 条 with its numbers moved on, all else as written. */
function moved(text: string, by: number): string {
  return text.replace(/[一二三四五六七八九十百零]+|\d+/gu, (numeral) => numeralLike(numeral, readNumber(numeral) + by));
}

/** The label that goes on from another: its form where that is 第N项, 章 or 条, else the standard's. */
export function labelLike(entry: Entry, written: string, numbers: readonly number[]): string {
  const n = numbers[0] ?? 1;
  if (entry.level > 0) return newLabel(entry.style, n);
  const shown = moved(written, n - (entry.numbers[0] ?? 1));
  return entry.style === 'item' ? shown.replace(/[:，,、.．]$/u, '：') : shown;
}

/**
 * A label as it can stand before a text and still be read as that label: 2. before 5吨 takes a blank, or it would say 2.5吨.
 * Undefined where a blank does not part them either.
 */
export function labelBefore(text: string, label: string, style: OrdinalStyle, n: number): string | undefined {
  return [label, `${label} `].find((written) => {
    const read = scanLabel(written + text);
    return read?.style === style && read.numbers[0] === n;
  });
}

/** An existing label that gets another number or form. */
export interface Relabelled {
  readonly node: number;
  readonly edit: Edit;
}

/** What a command does to the labels, or why they cannot be written. */
export type Relabelling = { readonly labels: readonly Relabelled[] } | NothingToDo;

/** The labels to be written anew, once entries are as a command leaves them; `numbers` where they are already known. */
export function relabel(
  document: Document,
  was: readonly Entry[],
  now: readonly Entry[],
  numbers: readonly (readonly number[])[] = countOn(was, now),
): Relabelling {
  const labels: Relabelled[] = [];
  for (const [i, entry] of now.entries()) {
    const old = entry.node === undefined ? undefined : was[entry.node];
    const wanted = numbers[i] ?? entry.numbers;
    const form = old?.style !== entry.style;
    if (entry.node === undefined || !old || (!form && wanted[0] === old.numbers[0])) continue;
    if (!form && countsItself(document, entry.node)) continue;
    const span = labelOf(document, entry.node);
    if (!span) continue;
    const [n = 1] = wanted;
    if (!canWrite(entry.style, n)) return { nothing: `“${span.text}”这种编号排不下这么多项，请先换一种编号` };
    // the standard's forms stand right before the text
    const blank = form ? (/^[ 　]*/u.exec(document.text.slice(span.end))?.[0].length ?? 0) : 0;
    const label = form ? newLabel(entry.style, n) : labelLike(old, span.text, wanted);
    const newText = labelBefore(form ? span.behind.replace(/^[ 　]+/u, '') : span.behind, label, entry.style, n);
    if (newText === undefined)
      return { nothing: `“${label}”会和后面的“${span.behind.slice(0, 6)}”连成别的意思，请先改写这一项` };
    labels.push({ node: entry.node, edit: { start: span.start, end: span.end + blank, newText } });
  }
  return { labels };
}

/** A label of Markdown, which writes every number as 1 and counts by itself. */
export function countsItself({ numbering }: Document, node: number): boolean {
  const label = numbering[node]?.label;
  return label?.style === 'arabic' && /^\d/.test(label.numeral.text) && Number(label.numeral.text) !== label.numbers[0];
}

/** Where a label stands, how it is written and what its line reads behind it. */
export function labelOf(
  document: Document,
  node: number,
): (Span & { readonly text: string; readonly behind: string }) | undefined {
  const own = document.numbering[node];
  const paragraph = own && document.paragraphs[own.paragraph];
  if (!own || !paragraph) return undefined;
  const span = spanOf(paragraph, own.label);
  const behind = paragraph.content.view.text.slice(own.label.to);
  return { ...span, text: document.text.slice(span.start, span.end), behind };
}

/** How a text speaks of a label, by its style; `N` is the number in hanzi, `A` in digits. */
const SPOKEN: Readonly<Record<OrdinalStyle, string>> = {
  hanzi: '第[（(]?N[）)]?(?:项|点|部分|大项)|[见按照依“]N[、”部]',
  hanziBracket: '(?:第|[见按照依即]|上述|前述|以上|本[条款项]第?)[（(]N[）)]|[（(]N[）)](?:项|款|点|目)|第N(?:项|点)',
  arabic: '第[（(]?(?:A|N)[）)]?(?:项|点|小项|小点)|[见按照依]A[.、项点]',
  arabicBracket: '第[（(]?(?:A|N)[）)]?(?:项|点|目)|(?:[见按照依]|上述|前述)[（(]A[）)]|[（(]A[）)](?:项|目|点)',
  circled: '[见按照依述第]C',
  item: '第(?:N|A)项',
  chapter: '第(?:N|A)[编章节]',
  article: '(?<![》）法例则定])第(?:N|A)条',
};

/** A place that speaks of a label by its number. */
export interface Reference extends Span {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The places that speak of these labels; a renumbering does not follow there. Pasted material speaks of its own. */
export function referencesTo(document: Document, nodes: readonly number[]): Reference[] {
  const spoken = new Set<string>();
  const numerals = new Set<string>();
  for (const node of nodes) {
    const label = document.numbering[node]?.label;
    for (const n of label?.numbers ?? []) {
      for (const numeral of [writeHanzi(n), String(n), circled(Math.min(n, 20))]) numerals.add(numeral);
      spoken.add(
        (SPOKEN[label?.style ?? 'hanzi'] ?? '')
          .replaceAll('N', writeHanzi(n))
          .replaceAll('A', String(n))
          .replaceAll('C', circled(Math.min(n, 20))),
      );
    }
  }
  if (spoken.size === 0) return [];
  const pattern = new RegExp([...spoken].join('|'), 'gu');
  const found: Reference[] = [];
  for (const paragraph of document.paragraphs) {
    const { part, content, lines } = paragraph;
    if (part === 'material') continue;
    // most speak of no number, which is told sooner
    if (![...numerals].some((numeral) => content.view.text.includes(numeral))) continue;
    const cited = content.tokens.filter(({ kind }) => kind === 'citation');
    for (const match of content.view.text.matchAll(pattern)) {
      const range = { from: match.index, to: match.index + match[0].length };
      if (range.from < (content.label?.to ?? 0) || cited.some(({ from, to }) => from < range.to && range.from < to))
        continue;
      const span = spanOf(paragraph, range);
      const line = lines.find(({ end }) => span.start <= end)?.number ?? 0;
      found.push({ ...span, text: match[0], line: line + 1 });
    }
  }
  return found;
}

/** What to tell of places that speak of labels whose numbers have changed; undefined where there are none. */
export function tellReferences(document: Document, nodes: readonly number[]): string | undefined {
  const [first, ...more] = referencesTo(document, nodes);
  if (!first) return undefined;
  const others = more.length > 0 ? `等 ${more.length + 1} 处` : '';
  return `序号已变，第 ${first.line} 行的“${first.text}”${others}可能要跟着改，请核对`;
}
