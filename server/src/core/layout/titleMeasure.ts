/** How wide a title is set, so that its lines end between words and look alike (7.3.1: 词意完整，排列对称，长短适宜). */
import { TITLE_WORDS } from '../data/titleWords.ts';
import { once } from '../text/remember.ts';
import { mayPart } from './kinsoku.ts';
import { advanceInEm, gapBetween, isLatin, type LatinWidths } from './metrics.ts';

/** Most lines of a title. */
const MOST_LINES = 4;
/** The measures that are tried lie so far apart, in characters: less than any two breaks do. */
const STEP = 0.1;

/** What it costs to end a line at a place; anything from `TORN` on tears a word. */
const COST = { clause: 0, word: 2, unknown: 6, organ: 10, de: 12, torn: 40 };

/** Tokens that stay whole though no table has them: numbers with what they count, ordinals, Latin words. */
const WHOLE = [
  /〔\d{4}〕\d{1,6}号/uy,
  /\d{1,12}(?:[.．]\d{1,6})?(?:[—～-]\d{1,12})?(?:年度|[年月日号次届期批个项名]|%|％)?/uy,
  /第[一二三四五六七八九十百〇零\d]{1,8}(?:季度|[次届期批号章条项轮])?/uy,
  /[A-Za-z][A-Za-z\d.-]{0,40}/uy,
  /的(?:\p{Script=Han}{2})?(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复?函)(?=$|[》〉（])/uy,
  /[一二三四五六七八九十百〇零]{1,8}(?:年|届|次|季度)/uy,
];
/** What ends the name of an office belongs to what stands before it. */
const OFFICE_ENDS = /[局厅部委院校所站会处科室队]/u;
/** What ends the name of a place does so behind what no table knows: 青云县; in 转发县应急局 it begins a name. */
const PLACE_ENDS = /[省市县区镇乡村州盟旗]/u;

const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/** The platform's own dictionary, for words that no table has. */
const dictionary = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** The word of the dictionary that a place stands within, for every place that stands within one. */
function dictionaryWords(text: string): ReadonlyMap<number, Torn> {
  const within = new Map<number, Torn>();
  for (const { segment, index } of dictionary().segment(text)) {
    if (!/^\p{Script=Han}{2,4}$/u.test(segment)) continue;
    for (let at = index + 1; at < index + segment.length; at += 1)
      within.set(at, { text: segment, from: index, to: index + segment.length });
  }
  return within;
}

