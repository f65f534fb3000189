/** What befalls a draft on its way: copied, cut, saved and read wrongly. */
import fc from 'fast-check';
import { PIECES, RESIDUE } from './pieces.ts';

/** One accident; places count from wherever, so that it can befall any text. */
export interface Damage {
  readonly kind: keyof typeof KINDS;
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly piece: string;
}

const HALF = '，。；：！？（）０１２３４５６７８９';
const FULL = ',.;:!?()0123456789';
const narrowed = (text: string) =>
  text.replace(/[，。；：！？（）０-９]/gu, (mark) => FULL[HALF.indexOf(mark)] ?? mark);
const widened = (text: string) => text.replace(/[,.;:!?()0-9]/gu, (mark) => HALF[FULL.indexOf(mark)] ?? mark);

const KINDS = {
  delete: (text, { at, length }) => text.slice(0, at) + text.slice(at + length),
  duplicate: (text, { at, to, length }) => text.slice(0, to) + text.slice(at, at + length) + text.slice(to),
  repeat: (text, { at, length }) => text.slice(0, at + length) + text.slice(at),
  swap(text, { at, to, length }) {
    const [first, second] = at < to ? [at, to] : [to, at];
    const size = Math.min(length, second - first);
    const taken = (from: number) => text.slice(from, from + size);
    return `${text.slice(0, first)}${taken(second)}${text.slice(first + size, second)}${taken(first)}${text.slice(second + size)}`;
  },
  behead: (text, { at }) => text.slice(at),
  truncate: (text, { at }) => text.slice(0, at),
  insert: (text, { at, piece }) => text.slice(0, at) + piece + text.slice(at),
  /** The same thing at the start of some lines, as a conversion leaves it. */
  prefix: (text, { at, to, piece }) => {
    const lines = text.split('\n');
    const [first, last] = [at % lines.length, to % lines.length].sort((a, b) => a - b);
    return lines.map((line, i) => (i >= (first ?? 0) && i <= (last ?? 0) ? piece + line : line)).join('\n');
  },
  enclose: (text, { at, length, piece }) =>
    text.slice(0, at) + piece + text.slice(at, at + length) + piece + text.slice(at + length),
  narrow: (text, { at, to }) => text.slice(0, at) + narrowed(text.slice(at, at + to)) + text.slice(at + to),
  widen: (text, { at, to }) => text.slice(0, at) + widened(text.slice(at, at + to)) + text.slice(at + to),
  /** Lines broken at a width, as mail and PDF leave them. */
  wrap: (text, { length }) => text.replace(new RegExp(`[^\\n]{${length + 10}}`, 'gu'), '$&\n'),
  join: (text, { at, to }) => text.slice(0, at) + text.slice(at, at + to).replaceAll('\n', '') + text.slice(at + to),
  space: (text, { at, length }) =>
    text.slice(0, at) + [...text.slice(at, at + length)].join(' ') + text.slice(at + length),
  windows: (text) => text.replaceAll('\n', '\r\n'),
  indent: (text) => text.replace(/^(?=.)/gmu, '　　'),
} satisfies Readonly<Record<string, (text: string, damage: Omit<Damage, 'kind'>) => string>>;

export const DAMAGES = Object.keys(KINDS).filter((name): name is keyof typeof KINDS => Object.hasOwn(KINDS, name));

export const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...DAMAGES),
  at: fc.nat(),
  to: fc.nat(),
  length: fc.integer({ min: 1, max: 40 }),
  piece: fc.constantFrom(...PIECES, ...RESIDUE, ...RESIDUE),
});

export function applyDamage(text: string, { kind, at, to, ...rest }: Damage): string {
  const place = (of: number) => of % (text.length + 1);
  return KINDS[kind](text, { at: place(at), to: place(to), ...rest });
}
