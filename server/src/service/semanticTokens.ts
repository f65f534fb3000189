import type { Range } from 'vscode-languageserver-types';
import type { Document, Paragraph, ParagraphContent, Role, Span } from '../core/index.ts';
import { scanPlaceholders } from '../core/model/scan/placeholders.ts';
import { spanOf } from '../core/model/spans.ts';
import type { Token, ViewRange } from '../core/model/token.ts';
import type { UnitFacts } from '../core/rules/unitFacts.ts';
import { createPhraseMatcher } from '../core/text/phrases.ts';
import { remembered } from '../core/text/remember.ts';
import type { CheckedDraft } from './draft.ts';
import { toSpan } from './ranges.ts';
import { TOKEN_KINDS, TOKEN_MODIFIERS, type TokenKind } from './tokenKinds.ts';

/** A stretch of one line: line and UTF-16 character from 0, indexes in the legend. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  /** A set of bits. */
  readonly modifiers: number;
}

/** What a place is painted with: a kind and, for headings and labels, the level. */
interface Paint {
  readonly kind: TokenKind;
  readonly level?: number;
}

const KINDS = Object.keys(TOKEN_KINDS);
const LEVELS = TOKEN_MODIFIERS.length + 1;

/** Whole lines of one kind, by what they are. */
const LINE_KINDS: Readonly<Partial<Record<Role, TokenKind>>> = {
  title: 'title',
  agendaTitle: 'title',
  issuerMark: 'organ',
  signatureOrgan: 'organ',
  attachmentLabel: 'attachment',
};

/** Kinds of tokens that have a colour; what is no entry is left to the grammar. */
const INLINE: Readonly<Partial<Record<Token['kind'], TokenKind>>> = {
  citation: 'citation',
  documentNumber: 'documentNumber',
  date: 'date',
  weekday: 'date',
  clock: 'date',
};

const placeholdersOf = remembered(({ view }: ParagraphContent) => scanPlaceholders(view.text));
const peopleOf = remembered(({ people }: UnitFacts) => createPhraseMatcher(people.map(({ name }) => name)));

/** People that the paragraphs name as speakers, by paragraph. */
function speakersOf({ topics, agendas }: Document): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (const { paragraph, speakers } of [...topics, ...agendas.flatMap(({ items }) => items)])
    if (speakers.length > 0) found.set(paragraph, [...(found.get(paragraph) ?? []), ...speakers]);
  return found;
}

/** What stands in a paragraph, general first: what comes later is painted over what is there. */
function* painted(paragraph: Paragraph, unit: UnitFacts | undefined): Generator<readonly [ViewRange, Paint]> {
  const { role, content } = paragraph;
  const { view, label, field, tokens } = content;
  const whole = { from: 0, to: view.text.length };
  const kind = LINE_KINDS[role];
  if (kind) yield [whole, { kind }];
  if (kind === 'title') return;
  const level = label ? { level: label.level } : {};
  if (role === 'recipient') yield [{ from: 0, to: view.text.replace(/[：:]$/u, '').length }, { kind: 'organ' }];
  if (role === 'heading' && label) yield [whole, { kind: 'heading', ...level }];
  for (const token of tokens) {
    const inline = INLINE[token.kind];
    // the number behind a title belongs to the citation, and is coloured for itself, its brackets not at all
    const number = token.kind === 'citation' ? token.documentNumber : undefined;
    if (inline) yield [{ from: token.from, to: number ? number.from - 1 : token.to }, { kind: inline }];
    if (number) yield [number, { kind: 'documentNumber' }];
  }
  if (unit && unit.people.length > 0)
    for (const match of peopleOf(unit).matches(view.text)) yield [match, { kind: 'person' }];
  for (const blank of placeholdersOf(content)) yield [blank, { kind: 'placeholder' }];
  if (field) yield [field.label, { kind: 'field' }];
  if (label) yield [label, { kind: 'ordinal', ...level }];
}

/** The tokens of one paragraph, each within a line; no two share a character. */
function* tokensOf(
  paragraph: Paragraph,
  speakers: readonly Span[],
  unit: UnitFacts | undefined,
): Generator<SemanticToken> {
  /** For each unit of the source, kind and level of what stands there, plus one; 0 for nothing. */
  const paints = new Uint8Array(paragraph.end - paragraph.start);
  const paint = ({ start, end }: Span, { kind, level = 0 }: Paint) =>
    paints.fill(1 + KINDS.indexOf(kind) * LEVELS + level, start - paragraph.start, end - paragraph.start);
  for (const [range, what] of painted(paragraph, unit)) paint(spanOf(paragraph, range), what);
  for (const speaker of speakers) paint(speaker, { kind: 'person' });
  for (const line of paragraph.lines) {
    const end = Math.min(line.end, paragraph.end) - paragraph.start;
    for (let at = Math.max(0, line.start - paragraph.start), from = at; at < end; from = at) {
      const value = paints[at] ?? 0;
      while (at < end && paints[at] === value) at++;
      if (value === 0) continue;
      const level = (value - 1) % LEVELS;
      yield {
        line: line.number,
        character: paragraph.start + from - line.start,
        length: at - from,
        type: (value - 1 - level) / LEVELS,
        modifiers: level > 0 ? 1 << (level - 1) : 0,
      };
    }
  }
}

/** What the draft's words are, for the editor to colour, in the order of the text; of a range only, where one is given. */
export function semanticTokens({ document, positions, config }: CheckedDraft, range?: Range): SemanticToken[] {
  const within = range ? toSpan(positions, range) : { start: 0, end: document.text.length };
  const speakers = speakersOf(document);
  return document.paragraphs.flatMap((paragraph) =>
    paragraph.role !== 'comment' && paragraph.start <= within.end && paragraph.end >= within.start
      ? [...tokensOf(paragraph, speakers.get(paragraph.index) ?? [], config.unit)]
      : [],
  );
}
