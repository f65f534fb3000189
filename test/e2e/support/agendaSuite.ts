import assert from 'node:assert/strict';
import type { DraftingSuite } from './draftingSuite.ts';
import { titleOf } from './manifest.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

const TOPICS = ['传达县防汛工作会议精神', '通报汛前检查情况', '审议《石桥镇防汛预案》'];
const notice = (note = '') =>
  [
    '石桥镇人民政府关于召开防汛工作会议的通知',
    '',
    '各村：',
    '一、会议时间：2026年5月20日（星期三）上午9:00',
    '二、会议地点：镇政府三楼会议室',
    '三、会议议题',
    ...TOPICS.map((topic, i) => `${i + 1}.${topic}${i < 2 ? '；' : '。'}`),
    '',
    ...(note ? [note, ''] : []),
    '石桥镇人民政府',
    '2026年5月13日',
    '',
  ].join('\n');
const WITH_AGENDA = `${notice('附件：防汛工作会议议程')}
附件

防汛工作会议议程

第一项：周明同志传达县防汛工作会议精神；
第二项：审议《石桥镇防汛预案》，李远同志作说明。
`;
const FILES = { without: '议程一.gongwen', behind: '议程二.gongwen' };

async function clickLens(editor: Workbench, text: string | RegExp): Promise<void> {
  const lens = editor.page.locator('.editor-group-container.active .codelens-decoration a', { hasText: text }).first();
  await lens.waitFor();
  await lens.click();
}

/** Answers the question about a topic with the first entry for what is typed. */
async function answer(editor: Workbench, topic: string, typed: string): Promise<void> {
  const input = editor.page.locator('.quick-input-widget input[type=text]');
  const first = editor.page.locator('.quick-input-list .monaco-list-row').first();
  await eventually(`the question about ${topic}`, async () =>
    (await input.getAttribute('placeholder'))?.includes(topic),
  );
  await input.fill(typed);
  await eventually(`${typed} first`, async () => (await first.textContent())?.includes(typed));
  await editor.page.keyboard.press('Enter');
}

/** Takes what an input box proposes. */
async function takeProposed(editor: Workbench, value: string): Promise<void> {
  const input = editor.page.locator('.quick-input-widget input[type=text]');
  await eventually(`${value} proposed`, async () => (await input.inputValue()) === value);
  await editor.page.keyboard.press('Enter');
}

async function shows(editor: Workbench, ...lines: readonly string[]): Promise<void> {
  const missing = async () => {
    const seen = (await editor.lines()).map((line) => line.trim());
    return lines.filter((line) => !seen.includes(line));
  };
  try {
    await eventually('the agenda', async () => (await missing()).length === 0);
  } catch {
    assert.deepEqual(await editor.lines(), lines);
  }
}

export const AGENDA_SUITE: DraftingSuite = {
  files: { [FILES.without]: notice(), [FILES.behind]: WITH_AGENDA },
  describe(at) {
    it('makes the agenda of the topics with a click and two names, and takes it back with one Ctrl+Z', async () => {
      const editor = at();
      await editor.openFile(FILES.without);
      await clickLens(editor, '根据会议议题生成议程');
      await answer(editor, TOPICS[0] ?? '', '周明');
      await answer(editor, TOPICS[1] ?? '', '以后再填');
      await answer(editor, TOPICS[2] ?? '', '李远');
      await shows(
        editor,
        '防汛工作会议议程',
        '时间：2026年5月20日（星期三）上午9:00',
        '地点：镇政府三楼会议室',
        '第一项：周明同志传达县防汛工作会议精神；',
        '第二项：×××同志通报汛前检查情况；',
        '第三项：审议《石桥镇防汛预案》，李远同志作说明。',
      );
      // the name that is open is selected
      await editor.page.keyboard.insertText('王芳');
      await shows(editor, '第二项：王芳同志通报汛前检查情况；');
      await editor.page.keyboard.press('Control+z');
      await shows(editor, '第二项：×××同志通报汛前检查情况；');
      await editor.page.keyboard.press('Control+z');
      await eventually('the notice as it was', async () => {
        const seen = (await editor.lines()).join('\n');
        return seen.includes('2026年5月13日') && !seen.includes('附件') && !seen.includes('第一项');
      });
    });

    it('tells what the agenda lacks, jumps there, and brings it up to date', async () => {
      const editor = at();
      await editor.openFile(FILES.behind);
      await clickLens(editor, /^2 项，对应会议议题 3 项：缺第二项$/);
      await editor.page.locator('.statusbar-item', { hasText: 'Ln 8,' }).waitFor();
      await clickLens(editor, '更新议程');
      await answer(editor, TOPICS[1] ?? '', '王芳');
      await shows(editor, '第二项：王芳同志通报汛前检查情况；');
      await editor.page.keyboard.press('Control+End');
      await shows(
        editor,
        '第一项：周明同志传达县防汛工作会议精神；',
        '第二项：王芳同志通报汛前检查情况；',
        '第三项：审议《石桥镇防汛预案》，李远同志作说明。',
      );
      await editor.page.locator('.codelens-decoration', { hasText: '3 项，与会议议题一致' }).first().waitFor();
    });

    it('gives the items their times', async () => {
      const editor = at();
      await editor.openFile(FILES.behind);
      await editor.ask(titleOf('gongwen.assignTimes'));
      await takeProposed(editor, '9:00');
      await takeProposed(editor, '20');
      await eventually('times', () => editor.hasLine('9:20—9:40'));
      await editor.page.keyboard.press('Control+End');
      await shows(
        editor,
        '第一项：9:00—9:20　周明同志传达县防汛工作会议精神；',
        '第三项：9:40—10:00　审议《石桥镇防汛预案》，李远同志作说明。',
      );
    });
  },
};
