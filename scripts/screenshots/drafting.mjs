/** The pictures of drafting: each feature at work, with the keys that a clerk presses. */
import { eventually } from '../../test/e2e/support/wait.ts';
import { checked, SIDE_BAR } from './checking.mjs';
import { FILES } from './drafts.mjs';
import { titleOf, wordsOf } from './editor.mjs';

const input = ({ page }) => page.locator('.quick-input-widget input[type=text]');
const listed = ({ page }) => page.locator('.quick-input-list .monaco-list-row');

/** Opens a draft with nothing beside it. */
async function alone(editor, file, { empty = false } = {}) {
  await editor.openFile(file, { empty });
  if (!empty) await checked(editor);
  await editor.run(SIDE_BAR);
  await editor.focusEditor();
}

/** Answers a question of “新建公文”. */
async function answer(editor, question, typed, row) {
  const title = editor.page.locator('.quick-input-widget .quick-input-title');
  await eventually(question, async () => (await title.textContent())?.includes(question));
  await eventually(`an empty field for ${question}`, async () => (await input(editor).inputValue()) === '');
  if (typed === undefined) return;
  await input(editor).fill(typed);
  if (row) await eventually(`${row} first`, async () => (await listed(editor).first().textContent())?.includes(row));
  await editor.page.keyboard.press('Enter');
}

/** Each scene has an editor of its own. */
export const SCENES = {
  async templates(editor, take) {
    await alone(editor, FILES.blank, { empty: true });
    await eventually('templates', async () => {
      // a list opens by itself once the extension is ready for keys
      await editor.page.keyboard.press('Control+a');
      await editor.page.keyboard.type('hy', { delay: 200 });
      await editor.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: 2000 });
      return true;
    });
    await take('templates', { docs: true, clip: { height: 130, width: 620 } });
  },

  async newDocument(editor, take) {
    await alone(editor, FILES.duties);
    await editor.ask(titleOf('gongwen.newDocument'));
    await answer(editor, '新建公文', 'hytz', '会议通知');
    await answer(editor, '发文机关', '石桥镇人民政府', '石桥镇人民政府');
    await answer(editor, '发文字号', '', '石政发〔2026〕15号');
    await answer(editor, '主送机关', '各村民委员会，镇属各单位');
    await answer(editor, '名称', '秋季防火工作会议', '秋季防火工作会议');
    await answer(editor, '日期');
    await take('new-document', { still: true });
  },

  async numbering(editor, take) {
    await alone(editor, FILES.duties);
    await editor.goTo(6, 1);
    await editor.page.keyboard.press('End');
    await editor.page.keyboard.press('Enter');
    await eventually('the items counted on', () => editor.hasLine('（四）遇有险情'));
    await editor.page.keyboard.insertText('值班人员不得离岗；');
    await editor.page.keyboard.press('Shift+F10');
    const entry = (text) => editor.page.locator('.monaco-menu .action-item', { hasText: text }).last();
    await entry(wordsOf('submenu.numbering')).hover();
    await entry(titleOf('gongwen.promote')).waitFor();
    await take('numbering', { still: true });
  },

  async agenda(editor, take) {
    await editor.page.setViewportSize({ width: 760, height: 680 });
    await alone(editor, FILES.agenda);
    await editor.page.locator('.codelens-decoration', { hasText: '缺第二项' }).first().waitFor();
    await editor.goTo(11, 1);
    await take('agenda');
  },

  async completion(editor, take) {
    await alone(editor, FILES.completed);
    await editor.page.keyboard.press('Control+End');
    await editor.page.keyboard.type('　　');
    // composing takes a person a moment, and then the words come at once
    await editor.page.waitForTimeout(500);
    await editor.page.keyboard.insertText('下周三');
    await eventually('the date', async () => (await editor.suggestions())[0]?.includes('（星期三）'));
    await take('completion', { docs: true, clip: { height: 300, width: 760 } });
  },

  async reading(editor, take) {
    await editor.page.setViewportSize({ width: 820, height: 440 });
    await alone(editor, FILES.written);
    await editor.goTo(12, 6);
    await editor.page.keyboard.press('Control+k');
    await editor.page.keyboard.press('Control+i');
    await editor.page.locator('.monaco-hover:visible', { hasText: '2026年9月20日' }).first().waitFor();
    await take('reading', { still: true });
  },

  async paste(editor, take) {
    const { page } = editor;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.openFile(FILES.pasted, { empty: true });
    await editor.openFile(FILES.answer);
    await editor.focusEditor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+\\');
    await editor.openFile(FILES.pasted, { empty: true });
    await editor.run(SIDE_BAR);
    await editor.focusEditor();
    await page.keyboard.press('Control+v');
    await eventually('the text cleaned', () => editor.hasLine('一、检查时间'));
    await page.locator('.post-edit-widget').waitFor();
    await take('paste', { docs: true, clip: { height: 360 } });
  },

  async rename(editor, take) {
    await alone(editor, FILES.agenda);
    await editor.goTo(8, 5);
    await eventually('the field', async () => {
      await editor.page.keyboard.press('F2');
      await editor.page.locator('.rename-box input').waitFor({ timeout: 3000 });
      return true;
    });
    await editor.page.locator('.rename-box input').fill('镇文化站大厅');
    await take('rename', { docs: true, clip: { height: 300, width: 760 } });
  },

  async walkthrough(editor, take) {
    await editor.page.setViewportSize({ width: 1280, height: 720 });
    await editor.run(SIDE_BAR);
    await editor.choose('Welcome: Open Walkthrough...', wordsOf('walkthrough.title'));
    await editor.page.locator('.getting-started-step', { hasText: wordsOf('walkthrough.new.title') }).click();
    await take('walkthrough', { docs: true });
  },
};

/** The register of numbers, beside the draft that it has opened. */
export async function takeRegister(editor, take) {
  const { page } = editor;
  const view = wordsOf('view.register');
  await page.locator('.pane-header', { hasText: view }).click();
  const pane = page.locator('.pane', { hasText: view });
  await page.locator('.pane-header', { hasText: '石桥镇公文' }).first().click();
  await pane.locator('.monaco-list-row', { hasText: '缺11号' }).first().waitFor();
  const { x = 0, width = 0 } = (await page.locator('.part.sidebar').boundingBox()) ?? {};
  await page.mouse.move(x + width, 250);
  await page.mouse.down();
  await page.mouse.move(x + width + 190, 250, { steps: 8 });
  await page.mouse.up();
  await pane.locator('.monaco-list-row', { hasText: '缺11号，' }).hover();
  await take('register', { docs: true, still: true, clip: { width: 428, height: 340 } });
}
