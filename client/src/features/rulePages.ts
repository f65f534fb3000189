import { commands, type Disposable, languages, Uri, window, workspace } from 'vscode';
import { METHODS } from '../../../server/src/lsp/protocol.ts';
import { COMMANDS, DIAGNOSTIC_SOURCE, SECRECY_PAGE } from '../../../server/src/service/names.ts';
import type { Session } from '../client.ts';

const SCHEME = 'gongwen-rule';
const INDEX = 'README';

const pageUri = (page: string) => Uri.from({ scheme: SCHEME, path: `/${page}.md` });

/** The rule of the finding under the cursor. */
function ruleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const found = languages
    .getDiagnostics(editor.document.uri)
    .find(({ range, source }) => source === DIAGNOSTIC_SOURCE && range.contains(editor.selection.active));
  const code = found?.code;
  if (code === undefined) return undefined;
  return String(typeof code === 'object' ? code.value : code);
}

/** The rules' pages as documents of their own, written by the server: they are there without any network. */
export function registerRulePages({ client, start, log }: Session): Disposable[] {
  async function show(page: string) {
    const uri = pageUri(page);
    try {
      await commands.executeCommand('markdown.showPreview', uri);
    } catch (error) {
      log.info(`没有 Markdown 预览，改以文本显示：${String(error)}`);
      await window.showTextDocument(uri, { preview: true });
    }
  }
  const known = (page: unknown) => (typeof page === 'string' && /^[a-z][a-z0-9-]*$/.test(page) ? page : undefined);

  return [
    workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent(uri) {
        const page = uri.path.replace(/^\/|\.md$/g, '');
        if (!(await start())) return '公文检查服务未能启动，无法显示规则说明。';
        const text = await client.sendRequest<string | null>(METHODS.explain, page === INDEX ? {} : { ruleId: page });
        return text ?? `没有“${page}”这条规则。`;
      },
    }),
    commands.registerCommand(COMMANDS.explainRule, (ruleId?: unknown) =>
      show(known(ruleId) ?? ruleAtCursor() ?? INDEX),
    ),
    commands.registerCommand('gongwen.openRuleDocs', (ruleId?: unknown) => show(known(ruleId) ?? INDEX)),
    commands.registerCommand(COMMANDS.explainSecrecy, () => show(SECRECY_PAGE)),
  ];
}
