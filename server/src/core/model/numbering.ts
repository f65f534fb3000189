import type { NumberedNode, PartKind, Role } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';

interface Open {
  readonly node: number;
  readonly level: number;
  readonly list: number;
}

const NUMBERED: ReadonlySet<Role> = new Set(['heading', 'item', 'field', 'chapter', 'article', 'slot', 'agendaItem']);

/** A 1 after a blank line or a short line of its own begins a list of its own rather than repeating a number. */
function beginsAnew(previous: RawParagraph | undefined, current: RawParagraph): boolean {
  if (current.content.label?.numbers[0] !== 1) return false;
  if (current.blankBefore > 0 || !previous) return true;
  return !previous.content.label;
}

/**
 * The labels of the text as trees: who stands under whom, and which count on from each other. Every part is on its own;
 * 章 count through it, 条 count through the chapters, and labels start again under each 条.
 */
export function readNumbering(
  paragraphs: readonly RawParagraph[],
  roles: readonly Role[],
  parts: readonly PartKind[],
): { nodes: NumberedNode[]; continuous: boolean } {
  const nodes: NumberedNode[] = [];
  let open: Open[] = [];
  let lists = 0;
  let part: PartKind | undefined;
  const running = new Map<string, number>();
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    const label = paragraph?.content.label;
    const role = roles[i];
    const startsPart = parts[i] !== part || role === 'attachmentLabel' || role === 'agendaTitle';
    if (startsPart) {
      open = [];
      running.clear();
      part = parts[i];
    }
    if (!paragraph || !label || role === undefined || !NUMBERED.has(role)) continue;
    if (label.style === 'chapter' || label.style === 'article' || label.style === 'item') {
      const unit = label.style === 'chapter' ? `chapter${paragraph.content.view.text[label.to - 1]}` : label.style;
      const restarts = label.style === 'item' && label.numbers[0] === 1;
      let list = restarts ? undefined : running.get(unit);
      if (list === undefined) list = lists++;
      running.set(unit, list);
      const above = label.style === 'article' ? open.find((entry) => entry.level === -1) : undefined;
      nodes.push({ paragraph: i, label, parent: above?.node ?? -1, list });
      const level = label.style === 'chapter' ? -1 : 0;
      open = [...(above && level === 0 ? [above] : []), { node: nodes.length - 1, level, list }];
      continue;
    }
    let same: Open | undefined;
    while (open.length > 0) {
      const top = open.at(-1);
      if (!top || top.level < label.level) break;
      if (top.level === label.level) same = top;
      open.pop();
    }
    const list = same && !beginsAnew(paragraphs[i - 1], paragraph) ? same.list : lists++;
    nodes.push({ paragraph: i, label, parent: open.at(-1)?.node ?? -1, list });
    open.push({ node: nodes.length - 1, level: label.level, list });
  }
  return { nodes, continuous: isContinuous(nodes, parts) };
}

/** （一）…（N） run through at least two first-level headings without starting again. */
function isContinuous(nodes: readonly NumberedNode[], parts: readonly PartKind[]): boolean {
  return [...new Set(parts)].some((part) => {
    const own = nodes.filter((node) => parts[node.paragraph] === part);
    const second = own.filter((node) => node.label.level === 2);
    const parents = new Set(second.map((node) => node.parent));
    return second.length > 2 && parents.size > 1 && second.every((node, i) => node.label.numbers[0] === i + 1);
  });
}
