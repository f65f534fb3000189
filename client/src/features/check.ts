import { commands, type Disposable, languages, window } from 'vscode';
import type { Session } from '../client.ts';
import { LANGUAGE } from '../drafts.ts';

/** Languages whose files may well be drafts. */
const TEXTS = new Set([LANGUAGE, 'plaintext', 'markdown']);

/** “检查当前文稿”: takes the open text for a paper and shows what is found. */
export function registerCheck({ start }: Session): Disposable[] {
  return [
    commands.registerCommand('gongwen.check', async () => {
      const document = window.activeTextEditor?.document;
      if (!document) {
        void window.showInformationMessage('请先打开一份文稿。');
        return;
      }
      if (!TEXTS.has(document.languageId)) {
        void window.showWarningMessage(`当前文件是 ${document.languageId}，只有纯文本文稿才能按公文检查。`);
        return;
      }
      if (document.languageId !== LANGUAGE) await languages.setTextDocumentLanguage(document, LANGUAGE);
      if (await start()) await commands.executeCommand('workbench.actions.view.problems');
    }),
  ];
}
