import diff from 'fast-diff';
import type { Agenda, Document, Paragraph, Topic } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import type { DocumentNumberToken, ViewRange } from '../../model/token.ts';
import { findNearest } from '../../text/likeness.ts';
import type { Span } from '../../text/span.ts';
import { unmarkedCitations } from '../citation/unmarked.ts';
import { unquotedTitles } from '../citation/unquotedTitles.ts';
import type { Fix, Report } from '../rule.ts';
import { type Piece, shortly } from './alignment.ts';

/** One side of the comparison: where the words stand and their key. */
interface Side {
  readonly paragraph: Paragraph;
  readonly key: string;
  readonly keyAt: readonly number[];
  readonly range: ViewRange;
}

type Pair = readonly [number, number];

/** Where two keys differ: the differing middle of each, and how many characters that takes. */
function middle(a: string, b: string): { a: Pair; b: Pair; edits: number; oneSided: boolean } {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const lengths = (kind: number) => diff(a, b).reduce((n, [k, text]) => n + (k === kind ? text.length : 0), 0);
  const deleted = lengths(diff.DELETE);
  const inserted = lengths(diff.INSERT);
  return {
    a: [head, a.length - tail],
    b: [head, b.length - tail],
    edits: Math.max(deleted, inserted),
    oneSided: deleted === 0 || inserted === 0,
  };
}

/** The view range of a stretch of a key; a place between two characters where it is empty. */
function keyRange({ keyAt }: Side, [from, to]: Pair): ViewRange {
  if (from < to) return { from: keyAt[from] ?? 0, to: (keyAt[to - 1] ?? 0) + 1 };
  const before = keyAt[from - 1];
  const place = before === undefined ? (keyAt[0] ?? 0) : before + 1;
  return { from: place, to: place };
}

/** The same, a character at least wide, for a range that people can see. */
function visible(side: Side, [from, to]: Pair): ViewRange {
  if (from < to) return keyRange(side, [from, to]);
  return to < side.key.length ? keyRange(side, [from, to + 1]) : keyRange(side, [Math.max(0, from - 1), to]);
}

function mend(side: Side, place: Pair, words: string): Fix {
  const range = keyRange(side, place);
  const old = sourceOf(side.paragraph, range);
  const title = words === '' ? `删去“${old}”` : old === '' ? `补上“${words}”` : `改为“${words}”`;
  return { title, edits: [{ ...spanOf(side.paragraph, range), newText: words }] };
}

/** The two sides with what only the longer one says (a speaker, a remark) cut off; undefined for keys too short. */
function nearest(here: Side, there: Side): { a: Side; b: Side; edits: number } | undefined {
  const [short, long] = here.key.length <= there.key.length ? [here, there] : [there, here];
  // Keys are cut by UTF-16 unit: characters beyond it are left to the reader.
  if (short.key.length < 6 || /[\ud800-\udfff]/.test(here.key + there.key)) return undefined;
  const { from, to, edits } = findNearest(short.key, long.key);
  const cut = (side: Side): Side =>
    side === long ? { ...side, key: side.key.slice(from, to), keyAt: side.keyAt.slice(from, to) } : side;
  return { a: cut(here), b: cut(there), edits };
}

/** Words that differ by a few characters. */
function wordDifference(here: Side, there: Side): Report | undefined {
  const sides = nearest(here, there);
  if (!sides || sides.edits === 0) return undefined;
  const { a, b } = sides;
  const found = middle(a.key, b.key);
  const length = Math.max(a.key.length, b.key.length);
  if (found.edits > Math.max(2, length * 0.15)) return undefined;
  // Words left out at an end are how a title is shortened; one or two characters amid it are a slip.
  const amid = found.a[0] > 0 && found.a[1] < a.key.length && found.b[1] < b.key.length;
  if (!amid && (found.oneSided || found.edits > (length < 8 ? 1 : 2))) return undefined;
  if (found.oneSided && (found.edits > 2 || length < 10)) return undefined;
  const own = mend(a, found.a, b.key.slice(...found.b));
  const theirs = mend(b, found.b, a.key.slice(...found.a));
  return {
    ...spanOf(a.paragraph, visible(a, found.a)),
    message: `议程此处与正文表述不一致，正文作“${shortly(sourceOf(b.paragraph, there.range))}”，请核对后统一`,
    related: [{ ...spanOf(b.paragraph, visible(b, found.b)), message: '正文的表述' }],
    fixes: [
      { ...own, title: `以正文为准，${own.title}` },
      { ...theirs, title: `以议程为准，把正文${theirs.title}` },
    ],
  };
}

