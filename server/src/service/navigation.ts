import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import type { WorkspaceIndex } from '../core/index.ts';
import { paragraphAt, spanOf } from '../core/model/spans.ts';
import type { CheckedDraft } from './draft.ts';
import { type Met, metAt } from './mentions/index.ts';
import { toRange } from './ranges.ts';

/** What is asked of the other drafts of the workspace. */
export type DraftsElsewhere = Pick<WorkspaceIndex, 'bearers' | 'titled'>;

const BEGINNING: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The drafts of the workspace that a cited title or number means, those that bear its number first. Not the draft itself. */
export function citedDrafts(
  title: string | undefined,
  number: string | undefined,
  own: string,
  elsewhere: DraftsElsewhere,
): Location[] {
  const parts = number === undefined ? null : /^(.*)〔(\d{4})〕(\d+)号$/u.exec(number);
  const bearers = parts
    ? elsewhere.bearers({ code: parts[1] ?? '', year: Number(parts[2]), number: Number(parts[3]) })
    : [];
  const borne = bearers
    .filter(({ path }) => path !== own)
    .map(({ path, place }): Location => ({ uri: path, range: place.range }));
  if (borne.length > 0 || title === undefined) return borne;
  return elsewhere
    .titled(title)
    .filter(
      (draft) => draft.path !== own && (number === undefined || draft.number === undefined || draft.number === number),
    )
    .map(({ path, place }) => ({ uri: path, range: place?.range ?? BEGINNING }));
}

/** The drafts of the workspace that the citation at an offset means. */
function elsewhereAt(draft: CheckedDraft, offset: number, own: string, elsewhere: DraftsElsewhere): Location[] {
  const paragraph = paragraphAt(draft.document, offset);
  for (const token of paragraph?.content.tokens ?? []) {
    const number =
      token.kind === 'citation' ? token.documentNumber : token.kind === 'documentNumber' ? token : undefined;
    const title = token.kind === 'citation' ? token.title.text : undefined;
    if (!paragraph || (!number && title === undefined)) continue;
    const span = spanOf(paragraph, token);
    if (span.start <= offset && offset <= span.end) return citedDrafts(title, number?.normalised, own, elsewhere);
  }
  return [];
}

/**
 * What the place at a position speaks of: the agenda's item of a topic, the attachment of its name, what an abbreviation
 * stands for, the draft that is cited. The place itself where it is the one that says it first.
 * @param own the draft's address as the workspace knows it
 */
export function definition(
  draft: CheckedDraft,
  position: Position,
  own: string,
  elsewhere: DraftsElsewhere,
): Location[] {
  const offset = draft.positions.toOffset(position);
  const met = metAt(draft, offset);
  const cited = elsewhereAt(draft, offset, own, elsewhere);
  const leading = met.find(({ at }) => at.leadsTo.length > 0);
  // an abbreviation leads to what it stands for, and only from there to the paper itself
  if (cited.length > 0 && leading?.thing.kind !== 'abbreviation') return cited;
  const spans = leading?.at.leadsTo ?? met.slice(0, 1).map(({ at }) => at);
  return spans.map((span) => ({ uri: draft.uri, range: toRange(draft.positions, span) }));
}

/** The thing meant at a position, of those that are said in several places. */
function severalAt(draft: CheckedDraft, position: Position): Met | undefined {
  const met = metAt(draft, draft.positions.toOffset(position));
  return met.find(({ thing }) => thing.mentions.length > 1) ?? met[0];
}

/** All the places of the draft that speak of the same as the one at a position. */
export function references(draft: CheckedDraft, position: Position, { declaration = true } = {}): Location[] {
  const met = severalAt(draft, position);
  const mentions = met?.thing.mentions ?? [];
  return mentions
    .filter((mention) => declaration || mention.leadsTo.length > 0)
    .map((mention) => ({ uri: draft.uri, range: toRange(draft.positions, mention) }));
}

/** The same places, to be coloured; undefined where the thing is said once or nothing is known of the place. */
export function documentHighlights(draft: CheckedDraft, position: Position): DocumentHighlight[] | undefined {
  const met = severalAt(draft, position);
  if (!met || met.thing.mentions.length < 2) return undefined;
  return met.thing.mentions.map((mention) => ({
    range: toRange(draft.positions, mention),
    kind: mention.leadsTo.length > 0 ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
  }));
}
