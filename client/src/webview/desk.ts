import { characterEdges } from '../../../server/src/core/layout/characterPlaces.ts';
import type { LatinWidths } from '../../../server/src/core/layout/metrics.ts';
import type { PagesMessage } from './messages.ts';
import { createPage, type PageElements, updatePage } from './pageElements.ts';
import { type Anchor, heightOf, lineAt, orderAnchors } from './places.ts';
import { type Paper, pageWidth, percentOf, type Zoom } from './zoom.ts';

/** A place in the source. */
export interface SourcePlace {
  readonly line: number;
  readonly character: number;
}

/** The sheets of paper, and where the reader is on them. */
export interface Desk {
  readonly pages: readonly PageElements[];
  update(message: PagesMessage): void;
  /** @param at a point of the window that is to stay where it is */
  zoomTo(zoom: Zoom, at?: { readonly x: number; readonly y: number }): void;
  percent(): number;
  /** The page in view, from 0. */
  current(): number;
  showPage(index: number): void;
  /** The line of the source at the top of the view. */
  topLine(): number | undefined;
  scrollToLine(line: number): void;
  /** Brings a line of the source into view where it is not; true where it is on a page at all. */
  reveal(line: number): boolean;
  /** Marks the lines of a page that come from a line of the source with a class, and no others. */
  mark(name: string, line: number | undefined): void;
  /** Where in the source a click on the page meant to go. */
  sourceAt(event: MouseEvent): SourcePlace | undefined;
  /** The source line of a line of a page. */
  sourceOf(page: number, line: number): number;
  /** The reader's place, whatever the zoom. */
  place(): number;
  restore(place: number): void;
  /** True where the desk no longer stands where we put it last: the reader has scrolled it. */
  isReaders(): boolean;
}

/** Space around the pages, as the style sheet has it. */
const PADDING = 16;
/** Hundredths of a millimetre, and the pixels below which no line may get. */
const WAVE = { width: 20, least: 1 };

/**
 * @param desk what scrolls
 * @param stack what holds the pages
 * @param onResize the room for the pages has changed, and with it perhaps their size
 */
