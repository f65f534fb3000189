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

async function closed(editor) {
  const { keyboard } = editor.page;
  for (let times = 0; times < 3; times++) await keyboard.press('Escape');
  await editor.run('File: Revert File').catch(() => {});
  await editor.run('View: Close All Editors');
  await editor.run(SIDE_BAR);
}

/** Answers a question of “新建公文”. */
async function answer(editor, question, typed) {
  const title = editor.page.locator('.quick-input-widget .quick-input-title');
  await eventually(question, async () => (await title.textContent())?.includes(question));
  await eventually(`an empty field for ${question}`, async () => (await input(editor).inputValue()) === '');
  if (typed === undefined) return;
  await input(editor).fill(typed);
  await eventually(`${typed || 'an entry'} first`, async () => (await listed(editor).count()) > 0);
  await editor.page.waitForTimeout(300);
  await editor.page.keyboard.press('Enter');
}

const SCENES = {
  async templates(editor, take) {
    await alone(editor, FILES.blank, { empty: true });
    await eventually('the extension', async () => {
      return (await editor.statusBar()).filter((text) => text.includes('公文')).length > 1;
    });
    await editor.page.keyboard.type('h');
    await eventually('templates', async () => (await editor.suggestions()).length > 1);
    await take('templates', { docs: true, clip: { height: 330, width: 760 } });
  },

  async newDocument(editor, take) {
    await alone(editor, FILES.duties);
    await editor.ask(titleOf('gongwen.newDocument'));
    await answer(editor, '新建公文', 'hytz');
    await answer(editor, '发文机关', '石桥镇人民政府');
    await answer(editor, '发文字号', '');
    await answer(editor, '主送机关', '各村民委员会，镇属各单位');
    await answer(editor, '名称', '秋季防火工作会议');
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
    await take('numbering', { clip: { height: 330 } });
  },

  async agenda(editor, take) {
    await alone(editor, FILES.agenda);
    await editor.page.locator('.codelens-decoration', { hasText: '缺第二项' }).first().waitFor();
    await editor.goTo(10, 1);
    await take('agenda');
  },

  async completion(editor, take) {
    await alone(editor, FILES.completed);
    await editor.page.keyboard.press('Control+End');
    await editor.page.keyboard.type('　　下周三', { delay: 30 });
    await eventually('the date', async () => (await editor.suggestions())[0]?.includes('（星期三）'));
    await take('completion', { docs: true, clip: { height: 300, width: 760 } });
  },

  async reading(editor, take) {
    await alone(editor, FILES.written);
    await editor.goTo(8, 6);
    await editor.page.keyboard.press('Control+k');
    await editor.page.keyboard.press('Control+i');
    await editor.page.locator('.monaco-hover:visible', { hasText: '2026年9月20日' }).first().waitFor();
    await take('reading', { docs: true, still: true });
  },

  async paste(editor, take) {
    const { page } = editor;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.openFile(FILES.pasted, { empty: true });
    await editor.openFile(FILES.answer);
    await editor.focusEditor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await editor.run('View: Split Editor Right');
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
    await editor.run(SIDE_BAR);
    await editor.choose('Welcome: Open Walkthrough...', wordsOf('walkthrough.title'));
    await editor.page.locator('.getting-started-step').first().waitFor();
    await take('walkthrough', { docs: true });
  },
};

/** Takes the pictures whose scenes are wanted. */
export async function takeDrafting(editor, take, wanted) {
  for (const [name, scene] of Object.entries(SCENES)) {
    if (!wanted(name)) continue;
    await scene(editor, take);
    await closed(editor);
  }
}

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
