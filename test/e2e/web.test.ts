import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { serveWeb } from '../../scripts/web-host.mjs';
import { openBrowser } from './support/browser.ts';
import { EXAMPLE, EXAMPLE_PATH } from './support/drafts.ts';
import { describeEditor } from './support/editorSuite.ts';
import { need } from './support/hosts.ts';
import { eventually } from './support/wait.ts';
import { Workbench } from './support/workbench.ts';

let build: string;

describeEditor(
  'VS Code for the Web 1.91',
  (context) => {
    const [browser, web] = need(context, 'chromium', 'web');
    build = web?.path ?? '';
    return browser?.path ?? '';
  },
  (folder) => serveWeb({ build, folder }),
  { 'gongwen.fixOnSave': true },
);

describe('the editor that npm start serves', function () {
  this.timeout(90_000);
  this.slow(10_000);

  let editor: Workbench;
  const closing: (() => void | Promise<void>)[] = [];

  before(async function () {
    const [browser, web] = need(this, 'chromium', 'web');
    const folder = dirname(EXAMPLE_PATH);
    const served = await serveWeb({ build: web?.path ?? '', folder, open: EXAMPLE, language: 'zh-cn' });
    closing.push(served.close);
    const opened = await openBrowser(browser?.path ?? '');
    closing.push(opened.close);
    editor = new Workbench(opened.page);
    await editor.goto(served.url);
  });

  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  it('has the faulty example open, with its squiggles and problems', async () => {
    await editor.page.locator('.tabs-container .tab.active', { hasText: EXAMPLE }).waitFor();
    await eventually('squiggles', () => editor.squiggles());
    await editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'docno-bracket' }).first().waitFor();
  });

  it('shows the pages of the rules with nothing left out', async () => {
    await editor.run('公文: 查看全部规则');
    const page = await editor.webview('发文顺序号加“第”');
    await page.locator('h1', { hasText: '公文检查规则' }).waitFor();
    await editor.page.waitForTimeout(1000);
    assert.equal(await page.locator('#code-csp-warning').count(), 0);
    await editor.openFile(EXAMPLE);
  });

  it('forgets what was changed when it is loaded again', async () => {
    await editor.focusEditor();
    await editor.goTo(3, 1);
    await editor.page.keyboard.type('改动');
    await eventually('the change', () => editor.hasLine('改动岚汛办发'));
    await editor.save();
    editor.page.on('dialog', (dialog) => dialog.accept());
    await editor.page.reload();
    await eventually('the draft as it was', async () => (await editor.lines())[2] === '岚汛办发[2026]8号');
  });
});
