import type { Document, Paragraph, Span } from '../../core/index.ts';
import { spanOf } from '../../core/model/spans.ts';
import type { ViewRange } from '../../core/model/token.ts';
import { contains } from '../../core/text/span.ts';

export type ThingKind =
  | 'abbreviation'
  | 'citation'
  | 'topic'
  | 'attachment'
  | 'item'
  | 'meetingName'
  | 'place'
  | 'organ'
  | 'person'
  | 'phone'
  | 'meetingDate'
  | 'meetingTime';

/** One place where a thing is said, in source offsets. */
export interface Mention extends Span {
  /** What “go to definition” leads to from here; empty where this is the place that says it first. */
  readonly leadsTo: readonly Span[];
}

/** Something that the draft says in several places. */
export interface Thing {
  readonly kind: ThingKind;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** Where exactly this text stands for the thing for sure: a new name takes its place there. Without it, no renaming. */
  readonly value?: { readonly text: string; readonly spans: readonly Span[] };
  /** Why it is not renamed. */
  readonly refusal?: string;
}

/** Mentions of which the first (or `definition`) is what the others lead to. */
export function ledTo(spans: readonly Span[], definition: Span | undefined = spans[0]): Mention[] {
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({
      start: span.start,
      end: span.end,
      leadsTo: definition && span.start !== definition.start ? [definition] : [],
    }));
}

/** What may stand right before and behind a value that is no part of a longer name. */
export interface Bounds {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** Not Han, or a word that no name begins with. */
export const FREE_BEFORE =
  /(?:^|[^\p{Script=Han}A-Za-z0-9〇]|[由在对向为是的和与及至到从经按以将把被请给于开办行加席该本])$/u;

/** Whether the text may be the draft's own: what others wrote is not touched. */
export const isOwn = ({ part, role }: Paragraph) => part !== 'material' && role !== 'comment';

/** Ranges of a paragraph where other papers are named, and addresses. */
function foreign({ content }: Paragraph): ViewRange[] {
  return content.tokens.flatMap((token): ViewRange[] =>
    token.kind === 'citation' && token.quoted
      ? [token.title]
      : token.kind === 'url' || token.kind === 'mail'
        ? [token]
        : [],
  );
}

/** Where a text stands as a name of its own in what the draft itself says, as ranges of views. */
export function* occurrences(
  { paragraphs }: Document,
  text: string,
  { before, after }: Bounds,
): Generator<{ readonly paragraph: Paragraph; readonly range: ViewRange }> {
  if (text === '') return;
  for (const paragraph of paragraphs) {
    const { text: all } = paragraph.content.view;
    if (!isOwn(paragraph)) continue;
    for (let from = all.indexOf(text); from >= 0; from = all.indexOf(text, from + text.length)) {
      const to = from + text.length;
      if (!before.test(all.slice(Math.max(0, from - 12), from)) || !after.test(all.slice(to, to + 12))) continue;
      if (foreign(paragraph).some((range) => range.from <= from && to <= range.to)) continue;
      yield { paragraph, range: { from, to } };
    }
  }
}

/** The spans of `occurrences`. */
export function spansOf(document: Document, text: string, bounds: Bounds): Span[] {
  return [...occurrences(document, text, bounds)].map(({ paragraph, range }) => spanOf(paragraph, range));
}

/** A renaming of spans, those that lie in others or are said twice left out. */
export function distinct(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last && (contains(last, span) || span.start < last.end)) continue;
    kept.push(span);
  }
  return kept;
}
