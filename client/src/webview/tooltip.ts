/** What is found at a place on the page, shown beside the pointer or the focus. */
export interface Tooltip {
  show(at: DOMRect, messages: readonly (readonly [severity: string, message: string])[]): void;
  hide(): void;
}

const GAP = 6;

/** @param element where it is shown; messages become text and nothing else */
export function createTooltip(element: HTMLElement): Tooltip {
  return {
    show(at, messages) {
      element.replaceChildren(
        ...messages.map(([severity, message]) => {
          const line = document.createElement('p');
          line.className = `mark-${severity}`;
          line.textContent = message;
          return line;
        }),
      );
      element.hidden = false;
      const { width, height } = element.getBoundingClientRect();
      const left = Math.max(GAP, Math.min(at.left, window.innerWidth - width - GAP));
      const below = at.bottom + GAP;
      const top = below + height > window.innerHeight ? Math.max(GAP, at.top - height - GAP) : below;
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    },
    hide() {
      element.hidden = true;
    },
  };
}
