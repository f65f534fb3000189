/** The page view as a browser shows it, without an editor around it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { previewHtml } from '../../client/src/webview/html.ts';
import type { ToPreview } from '../../client/src/webview/messages.ts';
import { characterEdges } from '../../server/src/core/layout/characterPlaces.ts';
import { printHtml } from '../../server/src/core/layout/printHtml.ts';
import { paperOf, patchPages, type ShownPages, showPages } from '../../server/src/service/index.ts';
import { openBrowser } from '../e2e/support/browser.ts';
import { need } from '../e2e/support/hosts.ts';
import { at, draftWith, finding, realDraft } from '../service/support.ts';

const MESSAGE = '措辞不当，请改';
const paragraphs = (count: number, first: string) =>
  [
    first,
    ...Array.from({ length: count }, (_, index) => `${index + 1}.请各单位认真对照要求逐项开展自查，发现问题立即整改。`),
  ].join('\n');
const draft = (first: string, count = 60) =>
  `石桥镇人民政府关于开展检查的通知\n\n各村：\n${paragraphs(count, first)}\n`;

function shown(text: string, marked?: string): ShownPages {
  const checked =
    marked === undefined ? realDraft(text) : draftWith(text, [finding({ ...at(text, marked), message: MESSAGE })]);
  const { laidOut, profile } = paperOf(checked);
  return showPages(checked, laidOut, profile);
}

const asMessage = (pages: Omit<ShownPages, 'pages'> & Pick<ToPreview & { type: 'pages' }, 'pages'>): ToPreview => ({
  ...pages,
  ...{ type: 'pages', uri: 'file:///a', mode: 'draft', notes: [] },
});

describe('the page view', function () {
  this.timeout(60_000);
  let page: Page;
  let close = async () => {};
  let folder = '';
  let script = '';

  before(async function () {
    const [browser] = need(this, 'chromium');
    const opened = await openBrowser(browser?.path ?? '', { width: 1000, height: 800 });
    ({ page, close } = opened);
    folder = mkdtempSync(join(tmpdir(), 'gongwen-view-'));
    const entry = fileURLToPath(new URL('../../client/src/webview/preview.ts', import.meta.url));
    const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2022' });
    script = bundle.outputFiles[0]?.text ?? '';
  });
  after(async () => {
    await close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the view as an editor would, its policy in force, and hears what it says. */
  async function open(state: object = {}) {
    writeFileSync(join(folder, 'view.js'), script);
    writeFileSync(
      join(folder, 'editor.js'),
      `window.heard = []; window.state = ${JSON.stringify(state)}; window.acquireVsCodeApi = () => ({
        postMessage: (message) => heard.push(message), getState: () => state, setState: (next) => { state = next; } });`,
    );
    const html = previewHtml('view.js', 'abc').replace(
      '<script ',
      '<script nonce="abc" src="editor.js"></script><script ',
    );
    writeFileSync(join(folder, 'view.html'), html);
    await page.goto(pathToFileURL(join(folder, 'view.html')).href);
  }
  const post = async (message: ToPreview) => {
    await page.evaluate((data) => window.postMessage(data, '*'), message);
    await page.waitForTimeout(100);
  };
  const heard = (type: string) =>
    page.evaluate(
      (wanted) => Reflect.get(window, 'heard').filter((each: { type: string }) => each.type === wanted),
      type,
    );
  const scrollTop = () => page.locator('.desk').evaluate((desk) => desk.scrollTop);

  it('draws each character where the layout has it, whatever the font', async () => {
    await open();
    const pages = shown(draft('请于2025年5月20日前报送材料，逾期不候。'));
    await post(asMessage(pages));
    const first = pages.pages[0];
    assert.ok(first);
    let most = 0;
    for (const [index, line] of first.lines.entries()) {
      const own = line.fragments.filter(({ text }) => text.trim());
      const drawn = await page
        .locator('.page')
        .first()
        .locator('.line')
        .nth(index)
        .locator('text')
        .evaluateAll((texts) =>
          (texts as SVGTextElement[]).map((text) =>
            Array.from({ length: text.getNumberOfChars() }, (_, at) => text.getStartPositionOfChar(at).x / 100),
          ),
        );
      for (const [which, fragment] of own.entries()) {
        if (fragment.scale !== undefined) continue;
        const edges = characterEdges(fragment, pages.widths);
        for (const [character, x] of (drawn[which] ?? []).entries())
          most = Math.max(most, Math.abs(x - (edges[character] ?? 0)));
      }
    }
    assert.ok(most < 0.2, `${most} mm off at most`);
  });

  it('says which page of how many is in view, and goes to a page by its small one', async () => {
    await open({ thumbs: true });
    const pages = shown(draft('请认真开展。'));
    await post(asMessage(pages));
    const total = pages.pages.length;
    assert.equal(await page.locator('.count').textContent(), `第 1 页，共 ${total} 页`);
    await page.locator('.thumb').nth(2).click();
    await page.waitForTimeout(100);
    assert.equal(await page.locator('.count').textContent(), `第 3 页，共 ${total} 页`);
    assert.equal(await page.locator('.thumb[aria-current]').getAttribute('aria-label'), '第 3 页');
  });

  it('takes no word of a draft for markup', async () => {
    await open();
    await post(asMessage(shown(draft('请看<img src=x onerror="heard.push(1)">与<b>粗</b>。'))));
    assert.equal(await page.locator('.desk img, .desk b').count(), 0);
    assert.match((await page.locator('.reading').first().textContent()) ?? '', /<img src=x/);
  });

  it('keeps the elements of lines that did not change, and the reader’s place', async () => {
    await open();
    const before = shown(draft('请认真开展。'));
    const { patch, sent } = patchPages(before, undefined);
    await post(asMessage(patch));
    await page.locator('.desk').evaluate((desk) => {
      desk.scrollTop = 1500;
      for (const line of desk.querySelectorAll('.line')) Reflect.set(line, 'known', true);
    });
    await page.waitForTimeout(300);
    const place = await scrollTop();
    const after = patchPages(shown(draft('请十分认真地开展。')), sent);
    await post(asMessage(after.patch));
    assert.equal(await scrollTop(), place);
    const fresh = await page
      .locator('.line')
      .evaluateAll((lines) => lines.filter((line) => !Reflect.get(line, 'known')).map((line) => line.textContent));
    assert.deepEqual(fresh, ['请十分认真地开展。']);
  });

  it('moves lines that only moved, and keeps their elements', async () => {
    await open();
    const { patch, sent } = patchPages(shown(draft('请认真开展。', 5)), undefined);
    await post(asMessage(patch));
    await page.locator('.line').evaluateAll((lines) => {
      for (const line of lines) Reflect.set(line, 'known', true);
    });
    const pages = shown(draft('请认真开展。\n再加一段。', 5));
    await post(asMessage(patchPages(pages, sent).patch));
    const lines = await page
      .locator('.page')
      .first()
      .locator('.line')
      .evaluateAll((all) =>
        all.map((line) => ({ known: Reflect.get(line, 'known') === true, top: line.getAttribute('transform') })),
      );
    assert.equal(lines.filter(({ known }) => !known).length, 1);
    assert.deepEqual(
      lines.map(({ top }) => top),
      pages.pages[0]?.lines.map(({ top }) => `translate(0 ${Math.round(top * 100)})`),
    );
  });

  it('shows what is found, to the pointer and to a screen reader', async () => {
    await open();
    await post(asMessage(shown(draft('请认真开展。'), '认真')));
    await page.locator('.page .mark').first().hover();
    assert.equal(await page.locator('.tooltip').textContent(), MESSAGE);
    assert.equal(await page.locator(`.reading p[aria-description="${MESSAGE}"]`).count(), 1);
    await page.mouse.move(5, 400);
    assert.ok(await page.locator('.tooltip').isHidden());
  });

  it('asks for the character of the draft that was clicked on', async () => {
    await open();
    const text = draft('请认真开展。');
    await post(asMessage(shown(text)));
    const line = page.locator('.line', { hasText: '请认真开展。' }).first().locator('text').first();
    const box = await line.boundingBox();
    assert.ok(box);
    await page.mouse.click(box.x + (box.width / 6) * 3.5, box.y + box.height / 2);
    assert.deepEqual(await heard('reveal'), [{ type: 'reveal', line: 3, character: 3 }]);
  });

  it('is read paragraph by paragraph with the keyboard, and Enter asks for the draft there', async () => {
    await open();
    await post(asMessage(shown(draft('请认真开展。'))));
    await page.locator('.desk').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '石桥镇人民政府关于开展检查的通知');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'heading');
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('.line.focus').count(), 1);
    await page.keyboard.press('Enter');
    assert.deepEqual(await heard('reveal'), [{ type: 'reveal', line: 3, character: 0 }]);
  });

  it('scrolls with the draft without talking back, and talks when the reader scrolls', async () => {
    await open();
    await post(asMessage(shown(draft('请认真开展。'))));
    await post({ type: 'scroll', line: 40 });
    await page.waitForTimeout(300);
    assert.ok((await scrollTop()) > 500);
    assert.deepEqual(await heard('scrolled'), []);
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(300);
    const said = await heard('scrolled');
    assert.ok(said.length > 0 && said.every(({ line }: { line: number }) => line > 40), JSON.stringify(said));
  });

  it('zooms about the pointer with Ctrl and the wheel, and by keys', async () => {
    await open({ zoom: 100 });
    await post(asMessage(shown(draft('请认真开展。'))));
    await page.locator('.desk').evaluate((desk) => {
      desk.scrollTop = 900;
    });
    const line = page.locator('.page').nth(1).locator('.line').nth(4).locator('.ground');
    const box = await line.boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + 60, box.y + box.height / 2];
    const under = () =>
      page.evaluate(
        ([left = 0, top = 0]) => document.elementFromPoint(left, top)?.closest('.line')?.textContent,
        [x, y],
      );
    const before = await under();
    assert.ok(before);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -80);
    await page.keyboard.up('Control');
    await page.waitForTimeout(100);
    assert.notEqual(await page.locator('.zoom').textContent(), '100%');
    assert.equal(await under(), before);
    await page.locator('.desk').focus();
    await page.keyboard.press('1');
    assert.equal(await page.locator('.zoom').textContent(), '100%');
    await page.keyboard.press('9');
    const [desk, sheet] = [
      await page.locator('.desk').boundingBox(),
      await page.locator('.page').first().boundingBox(),
    ];
    assert.ok(desk && sheet && sheet.height <= desk.height);
  });

  it('keeps its place while it is hidden', async () => {
    await open();
    const pages = shown(draft('请认真开展。'));
    await post(asMessage(pages));
    await page.locator('.desk').evaluate((desk) => {
      desk.scrollTop = 1200;
    });
    await page.waitForTimeout(300);
    const [place, state] = [await scrollTop(), await page.evaluate(() => Reflect.get(window, 'state'))];
    await open(state);
    await post(asMessage(pages));
    assert.ok(Math.abs((await scrollTop()) - place) <= 1);
  });

  it('is printed on sheets of A4, as many as the draft has pages', async () => {
    const { pages, sheet, stacks } = shown(draft('请认真开展。'));
    const file = join(folder, 'print.html');
    writeFileSync(file, printHtml(pages, { title: '通知', sheet, stacks }));
    await page.goto(pathToFileURL(file).href);
    const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) }).promise;
    assert.equal(pdf.numPages, pages.length);
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    assert.ok(Math.abs(width - 595.28) < 0.5 && Math.abs(height - 841.89) < 0.5, `${width} × ${height} pt`);
  });
});
