import { commands, type Disposable, env, Uri, window, workspace } from 'vscode';
import { type DraftParams, METHODS, type PrintResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { isLocalFile, stemOf } from '../files.ts';
import { whyNot } from '../whyNot.ts';

/** What no file's name may hold. */
const ODD = /[\\/:*?"<>|\s]+/g;

/** “打印…”: the pages as a file that the reader's browser opens and prints; a view of the editor may not print itself. */
export function registerPrint({ context, client, start, drafts, status }: Session): Disposable[] {
  async function print(named: unknown) {
    const document = await drafts.choose(named);
    if (!document || !(await start())) return;
    const params: DraftParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const answer = await client.sendRequest<PrintResult | null>(METHODS.print, params);
    if (!answer) return void window.showErrorMessage(whyNot(status, document, '打印'));
    const name = `${stemOf(document.uri)}.html`;
    const folder = Uri.joinPath(context.globalStorageUri, 'print');
    if (!isLocalFile(folder)) {
      if (await drafts.download({ name, mime: 'text/html', text: answer.html }))
        void window.showInformationMessage(`已下载 ${name}，在浏览器中打开它，按 Ctrl+P 打印或另存为 PDF。`);
      else void window.showErrorMessage('请先打开预览，再打印。');
      return;
    }
    // only the last one is kept: drafts do not pile up where nobody looks
    await workspace.fs.delete(folder, { recursive: true, useTrash: false }).then(undefined, () => undefined);
    const file = Uri.joinPath(folder, name.replace(ODD, '_'));
    await workspace.fs.writeFile(file, new TextEncoder().encode(answer.html));
    if (await env.openExternal(file)) window.setStatusBarMessage('已在浏览器中打开，按 Ctrl+P 打印或另存为 PDF', 8000);
    else void window.showErrorMessage('没有能打开网页的程序，不能打印。请先导出 Word 或 PDF 再打印。');
  }
  return [commands.registerCommand('gongwen.print', print)];
}
