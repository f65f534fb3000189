/** Defects of ordinals: sequence and levels of headings, marks behind numbers, articles, and stops of listed items. */
import { addingAfter, type DefectKind, type Edit, plain, replacing, safe } from '../injected.ts';

type Places = DefectKind['places'];

const DIGITS = '一二三四五六七八九';

/** A number below 100 in Chinese characters. */
function counted(n: number): string {
  const tens = Math.floor(n / 10);
  const one = n % 10 === 0 ? '' : DIGITS.charAt((n % 10) - 1);
  return tens === 0 ? one : `${tens === 1 ? '' : DIGITS.charAt(tens - 1)}十${one}`;
}

/** The value of a number in either writing. */
function numberOf(digits: string): number {
  if (/^\d+$/u.test(digits)) return Number(digits);
  for (let n = 1; n < 100; n++) if (counted(n) === digits) return n;
  return 0;
}

/** A label at the start of a line. */
interface Label {
  /** 1 to 4: 一、 （一） 1. （1） */
  readonly level: 1 | 2 | 3 | 4;
  readonly n: number;
  readonly at: number;
  /** Where the label ends and its text begins. */
  readonly end: number;
  readonly dot: string;
  /** The start and the end of its line. */
  readonly line: number;
  readonly lineEnd: number;
}

/** Labels of one level that follow each other below one heading, numbered from 1 without a gap. */
interface List {
  readonly items: readonly Label[];
  readonly level: 1 | 2 | 3 | 4;
  readonly parent: Label | undefined;
  /** Where the next label of a higher level stands, or the end of the text. */
  readonly next: Label | undefined;
}

const LABEL =
  /^[ 　]*(?<label>(?<han>[一二三四五六七八九十]{1,3})、|（(?<bracketed>[一二三四五六七八九十]{1,3})）|(?<arabic>\d{1,2})(?<dot>[.．])(?!\d)|（(?<round>\d{1,2})）)(?=[^\n])/gmu;

function labelsOf(text: string): Label[] {
  const labels: Label[] = [];
  for (const match of text.matchAll(LABEL)) {
    const { label = '', han, bracketed, arabic, dot = '.', round } = match.groups ?? {};
    const end = match.index + match[0].length;
    const stop = text.indexOf('\n', end);
    labels.push({
      level: han ? 1 : bracketed ? 2 : arabic ? 3 : 4,
      n: numberOf(han ?? bracketed ?? arabic ?? round ?? ''),
      at: end - label.length,
      end,
      dot,
      line: match.index,
      lineEnd: stop < 0 ? text.length : stop,
    });
  }
  return labels;
}

/** The lists of a text whose levels are numbered flawlessly throughout; none where one level runs on across headings. */
function listsOf(text: string): List[] {
  const lists: (List & { items: Label[] })[] = [];
  const open: (List & { items: Label[] })[] = [];
  for (const label of labelsOf(text)) {
    while ((open.at(-1)?.level ?? 0) > label.level) {
      const closed = open.pop();
      if (closed) Object.assign(closed, { next: label });
    }
    const last = open.at(-1);
    if (last?.level === label.level && label.n !== 1) last.items.push(label);
    else {
      if (last?.level === label.level) open.pop();
      const list = { items: [label], level: label.level, parent: open.at(-1)?.items.at(-1), next: undefined };
      lists.push(list);
      open.push(list);
    }
  }
  const flawed = new Set(lists.filter(({ items }) => items.some(({ n }, i) => n !== i + 1)).map(({ level }) => level));
  return lists.filter(({ level }) => !flawed.has(level));
}

/** A label written anew. */
function written({ level, dot }: Label, n: number): string {
  if (level === 1) return `${counted(n)}、`;
  if (level === 2) return `（${counted(n)}）`;
  return level === 3 ? `${n}${dot}` : `（${n}）`;
}

const perList = (edits: (list: List, text: string) => Iterable<Edit>): Places =>
  function* places(text) {
    for (const list of listsOf(text)) yield* edits(list, text);
  };

/** Every label of a flawless list of at least two. */
const perLabel = (levels: readonly number[], edit: (label: Label, text: string) => Edit | undefined): Places =>
  perList(function* labels({ items, level }, text) {
    if (!levels.includes(level) || items.length < 2) return;
    for (const label of items) {
      const made = edit(label, text);
      if (made) yield made;
    }
  });

const relabelling = (levels: readonly number[], to: (label: Label) => string | undefined): Places =>
  perLabel(levels, (label, text) => {
    const ins = to(label);
    const plainText = /^[\p{Script=Han}“《]/u.test(text.slice(label.end));
    return ins === undefined || !plainText ? undefined : { at: label.at, del: label.end - label.at, ins };
  });

