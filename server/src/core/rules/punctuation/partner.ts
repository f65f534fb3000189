import type { Paragraph } from '../../model/document.ts';
import { type Mark, pairsOf } from './pairs.ts';

/** No partner is looked for further away than this. */
const REACH = 120;
const PAUSE = /[，。；：、！？]/u;
const GENRES = '办法|规定|条例|细则|意见|方案|规划|计划|通知|通报|决定|报告|制度|预案|章程|准则|总结';
const ABOUT = new RegExp(`^[^，。；：、]{0,60}关于[^，。；：、]{1,80}的(?:${GENRES})(?:（[^（）]{1,10}）)?`, 'u');
const NAMED = new RegExp(
  `^[^，。；：、的]{0,60}?(?:${GENRES})(?:（[^（）]{1,10}）)?(?=的|[^（\\p{Script=Han}]|$)`,
  'u',
);

/**
 * Where the partner that a mark lacks would stand: for a title behind its 文种, else at the nearest pause, past the
 * pairs that lie between. A view index to insert at; undefined where nothing would stand between the two.
 */
export function partnerPlace(paragraph: Paragraph, mark: Mark): number | undefined {
  const { text } = paragraph.content.view;
  const { partners } = pairsOf(paragraph);
  if (mark.open) {
    const rest = text.slice(mark.at + 1, mark.at + 1 + REACH);
    const title = mark.kind === 'book' ? (ABOUT.exec(rest) ?? NAMED.exec(rest)) : null;
    if (title && !/[《》]/u.test(title[0])) return mark.at + 1 + title[0].length;
    const limit = Math.min(text.length, mark.at + REACH);
    let at = mark.at + 1;
    for (; at < limit && !PAUSE.test(text[at] ?? ''); at++) {
      const partner = partners.get(at);
      if (partner !== undefined && partner < mark.at) break;
      if (partner !== undefined && partner > at) at = partner;
    }
    return at > mark.at + 1 ? Math.min(at, text.length) : undefined;
  }
  const limit = Math.max(paragraph.content.label?.to ?? 0, mark.at - REACH);
  let at = mark.at;
  for (; at > limit && !PAUSE.test(text[at - 1] ?? ''); at--) {
    const partner = partners.get(at - 1);
    if (partner !== undefined && partner > mark.at) break;
    if (partner !== undefined && partner < at - 1) at = partner + 1;
  }
  return at < mark.at ? at : undefined;
}
