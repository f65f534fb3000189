import type { Paragraph, Slot } from '../../model/document.ts';
import { minutesOfDay } from '../../model/scan/clocks.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import type { ClockToken } from '../../model/token.ts';
import { dayNumber } from '../../text/calendar.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Report } from '../rule.ts';
import { isEarly } from './clocks.ts';
import { clocksOf } from './dates.ts';

const TO = /^[ 　]*(?:[至到～~\-－–]|—{1,2})[ 　]*$/u;
/** Without years, 11月15日至3月15日 goes into the next year. */
const WRAP = 4;

/** Whether the second time, read as a writer means it (`afternoons`: 18:00 for 6:00), lies before the first on the same day. */
function isBack(first: ClockToken, second: ClockToken, afternoons: boolean): boolean {
  const start = first.minutes;
  const end =
    second.period || !first.period || isEarly(first.period.text)
      ? second.minutes
      : minutesOfDay(first.period.text, second.hour, second.minute);
  if (start === undefined || end === undefined || end >= start) return false;
  if (second.period) return !(start >= 1020 && end <= 600);
  // 8:30—5:30 of an office, 20:00—8:00 of a watch.
  return !(second.hour <= 6 && start < 780 && !afternoons) && !(start >= 1020 && end <= 600);
}

function* clockRanges(paragraph: Paragraph, slots: readonly Span[]): Generator<Report> {
  const clocks = clocksOf(paragraph);
  if (clocks.length < 2) return;
  const { text } = paragraph.content.view;
  const afternoons = clocks.some(({ hour, period }) => hour > 12 && hour < 24 && !period);
  for (const [i, first] of clocks.entries()) {
    const second = clocks[i + 1];
    if (
      !second ||
      second.from - first.to > 6 ||
      !TO.test(text.slice(first.to, second.from)) ||
      !isBack(first, second, afternoons)
    )
      continue;
    const range = { from: first.from, to: second.to };
    const span = spanOf(paragraph, range);
    // A slot of the agenda is agenda-slot-overlap's.
    if (slots.some((slot) => slot.start < span.end && span.start < slot.end)) continue;
    yield {
      ...span,
      message: `起止时刻颠倒：“${sourceOf(paragraph, second)}”早于“${sourceOf(paragraph, first)}”，请核对`,
    };
  }
}

export default defineRule({
  name: '起止日期/时刻颠倒',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '起始晚于截止，必有一处写错，收文单位无法照办。',
  bad: [
    '报名时间为⟦4月10日至4月8日⟧。',
    '公示期为⟦2025年5月3日—5月1日⟧。',
    '培训时间：⟦2025年4月16日至15日⟧',
    '请于⟦14:30—12:00⟧领取材料。',
    '接待时间为⟦下午4:30—2:30⟧。',
    '公示期为⟦2025年3月1日至2024年3月10日⟧。',
    '食堂开放时间为⟦8:30—6:30⟧、17:30—18:30。',
  ],
  good: [
    '报名时间为4月8日至4月10日。',
    '值班时间为2024年12月30日至2025年1月2日。',
    '值班时间为12月30日至1月2日。',
    '供暖期为11月15日至次年3月15日。',
    '供暖期为11月15日至3月15日。',
    '值班时间为20:00—8:00。',
    '开放时间为8:30—5:30。',
    '座谈时间为下午2:30—5:00。',
    '2025年4月15日、4月8日分别召开了座谈会。',
    '接待时间为上午9:00—12:00，下午2:00—5:00。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['date', 'clock'] },
    *run(document) {
      for (const first of document.dates) {
        const second = first.rangeTo === undefined ? undefined : document.dates[first.rangeTo];
        const paragraph = document.paragraphs[first.paragraph];
        if (
          !second ||
          !paragraph ||
          first.month === undefined ||
          second.month === undefined ||
          first.token.day === undefined ||
          second.token.day === undefined
        )
          continue;
        const known = second.token.year !== undefined && first.day && second.day;
        const next = /(?:次年|翌年|第二年)[ 　]*$/u.test(
          paragraph.content.view.text.slice(first.token.to, second.token.from),
        );
        const wraps = second.token.month !== undefined && first.month - second.month >= WRAP;
        const back = known
          ? dayNumber(second.day) < dayNumber(first.day)
          : second.token.year === undefined &&
            !next &&
            !wraps &&
            (second.month < first.month || (second.month === first.month && second.token.day < first.token.day));
        if (!back) continue;
        yield {
          ...spanOf(paragraph, { from: first.token.from, to: second.token.to }),
          message: `起止日期颠倒：“${sourceOf(paragraph, second.token)}”早于“${sourceOf(paragraph, first.token)}”，请核对`,
        };
      }
      const slots = new Map<number, Slot[]>();
      for (const slot of document.agendas.flatMap((agenda) => agenda.slots))
        slots.set(slot.paragraph, [...(slots.get(slot.paragraph) ?? []), slot]);
      for (const paragraph of document.paragraphs) yield* clockRanges(paragraph, slots.get(paragraph.index) ?? []);
    },
  },
});
