import assert from 'node:assert/strict';
import type { DraftingSuite } from './draftingSuite.ts';
import { titleOf } from './manifest.ts';
import { eventually } from './wait.ts';
import type { Workbench } from './workbench.ts';

/** A draft that wants setting out, and how it is then. */
export const UNTIDY = [
  '石桥镇人民政府关于召开防汛工作会议的通知',
  '各村(社区):',
  '　　定于2026年5月20日（星期三）上午9:00召开会议,请准时参加。  ',
  '请假须于5月19日（星期二）前报镇党政办,电话0300-5566218。',
  '　　参会人员要带好资料,并签到。',
  '石桥镇人民政府',
  '',
  '2026年5月13日',
].join('\n');
export const TIDY = [
  '石桥镇人民政府关于召开防汛工作会议的通知',
  '',
  '各村（社区）：',
  '　　定于2026年5月20日（星期三）上午9:00召开会议，请准时参加。',
  '　　请假须于5月19日（星期二）前报镇党政办，电话0300-5566218。',
  '　　参会人员要带好资料，并签到。',
  '',
  '石桥镇人民政府',
  '2026年5月13日',
  '',
];

const CHAT = [
  '好的，以下是为您起草的通知：',
  '',
  '## 会议时间',
  '',
  '2026年5月20日（星期三）上午9:00',
  '',
  '## 会议内容',
  '',
  '- **通报**防汛形势;',
  '- 部署防汛任务。',
  '',
  '希望以上内容对您有所帮助！',
];
const CLEAN = [
  '一、会议时间',
  '2026年5月20日（星期三）上午9:00',
  '二、会议内容',
  '1.通报防汛形势；',
  '2.部署防汛任务。',
];

const FILES = {
  whole: '整理一.gongwen',
  part: '整理二.gongwen',
  paste: '整理三.gongwen',
  keys: '整理四.gongwen',
  own: '整理五.gongwen',
  copy: '来稿.txt',
};

async function shows(editor: Workbench, what: string, lines: readonly string[]): Promise<void> {
  try {
    await eventually(what, async () => (await editor.lines()).join('\n') === lines.join('\n'));
  } catch {
    assert.deepEqual(await editor.lines(), lines, what);
  }
}

/** Copies the whole of a file of the folder, as from a program that is not the draft's editor. */
async function copyAll(editor: Workbench, file: string): Promise<void> {
  await editor.openFile(file);
  await editor.focusEditor();
  await editor.page.keyboard.press('Control+a');
  await editor.page.keyboard.press('Control+c');
}

export const FORMATTING_SUITE: DraftingSuite = {
  files: {
    [FILES.whole]: UNTIDY,
    [FILES.part]: UNTIDY,
    [FILES.paste]: '',
    [FILES.keys]: '',
    [FILES.own]: '',
    [FILES.copy]: CHAT.join('\n'),
  },
  describe(at) {
    it('sets a draft out with the key for it, and takes it back with one Ctrl+Z', async () => {
      const editor = at();
      await editor.openFile(FILES.whole);
      await eventually('a first check', async () => (await editor.statusBar()).some((text) => text.includes('公文：')));
      await editor.focusEditor();
      // Shift+Alt+F on Windows
      await editor.page.keyboard.press('Control+Shift+i');
      await shows(editor, 'the draft set out', TIDY);
      await editor.page.keyboard.press('Control+z');
      await shows(editor, 'the draft as it was', UNTIDY.split('\n'));
    });

    it('sets out the line that is selected and no other', async () => {
      const editor = at();
      await editor.openFile(FILES.part);
      await editor.focusEditor();
      await editor.goTo(4, 1);
      await editor.page.keyboard.press('Shift+End');
      await editor.page.keyboard.press('Control+k');
      await editor.page.keyboard.press('Control+f');
      const line = '　　请假须于5月19日（星期二）前报镇党政办，电话0300-5566218。';
      await shows(
        editor,
        'the line set out',
        UNTIDY.split('\n').map((other, index) => (index === 3 ? line : other)),
      );
    });

    it('pastes what a chat wrote as a paper, and takes it back with one Ctrl+Z', async () => {
      const editor = at();
      await editor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await copyAll(editor, FILES.copy);
      await editor.openFile(FILES.paste, { empty: true });
      await editor.focusEditor();
      await editor.run(titleOf('gongwen.pasteWord'));
      await shows(editor, 'the text cleaned', CLEAN);
      await editor.page.keyboard.press('Control+z');
      await shows(editor, 'nothing', ['']);
      await editor.page.keyboard.press('Control+Alt+v');
      await eventually('the text as it was copied', () => editor.hasLine('## 会议内容'));
      await editor.page.keyboard.press('Control+z');
      await shows(editor, 'nothing again', ['']);
    });

    it('cleans with Ctrl+V where VS Code lets it, with the text as it was copied one choice away', async function () {
      const editor = at();
      await copyAll(editor, FILES.copy);
      await editor.openFile(FILES.keys, { empty: true });
      await editor.focusEditor();
      await editor.page.keyboard.press('Control+v');
      // paste edits are there from 1.97 on
      if (this.test?.titlePath().some((title) => title.endsWith('1.91')) === true) {
        await eventually('the text as it was copied', () => editor.hasLine('## 会议内容'));
        return;
      }
      await shows(editor, 'the text cleaned', CLEAN);
      const choices = editor.page.locator('.post-edit-widget');
      await choices.waitFor();
      await editor.page.keyboard.press('Control+.');
      await editor.page.locator('.action-widget .monaco-list-row', { hasText: '原样粘贴' }).click();
      await eventually('the text as it was copied', () => editor.hasLine('## 会议内容'));
      await editor.page.keyboard.press('Control+z');
      await editor.page.keyboard.press('Control+z');
      await shows(editor, 'nothing', ['']);
    });

    it('pastes what was copied out of a draft as it is', async () => {
      const editor = at();
      await editor.openFile(FILES.part);
      await editor.focusEditor();
      await editor.goTo(5, 1);
      await editor.page.keyboard.press('Shift+ArrowDown');
      await editor.page.keyboard.press('Control+c');
      await editor.openFile(FILES.own, { empty: true });
      await editor.focusEditor();
      const line = '　　参会人员要带好资料,并签到。';
      await editor.page.keyboard.press('Control+v');
      await shows(editor, 'the line', [line, '']);
      await editor.page.keyboard.press('Control+v');
      await shows(editor, 'the line twice', [line, line, '']);
    });
  },
};
