/** Defects of numbers and units: width, approximate numbers, ranges, mixed writing, decimals, dated names, units. */
import { addingAfter, type DefectKind, plain, replacing, safe } from '../injected.ts';

type Places = DefectKind['places'];

/** Digits and letters of full width. */
const wide = (narrow: string): string =>
  [...narrow].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');

/** A bare number of a count: no date, clock time, decimal, range, document number, ordinal or label. */
const COUNT =
  /(?<=\p{Script=Han})(?<!附件|附表|附图|第|图|表|电话|邮编|编号)[1-9]\d{0,5}(?=\p{Script=Han})(?![年月日时分号点届级楼室路期条款项页])/gu;
const CAPITALS = /(?<=\p{Script=Han})[A-Z]{1,4}(?=[\p{Script=Han}，。、])/gu;

/** Two neighbouring numerals that give an approximate number of something countable; 三、 at a line's start is a label. */
const ABOUT =
  /(?<!^[ 　]*|[第、十百千万几]|[一二三四五六七八九])(?<x>一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)(?=个|名|人次|天|次|岁|家|小时|分钟|公里|米|项|份|十)/gmu;
const ARABIC: Readonly<Record<string, string>> = {
  一: '1',
  两: '2',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const SOME = /(?<![一二三四五六七八九百千第])(?<x>[二三四五六七八九]?十)几(?=个|名|人|年|岁|次|天|家)/gu;

/** A wavy line between two bare numbers with a unit behind the second. */
const RANGE =
  /(?<=(?<![\d.])\d{1,5}(?:\.\d{1,3})?)～(?=\d{1,5}(?:\.\d{1,3})? ?(?:[个名人天次岁家项件份元万亿吨页周度亩头米]|公里|千米|小时|分钟|公斤|千克|学时|课时|%|℃))/gu;
/** A wavy line behind a unit. */
const RANGE_OF_UNITS = /(?<=\d(?:%|万|亿|万元|亿元|元))～(?=\d)/gu;
const CONNECTORS = [
  ['hyphen', '-'],
  ['tilde', '~'],
  ['en-dash', '–'],
  ['hyphen-wide', '－'],
] as const;

/** The first of two equal units goes. */
const halved = (unit: string): Places =>
  replacing(
    new RegExp(
      `(?<![\\d.])(?<a>\\d{1,3}(?:\\.\\d{1,2})?)${unit}(?<mark>[～—至])(?<b>\\d{1,3}(?:\\.\\d{1,2})?)(?=${unit})(?!${unit}吨级)`,
      'gu',
    ),
    (_found, { groups: { a = '', b = '', mark = '' } = {} }) => (Number(a) < Number(b) ? `${a}${mark}${b}` : undefined),
  );

const COUNTED = '元人户名份字张亩件只头册盏条套';

/** Names that hold a month and a day, in quotation marks. */
const DATED = /“(?:3·15|5·12|6·26|8·15|12·4|12·9)”(?=消费者|国际|全国|国家|运动|地震|事变|晚会)/gu;

/** A unit behind a number, written otherwise. */
const unit = (right: string, wrong: string): Places => replacing(new RegExp(`(?<=[\\d万])${right}`, 'gu'), wrong);
const symbol = (right: RegExp, wrong: (found: string) => string | undefined): Places => replacing(right, wrong);

export const numberDefects: readonly DefectKind[] = [
  safe('num-digits-wide', 'num-fullwidth', replacing(COUNT, wide)),
  safe('num-letters-wide', 'num-fullwidth', replacing(CAPITALS, wide)),

  safe(
    'num-about-dun',
    'num-approx',
    replacing(ABOUT, (found) => `${found.charAt(0)}、${found.charAt(1)}`),
  ),
  plain(
    'num-about-arabic',
    'num-approx',
    replacing(ABOUT, (found, { input = '', index = 0 }) =>
      input.charAt(index + 2) === '十'
        ? undefined
        : `${ARABIC[found.charAt(0)] ?? ''}、${ARABIC[found.charAt(1)] ?? ''}`,
    ),
  ),
  safe(
    'num-some-arabic',
    'num-approx',
    replacing(SOME, (found) => `${found === '十' ? '1' : (ARABIC[found.charAt(0)] ?? '')}0`),
  ),

  ...CONNECTORS.map(([name, mark]) => safe(`num-range-${name}`, 'num-range-connector', replacing(RANGE, mark))),
  ...CONNECTORS.slice(0, 2).map(([name, mark]) =>
    safe(`num-range-of-units-${name}`, 'num-range-connector', replacing(RANGE_OF_UNITS, mark)),
  ),
  safe('num-range-percent-lost', 'num-range-unit-omitted', halved('%')),
  plain('num-range-wan-yuan-lost', 'num-range-unit-omitted', halved('万元')),
  plain('num-range-yi-yuan-lost', 'num-range-unit-omitted', halved('亿元')),
  plain('num-range-wan-lost', 'num-range-unit-omitted', halved('[万亿](?!元[～—至])')),

  plain(
    'num-thousand-mixed',
    'num-mixed-unit',
    replacing(new RegExp(`(?<![\\d.,])[1-9]000(?=[余多]?[${COUNTED}])`, 'gu'), (found) => `${found.charAt(0)}千`),
  ),
  plain(
    'num-hundred-mixed',
    'num-mixed-unit',
    replacing(new RegExp(`(?<![\\d.,])[1-9]00(?=[余多]?[个${COUNTED}])`, 'gu'), (found) => `${found.charAt(0)}百`),
  ),
  safe(
    'num-decimal-zero-lost',
    'num-pure-decimal',
    replacing(/(?<=\p{Script=Han})(?<![表图版本附件])0\.\d{1,3}(?![\d.])/gu, (found) => found.slice(1)),
  ),

  safe(
    'num-dated-name-full-stop',
    'num-special-date',
    replacing(DATED, (found) => found.replace('·', '.')),
  ),
  plain(
    'num-dated-name-bare',
    'num-special-date',
    replacing(DATED, (found) => found.slice(1, -1).replace('·', '.')),
  ),
  safe(
    'num-dated-name-dot-added',
    'num-special-date',
    addingAfter(/九(?=一八事变)|五(?=四(?:运动|精神))|七(?=七事变)/gu, '·'),
  ),
  plain('num-dated-name-arabic', 'num-special-date', replacing(/“一二·九”(?=运动)/gu, '12.9')),
  safe(
    'num-dated-name-dot-lost',
    'num-special-date',
    replacing(/一二·九(?=”?运动)|一·二八(?=”?事变)/gu, (found) => found.replace('·', '')),
  ),

  safe('unit-centimetre', 'unit-nonlegal', unit('厘米', '公分')),
  safe('unit-tonne', 'unit-nonlegal', unit('吨(?!级)', '公吨')),
  safe('unit-litre', 'unit-nonlegal', unit('升(?![级降])', '立升')),
  plain('unit-li', 'unit-nonlegal', unit('(?:千米|公里)', '华里')),
  plain('unit-jin', 'unit-nonlegal', unit('(?:千克|公斤)', '市斤')),
  plain('unit-chi', 'unit-nonlegal', unit('米(?=[^\\p{Script=Han}]|$|长|宽|高|以)', '市尺')),
  plain('unit-foot', 'unit-nonlegal', unit('米(?=[^\\p{Script=Han}]|$|长|宽|高|以)', '英尺')),
  plain(
    'unit-horsepower',
    'unit-nonlegal',
    symbol(/(?<=\d)(?: ?kW| ?千瓦)(?![·A-Za-z\d时])/gu, () => '马力'),
  ),
  safe(
    'unit-symbol-capitals',
    'unit-nonlegal',
    symbol(/(?<=\d ?)(?:km|kg|mm|cm|mL)(?![A-Za-z\d²³/])/gu, (found) => found.toUpperCase()),
  ),
  safe(
    'unit-symbol-capital-first',
    'unit-nonlegal',
    symbol(/(?<=\d ?)(?:km|kg)(?![A-Za-z\d²³/])/gu, (found) => found.charAt(0).toUpperCase() + found.slice(1)),
  ),
  safe(
    'unit-watt-capitals',
    'unit-nonlegal',
    symbol(/(?<=\d ?)kW(?![·A-Za-z\d])/gu, () => 'KW'),
  ),
  safe(
    'unit-power-flat',
    'unit-nonlegal',
    symbol(/(?<=\d ?)m[²³]/gu, (found) => (found === 'm²' ? 'm2' : 'm3')),
  ),
  ...(['KWh', 'KWH', 'kwh'] as const).map((wrong, i) =>
    safe(
      `unit-energy-${['capital', 'capitals', 'small'][i]}`,
      'unit-nonlegal',
      symbol(/(?<=[\d万] ?)kW·h/gu, () => wrong),
    ),
  ),
];
