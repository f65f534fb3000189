/**
 * Takes the pictures of the README, the walkthrough and the docs from VS Code 1.139 with the packaged extension. Run it
 * with tsx; with names behind it (`numbering`, `agenda`, `example`, `formats`, `register`, …) it takes those alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../test/e2e/support/browser.ts';
import { draftFolder, EXAMPLE, exampleDraft } from '../test/e2e/support/drafts.ts';
import { findHosts } from './hosts.mjs';
import { fail, root } from './run.mjs';
import { cameraFor, checkPictures } from './screenshots/camera.mjs';
import { FORMATS, takeExample, takeFormats } from './screenshots/checking.mjs';
import { SCENES, takeRegister } from './screenshots/drafting.mjs';
import { DRAFTS, REGISTER } from './screenshots/drafts.mjs';
import { BARE, inEditor, packForPictures } from './screenshots/editor.mjs';

const WIDE = { width: 1200, height: 720 };
/** For a draft with its page and nothing else. */
const PAGE = { width: 920, height: 700 };
const DRAFT = { width: 920, height: 520 };
const LIGHT = 'Default Light Modern';
const DARK = 'Default Dark Modern';

const names = process.argv.slice(2);
const wanted = (name) => names.length === 0 || names.includes(name);

const { chromium, desktop } = await findHosts();
for (const host of [chromium, desktop]) if (!host.ok) fail(host.reason);

const place = draftFolder({});
const extension = join(place.path, 'gongwen.vsix');
packForPictures(extension);
const browser = await openBrowser(chromium.path, WIDE);
const { page } = browser;
const take = cameraFor(page);

const formats = Object.fromEntries(
  Object.values(FORMATS)
    .map((name) => `${name}.gongwen`)
    .map((file) => [file, readFileSync(join(root, 'test/layout/drafts', file), 'utf8')]),
);

/** Each: what it is called, the folder that is open, the window, and what is done there. */
const SESSIONS = [
  {
    name: 'example',
    folder: '会议通知',
    files: { [EXAMPLE]: exampleDraft() },
    size: WIDE,
    act: (editor) => takeExample(editor, take, EXAMPLE),
  },
  ...[
    ['light', LIGHT],
    ['dark', DARK],
  ].map(([theme, title]) => ({
    name: 'formats',
    folder: '公文',
    files: formats,
    size: PAGE,
    settings: { ...BARE, 'workbench.colorTheme': title },
    act: (editor) => takeFormats(editor, take, theme),
  })),
  {
    name: 'register',
    folder: '石桥镇公文',
    files: REGISTER,
    size: DRAFT,
    settings: { ...BARE, 'workbench.colorTheme': LIGHT },
    act: (editor) => takeRegister(editor, take),
  },
  ...Object.entries(SCENES).map(([name, scene]) => ({
    name,
    folder: '石桥镇公文',
    files: { ...DRAFTS, ...REGISTER },
    size: DRAFT,
    settings: { ...BARE, 'workbench.colorTheme': LIGHT },
    act: (editor) => scene(editor, take),
  })),
];

try {
  for (const { name, size, act, ...session } of SESSIONS) {
    if (!wanted(name)) continue;
    await page.setViewportSize(size);
    await inEditor({ ...session, page, desktop, extension }, act);
  }
} catch (error) {
  await page.screenshot({ path: '/tmp/b5/p-fail.png' });
  throw error;
} finally {
  await browser.close();
  place.remove();
}
checkPictures();
