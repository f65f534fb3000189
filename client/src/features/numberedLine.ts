import { commands, type Disposable, type TextEditor, window, workspace } from 'vscode';
import { scanLabel } from '../../../server/src/core/model/scan/labels.ts';
import { makeView } from '../../../server/src/core/text/view.ts';
import { isDraft } from '../drafts.ts';

/** Set where the cursor is on a numbered line: there Tab changes its level. */
const KEY = 'gongwen.numberedLine';
/** Longer lines are no items. */
const LONGEST = 5000;

/** Whether Tab means the line's level: it bears a number, is no row of a table, and nothing else is selected. */
function isNumbered({ document, selections }: TextEditor): boolean {
  const [selection] = selections;
  if (!selection || selections.length > 1 || !isDraft(document)) return false;
  const { text } = document.lineAt(selection.start.line);
  return text.length <= LONGEST && !text.includes('\t') && scanLabel(makeView(text).text) !== undefined;
}

/** Keeps the context key of the numbered line. */
export function registerNumberedLine(): Disposable[] {
  let set = false;
  const update = (editor: TextEditor | undefined) => {
    const numbered = editor !== undefined && isNumbered(editor);
    if (numbered !== set) void commands.executeCommand('setContext', KEY, numbered);
    set = numbered;
  };
  update(window.activeTextEditor);
  return [
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) update(textEditor);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) update(window.activeTextEditor);
    }),
  ];
}
