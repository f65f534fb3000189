import type { ComposedParagraph, Composition, Element, Run } from '../../layout/composition.ts';
import type { FormattedParagraph, FormattedRun, WordSubject } from '../../layout/wordLayout.ts';
import type { Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { remembered } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import { isRed } from './colors.ts';

/** A paragraph of Word with what it is to look like. */
export interface Pair {
  readonly formatted: FormattedParagraph;
  readonly paragraph: Paragraph;
  readonly composed: ComposedParagraph;
}

/** Every composed paragraph of text, those of the 版头 and 版记 too; cells of tables are left out: no clause says how they look. */
function* composedParagraphs({ fixed, sections, imprint }: Composition): Generator<ComposedParagraph> {
  for (const item of fixed) if (item.kind === 'text') yield item.content;
  for (const { blocks } of sections) for (const block of blocks) if (block.kind === 'paragraph') yield block;
  for (const { content, right } of imprint?.lines ?? []) {
    yield content;
    if (right) yield right;
  }
}

/** The composed paragraphs by the paragraph of the draft that they set. */
export function composedByParagraph(composition: Composition): ReadonlyMap<number, readonly ComposedParagraph[]> {
  const found = new Map<number, ComposedParagraph[]>();
  for (const composed of composedParagraphs(composition)) {
    const list = found.get(composed.paragraph);
    if (list) list.push(composed);
    else found.set(composed.paragraph, [composed]);
  }
  return found;
}

/** 石政发〔2025〕12号 */
const DOCUMENT_NUMBER = /〔\d{4}〕\d+号$/u;

/**
 * Whether what reads as part of a title is a 版头 that was not made out (the marks of several organs in a table): no title
 * stands in a cell, is red, or is a document's number.
 */
function isUnreadHead({ formatted, paragraph, composed }: Pair): boolean {
  if (composed.element !== 'title') return false;
  const red = formatted.runs.some(({ color, text }) => text.trim() !== '' && isRed(color));
  return red || formatted.place === 'cell' || DOCUMENT_NUMBER.test(paragraph.content.view.text);
}

/** A line of a table of contents: a heading's words, a tab, the number of its page. No clause gives it a look. */
function isContents({ formatted }: Pair): boolean {
  return /\S\t\s*\d+\s*$/u.test(formatted.runs.map(({ text }) => text).join(''));
}

/** Notes under the tables and forms of an attachment, for which no clause gives a look. */
const NOTE = /^(?:注|备注|说明|填表说明)(?:[：:]|\d)/u;

/** What is of the body by its words and no running text by its place: a line in the middle, a note under a table. */
function isSetApart({ formatted, paragraph, composed }: Pair): boolean {
  if (composed.element !== 'body') return false;
  const centred = formatted.align === 'center' && composed.align !== 'center';
  return centred || (paragraph.part === 'attachment' && NOTE.test(paragraph.content.view.text));
}

/** The paragraphs of the text with what they are to look like, in order; one of Word may answer to several. */
export const pairs = remembered((subject: WordSubject): readonly Pair[] => {
  const byParagraph = composedByParagraph(subject.composition);
  return subject.document.paragraphs.flatMap((paragraph) => {
    const composed = byParagraph.get(paragraph.index) ?? [];
    if (composed.length === 0 || paragraph.part === 'material') return [];
    return subject.word.paragraphs
      .filter(({ start, end }) => start < paragraph.end && paragraph.start < end)
      .flatMap((formatted) => composed.map((one): Pair => ({ formatted, paragraph, composed: one })))
      .filter((pair) => !isUnreadHead(pair) && !isContents(pair));
  });
});

/** Those of these elements; what a text box holds, or one cell of a table's row, is no running text. */
export function pairsOf(subject: WordSubject, elements: readonly Element[]): Pair[] {
  const head = fixedParagraphs(subject.composition);
  const aside = (pair: Pair) => {
    const { composed, formatted } = pair;
    const boxed = formatted.place === 'textBox' || (formatted.place === 'cell' && composed.element === 'body');
    return boxed || head.has(composed) || isSetApart(pair);
  };
  return pairs(subject).filter(
    (pair) => elements.includes(pair.composed.element) && !(RUNNING.includes(pair.composed.element) && aside(pair)),
  );
}

/** What stands at a place of its own in the 版头, where even an organ and a date (纪要) are no running text. */
function fixedParagraphs({ fixed }: Composition): ReadonlySet<ComposedParagraph> {
  return new Set(fixed.flatMap((item) => (item.kind === 'text' ? [item.content] : [])));
}

/** A stretch of text as Word has it and as it is to be. */
export interface Stretch extends Span {
  readonly text: string;
  readonly actual: FormattedRun;
  readonly wanted: Run;
  readonly pair: Pair;
}

/** Where a composed run's text stands in the source; undefined for text that the draft does not hold. */
function sourceOfRun(paragraph: Paragraph, { from, text }: Run): Span | undefined {
  return from === undefined ? undefined : spanOf(paragraph, { from, to: from + text.length });
}

/** The stretches of one formatting on both sides. */
export function* stretches(pair: Pair): Generator<Stretch> {
  for (const wanted of pair.composed.runs) {
    const place = sourceOfRun(pair.paragraph, wanted);
    if (!place) continue;
    for (const actual of pair.formatted.runs) {
      const start = Math.max(place.start, actual.start);
      const end = Math.min(place.end, actual.end);
      if (start >= end) continue;
      const aligned = actual.text.length === actual.end - actual.start;
      const text = aligned ? actual.text.slice(start - actual.start, end - actual.start) : actual.text;
      yield { start, end, text, actual, wanted, pair };
    }
  }
}

/** The elements of running text: what GB/T 9704 5.2.2 sets in 3号仿宋 where nothing else is said. */
export const RUNNING: readonly Element[] = [
  'recipient',
  'salutation',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'attachmentNote',
  'signatureOrgan',
  'signatureDate',
  'signatureName',
  'remark',
];

/** Paragraphs that begin two characters in. */
export const INDENTED: readonly Element[] = ['body', 'heading1', 'heading2', 'heading3', 'heading4'];

/** The whole of a paragraph's text, blanks at its ends left out. */
export function placeOf({ formatted, paragraph }: Pick<Pair, 'formatted' | 'paragraph'>): Span {
  const whole = spanOf(paragraph, { from: 0, to: paragraph.content.view.text.length });
  return { start: Math.max(whole.start, formatted.start), end: Math.min(whole.end, formatted.end) };
}

/** Where what concerns the whole file or a section is told: its first paragraph with text, from `at` on. */
export function headOf({ word, document }: WordSubject, at = 0): Span {
  const formatted = word.paragraphs.find(({ start, end }) => start >= at && end > start);
  const paragraph = document.paragraphs.find(({ end }) => formatted && end > formatted.start);
  return formatted && paragraph ? placeOf({ formatted, paragraph }) : { start: 0, end: 0 };
}

/** What Word calls a paragraph's typed blanks at its head. */
export function leadingBlanks({ runs }: FormattedParagraph): string {
  const text = runs.map((run) => run.text).join('');
  return /^[ \t\u00a0\u2002-\u200a\u3000]*/u.exec(text)?.[0] ?? '';
}
