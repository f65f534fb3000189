import type { Paragraph, ParagraphContent } from '../../model/document.ts';
import type { ClockToken, DateToken, ViewRange } from '../../model/token.ts';
import { dayExists } from '../../text/calendar.ts';
import { remembered } from '../../text/remember.ts';

/** The dates of a paragraph. */
export function datesOf(paragraph: Paragraph): DateToken[] {
  return paragraph.content.tokens.filter((token): token is DateToken => token.kind === 'date');
}

/** The times of day of a paragraph. */
export function clocksOf(paragraph: Paragraph): ClockToken[] {
  return paragraph.content.tokens.filter((token): token is ClockToken => token.kind === 'clock');
}

/** A line whose date must be whole and in Arabic numerals: 成文日期 or 印发日期. */
export function isSigned({ role }: Paragraph): boolean {
  return role === 'signatureDate' || role === 'printLine';
}

/** Where the numerals of a date stand, in the paragraph's view. */
export function partsOf(
  paragraph: Paragraph,
  token: DateToken,
): Readonly<Record<'year' | 'month' | 'day', ViewRange | undefined>> {
  const { text } = paragraph.content.view;
  let at = token.from;
  const next = (written: string | undefined): ViewRange | undefined => {
    if (written === undefined) return undefined;
    const from = text.indexOf(written, at);
    at = from + written.length;
    return { from, to: at };
  };
  return { year: next(token.yearText), month: next(token.monthText), day: next(token.dayText) };
}

/** The date in Arabic numerals, without padding: 2025年3月5日, as much of it as was written. */
export function writeDate({ year, month, day }: Pick<DateToken, 'year' | 'month' | 'day'>): string {
  return [
    year === undefined ? '' : `${year}年`,
    month === undefined ? '' : `${month}月`,
    day === undefined ? '' : `${day}日`,
  ].join('');
}

/** A whole date that the calendar has. */
export function exists({ year, month, day }: Pick<DateToken, 'year' | 'month' | 'day'>): boolean {
  return year !== undefined && month !== undefined && day !== undefined && dayExists(year, month, day);
}

/** Before 1 July 2012, when 条例 and GB/T 9704—2012 came in: Chinese numerals were the rule then. */
export function isBeforeReform({
  year,
  month,
}: {
  readonly year: number | undefined;
  readonly month?: number | undefined;
}): boolean {
  return year !== undefined && (year < 2012 || (year === 2012 && month !== undefined && month < 7));
}

/** The zeros that pad month and day (03月05日), and the stretch from the first padded numeral to the last. */
export function padding(paragraph: Paragraph, token: DateToken): { zeros: ViewRange[]; range: ViewRange } | undefined {
  if (token.form !== 'nianyueri') return undefined;
  const { month, day } = partsOf(paragraph, token);
  const padded = [month, day].flatMap((part) =>
    part && /^0\d/.test(paragraph.content.view.text.slice(part.from, part.to)) ? [part] : [],
  );
  const [first] = padded;
  if (!first) return undefined;
  return {
    zeros: padded.map(({ from }) => ({ from, to: from + 1 })),
    range: { from: first.from, to: padded.at(-1)?.to ?? first.to },
  };
}

/** How deep in 《》 and “” each character of a paragraph stands. */
const depthsIn = remembered(({ view: { text } }: ParagraphContent) => {
  const depths = new Uint8Array(text.length);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (/[《“]/.test(text[i] ?? '')) depth++;
    else if (/[》”]/.test(text[i] ?? '')) depth = Math.max(0, depth - 1);
    depths[i] = depth;
  }
  return depths;
});

/** Within 《》 or “”: another's wording, which no safe fix touches. */
export function isQuoted({ content }: Paragraph, { from }: ViewRange): boolean {
  return (depthsIn(content)[from] ?? 0) > 0;
}