/** The last label of a list of at least `least` gets another number. */
const lastBecomes = (level: number, least: number, step: 1 | -1): Places =>
  perList(function* last({ items }) {
    const label = items.at(-1);
    if (!label || label.level !== level || items.length < least) return;
    yield { at: label.at, del: label.end - label.at, ins: written(label, label.n + step) };
  });

/** The first item of a list of at least three goes with everything below it. */
const firstGone = (level: number): Places =>
  perList(function* first({ items: [one, two, three] }, text) {
    if (!one || !two || !three || one.level !== level) return;
    yield { at: one.at, del: two.end - one.at, ins: text.slice(two.at, two.end) };
  });

/** The last two labels of a list of at least three change places. */
const swapped = (level: number): Places =>
  perList(function* last({ items }, text) {
    const [a, b] = items.slice(-2);
    if (!a || !b || a.level !== level || items.length < 3) return;
    yield { at: a.at, del: b.end - a.at, ins: written(a, b.n) + text.slice(a.end, b.at) + written(b, a.n) };
  });

/** The text from the first to the last of some labels, each of them written anew. */
function rewritten(text: string, labels: readonly Label[], to: (label: Label) => string): Edit | undefined {
  const sorted = [...labels].sort((a, b) => a.at - b.at);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  let ins = '';
  let from = first.at;
  for (const label of sorted) {
    ins += text.slice(from, label.at) + to(label);
    from = label.end;
  }
  return { at: first.at, del: last.end - first.at, ins };
}

/** Numbers 1. below a heading of the given level become （1）, which skips a level. */
const skipping = (parentLevel: number): Places =>
  perList(function* skip({ items, level, parent }, text) {
    if (level !== 3 || items.length < 2 || parent?.level !== parentLevel) return;
    const [first, last] = [items[0], items.at(-1)];
    const inner = text.slice(first?.at, last?.lineEnd);
    if (/[；：]$|（\d+）/mu.test(inner)) return;
    const edit = rewritten(text, items, ({ n }) => `（${n}）`);
    if (edit) yield edit;
  });

/**
 * Two neighbouring levels change places throughout; （一）（二）（三）一、二、 alone could be a list and the headings behind
 * it, so one lower list has to stand amid the upper one.
 */
const inverted = (upper: 1 | 2): Places =>
  function* places(text) {
    const lists = listsOf(text).filter(({ level }) => level === upper || level === upper + 1);
    const outer = lists.filter(({ level, items }) => level === upper && items.length >= 2);
    const inner = lists.filter(({ level, parent }) => level === upper + 1 && parent?.level === upper);
    if (
      outer.length === 0 ||
      !inner.some(({ next }) => next?.level === upper) ||
      outer.length + inner.length !== lists.length
    )
      return;
    const labels = lists.flatMap(({ items }) => items);
    const edit = rewritten(text, labels, (label) =>
      written({ ...label, level: label.level === upper ? ((upper + 1) as 2 | 3) : upper, dot: '.' }, label.n),
    );
    if (edit) yield edit;
  };

/** Of two items below a heading, the second goes with everything below it. */
const lonely = (childLevel: number): Places =>
  perList(function* children({ items: [one, two, three], level, parent, next }, text) {
    if (!one || !two || three || level !== childLevel || !parent || !next) return;
    yield { at: one.at, del: next.line - one.at, ins: text.slice(one.at, two.line) };
  });

/** The line before a place that is not blank. */
const lineBefore = (text: string, at: number): string => text.slice(0, at).trimEnd().split('\n').at(-1) ?? '';

/** A heading that has its line to itself and no stop, with something of its own below it, between no headings that end in one. */
const headingStop = (level: number, mark: string): Places =>
  perList(function* headings({ items }, text) {
    if (items[0]?.level !== level || items.length < 2) return;
    const said = ({ end, lineEnd }: Label) => text.slice(end, lineEnd).trimEnd();
    if (items.some((label) => /[。；]$/u.test(said(label)))) return;
    for (const label of items) {
      const next = text.slice(label.lineEnd).trimStart();
      const sibling = level === 1 ? /^[一二三四五六七八九十]{1,3}、/u : /^（?[一二三四五六七八九十]{1,3}[）、]/u;
      if (!/^[^。；，：！？为是由将应须请按在和得]{2,20}$/u.test(said(label)) || next === '' || sibling.test(next))
        continue;
      yield { at: label.end + said(label).length, del: 0, ins: mark };
    }
  });

