/**
 * Takes the pictures of the README and the docs from VS Code 1.139 with the packaged extension: docs/images/*.png. Run it
 * with tsx.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../test/e2e/support/browser.ts';
import { packExtension, serveDesktop } from '../test/e2e/support/desktop.ts';
import { draftFolder, EXAMPLE, exampleDraft } from '../test/e2e/support/drafts.ts';
import { titleOf } from '../test/e2e/support/manifest.ts';
import { eventually } from '../test/e2e/support/wait.ts';
import { Workbench } from '../test/e2e/support/workbench.ts';
import { findHosts } from './hosts.mjs';
import { fail, root, say } from './run.mjs';

const LARGEST = 400 * 1024;
const SIZE = { width: 1200, height: 720 };
const FOLDER = '会议通知';
/** Fewer things in the picture that have nothing to do with it. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.stickyScroll.enabled': false,
  'workbench.layoutControl.enabled': false,
};
/** A draft of each format of GB/T 9704, by the name of its pictures. */
const FORMATS = { document: '文件-通知', letter: '信函-短', order: '命令', minutes: '纪要' };
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
/** Time for what moves or fades to come to rest. */
const REST = 800;

const { chromium, desktop } = await findHosts();
for (const host of [chromium, desktop]) if (!host.ok) fail(host.reason);

const images = join(root, 'docs/images');
mkdirSync(images, { recursive: true });
const folder = draftFolder({ [join(FOLDER, EXAMPLE)]: exampleDraft() });
const drafts = draftFolder(
  Object.fromEntries(
    Object.values(FORMATS).map((name) => {
      const file = `${name}.gongwen`;
      return [join('公文', file), readFileSync(join(root, 'test/layout/drafts', file), 'utf8')];
    }),
  ),
);
const place = draftFolder({});
const extension = join(place.path, 'gongwen.vsix');
packExtension(extension);
const browser = await openBrowser(chromium.path, SIZE);

async function take(name) {
  await browser.page.mouse.move(SIZE.width - 5, SIZE.height - 60);
  await browser.page.waitForTimeout(REST);
  const path = join(images, `${name}.png`);
  const picture = await browser.page.screenshot();
  writeFileSync(path, picture);
  const size = picture.length;
  say(`docs/images/${name}.png  ${Math.round(size / 1024)} KB`);
  if (size > LARGEST) fail(`${name}.png 超过 ${LARGEST / 1024} KB。`);
}

/** Starts the editor on a folder and does something there. */
async function inEditor(path, settings, act) {
  const served = await serveDesktop(desktop, path, extension, { ...SETTINGS, ...settings });
  try {
    const editor = new Workbench(browser.page);
    await editor.goto(served.url);
    await act(editor);
  } finally {
    await served.close();
  }
}

/** The way through an example: problems, a fix, outline and preview. */
async function takeExample(editor) {
  await editor.openFile(EXAMPLE);
  await eventually('problems', () => editor.problems(EXAMPLE));
  await editor.focusEditor();
  await editor.page.keyboard.press('ArrowDown');
  await take('problems');

  await editor.goTo(3, 5);
  await editor.quickFixes();
  await take('quick-fix');
  await browser.page.keyboard.press('Escape');

  await editor.run('View: Hide Panel');
  await editor.outline();
  await editor.focusEditor();
  await editor.run(titleOf('gongwen.openPreview'));
  await editor.webview('县应急指挥中心三楼会议室');
  await take('outline-preview');
}

/** The preview of each format, its first page whole. */
async function takeFormats(editor, theme) {
  for (const [format, name] of Object.entries(FORMATS)) {
    // after a click on the pages, files would open over them
    await editor.run('View: Focus First Editor Group');
    await editor.openFile(`${name}.gongwen`);
    await eventually('the extension', async () => (await editor.statusBar()).some((text) => /公文：/.test(text)));
    await editor.goTo(1, 1);
    await editor.run(titleOf('gongwen.openPreview'));
    const pages = await editor.frameWith('.desk');
    await editor.page.locator('.tab', { hasText: `预览：${name}` }).waitFor();
    await pages.locator('[data-do="page"]').click();
    await take(`preview-${format}-${theme}`);
  }
}

try {
  await inEditor(join(folder.path, FOLDER), {}, takeExample);
  for (const [theme, title] of Object.entries(THEMES))
    await inEditor(join(drafts.path, '公文'), { 'workbench.colorTheme': title }, (editor) =>
      takeFormats(editor, theme),
    );
} finally {
  await browser.close();
  folder.remove();
  drafts.remove();
  place.remove();
}
