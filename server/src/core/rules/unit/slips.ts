import { distance } from 'fastest-levenshtein';

/** Shorter words differ in one character too often by right. */
const SHORTEST = 4;

/** Of the known words the one that `word` is a slip of: one character off, and itself not known. */
export function slipOf(word: string, known: readonly string[], shortest = SHORTEST): string | undefined {
  if (word.length < shortest || known.includes(word)) return undefined;
  return known.find((other) => Math.abs(other.length - word.length) <= 1 && distance(word, other) === 1);
}

/** The clause that these rules rest on. */
export const OWN_FACTS = '本单位登记的情况（.gongwen.json 的 unit）';
