import { commands, type Disposable, window, workspace } from 'vscode';
import type { Session } from '../client.ts';
import { activeDraft } from '../drafts.ts';
import { fixAllEdit } from './fixAllEdit.ts';
import { fixAllText } from './fixAllText.ts';

const SHOWN = 5000;

/** “修正全部可安全修正的问题” for the draft in view. */
export function registerFixAll({ client, start }: Session): Disposable[] {
  return [
    commands.registerCommand('gongwen.fixAll', async () => {
      const document = (await activeDraft())?.document;
      if (!document || !(await start())) return;
      const { version } = document;
      const found = await fixAllEdit(client, document);
      if (!found) window.setStatusBarMessage('没有可以自动修正的问题', SHOWN);
      else if (document.version !== version) window.setStatusBarMessage('文稿刚刚改动过，请再试一次', SHOWN);
      else if (await workspace.applyEdit(found.edit)) window.setStatusBarMessage(fixAllText(found.counts), SHOWN);
    }),
  ];
}
