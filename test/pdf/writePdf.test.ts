import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { layout } from '../../server/src/core/layout/layout.ts';
import type { LaidOut } from '../../server/src/core/layout/page.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { exportPdf } from '../../server/src/pdf/exportPdf.ts';
import { tinyFont } from './tinyFont.ts';

const POINT = 25.4 / 72;
const DRAFT = `石桥镇人民政府文件

石政发〔2025〕6号

石桥镇人民政府关于召开防汛工作会议的通知

各村民委员会，镇属各单位：

为做好今年防汛工作——特别是“汛前”检查，定于2025年5月9日（星期五）上午9:00在镇政府三楼会议室召开防汛工作会议，office人员列席……请准时参加。

一、会议内容

部署防汛工作。

石桥镇人民政府
2025年5月6日
`;

interface Drawn {
  readonly text: string;
  /** Millimetres from the page's left and upper edge: where it begins, its base line. */
  readonly x: number;
  readonly y: number;
}

/** Every piece of text of a PDF with its place, page by page, as it is drawn. */
async function textsOf(bytes: Uint8Array): Promise<Drawn[][]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: Drawn[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
    const pieces: Drawn[] = [];
    let place = { x: 0, y: 0 };
    fnArray.forEach((operator, index) => {
      const [first] = argsArray[index] ?? [];
      if (operator === OPS.setTextMatrix) place = { x: first[4] * POINT, y: 297 - first[5] * POINT };
      if (operator === OPS.showText) {
        const glyphs: ({ unicode: string } | number)[] = first;
        pieces.push({ ...place, text: glyphs.map((one) => (typeof one === 'number' ? '' : one.unicode)).join('') });
      }
    });
    pages.push(pieces);
  }
  await pdf.loadingTask.destroy();
  return pages;
}

describe('pdf: pages', () => {
  let folder: string;
  const environment = () => ({ HOME: folder, XDG_DATA_HOME: folder, XDG_DATA_DIRS: folder, WINDIR: folder });
  const laidOut = layout(parseDocument(DRAFT), DEFAULT_PROFILE);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-pdf-'));
    const characters = [...new Set(`${DRAFT}—0123456789 `)].join('');
    // narrower dashes and quotes, as some fonts have them
    const advances = { '—': 890, '“': 450, '”': 450, '·': 330 };
    writeFileSync(join(folder, 'a.ttf'), tinyFont({ family: '仿宋_GB2312', characters, advances }));
    const latin = Object.fromEntries([...'0123456789'].map((digit) => [digit, 500]));
    writeFileSync(
      join(folder, 'b.ttf'),
      tinyFont({
        family: 'Times New Roman',
        characters: ' 0123456789:office',
        advances: { ...latin, ':': 278 },
        chinese: false,
      }),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const pdf = async (pages: LaidOut = laidOut) => {
    const result = await exportPdf(pages, DEFAULT_PROFILE, { folder, environment: environment() });
    assert.ok(result.ok);
    return result.bytes;
  };

  it('are A4, as many as layout has, and hold the text of the draft in its order', async () => {
    const bytes = await pdf();
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    assert.equal(document.numPages, laidOut.pages.length);
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    assert.ok(Math.abs(width * POINT - 210) < 0.01 && Math.abs(height * POINT - 297) < 0.01);
    await document.loadingTask.destroy();
    const text = (await textsOf(bytes))
      .flat()
      .map((item) => item.text)
      .join('');
    const expected = DRAFT.replace(/\s/g, '');
    assert.equal(text.replace(/\s/g, '').replace('—1—', ''), expected);
  });

  it('have every line where layout put it', async () => {
    const [first = []] = await textsOf(await pdf());
    for (const line of laidOut.pages[0]?.lines ?? []) {
      const x = line.fragments[0]?.x ?? 0;
      const size = line.fragments[0]?.size ?? 0;
      const y = line.top + line.height / 2 + 0.38 * size * POINT;
      const there = first.filter((item) => Math.abs(item.y - y) < 0.05).map((item) => item.x);
      assert.ok(
        Math.abs(Math.min(...there) - x) < 0.05,
        `${line.fragments.map(({ text }) => text).join('')}: ${there} ≠ ${x}`,
      );
    }
  });

  it('keep to the cells where the font is narrower than reckoned', async () => {
    const [first = []] = await textsOf(await pdf());
    const line = laidOut.pages[0]?.lines.find(({ fragments }) => fragments.some(({ text }) => text.includes('“')));
    assert.ok(line);
    const fragment = line.fragments.find(({ text }) => text.includes('“'));
    assert.ok(fragment && fragment.text.length > 3);
    const pitch = fragment.width / fragment.text.length;
    const quote = first.find(({ text }) => text === '“');
    assert.ok(quote);
    // an opening quote stands at the right of its cell
    const cell = fragment.x + fragment.text.indexOf('“') * pitch;
    assert.ok(quote.x > cell + 0.4 * pitch && quote.x < cell + pitch, `${quote.x} in ${cell}`);
  });

  it('are the same bytes every time, with the title and no trace of time or program', async () => {
    const bytes = await pdf();
    assert.ok(Buffer.from(bytes).equals(Buffer.from(await pdf())));
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const { info } = await document.getMetadata();
    await document.loadingTask.destroy();
    const found = info as Record<string, unknown>;
    assert.equal(found['Title'], '石桥镇人民政府关于召开防汛工作会议的通知');
    for (const key of ['CreationDate', 'ModDate', 'Producer', 'Creator', 'Author'])
      assert.equal(found[key], undefined, key);
  });

  it('are refused, with what to do, where there is no Chinese font', async function () {
    const empty = mkdtempSync(join(tmpdir(), 'gongwen-none-'));
    const nowhere = { HOME: empty, XDG_DATA_HOME: empty, XDG_DATA_DIRS: empty, WINDIR: empty, LOCALAPPDATA: empty };
    const result = await exportPdf(laidOut, DEFAULT_PROFILE, { environment: nowhere });
    rmSync(empty, { recursive: true });
    // macOS has its fonts in folders that no variable moves
    if (result.ok && process.platform === 'darwin') this.skip();
    assert.ok(!result.ok);
    assert.match(result.message, /没有找到中文字体.*请安装/);
  });
});
