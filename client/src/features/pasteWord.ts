import { commands, type Disposable, env, window } from 'vscode';
import { METHODS, type PasteParams } from '../../../server/src/lsp/protocol.ts';
import { LANGUAGE, type Session } from '../client.ts';

/** “粘贴 Word 文字”: what was copied in Word, set out as drafts are, in place of what is selected; one step to undo. */
export function registerPasteWord({ client, start }: Session): Disposable[] {
  async function pasteWord() {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== LANGUAGE || !(await start())) return;
    const copied = await env.clipboard.readText();
    if (copied.trim() === '') return void window.showInformationMessage('剪贴板里没有文字，请先在 Word 里复制。');
    const params: PasteParams = { text: copied };
    const text = await client.sendRequest<string>(METHODS.paste, params);
    if (text === '') return void window.showErrorMessage('剪贴板里的内容没有可以粘贴的文字，文稿没有改动。');
    await editor.edit((edit) => edit.replace(editor.selection, text));
  }
  return [commands.registerCommand('gongwen.pasteWord', pasteWord)];
}
