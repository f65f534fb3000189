import { join } from 'node:path';
import { type Desktop, packExtension, serveDesktop } from './support/desktop.ts';
import { draftFolder } from './support/drafts.ts';
import { describeEditor, TWINS } from './support/editorSuite.ts';
import { need } from './support/hosts.ts';
import { eventually } from './support/wait.ts';

let host: Parameters<typeof serveDesktop>[0];
/** The one that the tests of the editor share. */
let first: Desktop | undefined;

describeEditor(
  'VS Code 1.139',
  (context) => {
    const [browser, desktop] = need(context, 'chromium', 'desktop');
    if (desktop) host = desktop;
    return browser?.path ?? '';
  },
  async (folder) => {
    const place = draftFolder({});
    const extension = join(place.path, 'gongwen.vsix');
    packExtension(extension);
    try {
      const served = await serveDesktop(host, folder, extension);
      first ??= served;
      return served;
    } finally {
      place.remove();
    }
  },
  { '[gongwen]': { 'editor.codeActionsOnSave': { 'source.fixAll.gongwen': 'explicit' } } },
  (editor) => {
    it('loses nothing when the checker is killed while one writes, and finds faults again', async function () {
      await editor().openFile(TWINS.other);
      await editor().checked();
      const before = await editor().squiggles();
      await editor().focusEditor();
      await editor().goTo(1, 10);
      if (!first?.killServer()) this.skip();
      await editor().page.keyboard.insertText('第');
      await eventually('what was written', () => editor().hasLine('石政发〔2026〕第7号'));
      await eventually('the fault in what was written', async () => (await editor().squiggles()) > before);
      await editor().focusEditor();
      await editor().goTo(1, 11);
      await editor().page.keyboard.press('Backspace');
      await eventually('the draft as it was', () => editor().hasLine('石政发〔2026〕7号'));
    });
  },
);
