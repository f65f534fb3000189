import { inlayHints } from '../../service/index.ts';
import type { Feature } from '../context.ts';

/** What stands beside the words: weekdays of dates, numbers of items. */
export const inlayHintFeature: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(context) {
    const hints = context.connection.languages.inlayHint;
    hints.on(
      context.answer('textDocument/inlayHint', [], async ({ textDocument, range }, token) => {
        const draft = await context.settled(textDocument.uri, token);
        return draft ? inlayHints(draft, range) : [];
      }),
    );
    context.refreshed.listen(() => {
      // the settings may want others now
      if (context.client.workspace?.inlayHint?.refreshSupport)
        hints.refresh().catch((error: unknown) => context.log('workspace/inlayHint/refresh 出错', error));
    });
  },
};
