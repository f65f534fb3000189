/** LibreOffice and Poppler: .docx to PDF, and the thickness of what is drawn, from a picture of 600 dots an inch. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeLineBreakSettings } from './lineBreakSettings.ts';

/** What is missing on this machine, in words; undefined where nothing is. */
export function missingTools(): string | undefined {
  const missing = (
    [
      ['soffice', ['--version'], 'libreoffice-writer-nogui'],
      ['pdftoppm', ['-v'], 'poppler-utils'],
      ['fc-match', ['--version'], 'fontconfig'],
    ] as const
  ).filter(([command, args]) => spawnSync(command, args, { stdio: 'ignore' }).status !== 0);
  const faces = [
    ['Noto Serif CJK SC', 'fonts-noto-cjk'],
    ['Liberation Serif', 'fonts-liberation'],
  ].filter(([name = '']) => spawnSync('fc-match', [name], { encoding: 'utf8' }).stdout?.includes(name) !== true);
  const packages = [...missing.map(([, , name]) => name), ...faces.map(([, name]) => name)];
  return packages.length === 0 ? undefined : `Debian packages missing: ${packages.join(', ')}`;
}

const DPI = 600;

/** With the blank page before a 版记, which LibreOffice leaves out otherwise. */
const PDF_FILTER = 'writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';

/** A folder of its own for a run, with LibreOffice's profile in it. */
export interface Workshop {
  /** The PDFs of .docx files, by name. */
  toPdf(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array>;
  /** The .docx files as LibreOffice saves them, by name. */
  saved(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array>;
  /** Where dark dots begin and end, millimetres from the page's top, on a column of the page between `from` and `to`. */
  darkSpans(pdf: Uint8Array, page: number, x: number, from: number, to: number): { top: number; height: number }[];
  close(): void;
}

/** @param lists whether LibreOffice breaks lines by the lists of the layout, or by those that it comes with */
export function openWorkshop(lists: 'own lists' | 'as installed'): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-page-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  if (lists === 'own lists') writeLineBreakSettings(join(folder, 'profile'));
  const converted = (files: ReadonlyMap<string, Uint8Array>, ending: string, filter: string) => {
    const to = join(folder, ending);
    const paths = [...files].map(([name, bytes], index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, bytes);
      return [name, path] as const;
    });
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        `${ending}:${filter}`,
        '--outdir',
        to,
        ...paths.map(([, path]) => path),
      ],
      { stdio: 'ignore', timeout: 240_000 },
    );
    return new Map(
      paths.map(([name, path]) => [name, readFileSync(join(to, basename(path).replace('.docx', `.${ending}`)))]),
    );
  };
  return {
    toPdf: (files) => converted(files, 'pdf', PDF_FILTER),
    saved: (files) => converted(files, 'docx', 'MS Word 2007 XML'),
    darkSpans(pdf, page, x, from, to) {
      const path = join(folder, 'rule.pdf');
      writeFileSync(path, pdf);
      const dots = (millimetres: number) => Math.round((millimetres / 25.4) * DPI);
      const [top, height] = [dots(from), dots(to) - dots(from)];
      const picture = execFileSync('pdftoppm', [
        ...['-r', String(DPI), '-f', String(page), '-l', String(page), '-gray'],
        ...['-x', String(dots(x)), '-y', String(top), '-W', '1', '-H', String(height)],
        path,
      ]);
      const pixels = picture.subarray(picture.length - height);
      const spans: { top: number; height: number }[] = [];
      let begin: number | undefined;
      for (let row = 0; row <= height; row += 1) {
        const dark = row < height && (pixels[row] ?? 255) < 160;
        if (dark && begin === undefined) begin = row;
        if (!dark && begin !== undefined) {
          spans.push({ top: ((top + begin) / DPI) * 25.4, height: ((row - begin) / DPI) * 25.4 });
          begin = undefined;
        }
      }
      return spans;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
