/** Residue of word processors, scanners, Markdown and chat assistants: marks, invisible characters, breaks, repeats. */
import { addingAfter, type DefectKind, type Edit, plain, replacing, safe } from '../injected.ts';

type Places = DefectKind['places'];

interface Line {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, at, end: at + line.length });
    at += line.length + 1;
  }
  return lines;
}

/** Running text: a line that is long enough to be no heading and ends in a full stop. */
const isProse = (line: string): boolean => line.trim().length >= 24 && /[。！？]$/u.test(line);
/** A heading that has its line to itself. */
const HEADING = /^[ 　]*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；：！？、]{2,24}$/u;
const FULL_WIDTH_BLANK = /^　+/u;

/** An edit for every line that passes. */
const perLine = (
  edit: (line: Line, next: Line | undefined, lines: readonly Line[], i: number) => Edit | undefined,
): Places =>
  function* places(text) {
    const lines = linesOf(text);
    for (const [i, line] of lines.entries()) {
      const made = edit(line, lines[i + 1], lines, i);
      if (made) yield made;
    }
  };

/** Puts something at the start of the words of a paragraph, a heading or a line of another sort. */
const beginning = (what: string, wanted: (line: string) => boolean): Places =>
  perLine(({ text, at }) =>
    wanted(text) ? { at: at + (FULL_WIDTH_BLANK.exec(text)?.[0].length ?? 0), del: 0, ins: what } : undefined,
  );

/** Puts something between two Chinese characters of running text. */
const within = (what: string): Places =>
  function* places(text) {
    for (const { index } of text.matchAll(/(?<=[\p{Script=Han}，。]{6})(?<=\p{Script=Han})(?=\p{Script=Han}{6})/gu)) {
      const line = linesOf(text).find(({ at, end }) => at <= index && index <= end);
      if (line && isProse(line.text) && (index - line.at) % 7 === 0) yield { at: index, del: 0, ins: what };
    }
  };

/** Something of a line that is put in the place of the line's words, its indent kept. */
const wrapping = (open: string, close: string, wanted: (line: string) => boolean): Places =>
  perLine(({ text, at, end }) => {
    const from = at + (FULL_WIDTH_BLANK.exec(text)?.[0].length ?? 0);
    return wanted(text) && text.trim() !== ''
      ? { at: from, del: end - from, ins: open + text.slice(from - at) + close }
      : undefined;
  });

/** A line put between two paragraphs, below the first of them. */
const between = (line: string): Places =>
  perLine(({ text, end }, next, lines, i) => {
    const follows = next?.text === '' ? lines[i + 2] : next;
    return isProse(text) && follows && isProse(follows.text) ? { at: end, del: 0, ins: `\n${line}` } : undefined;
  });

/** Ordinary characters, each followed by its look-alike: Kangxi radicals, CJK radicals, compatibility ideographs. */
const RADICALS: Readonly<Record<string, string>> = {
  kangxi: '一⼀人⼈工⼯大⼤立⽴方⽅用⽤日⽇月⽉行⾏水⽔生⽣文⽂金⾦食⾷',
  supplement: '民⺠长⻓门⻔车⻋马⻢页⻚见⻅',
  compatibility: '行\uFA08金\uF90A立\uF9F7年\uF98E更\uF901利\uF9DD理\uF9E4里\uF9E9料\uF9BE流\uF9CA林\uF9F4',
};

const lookAlike = (list: string): Places => {
  const chars = [...list];
  const like = new Map(chars.flatMap((char, i) => (i % 2 === 0 ? [[char, chars[i + 1] ?? char] as const] : [])));
  return replacing(new RegExp(`[${[...like.keys()].join('')}]`, 'gu'), (char) => like.get(char));
};

/** Leaves at most so many places of a text, spread over it. */
const few = (places: Places, most: number): Places =>
  function* kept(text) {
    const all = [...places(text)];
    const step = Math.max(1, Math.floor(all.length / most));
    for (let i = 0; i < all.length; i += step) {
      const edit = all[i];
      if (edit) yield edit;
    }
  };

/** Breaks a long paragraph between two Chinese characters, with enough words on both sides. */
const broken = (kept: string): Places =>
  function* places(text) {
    for (const { text: line, at } of linesOf(text)) {
      if (!isProse(line) || line.length < 40) continue;
      for (const { index } of line.matchAll(/(?<=[\p{Script=Han}]{2})(?=\p{Script=Han}{3})/gu)) {
        const rest = line.slice(index);
        const label = /^(?:[一二三四五六七八九十]|第|附|时间|地点|抄送|联系|特此|妥否|此复|现|各)/u;
        if (index < 18 || rest.length < 14 || index % 5 !== 0 || label.test(rest)) continue;
        if (!/[，、；：]/u.test(line.slice(0, index)) || /[（“《][^）”》]*$/u.test(line.slice(0, index))) continue;
        yield { at: at + index, del: 0, ins: `\n${kept}` };
      }
    }
  };

