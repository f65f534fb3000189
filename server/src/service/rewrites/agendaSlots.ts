import { type Agenda, applyEdits, type Document, type Edit, type Paragraph, type Topic } from '../../core/index.ts';
import { parseDocument } from '../../core/model/parse.ts';
import { paragraphAt } from '../../core/model/spans.ts';
import { clock as clockOf } from '../../core/rules/agenda/slots.ts';
import { minimalEdits } from '../../core/text/minimalEdits.ts';
import { ClockWriter, isLate, mannerOf, type Times } from './agendaClock.ts';
import { attachedAgenda } from './agendaMatch.ts';
import {
  follow,
  isPause,
  lengthsOf,
  placesOf,
  type Stop,
  stopsAt,
  stopsOf,
  timedAgenda,
  USUAL,
} from './agendaTimeline.ts';
import type { NothingToDo, Rewrite, Rewritten } from './rewrite.ts';

const DAY = 1440;
/** Times of an agenda are given by so many minutes. */
const STEP = 5;

/** How long the items take: so many minutes each, or all together; as they did where neither is said. */
interface Plan {
  /** Minutes since midnight; when the first item began until now, or the meeting does, if left out. */
  readonly start?: number | undefined;
  readonly each?: number | undefined;
  readonly total?: number | undefined;
}

/** 9:05; past midnight it is 0:05 again. */
export function clock(minutes: number): string {
  return clockOf(((minutes % DAY) + DAY) % DAY);
}

/** The items that follow each other in the session of an offset, or in the first one; those side by side left out. */
export function itemsAt(document: Document, agenda: Agenda, offset: number): Topic[] {
  return stopsAt(document, agenda, offset).flatMap(({ item }) => item ?? []);
}

/** What is left of a total, shared out in steps of five minutes; the last items take what is left over. */
function shares(fixed: readonly (number | undefined)[], over: number): number[] {
  let left = over;
  let to = fixed.filter((minutes) => minutes === undefined).length;
  return fixed.map((minutes) => {
    if (minutes !== undefined) return minutes;
    const even = left / to;
    const share = to === 1 ? left : Math.floor(even / STEP) * STEP || Math.floor(even);
    to--;
    left -= share;
    return share;
  });
}

/** The minutes of each stop: stated, planned, as they were, the most usual. */
function minutesOf(stops: readonly Stop[], { each, total }: Plan): number[] | NothingToDo {
  const { were, usual } = lengthsOf(stops);
  if (total === undefined)
    return stops.map(({ item, stated }, i) => stated ?? (item ? each : undefined) ?? were[i] ?? (item ? usual : 0));
  const fixed = stops.map(({ item, stated }, i) => (item ? stated : (were[i] ?? 0)));
  const taken = fixed.reduce((sum: number, minutes) => sum + (minutes ?? 0), 0);
  const open = fixed.filter((minutes) => minutes === undefined).length;
  const what = stops.some(({ item }, i) => !item && fixed[i]) ? '注明的和休息等' : '注明的';
  const already = taken > 0 ? `${what}已有${taken}分钟，` : '';
  if (taken > total) return { nothing: `${already}超过${total}分钟` };
  if (total - taken < open) return { nothing: `${already}共${total}分钟不够分给${taken > 0 ? '其余' : ''}${open}项` };
  return shares(fixed, total - taken);
}

/** A stop with the time that it is to get, and how the time of its place was written. */
interface Timed {
  readonly stop: Stop;
  readonly times: Times;
  readonly old: string | undefined;
}

/** The edits that write times, in the form of the agenda or of the notice. */
function timeEdits(document: Document, agenda: Agenda, timed: readonly Timed[], like: readonly string[]): Edit[] {
  const { text, meeting } = document;
  const manner = mannerOf(like, meeting?.start ? text.slice(meeting.start.start, meeting.start.end) : '');
  const writer = new ClockWriter(manner, isLate(document, agenda, timed[0]?.stop.paragraph ?? 0));
  return timed.flatMap(({ stop: { item, slot }, times, old }) => {
    const stood = slot && text.slice(slot.start, slot.end);
    const isKept = slot?.from === times.from && slot.to === times.to && stood === old;
    if (isKept && stood !== undefined) {
      writer.pass(stood);
      return [];
    }
    const newText = writer.write(times, old);
    if (slot) return newText === stood ? [] : [{ start: slot.start, end: slot.end, newText }];
    return item ? [{ start: item.text.start, end: item.text.start, newText: `${newText}　` }] : [];
  });
}

