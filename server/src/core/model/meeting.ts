import { viewSpan } from '../text/view.ts';
import type { DateMention, Field, Meeting, Title } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import type { ClockToken, ViewRange } from './token.ts';

const ANNOUNCES = /(?:定于|拟于|决定于|计划于|将于|兹定于|拟定于)(.{2,60}?)(?:召开|举行|举办|开展|组织|进行)/u;

/** The meeting a notice calls: its days, start and end, from the time field or the sentence 定于…召开. */
export function readMeeting(
  paragraphs: readonly RawParagraph[],
  fields: readonly Field[],
  dates: readonly DateMention[],
  title: Title | undefined,
): Meeting | undefined {
  if (!title?.meeting) return undefined;
  const place = timePlaces(paragraphs, fields).find(({ paragraph, range }) =>
    dates.some((date) => date.paragraph === paragraph && date.token.from >= range.from && date.token.to <= range.to),
  );
  if (!place) return { title: title.text, dates: [], start: undefined, end: undefined };
  const raw = paragraphs[place.paragraph];
  const within = (token: ViewRange) => token.from >= place.range.from && token.to <= place.range.to;
  const days = dates.flatMap((date, index) =>
    date.paragraph === place.paragraph && within(date.token) ? [index] : [],
  );
  const clocks =
    raw?.content.tokens.filter(
      (token): token is ClockToken => token.kind === 'clock' && within(token) && token.minutes !== undefined,
    ) ?? [];
  const [start, second] = clocks;
  const text = raw?.content.view.text ?? '';
  const ranged =
    start && second && /^[ 　]*(?:至|到|—{1,2}|～|~|-|－|–)[ 　]*$/u.test(text.slice(start.to, second.from));
  const spanOf = (token: ClockToken, minutes: number) => {
    const span = viewSpan(raw?.content.view ?? { text: '', offsets: undefined, shift: 0 }, token.from, token.to);
    const base = raw?.lines[0]?.start ?? 0;
    return { start: base + span.start, end: base + span.end, minutes };
  };
  return {
    title: title.text,
    dates: days,
    start: start ? spanOf(start, start.minutes ?? 0) : undefined,
    end: ranged ? spanOf(second, rangeEnd(start, second)) : undefined,
  };
}

/** The end of a clock range in minutes: 下午2:30—5:30 ends at 17:30. */
export function rangeEnd(start: ClockToken, end: ClockToken): number {
  const minutes = end.minutes ?? 0;
  return end.period === undefined &&
    start.minutes !== undefined &&
    minutes < start.minutes &&
    start.minutes >= 720 &&
    minutes + 720 > start.minutes &&
    minutes < 720
    ? minutes + 720
    : minutes;
}

function timePlaces(
  paragraphs: readonly RawParagraph[],
  fields: readonly Field[],
): { paragraph: number; range: ViewRange }[] {
  const fromFields = fields
    .filter((field) => field.name === 'time' && field.part === 'main')
    .flatMap((field) => field.values);
  const fromProse = paragraphs.flatMap(({ content }, paragraph) => {
    const match = ANNOUNCES.exec(content.view.text);
    return match ? [{ paragraph, range: { from: match.index, to: match.index + match[0].length } }] : [];
  });
  return [...fromFields, ...fromProse];
}
