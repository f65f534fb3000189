import type { FontStacks } from '../../../server/src/core/layout/fontStacks.ts';
import type { LatinWidths } from '../../../server/src/core/layout/metrics.ts';
import type { ShownPage } from '../../../server/src/service/index.ts';

/** Pages, those that the page view holds already as their index there. */
export interface PagesMessage {
  readonly type: 'pages';
  /** What is shown; the reader's place is kept for it. */
  readonly uri: string;
  /** A draft beside its source, or a Word file that has none. */
  readonly mode: 'draft' | 'word';
  readonly sheet: { readonly width: number; readonly height: number };
  readonly stacks: FontStacks;
  readonly widths: LatinWidths;
  readonly pages: readonly (ShownPage | number)[];
  readonly sources: readonly (readonly number[])[];
  /** Remarks on the file as a whole. */
  readonly notes: readonly string[];
  /** Where the reader is in the source, for a view that has no place of its own yet. */
  readonly top?: number;
}

/** To the page view. Lines are those of the source, from 0; with a fraction where the editor's top cuts one. */
export type ToPreview =
  | PagesMessage
  /** The reader moved the source: follow. */
  | { readonly type: 'scroll'; readonly line: number }
  /** The cursor stands here; to be in view where `reveal` says so, and pointed out where `flash` does. */
  | { readonly type: 'cursor'; readonly line: number; readonly reveal: boolean; readonly flash?: boolean }
  /** Nothing can be shown. */
  | { readonly type: 'failed'; readonly message: string }
  /** A file for the browser to keep. */
  | ({ readonly type: 'download' } & Download);

/** A text that is to be a file of the reader's. */
export interface Download {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

/** What the reader may ask for from the page view. */
export const ACTIONS = ['print', 'exportWord', 'importWord', 'fixWord'] as const;
export type Action = (typeof ACTIONS)[number];

/** From the page view. */
export type FromPreview =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly line: number; readonly character: number }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'action'; readonly action: Action };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isIndex = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** Reads a message of the page view, which is believed no further than its form. */
export function readMessage(raw: unknown): FromPreview | undefined {
  if (!isRecord(raw)) return undefined;
  const { type, line, character, action } = raw;
  if (type === 'ready') return { type };
  if (type === 'reveal' && isIndex(line) && isIndex(character)) return { type, line, character };
  if (type === 'scrolled' && isPlace(line)) return { type, line };
  const known = ACTIONS.find((each) => each === action);
  return type === 'action' && known ? { type, action: known } : undefined;
}
