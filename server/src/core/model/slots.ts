import { viewSpan } from '../text/view.ts';
import type { Slot } from './document.ts';
import { rangeEnd } from './meeting.ts';
import type { RawParagraph } from './paragraphs.ts';
import type { ClockToken } from './token.ts';

/** The time slot of an agenda line. */
export interface ReadSlot {
  readonly slot: Slot;
  /** Where the topic begins in the view. */
  readonly to: number;
  /** In brackets behind the topic rather than at the head of the line. */
  readonly behind: boolean;
  /** The half-day, where the line names it. */
  readonly period: 'morning' | 'afternoon' | undefined;
}

/** Where in the agenda the line stands. */
interface Place {
  readonly paragraph: number;
  readonly session: number;
  /** Under 下午, 2:30 is 14:30. */
  readonly afternoon: boolean;
}

const RANGE = /^[ 　]*(?:至|到|—{1,2}|～|~|-|－|–)[ 　]*$/u;
/** What may stand before a slot at the head of a line: 上午, the cells of a table with number and day. */
const BEFORE = /^(?:\d{1,2}\t)?[ 　\t]*(?:上午|下午|晚上)?[ 　\t]*$/u;
const PARALLEL =
  /同时|分组|分会场|平行|并行|第[一二三四五六七八九十]+(?:小)?组|[A-Z一二三四五六]组|分论坛|平行论坛|[男女]子|[甲乙丙丁A-D][班线]/u;
const STATED = /(\d{1,3})[ ]?分钟/u;

/** Where the slot may begin: behind the label, or behind the cells of a table that hold the day (周二⇥5月19日). */
function headOf({ label, tokens, view: { text } }: RawParagraph['content']): number {
  let head = label?.to ?? 0;
  for (let cells = 0; cells < 3; cells++) {
    const at = head;
    const day = tokens.find(({ kind, from }) => (kind === 'date' || kind === 'weekday') && from === at);
    const cell = text.indexOf('\t', head);
    if (!day || cell < day.to || cell - day.to > 10) break;
    // The last of these cells ends where the next begins.
    head = cell;
    const next = cell + 1;
    if (!tokens.some(({ kind, from }) => (kind === 'date' || kind === 'weekday') && from === next)) break;
    head = next;
  }
  return head;
}

/** The clocks that give the slot: at the head of the line (behind its label), or a range that fills a bracket. */
function slotClocks({
  content,
}: RawParagraph): { first: ClockToken; second?: ClockToken; behind: boolean } | undefined {
  const { text } = content.view;
  const clocks = content.tokens.filter(
    (token): token is ClockToken => token.kind === 'clock' && token.minutes !== undefined,
  );
  const [first, second] = clocks;
  if (!first) return undefined;
  const ranged = second && RANGE.test(text.slice(first.to, second.from));
  if (BEFORE.test(text.slice(headOf(content), first.from)))
    return ranged ? { first, second, behind: false } : { first, behind: false };
  const inBrackets =
    ranged && /[（(][ 　]*$/u.test(text.slice(0, first.from)) && /^[ 　]*[）)]/u.test(text.slice(second.to));
  return inBrackets && content.label ? { first, second, behind: true } : undefined;
}

const DAY = 1440;
/** From here on an evening may go on past midnight, and up to here a night may last. */
const EVENING = 1080;
const MORNING = 480;

/** The end of a slot that began in the evening and ends after midnight, counted on: 22:00—0:30, 晚上10:00—12:30. */
function pastMidnight(from: number, to: number, named: boolean): number {
  if (to >= from || from < EVENING) return to;
  if (to <= MORNING) return to + DAY;
  // 12:30 and 0:30 of a range that names the evening were read as noon.
  return named && to >= DAY / 2 && to < DAY / 2 + 60 ? to + DAY / 2 : to;
}

/** The slot counted on from the one before it, where that one came up to midnight: 23:30—0:30, then 0:30—1:00. */
export function followOn(slot: Slot, previous: Slot | undefined): Slot {
  const end = previous?.session === slot.session ? (previous.to ?? previous.from) : 0;
  if (end < EVENING || slot.from > MORNING || slot.from + DAY - end > DAY / 4) return slot;
  return { ...slot, from: slot.from + DAY, to: slot.to === undefined ? undefined : slot.to + DAY };
}

/** The time slot of an agenda line, in minutes since midnight. */
export function readSlot(raw: RawParagraph, { paragraph, session, afternoon }: Place): ReadSlot | undefined {
  const clocks = slotClocks(raw);
  if (!clocks) return undefined;
  const { first, second, behind } = clocks;
  const { content, lines } = raw;
  const { text } = content.view;
  const base = lines[0]?.start ?? 0;
  const absolute = (from: number, end: number) => {
    const span = viewSpan(content.view, from, end);
    return { start: base + span.start, end: base + span.end };
  };
  const head = content.label?.to ?? 0;
  const begins = first.minutes ?? 0;
  const late = afternoon || /下午|晚上/u.test(text.slice(head, first.from));
  const shift = late && first.period === undefined && begins < 720 ? 720 : 0;
  const to = (second ?? first).to;
  const stated = STATED.exec(text.slice(to));
  return {
    to: behind ? head : to,
    behind,
    period: first.period && (begins >= 720 ? 'afternoon' : 'morning'),
    slot: {
      ...absolute(first.from, to),
      from: begins + shift,
      to: second
        ? pastMidnight(begins + shift, rangeEnd(first, second) + shift, first.period !== undefined)
        : undefined,
      paragraph,
      session,
      parallel: PARALLEL.test(text),
      stated: stated
        ? { ...absolute(to + stated.index, to + stated.index + stated[0].length), minutes: Number(stated[1]) }
        : undefined,
    },
  };
}
