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

/** Ties the pages in `view` to the editors of a draft. */
export function createScrollSync(draft: () => TextDocument | undefined, view: PageView): ScrollSync {
  let quietUntil = 0;
  let lastTop: number | undefined;
  let lastLine: number | undefined;
  let lastTyped = 0;
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
      if (!isOurs(textEditor) || textEditor.selection.active.line === lastLine) return;
      tellCursor(kind !== undefined && KINDS.has(kind) && Date.now() >= quietUntil);
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
      const document = draft();
      if (!document || document.isClosed || line >= document.lineCount) return;
      quietUntil = Date.now() + ECHO;
      const place = document.validatePosition(new Position(line, character));
      void window.showTextDocument(document, {
        viewColumn: editorOf()?.viewColumn ?? ViewColumn.One,
        selection: new Selection(place, place),
      });
    },
    shown: () => tellCursor(Date.now() - lastTyped < TYPING),
    dispose() {
      for (const each of listening) each.dispose();
    },
  };
}
