/** Opening a folder of many drafts: how long until all are known, and how long a request is held up meanwhile. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { manyDrafts } from './manyDrafts.ts';
import type { Ratio } from './preview.ts';
import { type Command, serverBundles, startBundle } from './servers.ts';

const COUNTS = [1000, 10_000];
/** So many drafts in one folder. */
const IN_FOLDER = 5000;
/** Every so many drafts a paper as long as they are read. */
const LONG_EVERY = 250;
const LONG = 40_000;
/** The longest that a request may be held up, and how often one is sent, in milliseconds. */
const HELD_UP = 50;
const BETWEEN = 5;
/** Requests to a server at rest, for comparison. */
const AT_REST = 200;

const pauseFor = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const worst = (values: readonly number[]) => Math.max(...values);
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Writes the drafts, some to a folder. */
function writeDrafts(folder: string, count: number, long: string): void {
  for (const [index, text] of manyDrafts(count).entries()) {
    const own = join(folder, `组${Math.floor(index / IN_FOLDER)}`);
    if (index % IN_FOLDER === 0) mkdirSync(own);
    writeFileSync(join(own, `稿${index}.gongwen`), index % LONG_EVERY === 7 ? `${text}${long}`.slice(0, LONG) : text);
  }
}

async function measureOne(bundle: Command, folder: string, draft: string) {
  const uri = pathToFileURL(join(folder, '手头的稿子.gongwen')).href;
  const started = performance.now();
  const server = await startBundle(bundle, { folders: [pathToFileURL(folder).href] });
  try {
    const { client, memory } = server;
    await client.open(draft, uri);
    const textDocument = { uri };
    let done: number | undefined;
    // answered when all drafts have been read
    const links = client.connection.sendRequest('textDocument/documentLink', { textDocument }).then(() => {
      done = performance.now() - started;
    });
    await client.pull(uri);
    const first = performance.now() - started;
    const latency = async (turn: number) => {
      const sent = performance.now();
      if (turn % 2 === 0)
        await client.connection.sendRequest('textDocument/hover', {
          textDocument,
          position: { line: 2, character: 3 },
        });
      else await client.pull(uri);
      const took = performance.now() - sent;
      await pauseFor(BETWEEN);
      return took;
    };
    const held: number[] = [];
    for (let turn = 0; done === undefined; turn++) held.push(await latency(turn));
    await links;
    const rest: number[] = [];
    for (let turn = 0; turn < AT_REST; turn++) rest.push(await latency(turn));
    return { first, done, held, rest, memory: memory() };
  } finally {
    await server.stop();
  }
}

/** @param long a paper of many pages */
export async function measureWorkspace(long: string): Promise<Ratio[]> {
  const bundles = serverBundles();
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-workspace-'));
  try {
    const ratios: Ratio[] = [];
    const perDraft: number[] = [];
    for (const count of COUNTS) {
      const own = join(folder, String(count));
      mkdirSync(own);
      writeDrafts(own, count, long);
      const [draft = ''] = manyDrafts(1);
      const { first, done, held, rest, memory } = await measureOne(bundles.gongwen, own, draft);
      console.log(
        `a folder of ${count} drafts: first findings ${first.toFixed(0)} ms, all known ${done.toFixed(0)} ms (${(done / count).toFixed(2)} a draft), ${memory?.toFixed(0) ?? '?'} MiB; ` +
          `a request meanwhile ${median(held).toFixed(1)} ms, at worst ${worst(held).toFixed(1)} (of ${held.length}); at rest ${median(rest).toFixed(1)}, at worst ${worst(rest).toFixed(1)}`,
      );
      perDraft.push(done / count);
      ratios.push({
        what: `the longest that a request waits while ${count} drafts are read, to ${HELD_UP} ms`,
        ratio: worst(held) / HELD_UP,
        aim: '≤ 1',
      });
    }
    const [few = Number.NaN, many = Number.NaN] = perDraft;
    return [
      ...ratios,
      { what: 'one of 10,000 drafts to one of 1,000, until all are known', ratio: many / few, aim: '≤ 1.5' },
    ];
  } finally {
    bundles.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
