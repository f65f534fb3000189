import * as vscode from 'vscode';
import { type DraftParams, type FindingsResult, METHODS } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { nameOf } from '../files.ts';
import { assistantText, consentText } from './assistantText.ts';

const TOOL = 'gongwen_check';
const SETTING = 'assistant.enable';

/** The parts of VS Code's API for assistants, newer than the oldest version that this extension runs in. */
interface AssistantApi {
  readonly lm: { registerTool(name: string, tool: { invoke(): Promise<unknown> }): vscode.Disposable };
  readonly LanguageModelToolResult: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (text: string) => unknown;
}

function hasAssistants(api: object): api is AssistantApi {
  return (
    'lm' in api &&
    typeof api.lm === 'object' &&
    api.lm !== null &&
    'registerTool' in api.lm &&
    'LanguageModelToolResult' in api &&
    'LanguageModelTextPart' in api
  );
}

/**
 * A tool with which the editor's assistant has the draft in view checked: off by default, asks for every draft, and
 * tells nothing of one that bears a mark of secrecy.
 */
export function registerAssistantTool({ client, start, drafts }: Session): vscode.Disposable[] {
  const api: object = vscode;
  if (!hasAssistants(api)) return [];
  const agreed = new Set<string>();

  async function consent(document: vscode.TextDocument): Promise<boolean> {
    const key = document.uri.toString();
    if (agreed.has(key)) return true;
    const [yes, no] = ['同意（只这份文稿，关闭窗口后失效）', '不同意'];
    const choice = await vscode.window.showWarningMessage(consentText(nameOf(document.uri)), { modal: true }, yes, no);
    if (choice === yes) agreed.add(key);
    return choice === yes;
  }

  async function answer(): Promise<string> {
    if (!vscode.workspace.getConfiguration('gongwen').get<boolean>(SETTING))
      return '用户没有打开这项功能（设置 gongwen.assistant.enable）。';
    const document = await drafts.choose(undefined);
    if (!document || !(await start())) return assistantText('', null, false);
    const params: DraftParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const result = await client.sendRequest<FindingsResult | null>(METHODS.findings, params);
    const isAllowed = result !== null && !result.secret && (await consent(document));
    return assistantText(nameOf(document.uri), result, isAllowed);
  }

  const tool = {
    invoke: async () => new api.LanguageModelToolResult([new api.LanguageModelTextPart(await answer())]),
  };
  return [api.lm.registerTool(TOOL, tool)];
}