export function createDesk(desk: HTMLElement, stack: HTMLElement, onResize: () => void): Desk {
  const pages: PageElements[] = [];
  let sheet: Paper = { width: 210, height: 297 };
  let widths: LatinWidths = 'proportional';
  let sources: PagesMessage['sources'] = [];
  let zoom: Zoom = 'auto';
  let shownWidth = 0;
  let anchors: Anchor[] | undefined;
  /** Where we put the desk last; undefined once the reader moved it from there. */
  let put: number | undefined;

  const noteOwn = () => {
    put = desk.scrollTop;
  };
  const scale = () => shownWidth / sheet.width;
  const pageTop = (index: number) => stack.offsetTop + (pages[index]?.section.offsetTop ?? 0);

  function scrollTo(top: number) {
    if (Math.abs(desk.scrollTop - top) < 1) return;
    desk.scrollTop = top;
    noteOwn();
  }

  function placed(): Anchor[] {
    anchors ??= orderAnchors(
      pages.flatMap(({ page }, index) => {
        const top = pageTop(index);
        return (page?.lines ?? []).map((line, at) => ({
          line: sources[index]?.[at] ?? -1,
          y: top + line.top * scale(),
        }));
      }),
    );
    return anchors;
  }

  /** Sizes the pages for the zoom; what stands at a point of the desk stays there. */
  function fit(at: { readonly x: number; readonly y: number } | undefined) {
    // a view that is hidden has no room: pages sized for that would lose the reader's place
    if (desk.clientWidth === 0) return;
    const room = { width: desk.clientWidth - 2 * PADDING, height: desk.clientHeight - 2 * PADDING };
    const width = Math.round(pageWidth(zoom, room, sheet));
    if (width === shownWidth) return;
    const box = desk.getBoundingClientRect();
    const [x, y] = at ? [at.x - box.left, at.y - box.top] : [box.width / 2, 0];
    const ratio = shownWidth > 0 ? width / shownWidth : 1;
    const [left, top] = [desk.scrollLeft + x, desk.scrollTop + y];
    // the space between the pages does not grow with them
    const above = PADDING * (1 + currentAt(top));
    shownWidth = width;
    desk.style.setProperty('--page-width', `${width}px`);
    desk.style.setProperty('--wave', String(Math.max(WAVE.width, WAVE.least / (scale() / 100))));
    anchors = undefined;
    desk.scrollTop = (top - above) * ratio + above - y;
    desk.scrollLeft = left * ratio - x;
    noteOwn();
  }

  function currentAt(height: number): number {
    let current = 0;
    for (let index = 1; index < pages.length && pageTop(index) <= height; index++) current = index;
    return current;
  }

  new ResizeObserver(() => {
    fit(undefined);
    onResize();
  }).observe(desk);

  return {
    pages,
    update(message) {
      ({ sheet, widths, sources } = message);
      const held = pages.map(({ page }) => page);
      while (pages.length > message.pages.length) pages.pop()?.section.remove();
      message.pages.forEach((given, index) => {
        let page = pages[index];
        if (!page) {
          page = createPage(sheet);
          pages.push(page);
          stack.append(page.section);
        }
        page.section.setAttribute('aria-label', `第 ${index + 1} 页，共 ${message.pages.length} 页`);
        const shown = typeof given === 'number' ? held[given] : given;
        if (shown) updatePage(page, shown);
      });
      anchors = undefined;
      fit(undefined);
      noteOwn();
    },
    zoomTo(next, at) {
      zoom = next;
      fit(at);
    },
    percent: () => percentOf(shownWidth, sheet),
    current: () => currentAt(desk.scrollTop + desk.clientHeight * 0.4),
    showPage: (index) => scrollTo(pageTop(index) - PADDING / 2),
    topLine: () => lineAt(placed(), desk.scrollTop + PADDING),
    scrollToLine(line) {
      const first = placed()[0];
      const height = first && line > first.line ? heightOf(placed(), line) : 0;
      if (height !== undefined) scrollTo(Math.max(0, height - PADDING));
    },
    reveal(line) {
      const at = placed().find((anchor) => anchor.line === line)?.y ?? heightOf(placed(), line);
      if (at === undefined) return false;
      const { scrollTop, clientHeight } = desk;
      const margin = Math.min(60, clientHeight / 6);
      if (at < scrollTop + margin / 2) scrollTo(at - margin);
      else if (at > scrollTop + clientHeight - margin) scrollTo(at - clientHeight + 2 * margin);
      return true;
    },
    mark(name, line) {
      for (const element of stack.querySelectorAll(`.line.${name}`)) element.classList.remove(name);
      if (line === undefined) return;
      sources.forEach((own, index) => {
        own.forEach((source, at) => {
          if (source === line) pages[index]?.lines.children[at]?.classList.add(name);
        });
      });
    },
    sourceAt({ target, clientX }) {
      const line = target instanceof Element ? target.closest('.line') : null;
      const index = pages.findIndex(({ lines }) => line !== null && lines.contains(line));
      const elements = pages[index];
      if (!line || !elements?.page) return undefined;
      const at = [...elements.lines.children].indexOf(line);
      const source = sources[index]?.[at] ?? -1;
      if (source < 0) return undefined;
      const x = (clientX - elements.section.getBoundingClientRect().left) / scale();
      const { fragments } = elements.page.lines[at] ?? { fragments: [] };
      const placedFragments = fragments.filter((fragment) => fragment.at !== undefined);
      const hit = placedFragments.filter((fragment) => fragment.x <= x).at(-1) ?? placedFragments[0];
      if (!hit?.at) return { line: source, character: 0 };
      const edges = characterEdges(hit, widths);
      const next = edges.findIndex((edge) => edge > x);
      const character = Math.max(0, next < 0 ? hit.text.length : next - 1);
      return { line: source + hit.at[0], character: hit.at[1] + character };
    },
    sourceOf: (page, line) => sources[page]?.[line] ?? -1,
    place: () => (shownWidth > 0 ? desk.scrollTop / shownWidth : 0),
    restore: (place) => scrollTo(place * shownWidth),
    isReaders() {
      if (put !== undefined && Math.abs(desk.scrollTop - put) < 1) return false;
      put = undefined;
      return true;
    },
  };
}
