/** The safe fixes of a Word file's text, made in the file as tracked changes. */
import {
  applyEdits,
  type Config,
  type Finding,
  fixAllWith,
  type Linter,
  type Neighbours,
  positionMap,
} from '../core/index.ts';
import { profileOf } from '../core/lint/config.ts';
import { minimalEdits } from '../core/text/minimalEdits.ts';
import { type Imported, importDocx } from './import.ts';
import { wordSubjectOf } from './layout/wordSubject.ts';
import { trackEdits } from './tracked/writeTracked.ts';

export interface MendOptions {
  readonly linter: Linter;
  readonly config: Config;
  readonly neighbours?: Neighbours | undefined;
  /** When the revisions are made. */
  readonly now: Date;
}

/** A Word file with its fixes as revisions. */
export interface MendedWord {
  readonly ok: true;
  readonly bytes: Uint8Array;
  /** Read back. */
  readonly word: Imported;
  readonly fixed: readonly Finding[];
  readonly left: readonly Finding[];
  /** What could not be changed, for the reader. */
  readonly notes: readonly string[];
}

/** What is said of a file that bears revisions. */
export const TRACKED =
  '修改已用修订方式写入，作者“公文”；在 Word 或 WPS 中“接受全部修订”即可，“拒绝全部修订”则恢复原样';

const DIFFERS = '写回后读出的文字与应有的不一致，没有写入；请按报告逐处修改，并报告这个问题';

/**
 * Makes every safe fix in the file. Nothing is to be mended, or nothing of it can be written: `bytes` is undefined, and
 * `notes` tells why.
 * @param findings of the file as it is
 */
export function mendWord(
  word: Imported,
  findings: readonly Finding[],
  { linter, config, neighbours, now }: MendOptions,
):
  | MendedWord
  | { readonly ok: true; readonly bytes: undefined; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string } {
  const { text } = word;
  const mended = fixAllWith(linter, text, config, undefined, neighbours);
  if (mended.text === text) return { ok: true, bytes: undefined, notes: [] };
  const edits = minimalEdits(text, mended.text);
  const { bytes, leftOut } = trackEdits(word, edits, { date: `${now.toISOString().slice(0, 19)}Z` });
  const notes = leftOut.map(({ edit, reason }) => {
    const { line } = positionMap(text).toPosition(edit.start);
    return `第 ${line + 1} 行有一处没有改：${reason}`;
  });
  if (leftOut.length === edits.length) return { ok: true, bytes: undefined, notes };
  const refused = new Set(leftOut.map(({ edit }) => edit));
  const wanted = applyEdits(
    text,
    edits.filter((edit) => !refused.has(edit)),
  );
  const again = importDocx(bytes);
  if (!again.ok || words(again.text) !== words(wanted)) return { ok: false, message: DIFFERS };
  const left = linter
    .lint(again.text, config, neighbours, wordSubjectOf(again, profileOf(config)))
    .findings.filter(
      ({ ruleId }) => ruleId !== 'word-revision-left' || findings.some((finding) => finding.ruleId === ruleId),
    );
  const fixed = leftOut.length === 0 ? mended.fixed : without(mended.fixed, left.filter(isMendable));
  return { ok: true, bytes, word: again, fixed, left, notes };
}

/** Without the blank lines and indents, which the import sets by what the lines are once they are mended. */
function words(text: string): string {
  return text.replace(/\n[\n 　]*/gu, '\n');
}

function isMendable({ fixes }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}

/** What was mended, less what is still there. */
function without(fixed: readonly Finding[], left: readonly Finding[]): Finding[] {
  const still = new Map<string, number>();
  for (const { ruleId } of left) still.set(ruleId, (still.get(ruleId) ?? 0) + 1);
  return fixed.filter(({ ruleId }) => {
    const count = still.get(ruleId) ?? 0;
    still.set(ruleId, count - 1);
    return count <= 0;
  });
}
