/** The editor that the pictures are taken of: VS Code with the packaged extension, which speaks Chinese there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { packExtension, serveDesktop } from '../../test/e2e/support/desktop.ts';
import { draftFolder } from '../../test/e2e/support/drafts.ts';
import { Workbench } from '../../test/e2e/support/workbench.ts';
import { root } from '../run.mjs';

/** Fewer things in the picture that have nothing to do with it. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.stickyScroll.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.layoutControl.enabled': false,
};
/** Draft and page, and nothing around them. */
export const BARE = {
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.navigationControl.enabled': false,
};
const ENGLISH = 'extension/package.nls.json';
const CHINESE = 'extension/package.nls.zh-cn.json';
const PROGRAMS = ['extension/dist/client/node.cjs', 'extension/dist/server/server.js'];
const CLOCK = fileURLToPath(new URL('clock.cjs', import.meta.url));

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const words = JSON.parse(readFileSync(join(root, 'package.nls.zh-cn.json'), 'utf8'));

/** A command's title as the palette shows it in the pictures. */
export function titleOf(command) {
  const { title } = contributes.commands.find((each) => each.command === command);
  return title.replace(/^%(.*)%$/, (_, key) => words[key]);
}

/** A string of the manifest in Chinese. */
export const wordsOf = (key) => words[key];

/**
 * Packs the extension with its Chinese texts in the place of the English ones, as the editor has no language pack, and
 * with a day of ours in the place of today.
 */
export function packForPictures(to) {
  packExtension(to);
  const files = unzipSync(readFileSync(to));
  for (const program of PROGRAMS) files[program] = Buffer.concat([readFileSync(CLOCK), files[program]]);
  writeFileSync(to, zipSync({ ...files, [ENGLISH]: files[CHINESE] }));
}

/** Starts the editor on a folder with these files, does something there, and takes all of it away again. */
export async function inEditor({ page, desktop, extension, folder, files, settings }, act) {
  const drafts = draftFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [join(folder, name), text])),
  );
  try {
    const served = await serveDesktop(desktop, join(drafts.path, folder), extension, { ...SETTINGS, ...settings });
    try {
      const editor = new Workbench(page);
      await editor.goto(served.url);
      await act(editor);
    } finally {
      await served.close();
    }
  } finally {
    drafts.remove();
  }
}
