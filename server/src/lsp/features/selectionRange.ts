import { selectionRanges } from '../../service/index.ts';
import type { Feature } from '../context.ts';

/** Selections that grow: sentence, paragraph, item, section, part. */
export const selectionRangeFeature: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(context) {
    context.connection.onSelectionRanges(
      context.answer('textDocument/selectionRange', [], async ({ textDocument, positions }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        return draft ? selectionRanges(draft, positions) : [];
      }),
    );
  },
};
