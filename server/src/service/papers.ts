import { profileOf } from '../core/index.ts';
import type { LaidOut } from '../core/layout/page.ts';
import type { Profile } from '../core/layout/profile.ts';
import type { CheckedDraft } from './draft.ts';

/** A draft laid out, and how it is set. */
export interface Paper {
  readonly laidOut: LaidOut;
  readonly profile: Profile;
}

/** The pages of a draft: those that its rules saw, so that nothing is laid out twice. */
export function paperOf(draft: Pick<CheckedDraft, 'laidOut' | 'config'>): Paper {
  return { laidOut: draft.laidOut(), profile: profileOf(draft.config) };
}
