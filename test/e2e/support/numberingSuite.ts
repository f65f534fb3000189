import assert from 'node:assert/strict';
import type { DraftingSuite } from './draftingSuite.ts';
import { titleOf } from './manifest.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

const draft = (...lines: string[]) =>
  [
    '石桥镇人民政府关于做好防汛工作的通知',
    '',
    '各村：',
    '',
    '现将有关事项通知如下：',
    ...lines,
    '',
    '石桥镇人民政府',
    '2026年5月13日',
    '',
  ].join('\n');
/** The line of the first item, from 1. */
const FIRST = 6;
const ITEMS = ['（一）加固堤防；', '（二）备足物资；', '（三）落实值班。'];
const FILES = {
  enter: '编号一.gongwen',
  levels: '编号二.gongwen',
  moves: '编号三.gongwen',
  input: '编号四.gongwen',
};

/** The lines between the draft's first and last words. */
async function items(editor: Workbench): Promise<string[]> {
  const lines = await editor.lines();
  const from = lines.findIndex((line) => line.startsWith('现将有关事项'));
  const to = lines.findIndex((line, i) => i > from && line === '石桥镇人民政府');
  return lines.slice(from + 1, to - 1);
}

async function shows(editor: Workbench, ...wanted: string[]): Promise<void> {
  try {
    await eventually('the items', async () => (await items(editor)).join('\n') === wanted.join('\n'));
  } catch {
    assert.deepEqual(await items(editor), wanted);
  }
}

/** A writer looks at the number that has come before pressing Enter again. */
const settled = (editor: Workbench) => editor.page.waitForTimeout(500);

/** Opens a draft and puts the cursor at the end of one of its items. */
async function atEndOf(editor: Workbench, file: string, item: number): Promise<void> {
  await editor.openFile(file);
  await eventually('a first check', async () => (await editor.statusBar()).some((text) => text.includes('公文：')));
  await editor.goTo(FIRST + item, 1);
  await editor.page.keyboard.press('End');
}