/** A word of a title. */
interface Torn {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const WORDS: ReadonlySet<string> = new Set(TITLE_WORDS);
const LONGEST = Math.max(...TITLE_WORDS.map((word) => word.length));
const UNKNOWN = 3;

function wholeAt(text: string, at: number): number {
  let longest = 0;
  for (const pattern of WHOLE) {
    pattern.lastIndex = at;
    longest = Math.max(longest, pattern.exec(text)?.[0].length ?? 0);
  }
  return longest;
}

/** The words of a title: fewest words and fewest characters that no table knows. */
function wordsOf(text: string): { readonly from: number; readonly to: number; readonly known: boolean }[] {
  const best: { cost: number; from: number; known: boolean }[] = [{ cost: 0, from: 0, known: true }];
  const offer = (from: number, to: number, cost: number, known: boolean) => {
    const all = (best[from]?.cost ?? Infinity) + cost;
    if (all < (best[to]?.cost ?? Infinity)) best[to] = { cost: all, from, known };
  };
  for (let at = 0; at < text.length; at += 1) {
    offer(at, at + 1, UNKNOWN, false);
    for (let size = 2; size <= Math.min(LONGEST, text.length - at); size += 1)
      if (WORDS.has(text.slice(at, at + size))) offer(at, at + size, 1, true);
    const whole = wholeAt(text, at);
    if (whole > 0) offer(at, at + whole, 1, true);
  }
  const words: { from: number; to: number; known: boolean }[] = [];
  for (let to = text.length; to > 0; ) {
    const { from, known } = best[to] ?? { from: to - 1, known: false };
    words.push({ from, to, known });
    to = from;
  }
  return words.reverse();
}

/** Where a clause of a title begins: 关于, and what a title brings on or names. */
const CLAUSE = /^(?:关于|《|印发|转发|批转|召开|举办|做好|开展|加强|进一步)/u;

/** An organ's name parts behind the name of a place (青云县|市场监督管理局) and between words that are known. */
function tearsOrgan(text: string, at: number, organEnd: number, betweenWords: boolean): boolean {
  return at < organEnd && !betweenWords && !PLACE_ENDS.test(text[at - 1] ?? '');
}

/** What it costs to begin a line at each place of the title; infinite where 避头尾 forbids it. */
function costsOf(text: string): number[] {
  const costs: number[] = Array.from({ length: text.length + 1 }, () => COST.torn);
  const organEnd = text.indexOf('关于');
  const words = wordsOf(text);
  const within = once(() => dictionaryWords(text));
  words.forEach(({ from, known }, index) => {
    if (from === 0) return;
    const before = words[index - 1];
    const first = text[from] ?? '';
    const isEnd = !known && (OFFICE_ENDS.test(first) || (PLACE_ENDS.test(first) && !before?.known));
    if (/[ 　、]/u.test(text[from - 1] ?? '')) costs[from] = COST.clause;
    else if (isEnd || tearsOrgan(text, from, organEnd, known && before?.known === true)) costs[from] = COST.torn;
    else if (from < organEnd) costs[from] = COST.organ;
    else if (text[from] === '的') costs[from] = COST.de;
    else if (CLAUSE.test(text.slice(from)) || text[from - 1] === '》') costs[from] = COST.clause;
    else costs[from] = known && before?.known ? COST.word : COST.unknown;
    if (!known && !before?.known && !isEnd && from > organEnd && costs[from] !== COST.clause)
      costs[from] = within().has(from) ? COST.torn : COST.torn / 2;
    const next = words[index + 1];
    // 应急|管理局: the end makes a name of the words before it
    if (next && !next.known && OFFICE_ENDS.test(text[next.from] ?? '') && costs[from] !== COST.clause)
      costs[from] = Math.max(costs[from] ?? 0, COST.organ);
  });
  return costs.map((cost, at) => {
    const before = text[at - 1];
    const after = text[at];
    if (before === undefined || after === undefined) return cost;
    const torn = isLatin(before) && isLatin(after) && before !== ' ' && after !== ' ';
    return torn || LOW_SURROGATE.test(after) || !mayPart(before, after) ? Infinity : cost;
  });
}

/** Where each line begins when as much as fits is set on it. */
function breaksAt(measure: number, widths: readonly number[], costs: readonly number[]): number[] {
  const breaks: number[] = [];
  let start = 0;
  for (;;) {
    let used = 0;
    let end = start;
    for (let width = widths[end]; width !== undefined && used + width <= measure + 1e-6; width = widths[end]) {
      used += width;
      end += 1;
    }
    if (end >= widths.length) return breaks;
    let at = Math.max(end, start + 1);
    while (at > start + 1 && costs[at] === Infinity) at -= 1;
    if (costs[at] === Infinity) at = Math.max(end, start + 1);
    breaks.push(at);
    start = at;
  }
}

/** How far the lines are from a good shape: alike, or longer or shorter from line to line; a short last line is worst. */
function shapeCost(lines: readonly number[]): number {
  const longest = Math.max(...lines);
  const shortest = Math.min(...lines);
  const last = lines.at(-1) ?? 0;
  const stub = last < 4 ? 30 : last / longest < 0.4 ? 12 : 0;
  // 梯形 and 菱形: no line between two longer ones
  const waists = lines.filter((line, i) => line < (lines[i - 1] ?? 0) - 1 && line < (lines[i + 1] ?? 0) - 1).length;
  return stub + waists * 4 + ((longest - shortest) / longest) * 8;
}

/**
 * How many characters of its own size a line of a title may hold, so that plain line breaking at that width parts it
 * between words into lines of a good shape, four at most; it is the middle of the measures that do so. Undefined where
 * one line holds it all, or where it has more than four lines at any width.
 * @param text the title as it reads
 * @param most how many characters the whole width holds
 */
export function titleMeasure(text: string, most = 20, latin: LatinWidths = 'proportional'): number | undefined {
  const widths = text
    .split('')
    .map((unit, i, units) =>
      LOW_SURROGATE.test(unit) ? 0 : advanceInEm(unit, latin) + gapBetween(unit, units[i + 1] ?? ''),
    );
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= most || total > most * MOST_LINES) return undefined;
  const costs = costsOf(text);
  const fewest = Math.ceil(total / most);
  let best: { cost: number; from: number; to: number; key: string } | undefined;
  for (let measure = Math.max(4, total / MOST_LINES); measure <= most + 1e-6; measure += STEP) {
    const breaks = breaksAt(measure, widths, costs);
    const key = breaks.join();
    if (best?.key === key) {
      best.to = measure;
      continue;
    }
    if (breaks.length + 1 > MOST_LINES) continue;
    const edges = [0, ...breaks, widths.length];
    const lines = breaks
      .concat(widths.length)
      .map((to, i) => widths.slice(edges[i], to).reduce((sum, width) => sum + width, 0));
    const words = breaks.reduce((sum, at) => sum + Math.min(costs[at] ?? 0, 1000), 0);
    const cost = words + shapeCost(lines) + (breaks.length + 1 - fewest) * 6;
    if (!best || cost < best.cost) best = { cost, from: measure, to: measure, key };
  }
  if (!best) return undefined;
  return (best.from + best.to) / 2;
}

/** The word of a title, or the organ's name, that a line end at `at` tears; undefined where it tears none. */
export function wordTornAt(title: string, at: number): Torn | undefined {
  const words = wordsOf(title);
  const word = words.find(({ from, to, known }) => known && from < at && at < to);
  if (word) return { text: title.slice(word.from, word.to), from: word.from, to: word.to };
  const organEnd = title.indexOf('关于');
  if (at >= organEnd) {
    const begins = words.find(({ from }) => from === at);
    const ends = words.find(({ to }) => to === at);
    return begins?.known || ends?.known ? undefined : dictionaryWords(title).get(at);
  }
  const beside = `${title[at - 1] ?? ''}${title[at] ?? ''}`;
  if (/[ 　、]/u.test(beside) || (costsOf(title)[at] ?? 0) < COST.torn) return undefined;
  const from = Math.max(...[...' 　、'].map((mark) => title.lastIndexOf(mark, at - 1))) + 1;
  const rest = title.slice(at, organEnd).search(/[ 　、]/u);
  const to = rest < 0 ? organEnd : at + rest;
  return { text: title.slice(from, to), from, to };
}
