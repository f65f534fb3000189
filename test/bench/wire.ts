/** What an editor waits for: the first findings after the start, and those after a key, beside a server that finds nothing. */
import { type Keystrokes, measureColdStarts, measureKeystrokes, measurePatiently } from './keystrokes.ts';
import type { Ratio } from './preview.ts';
import { serverBundles } from './servers.ts';

/** Characters of a draft, and how often a key is pressed in it. */
const SIZES = [
  [10_000, 40],
  [100_000, 20],
  [1_000_000, 6],
] as const;
const STARTS = 7;
/** A draft of 10 MB, most of whose characters take three bytes; so many keys, and the time that all may take. */
const HUGE = { characters: 3_700_000, count: 5, most: 60_000 };

function show(characters: number, name: string, { places, paste, undo, memory }: Keystrokes): void {
  const times = Object.entries({ ...places, paste, undo })
    .map(([what, { median, p95 }]) => `${what} ${median.toFixed(1)}/${p95.toFixed(1)}`)
    .join(', ');
  console.log(`${name}, ${characters} characters, ms (median/95 %): ${times}; ${memory?.toFixed(0) ?? '?'} MiB`);
}

/**
 * @param notice a short paper, for the start
 * @param sized a paper of so many characters
 */
export async function measureWire(notice: string, sized: (characters: number) => string): Promise<Ratio[]> {
  const bundles = serverBundles();
  try {
    const [ours, empty] = await measureColdStarts([bundles.gongwen, bundles.empty], notice, STARTS);
    const [start, least] = [ours?.median ?? Number.NaN, empty?.median ?? Number.NaN];
    console.log(
      `from the start to the first findings ${start.toFixed(0)} ms, of an empty server ${least.toFixed(0)} ms`,
    );
    const ratios: Ratio[] = [{ what: 'a cold start to an empty server’s', ratio: start / least, aim: '≤ 1.5' }];
    let first: number | undefined;
    for (const [characters, count] of SIZES) {
      const text = sized(characters);
      const own = await measureKeystrokes(bundles.gongwen, text, count);
      const bare = await measureKeystrokes(bundles.empty, text, count);
      show(characters, 'Gongwen', own);
      show(characters, 'an empty server', bare);
      const cost = own.places.middle.median - bare.places.middle.median;
      if (first === undefined) first = cost;
      else
        ratios.push({
          what: `a keystroke in ${characters} characters to one in 10,000`,
          ratio: cost / first,
          aim: '≤ 2',
        });
    }
    const huge = sized(HUGE.characters);
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
      what: 'a keystroke in 10 MB to one in 10,000 characters',
      ratio: (own - bare) / (first ?? Number.NaN),
      aim: '≤ 2',
    });
    return ratios;
  } finally {
    bundles.remove();
  }
}
