import { format } from '../../service/index.ts';
import { toSpan } from '../../service/ranges.ts';
import type { Feature } from '../context.ts';

/** The draft, or what is selected of it, is set out in one style. */
export const formattingFeature: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register(context) {
    context.connection.onDocumentFormatting(
      context.answer('textDocument/formatting', [], async ({ textDocument }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        return draft ? format(draft) : [];
      }),
    );
    context.connection.onDocumentRangeFormatting(
      context.answer('textDocument/rangeFormatting', [], async ({ textDocument, range }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        return draft ? format(draft, toSpan(draft.positions, range)) : [];
      }),
    );
  },
};
