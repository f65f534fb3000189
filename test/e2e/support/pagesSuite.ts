/** The page view in a real editor: preview, printing, 定稿, and Word files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULT_CONFIG } from '../../../server/src/core/index.ts';
import { createDraft, paperOf } from '../../../server/src/service/index.ts';
import { p, r, word } from '../../docx/wordFile.ts';
import { EXAMPLE } from './drafts.ts';
import { titleOf } from './manifest.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

const ORDINALS = Array.from({ length: 60 }, (_, index) => {
  const digits = '零一二三四五六七八九十';
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
});

/** A draft of several pages. */
const LONG = {
  name: '长文.gongwen',
  line: 43,
  text: `石桥镇人民政府关于开展检查的通知\n\n各村：\n${Array.from(
    { length: 60 },
    (_, index) => `第${ORDINALS[index]}段，请各村对照要求逐项开展自查，发现问题立即整改，确保取得实效。`,
  ).join('\n')}\n`,
};

/** A draft without number, to be made final. */
const FINAL = {
  name: '定稿.gongwen',
  text: '石桥镇人民政府关于放假安排的通知\n\n各村：\n　　请抓好落实。\n\n石桥镇人民政府\n2026年5月13日\n',
};

/** Word files that are there from the start: on the wrong paper, damaged, of the old format. */
const WORD = { letter: '信纸.docx', faulty: '有错.docx', broken: '残缺.docx', old: '旧稿.doc' };
const LETTER_PAPER = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>';
const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)]);

/** What the folder must hold for these tests. */
export const PAGE_FILES: Readonly<Record<string, string | Uint8Array>> = {
  [LONG.name]: LONG.text,
  [FINAL.name]: FINAL.text,
  [WORD.letter]: word({
    body: `${p(r('石桥镇人民政府关于检查防火的通知'))}${p(r('各村：'))}${p(r('请认真开展检查，及时整改。'))}${LETTER_PAPER}`,
  }),
  [WORD.faulty]: word({
    body: `${p(r('石政发〔2026〕第8号'))}${p(r('石桥镇人民政府关于检查防火的通知'))}${p(r('各村：'))}${p(r('请认真开展检查，及时整改。'))}<w:sectPr/>`,
  }),
  [WORD.broken]: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]),
  [WORD.old]: OLE,
};

