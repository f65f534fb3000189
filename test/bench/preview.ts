/** The preview after a keystroke in a draft of twenty pages, beside making all of it anew. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { findHosts } from '../../scripts/hosts.mjs';
import { DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import {
  createDraft,
  type PagesPatch,
  paperOf,
  patchPages,
  type SentPages,
  showPages,
} from '../../server/src/service/index.ts';
import { asMessage, bundleView, openView } from '../client/viewPage.ts';
import { openBrowser } from '../e2e/support/browser.ts';

const URI = 'file:///a.gongwen';
const KEYS = 30;
/** A frame at 60 a second, milliseconds. */
const FRAME = 1000 / 60;

export interface Ratio {
  readonly what: string;
  readonly ratio: number;
  readonly aim: string;
}

/** What the server does for the preview, from the text to the message. */
function createPreview() {
  const draft = createDraft(URI);
  let sent: SentPages | undefined;
  let version = 0;
  return (text: string): PagesPatch => {
    const checked = draft.check(text, ++version, DEFAULT_CONFIG);
    const { laidOut, profile } = paperOf(checked);
    const answer = patchPages(showPages(checked, laidOut, profile), sent);
    sent = answer.sent;
    return answer.patch;
  };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What the view does with the message, until all of it is laid out to be painted; milliseconds. */
async function measureView(executable: string, whole: PagesPatch, patches: readonly PagesPatch[]) {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
  const browser = await openBrowser(executable, { width: 1000, height: 800 });
  try {
    await openView(browser.page, folder, await bundleView());
    const time = (message: unknown) =>
      browser.page.evaluate(async (data) => {
        const start = performance.now();
        window.dispatchEvent(new MessageEvent('message', { data }));
        document.querySelector('.desk')?.getBoundingClientRect();
        const taken = performance.now() - start;
        await new Promise((resolve) => setTimeout(resolve, 30));
        return taken;
      }, message);
    const all: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      await time(asMessage({ ...whole, pages: [], sources: [] }));
      all.push(await time(asMessage(whole)));
    }
    const keys: number[] = [];
    for (const patch of patches) keys.push(await time(asMessage(patch)));
    return { all: median(all), key: median(keys) };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param text a draft of twenty pages @param typed the same with what is typed in its middle */
export async function measurePreview(text: string, typed: (count: number) => string): Promise<Ratio[]> {
  const keep = createPreview();
  const whole = keep(text);
  const patches = Array.from({ length: KEYS }, (_, count) => keep(typed(count + 1)));
  let turn = 0;
  const bench = new Bench({ time: 500, iterations: 5, warmupTime: 50, warmupIterations: 2 });
  bench.add('key', () => void keep(typed((turn++ % KEYS) + 1)));
  bench.add('fresh', () => void createPreview()(text));
  await bench.run();
  const [key = Number.NaN, fresh = Number.NaN] = bench.tasks.map((task) =>
    task.result.state === 'completed' ? task.result.latency.p50 : Number.NaN,
  );
  const pages = `preview of ${whole.pages.length} pages`;
  console.log(
    `${pages}: the server checks and lays it out in ${fresh.toFixed(1)} ms, after a keystroke in ${key.toFixed(1)} ms`,
  );
  const rows = [
    { what: 'the preview’s server after a keystroke in 20 pages to all of it anew', ratio: key / fresh, aim: '≤ 0.5' },
  ];
  const { chromium } = await findHosts();
  if (!chromium.ok) {
    console.log(`${pages}: the view is not measured, ${chromium.reason}`);
    return rows;
  }
  const view = await measureView(chromium.path, whole, patches);
  console.log(
    `${pages}: the view draws it in ${view.all.toFixed(1)} ms, after a keystroke in ${view.key.toFixed(1)} ms`,
  );
  return [
    ...rows,
    {
      what: 'preview repaint after a keystroke in 20 pages to a full relayout and redraw',
      ratio: (key + view.key) / (fresh + view.all),
      aim: '≤ 0.3',
    },
    {
      what: 'redraw in the view after a keystroke in 20 pages to a full one',
      ratio: view.key / view.all,
      aim: '≤ 0.2',
    },
    {
      what: 'redraw in the view after a keystroke in 20 pages to one frame (16.7 ms)',
      ratio: view.key / FRAME,
      aim: '≤ 1',
    },
  ];
}
