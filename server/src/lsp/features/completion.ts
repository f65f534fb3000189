import { COMPLETION_TRIGGERS, complete, readRegister } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { canonicalUri } from '../draftUri.ts';

const MOST = 20;

/** What the writer may mean: dates, names, numbers, phrases. */
export const completionFeature: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] } }),
  register(context) {
    context.connection.onCompletion(
      context.answer('textDocument/completion', null, async ({ textDocument, position }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        if (!draft) return null;
        const own = canonicalUri(textDocument.uri);
        return complete(draft, position, {
          today: context.today(),
          snippets: context.client.textDocument?.completion?.completionItem?.snippetSupport === true,
          register: () => readRegister(context.register(), draft.config),
          papers: (query) =>
            context.drafts
              .search(query, MOST)
              .flatMap(({ path, title, number }) => (path !== own && title && number ? [{ title, number }] : [])),
        });
      }),
    );
  },
};
