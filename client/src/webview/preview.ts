import { type Look, looksOf } from './looks.ts';
import type { FromPreview, PreviewBlock, ToPreview } from './messages.ts';
import { patchOf } from './patch.ts';

/** Where the reader was, kept while the preview is hidden. */
interface Place {
  readonly uri: string;
  readonly top: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): Place | undefined;
  setState(place: Place): void;
};

const editor = acquireVsCodeApi();
const page = document.querySelector('main') ?? document.body;
let uri = '';
let keys: string[] = [];

/** How deep the blocks that are headings are, for screen readers. */
const HEADINGS: Readonly<Partial<Record<PreviewBlock['role'], string>>> = {
  title: '1',
  agendaTitle: '1',
  chapter: '2',
  heading: '2',
};

/** Whatever makes a block look different. */
function keysOf(blocks: readonly PreviewBlock[], looks: readonly Look[]): string[] {
  return blocks.map(({ text, head }, index) => JSON.stringify([looks[index], head, text]));
}

/** The draft's words become text and nothing else. */
function elementOf(block: PreviewBlock | undefined, look: Look | undefined): HTMLElement {
  const element = document.createElement('p');
  if (!block || !look) return element;
  element.className = look.classes.join(' ');
  if (look.width !== undefined) element.style.setProperty('--width', String(look.width));
  if (block.head === undefined) element.textContent = block.text;
  else {
    const head = document.createElement('span');
    head.className = 'head';
    head.textContent = block.text.slice(0, block.head);
    element.classList.add('run-in');
    element.append(head, block.text.slice(block.head));
  }
  const isHeading = block.level !== undefined && block.head === undefined;
  const level = isHeading ? String(1 + (block.level ?? 1)) : HEADINGS[block.role];
  if (level) {
    element.setAttribute('role', 'heading');
    element.setAttribute('aria-level', level);
  }
  element.tabIndex = 0;
  element.setAttribute('aria-description', '按 Enter 在文稿中定位');
  return element;
}

function update({ uri: shown, blocks }: ToPreview): void {
  const looks = looksOf(blocks);
  const next = keysOf(blocks, looks);
  const { from, oldTo, newTo } = patchOf(keys, next);
  for (let left = oldTo - from; left > 0; left--) page.children[from]?.remove();
  const fresh = document.createDocumentFragment();
  for (let index = from; index < newTo; index++) fresh.append(elementOf(blocks[index], looks[index]));
  page.insertBefore(fresh, page.children[from] ?? null);
  blocks.forEach(({ line }, index) => {
    page.children[index]?.setAttribute('data-line', String(line));
  });
  keys = next;
  if (uri !== shown) {
    const place = editor.getState();
    window.scrollTo(0, place?.uri === shown ? place.top : 0);
  }
  uri = shown;
}

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'blocks') update(data);
});
window.addEventListener('scroll', () => editor.setState({ uri, top: window.scrollY }), { passive: true });

/** Asks for the draft at the block that an event happened on. */
function reveal({ target }: Event): void {
  const line = target instanceof Element ? target.closest('[data-line]')?.getAttribute('data-line') : undefined;
  if (line) editor.postMessage({ type: 'reveal', line: Number(line) });
}
page.addEventListener('dblclick', reveal);
page.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') reveal(event);
});
editor.postMessage({ type: 'ready' });
