import type { Document, Paragraph, Role } from '../../model/document.ts';
import { FRAME_ROLES } from '../../model/roles.ts';
import { bulletOf } from '../../text/markdown.ts';
import { circled, writeHanzi } from '../../text/numerals.ts';

/** What the lines with marks of headings and lists should begin with instead. */
export interface Levels {
  /** By the number of the line; a line that should bear no label is missing. */
  readonly labels: ReadonlyMap<number, string>;
  /** By the number of a line, the lines that are numbered with it. */
  readonly together: ReadonlyMap<number, readonly number[]>;
}

/** A heading or an item of a list, with the paragraph that it begins. */
interface Marked {
  readonly line: number;
  /** How many `#`; how far an item is indented. */
  readonly depth: number;
  readonly paragraph: Paragraph;
}

/** Lines that bear no number whatever stands before them. */
const FRAME: ReadonlySet<Role> = new Set<Role>([
  ...FRAME_ROLES,
  'attachmentLabel',
  'agendaTitle',
  'tableRow',
  'slot',
  'session',
]);
const DEEPEST = 5;

/** The label of a level: 一、 （一） 1. （1） ①. */
function labelOf(level: number, n: number): string | undefined {
  if (level === 1) return `${writeHanzi(n)}、`;
  if (level === 2) return `（${writeHanzi(n)}）`;
  if (level === 3) return `${n}.`;
  if (level === 4) return `（${n}）`;
  return level === 5 && n <= 20 ? circled(n) : undefined;
}

/** The paragraphs of a text whose numbering begins anew: a part, or what has a label or title of its own. */
function segments({ paragraphs }: Document): Paragraph[][] {
  const found: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const { role, part } = paragraph;
    const before = paragraphs[paragraph.index - 1];
    const titled = (role === 'title' || role === 'agendaTitle') && before?.role !== role && before !== undefined;
    if (!before || before.part !== part || role === 'attachmentLabel' || titled) found.push([]);
    found.at(-1)?.push(paragraph);
  }
  return found;
}

/** The level of each depth of heading that bears no numbers; a depth that does, or that only one heading has, is left out. */
function levelsOfDepths(heads: readonly Marked[], others: readonly Paragraph[]): Map<number, number> {
  const levels = new Map<number, number>();
  const highest = others.reduce((least, { content: { label } }) => Math.min(least, label?.level || least), 9);
  let above = 0;
  for (const depth of [...new Set(heads.map((head) => head.depth))].sort((a, b) => a - b)) {
    const own = heads.filter((head) => head.depth === depth);
    const labelled = own.reduce((most, { paragraph }) => Math.max(most, paragraph.content.label?.level ?? 0), 0);
    if (own.some(({ paragraph }) => paragraph.content.label)) above = Math.max(above, labelled);
    else if (own.length > 1 && above + 1 < Math.min(highest, DEEPEST)) {
      above++;
      levels.set(depth, above);
    }
  }
  return levels;
}

/** Gives siblings their labels, by line; a lone one gets none. */
function number(labels: Map<number, string>, siblings: readonly Marked[], level: number | undefined): void {
  if (siblings.length < 2 || level === undefined) return;
  siblings.forEach(({ line }, i) => {
    const label = labelOf(level, i + 1);
    if (label !== undefined) labels.set(line, label);
  });
}

/** Labels the headings of a segment; gives the level of each by its line. */
function planHeadings(
  labels: Map<number, string>,
  heads: readonly Marked[],
  others: readonly Paragraph[],
): Map<number, number> {
  const levels = levelsOfDepths(heads, others);
  const groups: { readonly depth: number; readonly siblings: Marked[] }[] = [];
  // by depth, the group that the next heading of that depth belongs to
  let open: { readonly depth: number; readonly siblings: Marked[] }[] = [];
  for (const head of heads) {
    open = open.filter(({ depth }) => depth <= head.depth);
    let group = open.find(({ depth }) => depth === head.depth);
    if (!group) {
      group = { depth: head.depth, siblings: [] };
      open.push(group);
      groups.push(group);
    }
    group.siblings.push(head);
  }
  for (const { depth, siblings } of groups) number(labels, siblings, levels.get(depth));
  return new Map(
    heads.map(({ line, depth, paragraph }) => [line, paragraph.content.label?.level ?? levels.get(depth) ?? 0]),
  );
}

