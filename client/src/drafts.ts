import { type Disposable, TabInputText, type TextDocument, type TextEditor, type Uri, window } from 'vscode';

export const LANGUAGE = 'gongwen';

/** Copies of a draft that an editor shows beside it: their findings would only repeat those of the draft. */
const COPIES = new Set(['git', 'gitfs', 'vscode-scm', 'vscode-local-history', 'review', 'pr', 'output', 'debug']);

export const isCopy = ({ scheme }: Uri) => COPIES.has(scheme);

/** True for a document that is a draft of the reader's own. */
export function isDraft(document: Pick<TextDocument, 'languageId' | 'uri'>): boolean {
  return document.languageId === LANGUAGE && !isCopy(document.uri);
}

/** The draft in the active editor; where that is no text (the walkthrough, a page), one in view beside it. */
export function draftInView(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  const candidates = activeTextEditor ? [activeTextEditor] : visibleTextEditors;
  return candidates.find(({ document }) => isDraft(document));
}

/** The draft that was active last. */
let latest: TextDocument | undefined;

/** Remembers which draft was active last, for the commands of pages that lie over it. */
export function registerDrafts(): Disposable[] {
  const note = (editor: TextEditor | undefined) => {
    if (editor && isDraft(editor.document)) latest = editor.document;
  };
  note(window.activeTextEditor);
  return [window.onDidChangeActiveTextEditor(note)];
}

/** The draft that was active last, where its tab is still there. */
async function showLatest(): Promise<TextEditor | undefined> {
  const address = latest?.uri.toString();
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === address),
  );
  return latest && group ? window.showTextDocument(latest, group.viewColumn) : undefined;
}

/**
 * The draft that a command is for: the one in view; from a page that is no text (the walkthrough), the last
 * one. Says what to do where there is none.
 */
export async function activeDraft(): Promise<TextEditor | undefined> {
  const editor = draftInView() ?? (window.activeTextEditor ? undefined : await showLatest());
  if (!editor) void window.showInformationMessage('请先打开一份公文文稿，或先执行“检查当前文稿”。');
  return editor;
}
