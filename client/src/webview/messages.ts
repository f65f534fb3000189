import type { BlocksResult } from '../../../server/src/lsp/protocol.ts';

/** What the preview shows. */
export type PreviewBlock = BlocksResult['blocks'][number];

/** To the preview. */
export interface ToPreview {
  readonly type: 'blocks';
  readonly uri: string;
  readonly blocks: readonly PreviewBlock[];
}

/** From the preview. */
export type FromPreview = { readonly type: 'ready' } | { readonly type: 'reveal'; readonly line: number };

/** Reads a message of the preview, which is believed no further than its form. */
export function readMessage(raw: unknown): FromPreview | undefined {
  if (typeof raw !== 'object' || raw === null || !('type' in raw)) return undefined;
  if (raw.type === 'ready') return { type: 'ready' };
  return raw.type === 'reveal' &&
    'line' in raw &&
    typeof raw.line === 'number' &&
    Number.isInteger(raw.line) &&
    raw.line >= 0
    ? { type: 'reveal', line: raw.line }
    : undefined;
}
