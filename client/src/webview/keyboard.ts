import type { Desk } from './desk.ts';

/**
 * Reading by keyboard: one stop for Tab, then up and down from paragraph to paragraph, each lit on the page; Enter goes
 * to the draft.
 */
export function followKeyboard(desk: Desk, element: HTMLElement, reveal: (line: number) => void): void {
  const all = () => [...element.querySelectorAll<HTMLElement>('.reading p')];

  /** The paragraph's lines on its page. */
  function linesOf(paragraph: HTMLElement) {
    const page = desk.pages.findIndex(({ reading }) => reading === paragraph.parentElement);
    const [from, to] = [Number(paragraph.dataset['from']), Number(paragraph.dataset['to'])];
    return { page, from, elements: [...(desk.pages[page]?.lines.children ?? [])].slice(from, to + 1) };
  }
  function unlight() {
    for (const lit of element.querySelectorAll('.line.focus')) lit.classList.remove('focus');
  }

  element.addEventListener('focusin', ({ target }) => {
    unlight();
    if (!(target instanceof HTMLElement) || !target.matches('.reading p')) return;
    for (const paragraph of all()) paragraph.tabIndex = paragraph === target ? 0 : -1;
    const { elements } = linesOf(target);
    for (const line of elements) line.classList.add('focus');
    elements[0]?.scrollIntoView({ block: 'nearest' });
  });
  element.addEventListener('focusout', unlight);
  element.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement)) return;
    if (!target.matches('.reading p')) {
      const first = desk.pages[desk.current()]?.reading.querySelector<HTMLElement>('p');
      if (key === 'Enter' && target === element && first) first.focus({ preventScroll: true });
      return;
    }
    if (key === 'Enter') {
      const { page, from } = linesOf(target);
      const line = desk.sourceOf(page, from);
      if (line >= 0) reveal(line);
      return;
    }
    if (key === 'Escape') return element.focus();
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const paragraphs = all();
    paragraphs[paragraphs.indexOf(target) + by]?.focus({ preventScroll: true });
  });
}
