import { type CalendarDay, writeDay, writeWeekday } from '../../core/text/calendar.ts';
import { readRelativeDay } from '../../core/text/relativeDays.ts';
import { fieldAt } from './fields.ts';
import { begins, type CaretPlace, type Offer } from './place.ts';

/** Words that no paper leaves as they are: wherever they are typed, a date is meant. */
const SPOKEN = /^(?:明天|大?后天|(?:这|本|下{1,4})个?(?:周|星期|礼拜)[一二三四五六日天])$/u;
const LONGEST = 14;
const CLOCKS = ['上午8:30', '上午9:00', '上午9:30', '上午10:00', '下午2:30', '下午3:00', '下午3:30', '晚上7:30'];

const shortDay = ({ month, day }: CalendarDay) => `${month}月${day}日`;

/** The longest words before the caret that name a day. */
function wordsBefore({ before, today }: CaretPlace): { words: string; day: CalendarDay } | undefined {
  for (let from = Math.max(0, before.length - LONGEST); from < before.length - 1; from++) {
    const words = before.slice(from);
    if (/^\s|[^\p{Script=Han}\d.\-/]/u.test(words)) continue;
    // a part of a longer number, date or word: 第12.2, 每周三; the end of a range, whose year the beginning tells
    if (/[\d.\-/〔年月每第上下（(至到—～]$/u.test(before.slice(0, from))) continue;
    const day = readRelativeDay(words, today);
    if (day) return { words, day };
  }
  return undefined;
}

/** Whether the place is that of 成文日期: below the organ that signs, which nothing tells before there is a date. */
function isSignature({ above, below, atEnd, document, unit }: CaretPlace): boolean {
  if (!above || !atEnd || above.part !== 'main' || above.index <= (document.title?.paragraphs.at(-1) ?? 0))
    return false;
  const { text } = above.content.view;
  const isOrgan = text.length <= 30 && /(?:人民政府|委员会|办公室|[局厅委部院会处镇乡县市])$/u.test(text);
  const isFree = below === undefined || !['paragraph', 'item', 'heading', 'field'].includes(below.role);
  return above.role === 'signatureOrgan' || (isFree && (unit.organs.some(({ name }) => name === text) || isOrgan));
}

/** The date that half-typed words mean, in the forms that fit the place. */
export function days(place: CaretPlace): Offer[] {
  const { today, before, after, document, offset } = place;
  if (isSignature(place)) {
    const typed = before.trim();
    const label = writeDay(today);
    if (typed === '' || begins(label, typed, 2)) return [{ label, detail: '今天，作成文日期', replaces: typed.length }];
  }
  const found = wordsBefore(place);
  if (!found) return [];
  const { words, day } = found;
  const isTime = fieldAt(place)?.name === 'time';
  if (!isTime && !isSignature(place) && !SPOKEN.test(words)) return [];
  const weekday = writeWeekday(day);
  const forms = {
    whole: `${writeDay(day)}${weekday}`,
    plain: writeDay(day),
    shortWhole: `${shortDay(day)}${weekday}`,
    short: shortDay(day),
  };
  const isTold = document.dates.some(({ start, year, inherited }) => start < offset && year === day.year && !inherited);
  const order = isSignature(place)
    ? [forms.plain]
    : isTime || !isTold
      ? [forms.whole, forms.plain, forms.shortWhole, forms.short]
      : [forms.short, forms.shortWhole, forms.plain, forms.whole];
  return (
    order
      .filter((label) => label !== words && label.length >= Math.min(words.length, 4))
      // of a date that is whole already, only the weekday can lack
      .filter((label) => !/^\d{4}年/u.test(words) || label.startsWith(words))
      .filter((label) => !label.startsWith(words) || label.endsWith('）'))
      .filter((label) => !(/^[（(]/u.test(after) && label.endsWith('）')))
      .map((label) => ({
        label,
        detail: label.endsWith('）') ? `“${words}”` : `“${words}”，${weekday.slice(1, -1)}`,
        replaces: words.length,
        filter: words,
      }))
  );
}

/** 上午9:00 behind the date of a time field. */
export function clocks(place: CaretPlace): Offer[] {
  const field = fieldAt(place);
  if (field?.name !== 'time' || !place.atEnd) return [];
  const typed = /(?:上午|下午|晚上)\d{0,2}$/u.exec(field.typed)?.[0] ?? '';
  const isBehindDay = /[日）)]$/u.test(field.typed);
  return CLOCKS.filter((clock) => (typed === '' ? place.asked && isBehindDay : begins(clock, typed))).map((label) => ({
    label,
    detail: '时间',
    replaces: typed.length,
  }));
}
