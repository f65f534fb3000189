/** VS Code for the Web whose checker dies: the worker that it is gives an error and says no more. */
import assert from 'node:assert/strict';
import { serveWeb } from '../../scripts/web-host.mjs';
import { openBrowser } from './support/browser.ts';
import { draftFolder } from './support/drafts.ts';
import { keepScreen } from './support/editorSuite.ts';
import { withFaultyServer } from './support/faultyServer.ts';
import { need } from './support/hosts.ts';
import { eventually } from './support/wait.ts';
import { Workbench } from './support/workbench.ts';

const DRAFT = '通知.gongwen';
const [NUMBER, WRONG, FATAL] = ['石政发〔2026〕7号', '石政发〔2026〕第7号', '石政发〔2026〕停7号'];
const TEXT = `${NUMBER}\n\n石桥镇人民政府关于放假安排的通知\n\n各村：\n　　请抓好落实。\n\n石桥镇人民政府\n2026年5月13日\n`;

/** A checker that falls over each time that 停 is written, as by a fault of ours. */
const FALLS = `self.addEventListener('message', ({ data }) => {
  if (data.method !== 'textDocument/didChange' || !JSON.stringify(data.params.contentChanges).includes('停')) return;
  setTimeout(() => { throw new Error('the checker fell over'); });
});`;

describe('VS Code for the Web whose checker dies', function () {
  this.timeout(120_000);
  this.slow(20_000);
  const closing: (() => void | Promise<void>)[] = [];
  let editor: Workbench;

  /** An editor whose checker has this code in it, with the draft open; gives what takes the code out. */
  async function open(context: Mocha.Context, code: string): Promise<() => void> {
    const [browser, web] = need(context, 'chromium', 'web');
    const folder = draftFolder({ [DRAFT]: TEXT });
    closing.push(folder.remove);
    const extension = withFaultyServer(code);
    closing.push(extension.remove);
    const served = await serveWeb({ build: web?.path ?? '', folder: folder.path, extension: extension.path });
    closing.push(served.close);
    const opened = await openBrowser(browser?.path ?? '');
    closing.push(opened.close);
    editor = new Workbench(opened.page);
    await editor.goto(served.url);
    await editor.openFile(DRAFT);
    return extension.mend;
  }
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await keepScreen(editor?.page, this.currentTest.fullTitle());
    for (const close of closing.splice(0).reverse()) await close();
  });

  const toasts = () => editor.page.locator('.notification-toast');
  /** Writes the first line anew, until it stands there. */
  const write = (line: string) =>
    eventually(line, async () => {
      await editor.focusEditor();
      await editor.goTo(1, 1);
      await editor.page.keyboard.press('Shift+End');
      await editor.page.keyboard.insertText(line);
      await editor.page.locator('.view-line', { hasText: line }).waitFor({ timeout: 2000 });
      return true;
    });
  const assertChecks = async () => {
    await write(NUMBER);
    await eventually('no fault', async () => (await editor.squiggles()) === 0);
    await write(WRONG);
    await eventually('the fault', () => editor.squiggles());
  };
  /** Starts the checker again from what is told when it is given up. */
  const restart = async (mend = () => {}) => {
    const toast = toasts().filter({
      hasText: '公文检查服务在三分钟内停了五次，不再自动启动；正在编辑的内容不受影响。',
    });
    await toast.waitFor({ timeout: 30_000 });
    assert.equal(await toasts().count(), 1);
    mend();
    await toast.locator('.monaco-button', { hasText: '重新启动检查服务' }).click();
  };

  it('goes on with another checker, and says what to do where that one falls over time and again', async function () {
    await open(this, FALLS);
    await editor.checked();
    for (let i = 0; i < 4; i++) {
      await write(FATAL);
      await assertChecks();
    }
    assert.equal(await toasts().count(), 0);
    await write(FATAL);
    await restart();
    await assertChecks();
  });

  it('says what to do where the checker does not even start', async function () {
    const mend = await open(this, 'throw new Error("no checker");');
    await restart(mend);
    await assertChecks();
  });
});
