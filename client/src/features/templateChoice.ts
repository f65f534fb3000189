/** A template as the snippets' file holds it. */
export interface Template {
  /** Its name, then the initials of its pinyin. */
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** A template that may be meant, and the word of it that was begun. */
export interface Choice {
  readonly word: string;
  readonly template: Template;
}

/**
 * The templates that `typed`, which stands alone on its line, begins to name. A Chinese name counts only where nothing
 * else is in the draft: elsewhere it is the draft's own wording, and Enter must stay a line end. Nobody writes initials.
 */
export function choicesFor(templates: readonly Template[], typed: string, isOnlyLine: boolean): Choice[] {
  if (typed === '') return [];
  return templates.flatMap((template) => {
    const word = template.prefix.find((candidate) => candidate.startsWith(typed));
    return word !== undefined && (isOnlyLine || /^[a-z]+$/.test(typed)) ? [{ word, template }] : [];
  });
}
