import { type ExecuteCommandParams, Range } from 'vscode-languageserver';
import { COMMANDS, explain, plainText, SECRECY_PAGE } from '../../service/index.ts';
import type { Feature, ServerContext } from '../context.ts';

/** Puts the cursor at a place, where the client can. */
async function show({ connection, client }: ServerContext, uri: unknown, selection: unknown): Promise<null> {
  if (client.window?.showDocument?.support && typeof uri === 'string' && Range.is(selection))
    await connection.window.showDocument({ uri, selection, takeFocus: true });
  return null;
}

/** Runs the commands that actions name where the client does not know them; the text comes as a message. */
export const commandFeature: Feature = {
  capabilities: (_client, host) =>
    host.commands
      ? {}
      : { executeCommandProvider: { commands: [COMMANDS.explainRule, COMMANDS.explainSecrecy, COMMANDS.select] } },
  register(context) {
    if (context.host.commands) return;
    context.connection.onExecuteCommand(
      context.answer('workspace/executeCommand', null, (params: ExecuteCommandParams) => {
        const given: unknown = params.arguments?.[0];
        if (params.command === COMMANDS.select) return show(context, given, params.arguments?.[1]);
        const page = params.command === COMMANDS.explainSecrecy ? SECRECY_PAGE : given;
        const text = typeof page === 'string' ? explain(page) : undefined;
        if (text) context.connection.window.showInformationMessage(plainText(text).replace(/\n{2,}/g, '\n'));
        return null;
      }),
    );
  },
};