/** Chapters or articles numbered flawlessly: the last gets another number. */
const lastOf = (unit: '条' | '章', least: number, step: 1 | -1): Places =>
  function* places(text) {
    const found = [...text.matchAll(new RegExp(`^[ 　]*第(?<n>[一二三四五六七八九十]{1,3})${unit}(?=[ 　])`, 'gmu'))];
    const numbers = found.map(({ groups }) => numberOf(groups?.['n'] ?? ''));
    const last = found.at(-1);
    if (!last || found.length < least || numbers.some((n, i) => n !== i + 1)) return;
    const at = last.index + last[0].indexOf('第');
    yield { at, del: last.index + last[0].length - at, ins: `第${counted(found.length + step)}${unit}` };
  };

/** Items that a colon announces, each on one line and closed by ；, the last by 。 */
const announced = (edits: (items: readonly Label[], text: string) => Iterable<Edit>): Places =>
  perList(function* lists({ items }, text) {
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || first === last || !/：$/u.test(lineBefore(text, first.line))) return;
    const ends = items.map(({ lineEnd }) => text.charAt(lineEnd - 1));
    const bare = text
      .slice(first.line, last.lineEnd)
      .split('\n')
      .filter((line) => line.trim() !== '').length;
    if (bare !== items.length || ends.some((mark, i) => mark !== (i === ends.length - 1 ? '。' : '；'))) return;
    yield* edits(items, text);
  });

const middleEnds = (mark: string): Places =>
  announced(function* middle(items) {
    for (const { lineEnd } of items.slice(1, -1)) yield { at: lineEnd - 1, del: 1, ins: mark };
  });

/** The first comma of an item that ends in ； becomes a full stop. */
const stopWithin: Places = perLabel([2, 3, 4], (label, text) => {
  const said = text.slice(label.end, label.lineEnd);
  const comma = said.indexOf('，');
  if (!said.endsWith('；') || comma < 4 || said.length - comma < 6 || /[“（《。的]/u.test(said)) return undefined;
  return { at: label.end + comma, del: said.length - comma, ins: `。${said.slice(comma + 1)}` };
});

const either = (kind: string, expect: readonly string[], places: Places): DefectKind => ({
  kind,
  expect,
  related: true,
  places,
});

const NAMES = ['', 'hanzi', 'bracket', 'arabic', 'round'];
const ORDER_WORD =
  /(?<=^|[。；：，\n　])(?:第[一二三四五六七八九十]|首先|其次|再次|最后)，(?!第|其|[一二三四五六七八九十\d])(?=\p{Script=Han})/gu;

