import type { Document, Paragraph, Role } from '../../model/document.ts';
import { HEADER_ROLES } from '../../model/roles.ts';
import { spanOf } from '../../model/spans.ts';
import type { Span } from '../../text/span.ts';

const HEADER: ReadonlySet<Role> = new Set(HEADER_ROLES);

/** No 版头 is longer. */
const MOST_LINES = 40;

/** The lines of the 版头: what stands above the title. */
export function headerLines({ paragraphs, title }: Document): Paragraph[] {
  const to = title?.paragraphs[0] ?? paragraphs.findIndex(({ role }) => !HEADER.has(role));
  return paragraphs
    .slice(0, Math.min(MOST_LINES, to < 0 ? paragraphs.length : to))
    .filter(({ role }) => HEADER.has(role));
}

/** The span of all that a line says, blanks and residue at its ends left out. */
export function whole(paragraph: Paragraph): Span {
  return spanOf(paragraph, { from: 0, to: paragraph.content.view.text.length });
}

/** A line without its blanks. */
export function compact({ content }: Paragraph): string {
  return content.view.text.replace(/[ 　\t]/g, '');
}

/** The organs that 发文机关标志 names, without 文件 and the like; 命令 and 纪要 keep other customs. */
export function markedIssuers(document: Document): { readonly line: Paragraph; readonly name: string }[] {
  return headerLines(document)
    .filter(({ role }) => role === 'issuerMark')
    .map((line) => ({ line, name: compact(line).replace(/(?:文件|明电|电报)$/u, '') }))
    .filter(({ name }) => name !== '');
}
