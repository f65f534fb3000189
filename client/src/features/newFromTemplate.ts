import { commands, type Disposable, SnippetString, window, workspace } from 'vscode';
import snippets from '../../../snippets/gongwen.code-snippets.json';
import { LANGUAGE } from '../client.ts';

const ENTRIES = Object.entries(snippets).map(([label, template]) => ({
  label,
  description: template.prefix.filter((word) => word !== label).join(' '),
  detail: template.description,
  template,
}));

/** “用模板新建”: a new draft with a template in it, the cursor on the first thing to fill in. */
export function registerNewFromTemplate(): Disposable[] {
  return [
    commands.registerCommand('gongwen.newFromTemplate', async () => {
      const choice = await window.showQuickPick(ENTRIES, { title: '用模板新建', placeHolder: '选一个模板' });
      if (!choice) return;
      const document = await workspace.openTextDocument({ language: LANGUAGE });
      const editor = await window.showTextDocument(document);
      await editor.insertSnippet(new SnippetString(choice.template.body.join('\n')));
    }),
  ];
}
