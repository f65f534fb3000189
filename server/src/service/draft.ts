import {
  type Config,
  createLinter,
  type Document,
  glance,
  type Linter,
  type LintResult,
  type Neighbours,
  type PositionMap,
  positionMap,
  positionMapAfter,
} from '../core/index.ts';
import type { WordSubject } from '../core/layout/wordLayout.ts';

/** One version of a draft with all that the checker knows of it; every feature reads from this. */
export interface CheckedDraft extends LintResult {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly config: Config;
  /** What the other drafts say that concerns this one, as it was told. */
  readonly neighbours: Neighbours | undefined;
  readonly positions: PositionMap;
  /** The draft's own checker, which knows most of the text already. */
  readonly linter: Linter;
}

/** What can be told at once of a version that was not checked yet, enough to show its findings. */
export type GlancedDraft = Pick<CheckedDraft, 'uri' | 'findings' | 'positions'>;

/** An open draft: keeps one checker, so that an edit pays for what it touched only. */
export interface Draft {
  /** What is known of this version; checks it only where that has not been done yet. */
  check(text: string, version: number, config: Config, neighbours?: Neighbours): CheckedDraft;
  /** What can be told of a text without checking it, from the version that was checked last; see `glance`. */
  glance(text: string, config: Config): GlancedDraft | undefined;
}

/**
 * Checks a text that is in no editor, once.
 * @param word how the Word file that it was read from is formatted
 */
export function checkText(
  uri: string,
  text: string,
  config: Config,
  linter: Linter = createLinter(),
  word?: (document: Document) => WordSubject,
): CheckedDraft {
  const found = linter.lint(text, config, undefined, word);
  return { ...found, uri, version: 0, text, config, neighbours: undefined, positions: positionMap(text), linter };
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
    glance(text, config) {
      if (!latest || latest.config !== config || latest.text === text) return undefined;
      const findings = glance(latest, text, config);
      return findings && { uri, findings, positions: positionMapAfter(latest.positions, latest.text, text) };
    },
    check(text, version, config, neighbours) {
      if (latest && latest.config === config && latest.neighbours === neighbours && latest.text === text) {
        // what was typed and taken back again is known
        if (latest.version !== version) latest = { ...latest, version };
        return latest;
      }
      const positions = positionMap(text);
      const found = linter.lint(text, config, neighbours);
      const checked = { ...found, uri, version, text, config, neighbours, positions, linter };
      latest = checked;
      onChecked(checked);
      return checked;
    },
  };
}
