/** The page view as a browser shows it, without an editor around it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import type { ToPreview } from '../../client/src/webview/messages.ts';
import { characterEdges } from '../../server/src/core/layout/characterPlaces.ts';
import { printHtml } from '../../server/src/core/layout/printHtml.ts';
import { paperOf, patchPages, type ShownPages, showPages } from '../../server/src/service/index.ts';
import { openBrowser } from '../e2e/support/browser.ts';
import { need } from '../e2e/support/hosts.ts';
import { at, draftWith, finding, realDraft } from '../service/support.ts';
import { asMessage, bundleView, openView } from './viewPage.ts';

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
    script = await bundleView();
  });
  after(async () => {
    await close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const open = (state: object = {}) => openView(page, folder, script, state);
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

  it('runs and fetches nothing that a draft says, whatever it says', async () => {
    await open();
    const told: string[] = [];
    const asked: string[] = [];
    const note = (request: { url(): string }) => asked.push(request.url());
    page.on('dialog', (dialog) => {
      told.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', note);
    const hostile = [
      '<script>alert(1)</script><img src="http://127.0.0.1:9/a.png" onerror="alert(2)">',
      '</text></svg><style>@import url(http://127.0.0.1:9/b.css);</style><iframe srcdoc="<script>alert(3)</script>">',
      '<a href="data:text/html,<script>alert(7)</script>">附件</a> data:text/html;base64,PHNjcmlwdD4= ![](data:image/png;base64,iVBORw0KGgo=)',
      '登录www.аbc.gov.cn，\u2066字母\u2069，\u{e0069}\u{e006d}\u{e0067}',
      '倒写\u202e的文字\u202c，空字符\u0000，半个字\ud800，</div>]]>&lt;b&gt;&#x3c;i&#x3e; javascript:alert(4)',
    ].join('\n');
    const pages = shown(`石桥镇关于<svg onload=alert(5)>的通知\n\n各村：\n${hostile}\n`, '<script>alert(1)</script>');
    await post(
      asMessage({ ...pages, stacks: { ...pages.stacks, fangsong: ['x;}*{background:url(http://127.0.0.1:9/c)}'] } }),
    );
    await post({ type: 'failed', message: '<img src="http://127.0.0.1:9/d.png" onerror="alert(6)">' });
    await page.waitForTimeout(300);
    page.off('request', note);
    assert.deepEqual([told, asked], [[], []]);
    assert.equal(await page.locator('script:not([nonce]), iframe, img, .desk style, .desk svg svg').count(), 0);
    assert.match((await page.locator('.reading').first().textContent()) ?? '', /<script>alert\(1\)<\/script>/);
    // what would have run or been fetched had the words become markup is held by the policy as well
    const blocked = await page.evaluate(async () => {
      const heard: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => heard.push(effectiveDirective));
      const { body } = document;
      body.insertAdjacentHTML('beforeend', '<img src="http://127.0.0.1:9/e.png" onerror="window.ran = true">');
      body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
      await fetch('http://127.0.0.1:9/f').catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { heard: [...new Set(heard)].sort(), ran: Reflect.get(window, 'ran') ?? false };
    });
    assert.equal(blocked.ran, false);
    assert.deepEqual(
      ['connect-src', 'img-src', 'script-src-elem'].filter((directive) => !blocked.heard.includes(directive)),
      [],
    );
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

  it('shows the middle of the view larger, and a whole page from its top', async () => {
    await open({ zoom: 100 });
    await post(asMessage(shown(draft('请认真开展。'))));
    const box = await page.locator('.desk').boundingBox();
    assert.ok(box);
    const ground = page.locator('.page').nth(1).locator('.line').nth(9).locator('.ground');
    /** How far the line is from the middle of the view. */
    const off = async () => {
      const own = await ground.boundingBox();
      return own ? Math.abs(own.y + own.height / 2 - (box.y + box.height / 2)) : Number.NaN;
    };
    await ground.evaluate((line) => line.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(100);
    assert.ok((await off()) < 2);
    for (let step = 0; step < 4; step++) await page.locator('[data-do="larger"]').click();
    assert.ok((await off()) < 10, `${await off()} px`);
    await page.locator('[data-do="page"]').click();
    const sheet = await page.locator('.page').nth(1).boundingBox();
    assert.ok(sheet && sheet.y >= box.y && sheet.y + sheet.height <= box.y + box.height, JSON.stringify(sheet));
  });

  it('says how large the pages are, and keeps them so, when it was squeezed to nothing for a while', async () => {
    await open();
    await post(asMessage(shown(draft('请认真开展。'))));
    await page.locator('.desk').evaluate((desk) => {
      desk.scrollTop = 1200;
    });
    await page.waitForTimeout(300);
    const seen = async () => [await page.locator('.zoom').textContent(), await scrollTop()];
    const before = await seen();
    await page.evaluate(() => {
      document.documentElement.style.display = 'none';
    });
    await page.waitForTimeout(200);
    await page.evaluate(() => {
      document.documentElement.style.display = '';
    });
    await page.waitForTimeout(200);
    assert.deepEqual(await seen(), before);
    await page.setViewportSize({ width: 500, height: 800 });
    await page.waitForTimeout(200);
    const width = (await page.locator('.page').first().boundingBox())?.width ?? 0;
    assert.equal(await page.locator('.zoom').textContent(), `${Math.round((width / (210 / 25.4) / 96) * 100)}%`);
    await page.setViewportSize({ width: 1000, height: 800 });
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
