import { foldingRanges } from '../../service/index.ts';
import type { Feature } from '../context.ts';

/** Parts and sections fold. */
export const foldingRangeFeature: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(context) {
    context.connection.onFoldingRanges(
      context.answer('textDocument/foldingRange', [], async ({ textDocument }, token) => {
        const draft = await context.settled(textDocument.uri, token);
        return draft ? foldingRanges(draft) : [];
      }),
    );
  },
};
