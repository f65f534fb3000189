/** Defects of punctuation: width, doubling, pairs, quotation marks, book titles, ellipses, dashes, spaces and stops. */
import { addingAfter, type DefectKind, type Edit, plain, replacing, safe } from '../injected.ts';

type Places = DefectKind['places'];

/** The line that holds a place. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
}

/** The sentence that holds a place, up to the stops around it. */
function sentenceAt(text: string, at: number): string {
  const before = /[^。；！？\n]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^[^。；！？\n]*/u.exec(text.slice(at))?.[0] ?? '';
  return before + after;
}

/** Places whose line is text: no attachment note, imprint or line of a signatory, which have rules of their own. */
const inText = (places: Places): Places =>
  function* kept(text) {
    for (const edit of places(text))
      if (!/^[ 　]*(?:附件|附：|抄送|抄报|抄发|主送|分送)|签发人/u.test(lineAt(text, edit.at))) yield edit;
  };

/** Places whose line is a running sentence: it ends in a stop and is long enough to be no heading. */
const inSentence = (places: Places): Places =>
  function* kept(text) {
    for (const edit of inText(places)(text)) {
      const line = lineAt(text, edit.at).trim();
      if (line.length >= 20 && /[。！？；]”?$/u.test(line)) yield edit;
    }
  };

/** Places whose line holds every mark in pairs, so that a change is the only thing wrong with it. */
const inBalanced = (places: Places): Places =>
  function* kept(text) {
    const count = (line: string, mark: string) => line.split(mark).length;
    for (const edit of inText(places)(text)) {
      const line = lineAt(text, edit.at);
      if (['“”', '‘’', '《》', '（）', '〈〉'].every(([a = '', b = '']) => count(line, a) === count(line, b)))
        yield edit;
    }
  };

const COMMA = /(?<=[\p{Script=Han}”’》）])，(?=[\p{Script=Han}“‘《（])/gu;
const SEMICOLON = /(?<=[\p{Script=Han}”’》）])；(?=[\p{Script=Han}“‘《（\n])/gu;
const COLON = /(?<=[\p{Script=Han}”》）])：(?=[\p{Script=Han}“《（])|(?<=如下)：(?=\n)/gu;
const MID_COLON = /(?<=[\p{Script=Han}”》）])：(?=[\p{Script=Han}“《（])/gu;
const DUN = /(?<=[\p{Script=Han}”’》）])、(?=[\p{Script=Han}“‘])(?<!^[ 　]*[一二三四五六七八九十]{1,3}、)/gmu;
const STOP = /(?<=[\p{Script=Han}”’》）])。(?=\n|$)/gu;
const MID_STOP = /(?<=[\p{Script=Han}”’》）])。(?=[\p{Script=Han}“《])/gu;
const ANY_STOP = /(?<=[\p{Script=Han}》）])。(?=[\p{Script=Han}“《\n]|$)/gu;
const ASKING = /(?<=\p{Script=Han})[？！](?=[\p{Script=Han}”“\n]|$)/gu;

/** Full-width marks and their half-width and small forms. */
const NARROW: readonly (readonly [string, RegExp, string])[] = [
  ['comma', COMMA, ','],
  ['semicolon', SEMICOLON, ';'],
  ['colon', COLON, ':'],
  ['comma-small', COMMA, '﹐'],
  ['dun-small', DUN, '﹑'],
  ['semicolon-small', SEMICOLON, '﹔'],
  ['colon-small', COLON, '﹕'],
  ['dun-half', DUN, '､'],
  ['stop-half', ANY_STOP, '｡'],
];

/** A bracket within a line that is neither a heading's number nor the whole line, and that holds Chinese words. */
const BRACKET = /(?<=[\p{Script=Han}\d”》])（(?=[^（）\n]*\p{Script=Han})(?<x>[^（）\n]{2,60})）/gu;
const SECRET = /^(?:绝密|机密|秘密)/u;

