import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { agendaFacts, codeLenses, resolveCodeLens } from '../../service/index.ts';
import { toSpan } from '../../service/ranges.ts';
import type { Feature } from '../context.ts';
import { isRecord } from '../host.ts';
import { type AgendaFacts, METHODS, type RewriteParams } from '../protocol.ts';

/** How topics and agenda agree, above both of them, and what our client asks before it changes one by the other. */
export const codeLensFeature: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(context) {
    const { connection } = context;
    connection.onCodeLens(
      context.answer('textDocument/codeLens', [], async ({ textDocument }, token) => {
        const draft = await context.settled(textDocument.uri, token);
        return draft ? codeLenses(draft, context.host.commands) : [];
      }),
    );
    connection.onCodeLensResolve(async (lens: CodeLens, token) => {
      const resolve = context.answer('codeLens/resolve', lens, async () => {
        const data: unknown = lens.data;
        const uri = isRecord(data) ? data['uri'] : undefined;
        const draft = typeof uri === 'string' ? await context.checked(uri, token) : undefined;
        return draft ? resolveCodeLens(draft, lens) : lens;
      });
      return resolve(lens, token);
    });
    connection.onRequest<AgendaFacts | null, void>(
      METHODS.agenda,
      context.answer<RewriteParams, AgendaFacts | null>(METHODS.agenda, null, async (params, token) => {
        const draft = await context.checked(params.uri, token);
        return draft ? agendaFacts(draft, toSpan(draft.positions, params.range).start) : null;
      }),
    );
    context.refreshed.listen(() => {
      if (context.client.workspace?.codeLens?.refreshSupport)
        connection
          .sendRequest(CodeLensRefreshRequest.type)
          .catch((error: unknown) => context.log('codeLens/refresh 出错', error));
    });
  },
};
