import { commands, type Disposable, Uri, window } from 'vscode';
import { fromBase64 } from '../../../server/src/lsp/base64.ts';
import { type FixWordResult, METHODS } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { askPlace, nameOf, sayMade, stemOf, writeTo } from '../files.ts';
import { fixWordText } from './fixWordText.ts';
import { chooseWord, wordParams } from './importWord.ts';

const TITLE = '以修订方式修改 Word 文件';

/** “以修订方式修改”: the safe fixes of a Word file as revisions in a new one beside it. */
export function registerFixWord({ client, start }: Session): Disposable[] {
  async function fixWord(named: unknown) {
    const source = await chooseWord(named, TITLE);
    if (!source || !(await start())) return;
    const answer = await client.sendRequest<FixWordResult>(METHODS.fixWord, await wordParams(client, source));
    if (!answer.ok) return void window.showErrorMessage(`${nameOf(source)}：${answer.message}`);
    const bytes = answer.data === undefined ? undefined : fromBase64(answer.data);
    if (!bytes) return void window.showInformationMessage(fixWordText(nameOf(source), answer));
    const uri = await askPlace(
      Uri.joinPath(source, '..', `${stemOf(source)}（修订）.docx`),
      'docx',
      'Word 文档',
      TITLE,
    );
    if (!uri) return;
    const failure = await writeTo(uri, bytes);
    if (failure !== undefined) return void window.showErrorMessage(failure);
    await sayMade(uri, fixWordText(nameOf(uri), answer), answer.notes.length > 0);
  }
  return [commands.registerCommand('gongwen.fixWord', fixWord)];
}
