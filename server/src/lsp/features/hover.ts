import { MarkupKind } from 'vscode-languageserver';
import { hover } from '../../service/index.ts';
import type { Feature } from '../context.ts';

/** Why a place is marked, and what day, number or section it is. */
export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(context) {
    const formats = context.client.textDocument?.hover?.contentFormat;
    const options = {
      withoutMessage: context.host.hoverShowsMessage,
      bearers: context.bearers,
      commands: context.host.commands,
      plainText: formats !== undefined && !formats.includes(MarkupKind.Markdown),
    };
    context.connection.onHover(
      context.answer('textDocument/hover', null, async ({ textDocument, position }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        return (draft && hover(draft, position, { ...options, today: context.today() })) ?? null;
      }),
    );
  },
};
