import {
  LEXICON,
  LEXICON_SOURCES,
  type LexiconEntry,
  type LexiconGrade,
  type LexiconTheme,
} from '../../data/lexicon.ts';
import { RIGHT_WORDS } from '../../data/lexiconRight.ts';
import type { ViewRange } from '../../model/token.ts';
import { createPhraseMatcher, type PhraseMatch } from '../../text/phrases.ts';

/** An entry as the lexicon finds it. */
export interface LexiconWord {
  readonly wrong: string;
  /** The right forms, the likeliest first. */
  readonly right: readonly string[];
  readonly grade: LexiconGrade;
  readonly safe: boolean;
  /** 疑似 with conditions that leave hardly a doubt. */
  readonly precise: boolean;
  /** Found in 《》 too, though mended there only when asked. */
  readonly inTitles: boolean;
  /** Where it is written, for the message. */
  readonly source: string;
  readonly remark: string | undefined;
}

/** A wrong form in a text. */
export interface LexiconHit extends ViewRange {
  readonly word: LexiconWord;
}

/** Finds the wrong forms of a text, from left to right; they do not overlap. */
export type FindWrongForms = (text: string) => readonly LexiconHit[];

const CLAUSE_MARK = /[\s，。；：、！？…—·,;:!?（）()《》〈〉“”‘’【】[\]]/u;
const SENTENCE_END = /[。；！？]/u;
const DIGIT = /\d/;

const isBorder = (character: string | undefined) => character === undefined || CLAUSE_MARK.test(character);

/** The index behind (or, backwards, of) the run of up to eight figures that begins at an index; the index if there is none. */
function skipFigures(text: string, index: number, step: 1 | -1): number {
  let at = index;
  while (Math.abs(at - index) < 8 && DIGIT.test(text[step === 1 ? at : at - 1] ?? '')) at += step;
  return at;
}

function standsBefore(word: string, text: string, from: number): boolean {
  if (word === '^') return isBorder(text[from - 1]);
  if (!word.endsWith('#')) return text.startsWith(word, from - word.length) && from >= word.length;
  const figures = skipFigures(text, from, -1);
  return figures < from && standsBefore(word.slice(0, -1), text, figures);
}

function standsAfter(word: string, text: string, to: number): boolean {
  if (word === '$') return isBorder(text[to]);
  if (!word.startsWith('#')) return text.startsWith(word, to);
  const figures = skipFigures(text, to, 1);
  return figures > to && text.startsWith(word.slice(1), figures);
}

/** How far from the form its sentence is looked through for what must not be there, and for what must. */
const FAR = 120;
const NEAR = 30;

/** What stands before the form in its sentence. */
const lead = (text: string, from: number, length: number) =>
  text
    .slice(Math.max(0, from - length), from)
    .split(SENTENCE_END)
    .at(-1) ?? '';

/** What stands behind the form in its sentence. */
const rest = (text: string, to: number, length: number) => text.slice(to, to + length).split(SENTENCE_END, 1)[0] ?? '';

/** The words of conditions asked for so far; few of the lexicon's are ever asked for. */
const lists = new Map<string, readonly string[]>();

function listed(list: string): readonly string[] {
  let words = lists.get(list);
  if (!words) {
    words = list.split(' ');
    lists.set(list, words);
  }
  return words;
}

/** Whether some word of a list, if there is one, fits; what no list is given for is as `unasked` says. */
function some(list: string | undefined, fits: (word: string) => boolean, unasked: boolean): boolean {
  return list === undefined ? unasked : listed(list).some(fits);
}

/** Whether what stands around the form lets it be wrong there. */
function holds(entry: LexiconEntry, text: string, from: number, to: number): boolean {
  const isBefore = (word: string) => standsBefore(word, text, from);
  const isAfter = (word: string) => standsAfter(word, text, to);
  return (
    some(entry.before, isBefore, true) &&
    some(entry.after, isAfter, true) &&
    !some(entry.notBefore, isBefore, false) &&
    !some(entry.notAfter, isAfter, false) &&
    some(entry.earlier, (word) => lead(text, from, NEAR).includes(word), true) &&
    some(entry.later, (word) => rest(text, to, NEAR).includes(word), true) &&
    !some(entry.notEarlier, (word) => lead(text, from, FAR).includes(word), false) &&
    !some(entry.notLater, (word) => rest(text, to, FAR).includes(word), false)
  );
}

/** A phrase of the matcher: entries that may be wrong there, each with its theme, or a word that is right. */
type Phrase = readonly (readonly [LexiconEntry, Pick<LexiconTheme, 'grade' | 'source'>])[] | 'right';

/** The lexicon's own phrases. */
function ownPhrases(): Map<string, Phrase> {
  const phrases = new Map<string, Phrase>();
  for (const theme of LEXICON)
    for (const entry of theme.entries) {
      const known = phrases.get(entry.wrong);
      phrases.set(entry.wrong, known && known !== 'right' ? [...known, [entry, theme]] : [[entry, theme]]);
    }
  for (const right of RIGHT_WORDS) phrases.set(right, 'right');
  return phrases;
}

function wordOf([entry, theme]: Exclude<Phrase, 'right'>[number]): LexiconWord {
  return {
    wrong: entry.wrong,
    right: typeof entry.right === 'string' ? [entry.right] : entry.right,
    grade: entry.grade ?? theme.grade,
    safe: entry.safe ?? false,
    precise: entry.precise ?? false,
    inTitles: entry.inTitles ?? entry.safe ?? false,
    source: LEXICON_SOURCES[entry.source ?? theme.source],
    remark: entry.remark,
  };
}

/** Keeps the matches that no right word covers; they are in the order of where they begin. */
function uncovered(matches: readonly PhraseMatch[], isRight: (match: PhraseMatch) => boolean): PhraseMatch[] {
  const right = matches.filter(isRight);
  let next = 0;
  let end = 0;
  return matches.filter((match) => {
    for (let word = right[next]; word && word.from <= match.from; word = right[++next]) end = Math.max(end, word.to);
    return match.to > end;
  });
}

/**
 * Compiles the lexicon, with the unit's own pairs, which go before what the lexicon says of the same form, and the words
 * that the unit wants left alone.
 */
export function compileLexicon(extra: Readonly<Record<string, string>>, except: readonly string[]): FindWrongForms {
  const phrases = ownPhrases();
  for (const [wrong, right] of Object.entries(extra))
    phrases.set(wrong, [
      [
        { wrong, right },
        { grade: '必错', source: '本单位' },
      ],
    ]);
  for (const word of except) phrases.set(word, 'right');
  const list = [...phrases.values()];
  const matcher = createPhraseMatcher([...phrases.keys()]);

  return (text) => {
    const hits: LexiconHit[] = [];
    for (const { from, to, phrase } of uncovered(matcher.matches(text), (match) => list[match.phrase] === 'right')) {
      const entries = list[phrase];
      const entry = entries === 'right' ? undefined : entries?.find(([one]) => holds(one, text, from, to));
      const last = hits.at(-1);
      // Of those that begin at one place the longest stands, of those that overlap the first.
      if (!entry || (last && last.from < from && from < last.to)) continue;
      if (last?.from === from) hits.pop();
      hits.push({ from, to, word: wordOf(entry) });
    }
    return hits;
  };
}
