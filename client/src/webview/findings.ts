import { createTooltip } from './tooltip.ts';

/** The findings at a point, the topmost first, each once. */
function findingsAt(x: number, y: number): (readonly [string, string])[] {
  const marks = document.elementsFromPoint(x, y).flatMap((element) => element.closest('.page .mark') ?? []);
  const found = new Map(
    marks.map((mark) => [
      mark.getAttribute('data-message') ?? '',
      /mark-(\w+)/.exec(mark.getAttribute('class') ?? '')?.[1] ?? 'hint',
    ]),
  );
  return [...found].map(([message, severity]) => [severity, message] as const);
}

/** Shows what is found where the pointer is. */
export function showFindings(desk: HTMLElement, element: HTMLElement): void {
  const tooltip = createTooltip(element);
  let over: Element | null = null;
  desk.addEventListener('pointermove', ({ target, clientX, clientY }) => {
    const mark = target instanceof Element ? target.closest('.mark') : null;
    if (mark === over) return;
    over = mark;
    if (mark) tooltip.show(mark.getBoundingClientRect(), findingsAt(clientX, clientY));
    else tooltip.hide();
  });
  const hide = () => {
    over = null;
    tooltip.hide();
  };
  desk.addEventListener('pointerleave', hide);
  desk.addEventListener('scroll', hide, { passive: true });
}
