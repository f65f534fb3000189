import type { FontRole } from '../../../server/src/core/layout/fontStacks.ts';
import { createDesk } from './desk.ts';
import { download } from './download.ts';
import { showFindings } from './findings.ts';
import { applyStacks, findMissing, missingText } from './fonts.ts';
import { followKeyboard } from './keyboard.ts';
import type { Action, FromPreview, PagesMessage, ToPreview } from './messages.ts';
import { createThumbnails } from './thumbnails.ts';
import { LARGEST, nextStep, readZoom, SMALLEST, type Zoom } from './zoom.ts';

/** What is kept while the view is hidden. */
interface Kept {
  readonly uri: string;
  readonly place: number;
  readonly zoom: Zoom;
  readonly thumbs: boolean;
  readonly dim: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): Partial<Kept> | undefined;
  setState(kept: Kept): void;
};

const editor = acquireVsCodeApi();
const post = (message: FromPreview) => editor.postMessage(message);

/** An element of the frame, which is always there. */
function part<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(selector);
  return found;
}

const [deskElement, stack, nav] = [part('.desk'), part('.stack'), part('.thumbs')];
const [count, notes, popover] = [part('.count'), part('.notes'), part('.popover')];
const buttons = Object.fromEntries(
  [...document.querySelectorAll<HTMLButtonElement>('.bar [data-do]')].map((each) => [each.dataset['do'] ?? '', each]),
);
const desk = createDesk(deskElement, stack, () => showBar());
const thumbnails = createThumbnails(nav, (index) => {
  desk.showPage(index);
  moved();
});

const state = editor.getState();
let uri = '';
let zoom = readZoom(state?.zoom);
let thumbs = state?.thumbs ?? window.innerWidth > 760;
let dim = state?.dim ?? false;
let cursor: number | undefined;

function keep() {
  editor.setState({ uri, place: desk.place(), zoom, thumbs, dim });
}

/** What hangs on where the reader is. */
function moved() {
  const total = desk.pages.length;
  const current = Math.min(desk.current(), total - 1);
  count.textContent = total > 0 ? `第 ${current + 1} 页，共 ${total} 页` : '';
  thumbnails.mark(current);
  keep();
}

function showBar() {
  const { thumbs: side, dim: dimmer, width, page, actual } = buttons;
  nav.hidden = !thumbs;
  side?.setAttribute('aria-pressed', String(thumbs));
  document.body.classList.toggle('dim', dim);
  if (dimmer) dimmer.hidden = !document.body.classList.contains('vscode-dark');
  dimmer?.setAttribute('aria-pressed', String(dim));
  width?.setAttribute('aria-pressed', String(zoom === 'width'));
  page?.setAttribute('aria-pressed', String(zoom === 'page'));
  if (actual) actual.textContent = `${desk.percent()}%`;
  moved();
}

function zoomTo(next: Zoom, at?: { readonly x: number; readonly y: number }) {
  zoom = next;
  desk.zoomTo(next, at);
  showBar();
}

