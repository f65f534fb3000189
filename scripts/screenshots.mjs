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
import { palettePng } from './palette-png.mjs';
import { fail, root, say } from './run.mjs';

/** Bytes of a picture, and of all of them. */
const LARGEST = 120 * 1024;
const ALL = 500 * 1024;
const SIZE = { width: 1200, height: 720 };
/** For a draft with its page and nothing else. */
const PAGE_SIZE = { width: 920, height: 700 };
const SIDE_BAR = 'View: Toggle Primary Side Bar Visibility';
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
/** Draft and page, and nothing around them. */
const BARE = {
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.navigationControl.enabled': false,
};
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

let total = 0;

/** The pixels of a picture, which the browser can read. */
async function pixelsOf(picture) {
  const reader = await browser.page.context().newPage();
  const found = await reader.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    let text = '';
    const bytes = canvas.getImageData(0, 0, width, height).data;
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return { width, height, data: btoa(text) };
  }, picture.toString('base64'));
  await reader.close();
  const bytes = Buffer.from(found.data, 'base64');
  const pixels = new Uint32Array(bytes.length / 4);
  for (let at = 0; at < pixels.length; at++) pixels[at] = bytes.readUIntBE(at * 4, 3);
  return { ...found, pixels };
}

async function take(name) {
  const { width, height } = browser.page.viewportSize();
  await browser.page.mouse.move(width - 5, height - 60);
  await browser.page.waitForTimeout(REST);
  const { pixels, ...size } = await pixelsOf(await browser.page.screenshot());
  const picture = palettePng(pixels, size.width, size.height);
  writeFileSync(join(images, `${name}.png`), picture);
  say(`docs/images/${name}.png  ${Math.round(picture.length / 1024)} KB`);
  total += picture.length;
  if (picture.length > LARGEST) fail(`${name}.png 超过 ${LARGEST / 1024} KB。`);
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
    await editor.openFile(`${name}.gongwen`);
    await eventually('the extension', async () => (await editor.statusBar()).some((text) => /公文：/.test(text)));
    // a blank line: nothing is lit on the page
    await editor.goTo(2, 1);
    await editor.run(titleOf('gongwen.openPreview'));
    const pages = await editor.frameWith('.desk');
    await editor.page.locator('.tab', { hasText: `预览：${name}` }).waitFor();
    await editor.run(SIDE_BAR);
    await pages.locator('[data-do="page"]').click();
    await editor.page.waitForTimeout(REST);
    await editor.page.locator('.editor-group-container').first().locator('.view-line').nth(1).click();
    await take(`preview-${format}-${theme}`);
    await editor.run(SIDE_BAR);
  }
}

try {
  await inEditor(join(folder.path, FOLDER), {}, takeExample);
  await browser.page.setViewportSize(PAGE_SIZE);
  for (const [theme, title] of Object.entries(THEMES))
    await inEditor(join(drafts.path, '公文'), { ...BARE, 'workbench.colorTheme': title }, (editor) =>
      takeFormats(editor, theme),
    );
  say(`${Math.round(total / 1024)} KB`);
  if (total > ALL) fail(`图片共 ${Math.round(total / 1024)} KB，超过 ${ALL / 1024} KB。`);
} finally {
  await browser.close();
  folder.remove();
  drafts.remove();
  place.remove();
}
