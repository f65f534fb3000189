/** What the editor does for whoever writes a draft: each feature's tests, in one editor of their own. */
import { AGENDA_SUITE } from './agendaSuite.ts';
import { COMPLETION_SUITE } from './completionSuite.ts';
import { FORMATTING_SUITE } from './formattingSuite.ts';
import { NAVIGATION_SUITE } from './navigationSuite.ts';
import { NEW_DOCUMENT_SUITE } from './newDocumentSuite.ts';
import { NUMBERING_SUITE } from './numberingSuite.ts';
import { READING_SUITE } from './readingSuite.ts';
import type { Workbench } from './workbench.ts';

/** A feature's tests and the files of the folder that they need. */
export interface DraftingSuite {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  describe(editor: () => Workbench): void;
}

const SUITES: readonly DraftingSuite[] = [
  NUMBERING_SUITE,
  FORMATTING_SUITE,
  READING_SUITE,
  NEW_DOCUMENT_SUITE,
  NAVIGATION_SUITE,
  AGENDA_SUITE,
  COMPLETION_SUITE,
];

export const DRAFTING_FILES: Readonly<Record<string, string | Uint8Array>> = Object.assign(
  {},
  ...SUITES.map(({ files }) => files),
);

/** The tests, in an editor that shows a folder with these files. */
export function describeDrafting(open: (context: Mocha.Context) => Promise<Workbench>): void {
  describe('drafting', () => {
    let editor: Workbench;
    before(async function () {
      editor = await open(this);
    });
    for (const suite of SUITES) suite.describe(() => editor);
  });
}
