import { TEMPLATES } from '../templates.generated.ts';
import { choicesFor, dated } from '../templates.ts';
import type { CaretPlace, Offer } from './place.ts';

/** The templates whose name or initials stand alone on the line. */
export function templates({ draft, before, atEnd, today }: CaretPlace): Offer[] {
  const typed = before.trim();
  if (!atEnd || typed === '') return [];
  const isOnlyLine = draft.text.trim() === typed;
  return choicesFor(TEMPLATES, typed, isOnlyLine).map(({ word, template: { name, description, body } }) => ({
    label: name,
    detail: description,
    note: '模板',
    replaces: typed.length,
    filter: word,
    snippet: dated(body, today),
  }));
}
