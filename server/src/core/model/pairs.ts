import { compact } from '../text/compact.ts';
import { remembered } from '../text/remember.ts';
import { countUpTo } from '../text/search.ts';
import type { Token, ViewRange } from './token.ts';

/** The families of paired marks; half-width forms are counted with their full-width ones, `"` with “”. */
export type MarkKind = keyof typeof FORMS;

/** A paired mark in a paragraph's view. */
export interface Mark {
  readonly at: number;
  readonly text: string;
  readonly kind: MarkKind;
  readonly open: boolean;
  /** For quotation and book marks: the mark of their own sort that was open here. */
  readonly outer: Mark | undefined;
}

export interface Pair {
  readonly open: Mark;
  readonly close: Mark;
}

/** The paired marks of a paragraph; every mark stands in one list only, so that the rules do not speak of it twice. */
export interface Pairs {
  /** In the order of their opening marks. */
  readonly pairs: readonly Pair[];
  /** Brackets of two widths or two families that stand for one pair; not among `pairs`. */
  readonly mixed: readonly Pair[];
  /** Without a partner. */
  readonly lonely: readonly Mark[];
  /** Typed in the wrong direction: “四必谈“. */
  readonly reversed: readonly Mark[];
  /** （《…）》: the opening mark of the inner pair and the two closing ones, the early one first. */
  readonly crossed: readonly { readonly open: Mark; readonly early: Mark; readonly late: Mark }[];
}

