import type { Agenda, Document, Field, FieldName, Role, Topic } from '../../model/document.ts';
import { agendaAt } from '../../model/spans.ts';
import { topicKey } from '../../model/topicKey.ts';
import { assign } from '../../text/assignment.ts';
import { likeness } from '../../text/likeness.ts';
import { remembered } from '../../text/remember.ts';

/** An agenda item, or one of the topics that “；” joins in it. */
export interface Piece {
  readonly item: number;
  /** 0 for the first topic of the item. */
  readonly part: number;
  readonly key: string;
  /** The view index in the item's paragraph of each character of the key. */
  readonly keyAt: readonly number[];
  readonly range: { readonly from: number; readonly to: number };
}

/** How the notice's topics and the items of an agenda belong together. */
export interface Alignment {
  readonly agenda: Agenda;
  readonly pieces: readonly Piece[];
  /** For each topic, the piece that takes it up, or -1. */
  readonly pieceOf: readonly number[];
}

/** Below this likeness two wordings are two topics. */
const ALIKE = 0.6;

/** The topics that “；” (outside brackets and quotations) joins in an item. */
export function piecesOf(document: Document, agenda: Agenda): Piece[] {
  return agenda.items.flatMap((item, index) => {
    const text = document.paragraphs[item.paragraph]?.content.view.text.slice(item.range.from, item.range.to) ?? '';
    const { key, keyAt, range } = item;
    if (!text.includes('；')) return key.length >= 2 ? [{ item: index, part: 0, key, keyAt, range }] : [];
    const pieces: Piece[] = [];
    let depth = 0;
    let from = 0;
    for (let i = 0; i <= text.length; i++) {
      const c = text[i] ?? '；';
      if ('（《“(['.includes(c)) depth++;
      else if ('）》”)]'.includes(c)) depth = Math.max(0, depth - 1);
      else if (c === '；' && (depth === 0 || i === text.length)) {
        const { key, at } = topicKey(text.slice(from, i));
        const base = item.range.from + from;
        if (key.length >= 2)
          pieces.push({
            item: index,
            part: pieces.length,
            key,
            keyAt: at.map((k) => k + base),
            range: { from: base, to: item.range.from + i },
          });
        from = i + 1;
      }
    }
    return pieces;
  });
}

/** For each topic the piece whose wording is like it, or -1; together as like as can be. */
export function matchPieces(topics: readonly Topic[], pieces: readonly Piece[]): number[] {
  return assign(
    topics.map((topic) =>
      pieces.map((piece) => {
        const like = likeness(topic.key, piece.key);
        return like >= ALIKE ? like : 0;
      }),
    ),
  );
}

/**
 * The agenda that the notice's topics are taken up in, aligned with them; undefined where the two are not comparable.
 * Several rules ask for it: it is worked out once a document.
 */
export const align: (document: Document) => Alignment | undefined = remembered(alignTopics);

/** No meeting takes up more; the work grows with the square of it. */
const MOST = 300;
export const isTooLong = (topics: readonly Topic[], pieces: readonly Piece[]): boolean =>
  topics.length > MOST || pieces.length > MOST;

function alignTopics(document: Document): Alignment | undefined {
  const { topics } = document;
  const agenda = document.agendas.find((candidate) => candidate.part === 'agenda' && candidate.items.length > 0);
  if (!agenda || topics.length === 0) return undefined;
  const pieces = piecesOf(document, agenda);
  if (isTooLong(topics, pieces)) return undefined;
  const pieceOf = matchPieces(topics, pieces);
  // A topic with topics of its own is taken up where they are, and the other way round.
  const taken = topics.map(
    (topic, i) =>
      pieceOf[i] !== -1 ||
      (topic.parent !== -1 && pieceOf[topic.parent] !== -1) ||
      topics.some((other, j) => other.parent === i && pieceOf[j] !== -1),
  );
  const matched = pieceOf.filter((piece) => piece !== -1).length;
  if (matched === 0 || matched * 2 < topics.length) return undefined;
  declareMerges(agenda, pieces, pieceOf, taken);
  return { agenda, pieces, pieceOf: pieceOf.map((piece, i) => (piece === -1 && taken[i] ? TAKEN : piece)) };
}

/** 第二、三项 takes up as many topics as it has numbers: those beside the one it matches. */
function declareMerges(agenda: Agenda, pieces: readonly Piece[], pieceOf: readonly number[], taken: boolean[]): void {
  agenda.items.forEach((item, index) => {
    let more = item.numbers.length - 1;
    if (more < 1) return;
    const own = pieceOf.findIndex((piece) => pieces[piece]?.item === index);
    const first = item.numbers[0] ?? 0;
    for (const topic of own === -1 ? [first - 1, first] : [own + 1, own - 1, own + 2])
      if (more > 0 && taken[topic] === false) {
        taken[topic] = true;
        more--;
      }
  });
}

/** A topic that is taken up through the topics under or above it. */
const TAKEN = -2;

/** Words for a place in a message: at most twenty characters of them. */
export function shortly(text: string): string {
  return text.length > 22 ? `${text.slice(0, 20)}…` : text;
}

const ITEMS: ReadonlySet<Role> = new Set(['agendaItem', 'slot', 'session', 'item']);

/** The paragraph of the first item, slot or session of each agenda that has one. */
const firstItems = remembered(
  ({ agendas, paragraphs }: Document): ReadonlyMap<Agenda, number> =>
    new Map(
      agendas.flatMap((agenda) => {
        const first = paragraphs.slice(agenda.from, agenda.to).find(({ role }) => ITEMS.has(role));
        return first ? [[agenda, first.index]] : [];
      }),
    ),
);

/** The fields that head an agenda: those in front of its first item, slot or session. */
export function headFields(document: Document, name: FieldName): Field[] {
  return document.fields.filter((field) => {
    if (field.part !== 'agenda' || field.name !== name) return false;
    const agenda = agendaAt(document, field.paragraph);
    return agenda === undefined || field.paragraph <= (firstItems(document).get(agenda) ?? agenda.to);
  });
}
