import type { WordLine, WordSubject } from '../../layout/wordLayout.ts';
import type { Span } from '../../text/span.ts';
import { isRed } from './colors.ts';
import { pairsOf, placeOf } from './subject.ts';

/** The 版头 of a paper: where its last line stands and what rules are drawn from its head to its title. */
export function headRules(
  subject: WordSubject,
): { readonly place: Span; readonly lines: readonly WordLine[] } | undefined {
  const marks = pairsOf(subject, ['issuerMark', 'documentNumber', 'signer']);
  const last = marks.at(-1);
  const [title] = pairsOf(subject, ['title']);
  if (!last || !marks.some(({ composed }) => composed.element === 'issuerMark')) return undefined;
  const to = title?.formatted.start ?? last.formatted.end;
  return { place: placeOf(last), lines: subject.word.lines.filter(({ at, color }) => at <= to || isRed(color)) };
}

/** The 版记: its first line and the rules around it. */
export function imprintRules(
  subject: WordSubject,
): { readonly place: Span; readonly lines: readonly WordLine[] } | undefined {
  const all = pairsOf(subject, ['cc', 'printLine']);
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return undefined;
  return {
    place: placeOf(first),
    lines: subject.word.lines.filter(({ at }) => at >= first.formatted.start && at <= last.formatted.end),
  };
}

/** Whether a drawing of unknown content stands in the stretch, which may be the rule that seems to be missing. */
export function mayBeDrawn({ word }: WordSubject, from: number, to: number): boolean {
  return word.drawings.some((at) => at >= from && at <= to);
}
