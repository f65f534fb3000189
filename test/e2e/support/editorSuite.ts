import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { createLinter, DEFAULT_CONFIG, fixAll } from '../../../server/src/core/index.ts';
import { openBrowser } from './browser.ts';
import { DRAFTING_FILES, describeDrafting } from './draftingSuite.ts';
import { draftFolder, EXAMPLE, exampleDraft } from './drafts.ts';
import { textOf, titleOf } from './manifest.ts';
import { describePages, PAGE_FILES } from './pagesSuite.ts';
import { eventually } from './wait.ts';
import { Workbench } from './workbench.ts';

/** Files of a folder by name, with what they hold. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** An editor that shows a folder at an address. */
export interface Served {
  readonly url: string;
  close(): void | Promise<void>;
}

/** One draft a test, so that no test sees what another did. */
const FILES = { fix: '快速修复.gongwen', fixAll: '全部修复.gongwen', save: '保存时修复.gongwen' };
/** Written in pieces smaller than what counts as pasted. */
const TYPED = [
  '石桥镇人民政府关于召开防汛工作会议的通知\n\n各村：\n',
  '定于2025年5月20日上午9:00在镇政府召开会议，请准时参加。\n\n',
  '石桥镇人民政府\n2025年5月13日\n',
];
const BLANK = { name: '空白一.gongwen', initials: '空白二.gongwen', hint: '空白三.gongwen', text: '来文.txt' };

/** Two papers with one number. */
export const TWINS = { one: '重号一.gongwen', other: '重号二.gongwen' };
const numbered = (about: string) =>
  `石政发〔2026〕7号\n\n石桥镇人民政府关于${about}的通知\n\n各村：\n　　请抓好落实。\n\n石桥镇人民政府\n2026年5月13日\n`;

/** True if the editor shows this text from its start. Wrapped lines are several there, so line ends do not count. */
async function showsTop(editor: Workbench, text: string): Promise<boolean> {
  const lines = await editor.lines();
  return lines.length > 10 && text.replace(/[\r\n]/g, '').startsWith(lines.join(''));
}

