/** A Word file beside what its text is to look like: what `Linter.lint` takes to run the rules of Word's layout. */
import { compose } from '../../core/layout/compose.ts';
import { DEFAULT_PROFILE } from '../../core/layout/defaults.ts';
import type { Profile } from '../../core/layout/profile.ts';
import type { WordSubject } from '../../core/layout/wordLayout.ts';
import type { Document } from '../../core/model/document.ts';
import type { Imported } from '../import.ts';
import { readLayout } from './readLayout.ts';

/**
 * For the fourth argument of `Linter.lint`, beside `imported.text` as its text.
 * @param profile how the unit has its papers set
 */
export function wordSubjectOf(
  imported: Imported,
  profile: Profile = DEFAULT_PROFILE,
): (document: Document) => WordSubject {
  const word = readLayout(imported);
  return (document) => ({ word, document, composition: compose(document, profile), profile });
}
