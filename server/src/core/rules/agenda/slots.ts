import type { Document, Slot } from '../../model/document.ts';
import { groupBy } from '../../text/groups.ts';

/** The slots of each agenda that follow one another: same session, not side by side. */
export function slotRuns(document: Document): (readonly Slot[])[] {
  return document.agendas.flatMap(({ slots }) => [...groupBy(slots, ({ session }) => session).values()]);
}

/** 9:05 for 545, 次日0:30 for 1470. */
export function clock(minutes: number): string {
  if (minutes > 1440) return `次日${clock(minutes - 1440)}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
