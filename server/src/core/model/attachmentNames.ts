import type { Span } from '../text/span.ts';
import type { Document, Paragraph } from './document.ts';
import { spanOf } from './spans.ts';

/** A name in 附件说明. */
export interface NamedAttachment {
  readonly name: string;
  /** The first line of the name. */
  readonly span: Span;
  /** Its text follows in the draft. */
  readonly held: boolean;
}

const HEAD =
  /^附[ 　]?件?[ 　]?\d{0,2}[ 　]{0,4}[：:.．、]?[ 　]{0,4}(?:\d{1,2}[.．、][ 　]{0,2})?|^\d{1,2}[.．、][ 　]{0,2}/u;
/** Marks and blanks that do not tell two names apart. */
const bare = (name: string) => name.replace(/[ 　\t《》〈〉“”（）()。；，]/gu, '');

/** The titles and labels of what is attached. */
function headsOf({ paragraphs }: Document): { titles: string[]; labels: (number | undefined)[] } {
  const titles: string[] = [];
  const labels: (number | undefined)[] = [];
  let title = '';
  for (const { role, part, content } of paragraphs) {
    const heads = (part === 'attachment' || part === 'agenda') && (role === 'title' || role === 'agendaTitle');
    if (heads) title += content.view.text;
    else {
      if (title !== '') titles.push(bare(title));
      title = '';
    }
    if (role !== 'attachmentLabel') continue;
    const number = /\d{1,2}/.exec(content.view.text)?.[0];
    labels.push(number === undefined ? undefined : Number(number));
    titles.push(bare(content.view.text.replace(HEAD, '')));
  }
  return { titles: [...titles, bare(title)].filter((text) => text !== ''), labels };
}

/** The names in 附件说明, in their order, and whether the draft holds what they name. */
export function namedAttachments(document: Document): NamedAttachment[] {
  const names: { name: string; paragraph: Paragraph; from: number }[] = [];
  for (const paragraph of document.paragraphs) {
    if (paragraph.role !== 'attachmentNote') continue;
    const { text } = paragraph.content.view;
    const head = HEAD.exec(text)?.[0] ?? '';
    const last = names.at(-1);
    if (head === '' && last) last.name += text;
    else names.push({ name: text.slice(head.length), paragraph, from: head.length });
  }
  const { titles, labels } = headsOf(document);
  return names.flatMap(({ name, paragraph, from }, index) => {
    const wanted = bare(name);
    if (wanted === '') return [];
    const held =
      labels.includes(index + 1) ||
      (names.length === 1 && labels.length > 0) ||
      titles.some((title) => title.includes(wanted) || wanted.includes(title));
    return [{ name, span: spanOf(paragraph, { from, to: paragraph.content.view.text.length }), held }];
  });
}
