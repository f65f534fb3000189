import type { Document, Paragraph, Role } from '../../model/document.ts';
import { looksLikeRecipient, namesSigner } from '../../model/shapes.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import type { Span } from '../../text/span.ts';

/** The lines of a title joined, blanks between them and a mark at its end gone, each character of it with its place. */
export interface Headline {
  /** Punctuation full-width, whatever was typed. */
  readonly text: string;
  /** The same with the punctuation as typed; equal in length. */
  readonly typed: string;
  readonly lines: readonly Paragraph[];
  readonly at: readonly { readonly line: number; readonly index: number }[];
}

/** The source span of `headline.text.slice(from, to)`; it may run over line ends. */
export function spanIn({ lines, at, text }: Headline, from: number, to: number): Span {
  const place = (i: number) => {
    const { line, index } = at[i] ?? { line: 0, index: 0 };
    const paragraph = lines[line];
    return paragraph ? spanOf(paragraph, { from: index, to: index + 1 }) : { start: 0, end: 0 };
  };
  if (from < to) return { start: place(from).start, end: place(to - 1).end };
  const start = from < text.length ? place(from).start : place(from - 1).end;
  return { start, end: start };
}

/** The line of the title that holds a character of it, -1 for none. */
export function lineAt({ at }: Headline, i: number): number {
  return at[i]?.line ?? -1;
}

/** A mark that a title wrongly ends in, full-width as shapes have it. */
export const END_MARK = /[。，、；：]$/u;

/** 标题： in front of the title, as forms put it out. */
const FORM_LABEL = /^(?:文件|公文|邮件)?标[ 　]{0,4}题[ 　]{0,4}[：:]/u;

function join(lines: readonly Paragraph[]): Headline {
  let text = '';
  let typed = '';
  const at: { line: number; index: number }[] = [];
  lines.forEach(({ content: { shape, view } }, line) => {
    const end = line === lines.length - 1 ? shape.replace(END_MARK, '').length : shape.length;
    const begin = line === 0 ? (FORM_LABEL.exec(shape)?.[0].length ?? 0) : 0;
    for (let index = begin; index < end; index++) {
      if (/[ 　\t]/.test(shape[index] ?? '')) continue;
      text += shape[index] ?? '';
      typed += view.text[index] ?? '';
      at.push({ line, index });
    }
  });
  return { text, typed, lines, at };
}

/** The title that the model found, or undefined where it found none that ends in a 文种. */
export function titleOf({ title, paragraphs }: Document): Headline | undefined {
  return title?.genre ? join(title.paragraphs.flatMap((i) => paragraphs[i] ?? [])) : undefined;
}

/** The title, whether or not a 文种 ends it. */
export function headlineOf({ title, paragraphs }: Document): Headline | undefined {
  return title ? join(title.paragraphs.flatMap((i) => paragraphs[i] ?? [])) : undefined;
}

/** A line that addresses units, colon and all. */
const isAddress = (paragraph: Paragraph | undefined) =>
  paragraph !== undefined &&
  paragraph.role !== 'salutation' &&
  /[：:]$/.test(paragraph.content.shape) &&
  looksLikeRecipient(paragraph.content);

/** What is in brackets, quotation marks or 《》, those marks included, made blank: no words of the title itself. */
export function outside(text: string): string {
  return text.replace(/《[^《》]{0,200}》|“[^“”]{0,60}”|[（(][^（）()]{0,60}[）)]|〈[^〈〉]{0,200}〉/gu, (part) =>
    '　'.repeat(part.length),
  );
}

const OFFICIAL: ReadonlySet<Role> = new Set([
  'recipient',
  'issuerMark',
  'documentNumber',
  'signatureOrgan',
  'signatureDate',
]);

/** A paper that goes out: it has a number or a 版头, is addressed or signed. */
export function isOfficial({ paragraphs }: Document, headline: Headline): boolean {
  const next = paragraphs[(headline.lines.at(-1)?.index ?? -1) + 1];
  return isAddress(next) || paragraphs.some(({ part, role }) => part === 'main' && OFFICIAL.has(role));
}

/** A paper that organs exchange beyond doubt: addressed to units, or with text, signature and date below its title. */
export function isDispatched({ paragraphs }: Document, headline: Headline): boolean {
  const behind = (headline.lines.at(-1)?.index ?? -1) + 1;
  if (isAddress(paragraphs[behind])) return true;
  const organ = paragraphs.findIndex(({ part, role }) => part === 'main' && role === 'signatureOrgan');
  return organ > behind && paragraphs.slice(organ).some(({ role }) => role === 'signatureDate');
}

/** Who issues the paper, as far as the title says: what stands before 关于, 转发, 印发; '' where it says nothing. */
export function issuerIn(text: string): string {
  const verb = /关于|转发|批转|印发|转送|印送/u.exec(outside(text));
  return verb ? text.slice(0, verb.index) : '';
}

/** A name in a signature, in the view of its paragraph. */
export interface Signer extends ViewRange {
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** 办　公　室: one name, its characters set apart. */
const SPACED = /^\p{Script=Han}(?:[ 　\t]+\p{Script=Han})+$/u;

/** The organs that sign, one entry a name; none where a person signs. */
export function signersOf(document: Document): Signer[] {
  const lines = document.paragraphs.filter(({ role, part }) => role === 'signatureOrgan' && part === 'main');
  if (lines.some(({ content }) => namesSigner(content.shape))) return [];
  return lines.flatMap((paragraph) => {
    const { text } = paragraph.content.view;
    if (SPACED.test(text)) return [{ paragraph, from: 0, to: text.length, text: text.replace(/[ 　\t]/g, '') }];
    return [...text.matchAll(/[^ 　\t]+/gu)].map(({ index, 0: name }) => ({
      paragraph,
      from: index,
      to: index + name.length,
      text: name,
    }));
  });
}
