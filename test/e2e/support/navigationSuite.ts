import type { DraftingSuite } from './draftingSuite.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

const FILES = { notice: '跳转一.gongwen', cited: '跳转二.gongwen', attachment: '值守人员名单.txt' };

const NOTICE = `石桥镇人民政府关于召开森林防火工作会议的通知

各村：
　　定于2026年3月11日（星期三）上午9:00在镇政府二楼会议室召开森林防火工作会议。
一、会议地点
　　镇政府二楼会议室
二、会议内容
（一）学习《岚川县森林防火值守办法》（岚政发〔2026〕31号）；
（二）通报火险隐患排查情况。

　　附件：森林防火工作会议议程

石桥镇人民政府
2026年3月4日

附件

森林防火工作会议议程

地点：镇政府二楼会议室

第一项：周明同志领学《岚川县森林防火值守办法》
第二项：李远同志通报火险隐患排查情况
`;
const CITED = `岚政发〔2026〕31号

岚川县人民政府关于印发《岚川县森林防火值守办法》的通知

各乡镇人民政府：
　　现予印发。

　　附件：值守人员名单

岚川县人民政府
2026年1月13日
`;
const tab = ({ page }: Workbench, name: string) =>
  page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`);

/** Presses a key until something is to be seen: the server may not have read the draft yet. */
async function press({ page }: Workbench, key: string, seen: () => Promise<unknown>): Promise<void> {
  await eventually(`an answer to ${key}`, async () => {
    await page.keyboard.press(key);
    await seen();
    return true;
  });
}

export const NAVIGATION_SUITE: DraftingSuite = {
  files: { [FILES.notice]: NOTICE, [FILES.cited]: CITED, [FILES.attachment]: '名单\n' },
  describe(open) {
    it('goes from a topic to its item of the agenda, and back, with F12', async () => {
      const editor = open();
      const { page } = editor;
      await editor.openFile(FILES.notice);
      await editor.goTo(9, 8);
      const moved = (line: number) => () =>
        page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col`) }).waitFor({ timeout: 3000 });
      await press(editor, 'F12', moved(23));
      await press(editor, 'F12', moved(9));
    });

    it('goes from a cited number to the draft that bears it', async () => {
      const editor = open();
      await editor.openFile(FILES.notice);
      await editor.goTo(8, 26);
      await press(editor, 'F12', () => tab(editor, FILES.cited).waitFor({ timeout: 3000 }));
    });

    it('gives the place another name in notice and agenda with F2, and takes it back with one Ctrl+Z', async () => {
      const editor = open();
      const { page } = editor;
      const box = page.locator('.rename-box input');
      await editor.openFile(FILES.notice);
      await editor.goTo(6, 5);
      await press(editor, 'F2', () => box.waitFor({ timeout: 3000 }));
      await box.fill('镇文化站大厅');
      await box.press('Enter');
      await eventually('the new place everywhere', async () => {
        const text = (await editor.lines()).join('\n');
        return text.split('镇文化站大厅').length === 4 && !text.includes('二楼会议室');
      });
      await page.keyboard.press('Control+z');
      await eventually('the old place everywhere', async () => {
        const text = (await editor.lines()).join('\n');
        return text.split('镇政府二楼会议室').length === 4 && !text.includes('文化站');
      });
    });

    it('moves the day of the meeting with its weekday', async () => {
      const editor = open();
      const { page } = editor;
      const box = page.locator('.rename-box input');
      await editor.openFile(FILES.notice);
      await editor.goTo(4, 10);
      await press(editor, 'F2', () => box.waitFor({ timeout: 3000 }));
      await box.fill('3月13日');
      await box.press('Enter');
      await eventually('the new day', () => editor.hasLine('定于2026年3月13日（星期五）上午9:00'));
      await page.keyboard.press('Control+z');
      await eventually('the old day', () => editor.hasLine('定于2026年3月11日（星期三）上午9:00'));
    });

    it('says why nothing is renamed amid prose', async () => {
      const editor = open();
      const { page } = editor;
      await editor.openFile(FILES.cited);
      await editor.goTo(6, 4);
      const said = page.locator('.monaco-editor-overlaymessage', { hasText: '按 F2' });
      await press(editor, 'F2', () => said.first().waitFor({ timeout: 3000 }));
      await page.keyboard.press('Escape');
    });

    it('finds a draft by its number with Ctrl+T', async () => {
      const editor = open();
      const { page } = editor;
      await editor.openFile(FILES.notice);
      const input = page.locator('.quick-input-widget input[type=text]');
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: '岚政发〔2026〕31号' });
      await press(editor, 'Control+t', () => input.waitFor({ timeout: 2000 }));
      await input.fill('#岚政发31');
      await row.first().waitFor();
      await page.keyboard.press('Enter');
      await tab(editor, FILES.cited).waitFor();
    });

    it('opens an attachment that lies beside the draft by a click on its name with Ctrl', async () => {
      const editor = open();
      const { page } = editor;
      await editor.openFile(FILES.cited);
      await editor.goTo(1, 1);
      const link = page.locator('.editor-group-container.active .detected-link', { hasText: '值守人员名单' });
      await link.first().waitFor();
      await link.first().click({ modifiers: ['Control'] });
      await tab(editor, FILES.attachment).waitFor();
    });

    it('opens a cited draft by a click on its title with Ctrl', async () => {
      const editor = open();
      const { page } = editor;
      await editor.openFile(FILES.notice);
      await editor.goTo(1, 1);
      const link = page.locator('.editor-group-container.active .detected-link', { hasText: '值守办法' });
      await link.first().waitFor();
      await link.first().click({ modifiers: ['Control'] });
      await tab(editor, FILES.cited).waitFor();
    });
  },
};
