import {
  type Config,
  createLinter,
  type Linter,
  type LintResult,
  type PositionMap,
  positionMap,
} from '../core/index.ts';

/** One version of a draft with all that the checker knows of it; every feature reads from this. */
export interface CheckedDraft extends LintResult {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly config: Config;
  readonly positions: PositionMap;
  /** The draft's own checker, which knows most of the text already. */
  readonly linter: Linter;
}

/** An open draft: keeps one checker, so that an edit pays for what it touched only. */
export interface Draft {
  /** What is known of this version; checks it only where that has not been done yet. */
  check(text: string, version: number, config: Config): CheckedDraft;
}

/**
 * Opens a draft.
 * @param onChecked told of every check that was really made, not of the ones answered from memory
 */
export function createDraft(
  uri: string,
  onChecked: (checked: CheckedDraft) => void = () => {},
  linter: Linter = createLinter(),
): Draft {
  let latest: CheckedDraft | undefined;
  return {
    check(text, version, config) {
      if (latest && latest.version === version && latest.config === config && latest.text === text) return latest;
      const positions = positionMap(text);
      const checked = { ...linter.lint(text, config), uri, version, text, config, positions, linter };
      latest = checked;
      onChecked(checked);
      return checked;
    },
  };
}
