/**
 * Drafts through layout, .docx and LibreOffice, measured on the PDF against the standard: `npx tsx scripts/measure-page.ts
 * [DRAFT…]`. Prints a table and a last line that begins with 合格 or 不合格.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FormatName } from '../server/src/core/layout/composition.ts';
import { layout } from '../server/src/core/layout/layout.ts';
import type { LaidOut } from '../server/src/core/layout/page.ts';
import type { Profile } from '../server/src/core/layout/profile.ts';
import { parseDocument } from '../server/src/core/model/parse.ts';
import { exportDocx } from '../server/src/docx/export/exportDocx.ts';
import { type Figure, type Measured, measure } from './page-measures/figures.ts';
import { missingTools, openWorkshop } from './page-measures/officeTools.ts';
import { readPdf } from './page-measures/pdfPages.ts';

const DRAFTS = fileURLToPath(new URL('../test/layout/drafts/', import.meta.url));
/** The standard's own tolerance (6.1), millimetres. */
export const TOLERANCE = 1;
/** How many of a hundred lines must break as they do on the preview's pages. */
export const LINES_AGREE = 98;

const CHINESE = ['Noto Serif CJK SC'];
/** Free faces, as wide as those that the standard names. */
const PROFILE: Profile = {
  faces: { fangsong: CHINESE, kai: CHINESE, hei: CHINESE, xiaobiaosong: CHINESE, song: CHINESE },
  latin: ['Liberation Serif'],
  seal: 'seal',
  duplex: false,
};

/** These are measured once more as printed on both sides: their 版记 moves to an even page, with and without a blank one before. */
const ON_BOTH_SIDES: ReadonlySet<string> = new Set(['信函-长', '文件-联合行文', '文件-通知']);

/** A draft as it was measured. */
export interface MeasuredDraft extends Measured {
  readonly name: string;
  readonly format: FormatName;
  /** Its lines as LibreOffice breaks them that knows nothing of the file's 避头尾. */
  readonly unlisted: Measured['lines'];
  /** Measured before, on one side: its lines count once. */
  readonly again: boolean;
}

export const draftFiles = (): string[] =>
  readdirSync(DRAFTS)
    .filter((name) => name.endsWith('.gongwen'))
    .sort()
    .map((name) => DRAFTS + name);

interface LaidDraft {
  readonly name: string;
  readonly again: boolean;
  readonly laid: LaidOut;
}

function layDraft(file: string): LaidDraft[] {
  const name = basename(file).replace(/\.[^.]+$/, '');
  const parsed = parseDocument(readFileSync(file, 'utf8'));
  return [false, true]
    .filter((duplex) => !duplex || ON_BOTH_SIDES.has(name))
    .map((duplex) => ({
      again: duplex,
      name: duplex ? `${name}（双面）` : name,
      laid: layout(parsed, { ...PROFILE, duplex }),
    }));
}

/** Measures the files as LibreOffice sets them. */
async function measureFiles(
  drafts: readonly LaidDraft[],
  files: ReadonlyMap<string, Uint8Array>,
  lists: 'own lists' | 'as installed',
): Promise<Map<string, Measured>> {
  const workshop = openWorkshop(lists);
  try {
    const pdfs = workshop.toPdf(files);
    const measured = new Map<string, Measured>();
    for (const { name, laid } of drafts) {
      const pdf = pdfs.get(name) ?? new Uint8Array();
      measured.set(name, measure(laid, await readPdf(pdf), pdf, workshop));
    }
    return measured;
  } finally {
    workshop.close();
  }
}

/** Lays out, exports, converts and measures the drafts. */
export async function measureDrafts(files: readonly string[]): Promise<MeasuredDraft[]> {
  const drafts = files.flatMap(layDraft);
  const exported = new Map<string, Uint8Array>();
  for (const { name, laid } of drafts) exported.set(name, await exportDocx(laid.composition, laid, PROFILE));
  const listed = await measureFiles(drafts, exported, 'own lists');
  const unlisted = await measureFiles(drafts, exported, 'as installed');
  return drafts.flatMap(({ name, again, laid }) => {
    const [measured, other] = [listed.get(name), unlisted.get(name)];
    return measured && other
      ? [{ name, again, format: laid.composition.format, ...measured, unlisted: other.lines }]
      : [];
  });
}

const off = ({ expected, measured }: Figure) => (Number.isNaN(measured) ? Infinity : Math.abs(measured - expected));