/** What the reader looks at when nothing is pointed at. */
function middle() {
  const { left, top, width, height } = deskElement.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
const step = (direction: 1 | -1) => zoomTo(nextStep(desk.percent(), direction), middle());
const ask = (action: Action) => post({ type: 'action', action });

const DEEDS: Readonly<Record<string, () => void>> = {
  thumbs() {
    thumbs = !thumbs;
    showBar();
  },
  dim() {
    dim = !dim;
    showBar();
  },
  fonts() {
    popover.hidden = !popover.hidden;
    buttons['fonts']?.setAttribute('aria-expanded', String(!popover.hidden));
  },
  smaller: () => step(-1),
  larger: () => step(1),
  actual: () => zoomTo(100, middle()),
  width: () => zoomTo('width'),
  page() {
    const current = desk.current();
    zoomTo('page');
    desk.showPage(current);
  },
  print: () => ask('print'),
  fixWord: () => ask('fixWord'),
  importWord: () => ask('importWord'),
};

function showFonts({ stacks, pages }: PagesMessage) {
  const used = new Set<FontRole>();
  for (const given of pages)
    if (typeof given !== 'number')
      for (const { fragments } of given.lines)
        for (const { latin, face } of fragments) used.add(latin ? 'latin' : face);
  const key = JSON.stringify(stacks);
  if (key === shownStacks && [...used].every((role) => usedFaces.has(role))) return;
  for (const role of used) usedFaces.add(role);
  // families that are set anew have the whole page styled anew
  if (key !== shownStacks) applyStacks(document.documentElement, stacks);
  shownStacks = key;
  const lines = missingText(findMissing(stacks, usedFaces));
  if (buttons['fonts']) buttons['fonts'].hidden = lines.length === 0;
  popover.hidden ||= lines.length === 0;
  popover.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}
const usedFaces = new Set<FontRole>();
let shownStacks = '';

function showNotes(lines: readonly string[]) {
  notes.hidden = lines.length === 0;
  notes.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
}

function showPages(message: PagesMessage) {
  const isOther = uri !== message.uri;
  if (isOther) {
    usedFaces.clear();
    shownStacks = '';
  }
  document.body.classList.remove('empty');
  stack.querySelector('.failed')?.remove();
  showFonts(message);
  desk.update(message);
  desk.zoomTo(zoom);
  thumbnails.update(desk.pages, message.sheet);
  showNotes(message.notes);
  if (buttons['print']) buttons['print'].hidden = message.mode === 'word';
  for (const name of ['fixWord', 'importWord']) {
    const own = buttons[name];
    if (own) own.hidden = message.mode !== 'word';
  }
  uri = message.uri;
  if (isOther && state?.uri === uri && state.place !== undefined) desk.restore(state.place);
  else if (isOther && message.top !== undefined) desk.scrollToLine(message.top);
  else if (isOther) desk.restore(0);
  desk.mark('current', cursor);
  showBar();
}

function showFailure(text: string) {
  stack.querySelector('.failed')?.remove();
  const paragraph = document.createElement('p');
  paragraph.className = 'failed';
  paragraph.textContent = text;
  document.body.classList.add('empty');
  stack.append(paragraph);
}

function showCursor(line: number, reveal: boolean, flash: boolean) {
  cursor = line;
  desk.mark('current', line);
  if (reveal) desk.reveal(line);
  if (!flash) return;
  desk.mark('flash', undefined);
  // read so that the same line, asked for again, is lit again
  void stack.offsetWidth;
  desk.mark('flash', line);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'pages') showPages(data);
  else if (data.type === 'scroll') desk.scrollToLine(data.line);
  else if (data.type === 'cursor') showCursor(data.line, data.reveal, data.flash ?? false);
  else if (data.type === 'failed') showFailure(data.message);
  else if (data.type === 'download') download(data.name, data.mime, data.text);
});

let waiting = false;
deskElement.addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      moved();
      const line = desk.isReaders() ? desk.topLine() : undefined;
      if (line !== undefined) post({ type: 'scrolled', line });
    });
  },
  { passive: true },
);
deskElement.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const percent = desk.percent() * Math.exp(-event.deltaY / 400);
    zoomTo(readZoom(Math.max(SMALLEST, Math.min(LARGEST, Math.round(percent)))), {
      x: event.clientX,
      y: event.clientY,
    });
  },
  { passive: false },
);
deskElement.addEventListener('click', (event) => {
  if (!(getSelection()?.isCollapsed ?? true)) return;
  const place = desk.sourceAt(event);
  if (place) post({ type: 'reveal', ...place });
});
for (const [name, button] of Object.entries(buttons)) button.addEventListener('click', () => DEEDS[name]?.());
document.addEventListener('click', ({ target }) => {
  const inside = target instanceof Element && target.closest('.popover, [data-do="fonts"]');
  if (!inside && !popover.hidden) DEEDS['fonts']?.();
});

const KEYS: Readonly<Record<string, string>> = {
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'width',
  '9': 'page',
  '1': 'actual',
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && !popover.hidden) DEEDS['fonts']?.();
  const deed = KEYS[event.key];
  if (deed) DEEDS[deed]?.();
});
followKeyboard(desk, deskElement, (line) => post({ type: 'reveal', line, character: 0 }));
showFindings(deskElement, part('.tooltip'));
new MutationObserver(showBar).observe(document.body, { attributes: true, attributeFilter: ['class'] });
post({ type: 'ready' });
