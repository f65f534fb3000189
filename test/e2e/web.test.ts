import { serveWeb } from '../../scripts/web-host.mjs';
import { describeEditor } from './support/editorSuite.ts';
import { need } from './support/hosts.ts';

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
