import type { Document } from '../model/document.ts';
import { parseDocument } from '../model/parse.ts';
import type { Neighbours } from '../model/workspace.ts';
import type { Edit } from '../rules/rule.ts';
import { countUpTo } from '../text/search.ts';
import type { Config } from './config.ts';
import type { Finding } from './finding.ts';
import { keepsFrame } from './keepsFrame.ts';
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
/** How often a fix-all looks which fixes change the frame; a draft has one such by chance, many only by intent. */
const MAX_TRIALS = 40;

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

interface Choice {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/** The safe fixes of `findings` that can be made together: none touches another. */
export function compatibleSafeFixes(findings: readonly Finding[]): Choice[] {
  const taken = createRanges();
  return findings.flatMap((finding) => {
    const edits = finding.fixes.find((candidate) => candidate.safe)?.edits;
    return edits && taken.add(edits) ? [{ finding, edits }] : [];
  });
}

const editsOf = (choices: readonly Choice[]) => choices.flatMap(({ edits }) => edits);

/**
 * `kept`, and those of `more` that can be made with them and leave the frame as it is.
 * @param trials how often it may still be looked; what it has not been looked at for is left out
 */
function keepingFrame(
  document: Document,
  kept: readonly Choice[],
  more: readonly Choice[],
  trials: { left: number },
): readonly Choice[] {
  if (trials.left-- <= 0) return kept;
  const edits = editsOf([...kept, ...more]);
  if (keepsFrame(document, edits, parseDocument(applyEdits(document.text, edits)))) return [...kept, ...more];
  if (more.length <= 1) return kept;
  const middle = more.length >> 1;
  const first = keepingFrame(document, kept, more.slice(0, middle), trials);
  return keepingFrame(document, first, more.slice(middle), trials);
}

/**
 * Applies every safe fix until nothing changes. One that would move a line to another part of the draft, or make more of
 * a mark of secrecy, is left to the writer: what it corrects is right, but the line would be read as something else.
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
  const refused = new Set<Finding>();
  const trials = { left: MAX_TRIALS };
  let now = linter.lint(text, config, neighbours);
  for (let pass = 0; ; ) {
    const { document, findings } = now;
    const mended = (choices: readonly Choice[]) => applyEdits(document.text, editsOf(choices));
    const wanted = findings.filter((finding) => !refused.has(finding) && (only ?? finding.ruleId) === finding.ruleId);
    let chosen: readonly Choice[] = pass < MAX_PASSES ? compatibleSafeFixes(wanted) : [];
    if (mended(chosen) === document.text) return { text: document.text, fixed, findings };
    let next = linter.lint(mended(chosen), config, neighbours);
    if (!keepsFrame(document, editsOf(chosen), next.document)) {
      const kept = keepingFrame(document, [], chosen, trials);
      const made = new Set(kept.map(({ finding }) => finding));
      for (const { finding } of chosen) if (!made.has(finding)) refused.add(finding);
      // what touches a fix that is refused may be made in its place
      if (kept.length === 0) continue;
      chosen = kept;
      next = linter.lint(mended(chosen), config, neighbours);
    }
    fixed.push(...chosen.map(({ finding }) => finding));
    now = next;
    pass++;
  }
}
