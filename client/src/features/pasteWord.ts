import { commands, type Disposable, env, window } from 'vscode';
import { METHODS, type PasteParams } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { activeDraft } from '../drafts.ts';

/** “粘贴并整理”: what was copied, set out as drafts are, in place of what is selected; one step to undo. */
export function registerPasteWord({ client, start }: Session): Disposable[] {
  async function pasteWord() {
    const editor = await activeDraft();
    if (!editor || !(await start())) return;
    const copied = await env.clipboard.readText();
    if (copied.trim() === '')
      return void window.showInformationMessage('剪贴板里没有文字，请先在 Word、网页或者聊天助手里复制。');
    const { document, selection } = editor;
    const { code2ProtocolConverter: converter } = client;
    const into = { uri: converter.asUri(document.uri), range: converter.asRange(selection) };
    const params: PasteParams = { text: copied, into, asked: true };
    const text = await client.sendRequest<string>(METHODS.paste, params);
    if (text === '') return void window.showErrorMessage('剪贴板里的内容没有可以粘贴的文字，文稿没有改动。');
    await editor.edit((edit) => edit.replace(selection, text));
  }
  return [commands.registerCommand('gongwen.pasteWord', pasteWord)];
}
