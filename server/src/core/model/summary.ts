import { readNumber } from '../text/numerals.ts';
import type { Position } from '../text/positions.ts';
import { remembered } from '../text/remember.ts';
import { countUpTo } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { labelledAttachments } from './attachmentBodies.ts';
import { missingNames } from './attachmentMatches.ts';
import { attachmentNames, type NoteName } from './attachmentNames.ts';
import type { Day, Document, Paragraph } from './document.ts';
import { spanOf } from './spans.ts';
import type { ViewRange } from './token.ts';

/** A place of a draft that another one may point at: offsets, and lines with UTF-16 characters from 0. */
export interface Place extends Span {
  readonly range: { readonly start: Position; readonly end: Position };
}

/** 《题名》（文号）, or a draft's own title and number. */
export interface TitleWithNumber {
  readonly title: string;
  /** 代字〔年〕号, normalised. */
  readonly number: string;
  readonly place: Place;
}

/** What other drafts need to know of a draft; plain data, a few hundred characters. */
export interface DraftSummary {
  readonly title: string | undefined;
  /** The number of its 版头. */
  readonly number:
    | { readonly code: string; readonly year: number; readonly number: number; readonly place: Place }
    | undefined;
  readonly signed: { readonly day: Day; readonly place: Place } | undefined;
  /** The meeting that it calls, where that is one of a series: the name without 第N次, and N. */
  readonly meeting:
    | { readonly series: string; readonly nth: number; readonly day: Day | undefined; readonly place: Place }
    | undefined;
  /** Its own title with its number first, where it has both; then what it cites with a number. */
  readonly titles: readonly TitleWithNumber[];
  /** Names in 附件说明 of a draft that holds no text of theirs; of one that holds some of them, the draft itself tells. */
  readonly separate: readonly { readonly name: string; readonly number: number | undefined; readonly place: Place }[];
}

/** So much of a draft's citations is remembered. */
const MOST_CITATIONS = 200;

const NTH = /第(?<n>[一二三四五六七八九十百\d]{1,4})次/u;
/** What a title says beside the name of the meeting, and differs from one notice of a series to the next. */
const BESIDE = /^.*关于(?:组织)?(?:召开|举行|举办|开展)?|的?(?:紧急|补充)?(?:会议)?通知$|[（(]扩大[）)]|[“”《》 　]/gu;

/** The meeting of a notice whose title says which of a series it is; issuer and series by name. */
function meetingOf({ title, meeting, paragraphs, dates }: Document) {
  const match = title && NTH.exec(title.text);
  if (!match || !meeting) return undefined;
  const nth = readNumber(match.groups?.['n'] ?? '');
  const issuer = title.text.split('关于')[0] ?? '';
  const name = title.text.replace(match[0], '').replace(BESIDE, '');
  const paragraph = title.paragraphs
    .map((index) => paragraphs[index])
    .find((line) => line && NTH.test(line.content.view.text));
  const at = paragraph && NTH.exec(paragraph.content.view.text);
  if (!paragraph || !at || Number.isNaN(nth) || name.length < 3) return undefined;
  const day = dates[meeting.dates[0] ?? -1]?.day;
  return {
    series: `${issuer}${name}`,
    nth,
    day,
    ...spanOf(paragraph, { from: at.index, to: at.index + at[0].length }),
  };
}

/** What 附件说明 lists, where nothing is attached under a label. */
function separateNames(document: Document): NoteName[] {
  if (labelledAttachments(document).length > 0) return [];
  return missingNames(document, attachmentNames(document), []);
}

/** What other drafts need to know of this one; worked out once a document. */
export const summarise: (document: Document) => DraftSummary = remembered(read);

function read(document: Document): DraftSummary {
  const at = (offset: number): Position => {
    const count = countUpTo(document.lines.length, (index) => document.lines[index]?.start ?? 0, offset);
    const line = Math.max(0, count - 1);
    return { line, character: offset - (document.lines[line]?.start ?? 0) };
  };
  const place = (span: Span): Place => ({ ...span, range: { start: at(span.start), end: at(span.end) } });
  const inView = (paragraph: Paragraph, range: ViewRange) => place(spanOf(paragraph, range));
  const header = document.paragraphs.find(({ role }) => role === 'documentNumber');
  const token = header?.content.tokens.find((candidate) => candidate.kind === 'documentNumber');
  const parts = token && /^(.*)〔(\d{4})〕(\d+)号$/u.exec(token.normalised);
  const nth = meetingOf(document);
  const signed = document.dates[document.signatureDate ?? -1];
  const titles: TitleWithNumber[] = [];
  const title = document.title?.text;
  if (header && token && title) titles.push({ title, number: token.normalised, place: inView(header, token) });
  for (const paragraph of document.paragraphs) {
    if (titles.length >= MOST_CITATIONS) break;
    for (const cited of paragraph.content.tokens)
      if (cited.kind === 'citation' && cited.documentNumber)
        titles.push({
          title: cited.title.text,
          number: cited.documentNumber.normalised,
          place: inView(paragraph, cited),
        });
  }
  return {
    title,
    number:
      header && token && parts
        ? { code: parts[1] ?? '', year: Number(parts[2]), number: Number(parts[3]), place: inView(header, token) }
        : undefined,
    meeting: nth && { ...nth, place: place(nth) },
    signed: signed?.day ? { day: signed.day, place: place(signed) } : undefined,
    titles,
    separate: separateNames(document).map(({ text, number, paragraph, range }) => ({
      name: text,
      number,
      place: inView(paragraph, range),
    })),
  };
}
