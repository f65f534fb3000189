import { applyEdits, type Document, type Edit, type LintResult } from '../core/index.ts';
import type { Steps } from './steps.ts';

/** So often a draft is checked again to find the edits that do no harm: fewer times where a check takes long. */
const mostTrials = (text: string) => (text.length > 100_000 ? 6 : 40);

/** Checks a text; what it said of the last one it still knows. */
export type Check = (text: string) => LintResult;

/**
 * Those of the edits that leave a draft what `likeness` tells of it and give the writer no finding more: all, or, by
 * halves, as many as can be told in a few trials, each a step. The same draft and edits give the same answer.
 * @param units edits that are made together or not at all; none overlaps another
 */
export function* harmless(
  text: string,
  units: readonly (readonly Edit[])[],
  likeness: (document: Document) => string,
  check: Check,
): Steps<readonly Edit[]> {
  if (units.length === 0) return [];
  const { document, findings } = check(text);
  const right = likeness(document);
  let left = mostTrials(text);
  let most = findings.length;
  let chosen: readonly Edit[] = [];
  function* take(some: readonly (readonly Edit[])[]): Steps<void> {
    if (some.length === 0 || left === 0) return;
    left--;
    yield;
    const all = [...chosen, ...some.flat()];
    const made = check(applyEdits(text, all));
    if (made.findings.length <= most && likeness(made.document) === right) {
      chosen = all;
      most = made.findings.length;
      return;
    }
    if (some.length === 1) return;
    const half = some.length >> 1;
    yield* take(some.slice(0, half));
    yield* take(some.slice(half));
  }
  yield* take(units);
  return chosen;
}

/** What the lines are. */
export function rolesOf({ paragraphs }: Document): string {
  return paragraphs.map(({ role, part }) => `${part} ${role}`).join('\n');
}

/** What the lines are and say, and what the checker reads in them, as far as blanks could change it. */
export function readingOf({ paragraphs, ignores, title, topics, agendas, numbering }: Document): string {
  return JSON.stringify([
    paragraphs.map(({ role, part, content: { view, label } }) => [role, part, view.text, label?.numbers]),
    ignores.map(({ paragraph, scope }) => [paragraph, scope]),
    title?.text,
    topics.map(({ paragraph, parent }) => [paragraph, parent]),
    agendas.map(({ items, slots }) => [items.length, slots.length]),
    numbering.map(({ parent, list }) => [parent, list]),
  ]);
}
