import { commands, type Disposable, TabInputCustom, Uri, window, workspace } from 'vscode';
import { toBase64 } from '../../../server/src/lsp/base64.ts';
import { type ImportResult, METHODS, type WordParams } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { LANGUAGE } from '../drafts.ts';
import { nameOf } from '../files.ts';

/** Old formats too: the answer says how to turn them into .docx. */
const isWord = (uri: Uri) => /\.(docx?|wps)$/i.test(uri.path);

/** The Word file that was named, or is in view, or that the reader points out. */
export async function chooseWord(named: unknown, title: string): Promise<Uri | undefined> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const active = input instanceof TabInputCustom ? input.uri : undefined;
  const found = [named, active].find((each): each is Uri => each instanceof Uri && isWord(each));
  if (found) return found;
  const filters = { 'Word 文档': ['docx', 'doc', 'wps'] };
  const [chosen] = (await window.showOpenDialog({ title, filters, canSelectMany: false })) ?? [];
  return chosen;
}

/** A Word file as the server takes it. */
export async function wordParams(client: Session['client'], uri: Uri): Promise<WordParams> {
  return { uri: client.code2ProtocolConverter.asUri(uri), data: toBase64(await workspace.fs.readFile(uri)) };
}

/** “导入 Word”: the text of a .docx as a new draft. */
export function registerImportWord({ client, start }: Session): Disposable[] {
  async function importWord(named: unknown) {
    const uri = await chooseWord(named, '导入 Word 文档');
    if (!uri || !(await start())) return;
    const answer = await client.sendRequest<ImportResult>(METHODS.import, await wordParams(client, uri));
    if (!answer.ok) return void window.showErrorMessage(`${nameOf(uri)}：${answer.message}`);
    await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: answer.text }));
    if (answer.notes.length > 0) void window.showInformationMessage(`已导入 ${nameOf(uri)}。${answer.notes.join('')}`);
    else window.setStatusBarMessage(`已导入 ${nameOf(uri)}，原文件没有改动`, 5000);
  }
  return [commands.registerCommand('gongwen.importWord', importWord)];
}