/** Labels a list under a level `above`, and the lists within it. */
function planList(labels: Map<number, string>, items: readonly Marked[], above: number, first: number): void {
  const open: { readonly depth: number; readonly level: number; siblings: Marked[] }[] = [];
  const close = () => {
    const { level = 0, siblings = [] } = open.pop() ?? {};
    const free = siblings.every(({ paragraph: { role, content } }) => !content.label && !FRAME.has(role));
    if (free) number(labels, siblings, level);
  };
  for (const item of items) {
    while ((open.at(-1)?.depth ?? -1) > item.depth) close();
    const top = open.at(-1);
    if (top?.depth === item.depth) top.siblings.push(item);
    else {
      const level = top ? Math.max(3, top.level + 1) : above === 0 ? first : Math.max(3, above + 1);
      open.push({ depth: item.depth, level, siblings: [item] });
    }
  }
  while (open.length > 0) close();
}

/** Labels the lists of a segment, each under the level that stands above it. */
function planLists(
  { labels, together }: Plan,
  segment: readonly Paragraph[],
  bullets: ReadonlyMap<Paragraph, Marked>,
  levels: ReadonlyMap<number, number>,
): void {
  const levelOf = ({ lines }: Paragraph) => levels.get(lines[0]?.number ?? -1);
  const numbered = segment.some((paragraph) => paragraph.content.label?.level === 1 || levelOf(paragraph));
  let above = 0;
  let list: Marked[] = [];
  const close = () => {
    const fields = !numbered && list.every(({ paragraph }) => paragraph.content.field !== undefined);
    planList(labels, list, above, fields ? 1 : 3);
    join(together, labels, list);
    list = [];
  };
  for (const paragraph of segment) {
    const bullet = bullets.get(paragraph);
    if (bullet) list.push(bullet);
    else {
      close();
      above = levelOf(paragraph) ?? (paragraph.content.label?.level || above);
    }
  }
  close();
}

interface Plan {
  readonly labels: Map<number, string>;
  readonly together: Map<number, readonly number[]>;
}

/** Notes that these lines are numbered with each other. */
function join(together: Map<number, readonly number[]>, labels: ReadonlyMap<number, string>, all: readonly Marked[]) {
  const lines = all.map(({ line }) => line).filter((line) => labels.has(line));
  for (const line of lines) together.set(line, lines);
}

/**
 * Says which label each marked heading and item of a list should bear, by the levels of the text itself.
 * @param headings by the number of a line, how many `#` it begins with
 */
export function planLevels(document: Document, headings: ReadonlyMap<number, number>): Levels {
  const plan: Plan = { labels: new Map(), together: new Map() };
  for (const segment of segments(document)) {
    if (segment[0]?.part === 'agenda') continue;
    const heads: Marked[] = [];
    const bullets = new Map<Paragraph, Marked>();
    for (const paragraph of segment) {
      const line = paragraph.lines[0];
      const depth = line && headings.get(line.number);
      const bullet = line && bulletOf(document.text.slice(line.start, line.end));
      if (line && depth !== undefined) {
        if (!FRAME.has(paragraph.role)) heads.push({ line: line.number, depth, paragraph });
      } else if (line && bullet) bullets.set(paragraph, { line: line.number, depth: bullet.start, paragraph });
    }
    const headed = new Set(heads.map(({ paragraph }) => paragraph));
    const others = segment.filter((paragraph) => !headed.has(paragraph) && !bullets.has(paragraph));
    const levels = planHeadings(plan.labels, heads, others);
    join(plan.together, plan.labels, heads);
    planLists(plan, segment, bullets, levels);
  }
  return plan;
}