const LABEL = /^(?<indent>　　)?(?<label>时间|地点|议题|议程|出席|列席|记录|请假|主持人)(?=：)/gmu;

/** One label of several is stretched with blanks, where no neighbour is. */
const padded = (blank: string): Places =>
  function* places(text) {
    if (/^[ 　]*\p{Script=Han}[ 　]+\p{Script=Han}(?:[ 　]*\p{Script=Han})?：/mu.test(text)) return;
    const labels = [...text.matchAll(LABEL)];
    if (labels.length < 2) return;
    for (const { index, groups: { indent = '', label = '' } = {} } of labels)
      yield { at: index + indent.length, del: label.length, ins: [...label].join(blank) };
  };

/** Sentences of some length that stand once, each put behind itself or at the end of its paragraph again. */
const SENTENCE = /(?<=[。\n　]|^)(?![一二三四五六七八九十]+[、是要]|第|\d)(?<x>[^。！？；：\n　“”（）]{20,70}。)/gu;

function* repeatedSentences(text: string): Generator<Edit> {
  for (const match of text.matchAll(SENTENCE)) {
    const line = linesOf(text).find(({ at, end }) => at <= match.index && match.index < end);
    if (line && isProse(line.text)) yield { at: match.index + match[0].length, del: 0, ins: match[0] };
  }
}

/** A whole paragraph put below itself again. */
const repeatedParagraphs: Places = perLine(({ text, end }, next) => {
  if (!isProse(text) || text.length < 40 || next === undefined) return undefined;
  if (/^[ 　]*(?:[一二三四五六七八九十]{1,3}、|（|\d|第|——)/u.test(text)) return undefined;
  return { at: end, del: 0, ins: next.text === '' ? `\n\n${text}` : `\n${text}` };
});

/** A complete document: it ends in a date of signing. */
const DOCUMENT = /\n[ 　]*20\d\d年\d{1,2}月\d{1,2}日$/u;
const before = (line: string): Places =>
  function* places(text) {
    if (DOCUMENT.test(text)) yield { at: 0, del: 0, ins: `${line}\n` };
  };
const behind = (line: string): Places =>
  function* places(text) {
    if (DOCUMENT.test(text)) yield { at: text.length, del: 0, ins: `\n\n${line}` };
  };

const FIELD_CODES = [
  ['hyperlink', ' HYPERLINK "https://www.qingyun.example.cn" '],
  ['pageref', ' PAGEREF _Toc181 \\h 3'],
  ['mergeformat', '{ PAGE \\* MERGEFORMAT }'],
  ['equation', ' EMBED Equation.3 '],
] as const;

const MARKS = [
  ['bookmark-goback', '[bookmark: _GoBack]'],
  ['bookmark-toc', '[bookmark: _Toc123456]'],
  ['image', '[image: 图1]'],
  ['image-chinese', '[图片：示意图]'],
  ['comment', '[comment: 请核实]'],
  ['comment-chinese', '[批注：请核实数据]'],
  ['footnote', '[footnote: 1]'],
] as const;

const INVISIBLE = [
  ['zero-width-space', '\u200b'],
  ['zero-width-joiner', '\u200d'],
  ['word-joiner', '\u2060'],
  ['byte-order-mark', '\ufeff'],
  ['soft-hyphen', '\u00ad'],
  ['backspace', '\u0008'],
  ['right-to-left', '\u200f'],
] as const;

const OPENERS = [
  ['draft', '以下是为您起草的会议通知：'],
  ['draft-notice', '好的，以下是根据您的要求撰写的通知：'],
  ['good', '好的，我来为您起草这份公文。'],
  ['certainly', '当然可以！下面是一份符合公文格式的通知范文：'],
  ['model', '作为AI助手，我为您整理了以下内容：'],
  ['polished', '以下是润色后的版本：'],
] as const;

