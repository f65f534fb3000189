import { TITLE_WORDS } from '../../data/titleWords.ts';

const LONGEST = Math.max(...TITLE_WORDS.map((word) => word.length));
const WORDS = new Set(TITLE_WORDS);
const endsWithWord = (text: string) => sizes(text).some((size) => WORDS.has(text.slice(-size)));
const startsWithWord = (text: string) => sizes(text).some((size) => WORDS.has(text.slice(0, size)));

function sizes(text: string): number[] {
  return Array.from({ length: Math.min(LONGEST, text.length) - 1 }, (_, i) => i + 2);
}

/** Names that no break may run through, though a word ends at it. */
const NAMES = /^(?:人民(?:政府|法院|检察院|代表大会)|常务委员会|领导小组)$/u;

/** A word that the break runs through: so many characters of it above, so many below. */
export interface Split {
  readonly above: number;
  readonly below: number;
}

/** The longest word that the line end between two lines of a title runs through. */
export function splitAt(above: string, below: string): Split | undefined {
  const found: Split[] = [];
  for (let size = LONGEST; size >= 2; size--)
    for (let head = 1; head < size; head++)
      if (below.length >= size - head && WORDS.has(above.slice(-head) + below.slice(0, size - head)))
        found.push({ above: head, below: size - head });
  const [longest] = found;
  if (longest) {
    // 监督管理⏎论坛: both sides are whole, and 理论 is chance.
    const name = above.slice(-longest.above) + below.slice(0, longest.below);
    return endsWithWord(above) && startsWithWord(below) && !NAMES.test(name) ? undefined : longest;
  }
  // 布置⏎会的通知: what is left over cannot begin a line.
  return /^[会班]的(?:紧急|补充)?通知/u.test(below) && /\p{Script=Han}$/u.test(above)
    ? { above: 2, below: 1 }
    : undefined;
}

/** A 文种 that is left alone in the last line of a title. */
const LONE = /^(?:通[知报告]|报告|请示|批复|意见|决定|决议|公告|复?函)$/u;
/** Shorter lines above may be set so for their looks. */
const SHORTEST_ABOVE = 12;

/** Whether the line below holds nothing but the 文种 of the one above. */
export const isLeftAlone = (above: string, below: string): boolean =>
  LONE.test(below) && above.length >= SHORTEST_ABOVE && above.endsWith('的');
