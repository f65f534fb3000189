import type { LaidOut } from '../core/layout/page.ts';
import type { Profile } from '../core/layout/profile.ts';
import { findFonts } from './findFonts.ts';
import { type Environment, fontFolders } from './fontFolders.ts';
import { createFontSet } from './fontSet.ts';
import { writePdf } from './writePdf.ts';

/** The file and what to tell of its fonts, or why there is none; in Chinese. */
export type PdfExport =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Where to look for fonts. */
export interface FontSource {
  /** A folder before all others: fonts that are not installed. */
  readonly folder?: string;
  readonly environment: Environment;
}

const NO_FONT =
  '本机没有找到中文字体，不能导出 PDF。请安装仿宋、楷体、黑体、小标宋等字体（Windows 和 macOS 自带的也可以），' +
  '或者指明字体文件所在的文件夹；也可以先导出 .docx，在 Word 或 WPS 中另存为 PDF';

const BROKEN =
  '生成 PDF 时出错，多半是本机有损坏的字体文件：请重新安装仿宋、楷体、黑体、小标宋等字体后再试；也可以先导出 .docx，' +
  '在 Word 或 WPS 中另存为 PDF';

/** Pages as a PDF with the fonts of this machine in it, as much of them as is used. */
export async function exportPdf(
  laidOut: LaidOut,
  profile: Pick<Profile, 'faces' | 'latin'>,
  { folder, environment }: FontSource,
): Promise<PdfExport> {
  const folders = [...(folder === undefined ? [] : [folder]), ...fontFolders(environment)];
  const fonts = createFontSet(await findFonts(folders), profile);
  try {
    const bytes = await writePdf(laidOut, fonts);
    return bytes ? { ok: true, bytes, notes: fonts.notes() } : { ok: false, message: NO_FONT };
  } catch (error) {
    return { ok: false, message: `${BROKEN}（${error instanceof Error ? error.message : String(error)}）` };
  }
}
