import type { Document, Paragraph } from '../../model/document.ts';

/** A 令 of an organ, in the form of 10.2; no 嘉奖令, 通缉令 or 禁令, which go without a number. */
const ORDER = /(?:政府|国务院|主席|委员会|[部厅局署行院办])(?:命令|令|（令）)$/u;
const ISSUES = /公布|发布|施行|废止|修改|实施|任命|实行/u;

/** The line that calls the paper 命令（令）, title or mark, if it is one that makes something known. */
export function orderLine({ title, paragraphs }: Document): Paragraph | undefined {
  const mark = paragraphs.find(({ role }) => role === 'issuerMark');
  const line = title?.genre ? paragraphs[title.paragraphs.at(-1) ?? -1] : mark;
  const text = title?.genre ? title.text : (mark?.content.shape ?? '');
  if (!line || !ORDER.test(text.replace(/[ 　]/g, ''))) return undefined;
  return paragraphs.some(
    ({ part, content }) => part === 'main' && content !== line.content && ISSUES.test(content.shape),
  )
    ? line
    : undefined;
}
