import { assign } from '../text/assignment.ts';
import { likeness } from '../text/likeness.ts';
import { attachedParts, compact, type Labelled, linesBehind } from './attachmentBodies.ts';
import { bare, isElsewhere, isVague, type NoteName, nameKey } from './attachmentNames.ts';
import type { Document } from './document.ts';

/** How a name in 附件说明 and the title of what is attached agree. */
export type Agreement = 'same' | 'held' | 'like' | 'other';

export interface Match {
  readonly name: NoteName;
  readonly item: Labelled;
  readonly agreement: Agreement;
}

function agreementOf(name: NoteName, { title, candidates }: Labelled): Agreement {
  const wanted = nameKey(name);
  const titles = [...candidates.map(bare), bare(title)].filter((text) => text !== '');
  if (titles.includes(wanted)) return 'same';
  if (
    titles.some((text) => Math.min(text.length, wanted.length) > 1 && (text.includes(wanted) || wanted.includes(text)))
  )
    return 'held';
  return likeness(bare(title), wanted) >= 0.6 ? 'like' : 'other';
}

const WEIGHTS: Readonly<Record<Agreement, number>> = { same: 4, held: 2.5, like: 1.5, other: 0 };

/** No paper attaches more. */
export const MOST = 60;

/** Pairs the names with what is attached: by what they say, then by number; none where there are too many. */
export function matchNames(names: readonly NoteName[], items: readonly Labelled[]): Match[] {
  if (names.length > MOST || items.length > MOST) return [];
  const agreements = names.map((name) => items.map((item) => agreementOf(name, item)));
  const alone = names.length === 1 && items.length === 1;
  const weights = agreements.map((row, i) =>
    row.map((agreement, j) => {
      const number = names[i]?.number ?? i + 1;
      return WEIGHTS[agreement] + (alone || items[j]?.number === number ? 1 : 0);
    }),
  );
  return assign(weights).flatMap((j, i) => {
    const [name, item, agreement] = [names[i], items[j], agreements[i]?.[j]];
    return name && item && agreement ? [{ name, item, agreement }] : [];
  });
}

/** The names of which the draft holds no text, under a label or without one, though nothing says that it is elsewhere. */
export function missingNames(document: Document, names: readonly NoteName[], matches: readonly Match[]): NoteName[] {
  const matched = new Set(matches.map(({ name }) => name));
  const lines = new Set(linesBehind(document).map((line) => bare(compact(line))));
  const titles = attachedParts(document)
    .filter(({ label }) => !label)
    .map(({ title }) => bare(title.map(compact).join('')))
    .filter((title) => title.length > 1);
  return names.filter((name) => {
    const key = nameKey(name);
    if (matched.has(name) || isElsewhere(name) || isVague(name) || lines.has(key)) return false;
    return !titles.some((title) => title.includes(key) || key.includes(title));
  });
}
