import type { Frame, Page } from 'playwright-core';
import { eventually } from './wait.ts';

/** What the Problems panel shows. */
export interface Problems {
  /** The count beside the file's name. */
  readonly count: number;
  /** The rows that are in view: message, source, rule id and place. */
  readonly rows: readonly string[];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** VS Code's window, driven as a person would: keys, mouse and what is to be seen. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page
      .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
      .first()
      .waitFor({ timeout: 60_000 });
  }

  /** Runs a command by its title in the command palette. */
  async run(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /** Runs a command that asks, and answers with the first entry for `answer`. */
  async choose(title: string, answer: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await this.ask(title);
    await eventually('the question', async () => (await input.inputValue()) === '');
    await input.fill(answer);
    await eventually(`${answer} in the list`, async () => (await this.firstRow())?.includes(answer));
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Runs a command that asks something. */
  async ask(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await eventually(`${title} in the palette`, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await input.fill(`>${title}`, { timeout: 2000 });
      await this.page.waitForTimeout(300);
      return (await this.firstRow())?.includes(title);
    });
    await this.page.keyboard.press('Enter');
  }

  /** The first entry of the list that is asked from. */
  async firstRow(): Promise<string | null> {
    return this.page.locator('.quick-input-list .monaco-list-row').first().textContent({ timeout: 500 });
  }

  /** Takes the place that is offered for a file. */
  async takePlace(name: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await eventually(`${name} as its place`, async () => (await input.inputValue()).endsWith(name));
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** The row of a file of the folder; the list is scrolled to it, as only the rows in view are there. */
  private async rowOf(name: string) {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    if ((await row.count()) > 0) return row;
    await this.page.locator('.explorer-folders-view .monaco-list').first().hover();
    await this.page.mouse.wheel(0, -100_000);
    await eventually(`${name} in the list of files`, async () => {
      if ((await row.count()) > 0) return true;
      await this.page.mouse.wheel(0, 60);
      return false;
    });
    return row;
  }

  /** Opens a file of the folder that shows in an editor of its own. */
  async openCustom(name: string): Promise<void> {
    const tab = this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`);
    // what was asked for before may come up after it
    await eventually(`${name} in front`, async () => {
      await (await this.rowOf(name)).dblclick({ timeout: 2000 });
      await tab.waitFor({ timeout: 3000 });
      await this.page.waitForTimeout(300);
      return tab.isVisible();
    });
  }

  /** Chooses from the menu of a file of the folder. */
  async fileMenu(name: string, entry: string): Promise<void> {
    const row = await this.rowOf(name);
    const item = this.page.locator('.monaco-menu .action-item', { hasText: entry });
    await eventually(`${entry} in the menu of ${name}`, async () => {
      await this.page.keyboard.press('Escape');
      await row.click({ button: 'right', timeout: 2000 });
      await item.waitFor({ timeout: 2000 });
      // a menu takes no click for a moment after it has come up
      await this.page.waitForTimeout(400);
      await item.click({ timeout: 2000 });
      await item.waitFor({ state: 'hidden', timeout: 2000 });
      return true;
    });
  }

  /** Chooses from the menu of the text at the cursor, through the menus within it. */
  async textMenu(...path: readonly string[]): Promise<void> {
    const menus = this.page.locator('.monaco-menu');
    await eventually(`${path.join(' → ')} in the menu`, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Shift+F10');
      for (const [depth, entry] of path.entries()) {
        const item = menus.nth(depth).locator('.action-item', { hasText: entry }).first();
        await item.waitFor({ timeout: 2000 });
        await item.hover({ timeout: 2000 });
        // a menu takes no click for a moment after it has come up
        await this.page.waitForTimeout(400);
        if (depth === path.length - 1) await item.click({ timeout: 2000 });
      }
      await menus.first().waitFor({ state: 'hidden', timeout: 2000 });
      return true;
    });
  }

  /** The tabs of each group of editors, the active group’s last. */
  async groups(): Promise<string[][]> {
    const groups = await this.page.locator('.editor-group-container').evaluateAll((all) =>
      all.map((group) => ({
        active: group.classList.contains('active'),
        tabs: [...group.querySelectorAll('.tab')].map((tab) => tab.getAttribute('aria-label') ?? ''),
      })),
    );
    return groups.sort((a, b) => Number(a.active) - Number(b.active)).map(({ tabs }) => tabs);
  }

  /** Opens a file of the folder by name; one with nothing in it where `empty` says so. */
  async openFile(name: string, { empty = false } = {}): Promise<void> {
    await this.page.keyboard.press('Escape');
    const tab = this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`);
    // the list may be drawn anew under the pointer
    await eventually(`${name} open`, async () => {
      await (await this.rowOf(name)).dblclick({ timeout: 2000 });
      await tab.waitFor({ timeout: 2000 });
      return true;
    });
    await eventually(`text of ${name}`, async () => (await this.lines()).some((line) => empty === (line.length === 0)));
  }

  /**
   * Puts the cursor at a line and column, from 1; the column by key, as newer versions count wide characters twice.
   * The editor takes no keys for a moment after the box for the line is gone, so the place is looked at and asked again.
   */
  async goTo(line: number, column: number): Promise<void> {
    const at = (text: string) =>
      this.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${text}`) });
    await eventually(`line ${line}, column ${column}`, async () => {
      await this.pick('Control+g', `:${line}`);
      await at('').waitFor({ timeout: 2000 });
      await this.page
        .locator('.editor-group-container.active .monaco-editor.focused')
        .first()
        .waitFor({ timeout: 2000 });
      await this.page.keyboard.press('Home');
      for (let step = 1; step < column; step++) await this.page.keyboard.press('ArrowRight');
      await at(`${column}(?!\\d)`).waitFor({ timeout: 2000 });
      return true;
    });
  }

  private async pick(key: string, text: string, row?: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await this.page.keyboard.press('Escape');
    await eventually(`quick input for ${text}`, async () => {
      await this.page.keyboard.press(key);
      await input.waitFor({ timeout: 2000 });
      return true;
    });
    await input.fill(text);
    if (row) {
      const first = this.page.locator('.quick-input-list .monaco-list-row').first();
      await eventually(`${row} in the palette`, async () => (await first.textContent())?.includes(row));
    }
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** By a click in its middle: the first of its lines may lie under the bar above it. */
  async focusEditor(): Promise<void> {
    await this.page.locator('.editor-group-container.active .monaco-editor .overflow-guard').first().click();
  }

  /** The lines of the active editor that are in view, from the top. */
  async lines(): Promise<string[]> {
    const lines = this.page.locator('.editor-group-container.active .monaco-editor .view-lines .view-line');
    const placed = await lines.evaluateAll((elements) =>
      elements.map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' })),
    );
    return placed.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  async hasLine(text: string): Promise<boolean> {
    return (await this.lines()).some((line) => line.includes(text));
  }

  /** How many squiggles of any severity are in view. */
  async squiggles(): Promise<number> {
    return this.page.locator('.monaco-editor .view-overlays [class*="squiggly-"]').count();
  }

  /** What the Problems panel says of a file; it is opened first. */
  async problems(file: string): Promise<Problems | undefined> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.run('Problems: Focus on Problems View');
    const texts = (await panel.locator('.monaco-list-row').allInnerTexts()).map(oneLine);
    const at = texts.findIndex((text) => text.startsWith(file));
    if (at < 0) return undefined;
    const rest = texts.slice(at + 1);
    const next = rest.findIndex((text) => !/\[Ln \d+, Col \d+\]/.test(text));
    const count = Number(/(\d+)$/.exec(texts[at] ?? '')?.[1] ?? 0);
    return { count, rows: next < 0 ? rest : rest.slice(0, next) };
  }

  /** The quick fixes offered at the cursor. */
  async quickFixes(): Promise<string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await eventually('quick fixes', async () => {
      await this.page.keyboard.press('Control+.');
      await rows.first().waitFor({ timeout: 2000 });
      return true;
    });
    return (await rows.allInnerTexts()).map(oneLine);
  }

  /** Applies the first quick fix offered whose title has this text. */
  async applyQuickFix(title: string): Promise<void> {
    const at = (await this.quickFixes()).findIndex((text) => text.includes(title));
    if (at < 0) throw new Error(`no quick fix ${title}`);
    for (let step = 0; step < at; step++) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  /** The list that pops up while typing; empty where none does. */
  async suggestions(): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    return (await rows.allInnerTexts()).map(oneLine);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tabs-container .tab.active:not(.dirty)').waitFor();
  }

  /** The entries of the outline that are in view. */
  async outline(): Promise<string[]> {
    const rows = this.page.locator('.outline-pane .monaco-list-row');
    if ((await rows.count()) === 0) await this.run('Explorer: Focus on Outline View');
    return (await rows.allInnerTexts()).map(oneLine);
  }

  /** Waits until the server has checked the draft in view, and its size stands in the status bar. */
  async checked(): Promise<void> {
    await eventually('the draft checked', async () => {
      const isChecking = (await this.page.locator('.statusbar-item .codicon-sync').count()) > 0;
      // the extension’s own entry, beside the name of the language
      return !isChecking && (await this.statusBar()).filter((text) => text.includes('公文')).length > 1;
    });
  }

  async statusBar(): Promise<string[]> {
    return (await this.page.locator('.statusbar-item').allInnerTexts()).map(oneLine).filter(Boolean);
  }

  /** The frame of a webview where this is to be seen. */
  async frameWith(selector: string): Promise<Frame> {
    return eventually(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        const seen = await frame
          .locator(selector)
          .isVisible()
          .catch(() => false);
        if (frame !== this.page.mainFrame() && seen) return frame;
      }
      return undefined;
    });
  }

  /** The frame of a webview whose text has `text`. */
  async webview(text: string): Promise<Frame> {
    return eventually(`a webview with ${text}`, async () => {
      for (const frame of this.page.frames()) {
        if (frame === this.page.mainFrame()) continue;
        const body = await frame
          .locator('body')
          .textContent({ timeout: 500 })
          .catch(() => '');
        if (body?.includes(text)) return frame;
      }
      return undefined;
    });
  }
}
