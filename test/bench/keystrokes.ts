/** What a key costs in drafts of several sizes: from the change to its findings, as an editor sees it. */
import { type Command, type RunningServer, startBundle } from './servers.ts';

export interface Times {
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
}

export interface Keystrokes {
  readonly size: number;
  readonly places: Readonly<Record<'start' | 'middle' | 'end', Times>>;
  readonly paste: Times;
  readonly undo: Times;
  /** MiB, with the draft open and changed. */
  readonly memory: number | undefined;
}

const URI = 'file:///bench/%E7%A8%BF.gongwen';
const PASTED = '　　各单位要按时报送材料，逾期未报的，予以通报。\n'.repeat(20);

function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** Types into an open draft; each edit is a line and what it gets in place of nothing, or of what was put there. */
async function timeEdits(
  { client }: RunningServer,
  count: number,
  edit: (turn: number) => { readonly line: number; readonly text: string; readonly over: readonly [number, number] },
  version: { now: number },
): Promise<Times> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const { line, text, over } = edit(turn);
    const started = performance.now();
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++version.now },
      contentChanges: [
        { range: { start: { line, character: 0 }, end: { line: line + over[0], character: over[1] } }, text },
      ],
    });
    await client.pull(URI);
    times.push(performance.now() - started);
  }
  return timesOf(times);
}

/** Measures one server with one draft. */
export async function measureKeystrokes(bundle: Command, text: string, count: number): Promise<Keystrokes> {
  const server = await startBundle(bundle);
  try {
    await server.client.open(text, URI);
    await server.client.pull(URI);
    const version = { now: 1 };
    const lines = text.split('\n').length;
    /** A letter put in and taken away again, in turn. */
    const typed = (line: number) => (turn: number) =>
      turn % 2 === 0 ? ({ line, text: '很', over: [0, 0] } as const) : ({ line, text: '', over: [0, 1] } as const);
    const middle = Math.floor(lines / 2);
    const pastedLines = PASTED.split('\n').length - 1;
    await timeEdits(server, 10, typed(middle), version);
    const places = {
      start: await timeEdits(server, count, typed(4), version),
      middle: await timeEdits(server, count, typed(middle), version),
      end: await timeEdits(server, count, typed(lines - 3), version),
    };
    const paste: number[] = [];
    const undo: number[] = [];
    for (let turn = 0; turn < Math.min(10, count); turn++) {
      const once = (text: string, down: number) =>
        timeEdits(server, 1, () => ({ line: middle, text, over: [down, 0] }), version);
      paste.push((await once(PASTED, 0)).median);
      undo.push((await once('', pastedLines)).median);
    }
    return { size: text.length, places, paste: timesOf(paste), undo: timesOf(undo), memory: server.memory() };
  } finally {
    await server.stop();
  }
}

/** A draft that may be too long for the server: what was had of it within the time that there was. */
export interface Patience {
  /** From opening it to its findings, milliseconds; undefined where they did not come in time. */
  readonly first: number | undefined;
  /** Of the keys that were answered in time; undefined where none was. */
  readonly keys: Times | undefined;
  readonly answered: number;
  readonly memory: number | undefined;
}

/** Types a few letters into the middle of a very long draft, for so many milliseconds at most. */
export async function measurePatiently(bundle: Command, text: string, count: number, most: number): Promise<Patience> {
  const server = await startBundle(bundle);
  const end = performance.now() + most;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), most);
  });
  try {
    const line = Math.floor(text.split('\n').length / 2);
    const started = performance.now();
    const opened = server.client.open(text, URI).then(() => server.client.pull(URI));
    // a server that is stopped over its work answers nothing any more
    opened.catch(() => undefined);
    const first = (await Promise.race([opened, late])) ? performance.now() - started : undefined;
    const times: number[] = [];
    const version = { now: 1 };
    while (first !== undefined && times.length < count && performance.now() < end) {
      const edit = { line, text: times.length % 2 === 0 ? '很' : '', over: [0, times.length % 2] } as const;
      const typed = timeEdits(server, 1, () => edit, version);
      typed.catch(() => undefined);
      const time = await Promise.race([typed, late]);
      if (time) times.push(time.median);
    }
    const keys = times.length === 0 ? undefined : timesOf(times);
    return { first, keys, answered: times.length, memory: server.memory() };
  } finally {
    clearTimeout(timer);
    await server.stop();
  }
}

/** From the start of the process to the first findings, milliseconds; the servers take turns. */
export async function measureColdStarts(
  bundles: readonly Command[],
  text: string,
  count: number,
): Promise<readonly Times[]> {
  const times = bundles.map((): number[] => []);
  for (let turn = 0; turn < count; turn++)
    for (const [index, bundle] of bundles.entries()) {
      const started = performance.now();
      const server = await startBundle(bundle);
      await server.client.open(text, URI);
      await server.client.pull(URI);
      times[index]?.push(performance.now() - started);
      await server.stop();
    }
  return times.map(timesOf);
}
