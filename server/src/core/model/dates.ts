import { dayExists, dayNumber, weekdayOf } from '../text/calendar.ts';
import { once } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { viewSpan } from '../text/view.ts';
import type { DateMention, Day, PartKind } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import type { DateToken, ViewRange, WeekdayToken } from './token.ts';

/** What may stand between a date and what it is joined to: its weekday, a period of the day, a time. */
const ASIDE =
  '(?:[ 　\\t]|[（(][^（）()]{0,30}[）)]|(?:星期|礼拜|周)[一二三四五六日天]|上午|下午|中午|晚上?|早上|凌晨|全天|\\d{1,2}[:：]\\d{2}|\\d{1,2}[时点]|\\d{1,2}分)';
const LINK = new RegExp(
  `^${ASIDE}{0,12}(?:(?<range>[至到～~\\-－–]|—{1,2})|[、，,和及])[ 　\\t]{0,4}(?<next>次年|翌年|第二年)?$`,
  'u',
);
const TO_WEEKDAY =
  /^[ 　\t]*(?:上午|下午|晚上?|全天)?[，,]?[ 　\t]*(?:[（(](?:[^（）()，。；\d补调串代课班]{1,8}[，、])?)?[ 　\t]*$/u;
const HOUR = '(?:上午|下午|中午|晚上?|早上)?[ 　]?\\d{1,2}(?:[:：]\\d{2}|[时点](?:\\d{1,2}分|半|整)?)';
/** 3月5日上午9:00—11:00（星期三）: past a time only to a weekday in brackets, and of one day: behind a range it says which days. */
const PAST_HOURS = new RegExp(`^[ 　]?${HOUR}(?:[ 　]?(?:[至到～~\\-－–]|—{1,2})[ 　]?${HOUR})?[ 　]?$`, 'u');
const FROM_WEEKDAY = /^[ 　\t]*[（(]?[ 　\t]*$/u;
/** 星期五课表, 星期五的课: the day whose work is done. */
const TAUGHT = /^(?:的课|课[表程])/u;
/** 每周三, 逢单周一, 上星期五的课 are no day of one date; 本周三（4月16日） is. */
const EVERY = /^[（(]?[ 　]*(?:每|逢|单|双|隔|[上补调](?=[^，。；]{2,4}的?[课班]))/u;
const RELATIVE_YEAR = /(?<year>[今本去上明次来翌同当每历])一?年[ 　]*$/u;
/** 2026年春节（: the year of the day within. */
const WRITTEN_YEAR = /(?<year>(?:19|20)\d{2})年[^，。；：:（）()\d]{1,12}[（(][ 　]*$/u;
const YEARS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 明: 1, 次: 1, 来: 1, 翌: 1 };
/** How far from the day of reference another reading of a date without a year is still believable. */
const NEAR = 200;
/** A date as near as this to the day of reference is of the year that brings it there. */
const SOON = 60;

interface Place {
  readonly paragraph: number;
  readonly token: DateToken;
  /** The bracket pair that holds it, -1 for none. */
  readonly group: number;
  /** How the next date of the paragraph is joined to it. */
  link: 'range' | 'list' | undefined;
  nextYear: boolean;
  weekday: { token: WeekdayToken; day: number; at: ViewRange; loose: readonly number[] } | undefined;
}

/** For every view index where a date begins, the innermost bracket pair around it. */
function bracketGroups(text: string, tokens: readonly DateToken[]): number[] {
  const open: number[] = [];
  const groups: number[] = [];
  let at = 0;
  for (const token of tokens) {
    for (; at < token.from; at++) {
      if (/[（(《]/.test(text[at] ?? '')) open.push(at);
      else if (/[）)》]/.test(text[at] ?? '')) open.pop();
    }
    groups.push(open.at(-1) ?? -1);
  }
  return groups;
}

/** The dates of one paragraph, joined and with their weekdays. `first`: how many dates stand in paragraphs before it. */
function placesOf({ content }: RawParagraph, paragraph: number, first: number): Place[] {
  const { text } = content.view;
  const tokens = content.tokens.filter((token): token is DateToken => token.kind === 'date');
  if (tokens.length === 0) return [];
  const weekdays = content.tokens.filter((token): token is WeekdayToken => token.kind === 'weekday');
  const groups = bracketGroups(text, tokens);
  const places: Place[] = tokens.map((token, i) => {
    const next = tokens[i + 1];
    const gap = next && next.from - token.to <= 60 ? LINK.exec(text.slice(token.to, next.from)) : null;
    return {
      paragraph,
      token,
      group: groups[i] ?? -1,
      link: gap ? (gap.groups?.['range'] ? 'range' : 'list') : undefined,
      nextYear: gap?.groups?.['next'] !== undefined,
      weekday: undefined,
    };
  });
  let passed = 0;
  for (const weekday of weekdays) {
    while (passed < tokens.length && (tokens[passed]?.to ?? 0) <= weekday.from) passed++;
    if (EVERY.test(text.slice(weekday.from, weekday.from + 10))) continue;
    if (TAUGHT.test(text.slice(weekday.to, weekday.to + 2))) continue;
    const last = passed - 1;
    const date = places[last];
    const following = places[passed];
    if (
      date &&
      !date.weekday &&
      date.token.day !== undefined &&
      weekday.from - date.token.to <= 24 &&
      (weekday.bracketed && places[last - 1]?.link !== 'range' ? [TO_WEEKDAY, PAST_HOURS] : [TO_WEEKDAY]).some((gap) =>
        gap.test(text.slice(date.token.to, weekday.from)),
      )
    )
      attach(places, last, weekday, first);
    else if (
      following &&
      following.token.day !== undefined &&
      weekday.days.length === 1 &&
      following.token.from - weekday.to <= 4 &&
      FROM_WEEKDAY.test(text.slice(weekday.to, following.token.from))
    )
      attach(places, passed, weekday, first);
  }
  return places;
}

/** Gives the weekdays written behind the date `last` to it and to those joined to it: both ends of a range, all of a list. */
function attach(places: Place[], last: number, token: WeekdayToken, first: number): void {
  let start = last;
  while (start > 0 && last - start < 7 && places[start - 1]?.link && !places[start - 1]?.weekday) start--;
  const run = places.slice(start, last + 1);
  const give = (place: Place | undefined, n: number, loose: readonly number[] = []) => {
    const written = token.days[n];
    if (place && written) place.weekday = { token, ...written, loose };
  };
  const [only] = token.days;
  const end = token.days.length - 1;
  const ranged = run.length === 2 && run[0]?.link === 'range';
  const span = (run[1]?.token.day ?? 0) - (run[0]?.token.day ?? 0) + 1;
  if (only && end === 0)
    give(
      run.at(-1),
      0,
      run.slice(0, -1).map((_, i) => first + start + i),
    );
  else if (run.length === 1) return;
  else if (!token.range && run.length === token.days.length && !(ranged && end > 1))
    for (const [i, place] of run.entries()) give(place, i);
  else if ((token.range && end === 1) || (ranged && span === token.days.length)) {
    give(run[0], 0);
    give(run.at(-1), end);
  }
}

/** What dates without a year are near to: a day, and the years that the paper's head speaks of. */
interface Reference extends Day {
  readonly spoken: readonly number[];
}

/**
 * Believable years of a date without one, the likeliest first: the day of reference's own year or, if nearer, the
 * next; a paper of the last quarter that speaks of the coming year means that.
 */
function yearsNear(month: number, day: number, reference: Reference): number[] {
  const distance = (year: number) => Math.abs(dayNumber({ year, month, day }) - dayNumber(reference));
  const { year, spoken } = reference;
  const ahead = reference.month >= 10 && spoken.includes(year + 1) && distance(year) > SOON;
  const likeliest = ahead || distance(year + 1) < distance(year) ? year + 1 : year;
  const believable = (other: number) =>
    other !== likeliest && (distance(other) <= NEAR || (spoken.includes(other) && distance(likeliest) > SOON));
  return [likeliest, ...[year - 1, year, year + 1].filter(believable)];
}

/** The years, written without a month, that the first paragraphs (the title among them) speak of. */
function spokenYears(paragraphs: readonly RawParagraph[]): number[] {
  return paragraphs
    .slice(0, 8)
    .flatMap(({ content }) =>
      [...content.view.text.slice(0, 400).matchAll(/(?<![\d〔])((?:19|20)\d{2})年(?![ 　]{0,3}\d)/gu)].map(([, year]) =>
        Number(year),
      ),
    );
}

/**
 * Every date of the text with its year: written, or inherited from the same sentence, else from the day of signature
 * or of the meeting; where more than one year is believable, the weekday written beside it decides. A date that does
 * not exist has no day.
 * @param signature the paragraph of 成文日期
 */
export function readDates(
  paragraphs: readonly RawParagraph[],
  parts: readonly PartKind[],
  signature: number | undefined,
): DateMention[] {
  const places: Place[] = [];
  paragraphs.forEach((raw, paragraph) => {
    places.push(...placesOf(raw, paragraph, places.length));
  });
  const spoken = spokenYears(paragraphs);
  const near = (days: readonly Day[]) => days.map((day): Reference => ({ ...day, spoken }));
  const references = near(referenceDays(places, parts, signature));
  const assumed = once(() => near(references.length > 0 ? [] : draftDays(paragraphs, parts)));
  const mentions: DateMention[] = [];
  /** What a date without year or month goes on from, by the brackets it stands in. */
  let lasts = new Map<number, Known>();
  let before: Known | undefined;
  places.forEach((place, index) => {
    const { paragraph, token, group } = place;
    const raw = paragraphs[paragraph];
    if (!raw) return;
    const previous = places[index - 1];
    if (previous?.paragraph !== paragraph) lasts = new Map();
    const linked = previous?.paragraph === paragraph && previous.link !== undefined;
    const same = (linked ? lasts.get(previous.group) : undefined) ?? lasts.get(group) ?? lasts.get(-1);
    const earlier =
      same ??
      (before && parts[before.paragraph] === parts[paragraph] && (token.day ?? 0) >= before.day ? before : undefined);
    const month = token.month ?? earlier?.month;
    const inherited = token.year === undefined;
    const text = raw.content.view.text;
    let year = token.year !== undefined && token.yearText?.length === 4 ? token.year : undefined;
    if (inherited && month !== undefined) {
      const [reference] = references;
      const relative = RELATIVE_YEAR.exec(text.slice(Math.max(0, token.from - 6), token.from))?.groups?.['year'];
      const written = WRITTEN_YEAR.exec(text.slice(Math.max(0, token.from - 24), token.from))?.groups?.['year'];
      if (linked && previous.nextYear) year = same?.year === undefined ? undefined : same.year + 1;
      else if (written !== undefined) year = Number(written);
      else if (relative !== undefined)
        year = YEARS[relative] === undefined || !reference ? undefined : reference.year + (YEARS[relative] ?? 0);
      else {
        // only a weekday can tell which year of the two it is
        const days = place.weekday ? [...references, ...assumed()] : references;
        year = settle(place, month, same, linked, text, parts[paragraph] === 'material' ? [] : days);
      }
    }
    const known = { paragraph, year, month, day: token.day ?? 0, to: token.to };
    lasts.set(group, known);
    if (group < 0 && token.day !== undefined) before = known;
    const exists =
      year !== undefined && month !== undefined && token.day !== undefined && dayExists(year, month, token.day);
    const span = (range: ViewRange): Span => {
      const { start, end } = viewSpan(raw.content.view, range.from, range.to);
      const base = raw.lines[0]?.start ?? 0;
      return { start: base + start, end: base + end };
    };
    const { weekday } = place;
    mentions.push({
      paragraph,
      token,
      ...span(token),
      year,
      month,
      day: exists ? { year: year ?? 0, month: month ?? 0, day: token.day ?? 0 } : undefined,
      inherited,
      rangeTo: place.link === 'range' ? index + 1 : undefined,
      weekday: weekday && {
        ...span(weekday.token),
        token: weekday.token,
        day: weekday.day,
        at: weekday.at,
        loose: weekday.loose,
      },
    });
  });
  return mentions;
}

interface Known {
  readonly paragraph: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
  readonly to: number;
}

/** The year of a date that has none: of the date it goes on from, else near a day of reference; the weekday may tell. */
function settle(
  { token, weekday }: Place,
  month: number,
  same: Known | undefined,
  linked: boolean,
  text: string,
  references: readonly Reference[],
): number | undefined {
  const day = token.day ?? 1;
  const near = references.flatMap((reference, i) =>
    i === 0 ? yearsNear(month, day, reference) : yearsNear(month, day, reference).slice(0, 1),
  );
  const own =
    same?.year === undefined ? [] : [same.month !== undefined && month + 6 <= same.month ? same.year + 1 : same.year];
  if (linked && own.length > 0) return own[0];
  const sentence = same === undefined || /[。；]/u.test(text.slice(same.to, token.from).slice(0, 400));
  const years = sentence ? [...near, ...own] : [...own, ...near];
  const fitting =
    weekday && weekday.loose.length === 0
      ? years.find((year) => dayExists(year, month, day) && weekdayOf({ year, month, day }) === weekday.day)
      : undefined;
  return fitting ?? years[0];
}

/** The days that dates without a year are near to: that of signature, else every whole date outside pasted material. */
function referenceDays(places: readonly Place[], parts: readonly PartKind[], signature: number | undefined): Day[] {
  const whole = places.filter(
    ({ paragraph, token: { year, yearText, month, day } }) =>
      parts[paragraph] !== 'material' &&
      yearText?.length === 4 &&
      year !== undefined &&
      month !== undefined &&
      day !== undefined &&
      dayExists(year, month, day),
  );
  const signed = whole.find(({ paragraph }) => paragraph === signature);
  return (signed ? [signed] : whole.slice(0, 20)).map(({ token: { year = 0, month = 1, day = 1 } }) => ({
    year,
    month,
    day,
  }));
}

/** 2026年  月  日: the day of signing, still to come. */
const UNSIGNED = /^(?:[^，。；：]{0,40}[ 　])?(?<year>20\d{2})年[ 　×xX_＿]{0,8}月[ 　×xX_＿]{0,8}日$/u;
/** Lines in which a paper's own number stands. */
const HEAD_LINES = 8;

/** What a draft without a whole date goes by: the year of the line to be signed, else of its 发文字号, and the next. */
function draftDays(paragraphs: readonly RawParagraph[], parts: readonly PartKind[]): Day[] {
  const unsigned = paragraphs.flatMap(({ content }, i) =>
    parts[i] === 'main' ? (UNSIGNED.exec(content.view.text)?.groups?.['year'] ?? []) : [],
  );
  const numbers = paragraphs
    .slice(0, HEAD_LINES)
    .flatMap(({ content }) => content.tokens)
    .flatMap((token) => (token.kind === 'documentNumber' && token.from === 0 ? token.year.text : []))
    .filter((year) => /^20\d{2}$/.test(year));
  const year = unsigned.at(-1) ?? numbers[0];
  return year === undefined ? [] : [0, 1].map((more) => ({ year: Number(year) + more, month: 7, day: 1 }));
}
