/** A draft with all that the properties look at, each thing worked out once. */
import {
  createLinter,
  DEFAULT_CONFIG,
  type Document,
  type Edit,
  type Finding,
  type FixResult,
  fixAllWith,
  type Linter,
  type LintResult,
  lint,
} from '../../server/src/core/index.ts';

/** A pass of a fix-all: what was there before, what it edited, what is there after. */
export interface Pass {
  readonly before: Document;
  readonly edits: readonly Edit[];
  readonly after: Document;
}

export interface Mended {
  readonly passes: readonly Pass[];
  readonly result: FixResult;
}

export interface Examined {
  readonly source: string;
  readonly checked: LintResult;
  readonly mended: Mended;
  /** A fresh check of the mended text. */
  readonly again: LintResult;
}

export const safeEdits = ({ fixes }: Finding): readonly Edit[] => fixes.find((fix) => fix.safe)?.edits ?? [];

/** A fix-all, and every pass of it. */
export function mend(source: string): Mended {
  const linter = createLinter();
  const seen: LintResult[] = [];
  const listening: Linter = {
    lint(text, config) {
      const checked = linter.lint(text, config);
      seen.push(checked);
      return checked;
    },
  };
  const result = fixAllWith(listening, source, DEFAULT_CONFIG);
  // what a pass tried and took back is not among its edits
  const texts = seen
    .map(({ document, findings }) => ({
      document,
      edits: result.fixed.filter((finding) => findings.includes(finding)).flatMap(safeEdits),
    }))
    .filter(({ document, edits }) => edits.length > 0 || document.text === result.text);
  const passes = texts.flatMap(({ document, edits }, index) => {
    const after = texts[index + 1]?.document;
    return after && edits.length > 0 ? [{ before: document, edits, after }] : [];
  });
  return { passes, result };
}

export function examine(source: string): Examined {
  const mended = mend(source);
  return { source, checked: lint(source), mended, again: lint(mended.result.text) };
}
