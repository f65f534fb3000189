import { type CalendarDay, writeDay, writeWeekday } from '../../core/text/calendar.ts';
import { readRelativeDay } from '../../core/text/relativeDays.ts';
import { fieldAt } from './fields.ts';
import { begins, type CaretPlace, type Offer } from './place.ts';

/** Words that no paper leaves as they are: wherever they are typed, a date is meant. */
const SPOKEN = /^(?:明天|大?后天|(?:这|本|下{1,4})个?(?:周|星期|礼拜)[一二三四五六日天])$/u;
/** What a day is meant behind: 请于月底, 定于12月2日, 截至年底; not 由于, 关于, 高于, 现在. */
const LED = /(?:(?<![对关由基高低大小少多等属处位鉴])于|(?<![现正存所不内潜])在|截至|截止到)$/u;
/** The day is a last one: 月底前; not 前往. */
const DUE = /^[之以]?前(?![往来期后段面述进列提景所沿])/u;
const LONGEST = 14;
const CLOCKS = ['上午8:30', '上午9:00', '上午9:30', '上午10:00', '下午2:30', '下午3:00', '下午3:30', '晚上7:30'];

const shortDay = ({ month, day }: CalendarDay) => `${month}月${day}日`;

/** The longest words before the caret that name a day. */
function wordsBefore({ before, today }: CaretPlace): { words: string; day: CalendarDay } | undefined {
  for (let from = Math.max(0, before.length - LONGEST); from < before.length - 1; from++) {
    const words = before.slice(from);
    if (/^\s|[^\p{Script=Han}\d.\-/]/u.test(words)) continue;
    // a part of a longer number, date or word: 第12.2, 每周三; the end of a range, whose year the beginning tells
    if (/(?:[\d.\-/〔年月每第上下（(—～]|(?<!截)至|(?<!截止)到)$/u.test(before.slice(0, from))) continue;
    const day = readRelativeDay(words, today);
    if (day) return { words, day };
  }
  return undefined;
}

/** Whether words in prose ask for a date: behind 于 or before 前, and not where they stand as a paper writes them. */
function asksForDay({ before, after, document, offset }: CaretPlace, words: string): boolean {
  if (SPOKEN.test(words)) return true;
  const takesYear = () => document.dates.some(({ start, year, inherited }) => start < offset && year && !inherited);
  const isWritten = /^\d{4}年/u.test(words) || (/^\d{1,2}月\d{1,2}日$/u.test(words) && takesYear());
  if (isWritten || /^[\d.\-/]+$/u.test(words)) return false;
  const ahead = before.slice(0, before.length - words.length);
  if (/^今[天日]$/u.test(words) && ahead.endsWith('在')) return false;
  return LED.test(ahead) || DUE.test(after);
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
  if (!isTime && !isSignature(place) && !asksForDay(place, words)) return [];
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
  const typed = /(?:上午|下午|晚上)(?:\d{1,2}(?:[:：]\d?)?)?$/u.exec(field.typed)?.[0] ?? '';
  // an input method for hanzi gives a wide colon
  const spelt = (clock: string) => (typed.includes('：') ? clock.replace(':', '：') : clock);
  const isBehindDay = /[日）)]$/u.test(field.typed);
  return CLOCKS.filter((clock) => (typed === '' ? place.asked && isBehindDay : begins(spelt(clock), typed))).map(
    (label) => ({ label, detail: '时间', replaces: typed.length, filter: spelt(label) }),
  );
}
