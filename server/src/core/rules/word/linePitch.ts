import type { FormattedParagraph, WordGrid, WordSubject } from '../../layout/wordLayout.ts';
import type { Span } from '../../text/span.ts';
import { measure } from './places.ts';
import { type Pair, pairsOf, placeOf, RUNNING } from './subject.ts';

/** How far apart the lines of a paragraph stand. */
export interface Pitch {
  readonly points: number;
  /** It does not hang on the face. */
  readonly settled: boolean;
  /** As Word's menu names it. */
  readonly name: string;
  readonly place: Span;
  readonly length: number;
}

/** Height of a line by its face's own measures, in sizes; most Chinese faces are near it. */
const NATURAL = 1.15;

/** The name of a spacing. */
function spacingName({ spacing: { kind, value } }: FormattedParagraph): string {
  if (kind === 'exact') return `固定值${measure(value)}磅`;
  if (kind === 'atLeast') return `最小值${measure(value)}磅`;
  return value === 1 ? '单倍行距' : `${measure(value, 2)}倍行距`;
}

/** A paragraph's pitch: exact, by the rows of the document grid, or by the face's own measures. */
function pitchOf({ formatted }: Pair, grid: WordGrid | undefined): Omit<Pitch, 'place' | 'length'> {
  const { kind, value } = formatted.spacing;
  const name = spacingName(formatted);
  if (kind === 'exact') return { points: value, settled: true, name };
  const natural = NATURAL * Math.max(...formatted.runs.map(({ size }) => size), 0);
  if (grid && formatted.snapToGrid) {
    const rows = Math.max(1, Math.ceil(natural / grid.linePitch - 0.01));
    const own = rows * grid.linePitch;
    const points =
      kind === 'multiple' ? own * value : Math.max(own, Math.ceil(value / grid.linePitch) * grid.linePitch);
    return { points, settled: true, name };
  }
  if (kind === 'multiple') return { points: natural * value, settled: false, name };
  return { points: Math.max(natural, value), settled: value > natural * 1.1, name };
}

/** The pitch of each paragraph of running text. */
export function pitches(subject: WordSubject): Pitch[] {
  return pairsOf(subject, RUNNING).map((pair) => {
    const place = placeOf(pair);
    const grid = subject.word.sections[pair.formatted.section]?.grid;
    return { ...pitchOf(pair, grid), place, length: place.end - place.start };
  });
}

/** Pitches that Word shows alike. */
export const samePitch = (a: Pitch, b: Pitch): boolean => Math.abs(a.points - b.points) <= 0.6;

/** The pitch that most of the text has, at the first paragraph of the body that has it. */
export function dominantPitch(all: readonly Pitch[]): Pitch | undefined {
  const length = (pitch: Pitch) => all.reduce((sum, other) => sum + (samePitch(pitch, other) ? other.length : 0), 0);
  let best: Pitch | undefined;
  for (const pitch of all) if (!best || length(pitch) > length(best)) best = pitch;
  return best;
}
