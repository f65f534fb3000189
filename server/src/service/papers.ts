import { type Linter, profileOf } from '../core/index.ts';
import { createLayouter, type Layouter } from '../core/layout/layout.ts';
import type { LaidOut } from '../core/layout/page.ts';
import type { Profile } from '../core/layout/profile.ts';
import type { CheckedDraft } from './draft.ts';

/** A draft laid out, and how it is set. */
export interface Paper {
  readonly laidOut: LaidOut;
  readonly profile: Profile;
}

/** Lays drafts out; one that has not changed since is not laid out again, and one that has is in what changed. */
export function createPapers(): (draft: CheckedDraft) => Paper {
  const layouters = new WeakMap<Linter, Layouter>();
  const known = new WeakMap<CheckedDraft, Paper>();
  return (draft) => {
    const old = known.get(draft);
    if (old) return old;
    const layouter = layouters.get(draft.linter) ?? createLayouter();
    layouters.set(draft.linter, layouter);
    const profile = profileOf(draft.config);
    const paper = { laidOut: layouter.layout(draft.document, profile), profile };
    known.set(draft, paper);
    return paper;
  };
}
