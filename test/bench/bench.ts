/** `npm run bench`: speed as ratios measured in one run, so that the machine does not matter. */
import { Bench } from 'tinybench';
import { createLinter, DEFAULT_CONFIG, fixAll, lint } from '../../server/src/core/index.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { createLayouter, layout } from '../../server/src/core/layout/layout.ts';
import { createContentCache } from '../../server/src/core/model/paragraphs.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { measureAutoCorrect } from './autocorrect.ts';
import { measureJobs } from './jobs.ts';
import { measureLines } from './lines.ts';
import { measurePreview } from './preview.ts';
import { measureSizes } from './sizes.ts';
import { measureWire } from './wire.ts';
import { measureWorkspace } from './workspace.ts';

const notice = cleanNotices[0]?.text ?? '';
/** Paragraphs as a long paper has them, none like another: every fifth has something for every scanner. */
const body = (n: number) =>
  n % 5 === 0
    ? `　　各单位要高度重视第${n}项工作，按照《值班办法》（青政办发〔2025〕${n}号）要求，于2025年3月5日（星期三）上午9:00前报送${n}份材料。\n`
    : `　　分管负责同志牵头抓好第${n}项工作，（一）做到底数清、情况明，（二）坚持“四个到位”，逐级压实责任，确保各项任务落到实处。\n`;
const long = (lines: number) => notice + Array.from({ length: lines }, (_, n) => body(n)).join('');

/** A paper that takes about so many bytes on disk. */
function sized(bytes: number): string {
  const pair = Buffer.byteLength(body(0) + body(1)) / 2;
  return long(Math.max(1, Math.round((bytes - Buffer.byteLength(notice)) / pair)));
}

/** Texts that trip careless patterns: long runs of one thing. */
const HOSTILE: Readonly<Record<string, string>> = {
  blanks: ' ',
  'full-width blanks': '　',
  digits: '1',
  'opening brackets': '（',
  'book marks': '《',
  quotes: '“',
  'one long line of Han': '会',
  'commas in a line': '会，',
  'Chinese numerals': '一',
  dates: '3月',
  colons: '9：',
  'blank lines': '\n',
  labels: '1.会\n',
  'agenda items of one number': '第一项：会\n',
  'ignored findings': '<!-- gongwen-ignore docno-di：旧 -->\n会〔2025〕第1号\n',
  'safe fixes': '会〔2025〕第1号\n',
  underscores: '_',
  dashes: '—',
  'rows of a table': '| 会 | 议 |\n',
  'marks of secrecy': '绝密★',
  'telephone numbers of one person': '联系人：周敏，电话：0411-66200193。',
  'lines of 抄送': '抄送：市委\n',
  'stops on both sides of a quotation mark': '他说“好吧。”。',
  'closing brackets too many': '他说（好）吧）。',
  'opening brackets too many': '他（好）说（吧。',
};

async function measure(tasks: Readonly<Record<string, () => void>>, time = 300): Promise<Map<string, number>> {
  const bench = new Bench({ time, iterations: 5, warmupTime: 50, warmupIterations: 2 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  return new Map(
    bench.tasks.map((task) => [task.name, task.result.state === 'completed' ? task.result.latency.p50 : Number.NaN]),
  );
}

const rows: { readonly what: string; readonly ratio: number; readonly aim: string }[] = [];
const add = (what: string, ratio: number, aim: string) => rows.push({ what, ratio, aim });

{
  const [small, large] = [long(500), long(2000)];
  const keys = [0, 1].map((n) => large.replace('抓好第9项', n === 0 ? '抓好第9项' : '抓好了第9项'));
  const linter = createLinter();
  linter.lint(large, DEFAULT_CONFIG);
  let turn = 0;
  const times = await measure({
    small: () => void lint(small),
    large: () => void lint(large),
    key: () => void linter.lint(keys[turn++ % 2] ?? large, DEFAULT_CONFIG),
    notice: () => void lint(notice),
    fix: () => void fixAll(notice),
  });
  const time = (name: string) => times.get(name) ?? Number.NaN;
  add('four times the text, fresh check', time('large') / time('small'), '≤ 5');
  add('a keystroke in 2,000 lines to a fresh check of them', time('key') / time('large'), '≤ 0.2');
  add('fix-all of a notice to one check of it', time('fix') / time('notice'), '≤ 3');
  console.log(
    `one notice ${time('notice').toFixed(2)} ms, ${large.length} characters ${time('large').toFixed(1)} ms, a keystroke there ${time('key').toFixed(1)} ms`,
  );
}
{
  const text = long(150);
  const contents = createContentCache();
  const [one, other] = [text, text.replace('抓好第9项', '抓好了第9项')].map((each) => parseDocument(each, contents));
  const [twenty, eighty] = [one ?? parseDocument(text), parseDocument(long(600))];
  const layouter = createLayouter();
  const { pages } = layouter.layout(twenty, DEFAULT_PROFILE);
  let turn = 0;
  const times = await measure({
    key: () => void layouter.layout((turn++ % 2 === 0 ? other : one) ?? twenty, DEFAULT_PROFILE),
    fresh: () => void layout(twenty, DEFAULT_PROFILE),
    more: () => void layout(eighty, DEFAULT_PROFILE),
  });
  const time = (name: string) => times.get(name) ?? Number.NaN;
  add('laying out again after a keystroke to a fresh layout', time('key') / time('fresh'), '≤ 0.3');
  add('four times the text, fresh layout', time('more') / time('fresh'), '≤ 6');
  console.log(`${pages.length} pages ${time('fresh').toFixed(1)} ms, after a keystroke ${time('key').toFixed(2)} ms`);
}
{
  const text = long(125);
  const typed = (count: number) => text.replace('第61项工作，（一）', `第61项工作${'很'.repeat(count)}，（一）`);
  for (const { what, ratio, aim } of await measurePreview(text, typed)) add(what, ratio, aim);
}
for (const { what, ratio, aim } of [...(await measureAutoCorrect()), ...(await measureWire(notice, sized))])
  add(what, ratio, aim);
for (const [name, piece] of Object.entries(HOSTILE)) {
  const text = (n: number) => `${notice}\n${piece.repeat(Math.ceil(n / piece.length))}会`;
  const [one, four] = [text(10_000), text(40_000)];
  const times = await measure({ one: () => void lint(one), four: () => void lint(four) }, 100);
  add(`four times as many ${name}`, (times.get('four') ?? Number.NaN) / (times.get('one') ?? Number.NaN), '≤ 6');
}
for (const { what, ratio, aim } of [
  ...measureLines(),
  ...(await measureWorkspace(long(700))),
  ...measureJobs(),
  ...(await measureSizes()),
])
  add(what, ratio, aim);

const isWithin = (ratio: number, aim: string) =>
  aim.startsWith('≥') ? ratio >= Number(aim.slice(2)) : ratio <= Number(aim.slice(2));
const misses = rows.filter(({ ratio, aim }) => !isWithin(ratio, aim));
for (const { what, ratio, aim } of rows) console.log(`${ratio.toFixed(2).padStart(7)}  ${aim.padEnd(6)} ${what}`);
console.log(
  misses.length === 0
    ? 'all within their aims'
    : `${misses.length} beyond their aim: ${misses.map(({ what }) => what).join('; ')}`,
);
