import { blocks } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { type BlocksParams, type BlocksResult, METHODS } from '../protocol.ts';

/** The draft's paragraphs with their roles, for a preview. */
export const previewFeature: Feature = {
  register(context) {
    context.connection.onRequest(
      METHODS.blocks,
      context.answer<BlocksParams, BlocksResult | null>(METHODS.blocks, null, async ({ uri }, token) => {
        const draft = await context.checked(uri, token);
        return draft ? { version: draft.version, blocks: blocks(draft) } : null;
      }),
    );
  },
};