export const ordinalDefects: readonly DefectKind[] = [
  ...([1, 2, 3, 4] as const).flatMap((level) => [
    either(`ordinal-gap-${NAMES[level]}`, ['heading-seq-gap'], lastBecomes(level, 2, 1)),
    either(`ordinal-twice-${NAMES[level]}`, ['heading-seq-duplicate'], lastBecomes(level, 3, -1)),
    either(`ordinal-start-${NAMES[level]}`, ['heading-seq-start'], firstGone(level)),
    either(`ordinal-swapped-${NAMES[level]}`, ['heading-seq-order', 'heading-seq-gap'], swapped(level)),
  ]),
  plain('ordinal-level-skipped-below-hanzi', ['heading-level-skip'], skipping(1)),
  plain('ordinal-level-skipped-below-bracket', ['heading-level-skip'], skipping(2)),
  plain('ordinal-levels-inverted', ['heading-level-inverted'], inverted(1)),
  plain('ordinal-levels-inverted-inside', ['heading-level-inverted'], inverted(2)),
  plain('ordinal-child-alone-bracket', ['heading-single-child'], lonely(2)),
  plain('ordinal-child-alone-arabic', ['heading-single-child'], lonely(3)),

  ...(['.', '．', '，', '：'] as const).map((mark, i) =>
    safe(
      `ordinal-hanzi-mark-${['dot', 'dot-wide', 'comma', 'colon'][i]}`,
      'ordinal-hanzi-punct',
      relabelling([1], ({ n, end, lineEnd }) => (lineEnd - end > 36 ? undefined : counted(n) + mark)),
    ),
  ),
  ...(['、', '，', '.', '．', '：', '。'] as const).map((mark, i) =>
    safe(
      `ordinal-bracket-mark-${['dun', 'comma', 'dot', 'dot-wide', 'colon', 'stop'][i]}`,
      'ordinal-bracket-punct',
      relabelling([2, 4], (label) => written(label, label.n) + mark),
    ),
  ),
  ...(['、', '，', ',', '。'] as const).map((mark, i) =>
    safe(
      `ordinal-arabic-mark-${['dun', 'comma', 'comma-half', 'stop'][i]}`,
      'ordinal-arabic-punct',
      relabelling([3], ({ n }) => `${n}${mark}`),
    ),
  ),
  ...(
    [
      ['both', '(', ')'],
      ['left', '(', '）'],
      ['right', '（', ')'],
    ] as const
  ).map(([name, open, close]) =>
    safe(
      `ordinal-bracket-narrow-${name}`,
      'ordinal-halfwidth-bracket',
      relabelling([2, 4], (label) => open + written(label, label.n).slice(1, -1) + close),
    ),
  ),
  safe(
    'ordinal-char-ideographic',
    'ordinal-nonstandard-char',
    relabelling([2], ({ n }) => (n > 10 ? undefined : String.fromCharCode(0x321f + n))),
  ),
  safe(
    'ordinal-char-parenthesised',
    'ordinal-nonstandard-char',
    relabelling([4], ({ n }) => (n > 20 ? undefined : String.fromCharCode(0x2473 + n))),
  ),
  safe(
    'ordinal-char-full-stop',
    'ordinal-nonstandard-char',
    relabelling([3], ({ n, dot }) => (n > 20 || dot === '．' ? undefined : String.fromCharCode(0x2487 + n))),
  ),
  plain(
    'ordinal-char-roman',
    ['ordinal-nonstandard-char'],
    relabelling([1], ({ n }) => (n > 10 ? undefined : `${String.fromCharCode(0x215f + n)}、`)),
  ),
  plain(
    'ordinal-char-letter',
    ['ordinal-nonstandard-char'],
    relabelling([3], ({ n }) => (n > 20 ? undefined : `${String.fromCharCode(96 + n)}）`)),
  ),
  plain(
    'ordinal-char-capital',
    ['ordinal-nonstandard-char'],
    relabelling([3], ({ n }) => (n > 20 ? undefined : `${String.fromCharCode(64 + n)}、`)),
  ),
  {
    kind: 'ordinal-dot-mixed',
    expect: ['ordinal-fullwidth-dot'],
    unique: true,
    related: true,
    places: perList(function* dots({ items }) {
      if (items.length < 3 || items.some(({ level, dot }) => level !== 3 || dot !== '.')) return;
      for (const { end } of items) yield { at: end - 1, del: 1, ins: '．' };
    }),
  },

  safe(
    'ordinal-word-dun',
    'ordinal-word-punct',
    replacing(ORDER_WORD, (found) => `${found.slice(0, -1)}、`),
  ),
  safe(
    'ordinal-word-its-dun',
    'ordinal-word-punct',
    replacing(/(?<=其[一二三四五])，(?!其)(?=\p{Script=Han})/gu, '、'),
  ),
  ...(['，', '：', '、'] as const).map((mark, i) =>
    safe(
      `ordinal-is-${['comma', 'colon', 'dun'][i]}`,
      'ordinal-yishi-punct',
      addingAfter(/(?<=^|[。；：\n　])[一二三四五六七八九][是要](?=\p{Script=Han}{2})/gu, mark),
    ),
  ),
  ...(['。', '；'] as const).flatMap((mark, i) => [
    safe(`ordinal-heading-${['stop', 'semicolon'][i]}`, 'heading-end-punct', headingStop(1, mark)),
    safe(`ordinal-subheading-${['stop', 'semicolon'][i]}`, 'heading-end-punct', headingStop(2, mark)),
  ]),

  plain('ordinal-article-gap', ['article-seq-gap'], lastOf('条', 2, 1)),
  either('ordinal-article-twice', ['article-seq-gap'], lastOf('条', 3, -1)),
  plain('ordinal-chapter-gap', ['article-seq-gap'], lastOf('章', 2, 1)),
  either('ordinal-chapter-twice', ['article-seq-gap'], lastOf('章', 2, -1)),
  either('ordinal-item-stop', ['list-terminal-punct'], middleEnds('。')),
  either('ordinal-item-comma', ['list-terminal-punct'], middleEnds('，')),
  either(
    'ordinal-last-item-semicolon',
    ['list-terminal-punct'],
    announced(function* last(items) {
      const end = items.at(-1)?.lineEnd;
      if (end !== undefined) yield { at: end - 1, del: 1, ins: '；' };
    }),
  ),
  plain('ordinal-item-stop-within', ['list-semicolon-after-period'], stopWithin),
];
