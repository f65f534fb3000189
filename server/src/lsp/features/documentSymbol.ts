import { documentSymbols } from '../../service/index.ts';
import type { Feature } from '../context.ts';

/** The outline. */
export const documentSymbolFeature: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: '公文' } }),
  register(context) {
    context.connection.onDocumentSymbol(
      context.answer('textDocument/documentSymbol', [], async ({ textDocument }, token) => {
        const draft = await context.settled(textDocument.uri, token);
        return draft ? documentSymbols(draft) : [];
      }),
    );
  },
};
