import type { PageElements } from './pageElements.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** How long the pages must be left alone before the small ones follow, in milliseconds: typing must not wait for them. */
const DELAY = 250;

/** Small pages at the side, copies of the large ones that follow when there is time. */
export interface Thumbnails {
  update(pages: readonly PageElements[], sheet: { readonly width: number; readonly height: number }): void;
  mark(current: number): void;
}

/** @param go told which page was chosen, from 0 */
export function createThumbnails(nav: HTMLElement, go: (page: number) => void): Thumbnails {
  /** What each small page shows. */
  const drawn: (PageElements['page'] | undefined)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function create(index: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'thumb';
    button.setAttribute('aria-label', `第 ${index + 1} 页`);
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('aria-hidden', 'true');
    button.append(svg, String(index + 1));
    button.addEventListener('click', () => go(index));
    return button;
  }
  function draw(pages: readonly PageElements[]) {
    pages.forEach(({ page, lines }, index) => {
      const ink = lines.parentElement;
      if (drawn[index] === page || !ink) return;
      drawn[index] = page;
      const copy = document.importNode(ink, true);
      for (const line of copy.querySelectorAll('.line')) line.removeAttribute('class');
      nav.children[index]?.querySelector('svg')?.replaceChildren(copy);
    });
  }
  return {
    update(pages, { width, height }) {
      while (nav.children.length > pages.length) nav.lastElementChild?.remove();
      drawn.length = Math.min(drawn.length, pages.length);
      for (let index = nav.children.length; index < pages.length; index++) nav.append(create(index));
      const viewBox = `0 0 ${width} ${height}`;
      // even the same one, set again, has all of it laid out again
      for (const svg of nav.querySelectorAll('.thumb > svg'))
        if (svg.getAttribute('viewBox') !== viewBox) svg.setAttribute('viewBox', viewBox);
      clearTimeout(timer);
      timer = setTimeout(() => draw(pages), DELAY);
    },
    mark(current) {
      for (const [index, button] of [...nav.children].entries()) {
        if (index !== current) button.removeAttribute('aria-current');
        else if (!button.hasAttribute('aria-current')) {
          button.setAttribute('aria-current', 'page');
          // only the side list moves: `scrollIntoView` would move the desk as well
          const { offsetTop, offsetHeight } = button as HTMLElement;
          const low = offsetTop - nav.offsetTop;
          if (low < nav.scrollTop) nav.scrollTop = low - 8;
          else if (low + offsetHeight > nav.scrollTop + nav.clientHeight)
            nav.scrollTop = low + offsetHeight - nav.clientHeight + 8;
        }
      }
    },
  };
}
