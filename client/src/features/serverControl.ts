import { commands, type Disposable, window, workspace } from 'vscode';
import type { Session } from '../client.ts';
import { isDraft } from '../drafts.ts';

/** Starts the server with the first draft, and again on request; shows its log. */
export function registerServerControl({ start, restart, log }: Session): Disposable[] {
  if (workspace.textDocuments.some(isDraft)) void start();
  return [
    workspace.onDidOpenTextDocument((document) => {
      if (isDraft(document)) void start();
    }),
    commands.registerCommand('gongwen.restartServer', async () => {
      await restart();
      window.setStatusBarMessage('公文检查服务已重新启动', 4000);
    }),
    commands.registerCommand('gongwen.showLog', () => log.show()),
  ];
}
