import type { ExecuteCommandParams } from 'vscode-languageserver';
import { COMMANDS, explain, plainText, SECRECY_PAGE } from '../../service/index.ts';
import type { Feature } from '../context.ts';

/** Runs the commands that actions name where the client does not know them; the text comes as a message. */
export const commandFeature: Feature = {
  capabilities: (_client, host) =>
    host.commands ? {} : { executeCommandProvider: { commands: [COMMANDS.explainRule, COMMANDS.explainSecrecy] } },
  register(context) {
    if (context.host.commands) return;
    context.connection.onExecuteCommand(
      context.answer('workspace/executeCommand', null, (params: ExecuteCommandParams) => {
        const given: unknown = params.arguments?.[0];
        const page = params.command === COMMANDS.explainSecrecy ? SECRECY_PAGE : given;
        const text = typeof page === 'string' ? explain(page) : undefined;
        if (text) context.connection.window.showInformationMessage(plainText(text).replace(/\n{2,}/g, '\n'));
        return null;
      }),
    );
  },
};
