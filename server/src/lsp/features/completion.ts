import { COMPLETION_TRIGGERS, complete, readRegister } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { canonicalUri } from '../draftUri.ts';
import { PATIENCE, surveyed } from '../surveyed.ts';

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
        let asksNumber = false;
        const offer = () =>
          complete(draft, position, {
            today: context.today(),
            snippets: context.client.textDocument?.completion?.completionItem?.snippetSupport === true,
            register() {
              asksNumber = true;
              return readRegister(context.register(), draft.config);
            },
            papers: (query) =>
              context.drafts
                .search(query, MOST)
                .flatMap(({ path, title, number }) => (path !== own && title && number ? [{ title, number }] : [])),
          });
        const offered = offer();
        if (!asksNumber) return offered;
        await surveyed(context, token, PATIENCE);
        return offer();
      }),
    );
  },
};