const writtenIn = ({ text }: Document, { slot }: Stop) => slot && text.slice(slot.start, slot.end);
const allWritten = (document: Document, stops: readonly Stop[]) =>
  stops.flatMap((stop) => writtenIn(document, stop) ?? []);

/**
 * Edits of an agenda with its times put in order again where it had some: what follows stays in its place in the day.
 * @param lines the lines that the items of the edited agenda come from, undefined for new ones
 */
export function retimed(
  document: Document,
  edits: readonly Edit[],
  lines: readonly (Paragraph | undefined)[],
): readonly Edit[] {
  const agenda = attachedAgenda(document);
  const stops = agenda ? stopsOf(document, agenda) : [];
  const slots = agenda?.items.flatMap(({ parent, slot }) => (parent === -1 ? (slot ?? []) : [])) ?? [];
  if (edits.length === 0 || slots.length * 2 < (agenda?.items.filter(({ parent }) => parent === -1).length ?? 0))
    return edits;
  if (slots.some(({ parallel }) => parallel)) return edits;
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const text = applyEdits(document.text, sorted);
  const fresh = parseDocument(text);
  const now = attachedAgenda(fresh);
  const next = now ? stopsOf(fresh, now) : [];
  const rows = stops.flatMap(({ item }, i) => (item ? [] : [i]));
  if (!now || next.filter(({ item }) => item).length !== lines.length) return edits;
  if (next.filter(({ item }) => !item).length !== rows.length) return edits;
  // which of the old stops each one is, those that were there once
  const taken = new Set<number>();
  let items = 0;
  let passed = 0;
  const oldOf = next.map(({ item }) => {
    if (!item) return rows[passed++] ?? -1;
    const line = lines[items++];
    const at = stops.findIndex(({ paragraph, item: own }) => own && paragraph === line?.index);
    if (taken.has(at)) return -1;
    taken.add(at);
    return at;
  });
  const { were, usual } = lengthsOf(stops);
  const minutes = stops.map(({ item, stated }, i) => stated ?? were[i] ?? (item ? usual : 0));
  const start = Math.min(...slots.map(({ from }) => from));
  const places = placesOf(stops, minutes, start);
  // in whatever order they are now, the first of them has the first place
  const order = oldOf.filter((at) => at >= 0).sort((a, b) => a - b);
  let used = 0;
  const placed = oldOf.map((at) => (at < 0 ? -1 : (order[used++] ?? -1)));
  const dues = next.map(({ stated, meal }, i) => {
    const own = minutes[oldOf[i] ?? -1];
    return { place: places[placed[i] ?? -1], minutes: own ?? stated ?? usual, meal };
  });
  const timed = follow(dues, start).map(({ from, to }, i): Timed[] => {
    const stop = next[i];
    const old = stops[placed[i] ?? -1];
    if (!stop) return [];
    const isOpen = old?.slot !== undefined && old.slot.to === undefined;
    return [{ stop, times: { from, to: isOpen ? undefined : to }, old: old && writtenIn(document, old) }];
  });
  const like = allWritten(document, stops);
  return minimalEdits(document.text, applyEdits(text, timeEdits(fresh, now, timed.flat(), like)));
}

function readPlan(options: unknown): Plan {
  if (typeof options !== 'object' || options === null) return {};
  const number = (key: string, most: number) => {
    const value: unknown = Reflect.get(options, key);
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
  };
  return {
    start: number('start', DAY - 1),
    each: number('each', 600) || undefined,
    total: number('total', DAY) || undefined,
  };
}

/** When the first item begins, if anything tells. */
export function startOf(document: Document, items: readonly Topic[]): number | undefined {
  return items[0]?.slot?.from ?? document.meeting?.start?.minutes;
}

