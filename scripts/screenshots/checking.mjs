/** The pictures of checking and of the page. */
import { eventually } from '../../test/e2e/support/wait.ts';
import { titleOf } from './editor.mjs';

export const SIDE_BAR = 'View: Toggle Primary Side Bar Visibility';
/** A draft of each format of GB/T 9704, by the name of its pictures. */
export const FORMATS = { document: '文件-通知', letter: '信函-短', order: '命令', minutes: '纪要' };
/** The theme in which the README shows a format; in the other one only the docs do. */
const SHOWN = { document: 'light', letter: 'light', order: 'light', minutes: 'dark' };

/** The text, where the side bar is hidden. */
const PART = { x: 48, y: 36, width: 720, height: 420 };

/** Waits until the extension has read the draft. */
export const checked = (editor) =>
  eventually('the extension', async () => (await editor.statusBar()).some((text) => /公文：/.test(text)));

/** The way through an example: problems, a fix, outline and preview, and what is left once all that is safe is fixed. */
export async function takeExample(editor, take, example) {
  await editor.openFile(example);
  await checked(editor);
  await eventually('squiggles', () => editor.squiggles());
  await editor.run(SIDE_BAR);
  await take('example', { clip: PART });
  await editor.run(SIDE_BAR);
  await eventually('problems', () => editor.problems(example));
  await editor.focusEditor();
  await editor.page.keyboard.press('ArrowDown');
  await take('problems');

  await editor.goTo(3, 5);
  await editor.quickFixes();
  await take('quick-fix');
  await editor.page.keyboard.press('Escape');

  await editor.run('View: Hide Panel');
  await editor.outline();
  await editor.focusEditor();
  await editor.run(titleOf('gongwen.openPreview'));
  await editor.webview('县应急指挥中心三楼会议室');
  await take('outline-preview', { clip: { height: 640 } });

  await editor.run('View: Close Editors in Other Groups');
  await editor.focusEditor();
  await editor.run(titleOf('gongwen.fixAll'));
  await eventually('the mended number', () => editor.hasLine('岚汛办发〔2026〕8号'));
  await editor.run(SIDE_BAR);
  await take('fixed', { clip: PART });
}

/** The preview of each format, its first page whole. */
export async function takeFormats(editor, take, theme) {
  for (const [format, name] of Object.entries(FORMATS)) {
    await editor.openFile(`${name}.gongwen`);
    await checked(editor);
    // a blank line: nothing is lit on the page
    await editor.goTo(2, 1);
    await editor.run(titleOf('gongwen.openPreview'));
    const pages = await editor.frameWith('.desk');
    await editor.page.locator('.tab', { hasText: `预览：${name}` }).waitFor();
    await editor.run(SIDE_BAR);
    await pages.locator('[data-do="page"]').click();
    await editor.page.waitForTimeout(800);
    await editor.page.locator('.editor-group-container').first().locator('.view-line').nth(1).click();
    await take(`preview-${format}-${theme}`, { docs: SHOWN[format] !== theme });
    await editor.run(SIDE_BAR);
  }
}
