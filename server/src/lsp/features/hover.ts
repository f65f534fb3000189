import { MarkupKind } from 'vscode-languageserver';
import type { WorkspaceIndex } from '../../core/index.ts';
import { hover } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { canonicalUri } from '../draftUri.ts';

/** Why a place is marked, and what day, number or section it is. */
export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(context) {
    const formats = context.client.textDocument?.hover?.contentFormat;
    const options = {
      withoutMessage: context.host.hoverShowsMessage,
      commands: context.host.commands,
      plainText: formats !== undefined && !formats.includes(MarkupKind.Markdown),
    };
    context.connection.onHover(
      context.answer('textDocument/hover', null, async ({ textDocument, position }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        if (!draft) return null;
        const own = canonicalUri(textDocument.uri);
        const bearers: WorkspaceIndex['bearers'] = (number) =>
          context.bearers(number).filter(({ path }) => path !== own);
        return hover(draft, position, { ...options, bearers, today: context.today() }) ?? null;
      }),
    );
  },
};