const marksIn = (text: string) => text.replace(/[^《》]/gu, '');

/** Titles without 《》 that other rules speak of: named with 《》 elsewhere in the draft, or followed by their number. */
function ownedTitles(document: Document, paragraph: Paragraph): Span[] {
  const known = unquotedTitles(document).map((title) => spanOf(title.paragraph, title.range));
  return [...known, ...unmarkedCitations(paragraph).map(({ title }) => spanOf(paragraph, title))];
}

/** The same words, with 《》 on one side only; a title that another rule owns is left to it. */
function markDifference(document: Document, here: Side, there: Side): Report | undefined {
  const sides = nearest(here, there);
  if (!sides || sides.edits > 0) return undefined;
  const wordsOf = (side: Side) =>
    side.paragraph.content.view.text.slice(Math.max(0, (side.keyAt[0] ?? 0) - 1), (side.keyAt.at(-1) ?? 0) + 2);
  const own = marksIn(wordsOf(sides.a));
  const theirs = marksIn(wordsOf(sides.b));
  if ((own === '') === (theirs === '')) return undefined;
  const [bare, marked] = own === '' ? [sides.a, sides.b] : [sides.b, sides.a];
  const text = marked.paragraph.content.view.text;
  const first = Math.max(0, (marked.keyAt[0] ?? 0) - 1);
  const owned = ownedTitles(document, bare.paragraph);
  const edits = [...text.slice(first, (marked.keyAt.at(-1) ?? 0) + 2).matchAll(/[《》]/gu)].flatMap((match) => {
    const at = first + match.index;
    const index = marked.keyAt.filter((k) => k < at).length;
    const place = match[0] === '《' ? (bare.keyAt[index] ?? 0) : (bare.keyAt[index - 1] ?? 0) + 1;
    const { start } = spanOf(bare.paragraph, { from: place, to: place });
    const left = owned.some((span) => span.start <= start && start <= span.end);
    return left ? [] : [{ start, end: start, newText: match[0] }];
  });
  if (edits.length === 0) return undefined;
  const whole = (side: Side) => spanOf(side.paragraph, { from: side.keyAt[0] ?? 0, to: (side.keyAt.at(-1) ?? 0) + 1 });
  return {
    ...whole(here),
    message:
      own === '' ? '正文给这份文件加了书名号，议程没有加，请统一' : '议程给这份文件加了书名号，正文没有加，请统一',
    related: [{ ...whole(sides.b), message: '正文的表述' }],
    fixes: [{ title: own === '' ? '照正文加上书名号' : '照议程给正文加上书名号', edits }],
  };
}

/** One document cited with two numbers. */
function numberDifference(here: Side, there: Side): Report | undefined {
  const numbers = (side: Side) =>
    side.paragraph.content.tokens.filter(
      (token): token is DocumentNumberToken =>
        token.kind === 'documentNumber' && token.from >= side.range.from && token.to <= side.range.to + 1,
    );
  const [own, ...more] = numbers(here);
  const [theirs, ...others] = numbers(there);
  if (!own || !theirs || more.length + others.length > 0 || own.normalised === theirs.normalised) return undefined;
  const said = sourceOf(there.paragraph, theirs);
  return {
    ...spanOf(here.paragraph, own),
    message: `同一文件，议程的文号是“${sourceOf(here.paragraph, own)}”，正文是“${said}”，请核对后统一`,
    related: [{ ...spanOf(there.paragraph, theirs), message: '正文的文号' }],
    fixes: [
      { title: `以正文为准，改为“${said}”`, edits: [{ ...spanOf(here.paragraph, own), newText: said }] },
      {
        title: '以议程为准，改正文的文号',
        edits: [{ ...spanOf(there.paragraph, theirs), newText: sourceOf(here.paragraph, own) }],
      },
    ],
  };
}

/** What differs between a topic of the notice and the piece of the agenda that takes it up: words, 《》, 文号. */
export function differences(document: Document, topic: Topic, agenda: Agenda, piece: Piece): Report[] {
  const own = document.paragraphs[agenda.items[piece.item]?.paragraph ?? -1];
  const theirs = document.paragraphs[topic.paragraph];
  if (!own || !theirs) return [];
  const here = { ...piece, paragraph: own };
  const there = { ...topic, paragraph: theirs };
  return [wordDifference(here, there), markDifference(document, here, there), numberDifference(here, there)].filter(
    (report) => report !== undefined,
  );
}
