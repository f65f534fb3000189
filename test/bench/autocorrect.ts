/** A full check with every rule beside AutoCorrect, which looks at spaces and punctuation alone, natively. */

import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { createContentCache } from '../../server/src/core/model/paragraphs.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { EXAMPLE_PATH } from '../e2e/support/drafts.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { LOOKS, leastRules } from './leastRules.ts';
import type { Ratio } from './preview.ts';

/** Beyond this AutoCorrect answers with an error from the second call on. */
const LONGEST = 90_000;

type Library = typeof import('../../server/src/core/index.ts');
/** What ships: run from its sources, every function that is made costs something more. */
const LIBRARY = new URL('../../server/dist/index.js', import.meta.url).href;

export async function measureAutoCorrect(): Promise<Ratio[]> {
  const native = await import('autocorrect-node').catch(() => undefined);
  if (!native) {
    console.log('AutoCorrect has no program for this machine');
    return [];
  }
  const { lint }: Library = await import(LIBRARY);
  const drafts = [...cleanNotices.map(({ text }) => text), readFileSync(EXAMPLE_PATH, 'utf8')].filter(
    ({ length }) => length < LONGEST,
  );
  const bytes = drafts.reduce((sum, draft) => sum + Buffer.byteLength(draft), 0);
  const counts = new Set<number>();
  const bench = new Bench({ time: 1500, iterations: 5, warmupTime: 500 });
  bench.add('AutoCorrect', () => {
    let found = 0;
    for (const draft of drafts) {
      const { lines, error } = native.lintFor(draft, 'draft.txt');
      if (error) throw new Error(error);
      found += lines.length;
    }
    counts.add(found);
  });
  bench.add('Gongwen', () => {
    for (const draft of drafts) lint(draft);
  });
  // the least that any check has to do: what a paragraph's own text tells, and the whole model, without one rule
  bench.add('the tokens alone', () => {
    for (const draft of drafts) {
      const { read } = createContentCache();
      for (const line of draft.split('\n')) read(line);
    }
  });
  bench.add('the model without a rule', () => {
    for (const draft of drafts) parseDocument(draft);
  });
  for (const [name, look] of Object.entries(LOOKS)) bench.add(name, leastRules(drafts, look));
  await bench.run();
  if (counts.size !== 1 || counts.has(0)) throw new Error(`AutoCorrect counts ${[...counts].join(', ')}`);
  const [theirs = Number.NaN, ours = Number.NaN, ...least] = bench.tasks.map(({ result }) =>
    result.state === 'completed' ? result.latency.p50 : Number.NaN,
  );
  const speed = (time: number) => `${(bytes / time / 1000).toFixed(2)} MB/s`;
  console.log(`${drafts.length} drafts, ${bytes} bytes: Gongwen ${speed(ours)}, AutoCorrect ${speed(theirs)}`);
  const names = bench.tasks.slice(2).map(({ name }) => name);
  console.log(names.map((name, i) => `  ${speed(least[i] ?? Number.NaN)} ${name}`).join('\n'));
  return [{ what: 'a check of drafts to AutoCorrect’s', ratio: ours / theirs, aim: '≤ 0.5' }];
}
