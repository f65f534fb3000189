import { join } from 'node:path';
import { packExtension, serveDesktop } from './support/desktop.ts';
import { draftFolder } from './support/drafts.ts';
import { describeEditor } from './support/editorSuite.ts';
import { need } from './support/hosts.ts';

let host: Parameters<typeof serveDesktop>[0];

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
      return await serveDesktop(host, folder, extension);
    } finally {
      place.remove();
    }
  },
  { '[gongwen]': { 'editor.codeActionsOnSave': { 'source.fixAll.gongwen': 'explicit' } } },
);
