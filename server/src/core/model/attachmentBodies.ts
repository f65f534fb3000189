import { readNumber } from '../text/numerals.ts';
import { remembered } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { attachmentNames, bare, nameKey } from './attachmentNames.ts';
import { isDraftMark } from './attachments.ts';
import type { Document, Paragraph } from './document.ts';
import { spanOf } from './spans.ts';
import type { ViewRange } from './token.ts';

/** Something attached behind the signature: its first line, its label if any, and the lines of its title. */
export interface Attached {
  readonly first: Paragraph;
  readonly label: Paragraph | undefined;
  readonly title: readonly Paragraph[];
  readonly agenda: boolean;
}

/** A page of what is attached, headed by 附件 or 附件1. */
export interface Labelled {
  readonly label: Paragraph;
  /** 附件 and its number, in the label's view. */
  readonly head: ViewRange;
  readonly numeral: ViewRange | undefined;
  readonly number: number | undefined;
  /** The title, and all that the lines below the label may make of it: which is the whole no model can be sure of. */
  readonly title: string;
  readonly candidates: readonly string[];
  /** Where the title stands. */
  readonly place: Span | undefined;
}

const NUMERAL = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
/** 附件 with its number and what closes it; 附件1-1, 附件2.1 are parts of an attachment and no label of their own. */
const LABEL = new RegExp(
  `^(?:[（(【[［][ 　]{0,12}|[^附]{4,40}号[ 　]{0,12})?附(?:[ 　]{0,12}件|(?=[ 　]{0,12}[：:]))[ 　]{0,12}(?:[（(](?<inner>${NUMERAL})[）)]|(?<number>${NUMERAL})(?!\\d|[份张页个件万元套]|[-－—–.．]\\d{1,2}(?!\\d)))?[ 　]{0,12}[）)】\\]］]?`,
  'u',
);
const PART = /^附[ 　]{0,12}件[ 　]{0,12}\d{1,2}[-－—–.．]\d{1,2}(?!\d)/u;
/** 附件：1.概算表: 附件说明 of a paper that is itself attached. */
const INNER_NOTE =
  /^附[ 　]{0,12}件[ 　]{0,12}[：:][ 　]{0,12}(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]{1,2}、)/u;
const MOST_LINES = 4;
/** What a title at the end of an attachment without a label names. */
const ATTACHED = /(?:名单|回执|方案|一览表|登记表|报名表|汇总表|分工表|安排表|申请表)$/u;

/** A text without its blanks. */
export function compact({ content }: Paragraph): string {
  return content.view.text.replace(/[ 　\t]/g, '');
}

/** Reads a label; undefined for the label of a part of an attachment. */
function readLabel(
  label: Paragraph,
): (Pick<Labelled, 'head' | 'numeral' | 'number'> & { readonly rest: string }) | undefined {
  const { text } = label.content.view;
  const match = LABEL.exec(text);
  if (!match || PART.test(text)) return undefined;
  const written = match.groups?.['inner'] ?? match.groups?.['number'];
  const at = written === undefined ? -1 : text.indexOf(written);
  return {
    head: { from: 0, to: match[0].trimEnd().length },
    numeral: written === undefined ? undefined : { from: at, to: at + written.length },
    number: written === undefined ? undefined : readNumber(written),
    rest: text.slice(match[0].length).replace(/^[.．、：:。—-]?[ 　]{0,12}/u, ''),
  };
}

/** A line of a title: short, no sentence, no row of a table, no field. */
const mayTitle = ({ content, role }: Paragraph) =>
  content.view.text.length <= 60 && !/[。；，：:]/.test(content.view.text) && role !== 'tableRow' && !content.label;

/** A paper that is itself attached ends here in a note of its own: its labels are not ours. */
function isInnerNote(paragraphs: readonly Paragraph[], { index, content }: Paragraph): boolean {
  if (INNER_NOTE.test(content.view.text)) return true;
  if (!/^附[ 　]{0,12}件[ 　]{0,12}\d{0,2}[ 　]{0,12}[：:][ 　]{0,12}[^ 　]/u.test(content.view.text)) return false;
  return paragraphs
    .slice(index + 1, index + 6)
    .some((next) =>
      next.content.tokens.some((t) => t.kind === 'date' && t.from === 0 && t.to === next.content.view.text.length),
    );
}

