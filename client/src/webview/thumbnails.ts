const SVG = 'http://www.w3.org/2000/svg';

/** Small pages at the side, drawn from the large ones: they change with them. */
export interface Thumbnails {
  /** @param ids of the large pages' drawings, in order */
  update(ids: readonly string[], sheet: { readonly width: number; readonly height: number }): void;
  mark(current: number): void;
}

/** @param go told which page was chosen, from 0 */
export function createThumbnails(nav: HTMLElement, go: (page: number) => void): Thumbnails {
  function create(index: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'thumb';
    button.setAttribute('aria-label', `第 ${index + 1} 页`);
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(document.createElementNS(SVG, 'use'));
    button.append(svg, String(index + 1));
    button.addEventListener('click', () => go(index));
    return button;
  }
  return {
    update(ids, { width, height }) {
      while (nav.children.length > ids.length) nav.lastElementChild?.remove();
      for (let index = nav.children.length; index < ids.length; index++) nav.append(create(index));
      ids.forEach((id, index) => {
        const svg = nav.children[index]?.querySelector('svg');
        svg?.setAttribute('viewBox', `0 0 ${width} ${height}`);
        const use = svg?.firstElementChild;
        if (use?.getAttribute('href') !== `#${id}`) use?.setAttribute('href', `#${id}`);
      });
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
