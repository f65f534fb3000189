import type { Neighbours } from '../model/workspace.ts';
import type { Edit } from '../rules/rule.ts';
import { countUpTo } from '../text/search.ts';
import type { Config } from './config.ts';
import type { Finding } from './finding.ts';
import type { Linter } from './linter.ts';

/** The text after all safe fixes, and what was done. */
export interface FixResult {
  readonly text: string;
  /** The findings that were mended, in the order of mending; their offsets are those of the pass they were found in. */
  readonly fixed: readonly Finding[];
  /** What is left, in offsets of `text`. */
  readonly findings: readonly Finding[];
}

/** Fix-all gives up after this many passes; safe fixes converge long before (a property test). */
const MAX_PASSES = 10;

/** Applies edits that do not overlap, in offsets of `text`. Edits that overlap an earlier one are dropped. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Ranges that do not touch, in order; `add` takes those that keep it so. */
function createRanges() {
  const ranges: Edit[] = [];
  const place = ({ start }: Edit) => countUpTo(ranges.length, (index) => ranges[index]?.start ?? 0, start);
  const touching = (a: Edit | undefined, b: Edit) => a !== undefined && a.start <= b.end && b.start <= a.end;
  return {
    add(edits: readonly Edit[]): boolean {
      if (edits.some((edit) => touching(ranges[place(edit) - 1], edit) || touching(ranges[place(edit)], edit)))
        return false;
      for (const edit of edits) ranges.splice(place(edit), 0, edit);
      return true;
    },
  };
}

/** The safe fixes of `findings` that can be made together: none touches another. */
export function compatibleSafeFixes(findings: readonly Finding[]): { finding: Finding; edits: readonly Edit[] }[] {
  const taken = createRanges();
  return findings.flatMap((finding) => {
    const edits = finding.fixes.find((candidate) => candidate.safe)?.edits;
    return edits && taken.add(edits) ? [{ finding, edits }] : [];
  });
}

/**
 * Applies every safe fix until nothing changes.
 * @param linter what finds them
 * @param only a rule id, to mend the findings of that rule alone
 * @param neighbours what the other drafts say, as for `Linter.lint`
 */
export function fixAllWith(
  linter: Linter,
  text: string,
  config: Config,
  only?: string,
  neighbours?: Neighbours,
): FixResult {
  const fixed: Finding[] = [];
  let current = text;
  for (let pass = 0; ; pass++) {
    const { findings } = linter.lint(current, config, neighbours);
    const wanted = only === undefined ? findings : findings.filter((finding) => finding.ruleId === only);
    const chosen = pass < MAX_PASSES ? compatibleSafeFixes(wanted) : [];
    const next = applyEdits(
      current,
      chosen.flatMap((choice) => choice.edits),
    );
    if (next === current) return { text: current, fixed, findings };
    fixed.push(...chosen.map((choice) => choice.finding));
    current = next;
  }
}