const bracketed = (open: string, close: string): Places =>
  inText(
    replacing(/(?<=[\p{Script=Han}\d”》])（(?=[^（）\n]*\p{Script=Han})[^（）\n]{2,60}）/gu, (found) =>
      SECRET.test(found.slice(1)) ? undefined : open + found.slice(1, -1) + close,
    ),
  );

/** Pairs of marks with nothing of the same kind between them. */
const PAIRS: readonly (readonly [string, RegExp])[] = [
  ['bracket', /(?<=[\p{Script=Han}\d”》])（[^（）\n]{2,60}）/gu],
  ['quote', /“[^“”‘’\n]{2,60}”(?![“”])/gu],
  ['booktitle', /《[^《》〈〉\n]{2,60}》/gu],
];

/** Swaps the two closing marks at the end of a match. */
const crossing = (pattern: RegExp): Places =>
  replacing(pattern, (found) => found.slice(0, -2) + found.slice(-1) + found.slice(-2, -1));

const ENUMERATED =
  /(?<=、[^，。；：、“”《》（）\n]{1,8})(?<![平相同上中下初高优对均何我不头差劣一二三四五特])等(?![级次额距待候同离压效比值高温量边式于等奖功号座线身])(?=[\p{Script=Han}\d])/gu;

/** A comma between a verb of saying and a later colon in the same sentence becomes a colon too. */
function* nestedColons(text: string): Generator<Edit> {
  const pattern =
    /(?:强调|指出|要求|认为|提出|号召|规定|明确)(?<x>，[^。！？；：“”（）《》\n]{4,36}(?<!\d)：)(?!\d|“|\n)/gu;
  for (const match of text.matchAll(pattern)) {
    const found = match.groups?.['x'] ?? '';
    const before = sentenceAt(text.slice(0, match.index), match.index);
    if (found === '' || /[：“（《]/u.test(before)) continue;
    yield { at: match.index + match[0].length - found.length, del: found.length, ins: `：${found.slice(1)}` };
  }
}

/**
 * The last stop of a paragraph goes; what follows is a new paragraph, a blank line or the end. A lone line without a stop
 * could be a headline, and what stands below 会议时间 or 参加人员 need not end in one.
 */
