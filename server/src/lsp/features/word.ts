import { profileOf } from '../../core/index.ts';
import { type CheckedDraft, checkText, listFindings, paperOf, recheck, showPages } from '../../service/index.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import type { Feature, ServerContext } from '../context.ts';
import { linterIn } from '../environment.ts';
import {
  type ExportParams,
  type ExportResult,
  type Failed,
  type FixWordResult,
  type ImportResult,
  METHODS,
  type WordParams,
  type WordResult,
} from '../protocol.ts';

const failed = (message: string): Failed => ({ ok: false, message });
const OFF = '公文检查已关闭。请在设置中打开“gongwen.enable”，再试一次。';
const BROKEN = failed('处理 Word 文件时出错，请执行“公文: 显示日志”查看原因。');
const EMPTY = failed('文稿是空的，没有可以导出的文字。请先写稿，或用模板新建。');
const NO_PDF = failed('这里不能直接导出 PDF。请执行“公文: 打印…”，在打印对话框中选择“另存为 PDF”。');

/** Nothing of a Word file is read, written or laid out before somebody asks for it: these parts are large. */
const exporter = () => import('../../docx/export/exportDocx.ts');
const importer = () => import('../../docx/import.ts');
const layouter = () => import('../../docx/layout/wordSubject.ts');
const mender = () => import('../../docx/mend.ts');

async function readWord(data: string) {
  const bytes = fromBase64(data);
  const { importDocx } = await importer();
  return bytes ? importDocx(bytes) : failed('没有收到文件的内容，请重新打开。');
}

/** What the file that was written says, beside the draft. */
async function readBack(context: ServerContext, draft: CheckedDraft, bytes: Uint8Array): Promise<string[]> {
  const { importDocx } = await importer();
  const imported = importDocx(bytes);
  if (!imported.ok) return [`重新读取时出错：${imported.message}`];
  const linter = linterIn(context.environment);
  const again = linter.lint(imported.text, draft.config, draft.neighbours);
  return recheck(draft, again);
}

/** Word files out and in, and how they are shown. */
export const wordFeature: Feature = {
  register(context) {
    const { connection, environment } = context;

    async function exported({ format }: ExportParams, draft: CheckedDraft): Promise<ExportResult> {
      if (draft.text.trim() === '') return EMPTY;
      const { laidOut, profile } = paperOf(draft);
      if (format === 'pdf') {
        if (!environment.exportPdf) return NO_PDF;
        const made = await environment.exportPdf(laidOut, profile);
        return made.ok ? { ok: true, data: toBase64(made.bytes), notes: made.notes, differences: [] } : made;
      }
      const [{ exportDocx }, { withDraftLayout }] = await Promise.all([exporter(), importer()]);
      const bytes = withDraftLayout(await exportDocx(laidOut.composition, laidOut, profile), draft.text);
      return { ok: true, data: toBase64(bytes), notes: [], differences: await readBack(context, draft, bytes) };
    }

    connection.onRequest<ExportResult | null, void>(
      METHODS.export,
      context.answer<ExportParams, ExportResult | null>(METHODS.export, BROKEN, async (params, token) => {
        const draft = await context.checked(params.uri, token);
        return draft ? exported(params, draft) : null;
      }),
    );
    connection.onRequest<ImportResult, void>(
      METHODS.import,
      context.answer<WordParams, ImportResult>(METHODS.import, BROKEN, async ({ data }) => {
        const imported = await readWord(data);
        return imported.ok
          ? { ok: true, text: imported.text, notes: imported.notes.map(({ message }) => message) }
          : imported;
      }),
    );
    connection.onRequest<FixWordResult, void>(
      METHODS.fixWord,
      context.answer<WordParams, FixWordResult>(METHODS.fixWord, BROKEN, async ({ uri, data }) => {
        const imported = await readWord(data);
        if (!imported.ok) return imported;
        const config = await context.config(uri);
        if (!config) return failed(OFF);
        const [{ wordSubjectOf }, { mendWord }] = await Promise.all([layouter(), mender()]);
        const linter = linterIn(environment);
        const subject = wordSubjectOf(imported, profileOf(config));
        const { findings } = linter.lint(imported.text, config, undefined, subject);
        const mended = mendWord(imported, findings, { linter, config, now: new Date() });
        if (!mended.ok) return mended;
        const { bytes, notes } = mended;
        const left = (bytes ? mended.left : findings).filter(({ severity }) => severity !== 'hint').length;
        const counts = { fixed: bytes ? mended.fixed.length : 0, left };
        return { ok: true, data: bytes && toBase64(bytes), counts, notes };
      }),
    );
    connection.onRequest<WordResult, void>(
      METHODS.word,
      context.answer<WordParams, WordResult>(METHODS.word, BROKEN, async ({ uri, data }) => {
        const imported = await readWord(data);
        if (!imported.ok) return imported;
        const config = await context.config(uri);
        if (!config) return failed(OFF);
        const [{ wordSubjectOf }, { positionAt }] = await Promise.all([layouter(), importer()]);
        const subject = wordSubjectOf(imported, profileOf(config));
        const draft = checkText(uri, imported.text, config, linterIn(environment), subject);
        const { laidOut, profile } = paperOf(draft);
        return {
          ok: true,
          text: imported.text,
          notes: imported.notes.map(({ message }) => message),
          findings: listFindings(draft.findings, draft.positions).map((finding, at) => {
            const docx = positionAt(imported, draft.findings[at]?.start ?? 0);
            return docx ? { ...finding, docx } : finding;
          }),
          ...showPages(draft, laidOut, profile),
        };
      }),
    );
  },
};
