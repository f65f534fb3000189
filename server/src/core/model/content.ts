import { compact } from '../text/compact.ts';
import { isQuoted, scanMarkdown } from '../text/markdown.ts';
import { touches } from '../text/reach.ts';
import { countUpTo } from '../text/search.ts';
import { makeView, type View } from '../text/view.ts';
import type { FieldHead, ParagraphContent } from './document.ts';
import { matchMarks, quotationsIn } from './pairs.ts';
import { scanCitations } from './scan/citations.ts';
import { scanClocks } from './scan/clocks.ts';
import { scanDates, scanWeekdays } from './scan/dates.ts';
import { scanDocumentNumbers } from './scan/documentNumber.ts';
import { scanField } from './scan/fields.ts';
import { scanLabel } from './scan/labels.ts';
import { scanOpaque, scanSecrecy } from './scan/opaque.ts';
import { scanPlaceholders } from './scan/placeholders.ts';
import type { OpaqueToken, Token, ViewRange } from './token.ts';
import { reachOfRanges } from './touching.ts';

/** The kinds that own their range. */
const CLAIMS: ReadonlySet<Token['kind']> = new Set([
  'documentNumber',
  'date',
  'weekday',
  'clock',
  'ordinal',
  'secrecy',
  'url',
  'mail',
  'phone',
  'standard',
  'code',
]);

/**
 * What a token claims: its whole range, but for the brackets around a weekday, which anyone may mend, and the
 * punctuation that an address ran into.
 */
function claimOf(token: Token, text: string): ViewRange {
  if (token.kind === 'weekday' && token.bracketed) return { from: token.from + 1, to: token.to - 1 };
  if (token.kind !== 'url' && token.kind !== 'mail') return token;
  const ends = /[)\].,;:!?'"]+$/.exec(text.slice(token.from, token.to));
  return { from: token.from, to: token.to - (ends?.[0].length ?? 0) };
}

/** What a field's head claims: its label and the blanks that stand for a colon, but not the colon. */
function claimOfField(field: FieldHead, text: string): ViewRange {
  const { from, to } = field.label;
  return { from, to: /[：:]/.test(text.slice(to, field.valueFrom)) ? to : field.valueFrom };
}

function mergeRanges(ranges: readonly ViewRange[]): ViewRange[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else if (to > from) merged.push({ from, to });
  }
  return merged;
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  ':': '：',
};
const HALF = /(?<![A-Za-z\d])[,;!?:]|[,;!?:](?![A-Za-z\d])|[()]|(?<=[\p{Script=Han}”’》）〕]|\p{Script=Han}[)"])\.$/gu;

/** The text as it would be with full-width punctuation; marks amid digits and Latin letters stay. */
function shapeOf(text: string): string {
  if (!/[,;!?:().]/.test(text)) return text;
  return text.replace(HALF, (mark) => FULL[mark] ?? '。');
}

/** A command, whatever words of ours its arguments hold: git commit -m "部署完成". */
const COMMAND = /^(?:[$>] )?[a-z./][\w./-]{0,60} +[-"'\w./$]/u;

/** Whether what stands between the marks of code is code indeed. */
export function isCode(text: string): boolean {
  return /[A-Za-z]/.test(text) && (!/\p{Script=Han}/u.test(text) || COMMAND.test(text));
}

/** What stood between the marks of code, as far as it is code: words and dates between them are text. */
function scanCode(source: string, { text, offsets }: View): OpaqueToken[] {
  if (!source.includes('`') || !offsets) return [];
  const indexOf = (offset: number) => countUpTo(offsets.length, (index) => offsets[index] ?? 0, offset - 1);
  return scanMarkdown(source).flatMap(({ kind, pieces: [open, close] }) => {
    if (kind !== 'code' || !open || !close) return [];
    const range = { from: indexOf(open.end), to: indexOf(close.start) };
    return isCode(text.slice(range.from, range.to)) ? [{ kind, ...range }] : [];
  });
}

/** All that a paragraph's own text tells: its view, tokens, claimed spans, label and field. */
export function readParagraph(source: string): ParagraphContent {
  const view = makeView(source);
  const { text } = view;
  const label = scanLabel(text);
  const field = scanField(text, label);
  // Behind 1. a date or a time begins afresh: 2.3月5日 is no decimal.
  const body = label?.style === 'arabic' ? ' '.repeat(label.to) + text.slice(label.to) : text;
  const opaque = [...scanOpaque(text), ...scanCode(source, view)];
  const taken = reachOfRanges(opaque);
  const free = ({ from, to }: ViewRange) => !touches(taken, { start: from, end: to });
  const numbers = scanDocumentNumbers(text).filter(free);
  const dates = scanDates(body).filter(free);
  const tokens: Token[] = [
    ...(label ? [label] : []),
    ...opaque,
    ...numbers,
    ...dates,
    ...scanWeekdays(body, dates),
    ...scanClocks(body).filter(free),
    ...scanCitations(text, numbers),
    ...scanSecrecy(text),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const claims = mergeRanges([
    ...tokens.filter((token) => CLAIMS.has(token.kind)).map((token) => claimOf(token, text)),
    ...(field ? [claimOfField(field, text)] : []),
    ...scanPlaceholders(text),
  ]);
  const pairs = matchMarks(text, tokens);
  const quotations = isQuoted(source) ? [{ from: 0, to: text.length }] : quotationsIn(pairs);
  return {
    source,
    view,
    shape: shapeOf(text),
    tokens: compact(tokens),
    claims: compact(claims),
    pairs,
    quotations: compact(quotations),
    label,
    field,
  };
}
