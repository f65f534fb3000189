import type { DraftingSuite } from './draftingSuite.ts';
import { titleOf } from './manifest.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

const numbered = (number: number, about: string) =>
  `岚水发〔${new Date().getFullYear()}〕${number}号\n\n岚川县水利局关于${about}的通知\n\n各乡镇人民政府：\n　　请抓好落实。\n\n岚川县水利局\n${new Date().getFullYear()}年1月${number}日\n`;
const YEAR = new Date().getFullYear();
const FILES = { third: '登记三.gongwen', fifth: '登记五.gongwen', again: '登记五之二.gongwen' };

const TOPICS = [
  '通报全县防汛工作情况',
  '部署水库巡查工作',
  '部署山洪地质灾害防治工作',
  '部署城乡内涝防治工作',
  '部署防汛物资储备工作',
  '部署应急队伍建设工作',
  '部署群众转移工作',
  '部署值班值守工作',
  '研究防汛经费安排方案',
];

const input = ({ page }: Workbench) => page.locator('.quick-input-widget input[type=text]');
const titleBar = ({ page }: Workbench) => page.locator('.quick-input-widget .quick-input-title');
const rows = ({ page }: Workbench) => page.locator('.quick-input-list .monaco-list-row');

/** Waits for a question and answers it: types what there is to type, and takes the first entry that shows `row`. */
async function answer(editor: Workbench, question: string, typed: string, row?: string): Promise<void> {
  await eventually(question, async () => (await titleBar(editor).textContent())?.includes(question));
  await eventually(`an empty field for ${question}`, async () => (await input(editor).inputValue()) === '');
  if (typed !== '') await input(editor).fill(typed);
  if (row !== undefined)
    await eventually(`${row} first`, async () => (await rows(editor).first().textContent())?.includes(row));
  await editor.page.keyboard.press('Enter');
}

/** The rows of the register. */
async function register({ page }: Workbench): Promise<string[]> {
  const texts = await page.locator('.pane', { hasText: titleOfView }).locator('.monaco-list-row').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}
const titleOfView = 'Document Register';

export const NEW_DOCUMENT_SUITE: DraftingSuite = {
  files: {
    [FILES.third]: numbered(3, '做好防汛工作'),
    [FILES.fifth]: numbered(5, '放假安排'),
    [FILES.again]: numbered(5, '值班安排'),
  },
  describe(open) {
    it('shows the register with what lacks and what is there twice, and opens a draft at its number', async () => {
      const editor = open();
      await editor.run(`Explorer: Focus on ${titleOfView} View`);
      // the view is low: its rows come into view as it is scrolled
      const row = editor.page.locator('.pane .monaco-list-row', { hasText: new RegExp(`〔${YEAR}〕.*5号重号`) });
      await row.hover();
      const shows = (what: string | RegExp) =>
        eventually(`${what} in the register`, async () => {
          if ((await register(editor)).some((row) => row.search(what) >= 0)) return true;
          await editor.page.mouse.wheel(0, 20);
          return false;
        });
      await shows(new RegExp(`〔${YEAR}〕.*2件，缺4号，5号重号`));
      await row.hover();
      await row.locator('.codicon-copy').click();
      await eventually('what was copied', async () =>
        (await editor.statusBar()).some((text) => text.includes(`已复制 岚水发〔${YEAR}〕6号`)),
      );
      await shows(/^缺4号/);
      await editor.page.locator('.pane .monaco-list-row', { hasText: '重号 · 岚川县水利局关于放假安排的通知' }).click();
      await editor.page.locator(`.tabs-container .tab.active[data-resource-name="${FILES.fifth}"]`).waitFor();
      await editor.page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ }).waitFor();
    });

    it('makes a notice with nine topics from questions, and the checker has nothing to say once it is filled in', async () => {
      const editor = open();
      await editor.ask(titleOf('gongwen.newDocument'));
      await answer(editor, '新建公文', 'hytz', '会议通知');
      await answer(editor, '发文机关', '岚川县水利局', '岚川县水利局');
      await answer(editor, '发文字号', '', `岚水发〔${YEAR}〕6号`);
      await answer(editor, '主送机关', '各乡镇人民政府，县直各单位', '各乡镇人民政府');
      await answer(editor, '名称', '全县防汛工作会议', '全县防汛工作会议');
      await answer(editor, '日期', '下下周三', '星期三');
      await answer(editor, '时间', '9点半', '上午9:30');
      await answer(editor, '地点', '县政府三楼会议室', '县政府三楼会议室');
      await answer(editor, '报名截止', '下下周一', '星期一');
      for (const [index, topic] of TOPICS.entries()) await answer(editor, `第${index + 1}项议题`, topic, topic);
      await answer(editor, '第10项议题', '', '写完了');
      await input(editor).waitFor({ state: 'hidden' });
      await eventually('the last topic', () => editor.hasLine('（九）研究防汛经费安排方案。'));
      await fillRest(editor);
      // the day of signing is the last stop: the end of the agenda comes into view again
      await editor.page.keyboard.press('Control+End');
      await eventually('the last item of the agenda', () => editor.hasLine(`第九项：${TOPICS.at(-1)}，王芳同志汇报。`));
      const clean = editor.page.locator('.statusbar-item:has(.codicon-check)', { hasText: '公文：会议通知' });
      await clean.waitFor({ timeout: 20_000 });
    });
  },
};

/** What is left: the purpose, who comes, whom to tell, and who speaks, each by Tab. */
async function fillRest({ page }: Workbench): Promise<void> {
  const rest = [
    '总结工作，部署防汛任务',
    '各乡镇、县直各单位主要负责同志',
    '县政府办公室',
    '李远',
    '6620019',
    '周明',
    ...TOPICS.map(() => '王芳'),
  ];
  for (const words of rest) {
    await page.keyboard.insertText(words);
    await page.keyboard.press('Tab');
  }
}
