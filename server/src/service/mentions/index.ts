import type { Span } from '../../core/index.ts';
import { remembered } from '../../core/text/remember.ts';
import type { CheckedDraft } from '../draft.ts';
import { touches } from '../ranges.ts';
import { citedThings } from './citations.ts';
import { attachmentThings, itemThings, topicThings } from './links.ts';
import { meetingThings } from './meetingDay.ts';
import type { Thing } from './thing.ts';
import { valueThings } from './values.ts';

/** All that the draft says in several places; worked out once a version. */
export const thingsOf: (draft: CheckedDraft) => readonly Thing[] = remembered(({ document, config }: CheckedDraft) => [
  ...citedThings(document),
  ...itemThings(document),
  ...attachmentThings(document),
  ...topicThings(document),
  ...meetingThings(document),
  ...valueThings(document, config.unit),
]);

/** A thing and the place of it that was asked for. */
export interface Met {
  readonly thing: Thing;
  readonly at: Thing['mentions'][number];
}

const LINKS: ReadonlySet<Thing['kind']> = new Set(['abbreviation', 'citation', 'item', 'attachment', 'topic']);
const lengthOf = ({ start, end }: Span) => end - start;

/**
 * What is said at an offset, what leads elsewhere first, the narrowest before what it lies in. A cursor at the end of a
 * place still means it, unless another begins there.
 */
export function metAt(draft: CheckedDraft, offset: number): Met[] {
  const here = { start: offset, end: offset };
  const met = thingsOf(draft).flatMap((thing) =>
    thing.mentions.filter((mention) => touches(mention, here)).map((at) => ({ thing, at })),
  );
  const rank = ({ thing, at }: Met) => (at.end === offset ? 2 : 0) + (LINKS.has(thing.kind) ? 0 : 1);
  return met.sort((a, b) => rank(a) - rank(b) || lengthOf(a.at) - lengthOf(b.at));
}
