import { dayExists, dayNumber } from '../text/calendar.ts';
import { viewSpan } from '../text/view.ts';
import type { DateMention, Day, PartKind } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import type { DateToken, WeekdayToken } from './token.ts';

const CONNECTOR = /^[ 　]*(?:至|到|—{1,2}|～|~|-|－|–)[ 　]*$/u;
const PERIOD = /(?:上午|下午|中午|晚上|全天)$/u;

interface Place {
  readonly paragraph: number;
  readonly token: DateToken;
}

/** The year that brings month and day nearest to the day of reference: in December, 1月 is the next year's. */
function nearestYear(month: number, day: number, reference: Day): number {
  const distance = (year: number) => Math.abs(dayNumber({ year, month, day }) - dayNumber(reference));
  return [reference.year, reference.year + 1, reference.year - 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  );
}

/**
 * Every date of the text with its year: written, or inherited from the same paragraph, else from the day of signature
 * or of the meeting. A date that does not exist has no day.
 * @param signature the paragraph of 成文日期
 */
export function readDates(
  paragraphs: readonly RawParagraph[],
  parts: readonly PartKind[],
  signature: number | undefined,
): DateMention[] {
  const places: Place[] = paragraphs.flatMap(({ content }, paragraph) =>
    content.tokens.filter((token): token is DateToken => token.kind === 'date').map((token) => ({ paragraph, token })),
  );
  const reference = referenceDay(places, parts, signature);
  const mentions: DateMention[] = [];
  let last: { paragraph: number; year: number | undefined; month: number | undefined } | undefined;
  places.forEach(({ paragraph, token }, index) => {
    const raw = paragraphs[paragraph];
    if (!raw) return;
    const same = last?.paragraph === paragraph ? last : undefined;
    const month = token.month ?? same?.month;
    let year = token.year !== undefined && token.yearText?.length === 4 ? token.year : undefined;
    const inherited = token.year === undefined;
    if (inherited && month !== undefined) {
      if (same?.year !== undefined)
        year = same.month !== undefined && month + 6 <= same.month ? same.year + 1 : same.year;
      else if (reference && parts[paragraph] !== 'material') year = nearestYear(month, token.day ?? 1, reference);
    }
    last = { paragraph, year, month };
    const next = places[index + 1];
    const between = next?.paragraph === paragraph ? raw.content.view.text.slice(token.to, next.token.from) : '';
    const weekday = weekdayAfter(raw, token);
    const gap = between
      .replace(/[（(][^（）()]*[）)]|星期[一二三四五六日天]|周[一二三四五六日天]/u, '')
      .trim()
      .replace(PERIOD, '');
    const span = viewSpan(raw.content.view, token.from, token.to);
    const base = raw.lines[0]?.start ?? 0;
    mentions.push({
      paragraph,
      token,
      start: base + span.start,
      end: base + span.end,
      day:
        year !== undefined && month !== undefined && token.day !== undefined && dayExists(year, month, token.day)
          ? { year, month, day: token.day }
          : undefined,
      inherited,
      rangeTo: next && CONNECTOR.test(gap) ? index + 1 : undefined,
      weekday,
    });
  });
  return mentions;
}

/** The day that dates without a year are near to: that of signature, else the first whole date of main. */
function referenceDay(
  places: readonly Place[],
  parts: readonly PartKind[],
  signature: number | undefined,
): Day | undefined {
  const whole = places.filter(
    ({ paragraph, token }) =>
      parts[paragraph] !== 'material' &&
      token.yearText?.length === 4 &&
      token.year !== undefined &&
      token.month !== undefined &&
      token.day !== undefined &&
      dayExists(token.year, token.month, token.day),
  );
  const chosen = whole.find(({ paragraph }) => paragraph === signature) ?? whole[0];
  if (!chosen) return undefined;
  const { year = 0, month = 1, day = 1 } = chosen.token;
  return { year, month, day };
}

function weekdayAfter({ content, lines }: RawParagraph, token: DateToken): DateMention['weekday'] {
  const found = content.tokens.find(
    (candidate): candidate is WeekdayToken =>
      candidate.kind === 'weekday' &&
      candidate.from >= token.to &&
      /^[ 　]*[，,]?[ 　]*[（(]?[ 　]*$/u.test(content.view.text.slice(token.to, candidate.from)),
  );
  if (!found) return undefined;
  const span = viewSpan(content.view, found.from, found.to);
  const base = lines[0]?.start ?? 0;
  return { token: found, start: base + span.start, end: base + span.end };
}
