import { commands, type Disposable, window, workspace } from 'vscode';
import example from '../../../examples/会议通知（有错）.gongwen';
import { LANGUAGE } from '../drafts.ts';

/** Opens the faulty example as a new draft that the reader may change at will; it is in the bundle, so any host has it. */
export function registerExample(): Disposable[] {
  return [
    commands.registerCommand('gongwen.openExample', async () => {
      const document = await workspace.openTextDocument({ language: LANGUAGE, content: example });
      await window.showTextDocument(document);
    }),
  ];
}
