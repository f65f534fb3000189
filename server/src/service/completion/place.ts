import type { Document, Paragraph } from '../../core/index.ts';
import type { TitleWithNumber } from '../../core/model/summary.ts';
import { NO_FACTS, type UnitFacts } from '../../core/rules/unitFacts.ts';
import type { CalendarDay } from '../../core/text/calendar.ts';
import type { CheckedDraft } from '../draft.ts';
import type { RegisterSeries } from '../register.ts';

/** What completion knows beside the draft. */
export interface CompletionSources {
  /** The editor knows tab stops. */
  readonly snippets: boolean;
  /** The day that it is where the writer sits. */
  readonly today: CalendarDay;
  /** The numbers that drafts bear; asked only where a number is meant. */
  readonly register: () => readonly RegisterSeries[];
  /** Titles with numbers that other drafts bear and that a few characters find. */
  readonly papers: (query: string) => readonly Pick<TitleWithNumber, 'title' | 'number'>[];
}

/** Where the writer is: offsets are UTF-16 in the source. */
export interface CaretPlace extends CompletionSources {
  readonly draft: CheckedDraft;
  readonly document: Document;
  readonly unit: UnitFacts;
  readonly offset: number;
  /** The line up to the caret, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Nothing is half-typed: an editor asks here only because the writer does. */
  readonly asked: boolean;
  /** The caret ends its line. */
  readonly atEnd: boolean;
  /** The last paragraph above the line, and the first one below it. */
  readonly above: Paragraph | undefined;
  readonly below: Paragraph | undefined;
}

/** What can be put at the caret. */
export interface Offer {
  readonly label: string;
  readonly detail: string;
  /** So many characters before the caret are replaced, and so many behind it. */
  readonly replaces: number;
  readonly replacesAfter?: number;
  /** What the editor compares the replaced text with; the label where left out. */
  readonly filter?: string;
  /** In place of the label, a text with tab stops. */
  readonly snippet?: string;
  /** Said behind the label. */
  readonly note?: string;
}

/** The place of an offset; any text and any offset give one. */
export function placeAt(draft: CheckedDraft, offset: number, sources: CompletionSources): CaretPlace {
  const { text, document } = draft;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.slice(offset).search(/[\r\n]/u);
  const end = found < 0 ? text.length : offset + found;
  const before = text.slice(start, offset);
  const after = text.slice(offset, end);
  let above: Paragraph | undefined;
  let below: Paragraph | undefined;
  for (const paragraph of document.paragraphs) {
    if (paragraph.role === 'comment') continue;
    if (paragraph.end <= start && paragraph.start < start) above = paragraph;
    else if (paragraph.start >= end && paragraph.start > start) {
      below = paragraph;
      break;
    }
  }
  return {
    ...sources,
    draft,
    document,
    unit: draft.config.unit ?? NO_FACTS,
    offset,
    before,
    after,
    asked: !/[\p{Script=Han}A-Za-z0-9]$/u.test(before),
    atEnd: after.trim() === '',
    above,
    below,
  };
}

/**
 * Whether what is typed begins a word and leaves enough of it to be worth a list: a word that only lacks its last mark
 * is written by now, and Enter must end the line.
 */
export function begins(word: string, typed: string, least = 1): boolean {
  return typed.length >= least && word.startsWith(typed) && word.replace(/[。：；]$/u, '').length > typed.length;
}

/** Whether the line is in the 版头 or the title: no title stands above it. */
export function isAboveTitle({ above, document }: CaretPlace): boolean {
  const last = document.title?.paragraphs.at(0);
  return above === undefined || (last !== undefined && above.index < last && above.part === 'main');
}