/** What a person sees and does in VS Code, in whichever host `serve` starts, with the settings that mend on saving. */
export function describeEditor(
  name: string,
  executable: (context: Mocha.Context) => string,
  serve: (folder: string) => Promise<Served>,
  fixOnSave: Readonly<Record<string, unknown>>,
  more: (editor: () => Workbench) => void = () => {},
): void {
  describe(name, function () {
    this.timeout(90_000);
    this.slow(10_000);

    const draft = exampleDraft();
    let editor: Workbench;
    /** The editor that was opened last. */
    let latest: Workbench | undefined;
    const closing: (() => void | Promise<void>)[] = [];

    /** An editor of its own with a folder of its own. */
    async function open(context: Mocha.Context, files: Files): Promise<Workbench> {
      const path = executable(context);
      const folder = draftFolder({
        [EXAMPLE]: draft,
        '.gongwen.json': '{ "rules": { "docno-dii": "off", "docno-di": "warn" } }\n',
        '.vscode/settings.json': JSON.stringify(fixOnSave),
        ...Object.fromEntries(Object.values(FILES).map((file) => [file, draft])),
        [TWINS.one]: numbered('做好防汛工作'),
        [TWINS.other]: numbered('放假安排'),
        ...files,
        ...Object.fromEntries(Object.values(BLANK).map((file) => [file, ''])),
      });
      closing.push(folder.remove);
      const served = await serve(folder.path);
      closing.push(served.close);
      const browser = await openBrowser(path);
      closing.push(browser.close);
      const opened = new Workbench(browser.page);
      latest = opened;
      await opened.goto(served.url);
      return opened;
    }

    before(async function () {
      editor = await open(this, {});
    });

    afterEach(async function () {
      if (this.currentTest?.isFailed()) await keepScreen(latest?.page, this.currentTest.fullTitle());
    });

    after(async () => {
      for (const close of closing.reverse()) await close();
    });

    it('shows the findings of the faulty example, as many as the library has', async () => {
      const findings = createLinter().lint(draft, DEFAULT_CONFIG).findings;
      const shown = findings.filter(({ severity }) => severity !== 'hint').length;
      await editor.openFile(EXAMPLE);
      const problems = await eventually(`${shown} problems`, async () => {
        const now = await editor.problems(EXAMPLE);
        return now?.count === shown ? now : undefined;
      });
      assert.match(problems.rows[0] ?? '', /gongwen.*\[Ln \d+, Col \d+\]/);
      await eventually('squiggles', () => editor.squiggles());
    });

    it('says what is wrong with .gongwen.json once, in Chinese', async () => {
      await editor.openFile(EXAMPLE);
      await editor.problems(EXAMPLE);
      /** The panel shows what fits, so it is filtered; Escape anywhere may empty the filter. */
      const filter = editor.page.locator('input[placeholder^="Filter (e.g. text"]');
      const itsProblems = async () => {
        if ((await filter.inputValue()) !== '.gongwen.json') await filter.fill('.gongwen.json');
        return editor.problems('.gongwen.json');
      };
      const problems = await eventually('its problems', itsProblems);
      assert.equal(problems.count, 2, problems.rows.join('\n'));
      assert.match(problems.rows.join('\n'), /没有“docno-dii”这条规则.*gongwen[\s\S]*级别只能是/);
      await editor.openFile('.gongwen.json');
      await editor.page.waitForTimeout(2000);
      const later = await eventually('its problems still', itsProblems);
      assert.equal(later.count, 2, 'the schema finds no fault of its own');
      await filter.fill('');
    });

    it('says in the status bar that it checks', async () => {
      await editor.openFile(EXAMPLE);
      await eventually('the status bar item', async () =>
        (await editor.statusBar()).find((text) => text.includes('公文')),
      );
    });

    it('lists the headings in the outline', async () => {
      await editor.openFile(EXAMPLE);
      await eventually('the headings', async () => (await editor.outline()).some((text) => text.includes('会议时间')));
    });

    it('mends a finding with the light bulb', async () => {
      await editor.openFile(FILES.fix);
      await eventually('squiggles', () => editor.squiggles());
      await editor.focusEditor();
      await editor.goTo(3, 5);
      await editor.applyQuickFix('六角括号');
      await eventually('the number mended', () => editor.hasLine('岚汛办发〔2026〕8号'));
    });

    it('mends all that is safe with one command', async () => {
      const fixed = fixAll(draft, DEFAULT_CONFIG).text;
      await editor.openFile(FILES.fixAll);
      await eventually('squiggles', () => editor.squiggles());
      await editor.focusEditor();
      await editor.run(titleOf('gongwen.fixAll'));
      await eventually('the mended text', () => showsTop(editor, fixed));
    });

    it('mends all that is safe on saving where the settings say so', async () => {
      const fixed = fixAll(draft, DEFAULT_CONFIG).text;
      await editor.openFile(FILES.save);
      await eventually('squiggles', () => editor.squiggles());
      await editor.focusEditor();
      await editor.goTo(1, 1);
      await editor.page.keyboard.type('办');
      await editor.page.keyboard.press('Backspace');
      await editor.save();
      await eventually('the mended text', () => showsTop(editor, fixed));
    });

    for (const [file, typed, key] of [
      [BLANK.name, '会议通知', 'Enter'],
      [BLANK.initials, 'hytz', 'Tab'],
    ] as const)
      it(`offers a template for ${typed}, and ${key} takes it`, async () => {
        await editor.openFile(file, { empty: true });
        await editor.checked();
        await editor.focusEditor();
        // what is composed comes at once
        if (/^[a-z]/.test(typed)) await editor.page.keyboard.type(typed, { delay: 150 });
        else await editor.page.keyboard.insertText(typed);
        const offered = await eventually('the template', async () => {
          const rows = await editor.suggestions();
          return rows.length > 0 ? rows : undefined;
        });
        assert.equal(offered.length, 1, offered.join(' | '));
        assert.match(offered[0] ?? '', /会议通知/);
        await editor.page.keyboard.press(key);
        await eventually('the template’s text', () => editor.hasLine('现将有关事项通知如下：'));
        assert.ok(!(await editor.hasLine(typed === 'hytz' ? typed : '会议通知')), 'the word typed is gone');
        await editor.page.keyboard.press('Escape');
      });

    it('says in an empty draft how to begin, and starts a new one from a template', async () => {
      await editor.openFile(BLANK.hint, { empty: true });
      const hint = () =>
        editor.page
          .locator('.editor-group-container.active .view-line span')
          .evaluateAll((spans) => spans.map((span) => getComputedStyle(span, '::after').content).join(''));
      await eventually('the hint', async () => (await hint()).includes('hytz'));
      await editor.ask(titleOf('gongwen.newDocument'));
      await eventually('the kinds', async () => (await editor.firstRow())?.includes('会议通知'));
      await editor.page.keyboard.type('hyyc');
      await eventually('the kind', async () => (await editor.firstRow())?.includes('会议议程'));
      await editor.page.keyboard.press('Enter');
      await eventually('a question', async () => (await editor.firstRow())?.includes('先空着'));
      await editor.page.locator('.quick-input-widget .codicon-check-all').click();
      await eventually('the template’s text', () => editor.hasLine('第一项：'));
      await editor.page.keyboard.press('Escape');
      await eventually('no hint where there is text', async () => !(await hint()).includes('hytz'));
    });

    it('takes a text for a paper once it is saved as one, and says so', async () => {
      await editor.openFile(BLANK.text, { empty: true });
      await editor.focusEditor();
      for (const piece of TYPED) await editor.page.keyboard.insertText(piece);
      const isPlain = async () => (await editor.statusBar()).some((text) => text === 'Plain Text');
      assert.ok(await isPlain());
      await editor.save();
      await eventually('what was done', async () =>
        (await editor.statusBar()).some((text) => text.includes('已识别为公文（会议通知），可在右下角改回纯文本')),
      );
      assert.ok(!(await isPlain()));
    });

    it('offers nothing while prose is written, so that Enter ends the line', async () => {
      await editor.openFile(FILES.fix);
      await editor.focusEditor();
      await editor.goTo(1, 1);
      for (const words of ['会议通知', '请各单位认真学习通知精神，参加会议']) {
        await editor.page.keyboard.type(words);
        await new Promise((resolve) => setTimeout(resolve, 1000));
        assert.deepEqual(await editor.suggestions(), []);
        await editor.page.keyboard.press('Enter');
        await eventually('the words on a line of their own', async () => (await editor.lines()).includes(words));
      }
    });

    it('tells of a number that another draft of the folder has too, and ignores it in the project with a reason', async () => {
      await editor.openFile(TWINS.one);
      const filter = editor.page.locator('input[placeholder^="Filter (e.g. text"]');
      const found = async () => {
        const problems = await editor.problems(TWINS.one);
        if ((await filter.inputValue()) !== '重号') await filter.fill('重号');
        return problems?.rows.some((row) => row.includes(`“${TWINS.other}”也用了这个发文字号`)) ?? false;
      };
      await eventually('the finding', found);
      await editor.focusEditor();
      await editor.goTo(1, 3);
      await editor.applyQuickFix('在整个项目中忽略');
      await editor.page.locator('.tabs-container .tab.active', { hasText: '.gongwen.json' }).waitFor();
      await eventually('the ignore', () => editor.hasLine('"rule": "docno-duplicate-workspace"'));
      // the reason is selected: what is typed takes its place
      await editor.page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ }).waitFor();
      await editor.page.keyboard.insertText('登记簿已更正');
      await eventually('the reason', () => editor.hasLine('"reason": "登记簿已更正"'));
      await editor.save();
      await editor.openFile(TWINS.one);
      await eventually('no finding', async () => !(await found()));
      await filter.fill('');
    });

    it('takes a newcomer from the walkthrough to a mended draft with two clicks', async () => {
      const { page } = editor;
      const step = (title: string) => page.locator('.getting-started-step', { hasText: title });
      await editor.run('View: Close All Editors');
      await editor.choose('Welcome: Open Walkthrough...', textOf('walkthrough.title'));
      await step(textOf('walkthrough.open.title')).click();
      await page.locator('.monaco-button', { hasText: titleOf('gongwen.openExample').replace(/^.*: /, '') }).click();
      // beside the walkthrough, or over it, as the version has it
      const fault = page.locator('.view-line', { hasText: '[2026]' });
      await fault.waitFor();
      await page.locator('.tab', { hasText: /Welcome|Walkthrough/ }).click();
      await step(textOf('walkthrough.all.title')).click();
      await page.locator('.monaco-button', { hasText: titleOf('gongwen.fixAll') }).click();
      await page.locator('.view-line', { hasText: '〔2026〕8号' }).waitFor();
      assert.equal(await fault.count(), 0);
    });

    more(() => editor);
    describePages((context) => open(context, PAGE_FILES), draft);
    describeDrafting((context) => open(context, DRAFTING_FILES));
  });
}

/** A failed test leaves what was on the screen where the person who asked for it wants it. */
export async function keepScreen(page: Page | undefined, title: string): Promise<void> {
  const folder = process.env.GONGWEN_SCREENS;
  if (folder && page) await page.screenshot({ path: `${folder}/${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.png` });
}
