import type { Document, Severity } from '../core/index.ts';
import type { CheckedDraft } from './draft.ts';
import { countSafe } from './fixAll.ts';
import { type WordCount, wordCount } from './wordCount.ts';

/** What a status bar says of a draft. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** 会议通知, 函 …; empty where the draft does not say. */
  readonly kind: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings a fix-all could mend. */
  readonly fixable: number;
  /** 字数, as Word counts. */
  readonly words: WordCount;
  /** How many pages it takes as last laid out; undefined until that was done. */
  readonly pages?: number;
  /** Why it is not checked, where it is not. */
  readonly refused?: string;
}

const NONE = { error: 0, warning: 0, info: 0, hint: 0 };

/** What is said of a draft that is not checked. */
export function refusedStatus(uri: string, version: number, refused: string): Status {
  return { uri, version, kind: '', counts: NONE, fixable: 0, words: { all: 0, main: 0 }, refused };
}

/** The draft's kind in a word. */
function documentKind({ title, parts }: Document): string {
  if (title?.genre) return title.meeting && title.genre === '通知' ? '会议通知' : title.genre;
  return parts.length > 0 && parts.every(({ kind }) => kind === 'agenda') ? '议程' : '';
}

/**
 * The draft in numbers: findings by severity, 字数; and its kind.
 * @param pages how many it has, where that is known
 */
export function status(draft: CheckedDraft, pages?: number): Status {
  const counts = { ...NONE };
  for (const { severity } of draft.findings) counts[severity]++;
  return {
    uri: draft.uri,
    version: draft.version,
    kind: documentKind(draft.document),
    counts,
    fixable: countSafe(draft),
    words: wordCount(draft.document),
    ...(pages === undefined ? {} : { pages }),
  };
}
