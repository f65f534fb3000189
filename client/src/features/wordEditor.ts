import {
  type CustomReadonlyEditorProvider,
  commands,
  type Diagnostic,
  type Disposable,
  languages,
  RelativePattern,
  TabInputText,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { METHODS, type WordResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { nameOf } from '../files.ts';
import { createPageView, type PageView } from '../pageView.ts';
import { chooseWord, wordParams } from './importWord.ts';
import { createWordBadges } from './wordBadges.ts';
import { toDiagnostic } from './wordDiagnostics.ts';

const VIEW = 'gongwen.word';
/** The text of a Word file as VS Code may show it: what is found refers to it. */
const SCHEME = 'gongwen-word';

/** The address of a Word file's text; it does not end like the file, which no editor of texts can show. */
const textOf = (uri: Uri) => uri.with({ scheme: SCHEME, path: `${uri.path}（文字）`, query: uri.toString() });
const wordOf = (text: Uri) => Uri.parse(text.query, true);

/** A Word file in view. */
interface Shown {
  readonly panel: WebviewPanel;
  readonly view: PageView;
  ready: boolean;
  /** The answer that waits for the view to listen, or was shown last. */
  answer: WordResult | undefined;
  /** A line of the text to point out as soon as it is shown. */
  wanted: number | undefined;
}

/** A .docx opens as its pages, read only, with what is found in it; its problems lead to the place on the page. */
export function registerWordEditor(session: Session): Disposable[] {
  const { context, client, start, log } = session;
  const found = languages.createDiagnosticCollection('gongwen-word');
  const open = new Map<string, Shown>();
  const texts = new Map<string, string>();
  const badges = createWordBadges();

  async function ask(uri: Uri): Promise<WordResult> {
    if (!(await start())) return { ok: false, message: '公文检查服务未能启动，请执行“公文: 显示日志”查看原因。' };
    return client.sendRequest<WordResult>(METHODS.word, await wordParams(client, uri));
  }

  function draw(uri: Uri, shown: Shown) {
    const { answer, view } = shown;
    if (!shown.ready || !answer) return;
    if (!answer.ok) return view.post({ type: 'failed', message: `${nameOf(uri)}：${answer.message}` });
    const { sheet, stacks, widths, pages, sources, notes } = answer;
    view.post({ type: 'pages', uri: uri.toString(), mode: 'word', sheet, stacks, widths, pages, sources, notes });
    if (shown.wanted !== undefined) view.post({ type: 'cursor', line: shown.wanted, reveal: true, flash: true });
    shown.wanted = undefined;
  }

  async function load(uri: Uri, shown: Shown) {
    const answer = await ask(uri).catch((error: unknown): WordResult => {
      log.error(error instanceof Error ? error : String(error));
      return { ok: false, message: '文件读不出来，可能正被其他程序占用或已被移走。请关闭占用它的程序后重新打开。' };
    });
    if (open.get(uri.toString()) !== shown) return;
    shown.answer = answer;
    if (answer.ok) texts.set(uri.toString(), answer.text);
    found.set(textOf(uri), answer.ok ? answer.findings.map((finding): Diagnostic => toDiagnostic(finding)) : []);
    badges.set(uri, answer.ok ? answer.findings : []);
    draw(uri, shown);
  }

  const provider: CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose() {} }),
    async resolveCustomEditor({ uri }, panel) {
      const key = uri.toString();
      const view = createPageView(panel.webview, context.extensionUri, (message) => {
        if (message.type === 'ready') {
          shown.ready = true;
          draw(uri, shown);
        }
        if (message.type === 'action') void commands.executeCommand(`gongwen.${message.action}`, uri);
      });
      const shown: Shown = { panel, view, ready: false, answer: undefined, wanted: wanted.get(key) };
      wanted.delete(key);
      open.set(key, shown);
      const name = nameOf(uri).replace(/[[\]{}*?]/g, '?');
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), name));
      const again = () => void load(uri, shown);
      watcher.onDidChange(again);
      watcher.onDidCreate(again);
      panel.onDidDispose(() => {
        watcher.dispose();
        view.dispose();
        if (open.get(key) !== shown) return;
        open.delete(key);
        texts.delete(key);
        found.delete(textOf(uri));
        badges.set(uri, []);
      });
      await load(uri, shown);
    },
  };
  /** Lines asked for in files that are not open yet. */
  const wanted = new Map<string, number>();

  async function point(uri: Uri, line: number) {
    const key = uri.toString();
    const shown = open.get(key);
    if (!shown) wanted.set(key, line);
    else {
      // the list of problems keeps the focus, for the next of them
      shown.panel.reveal(undefined, true);
      if (shown.ready) shown.view.post({ type: 'cursor', line, reveal: true, flash: true });
      else shown.wanted = line;
      return;
    }
    await commands.executeCommand('vscode.openWith', uri, VIEW);
  }

  /** A problem was chosen: its text has come up. The place on the page is shown in its stead. */
  async function onText(uri: Uri, line: number) {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const own = tabs.filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
    await point(wordOf(uri), line);
    await window.tabGroups.close(own, true);
  }

  return [
    found,
    badges,
    window.registerCustomEditorProvider(VIEW, provider, {
      supportsMultipleEditorsPerDocument: false,
      // a problem's text comes up over the pages for a moment: they must not be drawn anew for that
      webviewOptions: { retainContextWhenHidden: true },
    }),
    workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent(uri) {
        const word = wordOf(uri);
        const known = texts.get(word.toString());
        if (known !== undefined) return known;
        const answer = await ask(word);
        return answer.ok ? answer.text : answer.message;
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.uri.scheme !== SCHEME) return;
      // the selection comes right after the editor
      setTimeout(() => {
        onText(editor.document.uri, editor.selection.start.line).catch((error: unknown) =>
          log.error(error instanceof Error ? error : String(error)),
        );
      }, SETTLED);
    }),
    commands.registerCommand('gongwen.checkWord', async (named: unknown) => {
      const uri = await chooseWord(named, '检查 Word 版式');
      if (!uri) return;
      await commands.executeCommand('vscode.openWith', uri, VIEW);
      await commands.executeCommand('workbench.actions.view.problems', { preserveFocus: true });
    }),
  ];
}

/** How long a selection may take to follow its editor, in milliseconds. */
const SETTLED = 50;
