import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { previewHtml } from '../../client/src/webview/html.ts';
import type { ToPreview } from '../../client/src/webview/messages.ts';
import type { PagesPatch } from '../../server/src/service/index.ts';

/** The page view's script as it is packed. */
export async function bundleView(): Promise<string> {
  const entry = fileURLToPath(new URL('../../client/src/webview/preview.ts', import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2022' });
  return bundle.outputFiles[0]?.text ?? '';
}

/**
 * Opens the view as an editor would, its policy in force. What it says is in `heard`, what it keeps in `state`.
 * @param folder where the files for it may lie
 */
export async function openView(page: Page, folder: string, script: string, state: object = {}): Promise<void> {
  writeFileSync(join(folder, 'view.js'), script);
  writeFileSync(
    join(folder, 'editor.js'),
    `window.heard = []; window.state = ${JSON.stringify(state)}; window.acquireVsCodeApi = () => ({
      postMessage: (message) => heard.push(message), getState: () => state, setState: (next) => { state = next; } });`,
  );
  const html = previewHtml('view.js', 'abc').replace(
    '<script ',
    '<script nonce="abc" src="editor.js"></script><script ',
  );
  writeFileSync(join(folder, 'view.html'), html);
  await page.goto(pathToFileURL(join(folder, 'view.html')).href);
}

/** Pages of a draft as the view is sent them. */
export const asMessage = (pages: PagesPatch): ToPreview & { type: 'pages' } => ({
  ...pages,
  ...{ type: 'pages', uri: 'file:///a', mode: 'draft', notes: [] },
});
