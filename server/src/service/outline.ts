import type { Document, Paragraph, Part, PartKind, Role, Span } from '../core/index.ts';
import { TAIL_ROLES } from '../core/model/roles.ts';

export type OutlineKind = PartKind | 'heading' | 'agendaItem';

/** A piece of the draft that an outline shows and a fold hides. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: string;
  /** From the first paragraph's start to the last one's end. */
  readonly span: Span;
  /** The paragraph that names it. */
  readonly selection: Span;
  readonly children: OutlineNode[];
}

/** A paragraph with a place in the hierarchy. */
interface Entry {
  readonly paragraph: number;
  readonly depth: number;
  readonly kind: OutlineKind;
}

const PART_NAMES: Record<PartKind, string> = { main: '正文', agenda: '议程', attachment: '附件', material: '材料' };

/** What ends the last heading's section: the paper's tail belongs to none. */
const TAIL: ReadonlySet<Role> = new Set(TAIL_ROLES);

const NAME_LENGTH = 40;

/** A paragraph's text cut to what an outline has room for, at the end of its first sentence if that is near. */
function shortName(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  const stop = clean.search(/[。；]/);
  if (stop > 0 && stop <= NAME_LENGTH) return clean.slice(0, stop);
  if (clean.length <= NAME_LENGTH) return clean;
  const cut = clean.slice(0, NAME_LENGTH);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** How deep a node of a parent-indexed list lies; `parent` always points back. */
function depthOf(list: readonly { readonly parent: number }[], index: number): number {
  let depth = 0;
  for (let at = index, parent = list[at]?.parent ?? -1; parent >= 0 && parent < at; ) {
    depth++;
    at = parent;
    parent = list[at]?.parent ?? -1;
  }
  return depth;
}

/** Headings, numbered items and agenda items, by paragraph. */
function entriesOf(document: Document): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  document.numbering.forEach(({ paragraph }, index) => {
    if (!entries.has(paragraph))
      entries.set(paragraph, { paragraph, depth: depthOf(document.numbering, index), kind: 'heading' });
  });
  for (const { title, items } of document.agendas) {
    const above = title === undefined ? undefined : entries.get(title);
    items.forEach(({ paragraph }, index) => {
      const depth = entries.get(paragraph)?.depth ?? (above ? above.depth + 1 : 0) + depthOf(items, index);
      entries.set(paragraph, { paragraph, depth, kind: 'agendaItem' });
    });
  }
  return entries;
}

function partName(document: Document, part: Part): { name: string; selection: Paragraph | undefined } {
  const own = document.paragraphs.slice(part.from, part.to).filter(({ role }) => role !== 'comment');
  const titles = own.filter(({ role }) => role === 'title' || role === 'agendaTitle');
  const label = own.find(({ role }) => role === 'attachmentLabel');
  const selection = titles[0] ?? label ?? own[0];
  const title =
    part.kind === 'main' && document.title
      ? document.title.text
      : titles.map(({ content }) => content.view.text).join('');
  const words = [label?.content.view.text ?? '', title].filter((word) => word !== '').join(' ');
  return { name: shortName(words) || PART_NAMES[part.kind], selection };
}

/** A node whose end is not known yet. */
interface Growing {
  readonly depth: number;
  readonly node: { -readonly [Key in keyof OutlineNode]: OutlineNode[Key] };
}

/** The headings and items of one part, nested. */
function sections(document: Document, part: Part, entries: ReadonlyMap<number, Entry>): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: Growing[] = [];
  const close = (depth: number, before: number) => {
    const end = document.paragraphs[before - 1]?.end ?? 0;
    while ((open.at(-1)?.depth ?? -1) >= depth) {
      const closed = open.pop();
      if (closed) closed.node.span = { start: closed.node.span.start, end };
    }
  };
  for (let index = part.from; index < part.to; index++) {
    const paragraph = document.paragraphs[index];
    const entry = entries.get(index);
    if (!paragraph) continue;
    if (TAIL.has(paragraph.role)) close(0, index);
    else if (entry) {
      close(entry.depth, index);
      const span = { start: paragraph.start, end: paragraph.end };
      const name = shortName(paragraph.content.view.text) || '（空）';
      const node = { kind: entry.kind, name, detail: '', span, selection: span, children: [] };
      (open.at(-1)?.node.children ?? roots).push(node);
      open.push({ depth: entry.depth, node });
    }
  }
  close(0, part.to);
  return roots;
}

/** The draft's parts, each with its headings and agenda items. */
export function outline(document: Document): OutlineNode[] {
  const entries = entriesOf(document);
  return document.parts.flatMap((part): OutlineNode[] => {
    const first = document.paragraphs[part.from];
    const last = document.paragraphs[part.to - 1];
    if (!first || !last || part.to <= part.from) return [];
    const { name, selection = first } = partName(document, part);
    return [
      {
        kind: part.kind,
        name,
        detail: part.kind === 'main' ? (document.title?.genre ?? '') : PART_NAMES[part.kind],
        span: { start: first.start, end: last.end },
        selection: { start: selection.start, end: selection.end },
        children: sections(document, part, entries),
      },
    ];
  });
}
