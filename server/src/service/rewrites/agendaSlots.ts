import { type Agenda, applyEdits, type Document, type Edit, type Topic } from '../../core/index.ts';
import { parseDocument } from '../../core/model/parse.ts';
import { paragraphAt } from '../../core/model/spans.ts';
import { clock as clockOf } from '../../core/rules/agenda/slots.ts';
import { minimalEdits } from '../../core/text/minimalEdits.ts';
import { attachedAgenda } from './agendaMatch.ts';
import type { NothingToDo, Rewrite, Rewritten } from './rewrite.ts';

const DAY = 1440;
/** What an item takes where nothing tells. */
const USUAL = 20;
/** Times of an agenda are given by so many minutes. */
const STEP = 5;
/** Minutes stated beside an item: （15分钟）. */
const STATED = /[（(][^（）()]{0,6}?(\d{1,3})[ ]?分钟[^（）()]{0,6}[）)]/u;

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

/** The agenda that times are given to: the attached one, or the one in the text. */
export function timedAgenda(document: Document): Agenda | undefined {
  return attachedAgenda(document) ?? document.agendas.find(({ items }) => items.length > 0);
}

const isSession = ({ paragraphs }: Document, from: number, to: number) =>
  paragraphs.slice(from + 1, to).some(({ role }) => role === 'session');

/** The items that follow each other in the session of an offset, or in the first one; those side by side left out. */
export function itemsAt(document: Document, agenda: Agenda, offset: number): Topic[] {
  const sessions: Topic[][] = [];
  for (const item of agenda.items) {
    if (item.parent !== -1 || item.slot?.parallel === true) continue;
    const last = sessions.at(-1);
    const before = last?.at(-1)?.paragraph;
    if (last && before !== undefined && !isSession(document, before, item.paragraph)) last.push(item);
    else sessions.push([item]);
  }
  const startOf = (items: readonly Topic[]) => document.paragraphs[items[0]?.paragraph ?? -1]?.start ?? 0;
  const here = sessions.filter((items) => startOf(items) <= offset).at(-1);
  const last = here?.at(-1);
  const inside = last !== undefined && offset <= (document.paragraphs[last.paragraph]?.end ?? 0);
  return (inside ? here : sessions[0]) ?? [];
}

/** The minutes of each item: stated, planned, as they were, the most usual. */
function minutesOf(document: Document, items: readonly Topic[], { each, total }: Plan): number[] {
  const stated = items.map(({ paragraph, slot }) => {
    const said = STATED.exec(document.paragraphs[paragraph]?.content.view.text ?? '')?.[1];
    return slot?.stated?.minutes ?? (said === undefined ? undefined : Number(said));
  });
  if (total !== undefined) return shares(stated, total);
  const were = items.map(({ slot }, i) => {
    const end = slot?.to ?? items[i + 1]?.slot?.from;
    return slot && end !== undefined && end > slot.from ? end - slot.from : undefined;
  });
  const known = were.filter((minutes) => minutes !== undefined);
  const usual = [...known].sort((a, b) => known.filter((m) => m === b).length - known.filter((m) => m === a).length)[0];
  return items.map((_, i) => stated[i] ?? each ?? were[i] ?? usual ?? USUAL);
}

/** What is left of a total, shared out in steps of five minutes; the last items take what is left over. */
function shares(stated: readonly (number | undefined)[], total: number): number[] {
  const open = stated.filter((minutes) => minutes === undefined).length;
  let left = total - stated.reduce((sum: number, minutes) => sum + (minutes ?? 0), 0);
  let to = open;
  return stated.map((minutes) => {
    if (minutes !== undefined) return minutes;
    const even = left / to;
    const share = to === 1 ? left : Math.floor(even / STEP) * STEP || Math.floor(even);
    to--;
    left -= Math.max(1, share);
    return Math.max(1, share);
  });
}

/** The edits that give items their times, one after the other. */
function timeEdits(items: readonly Topic[], minutes: readonly number[], start: number): Edit[] {
  let at = start;
  return items.flatMap(({ slot, text }, i) => {
    const from = at;
    at += minutes[i] ?? USUAL;
    const written = `${clock(from)}—${clock(at)}`;
    if (!slot) return [{ start: text.start, end: text.start, newText: `${written}　` }];
    return slot.from % DAY === from % DAY && slot.to !== undefined && slot.to % DAY === at % DAY
      ? []
      : [{ start: slot.start, end: slot.end, newText: written }];
  });
}

/**
 * Edits of an agenda with its times put in order again where it had some: they stay with the items, one after the other
 * from the first one's on.
 */
export function retimed(document: Document, edits: readonly Edit[]): readonly Edit[] {
  const items = attachedAgenda(document)?.items.filter(({ parent }) => parent === -1) ?? [];
  const slots = items.flatMap(({ slot }) => slot ?? []);
  if (edits.length === 0 || slots.length * 2 < items.length || slots.some(({ parallel }) => parallel)) return edits;
  const start = Math.min(...slots.map(({ from }) => from));
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const text = applyEdits(document.text, sorted);
  const fresh = parseDocument(text);
  const agenda = attachedAgenda(fresh);
  const now = agenda?.items.filter(({ parent }) => parent === -1) ?? [];
  // as they were before: the next item's beginning tells nothing once the order is another
  const usual = minutesOf(document, items, {});
  const lengths = now.map(({ slot }) => {
    const old = items.findIndex((item) => slot !== undefined && item.slot?.from === slot.from);
    return usual[old] ?? usual[0] ?? USUAL;
  });
  return minimalEdits(document.text, applyEdits(text, timeEdits(now, lengths, start)));
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
  const items = agenda ? itemsAt(document, agenda, offset) : [];
  if (items.length === 0) return { nothing: '没有找到议程' };
  const start = plan.start ?? startOf(document, items);
  if (start === undefined) return { nothing: '正文没有写明几点开会，请先写上开始时间' };
  const minutes = minutesOf(document, items, plan);
  const edits = timeEdits(items, minutes, start);
  if (edits.length === 0) return { nothing: '各项的时间已经是这样，无需改动' };
  const end = start + minutes.reduce((sum, own) => sum + own, 0);
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

/** The items from the one at an offset on begin when the one before them ends. */
function shift(document: Document, offset: number): Rewritten | NothingToDo {
  const agenda = timedAgenda(document);
  const items = agenda ? itemsAt(document, agenda, offset) : [];
  const at = items.findIndex(({ paragraph }) => {
    const line = document.paragraphs[paragraph];
    return line !== undefined && line.start <= offset && offset <= line.end;
  });
  const own = items[at];
  if (!own?.slot) return { nothing: '请把光标放在改了时间的那一项上' };
  const behind = items.slice(at);
  const minutes = minutesOf(document, behind, {});
  const first = own.slot.to === undefined ? minutes[0] : own.slot.to - own.slot.from;
  // an item with a length of its own in its time keeps that one here
  const edits = timeEdits(behind, [first ?? USUAL, ...minutes.slice(1)], own.slot.from);
  return edits.length > 0 ? { edits } : { nothing: '后面各项的时间是连着的，无需改动' };
}

/** 后面的时间依次顺延, after the time of the item at the cursor was changed. */
export const shiftTimes: Rewrite = {
  name: 'shiftTimes',
  offer: ({ document }, { start }) => ('nothing' in shift(document, start) ? undefined : '后面各项的时间依次顺延'),
  rewrite: ({ document }, { start }) => shift(document, start),
};
