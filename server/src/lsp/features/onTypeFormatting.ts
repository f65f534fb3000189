import { onTypeFormatting } from '../../service/index.ts';
import type { Feature } from '../context.ts';

/** Enter in a numbered line. It must answer before the next key, so nothing is checked for it. */
export const onTypeFormattingFeature: Feature = {
  capabilities: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } }),
  register(context) {
    context.connection.onDocumentOnTypeFormatting(
      context.answer('textDocument/onTypeFormatting', [], async ({ textDocument, position, ch }) => {
        if (ch !== '\n') return [];
        const config = await context.config(textDocument.uri);
        const text = config && context.textOf(textDocument.uri);
        return text === undefined ? [] : onTypeFormatting(text, position, config?.renumber);
      }),
    );
  },
};
