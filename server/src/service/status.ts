import type { Document, Severity } from '../core/index.ts';
import type { CheckedDraft } from './draft.ts';
import { countSafe } from './fixAll.ts';

/** What a status bar says of a draft. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** 会议通知, 函 …; empty where the draft does not say. */
  readonly kind: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings a fix-all could mend. */
  readonly fixable: number;
}

/** The draft's kind in a word. */
function documentKind({ title, parts }: Document): string {
  if (title?.genre) return title.meeting && title.genre === '通知' ? '会议通知' : title.genre;
  return parts.length > 0 && parts.every(({ kind }) => kind === 'agenda') ? '议程' : '';
}

/** The draft's findings by severity, and its kind. */
export function status(draft: CheckedDraft): Status {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of draft.findings) counts[severity]++;
  return {
    uri: draft.uri,
    version: draft.version,
    kind: documentKind(draft.document),
    counts,
    fixable: countSafe(draft),
  };
}
