import { TabInputText, type TextDocument, type TextEditor, type Uri, window, workspace } from 'vscode';

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

/** The one draft whose tab others lie over; undefined where there are several. */
async function showHidden(): Promise<TextEditor | undefined> {
  const tabs = window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap(({ input }) => (input instanceof TabInputText ? [{ uri: input.uri.toString(), group }] : [])),
  );
  const hidden = workspace.textDocuments.filter(isDraft).flatMap((document) => {
    const tab = tabs.find(({ uri }) => uri === document.uri.toString());
    return tab ? [{ document, viewColumn: tab.group.viewColumn }] : [];
  });
  const [only, ...others] = hidden;
  return only && others.length === 0 ? window.showTextDocument(only.document, only.viewColumn) : undefined;
}

/**
 * The draft that a command is for: the one in view; from a page that is no text (the walkthrough), also the only one
 * there is. Says what to do where there is none.
 */
export async function activeDraft(): Promise<TextEditor | undefined> {
  const editor = draftInView() ?? (window.activeTextEditor ? undefined : await showHidden());
  if (!editor) void window.showInformationMessage('请先打开一份公文文稿，或先执行“检查当前文稿”。');
  return editor;
}
