/** The lines of a laid-out draft and those that a PDF of its .docx draws. */
import type { LaidOut, PageLine } from '../../server/src/core/layout/page.ts';
import { STYLES } from '../../server/src/core/layout/styles.ts';
import type { DrawnCharacter, DrawnPage } from './pdfPages.ts';

const POINT = 25.4 / 72;
/** From an em box's top to its baseline, as CJK faces have it. */
const ASCENT = 0.88;
/** How far from its place a line is looked for, millimetres: less than half a row. */
const REACH = 3;
/** A gap wider than this part of an em divides what stands on one row. */
const GAP = 0.4;

export interface ComparedLine {
  readonly page: number;
  readonly line: PageLine;
  readonly text: string;
  /** What the PDF has there; the same text where the line breaks agree. */
  readonly drawn: string;
  readonly first: DrawnCharacter | undefined;
  readonly last: DrawnCharacter | undefined;
  /** How far right and down of its place the PDF has it, millimetres. */
  readonly right: number;
  readonly down: number;
}

/** Elements whose lines stand in the middle. */
const CENTRED: ReadonlySet<string> = new Set(
  Object.entries(STYLES).flatMap(([element, { align }]) => (align === 'center' ? [element] : [])),
);

const bare = (text: string) => text.replace(/[ \u3000\u00A0]/g, '');
const sizeOf = (line: PageLine) => Math.max(...line.fragments.map(({ size }) => size), 1);

/** The baseline of text in the middle of its line's cell. */
function baselineOf(line: PageLine): number {
  return line.top + line.height / 2 + (ASCENT - 0.5) * sizeOf(line) * POINT;
}

/** Centred lines by their middle, others by their beginning. */
function sideways({ element, fragments }: PageLine, first: DrawnCharacter, last: DrawnCharacter, left: number): number {
  if (!CENTRED.has(element)) return first.x - left;
  const end = Math.max(...fragments.map(({ x, width }) => x + width));
  return (first.x + last.x + last.width - left - end) / 2;
}

/** What a PDF has on one row, in pieces that stand apart. */
function piecesAt(page: DrawnPage | undefined, baseline: number): DrawnCharacter[][] {
  const near = (page?.characters ?? []).filter((character) => Math.abs(character.baseline - baseline) < REACH);
  const nearest = near.reduce(
    (best, { baseline: at }) => (Math.abs(at - baseline) < Math.abs(best - baseline) ? at : best),
    Number.POSITIVE_INFINITY,
  );
  const row = near.filter((character) => Math.abs(character.baseline - nearest) < 0.3).sort((a, b) => a.x - b.x);
  const pieces: DrawnCharacter[][] = [];
  for (const character of row) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    const apart = before && character.x - before.x - before.width > GAP * character.size * POINT;
    if (piece && !apart) piece.push(character);
    else pieces.push([character]);
  }
  return pieces;
}

function compared(page: number, line: PageLine, drawnPage: DrawnPage | undefined): ComparedLine {
  const text = bare(line.fragments.map((fragment) => fragment.text).join(''));
  const left = line.fragments.find((fragment) => bare(fragment.text))?.x ?? 0;
  const pieces = piecesAt(drawnPage, baselineOf(line));
  const from = pieces.findIndex((piece) => (piece.at(-1)?.x ?? 0) >= left - 2);
  const characters: DrawnCharacter[] = [];
  for (const piece of from < 0 ? [] : pieces.slice(from)) {
    if (characters.length > 0 && bare(characters.map((character) => character.text).join('')).length >= text.length)
      break;
    characters.push(...piece);
  }
  const visible = characters.filter((character) => bare(character.text));
  const [first, last] = [visible[0], visible.at(-1)];
  return {
    page,
    line,
    text,
    drawn: visible.map((character) => character.text).join(''),
    first,
    last,
    right: first && last ? sideways(line, first, last, left) : Number.NaN,
    down: first ? first.baseline - baselineOf(line) : Number.NaN,
  };
}

/** Every line of the pages with what the PDF has in its place. */
export function compareLines({ pages }: LaidOut, drawn: readonly DrawnPage[]): ComparedLine[] {
  return pages.flatMap(({ lines }, index) => lines.map((line) => compared(index, line, drawn[index])));
}
