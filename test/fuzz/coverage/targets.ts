/** What the coverage-guided fuzzer runs; bundled into one script, whose coverage it reads. */
import { strFromU8, unzipSync } from 'fflate';
import { checkBytes } from '../../../server/src/cli/checkFile.ts';
import { DEFAULT_CONFIG, fixAll, lint } from '../../../server/src/core/index.ts';
import { importDocx } from '../../../server/src/docx/import.ts';
import { word, zip } from '../../docx/wordFile.ts';
import { MARKUP, PIECES, RESIDUE } from '../pieces.ts';
import { RICH } from '../wordProperties.ts';

export interface Target {
  /** Where to begin where there is no corpus. */
  readonly seeds: readonly string[];
  /** What is put in. */
  readonly dictionary: readonly string[];
  readonly longest: number;
  /** Throws where something is wrong. */
  run(input: string): void;
}

const BOUNDARY = /^=== (\S+)\n/gmu;

/** The parts of a file behind one another, each below a line with its name: what can be read, kept and changed. */
export const unpacked = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, content]) => `=== ${name}\n${strFromU8(content)}\n`)
    .join('');

export function packed(text: string): Uint8Array {
  const pieces = text.split(BOUNDARY).slice(1);
  const parts: Record<string, string> = {};
  for (let i = 0; i + 1 < pieces.length; i += 2) parts[pieces[i] ?? ''] = (pieces[i + 1] ?? '').replace(/\n$/u, '');
  return zip(parts);
}

export const TARGETS: Readonly<Record<'drafts' | 'wordFiles', Target>> = {
  drafts: {
    seeds: PIECES,
    dictionary: [...PIECES, ...RESIDUE],
    longest: 600,
    run(text) {
      const { failures } = lint(text);
      if (failures.length > 0) throw new Error(failures.map(({ ruleId, error }) => `${ruleId}: ${error}`).join());
      const { text: mended } = fixAll(text);
      if (fixAll(mended).text !== mended) throw new Error('fix-all has something to do again');
    },
  },
  wordFiles: {
    seeds: [unpacked(word(RICH))],
    dictionary: MARKUP,
    longest: 12_000,
    run(text) {
      const bytes = packed(text);
      const imported = importDocx(bytes);
      if (imported.ok) checkBytes({ path: '稿.docx', config: DEFAULT_CONFIG, fix: true }, bytes);
      else if (!imported.message.includes('请')) throw new Error(imported.message);
    },
  },
};
