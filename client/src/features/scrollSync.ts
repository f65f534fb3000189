import {
  type Disposable,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { nameOf } from '../files.ts';
import type { PageView } from '../pageView.ts';

/** How long after the reader scrolled the pages the draft's own scrolling is only the echo, in milliseconds. */
const ECHO = 400;

/** Draft and pages side by side: the one that the reader moves takes the other with it. */
export interface ScrollSync extends Disposable {
  /** The draft's line at the top of its editor. */
  topLine(): number | undefined;
  /** The reader scrolled the pages. */
  scrollTo(line: number): void;
  /** The reader clicked on the pages. */
  reveal(line: number, character: number): void;
  /** The pages were drawn anew: the cursor's place with them. */
  shown(): void;
}

/** So long after a change the cursor is where the writer looks, in milliseconds. */
const TYPING = 1000;

const KINDS = new Set([TextEditorSelectionChangeKind.Keyboard, TextEditorSelectionChangeKind.Mouse]);

/** Where a draft may open without covering the pages. */
const columnBeside = (pages: ViewColumn | undefined) =>
  window.tabGroups.all.find(({ viewColumn }) => viewColumn !== pages)?.viewColumn ?? ViewColumn.Beside;

/**
 * Ties the pages in `view` to the editors of a draft.
 * @param column where the pages are
 */
export function createScrollSync(
  draft: () => TextDocument | undefined,
  view: PageView,
  column: () => ViewColumn | undefined,
): ScrollSync {
  let quietUntil = 0;
  let lastTop: number | undefined;
  let lastLine: number | undefined;
  let lastTyped = 0;
  /** The line to which the reader's click on the pages takes the cursor. */
  let revealed: number | undefined;
  const isOurs = ({ document }: TextEditor) => document === draft();
  const editorOf = () => window.visibleTextEditors.find(isOurs);
  const topOf = (editor: TextEditor | undefined) => editor?.visibleRanges[0]?.start.line;

  function tellCursor(reveal: boolean) {
    const editor = editorOf();
    if (!editor) return;
    lastLine = editor.selection.active.line;
    view.post({ type: 'cursor', line: lastLine, reveal });
  }

  const listening = [
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === draft() && window.activeTextEditor?.document === document) lastTyped = Date.now();
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (!isOurs(textEditor) || textEditor !== editorOf()) return;
      const line = topOf(textEditor);
      if (line === undefined || line === lastTop) return;
      lastTop = line;
      if (Date.now() < quietUntil) return;
      view.post({ type: 'scroll', line });
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const { line } = textEditor.selection.active;
      if (!isOurs(textEditor) || line === lastLine) return;
      // scrolling moves no cursor: one that goes elsewhere amid an echo is the writer's, and so is what scrolls with it
      // and where it was taken to a line in view (Ctrl+G, a problem), that line is what the writer looks at
      const isInView = textEditor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
      const isWriters = kind === undefined ? isInView : KINDS.has(kind);
      const leads = line !== revealed && (Date.now() < quietUntil || isWriters);
      if (leads) quietUntil = 0;
      revealed = undefined;
      tellCursor(leads);
    }),
  ];

  return {
    topLine() {
      lastTop = topOf(editorOf());
      return lastTop;
    },
    scrollTo(line) {
      const editor = editorOf();
      if (!editor) return;
      quietUntil = Date.now() + ECHO;
      const at = new Position(Math.min(Math.floor(line), editor.document.lineCount - 1), 0);
      editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
    },
    reveal(line, character) {
      const shown = draft();
      if (!shown) return;
      quietUntil = Date.now() + ECHO;
      revealed = line;
      const place = new Position(line, character);
      // a draft that was closed meanwhile comes up again; a place it no longer has becomes the nearest
      const show = async () =>
        window.showTextDocument(shown.isClosed ? await workspace.openTextDocument(shown.uri) : shown, {
          viewColumn: editorOf()?.viewColumn ?? columnBeside(column()),
          selection: new Selection(place, place),
        });
      show().catch(() => window.showErrorMessage(`找不到 ${nameOf(shown.uri)}，它可能已被移走、改名或删除。`));
    },
    shown: () => tellCursor(Date.now() - lastTyped < TYPING),
    dispose() {
      for (const each of listening) each.dispose();
    },
  };
}
