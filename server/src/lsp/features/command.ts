import { type ExecuteCommandParams, MessageType, Range, ShowMessageNotification } from 'vscode-languageserver';
import { COMMANDS, explain, plainText, SECRECY_PAGE } from '../../service/index.ts';
import type { Feature, ServerContext } from '../context.ts';

/** Puts the cursor at a place, where the client can. */
async function show({ connection, client }: ServerContext, uri: unknown, selection: unknown): Promise<null> {
  if (client.window?.showDocument?.support && typeof uri === 'string' && Range.is(selection))
    await connection.window.showDocument({ uri, selection, takeFocus: true });
  return null;
}

/** Tells the reader something. No question is asked, which not every editor can put. */
async function say({ connection }: ServerContext, message: string): Promise<null> {
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
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
        return text ? say(context, plainText(text).replace(/\n{2,}/g, '\n')) : null;
      }),
    );
  },
};
