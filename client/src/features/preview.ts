import { commands, type Disposable, type TextDocument, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { METHODS, type PagesParams, type PagesResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { activeDraft, isDraft } from '../drafts.ts';
import { nameOf } from '../files.ts';
import { createPageView, type PageView, pageViewOptions } from '../pageView.ts';
import type { FromPreview } from '../webview/messages.ts';
import { whyNot } from '../whyNot.ts';
import { createScrollSync, type ScrollSync } from './scrollSync.ts';

/** How long typing must pause before the preview follows, in milliseconds. */
const DELAY = 40;

/** How long it takes at most until a group that was clicked on is the active one for good, and how often that is asked, in milliseconds. */
const SETTLED = 250;
const STEP = 20;

/** What is open beside the draft. */
interface Open {
  readonly panel: WebviewPanel;
  readonly view: PageView & Disposable;
  readonly sync: ScrollSync;
  /** Its group of tabs was locked, once: the reader may unlock it. */
  kept: boolean;
  /** The view listens. */
  ready: boolean;
  /** The answer that the view shows. */
  id: number | undefined;
}

/** The draft's pages beside it, one view for the window; it follows the draft in view, and draft and view scroll together. */
export function registerPreview({ context, client, start, log, status, drafts }: Session): Disposable[] {
  let open: Open | undefined;
  let shown: TextDocument | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const failed = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const uriOf = (document: TextDocument) => client.code2ProtocolConverter.asUri(document.uri);

  async function send() {
    const [target, document] = [open, shown];
    if (!target?.ready || !document || document.isClosed || !(await start())) return;
    const params: PagesParams = {
      uri: uriOf(document),
      ...(target.id === undefined ? {} : { since: target.id }),
    };
    const answer = await client.sendRequest<PagesResult | null>(METHODS.pages, params);
    if (target !== open || document !== shown) return;
    target.panel.title = `预览：${nameOf(document.uri)}`;
    if (!answer) {
      target.id = undefined;
      return target.view.post({
        type: 'failed',
        message: whyNot(status, document, '预览'),
      });
    }
    // another answer overtook this one
    if (answer.since !== undefined && answer.since !== target.id) return schedule(0);
    const { sheet, stacks, widths, pages, sources } = answer;
    const top = target.sync.topLine();
    target.view.post({
      ...{ type: 'pages', uri: params.uri, mode: 'draft', sheet, stacks, widths, pages, sources, notes: [] },
      ...(top === undefined ? {} : { top }),
    });
    target.id = answer.id;
    target.sync.shown();
  }
  function schedule(delay = DELAY) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      send().catch(failed);
    }, delay);
  }
  function follow(document: TextDocument | undefined) {
    if (!open || !document || !isDraft(document) || document === shown) return;
    shown = document;
    drafts.preview(document);
    open.id = undefined;
    schedule(0);
  }

  /** Once the reader has clicked on the pages, files that are opened must not come up over them. */
  async function keepGroup(of: Open) {
    const own = window.tabGroups.all.find(({ viewColumn }) => viewColumn === of.panel.viewColumn);
    if (of.kept || !of.panel.active || own?.tabs.length !== 1) return;
    of.kept = true;
    await commands.executeCommand('workbench.action.lockEditorGroup');
  }
  /** A click on the text: the draft comes to the front, once the group of the pages was dealt with. */
  async function reveal(of: Open, line: number, character: number) {
    // the click may be told of before the group is the active one
    for (let waited = 0; !of.panel.active && waited < SETTLED; waited += STEP)
      await new Promise((resolve) => setTimeout(resolve, STEP));
    await keepGroup(of);
    of.sync.reveal(line, character);
  }

  function hear(message: FromPreview) {
    if (!open) return;
    if (message.type === 'ready') {
      open.ready = true;
      drafts.setView(open.view);
      open.id = undefined;
      schedule(0);
    }
    if (message.type === 'reveal') reveal(open, message.line, message.character).catch(failed);
    if (message.type === 'scrolled') open.sync.scrollTo(message.line);
    if (message.type === 'action' && shown) void commands.executeCommand(`gongwen.${message.action}`, shown.uri);
  }

  async function show() {
    const editor = await activeDraft();
    if (!editor) return;
    if (!open) {
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const panel = window.createWebviewPanel('gongwen.preview', '预览', column, pageViewOptions(context.extensionUri));
      const view = createPageView(panel.webview, context.extensionUri, hear);
      const made: Open = {
        panel,
        view,
        sync: createScrollSync(
          () => shown,
          view,
          () => panel.viewColumn,
        ),
        kept: false,
        ready: false,
        id: undefined,
      };
      open = made;
      panel.onDidDispose(() => {
        made.sync.dispose();
        view.dispose();
        open = undefined;
        shown = undefined;
        drafts.preview(undefined);
        drafts.setView(undefined);
      });
      // hidden, it is taken down; it says when it is there again
      panel.onDidChangeViewState(() => {
        // the command is for the active group: a reader who only passes through must have left it by then
        if (panel.active) setTimeout(() => void keepGroup(made).catch(failed), SETTLED);
        if (panel.visible) return;
        made.ready = false;
        drafts.setView(undefined);
      });
    } else open.panel.reveal(undefined, true);
    follow(editor.document);
  }

  return [
    commands.registerCommand('gongwen.openPreview', show),
    window.onDidChangeActiveTextEditor((editor) => follow(editor?.document)),
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) follow(document);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === shown && contentChanges.length > 0) schedule();
    }),
    // what is found may have changed without a word of the draft
    status.onChange(({ uri }) => {
      if (shown && uri === uriOf(shown)) schedule();
    }),
    { dispose: () => open?.panel.dispose() },
  ];
}