/** The title's lines below a label, and the lines that it may go on to. */
function linesBelow(paragraphs: readonly Paragraph[], label: Paragraph): { title: Paragraph[]; all: Paragraph[] } {
  const all: Paragraph[] = [];
  for (const next of paragraphs.slice(label.index + 1, label.index + 1 + MOST_LINES)) {
    const apart = all.length > 0 && next.blankBefore > 0;
    if (!mayTitle(next) || next.role === 'attachmentLabel') break;
    if (apart && !(next.blankBefore === 1 && isDraftMark(next.content.shape))) break;
    all.push(next);
  }
  const titled = all.filter(({ role }) => role === 'title' || role === 'agendaTitle');
  return { title: titled.length > 0 ? titled : all.slice(0, 1), all };
}

/** What is attached under labels, in order, up to the papers that are attached to an attachment. */
export const labelledAttachments: (document: Document) => readonly Labelled[] = remembered((document: Document) => {
  const { paragraphs } = document;
  const names = new Set(attachmentNames(document).map(nameKey));
  const found: Labelled[] = [];
  for (const label of paragraphs) {
    if (label.role !== 'attachmentLabel') continue;
    if (isInnerNote(paragraphs, label)) break;
    const read = readLabel(label);
    if (!read) continue;
    const { rest, ...own } = read;
    // 附件材料请到网站下载 is no label
    if (rest !== '' && !own.numeral && label.content.view.text.endsWith(`件${rest}`)) continue;
    const { title, all } = linesBelow(paragraphs, label);
    const whole = rest === '' ? title.map(compact).join('') : rest;
    // one that begins again at 1 belongs to a paper that is attached itself, unless 附件说明 names it
    const again = own.number === 1 && found.some(({ number }) => number === 1 || number === undefined);
    if (again && found.at(-1)?.number !== 1 && !names.has(bare(whole))) break;
    if (rest !== '') {
      const { text } = label.content.view;
      const place = spanOf(label, { from: text.lastIndexOf(rest), to: text.length });
      found.push({ label, ...own, title: rest, candidates: [rest], place });
      continue;
    }
    const [first] = title;
    found.push({
      label,
      ...own,
      title: whole,
      candidates: all.map((_, i) =>
        all
          .slice(0, i + 1)
          .map(compact)
          .join(''),
      ),
      place: first && { start: first.start + first.content.view.shift, end: (title.at(-1) ?? first).end },
    });
  }
  return found;
});

/** What stands behind 成文日期 with a label, or with the title of an agenda, a list or a form. */
export const attachedParts: (document: Document) => readonly Attached[] = remembered((document: Document) => {
  const { paragraphs } = document;
  const signature = document.dates[document.signatureDate ?? -1]?.paragraph;
  if (signature === undefined) return [];
  const found: Attached[] = [];
  let from = signature + 1;
  while (from < paragraphs.length) {
    const first = paragraphs[from];
    const before = paragraphs[from - 1];
    if (!first) break;
    const label = first.role === 'attachmentLabel' ? first : undefined;
    const begins =
      label !== undefined ||
      (first.part !== before?.part &&
        (first.part === 'agenda' || (first.part === 'attachment' && ATTACHED.test(compact(first)))));
    let to = from + 1;
    if (begins) {
      const titled = (p: Paragraph | undefined) => p?.role === 'agendaTitle' || p?.role === 'title';
      const at = label ? from + 1 : from;
      while (titled(paragraphs[to])) to++;
      const title = paragraphs.slice(at, to).filter((p) => titled(p) || (!label && p.part === 'attachment'));
      found.push({ first, label, title, agenda: first.part === 'agenda' });
    }
    from = to;
  }
  return found;
});

/** Short lines behind 成文日期: the title of something attached without a label may be one of them. */
export function linesBehind({ paragraphs, dates, signatureDate }: Document): Paragraph[] {
  const signed = dates[signatureDate ?? -1]?.paragraph ?? 0;
  return paragraphs.slice(signed + 1).filter(({ content }) => content.view.text.length <= 60);
}
