/** Lines that trip careless patterns, and how each rule takes four times as much of them: alone, so that none hides. */

import type { Document } from '../../server/src/core/index.ts';
import { DEFAULT_CONFIG, rules } from '../../server/src/core/index.ts';
import { layout } from '../../server/src/core/layout/layout.ts';
import type { LaidOut } from '../../server/src/core/layout/page.ts';
import { activeRules } from '../../server/src/core/lint/activeRule.ts';
import { profileOf } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';

/** What one line is made of, again and again; a hundred thousand UTF-16 units of it. */
const LINES: Readonly<Record<string, string>> = {
  'opening brackets': '（',
  'closing brackets': '）',
  'brackets in pairs': '（）',
  'brackets of all kinds': '（《〔【“‘[(<',
  'opening quotes': '“',
  'quotes in pairs': '“”',
  'straight quotes': '"',
  digits: '1',
  'full-width digits': '１',
  blanks: ' ',
  'full-width blanks': '　',
  一: '一',
  '、': '、',
  '一、': '一、',
  '，': '，',
  'stops of both widths': '。.',
  'surrogates in pairs': '𠮷',
  'halves of surrogates': '\ud842',
  NUL: '\0',
  'characters of a draft': '第1号（一）“会”、2025年3月5日 9:00《办法》〔2025〕，。\0𠮷\udc00　*|',
};
const LONG = 100_000;
/** Below this many milliseconds a ratio says nothing. */
const LEAST = 8;

interface Stage {
  readonly name: string;
  readonly run: (text: string, read: () => Document, pages: () => LaidOut) => void;
}

const stages: readonly Stage[] = [
  { name: 'parse', run: (text) => void parseDocument(text) },
  { name: 'layout', run: (_, read) => void layout(read(), profileOf(DEFAULT_CONFIG)) },
  // what the engine does with what rules found, a rule that finds much: units, masks, fixes, ignores
  {
    name: 'lint',
    run: (text) => void createLinterOf(rules.filter(({ group }) => group === 'residue')).lint(text, DEFAULT_CONFIG),
  },
  ...activeRules(rules, DEFAULT_CONFIG).map(
    ({ rule: { id, check }, context }): Stage => ({
      name: id,
      run(text, read, pages) {
        const take = (reports: Iterable<unknown>) => {
          for (const report of reports) void report;
        };
        if (check.unit === 'line') for (const line of text.split('\n')) take(check.run(line));
        else if (check.unit === 'paragraph') for (const each of read().paragraphs) take(check.run(each, context));
        else if (check.unit === 'document') take(check.run(read(), context));
        else if (check.unit === 'page') take(check.run(pages(), read(), context));
      },
    }),
  ),
];

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Milliseconds of a stage; what is shared with other stages is made beforehand, or by the first that asks for it. */
function timesOf(text: string, wanted: readonly Stage[]): number[] {
  const read = once(() => parseDocument(text));
  const pages = once(() => layout(read(), profileOf(DEFAULT_CONFIG)));
  read();
  pages();
  return wanted.map(({ run }) => {
    const started = performance.now();
    run(text, read, pages);
    return performance.now() - started;
  });
}

/** The stage that grows most between a line and one four times as long; those that seem to are measured again. */
function worstOf(piece: string): { name: string; ratio: number; time: number } {
  const text = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const [short, long] = [text(LONG / 4), text(LONG)];
  const [small, large] = [timesOf(short, stages), timesOf(long, stages)];
  let worst = { name: 'none', ratio: 0, time: 0 };
  for (const [i, stage] of stages.entries()) {
    let [one, four] = [small[i] ?? 0, large[i] ?? 0];
    for (let again = 0; again < 3 && four > LEAST && four > 5 * one; again++) {
      one = Math.max(one, timesOf(short, [stage])[0] ?? 0);
      four = Math.min(four, timesOf(long, [stage])[0] ?? 0);
    }
    const ratio = four / Math.max(one, LEAST / 4);
    if (four > LEAST && ratio > worst.ratio) worst = { name: stage.name, ratio, time: four };
  }
  return worst;
}

/** A row for each line, which names what takes it worst. */
export function* measureLines(): Generator<{ what: string; ratio: number; aim: string }> {
  // code that has not run often yet is slow whatever it does
  for (const piece of Object.values(LINES)) timesOf(piece.repeat(300), stages);
  for (const [name, piece] of Object.entries(LINES)) {
    const { name: stage, ratio, time } = worstOf(piece);
    yield { what: `a line of ${LONG} ${name}, worst alone: ${stage} (${time.toFixed(0)} ms)`, ratio, aim: '≤ 6' };
  }
}
