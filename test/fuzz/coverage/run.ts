/**
 * `npm run fuzz:coverage -- [MINUTES] [drafts|wordFiles] [SEED]`: changes the inputs of the corpus at random and keeps
 * what reaches new code; at the end the corpus is cut down to what reaches all of it. Inputs that fail are printed, as
 * strings of JSON, and make it end with 1.
 */
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { applyDamage, DAMAGES } from '../damage.ts';
import { startCoverage } from './coverage.ts';
import type { TARGETS, Target } from './targets.ts';

/** Bytes of one corpus at most. */
const MOST_BYTES = 90_000;

const [minutes = '1', only, seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'gongwen-fuzz-'));
const script = join(folder, 'targets.mjs');
await build({
  entryPoints: [fileURLToPath(new URL('targets.ts', import.meta.url))],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  banner: {
    js: "import { createRequire as gongwenRequire } from 'node:module';\nconst require = gongwenRequire(import.meta.url);",
  },
  logLevel: 'silent',
});
const url = pathToFileURL(script).href;
const { TARGETS: targets } = (await import(url)) as { TARGETS: typeof TARGETS };

/** Numbers of chance from a seed (mulberry32). */
let state = Number(seed) >>> 0;
function chance(below: number): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}
const oneOf = <T>(all: readonly T[], otherwise: T): T => all[chance(all.length)] ?? otherwise;

function changed(input: string, inputs: readonly string[], { dictionary, longest }: Target): string {
  let text = input;
  for (let times = 1 + chance(4); times > 0; times--) {
    const other = oneOf(inputs, '');
    const from = chance(other.length + 1);
    const piece = chance(3) === 0 ? other.slice(from, from + 1 + chance(60)) : oneOf(dictionary, '');
    const kind = chance(3) === 0 ? 'insert' : oneOf(DAMAGES, 'insert');
    text = applyDamage(text, { kind, at: chance(2 ** 31), to: chance(2 ** 31), length: 1 + chance(40), piece });
  }
  return text.slice(0, longest);
}

const failed: string[] = [];
for (const name of (['drafts', 'wordFiles'] as const).filter((each) => only === undefined || each === only)) {
  const target = targets[name];
  const file = new URL(`../corpus/${name}.json`, import.meta.url);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as string[];
  const coverage = startCoverage(url);
  const known = new Set<string>();
  const inputs: string[] = [];
  let runs = 0;
  const reached = (input: string): string[] => {
    runs++;
    const started = performance.now();
    try {
      target.run(input);
    } catch (error) {
      const told = error instanceof Error ? error.message.slice(0, 200) : String(error);
      failed.push(`${name}: ${told}\n${JSON.stringify(input)}`);
    }
    const took = performance.now() - started;
    if (took > 2000) failed.push(`${name}: takes ${took.toFixed(0)} ms\n${JSON.stringify(input)}`);
    return coverage.take();
  };
  const attempt = (input: string) => {
    const fresh = reached(input).filter((block) => !known.has(block));
    if (fresh.length === 0) return;
    for (const block of fresh) known.add(block);
    inputs.push(input);
  };
  for (const input of [...kept, ...target.seeds]) attempt(input);
  const begun = known.size;
  const end = Date.now() + Number(minutes) * 60_000;
  // the newest reach what was reached least
  while (Date.now() < end)
    attempt(
      changed(
        chance(2) === 0 ? oneOf(inputs, '') : (inputs[inputs.length - 1 - chance(Math.min(50, inputs.length))] ?? ''),
        inputs,
        target,
      ),
    );

  // again and again the one that reaches most for its length, however often it does
  const sizeOf = (input: string) => Buffer.byteLength(JSON.stringify(input)) + 4;
  const left = new Map(inputs.map((input) => [input, reached(input).map((block) => block.replace(/:\d+$/u, ''))]));
  const blocks = new Set<string>();
  const corpus: string[] = [];
  let bytes = 0;
  for (;;) {
    let best: { readonly input: string; readonly gain: number } | undefined;
    for (const [input, own] of left) {
      const fresh = own.filter((block) => !blocks.has(block));
      const gain = fresh.length / (sizeOf(input) + 100);
      if (fresh.length === 0 || bytes + sizeOf(input) > MOST_BYTES) left.delete(input);
      else {
        left.set(input, fresh);
        if (gain > (best?.gain ?? 0)) best = { input, gain };
      }
    }
    if (!best) break;
    for (const block of left.get(best.input) ?? []) blocks.add(block);
    corpus.push(best.input);
    bytes += sizeOf(best.input);
  }
  corpus.sort((a, b) => a.length - b.length);
  coverage.stop();
  writeFileSync(file, `[\n${corpus.map((input) => `  ${JSON.stringify(input)}`).join(',\n')}\n]\n`);
  console.log(
    `${name}: seed ${seed}, ${minutes} min, ${runs} runs; ${begun} → ${known.size} blocks and counts, ${inputs.length} inputs, ${corpus.length} kept for ${blocks.size} blocks (${bytes} bytes)`,
  );
}
rmSync(folder, { recursive: true, force: true });
for (const each of failed.slice(0, 20)) console.error(`FAILED ${each}`);
console.log(`${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