/** An input method, as the browser hears of it: what is composed, and the key that chose from its list. */
async function inputMethod({ page }: Workbench) {
  const session = await page.context().newCDPSession(page);
  const key = async (code: string) => {
    // while an input method is at work every key is 229
    const event = { windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229, key: 'Process', code };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    return () => session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  return {
    /** Composes letter by letter, each of them in the draft while it lasts. */
    async compose(letters: string) {
      for (let end = 1; end <= letters.length; end++) {
        const release = await key(`Key${letters[end - 1]?.toUpperCase()}`);
        await session.send('Input.imeSetComposition', {
          text: letters.slice(0, end),
          selectionStart: end,
          selectionEnd: end,
        });
        await release();
      }
    },
    /** Takes what the list offers. */
    async take(code: 'Enter' | 'Space' | 'Digit2', words: string) {
      const release = await key(code);
      await session.send('Input.insertText', { text: words });
      await release();
    },
    close: () => session.detach(),
  };
}

export const NUMBERING_SUITE: DraftingSuite = {
  files: {
    [FILES.enter]: draft(...ITEMS),
    [FILES.levels]: draft('一、备汛。', '二、加固堤防。', '三、值守。'),
    [FILES.moves]: draft(...ITEMS),
    [FILES.input]: draft('（一）加固堤防；', '（二）落实值班。'),
  },
  describe(open) {
    it('numbers the next item with Enter, takes it back with one Ctrl+Z, and ends the list with Enter twice', async () => {
      const editor = open();
      const { keyboard } = editor.page;
      await atEndOf(editor, FILES.enter, 1);
      await keyboard.press('Enter');
      await shows(editor, '（一）加固堤防；', '（二）备足物资；', '（三）', '（四）落实值班。');
      await keyboard.press('Control+z');
      await shows(editor, '（一）加固堤防；', '（二）备足物资；', '', '（三）落实值班。');
      await keyboard.press('Control+y');
      await shows(editor, '（一）加固堤防；', '（二）备足物资；', '（三）', '（四）落实值班。');
      await keyboard.insertText('巡查险段；');
      await keyboard.press('Enter');
      await shows(editor, ...ITEMS.slice(0, 2), '（三）巡查险段；', '（四）', '（五）落实值班。');
      await settled(editor);
      await keyboard.press('Enter');
      await shows(editor, ...ITEMS.slice(0, 2), '（三）巡查险段；', '', '（四）落实值班。');
      await keyboard.insertText('巡查每日两次。');
      await shows(editor, ...ITEMS.slice(0, 2), '（三）巡查险段；', '巡查每日两次。', '（四）落实值班。');
    });

    it('changes the level with Tab and Shift+Tab on a numbered line, and nowhere else', async () => {
      const editor = open();
      const { keyboard } = editor.page;
      await atEndOf(editor, FILES.levels, 1);
      await keyboard.press('Tab');
      await shows(editor, '一、备汛。', '（一）加固堤防。', '二、值守。');
      await keyboard.press('Shift+Tab');
      await shows(editor, '一、备汛。', '二、加固堤防。', '三、值守。');
      await keyboard.press('Tab');
      await shows(editor, '一、备汛。', '（一）加固堤防。', '二、值守。');
      await keyboard.press('Enter');
      await shows(editor, '一、备汛。', '（一）加固堤防。', '（二）', '二、值守。');
      await settled(editor);
      await keyboard.press('Enter');
      await shows(editor, '一、备汛。', '（一）加固堤防。', '', '二、值守。');
      await keyboard.press('Tab');
      await keyboard.insertText('完');
      await eventually('a tab', async () => /^\s+完$/.test((await items(editor))[2] ?? ''));
    });

    it('moves an item, counts on after a line was moved, and gives the list another form', async () => {
      const editor = open();
      const { keyboard } = editor.page;
      await atEndOf(editor, FILES.moves, 2);
      await keyboard.press('Alt+Shift+ArrowUp');
      await shows(editor, '（一）加固堤防；', '（二）落实值班；', '（三）备足物资。');
      // VS Code's own key moves the line as it is
      await keyboard.press('Alt+ArrowDown');
      await shows(editor, '（一）加固堤防；', '（三）备足物资。', '（二）落实值班；');
      await editor.textMenu('公文: Numbering', titleOf('gongwen.renumber'));
      await shows(editor, '（一）加固堤防；', '（二）备足物资。', '（三）落实值班；');
      await editor.choose(titleOf('gongwen.convertNumbering'), '1. 2. 3.');
      await shows(editor, '1.加固堤防；', '2.备足物资。', '3.落实值班；');
    });

    it('never fights an input method', async () => {
      const editor = open();
      const { keyboard } = editor.page;
      await atEndOf(editor, FILES.input, 0);
      await keyboard.press('Enter');
      await shows(editor, '（一）加固堤防；', '（二）', '（三）落实值班。');
      const input = await inputMethod(editor);
      await input.compose('beizu');
      await shows(editor, '（一）加固堤防；', '（二）beizu', '（三）落实值班。');
      await input.take('Space', '备足');
      await input.compose('wuzi');
      await input.take('Digit2', '物资');
      // Enter while composing takes the letters and breaks no line
      await input.compose('ok');
      await input.take('Enter', 'ok');
      await shows(editor, '（一）加固堤防；', '（二）备足物资ok', '（三）落实值班。');
      await keyboard.press('Backspace');
      await keyboard.press('Backspace');
      await keyboard.insertText('；');
      await keyboard.press('Enter');
      await shows(editor, '（一）加固堤防；', '（二）备足物资；', '（三）', '（四）落实值班。');
      // at once after Enter, before any answer can be there
      await input.compose('xuncha');
      await input.take('Space', '巡查');
      await shows(editor, '（一）加固堤防；', '（二）备足物资；', '（三）巡查', '（四）落实值班。');
      await keyboard.press('End');
      await keyboard.press('Enter');
      await input.compose('xian');
      await input.take('Space', '险');
      await eventually('the words whole', async () =>
        (await items(editor)).some((line) => /^(?:（四）)?险$/.test(line)),
      );
      await input.close();
    });
  },
};
