import { documentLinks } from '../../service/index.ts';
import { foldersAbove } from '../configFiles.ts';
import type { Feature } from '../context.ts';
import { canonicalUri } from '../draftUri.ts';
import { surveyed } from '../surveyed.ts';

/** Attachments beside the draft, drafts that it cites, mail addresses. */
export const documentLinkFeature: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(context) {
    context.connection.onDocumentLinks(
      context.answer('textDocument/documentLink', [], async ({ textDocument }, token) => {
        // nobody asks again when the workspace has been read
        if (!(await context.settled(textDocument.uri, token))) return [];
        await surveyed(context, token);
        const draft = await context.checked(textDocument.uri, token);
        if (!draft) return [];
        return documentLinks(draft, {
          own: canonicalUri(textDocument.uri),
          folder: foldersAbove(textDocument.uri)[0],
          elsewhere: { bearers: context.bearers, titled: context.drafts.titled },
        });
      }),
    );
  },
};