/** The figure of each name that is furthest off. */
export function worst(figures: readonly Figure[]): Map<string, { readonly figure: Figure; readonly count: number }> {
  const found = new Map<string, { figure: Figure; count: number }>();
  for (const figure of figures) {
    const before = found.get(figure.name);
    const figureOff = before && off(before.figure) >= off(figure) ? before.figure : figure;
    found.set(figure.name, { figure: figureOff, count: (before?.count ?? 0) + 1 });
  }
  return found;
}

type Lines = Measured['lines'];

const agreeing = (lines: Lines) => lines.filter(({ text, drawn }) => text === drawn).length;

/** Which lines of a draft, by what LibreOffice knows of the file's 避头尾. */
const READINGS: readonly { readonly name: string; readonly linesOf: (draft: MeasuredDraft) => Lines }[] = [
  { name: '按文件的避头尾', linesOf: ({ lines }) => lines },
  { name: 'LibreOffice原样', linesOf: ({ unlisted }) => unlisted },
];

/** How many lines of all the drafts break as on the preview's pages, in words and in percent. */
function agreement(drafts: readonly MeasuredDraft[], linesOf: (draft: MeasuredDraft) => Lines) {
  const all = drafts.filter(({ again }) => !again).flatMap(linesOf);
  const percent = (agreeing(all) * 100) / Math.max(1, all.length);
  return { percent, words: `${agreeing(all)}/${all.length}，${percent.toFixed(2)}%` };
}

/** What is not as it must be, in words. */
export function faults(drafts: readonly MeasuredDraft[]): string[] {
  const found = drafts
    .filter(({ pages }) => pages.expected !== pages.measured)
    .map(({ name, pages }) => `${name}：预览${pages.expected}面，PDF ${pages.measured}面`);
  for (const { name, linesOf } of READINGS) {
    const { percent, words } = agreement(drafts, linesOf);
    if (percent < LINES_AGREE) found.push(`各行与预览一致的（${name}）只有${words}`);
  }
  for (const draft of drafts)
    for (const [name, { figure }] of worst(draft.figures))
      if (off(figure) > TOLERANCE)
        found.push(`${draft.name}：${name}应为${figure.expected.toFixed(2)}，实测${figure.measured.toFixed(2)}`);
  return found;
}

const wide = (text: string) =>
  Array.from(text).reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0);
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(1, width - wide(text)));

/** The table for people. */
export function report(drafts: readonly MeasuredDraft[]): string {
  const heads = READINGS.map(({ name }) => padded(name, 18)).join('');
  const lines = [padded('样稿', 26) + padded('格式', 10) + padded('面数', 8) + heads];
  for (const draft of drafts) {
    const { name, format, pages } = draft;
    const count = pages.expected === pages.measured ? `${pages.measured}` : `${pages.expected}≠${pages.measured}`;
    const same = READINGS.map(({ linesOf }) => padded(`${agreeing(linesOf(draft))}/${linesOf(draft).length}`, 18));
    lines.push(padded(name, 26) + padded(format, 10) + padded(count, 8) + same.join(''));
    for (const reading of READINGS)
      for (const { text, drawn, page } of reading.linesOf(draft))
        if (text !== drawn) lines.push(`    ${reading.name} 第${page + 1}面 预览“${text}” PDF“${drawn}”`);
  }
  lines.push(
    '',
    ...READINGS.map(({ name, linesOf }) => `各行与预览一致（${name}）：${agreement(drafts, linesOf).words}`),
  );
  lines.push('', `${padded('数据', 26) + padded('应为', 10) + padded('实测最差', 12) + padded('相差', 10)}次数`);
  for (const [name, { figure, count }] of worst(drafts.flatMap(({ figures }) => figures)))
    lines.push(
      padded(name, 26) +
        padded(figure.expected.toFixed(2), 10) +
        padded(figure.measured.toFixed(2), 12) +
        padded(off(figure).toFixed(2), 10) +
        count,
    );
  const wrong = faults(drafts);
  lines.push('', ...wrong, wrong.length === 0 ? '合格' : `不合格：${wrong.length}处`);
  return lines.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = missingTools();
  if (missing) {
    console.error(missing);
    process.exitCode = 2;
  } else {
    const drafts = await measureDrafts(process.argv.length > 2 ? process.argv.slice(2) : draftFiles());
    console.log(report(drafts));
    process.exitCode = faults(drafts).length === 0 ? 0 : 1;
  }
}
