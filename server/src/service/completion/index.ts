import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver-types';
import type { CheckedDraft } from '../draft.ts';
import { plainSnippet } from '../snippetText.ts';
import { clocks, days } from './days.ts';
import { comrades, fieldValues, labels } from './fields.ts';
import { issuers, recipients } from './names.ts';
import { attachments, citations, numbers } from './papers.ts';
import { closings, leads } from './phrases.ts';
import { type CaretPlace, type CompletionSources, type Offer, placeAt } from './place.ts';
import { templates } from './templates.ts';

/** What each place may ask for, the likelier first. */
const SOURCES: readonly (readonly [(place: CaretPlace) => readonly Offer[], CompletionItemKind])[] = [
  [templates, CompletionItemKind.File],
  [days, CompletionItemKind.Value],
  [clocks, CompletionItemKind.Value],
  [fieldValues, CompletionItemKind.Value],
  [citations, CompletionItemKind.Reference],
  [attachments, CompletionItemKind.File],
  [recipients, CompletionItemKind.Module],
  [numbers, CompletionItemKind.Value],
  [issuers, CompletionItemKind.Module],
  [labels, CompletionItemKind.Field],
  [closings, CompletionItemKind.Text],
  [leads, CompletionItemKind.Text],
  [comrades, CompletionItemKind.Value],
];

/** Characters behind which a list may open by itself. */
export const COMPLETION_TRIGGERS: readonly string[] = ['：', ':', '《', '〔'];

/**
 * What the writer may mean at a place. While words are half-typed, something is offered only where they and the place
 * ask for it, so that Enter ends the line in prose; where nothing is, all that fits the place.
 */
export function complete(draft: CheckedDraft, position: Position, sources: CompletionSources): CompletionList {
  const offset = draft.positions.toOffset(position);
  const place = placeAt(draft, offset, sources);
  const items: CompletionItem[] = [];
  for (const [offersOf, kind] of SOURCES)
    for (const { label, detail, note, replaces, replacesAfter = 0, filter, snippet } of offersOf(place))
      items.push({
        label,
        kind,
        detail,
        sortText: String(items.length).padStart(3, '0'),
        filterText: filter ?? label,
        ...(note ? { labelDetails: { description: note } } : {}),
        ...(snippet && sources.snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
        textEdit: {
          range: {
            start: { line: position.line, character: position.character - replaces },
            end: { line: position.line, character: position.character + replacesAfter },
          },
          newText: snippet ? (sources.snippets ? snippet : plainSnippet(snippet)) : label,
        },
      });
  // half-typed words are read anew with each key: what 12月 means, 12月2日 does not
  return { isIncomplete: items.length > 0, items };
}