function assign(document: Document, offset: number, plan: Plan): Rewritten | NothingToDo {
  const agenda = timedAgenda(document);
  const stops = agenda ? stopsAt(document, agenda, offset) : [];
  const items = stops.flatMap(({ item }) => item ?? []);
  if (!agenda || items.length === 0) return { nothing: '没有找到议程' };
  const start = plan.start ?? startOf(document, items);
  if (start === undefined) return { nothing: '正文没有写明几点开会，请先写上开始时间' };
  const minutes = minutesOf(stops, plan);
  if ('nothing' in minutes) return minutes;
  let end = start;
  const timed = stops.map((stop, i): Timed => {
    const from = end;
    end += minutes[i] ?? 0;
    const isOpen = !stop.item && stop.slot?.to === undefined;
    return { stop, times: { from, to: isOpen ? undefined : end }, old: writtenIn(document, stop) };
  });
  const edits = timeEdits(document, agenda, timed, allWritten(document, stops));
  if (edits.length === 0) return { nothing: '各项的时间已经是这样，无需改动' };
  const until = document.meeting?.end?.minutes;
  const late =
    until !== undefined && end > until ? `最后一项到${clock(end)}，超过了正文写的结束时间${clock(until)}。` : '';
  return { edits, ...(late === '' ? {} : { note: late }) };
}

/** Where the paragraph of an offset begins. */
const lineStart = (document: Document, offset: number) => paragraphAt(document, offset)?.start;

/** 分配时间: options `{ start, each | total }` in minutes. */
export const assignTimes: Rewrite = {
  name: 'assignTimes',
  offer: ({ document }, { start }) => {
    const agenda = timedAgenda(document);
    const items = agenda ? itemsAt(document, agenda, start) : [];
    const first = startOf(document, items);
    const isThere = items.some(({ paragraph }) => document.paragraphs[paragraph]?.start === lineStart(document, start));
    if (!isThere || first === undefined || items.some(({ slot }) => slot)) return undefined;
    return `从${clock(first)}起给议程各项分配时间（每项${USUAL}分钟）`;
  },
  rewrite: ({ document }, { start }, options) => assign(document, start, readPlan(options)),
};

/** What follows the stop at an offset goes on from when that one ends. */
function shift(document: Document, offset: number): Rewritten | NothingToDo {
  const agenda = timedAgenda(document);
  const stops = agenda ? stopsAt(document, agenda, offset) : [];
  const at = stops.findIndex(({ paragraph }) => {
    const line = document.paragraphs[paragraph];
    return line !== undefined && line.start <= offset && offset <= line.end;
  });
  const own = stops[at]?.slot;
  if (!agenda || !own) return { nothing: '请把光标放在改了时间的那一项上' };
  const [first, ...behind] = stops.slice(at);
  const { were, usual } = lengthsOf(stops);
  const minutes = behind.map(({ item, stated }, i) => stated ?? were[at + 1 + i] ?? (item ? usual : 0));
  const end = own.to ?? own.from + (were[at] ?? usual);
  // it ended when the next one began, unless a pause is between them
  const next = behind[0]?.slot?.from ?? end;
  const ended = isPause(end, next) ? end : next;
  const places = placesOf(behind, minutes, ended);
  const dues = behind.map(({ meal }, i) => ({ place: places[i], minutes: minutes[i] ?? usual, meal }));
  const timed = follow(dues, end).map(({ from, to }, i): Timed[] => {
    const stop = behind[i];
    if (!stop) return [];
    const isOpen = stop.slot !== undefined && stop.slot.to === undefined;
    return [{ stop, times: { from, to: isOpen ? undefined : to }, old: writtenIn(document, stop) }];
  });
  const edits = first ? timeEdits(document, agenda, timed.flat(), allWritten(document, stops)) : [];
  return edits.length > 0 ? { edits } : { nothing: '后面各项的时间是连着的，无需改动' };
}

/** 后面的时间依次顺延, after the time of the item at the cursor was changed. */
export const shiftTimes: Rewrite = {
  name: 'shiftTimes',
  offer: ({ document }, { start }) => ('nothing' in shift(document, start) ? undefined : '后面各项的时间依次顺延'),
  rewrite: ({ document }, { start }) => shift(document, start),
};
