import type { Composition, Element } from '../../layout/composition.ts';
import type { Profile } from '../../layout/profile.ts';
import type { WordSubject } from '../../layout/wordLayout.ts';
import type { Document } from '../../model/document.ts';
import { idealLayout } from './ideal.ts';
import { withOverrides } from './overrides.ts';
import { composedByParagraph } from './subject.ts';

/**
 * The Word file of an example.
 * @param said what the example says of it behind the draft (see overrides.ts)
 */
export function exampleSubject(
  document: Document,
  composition: Composition,
  profile: Profile,
  said: string,
): WordSubject {
  const composed = composedByParagraph(composition);
  const ideal = idealLayout(document, composition, profile, composed);
  const elementsAt = ({ start }: { readonly start: number }): Element[] => {
    const paragraph = document.paragraphs.find((one) => one.start <= start && start < one.end);
    return (composed.get(paragraph?.index ?? -1) ?? []).map(({ element }) => element);
  };
  return { document, composition, profile, word: withOverrides(ideal, document.text, elementsAt, said) };
}
