import type { DraftingSuite } from './draftingSuite.ts';
import { eventually } from './wait.ts';

const FILE = '补全.gongwen';
const HEAD = '岚川县水利局关于召开防汛会议的通知\n\n各乡镇人民政府：\n　　现将有关事项通知如下：\n';

export const COMPLETION_SUITE: DraftingSuite = {
  files: { [FILE]: HEAD },
  describe(open) {
    it('turns 下周三 into the date with its weekday, and offers the closing phrase', async () => {
      const editor = open();
      await editor.openFile(FILE);
      await editor.checked();
      await editor.focusEditor();
      await editor.goTo(5, 1);
      await editor.page.keyboard.type('会议时间：');
      // composing takes a person a moment, and then the words come at once
      await editor.page.waitForTimeout(500);
      await editor.page.keyboard.insertText('下周三');
      await eventually('the date', async () => (await editor.suggestions())[0]?.includes('（星期三）'));
      await editor.page.keyboard.press('Enter');
      await eventually('the date in the text', async () =>
        (await editor.lines()).some((line) => /^会议时间：\d{4}年\d{1,2}月\d{1,2}日（星期三）$/u.test(line)),
      );
      await editor.page.keyboard.press('Enter');
      await editor.page.keyboard.type('请各单位准时参加。');
      await editor.page.keyboard.press('Enter');
      await editor.page.keyboard.type('tct', { delay: 200 });
      await eventually('the phrase', async () => (await editor.suggestions())[0]?.includes('特此通知。'));
      await editor.page.keyboard.press('Enter');
      await eventually('the phrase in the text', () => editor.hasLine('特此通知。'));
    });

    it('lets prose be typed sentence by sentence, each Enter ending its line', async () => {
      const editor = open();
      const sentences = [
        '会议由县水利局主持，各乡镇负责同志参加。',
        '今年以来，各单位认真落实通知要求，防汛工作取得明显成效',
        '截至2026年3月5日（星期四），已排查隐患十二处，整改完成率达到95%。',
        '各乡镇要加强值班，遇有险情立即报告',
      ];
      for (const sentence of sentences) {
        await editor.page.keyboard.press('Enter');
        await editor.page.keyboard.type(sentence, { delay: 15 });
      }
      await editor.page.keyboard.press('Enter');
      // a hint of the weekday, asked for when the date had none yet, may stand behind it for a moment
      await eventually('each sentence on a line of its own', async () => {
        const lines = await editor.lines();
        return sentences.every((sentence) => lines.includes(sentence));
      });
    });
  },
};
