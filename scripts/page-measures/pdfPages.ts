/** What a PDF draws, from its operators: every character and every stroke with its place. Millimetres from the page's top left. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface DrawnCharacter {
  readonly text: string;
  /** Where its cell begins and where its baseline is. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** Points. */
  readonly size: number;
}

export interface Stroke {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly thickness: number;
  readonly color: string;
}

export interface DrawnPage {
  readonly characters: readonly DrawnCharacter[];
  readonly strokes: readonly Stroke[];
}

type Matrix = readonly [number, number, number, number, number, number];

const MM = 25.4 / 72;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const NAMES = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

interface Glyph {
  readonly unicode: string;
  readonly width: number;
}

interface State {
  matrix: Matrix;
  size: number;
  spacing: number;
  scale: number;
  lineWidth: number;
  stroke: string;
}

const numbers = (value: unknown): number[] => Array.from(value as ArrayLike<number>);
const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(value);
  return [a, b, c, d, e, f];
};

/** The page's drawing, read as a program that draws it would. */
function drawn(functions: readonly number[], all: readonly unknown[][], height: number): DrawnPage {
  const characters: DrawnCharacter[] = [];
  const strokes: Stroke[] = [];
  const stack: State[] = [];
  let state: State = { matrix: IDENTITY, size: 1, spacing: 0, scale: 1, lineWidth: 1, stroke: '#000000' };
  let text = IDENTITY;
  let line = IDENTITY;

  const show = (glyphs: readonly (Glyph | number)[]) => {
    for (const glyph of glyphs) {
      const { size, spacing, scale } = state;
      if (typeof glyph === 'number') {
        text = times(text, [1, 0, 0, 1, (-glyph / 1000) * size * scale, 0]);
        continue;
      }
      const place = times(state.matrix, text);
      const width = (glyph.width / 1000) * size;
      characters.push({
        text: glyph.unicode,
        x: place[4] * MM,
        baseline: (height - place[5]) * MM,
        width: width * scale * place[0] * MM,
        size: size * Math.hypot(place[2], place[3]),
      });
      text = times(text, [1, 0, 0, 1, (width + spacing) * scale, 0]);
    }
  };
  const stroke = (bounds: unknown) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(bounds);
    const { matrix, lineWidth, stroke: color } = state;
    const [from, to] = [times(matrix, [1, 0, 0, 1, x0, y0]), times(matrix, [1, 0, 0, 1, x1, y1])];
    strokes.push({
      left: Math.min(from[4], to[4]) * MM,
      right: Math.max(from[4], to[4]) * MM,
      top: (height - Math.max(from[5], to[5])) * MM,
      bottom: (height - Math.min(from[5], to[5])) * MM,
      thickness: lineWidth * MM,
      color,
    });
  };
  const run: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => stack.push({ ...state }),
    restore: () => {
      state = stack.pop() ?? state;
    },
    transform: (args) => {
      state.matrix = times(state.matrix, matrixOf(args));
    },
    beginText: () => {
      text = IDENTITY;
      line = IDENTITY;
    },
    setFont: ([, size]) => {
      state.size = Number(size);
    },
    setCharSpacing: ([spacing]) => {
      state.spacing = Number(spacing);
    },
    setHScale: ([percent]) => {
      state.scale = Number(percent) / 100;
    },
    setTextMatrix: (args) => {
      text = matrixOf(args.length === 1 ? args[0] : args);
      line = text;
    },
    moveText: ([x, y]) => {
      line = times(line, [1, 0, 0, 1, Number(x), Number(y)]);
      text = line;
    },
    showText: ([glyphs]) => show(glyphs as readonly (Glyph | number)[]),
    setLineWidth: ([width]) => {
      state.lineWidth = Number(width);
    },
    setStrokeRGBColor: ([color]) => {
      state.stroke = String(color);
    },
    constructPath: ([paint, , bounds]) => {
      if (NAMES.get(Number(paint)) === 'stroke') stroke(bounds);
    },
  };
  functions.forEach((code, index) => {
    run[NAMES.get(code) ?? '']?.(all[index] ?? []);
  });
  return { characters, strokes };
}

/** The pages of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<DrawnPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    pages.push(drawn(fnArray, argsArray, page.view[3] ?? 0));
  }
  await pdf.destroy();
  return pages;
}
