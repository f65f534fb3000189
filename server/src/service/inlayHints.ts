import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import type { DateMention, Document, FieldName, HintSettings, Span } from '../core/index.ts';
import { arrangements } from '../core/rules/meeting/arrangements.ts';
import { dayNumber, writeWeekday } from '../core/text/calendar.ts';
import { remembered } from '../core/text/remember.ts';
import { viewOffset } from '../core/text/view.ts';
import type { CheckedDraft } from './draft.ts';
import { toSpan } from './ranges.ts';
import { dayNote } from './workdays.ts';

/** What is shown where nobody set anything: counts repeat what an agenda's numbers say. */
const DEFAULT_HINTS: HintSettings = { weekday: true, count: false };

/** What makes a date a day by which something is due: 5月20日下午5:00前, 截至5月20日. */
const DUE_BEHIND =
  /^[ 　]*(?:[（(][^（）()]{0,12}[）)])?(?:上午|下午|晚上?|中午)?[ 　]*(?:\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分)?))?[ 　]*(?:[之以]?前(?![往后])|截止|为止)/u;
const DUE_AHEAD = /(?:截止(?:时间|日期)?(?:为|至|到|是|[：:])?|截至|最迟[于在]?)[ 　]*$/u;
/** So far around a date its deadline is told. */
const AROUND = 40;

/** Fields whose dates are days to be there; an agenda has them too. */
const SAYS_WHEN: ReadonlySet<FieldName> = new Set(['time', 'checkIn', 'reply']);

/** Whether a date leaves its 日 to the one behind it, as the 3 of 10月3、4日 does: no weekday stands behind such a day. */
function leavesDay({ text }: Document, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return /\d$/u.test(words) && !/[-./]/u.test(words);
}

/** Dates with nothing to tell their weekday by, by index: none written, nor behind the range or list that they belong to. */
function bareDates(document: Document): Map<number, DateMention> {
  const { dates } = document;
  const told = new Set(dates.flatMap(({ weekday }) => weekday?.loose ?? []));
  for (const { weekday, rangeTo } of dates) if (weekday && rangeTo !== undefined) told.add(rangeTo);
  for (const [index, date] of dates.entries()) {
    if (!leavesDay(document, date)) continue;
    const next = dates[index + 1];
    told.add(index);
    if (next && next.start - date.end <= 2) told.add(index + 1);
  }
  return new Map(
    [...dates.entries()].filter(
      ([index, { day, weekday, token }]) => day && !weekday && token.numerals === 'arabic' && !told.has(index),
    ),
  );
}

function isDue({ paragraphs }: Document, { paragraph, token }: DateMention): boolean {
  const text = paragraphs[paragraph]?.content.view.text ?? '';
  return (
    DUE_BEHIND.test(text.slice(token.to, token.to + AROUND)) ||
    DUE_AHEAD.test(text.slice(Math.max(0, token.from - AROUND), token.from))
  );
}

/** The dates whose weekday a reader of the notice has to know: those of the meeting and around it, and days to come by which something is due. */
const datesToTell = remembered((document: Document): DateMention[] => {
  const { dates, meeting, signatureDate } = document;
  const signed = dates[signatureDate ?? -1];
  const called = new Set(meeting?.dates);
  const around = new Set(arrangements(document).map(({ start }) => start));
  const said = document.fields.flatMap(({ name, values }) => (SAYS_WHEN.has(name) ? values : []));
  const inField = ({ start, end }: Span) => said.some((value) => value.start <= start && end <= value.end);
  const concerns = (date: DateMention, index: number) => {
    if (called.has(index) || around.has(date.start) || inField(date)) return true;
    const toCome = !signed?.day || !date.day || dayNumber(date.day) >= dayNumber(signed.day);
    return toCome && isDue(document, date);
  };
  const bare = bareDates(document);
  const found = new Set<number>();
  for (const [index, date] of bare) {
    if (date === signed || !(found.has(index) || concerns(date, index))) continue;
    found.add(index);
    // both ends of a range or neither
    if (date.rangeTo !== undefined) found.add(date.rangeTo);
  }
  return [...bare].flatMap(([index, date]) => (found.has(index) ? [date] : []));
});

function weekdayHints({ document, positions }: CheckedDraft): InlayHint[] {
  return datesToTell(document).flatMap((date) => {
    if (!date.day) return [];
    const { year, month, day } = date.day;
    const words = writeWeekday(date.day);
    const note = dayNote(year, month, day);
    const position = positions.toPosition(date.end);
    return [
      {
        position,
        label: words,
        kind: InlayHintKind.Type,
        tooltip: `${note ? `${note}。` : ''}按日历推算，不是文稿里的字。双击写进文稿。`,
        textEdits: [{ range: { start: position, end: position }, newText: words }],
      },
    ];
  });
}

/** The end of a paragraph's words, or of a label in it. */
function endOf({ paragraphs }: Document, index: number, label?: Span): number | undefined {
  const paragraph = paragraphs[index];
  if (!paragraph) return undefined;
  const { view } = paragraph.content;
  return label?.end ?? paragraph.start + viewOffset(view, view.text.length);
}

function countHints({ document, positions }: CheckedDraft): InlayHint[] {
  const count = (items: readonly { readonly parent: number }[]) => items.filter(({ parent }) => parent === -1).length;
  const topics = document.fields.find(({ name, part }) => name === 'topics' && part === 'main');
  const places = [
    { at: topics && endOf(document, topics.paragraph, topics.label), items: count(document.topics) },
    ...document.agendas.map(({ title, items }) => ({ at: endOf(document, title ?? -1), items: count(items) })),
  ];
  return places.flatMap(({ at, items }) =>
    at === undefined || items === 0
      ? []
      : [
          {
            position: positions.toPosition(at),
            label: `${items}项`,
            paddingLeft: true,
            tooltip: '按文稿里的条目数出来的。',
          },
        ],
  );
}

/** What an editor shows beside the words within a range, as far as the settings want it. */
export function inlayHints(draft: CheckedDraft, range: Range): InlayHint[] {
  const { weekday, count } = draft.config.hints ?? DEFAULT_HINTS;
  const { start, end } = toSpan(draft.positions, range);
  return [...(weekday ? weekdayHints(draft) : []), ...(count ? countHints(draft) : [])].filter(({ position }) => {
    const at = draft.positions.toOffset(position);
    return at >= start && at <= end;
  });
}
