import { commands, type TextDocument, type Uri, workspace } from 'vscode';
import { activeDraft, draftInView, isDraft } from './drafts.ts';
import type { PageView } from './pageView.ts';
import type { Download } from './webview/messages.ts';

/** Which draft a command is for. */
export interface DraftChoice {
  /** The draft whose pages are in view; commands from there are for it. */
  preview(document: TextDocument | undefined): void;
  /** The draft that was named, else the one in the active editor, else the one whose pages are active; or says to open one. */
  choose(named: unknown): Promise<TextDocument | undefined>;
  /** The view of the pages, while it listens. */
  setView(view: PageView | undefined): void;
  /** Has the browser that the pages are shown in keep a file; opens the pages where they are not. False where that fails. */
  download(file: Download): Promise<boolean>;
}

/** How often and how long a view that was just opened is waited for, in milliseconds. */
const STEP = 100;
const PATIENCE = 5000;

/** The draft at an address; undefined where it is no longer there. */
const openOf = (uri: Uri) =>
  workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );

const isUri = (value: unknown): value is Uri => typeof value === 'object' && value !== null && 'scheme' in value;

export function createDraftChoice(): DraftChoice {
  let previewed: TextDocument | undefined;
  let view: PageView | undefined;
  return {
    preview(document) {
      previewed = document;
    },
    setView(opened) {
      view = opened;
    },
    async download(file) {
      if (!view) await commands.executeCommand('gongwen.openPreview');
      for (let waited = 0; !view && waited < PATIENCE; waited += STEP)
        await new Promise((resolve) => setTimeout(resolve, STEP));
      view?.post({ type: 'download', ...file });
      return view !== undefined;
    },
    async choose(named) {
      const candidates = [...(isUri(named) ? [await openOf(named)] : []), draftInView()?.document, previewed];
      const found = candidates.find((each) => each && !each.isClosed && isDraft(each));
      return found ?? (await activeDraft())?.document;
    },
  };
}