const FORMS = {
  round: ['（(', '）)', '圆括号'],
  square: ['［[', '］]', '方括号'],
  lenticular: ['【', '】', '方头括号'],
  tortoise: ['〔', '〕', '六角括号'],
  book: ['《', '》', '书名号'],
  angle: ['〈', '〉', '单书名号'],
  quote: ['“', '”', '引号'],
  innerQuote: ['‘', '’', '单引号'],
  corner: ['「', '」', '直角引号'],
  whiteCorner: ['『', '』', '直角引号'],
} as const;
const KINDS = Object.keys(FORMS) as MarkKind[];
const SIDES: ReadonlyMap<string, Pick<Mark, 'kind' | 'open'>> = new Map<string, Pick<Mark, 'kind' | 'open'>>(
  KINDS.flatMap((kind) => [
    ...[...FORMS[kind][0]].map((form) => [form, { kind, open: true }] as const),
    ...[...FORMS[kind][1]].map((form) => [form, { kind, open: false }] as const),
  ]),
);
const MARKS = /[（(）)［[\]］【】〔〕《》〈〉“”‘’「」『』"＂]/g;
/** Sorts of marks that nest among themselves. */
const SORTS: Readonly<Record<MarkKind, 'bracket' | 'book' | 'quote'>> = {
  round: 'bracket',
  square: 'bracket',
  lenticular: 'bracket',
  tortoise: 'bracket',
  book: 'book',
  angle: 'book',
  quote: 'quote',
  innerQuote: 'quote',
  corner: 'quote',
  whiteCorner: 'quote',
};
/** Tokens whose brackets are their own rules' affair. */
const OWNERS: ReadonlySet<Token['kind']> = new Set([
  'documentNumber',
  'ordinal',
  'phone',
  'secrecy',
  'code',
  'standard',
]);

/** 右引号, 左书名号 … */
export const markName = ({ kind, open }: Pick<Mark, 'kind' | 'open'>): string =>
  `${open ? '左' : '右'}${FORMS[kind][2]}`;
/** The full-width form of a mark, or of its partner. */
export const fullForm = ({ kind, open }: Pick<Mark, 'kind' | 'open'>): string => FORMS[kind][open ? 0 : 1][0] ?? '';
/** Two single quotation marks that stand for a double one. */
export const isDoubled = ({ text }: Mark): boolean => text.length > 1;
/** A straight quotation mark, which has no direction of its own. */
export const isStraight = ({ text }: Mark): boolean => text === '"' || text === '＂';

/** The `)` of 1）, a) and 一）, or of a smiley. */
function closesLabel(text: string, at: number, inBrackets: boolean): boolean {
  const before = text.slice(Math.max(0, at - 5), at);
  if (inBrackets) return /[：；]\d{1,2}$/u.test(before) && /^\p{Script=Han}/u.test(text.slice(at + 1, at + 3));
  return (
    /(?:^|[\s；。，、：:;,])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/u.test(before) ||
    /[:;][-']?$/.test(before)
  );
}

/** Two single quotation marks in a row, typed for one double one; 3’30’’ is a time. */
const DOUBLED = /(?<!\d)(?:‘‘|’’)/g;

/** The places of the marks to read: none within tokens that own theirs; an address keeps its own opening marks. */
function marksOf(text: string, tokens: readonly Token[]): { at: number; form: string; address: boolean }[] {
  if (text.search(MARKS) < 0) return [];
  const owned = new Set<number>();
  const address = new Set<number>();
  for (const { kind, from, to } of tokens) {
    const places = OWNERS.has(kind) ? owned : kind === 'url' || kind === 'mail' ? address : undefined;
    for (let i = from; places && i < to; i++) places.add(i);
  }
  return [...text.matchAll(MARKS)].flatMap(({ index, 0: form }) =>
    owned.has(index) ? [] : [{ at: index, form, address: address.has(index) }],
  );
}

const NO_PAIRS: Pairs = { pairs: [], mixed: [], crossed: [], lonely: [], reversed: [] };

/** Matches the marks of a view with a stack; linear, whatever the text. */
export function matchMarks(text: string, tokens: readonly Token[]): Pairs {
  const found = marksOf(text, tokens);
  if (found.length === 0) return NO_PAIRS;
  const pairs: Pair[] = [];
  const mixed: Pair[] = [];
  const crossed: { open: Mark; early: Mark; late: Mark }[] = [];
  const alone: Mark[] = [];
  const stack: Mark[] = [];
  const sorts = { bracket: [] as Mark[], book: [] as Mark[], quote: [] as Mark[] };
  const waiting = new Map<MarkKind, number>();
  const waits = (kind: MarkKind) => (waiting.get(kind) ?? 0) > 0;
  /** Opening marks that a closing mark of another kind ran over. */
  const overrun = new Map<MarkKind, { open: Mark; early: Mark }[]>();
  const push = (mark: Mark) => {
    stack.push(mark);
    sorts[SORTS[mark.kind]].push(mark);
    waiting.set(mark.kind, (waiting.get(mark.kind) ?? 0) + 1);
  };
  const pop = (): Mark | undefined => {
    const mark = stack.pop();
    if (mark) {
      sorts[SORTS[mark.kind]].pop();
      waiting.set(mark.kind, (waiting.get(mark.kind) ?? 1) - 1);
    }
    return mark;
  };
  const close = (mark: Mark) => {
    const { kind, at } = mark;
    const top = stack.at(-1);
    const others = top !== undefined && SORTS[top.kind] === 'bracket';
    if (kind === 'round' && (waits(kind) || !others) && closesLabel(text, at, waits(kind))) return;
    if (waits(kind)) {
      for (let open = pop(); open; open = pop()) {
        if (open.kind !== kind) {
          const over = overrun.get(open.kind) ?? [];
          over.push({ open, early: mark });
          overrun.set(open.kind, over);
          continue;
        }
        const sameWidth =
          SORTS[kind] !== 'bracket' || open.text.charCodeAt(0) > 0xff === mark.text.charCodeAt(0) > 0xff;
        (sameWidth ? pairs : mixed).push({ open, close: mark });
        return;
      }
    }
    const over = overrun.get(kind)?.pop();
    if (over) crossed.push({ ...over, late: mark });
    else if (top && others && SORTS[kind] === 'bracket') {
      pop();
      // [0，1）: an interval rather than a slip
      if (/\p{Script=Han}/u.test(text.slice(top.at, Math.min(at, top.at + 200))))
        mixed.push({ open: top, close: mark });
    } else if (!(SORTS[kind] === 'quote' && (kind === 'innerQuote' ? /[A-Za-z\d]/ : /\d/).test(text[at - 1] ?? '')))
      alone.push(mark);
  };
  const quotes = found.filter(({ form }) => /["＂“”]/.test(form));
  const doubled = new Set([...text.matchAll(DOUBLED)].map(({ index }) => index));
  // ‘‘ opens what ’’ or ” closes further on; else each of the two is a mark of its own
  const lastClose = Math.max(text.lastIndexOf('’’'), text.lastIndexOf('”'));
  let past = -1;
  let quote = 0;
  for (const { at, form, address } of found) {
    if (at === past) continue;
    if (doubled.has(at) && at <= lastClose && !waits('innerQuote') && waits('quote') === (form === '’')) {
      past = at + 1;
      const mark: Mark = { at, text: form + form, kind: 'quote', open: form === '‘', outer: undefined };
      if (mark.open) push(mark);
      else close(mark);
      continue;
    }
    while (quote < quotes.length && (quotes[quote]?.at ?? 0) <= at) quote++;
    let side = SIDES.get(form);
    if (!side) {
      // a straight mark closes what is open, unless two of them stand within “…”
      const nests =
        /["＂]/.test(quotes[quote]?.form ?? '') && quotes[quote + 1]?.form === '”' && sorts.quote.at(-1)?.text === '“';
      if (!waits('quote') && /\d/.test(text[at - 1] ?? '')) continue;
      side = { kind: 'quote', open: nests || !waits('quote') };
    }
    if (address && (side.open || !waits(side.kind))) continue;
    const { kind, open } = side;
    const mark: Mark = { at, text: form, kind, open, outer: open ? sorts[SORTS[kind]].at(-1) : undefined };
    if (mark.open) push(mark);
    else close(mark);
  }
  pairs.sort((a, b) => a.open.at - b.open.at);
  const left = [...alone, ...stack, ...[...overrun.values()].flat().map(({ open }) => open)]
    // ’24年: date-year-two-digit speaks of it
    .filter(({ kind, at }) => kind !== 'innerQuote' || !/^\d{2}年/u.test(text.slice(at + 1, at + 4)))
    .sort((a, b) => a.at - b.at);
  const { lonely, reversed } = sortOut(left);
  return {
    pairs: compact(pairs),
    mixed: compact(mixed),
    crossed: compact(crossed),
    lonely: compact(lonely),
    reversed: compact(reversed),
  };
}

/** From either mark of a pair to the other; few rules ask, and of few paragraphs. */
export const partnersOf = remembered(
  ({ pairs, mixed }: Pairs): ReadonlyMap<number, number> =>
    new Map(
      [...pairs, ...mixed].flatMap(({ open, close: { at } }) => [[open.at, at] as const, [at, open.at] as const]),
    ),
);

/** Two marks of one kind and direction that both lack a partner are one pair, a half of it typed the wrong way round. */
function sortOut(left: readonly Mark[]): Pick<Pairs, 'lonely' | 'reversed'> {
  const lonely = new Set<Mark>();
  const reversed: Mark[] = [];
  const last = new Map<MarkKind, Mark>();
  for (const mark of left) {
    const before = last.get(mark.kind);
    const turns =
      SORTS[mark.kind] !== 'bracket' && before?.open === mark.open && !isStraight(mark) && !isStraight(before);
    if (before && turns) {
      lonely.delete(before);
      last.delete(mark.kind);
      reversed.push(mark.open ? mark : before);
    } else {
      lonely.add(mark);
      last.set(mark.kind, mark);
    }
  }
  return { lonely: [...lonely], reversed };
}

/**
 * What stands within quotation marks of any form, at every depth, without the marks. “ that a straight mark closes may as
 * well go on to the next ” that closes nothing.
 */
export function quotationsIn({ pairs, crossed, lonely }: Pairs): ViewRange[] {
  const closing = lonely.filter(({ text }) => text === '”');
  const late = ({ open, close }: Pair) =>
    open.text === '“' && isStraight(close)
      ? (closing[countUpTo(closing.length, (index) => closing[index]?.at ?? 0, close.at)] ?? close)
      : close;
  return [
    ...pairs.map((pair) => [pair.open, late(pair)] as const),
    ...crossed.map(({ open, late }) => [open, late] as const),
  ]
    .filter(([{ kind }]) => SORTS[kind] === 'quote')
    .map(([open, close]) => ({ from: open.at + open.text.length, to: close.at }));
}

/** The pairs of a list, in the order of their opening marks, that open within one of them, which comes first. */
export function pairsWithin(pairs: readonly Pair[], { open, close }: Pair): readonly Pair[] {
  const before = (at: number) => countUpTo(pairs.length, (index) => pairs[index]?.open.at ?? 0, at - 1);
  return pairs.slice(before(open.at), before(close.at));
}

/** How deep each pair of a sort nests in others of its sort: 0 for the outermost. */
export function depthsOf(pairs: readonly Pair[]): Map<Mark, number> {
  const depths = new Map<Mark, number>();
  for (const { open } of pairs) depths.set(open, open.outer ? (depths.get(open.outer) ?? -1) + 1 : 0);
  return depths;
}
