import type { Agenda, Document, Slot, Topic } from '../../core/index.ts';
import { attachedAgenda } from './agendaMatch.ts';

/** What an item takes where nothing tells. */
export const USUAL = 20;
/** Minutes stated beside an item: （15分钟）. */
const STATED = /[（(][^（）()]{0,6}?(\d{1,3})[ ]?分钟[^（）()]{0,6}[）)]/u;
const MEAL = /午餐|午饭|午休|晚餐|晚饭|就餐|用餐/u;

/** What an agenda goes through one after the other: an item, or a row of its own such as 休息. */
export interface Stop {
  readonly paragraph: number;
  readonly item: Topic | undefined;
  readonly slot: Slot | undefined;
  /** Minutes stated beside it. */
  readonly stated: number | undefined;
  /** A meal ends when it did, however late it begins. */
  readonly meal: boolean;
}

/** The agenda that times are given to: the attached one, or the one in the text. */
export function timedAgenda(document: Document): Agenda | undefined {
  return attachedAgenda(document) ?? document.agendas.find(({ items }) => items.length > 0);
}

/** The stops of each session, from its first item on; those side by side left out. */
function sessionsOf({ paragraphs }: Document, { items, slots, from, to }: Agenda): Stop[][] {
  const sessions: Stop[][] = [];
  let fresh = true;
  for (const { index, role, content } of paragraphs.slice(from, to)) {
    if (role === 'session') fresh = true;
    const item = items.find(({ paragraph }) => paragraph === index);
    // those of the agenda are counted on past midnight
    const slot = slots.find(({ paragraph }) => paragraph === index);
    if (slot?.parallel || (item ? item.parent !== -1 : !slot || content.label !== undefined)) continue;
    if (!item && fresh) continue;
    if (fresh) sessions.push([]);
    fresh = false;
    const { text } = content.view;
    const said = slot?.stated?.minutes ?? STATED.exec(text)?.[1];
    const stated = item && said !== undefined ? Number(said) : undefined;
    sessions.at(-1)?.push({ paragraph: index, item, slot, stated, meal: !item && MEAL.test(text) });
  }
  return sessions;
}

/** All the stops of an agenda. */
export const stopsOf = (document: Document, agenda: Agenda): Stop[] => sessionsOf(document, agenda).flat();

/** The stops of the session of an offset, or of the first one. */
export function stopsAt(document: Document, agenda: Agenda, offset: number): Stop[] {
  const sessions = sessionsOf(document, agenda);
  const lineOf = (stop: Stop | undefined) => document.paragraphs[stop?.paragraph ?? -1];
  const here = sessions.find(
    (stops) => (lineOf(stops[0])?.start ?? 0) <= offset && offset <= (lineOf(stops.at(-1))?.end ?? 0),
  );
  return here ?? sessions[0] ?? [];
}

const MORNING_ENDS = 13 * 60;
const AFTERNOON_ENDS = 18 * 60 + 30;
/** Whether the time between two stops is for a meal, rather than left over where something was shortened. */
export const isPause = (end: number, from: number): boolean =>
  from - end >= 60 && [MORNING_ENDS, AFTERNOON_ENDS].some((time) => end <= time && from >= time);

/** The minutes that most of them take. */
function mostUsual(known: readonly number[]): number | undefined {
  const count = (minutes: number) => known.filter((other) => other === minutes).length;
  return [...known].sort((a, b) => count(b) - count(a))[0];
}

/** How long stops took until now, and what is usual for an item. */
export function lengthsOf(stops: readonly Stop[]): { were: (number | undefined)[]; usual: number } {
  const were = stops.map(({ slot }, i) => {
    const next = stops[i + 1]?.slot?.from;
    const end = slot?.to ?? (slot && next !== undefined && isPause(slot.from, next) ? undefined : next);
    return slot && end !== undefined && end > slot.from ? end - slot.from : undefined;
  });
  const ofItems = were.filter((minutes, i) => minutes !== undefined && stops[i]?.item !== undefined);
  return { were, usual: mostUsual(ofItems.flatMap((minutes) => minutes ?? [])) ?? USUAL };
}

/** When a stop was to begin and end, and how long nothing was going on before. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly gap: number;
}

/** The places of stops in time as the agenda has them; what has no time follows on. */
export function placesOf(stops: readonly Stop[], minutes: readonly number[], start: number): Place[] {
  let end = start;
  return stops.map(({ slot }, i) => {
    const from = slot?.from ?? end;
    const gap = from - end;
    end = slot?.to ?? from + (minutes[i] ?? USUAL);
    return { from, to: end, gap };
  });
}

/** A stop that is to get its time. */
export interface Due {
  /** Undefined for one that is new. */
  readonly place: Place | undefined;
  readonly minutes: number;
  readonly meal: boolean;
}

/**
 * One after the other: what is late takes up the gaps, a gap that is longer stays; what is early keeps them, and a pause
 * ends when it did.
 */
export function follow(dues: readonly Due[], start: number): { readonly from: number; readonly to: number }[] {
  let at = start;
  return dues.map(({ place, minutes, meal }) => {
    let from = at;
    if (place) {
      const before = place.from - place.gap;
      const stays = at >= before || isPause(before, place.from);
      from = stays ? Math.max(at, place.from) : at + Math.max(0, place.gap);
    }
    at = meal && place && place.to > from ? place.to : from + minutes;
    return { from, to: at };
  });
}
