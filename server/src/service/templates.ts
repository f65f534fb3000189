import type { CalendarDay } from '../core/text/calendar.ts';

/** A paper to begin with. */
export interface Template {
  readonly name: string;
  /** The initials of its pinyin. */
  readonly initials: string;
  readonly description: string;
  /** Its text as a snippet: `${1:…}` is to be filled in, `${CURRENT_YEAR}` and its like are of today. */
  readonly body: string;
}

/** A template that may be meant, and the word of it that was begun. */
interface Choice<T> {
  readonly word: string;
  readonly template: T;
}

/**
 * The templates that `typed`, which stands alone on its line, begins to name. A Chinese name counts only where nothing
 * else is in the draft: elsewhere it is the draft's own wording, and Enter must stay a line end. Nobody writes initials.
 */
export function choicesFor<T extends Pick<Template, 'name' | 'initials'>>(
  templates: readonly T[],
  typed: string,
  isOnlyLine: boolean,
): Choice<T>[] {
  if (typed === '') return [];
  return templates.flatMap((template) => {
    const word = [template.name, template.initials].find((candidate) => candidate.startsWith(typed));
    return word !== undefined && (isOnlyLine || /^[a-z]+$/.test(typed)) ? [{ word, template }] : [];
  });
}

const VARIABLE = /\$\{CURRENT_(YEAR|MONTH|DATE)(?:\/\^0\/\/)?\}/gu;

/** The snippet with the day of today for its variables, which not every editor knows. */
export function dated(body: string, { year, month, day }: CalendarDay): string {
  const parts: Readonly<Record<string, number>> = { YEAR: year, MONTH: month, DATE: day };
  return body.replace(VARIABLE, (_, part: string) => String(parts[part] ?? ''));
}
