import type { Document, Paragraph, Role } from '../../model/document.ts';
import { looksLikeRecipient, namesOrgan, namesSigner } from '../../model/shapes.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import type { Span } from '../../text/span.ts';

/** The lines of a title joined, blanks between them gone, each character of it with its place. */
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

function join(lines: readonly Paragraph[]): Headline {
  let text = '';
  let typed = '';
  const at: { line: number; index: number }[] = [];
  lines.forEach(({ content: { shape, view } }, line) => {
    for (let index = 0; index < shape.length; index++) {
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

const MATTER = /关于|转发|印发|批转/u;
const MOST_LINES = 3;

/**
 * The title though no 文种 ends it: the line that the model took, and those that go on with it down to the recipients.
 */
export function headlineOf(document: Document): Headline | undefined {
  const { title, paragraphs } = document;
  if (!title) return undefined;
  if (title.genre) return titleOf(document);
  const lines = title.paragraphs.flatMap((i) => paragraphs[i] ?? []);
  const behind = (title.paragraphs.at(-1) ?? -1) + 1;
  let to = behind;
  while (to < behind + MOST_LINES && mayGoOn(paragraphs[to])) to++;
  const more = paragraphs.slice(behind, to);
  if (more.length > 0 && isAddress(paragraphs[to])) {
    const joined = join([...lines, ...more]);
    if (MATTER.test(title.text) || (namesOrgan(title.text) && MATTER.test(joined.text))) return joined;
  }
  return join(lines);
}

/** A line that addresses units, colon and all. */
const isAddress = (paragraph: Paragraph | undefined) =>
  paragraph !== undefined &&
  paragraph.role !== 'salutation' &&
  /[：:]$/.test(paragraph.content.shape) &&
  looksLikeRecipient(paragraph.content);
const mayGoOn = (paragraph: Paragraph | undefined) =>
  paragraph?.role === 'short' && paragraph.blankBefore <= 1 && paragraph.content.shape.length <= 30;

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
