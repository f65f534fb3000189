/** What an editor waits for: the first findings after the start, and those after a key, beside a server that finds nothing. */
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Keystrokes, measureColdStarts, measureKeystrokes, measurePatiently } from './keystrokes.ts';
import type { Ratio } from './preview.ts';
import { type Command, serverBundles, startBundle } from './servers.ts';

/** How large a draft is on disk (a Chinese character takes three bytes), and how often a key is pressed in it. */
const SIZES = [
  { name: '10 kB', bytes: 10_000, count: 40 },
  { name: '100 kB', bytes: 100_000, count: 20 },
  { name: '1 MB', bytes: 1_000_000, count: 20 },
] as const;
/** What a key may cost in a draft, beside one in 10 kB: a short draft is checked as a whole at every key. */
const AIMS = { '10 kB': undefined, '100 kB': '≤ 10', '1 MB': '≤ 2' } as const;
/** What a key may take in 1 MB, milliseconds, and the server's memory with it, MB. */
const KEY = 5;
const MEMORY = 120;
const STARTS = 7;
/** A draft of 10 MB: so many keys, and the time that all may take. */
const HUGE = { bytes: 10_000_000, count: 5, most: 60_000 };

function show(size: string, name: string, { places, paste, undo, memory }: Keystrokes): void {
  const times = Object.entries({ ...places, paste, undo })
    .map(([what, { median, p95 }]) => `${what} ${median.toFixed(1)}/${p95.toFixed(1)}`)
    .join(', ');
  console.log(`${name}, ${size}, ms (median/95 %): ${times}; ${memory?.toFixed(0) ?? '?'} MiB`);
}

/** Starts the server that keeps its compiled code for the next start, and waits until it has. */
async function compileBefore(command: Command, notice: string): Promise<void> {
  const cache = command.at(-1) ?? '';
  const server = await startBundle(command);
  await server.client.open(notice);
  await server.client.pull();
  for (let tries = 0; tries < 100 && !existsSync(cache); tries++) await setTimeout(100);
  await server.stop();
}

/**
 * @param notice a short paper, for the start
 * @param sized a paper of so many bytes
 */
export async function measureWire(notice: string, sized: (bytes: number) => string): Promise<Ratio[]> {
  const bundles = serverBundles();
  try {
    await compileBefore(bundles.cached, notice);
    const commands = [bundles.gongwen, bundles.cached, bundles.empty];
    const starts = (await measureColdStarts(commands, notice, STARTS)).map(({ median }) => median);
    const [start = Number.NaN, compiled, least = Number.NaN] = starts;
    console.log(
      `from the start to the first findings ${start.toFixed(0)} ms, were all code compiled already ${compiled?.toFixed(0)} ms, of an empty server ${least.toFixed(0)} ms`,
    );
    const ratios: Ratio[] = [{ what: 'a cold start to an empty server’s', ratio: start / least, aim: '≤ 1.5' }];
    let first: number | undefined;
    for (const { name, bytes, count } of SIZES) {
      const text = sized(bytes);
      const own = await measureKeystrokes(bundles.gongwen, text, count);
      const bare = await measureKeystrokes(bundles.empty, text, count);
      show(name, 'Gongwen', own);
      show(name, 'an empty server', bare);
      const key = own.places.middle.median;
      const cost = key - bare.places.middle.median;
      const aim = AIMS[name];
      if (aim)
        ratios.push({ what: `a keystroke in ${name} to one in 10 kB`, ratio: cost / (first ?? Number.NaN), aim });
      else first = cost;
      if (name !== '1 MB') continue;
      ratios.push({ what: `a keystroke in ${name} to ${KEY} ms`, ratio: key / KEY, aim: '≤ 1' });
      const memory = ((own.memory ?? Number.NaN) * 1024 * 1024) / 1e6;
      ratios.push({ what: `memory with ${name} open to ${MEMORY} MB`, ratio: memory / MEMORY, aim: '≤ 1' });
    }
    const huge = sized(HUGE.bytes);
    const costs: number[] = [];
    for (const [name, bundle] of [
      ['Gongwen', bundles.gongwen],
      ['an empty server', bundles.empty],
    ] as const) {
      const { first: opened, keys, answered, memory } = await measurePatiently(bundle, huge, HUGE.count, HUGE.most);
      costs.push(keys?.median ?? Number.NaN);
      const seconds = (time: number | undefined) => (time === undefined ? 'none' : `${(time / 1000).toFixed(2)} s`);
      console.log(
        `${name}, ${(Buffer.byteLength(huge) / 1e6).toFixed(1)} MB, ${HUGE.most / 1000} s at most: first findings ${seconds(opened)}, a key ${seconds(keys?.median)} (${answered} of ${HUGE.count} answered); ${memory?.toFixed(0) ?? '?'} MiB`,
      );
    }
    const [own = Number.NaN, bare = Number.NaN] = costs;
    ratios.push({
      what: 'a keystroke in 10 MB to one in 10 kB',
      ratio: (own - bare) / (first ?? Number.NaN),
      aim: '≤ 2',
    });
    return ratios;
  } finally {
    bundles.remove();
  }
}
