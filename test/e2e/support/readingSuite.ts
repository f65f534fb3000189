import assert from 'node:assert/strict';
import type { DraftingSuite } from './draftingSuite.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

const FILES = { notice: '阅读一.gongwen', cited: '阅读二.gongwen', long: '阅读三.gongwen' };

const NOTICE = `石桥镇人民政府关于召开安全生产工作会议的通知

各村：
　　定于2026年12月2日上午9:00召开会议。请带《石桥镇值班办法》（石政发〔2026〕18号）。会议由周明同志主持。
一、会议内容
（一）通报隐患；
（二）部署工作。
二、会议议程
第一项：李远同志通报隐患；
第二项：王芳同志讲话。

石桥镇人民政府
2026年11月25日
`;
const CITED = `石政发〔2026〕18号

石桥镇人民政府关于印发《石桥镇值班办法》的通知

各村：
　　现予印发。

石桥镇人民政府
2026年5月13日
`;
const LONG = `石桥镇人民政府关于防汛工作的通知

各村：
一、备汛
（一）物资。
${Array.from({ length: 80 }, (_, i) => `${i + 1}.第${i + 1}组清点物资。`).join('\n')}
二、值守
　　请抓好落实。

石桥镇人民政府
2026年5月13日
`;

const sizeIn = (bar: readonly string[]) => bar.map((text) => /公文：\S+ ([\d,]+)字 (\d+)页/.exec(text)).find(Boolean);

async function opened(editor: Workbench, file: string): Promise<void> {
  await editor.openFile(file);
  await eventually('the size in the status bar', async () => sizeIn(await editor.statusBar()));
}

/** The colour of some words in the active editor. */
function colourOf({ page }: Workbench, words: string): Promise<string> {
  const lines = page.locator('.editor-group-container.active .view-lines .view-line span span', { hasText: words });
  return lines.last().evaluate((element) => getComputedStyle(element).color);
}

/** How many characters the status bar says are selected. */
async function selected(editor: Workbench): Promise<number> {
  const bar = await editor.statusBar();
  return Number(bar.map((text) => /\((\d+) selected\)/.exec(text)?.[1]).find(Boolean) ?? 0);
}

export const READING_SUITE: DraftingSuite = {
  files: { [FILES.notice]: NOTICE, [FILES.cited]: CITED, [FILES.long]: LONG },
  describe(open) {
    it('says how long the draft is, and counts on while it grows', async () => {
      const editor = open();
      await opened(editor, FILES.cited);
      const [, before = ''] = sizeIn(await editor.statusBar()) ?? [];
      await editor.goTo(6, 1);
      await editor.page.keyboard.press('End');
      await editor.page.keyboard.insertText('请遵照执行。');
      await eventually('six more', async () => sizeIn(await editor.statusBar())?.[1] === String(Number(before) + 6));
      await editor.page.keyboard.press('Control+z');
      await eventually('as before', async () => sizeIn(await editor.statusBar())?.[1] === before);
    });

    it('shows the weekday of the meeting, and writes it with a double click', async () => {
      const editor = open();
      const hint = editor.page.locator('.editor-group-container.active .view-line span', { hasText: /^（星期三）$/ });
      await opened(editor, FILES.notice);
      await hint.last().waitFor();
      const before = sizeIn(await editor.statusBar())?.[1] ?? '';
      await hint.last().dblclick();
      await eventually('five more', async () => sizeIn(await editor.statusBar())?.[1] === String(Number(before) + 5));
      await editor.page.keyboard.press('Control+z');
      await hint.last().waitFor();
    });

    it('colours people, dates and numbers, and leaves prose alone', async () => {
      const editor = open();
      await opened(editor, FILES.notice);
      await eventually('a coloured name', async () => {
        const prose = await colourOf(editor, '召开会议');
        return (await colourOf(editor, '李远')) !== prose && (await colourOf(editor, '18号')) !== prose;
      });
    });

    it('tells what day a date is, and leads from a cited number to its draft', async () => {
      const editor = open();
      const hover = editor.page.locator('.monaco-hover:visible');
      await opened(editor, FILES.notice);
      await editor.goTo(4, 8);
      await editor.page.keyboard.press('Control+k');
      await editor.page.keyboard.press('Control+i');
      await hover.filter({ hasText: '2026年12月2日（星期三）' }).first().waitFor();
      await editor.page.keyboard.press('Escape');
      await editor.goTo(4, 37);
      await eventually('the draft in the hover', async () => {
        await editor.page.keyboard.press('Control+k');
        await editor.page.keyboard.press('Control+i');
        const link = hover.locator('a', { hasText: '值班办法' }).first();
        await link.click({ timeout: 3000 });
        return true;
      });
      await editor.page.locator(`.tabs-container .tab.active[data-resource-name="${FILES.cited}"]`).waitFor();
    });

    it('grows the selection from date to sentence, paragraph, section and all', async () => {
      const editor = open();
      await opened(editor, FILES.notice);
      await editor.goTo(6, 5);
      const sizes: number[] = [];
      for (let step = 0; step < 7; step++) {
        await editor.page.keyboard.press('Shift+Alt+ArrowRight');
        const last = sizes.at(-1) ?? 0;
        sizes.push(
          await eventually('a larger selection', async () => {
            const now = await selected(editor);
            return now > last ? now : undefined;
          }),
        );
        if (sizes.at(-1) === NOTICE.length) break;
      }
      for (const words of [
        '通报隐患；',
        '（一）通报隐患；',
        '一、会议内容\n（一）通报隐患；\n（二）部署工作。',
        NOTICE,
      ])
        assert.ok(sizes.includes(words.length), `${words} (${words.length}) among ${sizes.join(' ')}`);
    });

    it('folds by level, and keeps the headings in sight', async () => {
      const editor = open();
      await opened(editor, FILES.long);
      // where the cursor stands nothing is folded
      await editor.goTo(1, 1);
      await editor.run('Fold Level 2');
      await eventually('a list of two', async () => {
        const lines = await editor.lines();
        return lines.some((line) => line.startsWith('二、')) && !lines.some((line) => line.startsWith('（一）'));
      });
      await editor.run('Unfold All');
      await eventually('the items again', () => editor.hasLine('（一）物资'));
      await editor.goTo(70, 1);
      const sticky = editor.page.locator('.editor-group-container.active .sticky-widget .sticky-line-content');
      await eventually('the headings above', async () => {
        const shown = (await sticky.allInnerTexts()).join('|').replaceAll('\u00a0', ' ');
        return shown.includes('一、备汛') && shown.includes('（一）物资') && shown.includes('关于防汛工作的通知');
      });
    });
  },
};
