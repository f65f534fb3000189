import type { DateMention, Document, MentionedWeekday, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { type CalendarDay, dayNumber, dayOf } from '../../text/calendar.ts';
import { writeHanzi } from '../../text/numerals.ts';
import type { Edit, Fix } from '../rule.ts';
import { partsOf } from './dates.ts';

/** A date whose day is known, with the weekday written for it. */
export interface Dated {
  readonly index: number;
  readonly mention: DateMention;
  readonly day: CalendarDay;
  readonly weekday: MentionedWeekday;
  readonly actual: number;
}

/** 星期, 周 or 礼拜 as written, and where 星期三 begins (at 三 itself in 星期二、三). */
export function nameOf(paragraph: Paragraph, { token, at }: MentionedWeekday): { name: string; from: number } {
  const before = paragraph.content.view.text.slice(token.from, at.from);
  const own = /(?:星[ 　]?期|礼[ 　]?拜|周)[ 　]?$/u.exec(before)?.[0];
  const name = own ?? /星期|礼拜|周/u.exec(before)?.[0] ?? '星期';
  return { name: name.replace(/[ 　]/g, ''), from: at.from - (own?.length ?? 0) };
}

/** The edits that move a date to another day; undefined where what must change is not written. */
function moved(paragraph: Paragraph, { token }: DateMention, from: CalendarDay, to: CalendarDay): Edit[] | undefined {
  const written = partsOf(paragraph, token);
  const edits: Edit[] = [];
  for (const part of ['year', 'month', 'day'] as const) {
    if (from[part] === to[part]) continue;
    const range = written[part];
    const text = range && paragraph.content.view.text.slice(range.from, range.to);
    if (!range || text === undefined || (part === 'year' && !/^\d{4}$/.test(text))) return undefined;
    edits.push({
      ...spanOf(paragraph, range),
      newText: /^\d/.test(text) ? String(to[part]).padStart(/^0/.test(text) ? 2 : 1, '0') : writeHanzi(to[part]),
    });
  }
  return edits;
}

/** The nearest days, within three, that have the weekday as written: all dates of the token by the same step. */
export function dateFix(document: Document, paragraph: Paragraph, group: readonly Dated[]): Fix[] {
  const steps = group.map(({ weekday, actual }) => ((weekday.day - actual + 10) % 7) - 3);
  const [step = 0] = steps;
  if (step === 0 || steps.some((other) => other !== step)) return [];
  const days = new Map(group.map(({ index, day }) => [index, dayNumber(day) + step]));
  const numberAt = (index: number | undefined) => {
    const day = index === undefined ? undefined : document.dates[index]?.day;
    return index === undefined ? undefined : (days.get(index) ?? (day && dayNumber(day)));
  };
  const inOrder = group.every(({ index, mention }) => {
    const own = numberAt(index) ?? 0;
    const previous = document.dates[index - 1]?.rangeTo === index ? numberAt(index - 1) : undefined;
    return own < (numberAt(mention.rangeTo) ?? Infinity) && own > (previous ?? -Infinity);
  });
  const edits = group.map(({ mention, day }) => moved(paragraph, mention, day, dayOf(dayNumber(day) + step)));
  if (!inOrder || edits.some((list) => list === undefined)) return [];
  const names = group.map(({ day }) => dayOf(dayNumber(day) + step)).map(({ month, day }) => `${month}月${day}日`);
  return [{ title: `改为“${names.join('、')}”`, edits: edits.flatMap((list) => list ?? []) }];
}
