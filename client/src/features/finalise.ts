import { commands, type Disposable, type QuickPickItem, Range, type TextDocument, window } from 'vscode';
import { type DraftParams, type FindingsResult, METHODS } from '../../../server/src/lsp/protocol.ts';
import type { ListedFinding } from '../../../server/src/service/index.ts';
import type { Session } from '../client.ts';
import { whyNot } from '../whyNot.ts';
import { exportDraft } from './exportDraft.ts';
import { countText } from './exportText.ts';

interface Entry extends QuickPickItem {
  /** Left out for the entry that goes on. */
  readonly finding?: ListedFinding;
}

const ICONS = { error: '$(error)', warning: '$(warning)', info: '$(info)', hint: '$(lightbulb)' } as const;
const ORDER = ['error', 'warning', 'info', 'hint'] as const;

function countsOf(findings: readonly ListedFinding[]) {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Puts a place of the draft in view and selects it. */
async function goTo(document: TextDocument, { range: { start, end } }: ListedFinding, preserveFocus: boolean) {
  const selection = new Range(start.line, start.character, end.line, end.character);
  const viewColumn = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  await window.showTextDocument(document, {
    selection,
    preserveFocus,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
}

/** Shows what is left; true to go on. Moving through the list shows each place in the draft. */
function askAbout(document: TextDocument, findings: readonly ListedFinding[]): Promise<boolean> {
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const goOn: Entry = { label: '$(arrow-right) 不改了，继续导出', detail: '导出后会重新读取、再核对一遍' };
  const entries = sorted.map(
    (finding): Entry => ({
      label: `${ICONS[finding.severity]} ${finding.message}`,
      description: `第 ${finding.range.start.line + 1} 行`,
      finding,
    }),
  );
  const pick = window.createQuickPick<Entry>();
  pick.title = `定稿：还有 ${countText(countsOf(findings))}`;
  pick.placeholder = '选一处去修改，改完再定稿；或者继续导出';
  pick.items = [goOn, ...entries];
  pick.matchOnDescription = true;
  return new Promise((resolve) => {
    let answer = false;
    pick.onDidChangeActive(([entry]) => {
      if (entry?.finding) void goTo(document, entry.finding, true);
    });
    pick.onDidAccept(() => {
      const [entry] = pick.selectedItems;
      answer = entry !== undefined && !entry.finding;
      pick.hide();
      if (entry?.finding) void goTo(document, entry.finding, false);
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}

/** Errors hold the paper back until the reader takes them upon himself. */
async function confirmErrors(count: number): Promise<boolean> {
  const yes = '仍然导出';
  const answer = await window.showWarningMessage(
    `还有 ${count} 处错误没有改，确定要定稿吗？`,
    { modal: true, detail: '错误是违反国家标准、条例，或者前后矛盾的地方。印发后再改就晚了。' },
    yes,
  );
  return answer === yes;
}

/** “定稿”: what is left, the file, and the file read back, in one act. */
export function registerFinalise(session: Session): Disposable[] {
  const { client, start, drafts, status } = session;
  async function finalise(named: unknown) {
    const document = await drafts.choose(named);
    if (!document || !(await start())) return;
    const params: DraftParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const answer = await client.sendRequest<FindingsResult | null>(METHODS.findings, params);
    if (!answer) return void window.showErrorMessage(whyNot(status, document, '定稿'));
    const { findings } = answer;
    if (findings.length > 0 && !(await askAbout(document, findings))) return;
    const errors = countsOf(findings).error;
    if (errors > 0 && !(await confirmErrors(errors))) return;
    const left = findings.length > 0 ? `（保留 ${countText(countsOf(findings))}）` : '';
    await exportDraft(session, document, 'docx', '定稿：导出 Word 文档', `已定稿${left}：`);
  }
  return [commands.registerCommand('gongwen.finalise', finalise)];
}
