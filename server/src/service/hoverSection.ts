import type { Document, Paragraph } from '../core/index.ts';
import { spanOf } from '../core/model/spans.ts';
import { contains } from '../core/text/span.ts';
import type { Aid } from './hoverDate.ts';
import { escapeMarkdown } from './hoverText.ts';
import { type OutlineKind, type OutlineNode, outline } from './outline.ts';
import { wordsWithin } from './wordCount.ts';

/** What a section is called when its size is told. The paper itself is left to the status bar. */
const CALLED: Readonly<Record<OutlineKind, string>> = {
  main: '',
  agenda: '议程',
  attachment: '附件',
  material: '材料',
  heading: '本节',
  agendaItem: '本项',
};

/** The section that a paragraph heads. */
function headedBy(nodes: readonly OutlineNode[], paragraph: Paragraph): OutlineNode | undefined {
  const node = nodes.find(({ span }) => contains(span, paragraph));
  if (!node) return undefined;
  const own = node.selection.start === paragraph.start && node.kind !== 'main';
  return own ? node : headedBy(node.children, paragraph);
}

/** How much stands in the section that a heading at an offset opens: items below it, and 字数. */
export function sectionAid(document: Document, paragraph: Paragraph, offset: number, plain: boolean): Aid | undefined {
  const { label } = paragraph.content;
  // where a whole paragraph is the item, its label alone stands for the section
  const end = paragraph.role === 'heading' || !label ? paragraph.end : spanOf(paragraph, label).end;
  if (offset < paragraph.start || offset >= end) return undefined;
  const node = headedBy(outline(document), paragraph);
  if (!node || (node.children.length === 0 && paragraph.role !== 'heading' && label)) return undefined;
  const words = wordsWithin(document, { start: node.selection.start, end: node.span.end + 1 });
  const items = node.children.length > 0 ? `${node.children.length}项，` : '';
  return {
    start: paragraph.start,
    end,
    text: `**${plain ? node.name : escapeMarkdown(node.name)}**\n\n${CALLED[node.kind]}共${items}${words.toLocaleString('en-US')}字`,
  };
}
