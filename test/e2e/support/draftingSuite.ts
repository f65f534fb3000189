/** What the editor does for whoever writes a draft: each feature's tests, in one editor of their own. */
import { FORMATTING_SUITE } from './formattingSuite.ts';
import { NUMBERING_SUITE } from './numberingSuite.ts';
import type { Workbench } from './workbench.ts';

/** A feature's tests and the files of the folder that they need. */
export interface DraftingSuite {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  describe(editor: () => Workbench): void;
}

const SUITES: readonly DraftingSuite[] = [NUMBERING_SUITE, FORMATTING_SUITE];

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
