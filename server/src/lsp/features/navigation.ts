import { definition, documentHighlights, references } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { canonicalUri } from '../draftUri.ts';

/** From a topic to its item of the agenda, from a name to the attachment, from an abbreviation to what it stands for. */
export const navigationFeature: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true }),
  register(context) {
    const { connection } = context;
    connection.onDefinition(
      context.answer('textDocument/definition', null, async ({ textDocument, position }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        if (!draft) return null;
        const elsewhere = { bearers: context.bearers, titled: context.drafts.titled };
        return definition(draft, position, canonicalUri(textDocument.uri), elsewhere);
      }),
    );
    connection.onReferences(
      context.answer('textDocument/references', null, async ({ textDocument, position, context: asked }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        return draft ? references(draft, position, { declaration: asked.includeDeclaration }) : null;
      }),
    );
    connection.onDocumentHighlight(
      context.answer('textDocument/documentHighlight', null, async ({ textDocument, position }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        return (draft && documentHighlights(draft, position)) ?? null;
      }),
    );
  },
};
