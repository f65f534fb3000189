import { commands, type Disposable, ProgressLocation, type TextDocument, window } from 'vscode';
import { fromBase64 } from '../../../server/src/lsp/base64.ts';
import { type Exported, type ExportParams, type ExportResult, METHODS } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { askPlace, nameOf, sayMade, writeTo } from '../files.ts';
import { whyNot } from '../whyNot.ts';
import { madeText } from './exportText.ts';

const KINDS = { docx: 'Word 文档', pdf: 'PDF' } as const;
type Format = keyof typeof KINDS;

/** Makes the file and asks where to keep it. `sure` is what the reader is told beside the file's name. */
export async function exportDraft(
  { client, start, status }: Session,
  document: TextDocument,
  format: Format,
  title: string,
  done: string,
): Promise<void> {
  const uri = await askPlace(document.uri, format, KINDS[format], title);
  if (!uri || !(await start())) return;
  const made = await window.withProgress(
    { location: ProgressLocation.Notification, title: `正在生成 ${nameOf(uri)}……` },
    async (): Promise<Exported | string> => {
      const params: ExportParams = { uri: client.code2ProtocolConverter.asUri(document.uri), format };
      const answer = await client.sendRequest<ExportResult | null>(METHODS.export, params);
      if (!answer?.ok) return answer?.message ?? whyNot(status, document, '导出');
      const bytes = fromBase64(answer.data);
      if (!bytes) return '没有收到文件的内容，请再试一次。';
      return (await writeTo(uri, bytes)) ?? answer;
    },
  );
  if (typeof made === 'string') void window.showErrorMessage(made);
  else void sayMade(uri, madeText(done, nameOf(uri), made), made.differences.length > 0);
}

/** “导出 Word”, “导出 PDF”. */
export function registerExport(session: Session): Disposable[] {
  const register = (command: string, format: Format) =>
    commands.registerCommand(command, async (named: unknown) => {
      const document = await session.drafts.choose(named);
      if (document) await exportDraft(session, document, format, `导出 ${KINDS[format]}`, '已导出');
    });
  return [register('gongwen.exportWord', 'docx'), register('gongwen.exportPdf', 'pdf')];
}
