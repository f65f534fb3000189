import {
  commands,
  type Disposable,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type BlocksResult, METHODS } from '../../../server/src/lsp/protocol.ts';
import { isDraft, type Session } from '../client.ts';
import { previewHtml } from '../webview/html.ts';
import { readMessage, type ToPreview } from '../webview/messages.ts';

/** How long typing must pause before the preview follows, in milliseconds. */
const DELAY = 120;

const fileName = ({ uri }: TextDocument) => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** A plain reading view beside the draft, one for the window; it follows the draft in view. */
export function registerPreview({ context, client, start, log }: Session): Disposable[] {
  let panel: WebviewPanel | undefined;
  let shown: TextDocument | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function send() {
    const [target, document] = [panel, shown];
    if (!target || !document || document.isClosed || !(await start())) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const answer = await client.sendRequest<BlocksResult | null>(METHODS.blocks, { uri });
    if (!answer || target !== panel || document !== shown) return;
    target.title = `预览：${fileName(document)}`;
    const message: ToPreview = { type: 'blocks', uri, blocks: answer.blocks };
    await target.webview.postMessage(message);
  }
  function schedule(delay = DELAY) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      send().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
    }, delay);
  }
  function follow(document: TextDocument | undefined) {
    if (!panel || !document || !isDraft(document) || document === shown) return;
    shown = document;
    schedule(0);
  }

  /** Puts the cursor at a line of the draft that is shown, in the editor that has it. */
  function jump(line: number) {
    if (!shown || shown.isClosed || line >= shown.lineCount) return;
    const editor = window.visibleTextEditors.find(({ document }) => document === shown);
    const { start } = shown.lineAt(line).range;
    void window.showTextDocument(shown, {
      viewColumn: editor?.viewColumn ?? ViewColumn.One,
      selection: new Range(start, start),
    });
  }

  function onMessage(raw: unknown) {
    const message = readMessage(raw);
    if (message?.type === 'ready') schedule(0);
    if (message?.type === 'reveal') jump(message.line);
  }

  function open() {
    const document = window.activeTextEditor?.document;
    if (!document || !isDraft(document)) {
      void window.showInformationMessage('请先打开一份公文文稿，或先执行“检查当前文稿”。');
      return;
    }
    if (!panel) {
      const scripts = Uri.joinPath(context.extensionUri, 'dist/client');
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      panel = window.createWebviewPanel('gongwen.preview', '预览', column, {
        enableScripts: true,
        localResourceRoots: [scripts],
      });
      const script = panel.webview.asWebviewUri(Uri.joinPath(scripts, 'preview.js'));
      panel.webview.onDidReceiveMessage(onMessage);
      panel.onDidDispose(() => {
        panel = undefined;
        shown = undefined;
      });
      panel.webview.html = previewHtml(script.toString());
    } else panel.reveal(undefined, true);
    follow(document);
  }

  return [
    commands.registerCommand('gongwen.openPreview', open),
    window.onDidChangeActiveTextEditor((editor) => follow(editor?.document)),
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) follow(document);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === shown) schedule();
    }),
    { dispose: () => panel?.dispose() },
  ];
}
