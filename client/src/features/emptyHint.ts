import { type Disposable, Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { isDraft } from '../drafts.ts';

const HINT = '输入 hytz 按 Tab 套用会议通知模板，或运行“公文：新建公文”';

/** What an empty draft says, as long as it is empty; it is no part of the text. */
export function registerEmptyHint(): Disposable[] {
  const decoration = window.createTextEditorDecorationType({
    after: { contentText: HINT, color: new ThemeColor('editorGhostText.foreground') },
  });
  const hinted = new WeakSet<TextEditor>();

  function update(editor: TextEditor) {
    const { document } = editor;
    const isEmpty = isDraft(document) && document.lineCount === 1 && document.lineAt(0).text === '';
    if (isEmpty === hinted.has(editor)) return;
    if (isEmpty) hinted.add(editor);
    else hinted.delete(editor);
    editor.setDecorations(decoration, isEmpty ? [new Range(0, 0, 0, 0)] : []);
  }
  const updateAll = () => window.visibleTextEditors.forEach(update);

  updateAll();
  return [
    decoration,
    window.onDidChangeVisibleTextEditors(updateAll),
    workspace.onDidOpenTextDocument(updateAll),
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of window.visibleTextEditors) if (editor.document === document) update(editor);
    }),
  ];
}
