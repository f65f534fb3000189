/** Any text that a checker may meet: fast-check makes it, from the pieces that drafts are made of, and damages it. */
import fc from 'fast-check';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { applyDamage, damage } from './damage.ts';
import { PIECES, RESIDUE } from './pieces.ts';

/** What a person puts in: words of drafts, or anything at all. */
const piece = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.constantFrom(...RESIDUE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const notice = fc.constantFrom(...cleanNotices.map(({ text }) => text));
/** Some lines of a notice that follow each other: what is short is checked soon, and breaks as well. */
const excerpt = fc.record({ text: notice, from: fc.nat(), lines: fc.integer({ min: 2, max: 8 }) }).map((taken) => {
  const lines = taken.text.split('\n');
  const from = taken.from % lines.length;
  return lines.slice(from, from + taken.lines).join('\n');
});

/** A small change of a text, wherever it is applied: some characters go, a piece comes. */
export interface Change {
  readonly at: number;
  readonly cut: number;
  readonly piece: string;
}

export function applyChange(text: string, { at, cut, piece }: Change): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + piece + text.slice(from + cut);
}

const change = (cut: number) => fc.record({ at: fc.nat(), cut: fc.nat({ max: cut }), piece });

const damaged = (draft: fc.Arbitrary<string>) =>
  fc
    .record({ text: draft, damages: fc.array(damage, { minLength: 1, maxLength: 4 }) })
    .map(({ text, damages }) => damages.reduce(applyDamage, text));

/** Pieces in any order, or a clean notice or some lines of one with something cut out, put in or damaged. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')) },
  { weight: 5, arbitrary: damaged(excerpt) },
  {
    weight: 2,
    arbitrary: fc
      .record({ text: excerpt, changes: fc.array(change(40), { minLength: 1, maxLength: 3 }) })
      .map(({ text, changes }) => changes.reduce(applyChange, text)),
  },
  { weight: 1, arbitrary: damaged(notice) },
);

/** A notice, and what is typed into it one after the other: pieces, single characters, deletions, damage. */
export const session = fc.record({
  text: fc.oneof({ weight: 3, arbitrary: excerpt }, { weight: 1, arbitrary: notice }),
  steps: fc.array(
    fc
      .oneof(
        { weight: 3, arbitrary: change(6) },
        {
          weight: 3,
          arbitrary: fc.record({
            at: fc.nat(),
            cut: fc.constant(0),
            piece: fc.constantFrom('一', '。', '\n', ' ', '9', '：'),
          }),
        },
        {
          weight: 3,
          arbitrary: fc.record({ at: fc.nat(), cut: fc.integer({ min: 1, max: 30 }), piece: fc.constant('') }),
        },
      )
      .map((each) => (text: string) => applyChange(text, each))
      .chain((edit) =>
        fc.oneof(
          { weight: 6, arbitrary: fc.constant(edit) },
          { weight: 1, arbitrary: damage.map((each) => (text: string) => applyDamage(text, each)) },
        ),
      ),
    { minLength: 3, maxLength: 8 },
  ),
});
