import { looksLikeName } from '../../data/surnames.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import type { ViewRange } from '../../model/token.ts';

/** The lines of 主送机关, in order; those that greet people (各位理事：) too. */
export function recipientLines(document: Document): Paragraph[] {
  return document.paragraphs.filter(({ role }) => role === 'recipient' || role === 'salutation');
}

/** The recipients that a line names, in ranges of its view: parted by 、 and ， outside brackets, without the colon. */
export function recipientNames({ content }: Paragraph): (ViewRange & { text: string })[] {
  const { text } = content.view;
  const masked = text.replace(/[（(][^（）()]{0,60}[）)]/gu, (bracket) => '　'.repeat(bracket.length));
  return [...masked.matchAll(/[^、，,；;：:]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: text.slice(match.index, match.index + match[0].length),
  }));
}

/** Papers that go up to one superior organ. */
export function goesUp(document: Document): boolean {
  const { genre, text = '' } = document.title ?? {};
  return genre === '请示' || (genre === '报告' && text.includes('关于'));
}

const POST =
  /^(?:尊敬的)?(\p{Script=Han}{1,4}?)(?:副)?(书记|县长|市长|省长|区长|州长|镇长|乡长|局长|厅长|部长|主任|校长|院长|总经理|董事长)$/u;

/** The post of a recipient that is a person: 周县长, 周明局长, 县委书记; undefined for an organ. */
export function postOf(recipient: string): string | undefined {
  const [, who = '', post] = POST.exec(recipient) ?? [];
  const person =
    looksLikeName(who) || (who.length === 1 && looksLikeName(`${who}明`)) || /^[省市县区镇乡州]委?$/u.test(who);
  return person ? post : undefined;
}