const PARAGRAPH_STOP = /^(?<lead>　　)?(?<said>[^\n：]{19,}\p{Script=Han})。(?=\n　　|\n\n|(?![\s\S]))/gmu;
const LISTED =
  /^(?:附件|抄送|主送|第[一二三四五六七八九十\d]+[项条章]|[一二三四五六七八九十]+、|[（(]|\d{1,2}[.．]|——|[①-⑩]|联系人)/u;

function* openParagraphs(text: string): Generator<Edit> {
  for (const match of text.matchAll(PARAGRAPH_STOP)) {
    const { said = '' } = match.groups ?? {};
    if (!/[，；、]/u.test(said) || LISTED.test(said) || !text.includes('\n')) continue;
    const [above = ''] = /[^\n]*(?=\n+$)/u.exec(text.slice(0, match.index)) ?? [];
    if (/(?:时间|地点|人员|对象|范围)$/u.test(above)) continue;
    yield { at: match.index + match[0].length - 2, del: 2, ins: said.slice(-1) };
  }
}

/** Words between whose two characters a space is never right. */
const SPLIT_WORDS =
  /(?<=\p{Script=Han})(?:落(?=实)|组(?=织)|加(?=强)|要(?=求)|开(?=展)|提(?=高)|建(?=设)|责(?=任)|情(?=况)|问(?=题)|健(?=全)|完(?=善)|保(?=障)|推(?=进)|认(?=真))(?=\p{Script=Han}{2})/gu;

/** Breaks a long line before a mark that may not begin one. */
const breaking = (marks: RegExp): Places =>
  inSentence(function* places(text) {
    for (const { index, 0: mark } of text.matchAll(marks)) {
      const start = text.lastIndexOf('\n', index - 1) + 1;
      const end = text.indexOf('\n', index);
      if (index - start >= 15 && (end < 0 ? text.length : end) - index >= 8)
        yield { at: index, del: 1, ins: `\n${mark}` };
    }
  });

const MEETING =
  /(?<=召开|举行|举办|参加|出席)(?<x>(?!了|过)[^，。；：、《》“”（）\n了过并和及与]{2,20}(?:会议|座谈会|培训班|论坛|大赛))(?=[，。；]|的通知)/gu;

export const punctuationDefects: readonly DefectKind[] = [
  ...NARROW.map(([name, pattern, mark]) =>
    safe(`punct-${name}-narrow`, 'punct-halfwidth', inText(replacing(pattern, mark))),
  ),
  safe('punct-asking-narrow', 'punct-halfwidth', inText(replacing(ASKING, (mark) => (mark === '？' ? '?' : '!')))),
  safe('punct-period-line-end', 'punct-halfwidth-period', inText(replacing(STOP, '.'))),
  safe('punct-period-mid-line', 'punct-halfwidth-period', inText(replacing(MID_STOP, '.'))),

  safe('punct-paren-narrow', 'punct-halfwidth-paren', bracketed('(', ')')),
  plain(
    'punct-paren-square',
    ['punct-halfwidth-paren'],
    inText(
      replacing(/(?<=[\p{Script=Han}”》])（\p{Script=Han}[^（）〔〕\d\n]{1,40}）(?!\s*\d)/gu, (found) =>
        SECRET.test(found.slice(1)) ? undefined : `[${found.slice(1, -1)}]`,
      ),
    ),
  ),
  safe('punct-paren-right-narrow', 'bracket-mixed-width', bracketed('（', ')')),
  safe('punct-paren-left-narrow', 'bracket-mixed-width', bracketed('(', '）')),

  safe('punct-comma-doubled', 'punct-duplicate', inText(addingAfter(COMMA, '，'))),
  safe('punct-dun-doubled', 'punct-duplicate', inText(addingAfter(DUN, '、'))),
  safe('punct-semicolon-doubled', 'punct-duplicate', inText(addingAfter(SEMICOLON, '；'))),
  safe('punct-colon-doubled', 'punct-duplicate', inText(addingAfter(COLON, '：'))),
  safe('punct-stop-doubled', 'punct-duplicate', inText(addingAfter(ANY_STOP, '。'))),
  plain(
    'punct-asking-fourfold',
    ['punct-duplicate'],
    replacing(ASKING, (mark) => mark.repeat(4)),
  ),

  safe('punct-comma-before-stop', 'punct-conflict', inText(replacing(ANY_STOP, '，。'))),
  safe('punct-dun-before-comma', 'punct-conflict', inText(replacing(COMMA, '、，'))),
  plain('punct-comma-after-colon', ['punct-conflict'], inText(replacing(MID_COLON, '：，'))),
  plain(
    'punct-stop-before-semicolon',
    ['punct-conflict'],
    inSentence(replacing(/(?<=\p{Script=Han})；(?=\p{Script=Han})/gu, '。；')),
  ),
  plain('punct-stop-before-comma', ['punct-conflict'], inText(replacing(COMMA, '。，'))),
  safe('punct-stop-around-quote', 'punct-conflict', addingAfter(/[。！？]”(?=\n|$)/gu, '。')),

  ...PAIRS.flatMap(([name, pattern]) => [
    plain(`pair-${name}-open-lost`, ['pair-unbalanced'], inBalanced(replacing(pattern, (found) => found.slice(1)))),
    plain(
      `pair-${name}-close-lost`,
      ['pair-unbalanced'],
      inBalanced(replacing(pattern, (found) => found.slice(0, -1))),
    ),
    safe(
      `pair-${name}-close-doubled`,
      'pair-unbalanced',
      inBalanced(replacing(pattern, (found) => found + found.slice(-1))),
    ),
  ]),
  plain(
    'pair-docno-bracket-lost',
    ['pair-unbalanced', 'docno-bracket'],
    inText(replacing(/(?<=\p{Script=Han})〔\d{4}〕(?=\d+号)/gu, (found) => found.slice(0, -1))),
  ),
  plain(
    'pair-crossed-title-in-bracket',
    ['pair-crossed'],
    crossing(/（[^（）《》“”\n]{0,30}《[^（）《》“”\n]{2,40}》）/gu),
  ),
  plain(
    'pair-crossed-bracket-in-title',
    ['pair-crossed'],
    crossing(/《[^（）《》“”\n]{2,40}（[^（）《》“”\n]{1,20}）》/gu),
  ),
  plain(
    'pair-crossed-bracket-in-quote',
    ['pair-crossed'],
    crossing(/“[^（）《》“”‘’\n]{1,40}（[^（）《》“”\n]{1,20}）”/gu),
  ),
  plain(
    'pair-crossed-quote-in-bracket',
    ['pair-crossed'],
    crossing(/（[^（）《》“”\n]{0,30}“[^（）《》“”‘’\n]{1,30}”）/gu),
  ),

  safe(
    'quote-inner-double',
    'quote-nested-double',
    inBalanced(replacing(/(?<=“[^“”\n]{0,80})‘[^‘’“”\n]{1,30}’/gu, (found) => `“${found.slice(1, -1)}”`)),
  ),
  {
    kind: 'quote-close-turned',
    expect: ['pair-unbalanced', 'quote-nested-double'],
    unique: true,
    places: inBalanced(replacing(/“[^“”‘’\n]{2,40}”(?![“”])/gu, (found) => `${found.slice(0, -1)}“`)),
  },
  {
    kind: 'quote-open-turned',
    expect: ['pair-unbalanced', 'quote-nested-double'],
    unique: true,
    places: inBalanced(replacing(/(?<![“”])“[^“”‘’\n]{2,40}”/gu, (found) => `”${found.slice(1)}`)),
  },
  ...(
    [
      ['straight', '"', '"'],
      ['straight-wide', '＂', '＂'],
      ['corner', '「', '」'],
      ['corner-white', '『', '』'],
    ] as const
  ).map(([name, open, close]) =>
    safe(
      `quote-${name}`,
      'straight-quote',
      inBalanced(
        replacing(/“\p{Script=Han}[^“”‘’\n]{0,40}\p{Script=Han}”/gu, (found) => open + found.slice(1, -1) + close),
      ),
    ),
  ),

  ...(
    [
      ['double', '《', '》'],
      ['angle', '<', '>'],
      ['angle-wide', '＜', '＞'],
    ] as const
  ).map(([name, open, close]) =>
    safe(
      `booktitle-inner-${name}`,
      'booktitle-nested-double',
      inBalanced(
        replacing(/(?<=《[^《》\n]{0,60})〈[^〈〉《》\n]{2,60}〉/gu, (found) => open + found.slice(1, -1) + close),
      ),
    ),
  ),
  safe(
    'booktitle-marks-doubled',
    'booktitle-nested-double',
    inBalanced(replacing(/《\p{Script=Han}[^《》〈〉\n]{1,40}》/gu, (found) => `《<${found.slice(1, -1)}>》`)),
  ),
  safe('booktitle-dun-between', 'booktitle-dun', function* places(text) {
    for (const { index } of text.matchAll(/(?<=》)(?=《)/gu))
      if (!/》（|）、/u.test(sentenceAt(text, index))) yield { at: index - 1, del: 2, ins: '》、《' };
  }),
  safe('quote-dun-between', 'booktitle-dun', function* places(text) {
    for (const { index } of text.matchAll(/(?<=”)(?=“)/gu))
      if (!/”（|）、/u.test(sentenceAt(text, index))) yield { at: index - 1, del: 2, ins: '”、“' };
  }),

  safe('deng-dun-before', 'deng-after-dun', inText(replacing(ENUMERATED, '、等'))),
  ...(
    [
      ['dots', '...'],
      ['dots-six', '......'],
      ['stops', '。。。'],
      ['stops-six', '。。。。。。'],
      ['half', '…'],
    ] as const
  ).map(([name, mark]) =>
    safe(
      `ellipsis-${name}`,
      'ellipsis-form',
      replacing(/(?<=[\p{Script=Han}”])……(?=[\p{Script=Han}”，。\n]|$)/gu, mark),
    ),
  ),
  plain('ellipsis-before-deng', ['ellipsis-form'], inText(replacing(ENUMERATED, '……等'))),

  ...(
    [
      ['hyphens', '--'],
      ['hyphens-wide', '－－'],
      ['bars', '――'],
      ['bars-single', '―'],
      ['box-lines', '──'],
      ['en-dashes', '––'],
      ['en-dash', '–'],
    ] as const
  ).map(([name, mark]) =>
    safe(`dash-${name}`, 'dash-form', replacing(/(?<=[\p{Script=Han}”》）])——(?=[\p{Script=Han}“《（])/gu, mark)),
  ),
  safe('dash-line-start', 'dash-form', replacing(/(?<=^　　)——(?=\p{Script=Han})/gmu, '－－')),

  plain('colon-in-colon', ['colon-nested'], nestedColons),
  safe('space-in-word', 'space-between-han', inSentence(addingAfter(SPLIT_WORDS, ' '))),
  safe('space-wide-in-word', 'space-between-han', inSentence(addingAfter(SPLIT_WORDS, '　'))),
  safe('space-before-comma', 'space-between-han', inSentence(replacing(COMMA, ' ，'))),
  safe('space-before-stop', 'space-between-han', inSentence(replacing(ANY_STOP, ' 。'))),

  safe('paragraph-stop-lost', 'paragraph-no-terminal', openParagraphs),
  {
    kind: 'line-broken-before-comma',
    expect: ['line-start-forbidden', 'artefact-hard-break'],
    unique: true,
    places: breaking(/(?<=\p{Script=Han})[，、；](?=\p{Script=Han})/gu),
  },
  {
    kind: 'line-broken-before-closer',
    expect: ['line-start-forbidden', 'artefact-hard-break'],
    unique: true,
    places: breaking(/(?<=\p{Script=Han})[）》”](?=[，。；\p{Script=Han}])/gu),
  },

  plain(
    'booktitle-on-meeting',
    ['booktitle-nonwork'],
    replacing(MEETING, (found) => `《${found}》`),
  ),
  plain(
    'booktitle-on-activity',
    ['booktitle-nonwork'],
    replacing(
      /“[^“”《》\n]{2,12}”(?=(?:主题)?(?:活动|专项行动|培训班)(?!方案|的))/gu,
      (found) => `《${found.slice(1, -1)}》`,
    ),
  ),
  plain(
    'booktitle-on-licence',
    ['booktitle-nonwork'],
    replacing(
      /(?<![《“\p{Script=Han}])(?:营业执照|身份证|护照|毕业证|驾驶证)(?![号》”])|(?<=提交|携带|出示|凭|持|和|交验)(?:营业执照|身份证|驾驶证)(?![号》”])/gu,
      (found) => `《${found}》`,
    ),
  ),
  ...(['。', '；'] as const).map((mark) =>
    safe(
      `bracket-inner-${mark === '。' ? 'stop' : 'semicolon'}`,
      'bracket-period-inside',
      inText(
        replacing(BRACKET, (said, match) => {
          const next = match.input?.charAt(match.index === undefined ? 0 : match.index + match[0].length) ?? '';
          if (!/[，。；、\p{Script=Han}]/u.test(next) || !/[\p{Script=Han}”]$/u.test(said)) return undefined;
          return said.length < 4 || /^(?:以下|下称|简称|星期|周)|[。；，〔]|\d年$/u.test(said)
            ? undefined
            : said + mark;
        }),
      ),
    ),
  ),
];