const CLOSERS = [
  ['hope', '希望以上内容对您有所帮助！'],
  ['adjust', '如需调整请告诉我。'],
  ['adjust-long', '如果您需要进一步修改或补充，请随时告诉我。'],
  ['model', '作为一个人工智能语言模型，我无法核实上述数据，请以实际情况为准。'],
  ['note', '（注：以上内容由AI生成，仅供参考，请根据实际情况修改。）'],
  ['any-more', '您看这样是否合适？是否需要我再生成一份附件？'],
] as const;

const isHeading = (line: string): boolean => HEADING.test(line);
const isListed = (line: string): boolean => /^[ 　]*（[一二三四五六七八九十]{1,3}）[^\n]*；$/u.test(line);

export const residueDefects: readonly DefectKind[] = [
  ...MARKS.map(([name, mark]) =>
    safe(
      `residue-${name}`,
      'artefact-bookmark',
      beginning(mark, (line) => isProse(line) || isHeading(line)),
    ),
  ),
  ...FIELD_CODES.map(([name, code]) => plain(`residue-field-${name}`, ['artefact-bookmark'], few(within(code), 3))),
  plain('residue-reference-missing', ['artefact-bookmark'], few(within('错误！未找到引用源。'), 3)),

  ...INVISIBLE.map(([name, char]) => safe(`residue-${name}`, 'artefact-invisible-char', few(within(char), 4))),
  safe(
    'residue-no-break-space-end',
    'artefact-invisible-char',
    perLine(({ text, end }) => (isProse(text) ? { at: end, del: 0, ins: '\u00a0' } : undefined)),
  ),
  plain('residue-line-separator', ['artefact-invisible-char'], few(within('\u2028'), 3)),
  // Word's manual line break: a break or nothing
  plain('residue-vertical-tab', ['artefact-invisible-char'], few(within('\u000b'), 4)),
  ...(
    [
      ['replacement', '\ufffd'],
      ['private', '\ue012'],
      ['mojibake', '锟斤拷'],
      ['mojibake-stack', '烫烫烫'],
    ] as const
  ).map(([name, char]) => plain(`residue-${name}`, ['artefact-invisible-char'], few(within(char), 3))),
  ...Object.entries(RADICALS).map(([name, list]) =>
    safe(`residue-radical-${name}`, 'artefact-compat-ideograph', few(lookAlike(list), 4)),
  ),

  safe(
    'residue-blanks-at-end',
    'artefact-edge-space',
    perLine(({ text, end }) => (/\p{Script=Han}$|。$/u.test(text) ? { at: end, del: 0, ins: '    ' } : undefined)),
  ),
  safe(
    'residue-wide-blank-at-end',
    'artefact-edge-space',
    perLine(({ text, end }) => (isProse(text) ? { at: end, del: 0, ins: '　' } : undefined)),
  ),
  safe(
    'residue-tab-at-end',
    'artefact-edge-space',
    perLine(({ text, end }) => (isProse(text) ? { at: end, del: 0, ins: '\t' } : undefined)),
  ),
  safe(
    'residue-blank-at-start',
    'artefact-edge-space',
    perLine(({ text, at }) =>
      /^\p{Script=Han}/u.test(text) && (isProse(text) || isHeading(text)) ? { at, del: 0, ins: ' ' } : undefined,
    ),
  ),
  // a tab may stand for an indent or for nothing
  plain(
    'residue-tab-at-start',
    ['artefact-edge-space'],
    perLine(({ text, at }) =>
      /^\p{Script=Han}/u.test(text) && (isProse(text) || isHeading(text)) ? { at, del: 0, ins: '\t' } : undefined,
    ),
  ),
  ...(['    ', '  ', '　　'] as const).map((blank, i) =>
    safe(`residue-label-padded-${['four', 'two', 'wide'][i]}`, 'artefact-padded-label', padded(blank)),
  ),
  safe('residue-hard-break', 'artefact-hard-break', broken('')),
  // indented, the rest of a sentence looks like a paragraph: either rule may tell
  plain('residue-hard-break-indented', ['artefact-hard-break', 'paragraph-no-terminal'], broken('　　')),
  plain(
    'residue-blank-lines',
    ['artefact-blank-run'],
    perLine(({ text, end }, next, lines, i) =>
      text !== '' && next?.text === '' && lines[i + 2] ? { at: end, del: 0, ins: '\n\n\n' } : undefined,
    ),
  ),
  safe(
    'residue-list-interrupted',
    'artefact-blank-run',
    perLine(({ text }, next) =>
      isListed(text) && next && /^[ 　]*（/u.test(next.text) ? { at: next.at, del: 0, ins: '\n' } : undefined,
    ),
  ),
  ...(['— 3 —', '- 12 -', '－ 5 －', '第3页 共8页', '第 2 页，共 6 页'] as const).map((line, i) =>
    plain(
      `residue-page-${['dashes', 'hyphens', 'wide', 'of', 'of-comma'][i]}`,
      ['artefact-page-number'],
      between(line),
    ),
  ),
  safe(
    'residue-note-joined',
    'artefact-missing-separator',
    replacing(
      /(?<=^[ 　]*（[^（）\n]{6,60})(?:通过|批准|修订|修正|公布|发布)　(?=20\d\d年\d{1,2}月\d{1,2}日[^（）\n]*）$)/gmu,
      (found) => found.slice(0, -1),
    ),
  ),

  ...(['# ', '## ', '### '] as const).map((mark, i) =>
    safe(`markdown-heading-${i + 1}`, 'artefact-markdown-residue', beginning(mark, isHeading)),
  ),
  safe('markdown-title', 'artefact-markdown-residue', function* places(text) {
    if (DOCUMENT.test(text) && /^\p{Script=Han}[^\n]{6,}\n/u.test(text)) yield { at: 0, del: 0, ins: '# ' };
  }),
  safe('markdown-bold-heading', 'artefact-markdown-residue', wrapping('**', '**', isHeading)),
  safe('markdown-underscore-heading', 'artefact-markdown-residue', wrapping('__', '__', isHeading)),
  safe(
    'markdown-bold-words',
    'artefact-markdown-residue',
    few(
      replacing(/(?<=[，。；、])\p{Script=Han}{4,8}(?=[，。；、])/gu, (found) => `**${found}**`),
      3,
    ),
  ),
  safe(
    'markdown-code-words',
    'artefact-markdown-residue',
    few(
      replacing(/(?<=[，。；、])\p{Script=Han}{4,8}(?=[，。；、])/gu, (found) => `\`${found}\``),
      3,
    ),
  ),
  ...(['- ', '* ', '+ '] as const).map((mark, i) =>
    plain(
      `markdown-list-${['hyphen', 'star', 'plus'][i]}`,
      ['artefact-markdown-residue'],
      replacing(/(?<=^[ 　]*)——(?=\p{Script=Han})/gmu, mark),
    ),
  ),
  safe(
    'markdown-list-before-words',
    'artefact-markdown-residue',
    beginning('- ', (line) => isProse(line) && !/^[ 　]*[（\d一二三四五六七八九十第—]/u.test(line)),
  ),
  safe('markdown-quote', 'artefact-markdown-residue', beginning('> ', isProse)),
  plain('markdown-rule', ['artefact-markdown-residue'], between('---')),
  plain('markdown-rule-stars', ['artefact-markdown-residue'], between('***')),
  plain('markdown-fence', ['artefact-markdown-residue'], before('```')),
  plain('markdown-fence-named', ['artefact-markdown-residue'], before('```markdown')),
  plain('markdown-fence-end', ['artefact-markdown-residue'], behind('```')),
  plain(
    'markdown-table',
    ['artefact-markdown-residue'],
    between('| 序号 | 事项 | 责任单位 |\n| --- | --- | --- |\n| 1 | 物资储备 | 县应急管理局 |'),
  ),
  safe(
    'markdown-link',
    'artefact-markdown-residue',
    replacing(/https:\/\/[\w./-]+\w/gu, (found) => `[${found}](${found})`),
  ),
  safe(
    'markdown-link-words',
    'artefact-markdown-residue',
    few(
      replacing(/《\p{Script=Han}{4,20}》/gu, (found) => `[${found}](https://www.example.cn)`),
      2,
    ),
  ),
  plain(
    'markdown-break',
    ['artefact-markdown-residue'],
    perLine(({ text, end }) => (isProse(text) ? { at: end, del: 0, ins: '<br>' } : undefined)),
  ),

  ...OPENERS.map(([name, line]) => safe(`chat-opening-${name}`, 'artefact-chat-residue', before(line))),
  ...CLOSERS.map(([name, line]) => plain(`chat-closing-${name}`, ['artefact-chat-residue'], behind(line))),

  { kind: 'residue-sentence-repeated', expect: ['duplicate-sentence'], related: true, places: repeatedSentences },
  { kind: 'residue-paragraph-repeated', expect: ['duplicate-sentence'], related: true, places: repeatedParagraphs },
  safe(
    'residue-sentence-spaced',
    'artefact-invisible-char',
    few(addingAfter(/(?<=\p{Script=Han}{4})，(?=\p{Script=Han}{4})/gu, '\u00a0'), 3),
  ),
];
