import { basename } from 'node:path';
import { type Config, lint } from '../core/index.ts';
import { fontStacks } from '../core/layout/fontStacks.ts';
import type { LaidOut } from '../core/layout/page.ts';
import { printHtml } from '../core/layout/printHtml.ts';
import type { Profile } from '../core/layout/profile.ts';
import { exportDocx } from '../docx/export/exportDocx.ts';
import { importDocx, withDraftLayout } from '../docx/import.ts';
import { exportPdf } from '../pdf/exportPdf.ts';
import type { Environment } from '../pdf/fontFolders.ts';
import { recheck } from '../service/recheck.ts';

/** A draft laid out, and what else its export needs. */
export interface ExportJob {
  /** The draft's text. */
  readonly text: string;
  readonly config: Config;
  readonly laidOut: LaidOut;
  readonly profile: Profile;
  /** The file to write, as the user named it. */
  readonly output: string;
  /** Where to look for fonts first. */
  readonly fonts: string | undefined;
  readonly environment: Environment;
}

/** The bytes and what to tell of them, or why there are none; in Chinese. */
export type Exported =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** How each kind of file is made, by its extension. */
export const EXPORTERS: Readonly<Record<string, (job: ExportJob) => Promise<Exported>>> = {
  '.docx': toWord,
  '.pdf': ({ laidOut, profile, fonts, environment }) =>
    exportPdf(laidOut, profile, { environment, ...(fonts === undefined ? {} : { folder: fonts }) }),
  '.html': toHtml,
};

/** What was written is read back and compared: same words, no new finding. */
async function toWord({ text, config, laidOut, profile }: ExportJob): Promise<Exported> {
  const bytes = withDraftLayout(await exportDocx(laidOut.composition, laidOut, profile), text);
  const again = importDocx(bytes);
  if (!again.ok) return { ok: false, message: `导出后读不回来（${again.message}），没有写入，请报告这个问题` };
  const differences = recheck(lint(text, config), lint(again.text, config));
  return { ok: true, bytes, notes: differences.map((difference) => `导出后核对：${difference}`) };
}

async function toHtml({ laidOut, profile, output }: ExportJob): Promise<Exported> {
  const html = printHtml(laidOut.pages, {
    title: basename(output).replace(/\.html$/iu, ''),
    sheet: laidOut.composition.sheet,
    stacks: fontStacks(profile),
  });
  return { ok: true, bytes: Buffer.from(html, 'utf8'), notes: [] };
}
