/** How fast a check with so many rules could be at the most: rules that do next to nothing, on drafts read beforehand. */
import { DEFAULT_CONFIG, rules } from '../../server/src/core/index.ts';
import { meets } from '../../server/src/core/lint/needs.ts';
import { planOf } from '../../server/src/core/lint/plan.ts';
import type { Paragraph } from '../../server/src/core/model/document.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';

/** The least that a rule can do with a paragraph: look for something that no draft has. */
export const LOOKS: Readonly<Record<string, (nth: number) => (text: string) => boolean>> = {
  'every rule looking for one character, nothing else': (nth) => {
    const character = String.fromCharCode(0xe000 + nth);
    return (text) => text.includes(character);
  },
  'every rule trying one pattern, nothing else': (nth) => {
    const pattern = new RegExp(`[${String.fromCharCode(0xe000 + nth)}-\\uEFFF]x`, 'u');
    return (text) => pattern.test(text);
  },
};

/** What the rules would take on drafts read beforehand if each did no more than look, where it has to look at all. */
export function leastRules(drafts: readonly string[], look: (nth: number) => (text: string) => boolean): () => void {
  const plan = planOf(rules, DEFAULT_CONFIG);
  const least = Array.from({ length: plan.document.length + plan.paragraph.length }, (_, nth) => {
    const isThere = look(nth);
    return function* (paragraphs: readonly Paragraph[]) {
      for (const paragraph of paragraphs) if (isThere(paragraph.content.source)) yield paragraph;
    };
  });
  const work = drafts.map((draft) => {
    const { paragraphs } = parseDocument(draft);
    const all = plan.cues.ofAll(paragraphs);
    const wholes = plan.document.map(({ needed }) => (meets(all, needed) ? paragraphs : []));
    const singles = plan.paragraph.map(({ needed, active }) =>
      paragraphs.filter((own) => meets(plan.cues.of(own), needed) && active.parts.has(own.part)),
    );
    return [...wholes, ...singles];
  });
  return () => {
    for (const draft of work)
      draft.forEach((paragraphs, nth) => {
        for (const _ of paragraphs.length > 0 ? (least[nth]?.(paragraphs) ?? []) : [])
          throw new Error('looked for nothing');
      });
  };
}