/** The tests, in an editor that shows a folder with these files and the example `draft`. */
export function describePages(open: (context: Mocha.Context) => Promise<Workbench>, draft: string): void {
  describe('the pages', () => {
    let editor: Workbench;
    before(async function () {
      editor = await open(this);
    });

    /** The preview of a draft, once it shows these words. */
    async function preview(file: string, words: string) {
      await editor.openFile(file);
      await editor.goTo(1, 1);
      await editor.run(titleOf('gongwen.openPreview'));
      return editor.webview(words);
    }

    it('shows the pages beside the draft, and a click or Enter goes to the draft there', async () => {
      const place = '县应急指挥中心三楼会议室';
      const pages = await preview(EXAMPLE, place);
      const checked = createDraft('file:///a').check(draft, 1, DEFAULT_CONFIG);
      const total = paperOf(checked).laidOut.pages.length;
      await pages.locator('.count', { hasText: `共 ${total} 页` }).waitFor();
      assert.equal(await pages.locator('.page').count(), total);
      assert.ok((await pages.locator('.page .mark').count()) >= checked.findings.length / 2, 'what is found is marked');
      const line = draft.split('\n').findIndex((text) => text.includes(place)) + 1;
      await pages.locator('.line', { hasText: place }).locator('text').first().click();
      await editor.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col` }).waitFor();
      await editor.focusEditor();
      await editor.goTo(1, 1);
      await pages.locator('.reading p', { hasText: place }).first().focus();
      await pages.locator('.reading p', { hasText: place }).first().press('Enter');
      await editor.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor();
    });

    it('follows what is typed and stays where the reader was', async () => {
      const pages = await preview(LONG.name, '第一段');
      const scrollTop = () => pages.locator('.desk').evaluate((desk) => desk.scrollTop);
      await editor.goTo(LONG.line, 1);
      const paragraph = pages.locator('.line', { hasText: '第四十段' }).first();
      await eventually('the cursor’s place on the page', () =>
        paragraph.evaluate((line) => {
          const { top, bottom } = line.getBoundingClientRect();
          return top > 0 && bottom < line.ownerDocument.documentElement.clientHeight;
        }),
      );
      await editor.page.waitForTimeout(500);
      const place = await scrollTop();
      assert.ok(place > 500);
      await editor.page.keyboard.insertText('新写的');
      await pages.locator('.line', { hasText: '新写的第四十段' }).waitFor();
      await editor.page.waitForTimeout(500);
      assert.equal(await scrollTop(), place);
      await editor.page.keyboard.press('Control+z');
      await pages.locator('.line', { hasText: '新写的' }).waitFor({ state: 'detached' });
    });

    it('scrolls the draft with the pages', async () => {
      const pages = await preview(LONG.name, '第一段');
      await editor.goTo(1, 1);
      await eventually('the top', () => pages.locator('.desk').evaluate((desk) => desk.scrollTop === 0));
      await editor.page.waitForTimeout(500);
      await pages.locator('.desk').hover();
      await editor.page.mouse.wheel(0, 1500);
      await eventually('the draft further down', async () => !(await editor.hasLine('第一段')));
    });

    it('keeps the pages in view when a file is opened after a click on them, and brings a closed draft back', async () => {
      await editor.run('View: Close All Editors');
      const pages = await preview(LONG.name, '第一段');
      await pages.locator('.desk').click({ position: { x: 4, y: 200 } });
      await editor.page.waitForTimeout(500);
      await editor.openFile(EXAMPLE);
      await editor.page.locator('.tab', { hasText: `预览：${EXAMPLE}` }).waitFor();
      await pages.locator('.page').first().waitFor();
      await editor.run('View: Close All Editors in Group');
      await eventually('the pages alone', async () => (await editor.groups()).flat().length === 1);
      await pages.locator('.line', { hasText: '县应急指挥中心三楼会议室' }).locator('text').first().click();
      await eventually('the draft beside them', async () => {
        const groups = await editor.groups();
        return groups.length === 2 && groups.at(-1)?.some((tab) => tab.includes(EXAMPLE));
      });
      await editor.page.locator('.view-line', { hasText: '县应急指挥中心三楼会议室' }).waitFor();
    });

    it('shows the pages again after the server was started anew', async () => {
      const pages = await preview(LONG.name, '第一段');
      await editor.run(titleOf('gongwen.restartServer'));
      await editor.goTo(4, 1);
      await editor.page.keyboard.insertText('重启以后写的');
      await pages.locator('.line', { hasText: '重启以后写的' }).first().waitFor({ timeout: 20_000 });
      await editor.page.keyboard.press('Control+z');
      await pages.locator('.line', { hasText: '重启以后写的' }).waitFor({ state: 'detached' });
    });

    it('prints by a file that the browser keeps', async () => {
      await editor.openFile(EXAMPLE);
      const [download] = await Promise.all([
        editor.page.waitForEvent('download'),
        editor.run(titleOf('gongwen.print')),
      ]);
      assert.equal(download.suggestedFilename(), EXAMPLE.replace('.gongwen', '.html'));
      const html = readFileSync(await download.path(), 'utf8');
      assert.match(html, /@page \{ size: 210mm 297mm/);
      assert.ok(html.includes('县应急指挥中心三楼会议室'));
    });

    it('finalises a draft: shows what is left, asks about errors, exports and reads it back', async () => {
      await editor.openFile(FINAL.name);
      await editor.focusEditor();
      await editor.goTo(1, 1);
      await editor.page.keyboard.insertText('石政发[2026]第8号\n');
      await eventually('the fault', async () => (await editor.squiggles()) > 0);
      await editor.ask(titleOf('gongwen.finalise'));
      const box = editor.page.locator('.quick-input-widget');
      await box.locator('.quick-input-title', { hasText: /定稿：还有 \d+ 处错误/ }).waitFor();
      await editor.page.keyboard.press('Enter');
      await editor.page.locator('.monaco-dialog-box').getByRole('button', { name: '仍然导出' }).click();
      const file = FINAL.name.replace('.gongwen', '.docx');
      await editor.takePlace(file);
      await editor.page
        .locator('.notification-toast', { hasText: /已定稿（保留 \d+ 处错误.*）：.*重新读取核对，文字与文稿一致/ })
        .waitFor();
      // the list of files moves when the new one comes
      await editor.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).waitFor();
      await editor.openFile(FINAL.name);
      await editor.page.keyboard.press('Control+z');
    });

    it('exports a Word file that opens as its pages, its problems leading to the place there', async () => {
      await editor.openFile(EXAMPLE);
      const file = EXAMPLE.replace('.gongwen', '.docx');
      await editor.ask(titleOf('gongwen.exportWord'));
      await editor.takePlace(file);
      await editor.page.locator('.notification-toast', { hasText: `已导出 ${file}` }).waitFor();
      await editor.openCustom(file);
      const pages = await editor.frameWith('button[data-do="importWord"]');
      const words = '县应急指挥中心三楼会议室';
      await pages.locator('.line', { hasText: words }).waitFor();
      await eventually('its problems', () => editor.problems(`${file}（文字）`));
      await editor.page
        .locator('.explorer-folders-view .monaco-list-row', { hasText: file })
        .locator('[class*="monaco-decoration-itemBadge"], .monaco-icon-label[aria-label*="公文检查"]')
        .first()
        .waitFor();
      const size = await pages.locator('.zoom').textContent();
      const filter = editor.page.locator('input[placeholder^="Filter (e.g. text"]');
      await filter.fill('rsvp-deadline');
      await editor.page
        .locator('.markers-panel-container, .panel', { hasText: /Showing \d+ of/ })
        .first()
        .waitFor();
      await editor.page.waitForTimeout(300);
      await editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'rsvp-deadline' }).first().click();
      await pages.locator('.line.flash', { hasText: '4月23日' }).waitFor();
      assert.equal(await pages.locator('.zoom').textContent(), size, 'the pages are as large as before');
      assert.equal(await editor.page.locator('.tab', { hasText: '（文字）' }).count(), 0, 'no text is left open');
      await filter.fill('');
      await editor.run(titleOf('gongwen.importWord'));
      await eventually('its text as a draft', () => editor.hasLine(words));
    });

    it('checks how a Word file is laid out, from the list of files; the keyboard goes from problem to problem', async () => {
      await editor.fileMenu(WORD.letter, titleOf('gongwen.checkWord').replace(/…$/, ''));
      const pages = await editor.webview('请认真开展检查');
      const filter = editor.page.locator('input[placeholder^="Filter (e.g. text"]');
      await filter.fill(WORD.letter);
      const found = await eventually('its problems', () => editor.problems(`${WORD.letter}（文字）`));
      assert.ok(
        found.rows.some((row) => row.includes('word-paper')),
        found.rows.join('\n'),
      );
      const rows = editor.page.locator('.markers-panel .monaco-list-row');
      await rows.filter({ hasText: 'word-' }).first().click();
      await pages.locator('.line.flash').first().waitFor();
      await eventually('no text left open', async () => !(await editor.groups()).flat().join().includes('（文字）'));
      const selected = () => editor.page.locator('.markers-panel .monaco-list-row.selected').textContent();
      const first = await selected();
      await editor.page.keyboard.press('ArrowDown');
      await editor.page.keyboard.press('Enter');
      await eventually('the next problem', async () => (await selected()) !== first);
      await filter.fill('');
    });

    it('mends a Word file by revisions in a new one beside it', async () => {
      await editor.openCustom(WORD.faulty);
      const pages = await editor.webview('〔2026〕第8号');
      await pages.locator('button[data-do="fixWord"]').click();
      const file = WORD.faulty.replace('.docx', '（修订）.docx');
      await editor.takePlace(file);
      await editor.page.locator('.notification-toast', { hasText: `已生成 ${file}：1 处修改记为修订` }).waitFor();
      await editor.openCustom(file);
      await (await editor.webview('〔2026〕8号')).locator('.notes', { hasText: '修订' }).waitFor();
    });

    it('says what to do with a damaged Word file and with one of the old format', async () => {
      await editor.openCustom(WORD.broken);
      await (await editor.webview(`${WORD.broken}：文件已损坏`))
        .locator('.failed', { hasText: '请从原处重新复制' })
        .waitFor();
      await editor.openCustom(WORD.old);
      await (await editor.webview(`${WORD.old}：`)).locator('.failed', { hasText: '另存为' }).waitFor();
    });

    it('opens a Word file as its pages even before it is up itself', async () => {
      await editor.run('View: Close All Editors');
      await editor.page.reload();
      await editor.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
      await editor.openCustom(WORD.letter);
      const pages = await editor.frameWith('button[data-do="importWord"]');
      await pages.locator('.line', { hasText: '请认真开展检查' }).waitFor();
    });
  });
}
