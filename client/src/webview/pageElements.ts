import {
  hundredths,
  lineMarkup,
  lineTransform,
  type Markup,
  element as markup,
  ruleMarkup,
  sheetMarkup,
} from '../../../server/src/core/layout/pageMarkup.ts';
import type { ShownLine, ShownPage } from '../../../server/src/service/index.ts';
import { lineKey } from './lineKeys.ts';
import { patchOf } from './patch.ts';
import { wavePath } from './wave.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing as elements. Text becomes text and nothing else. */
function toElement({ tag, attributes, children }: Markup): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child))));
  return made;
}

/** From the middle of a line to the middle of an underline, beyond half a character, millimetres. */
const UNDER = 0.55;

/** The underlines of what is found in a line. */
function markMarkup({ marks, height, fragments }: ShownLine): Markup[] {
  const size = Math.max(...fragments.map((fragment) => fragment.size), 0) * (25.4 / 72);
  return marks.map(({ severity, message, ruleId, x, width }) => {
    const y = height / 2 + size / 2 + UNDER;
    const top = height / 2 - size / 2;
    const area = {
      x: hundredths(x),
      y: hundredths(top),
      width: hundredths(width),
      height: hundredths(size + 2 * UNDER),
    };
    return markup('g', { class: `mark mark-${severity}`, 'data-message': message, 'data-rule': ruleId }, [
      markup('rect', { class: 'area', ...area }),
      markup('path', { class: 'wave', d: wavePath(x * 100, width * 100, y * 100) }),
    ]);
  });
}

/** Behind the texts of a line: what is lit where the cursor is, and what a click between two characters meets. */
function ground({ fragments, height }: ShownLine): Markup[] {
  const left = Math.min(...fragments.map(({ x }) => x));
  const right = Math.max(...fragments.map(({ x, width }) => x + width));
  if (!(right > left)) return [];
  const place = { x: hundredths(left), y: '0', width: hundredths(right - left), height: hundredths(height) };
  return [markup('rect', { class: 'ground', ...place })];
}

function lineElement(line: ShownLine): SVGElement {
  const drawn = lineMarkup(line);
  return toElement({ ...drawn, children: [...ground(line), ...drawn.children, ...markMarkup(line)] });
}

/** A page in the view: its elements, and what they show. */
export interface PageElements {
  readonly section: HTMLElement;
  readonly lines: SVGElement;
  readonly rules: SVGElement;
  readonly reading: HTMLElement;
  page: ShownPage | undefined;
  keys: string[];
}

/** An empty page. */
export function createPage(sheet: { readonly width: number; readonly height: number }): PageElements {
  const svg = toElement(sheetMarkup(sheet, []));
  const ink = svg.firstElementChild;
  const [lines, rules] = [toElement(markup('g', {})), toElement(markup('g', {}))];
  ink?.append(rules, lines);
  svg.setAttribute('aria-hidden', 'true');
  const section = document.createElement('section');
  section.className = 'page';
  const reading = document.createElement('div');
  reading.className = 'reading';
  section.append(svg, reading);
  return { section, lines, rules, reading, page: undefined, keys: [] };
}

const HEADINGS: Readonly<Partial<Record<ShownLine['element'], string>>> = {
  title: '1',
  attachmentTitle: '1',
  chapter: '2',
  heading1: '2',
  heading2: '3',
  heading3: '4',
  heading4: '5',
};

/** What a screen reader reads of a page, and what the keyboard walks through: a paragraph for each of the page's. */
function updateReading({ reading }: PageElements, page: ShownPage): void {
  const paragraphs: HTMLElement[] = [];
  page.lines.forEach((line, index) => {
    const text = line.fragments.map((fragment) => fragment.text).join('');
    const open = paragraphs.at(-1);
    if (!line.starts && open) {
      open.textContent += text;
      open.dataset['to'] = String(index);
      return;
    }
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    paragraph.tabIndex = -1;
    paragraph.dataset['from'] = String(index);
    paragraph.dataset['to'] = String(index);
    const level = HEADINGS[line.element];
    if (level) {
      paragraph.setAttribute('role', 'heading');
      paragraph.setAttribute('aria-level', level);
    }
    paragraphs.push(paragraph);
  });
  for (const paragraph of paragraphs) {
    const { from, to } = paragraph.dataset;
    const lines = page.lines.slice(Number(from), Number(to) + 1);
    const messages = new Set(lines.flatMap(({ marks }) => marks.map(({ message }) => message)));
    if (messages.size > 0) paragraph.setAttribute('aria-description', [...messages].join('；'));
  }
  reading.replaceChildren(...paragraphs);
}

/** Makes a page show another state of itself. Lines that are as they were keep their elements; moved ones move. */
export function updatePage(elements: PageElements, page: ShownPage): void {
  if (elements.page === page) return;
  const { lines, rules, keys } = elements;
  const next = page.lines.map(lineKey);
  const { from, oldTo, newTo } = patchOf(keys, next);
  for (let left = oldTo - from; left > 0; left--) lines.children[from]?.remove();
  const fresh = page.lines.slice(from, newTo).map(lineElement);
  const after = lines.children[from];
  if (after) after.before(...fresh);
  else lines.append(...fresh);
  page.lines.forEach((line, index) => {
    const own = lines.children[index];
    const transform = lineTransform(line);
    if (own && own.getAttribute('transform') !== transform) own.setAttribute('transform', transform);
  });
  if (JSON.stringify(elements.page?.rules) !== JSON.stringify(page.rules))
    rules.replaceChildren(...page.rules.map((rule) => toElement(ruleMarkup(rule))));
  elements.page = page;
  elements.keys = next;
  updateReading(elements, page);
}
