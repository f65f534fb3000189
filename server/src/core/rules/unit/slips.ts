import { distance } from 'fastest-levenshtein';
import { CHARACTERS } from '../../data/lexiconCharacters.ts';
import { SLIPS } from '../../data/lexiconSlips.ts';
import { once } from '../../text/remember.ts';

/** Shorter words differ in one character too often by right. */
const SHORTEST = 4;

/** Words of the kind, with which the names of many organs and places end: what differs in them is no other name. */
const KINDS =
  '人民政府|政府|人民法院|人民检察院|人民代表大会|村民委员会|居民委员会|委员会|党工委|党支部|党总支|党组|办事处|办公室|办公厅|服务中心|派出所|工作站|联合会|各单位|各部门|会议室|会议厅|会客室|会见室|接待室|会议中心|会展中心|报告厅|多功能厅|阅览室|活动室|活动中心|大礼堂|礼堂';
const KIND = new RegExp(`(?:${KINDS})$`, 'u');

/** Pairs that the lexicon does not hold, like in sound or in shape. */
const ALIKE =
  '桥乔 桥侨 镇真 镇阵 各个 民名 属署 直值 委位 员园 社设 街接 办辩 会汇 议义 议仪 室试 厅听 厅亭 楼搂 府符 局居 村寸';

const pair = (a: string, b: string) => (a < b ? a + b : b + a);

/** Pairs of characters that are taken for each other: those of the lexicon's words and those above. */
const confused = once(
  (): ReadonlySet<string> =>
    new Set([
      ...ALIKE.split(' ').map(([a = '', b = '']) => pair(a, b)),
      ...[...CHARACTERS.entries, ...SLIPS.entries].flatMap(({ wrong, right }) => {
        const [first = ''] = [right].flat();
        const places = [...wrong].flatMap((character, i) =>
          character === first[i] ? [] : [[character, first[i] ?? '']],
        );
        const [[a = '', b = ''] = []] = places;
        return wrong.length === first.length && places.length === 1 ? [pair(a, b)] : [];
      }),
    ]),
);

/** Of the known words the one that `word` is one character off, itself not known. */
export function oneOff(word: string, known: readonly string[], shortest: number): string | undefined {
  return slips(word, known, shortest)[0];
}

/**
 * Of the known names the one that `word` is a slip of. One character off is not enough: 县民政局 is not 县财政局, and
 * 东楼 is not 西楼. It must be one that is taken for the other, or stand in the word of the kind (人名政府), or be a
 * rank left out before it (石桥人民政府), or 各 left out at the head.
 */
export function slipOf(word: string, known: readonly string[], shortest = SHORTEST): string | undefined {
  return slips(word, known, shortest).find((name) => isSlip(word, name));
}

function slips(word: string, known: readonly string[], shortest: number): string[] {
  if (word.length < shortest || known.includes(word)) return [];
  return known.filter((other) => Math.abs(other.length - word.length) <= 1 && distance(word, other) === 1);
}

/** Whether the one character that a word and a name do not share makes no other name. */
function isSlip(word: string, name: string): boolean {
  let at = 0;
  while (at < name.length && word[at] === name[at]) at++;
  const kind = kindFrom(name);
  const own = kindFrom(word);
  const [mine = '', theirs = ''] = [word[at], name[at]];
  if (word.length === name.length) {
    // 会议室 for 会议厅: a word of another kind is right
    return at < own && (at >= kind || confused().has(pair(mine, theirs)));
  }
  if (word.length > name.length) return at > kind && at < name.length && at < own;
  const left =
    theirs === '各' ? at === 0 : /[省市县区镇乡]/u.test(theirs) && at >= 2 && at === kind - 1 && !name.startsWith('各');
  return left || (at >= kind && at <= own);
}

/** Where the word of the kind begins at the end of a name; its length where there is none. */
const kindFrom = (name: string) => KIND.exec(name)?.index ?? name.length;

/** The clause that these rules rest on. */
export const OWN_FACTS = '本单位登记的情况（.gongwen.json 的 unit）';
