import type { Paragraph, ParagraphContent } from '../../model/document.ts';
import { fullForm, type Mark, markName, partnersOf } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { remembered } from '../../text/remember.ts';
import { viewOffset } from '../../text/view.ts';
import type { Fix } from '../rule.ts';
import type { Lonely } from './lonely.ts';

/** No partner is looked for further away than this. */
const REACH = 120;
const PAUSE = /[，。；：、！？]/u;
const GENRES = '办法|规定|条例|细则|意见|方案|规划|计划|通知|通报|决定|报告|制度|预案|章程|准则|总结';
const ABOUT = new RegExp(`^[^，。；：、]{0,60}关于[^，。；：、]{1,80}的(?:${GENRES})(?:（[^（）]{1,10}）)?`, 'u');
const NAMED = new RegExp(
  `^[^，。；：、的]{0,60}?(?:${GENRES})(?:（[^（）]{1,10}）)?(?=的|[^（\\p{Script=Han}]|（(?:以下|[\\p{Script=Han}]{0,12}[〔[])|$)`,
  'u',
);

/** What stands before a title and is no part of it. */
const VERBS =
  /^(?:（[一二三四五六七八九十\d]{1,2}）)?(?:请|经|认真|组织|集中)?(?:传达学习|学习贯彻|贯彻落实|审议通过|传达|学习|审议|讨论|解读|宣读|表决|通过|观看|听取|印发|转发|贯彻|落实|执行|研究|按照|根据|依据|参照|依照|为|对照)/u;

/** Weekdays and document numbers, which brackets go around, by where they begin and by where they end. */
const bracketed = remembered(({ tokens }: ParagraphContent) => {
  const own = tokens.filter(({ kind }) => kind === 'weekday' || kind === 'documentNumber').reverse();
  const by = (side: 'from' | 'to'): ReadonlyMap<number, ViewRange> => new Map(own.map((token) => [token[side], token]));
  return { starts: by('from'), ends: by('to') };
});

/**
 * Where the partner that a mark lacks would stand: for a title behind its 文种, else at the nearest pause, past the
 * pairs that lie between. A view index to insert at; undefined where nothing would stand between the two.
 */
function partnerPlace(paragraph: Paragraph, mark: Mark): number | undefined {
  const { text } = paragraph.content.view;
  const partners = partnersOf(paragraph.content.pairs);
  // brackets go around the weekday or the document number that they touch
  const { starts, ends } = bracketed(paragraph.content);
  const token = mark.open ? starts.get(mark.at + 1) : ends.get(mark.at);
  if (token) return mark.open ? token.to : token.from;
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
  const verb = mark.kind === 'book' ? (VERBS.exec(text.slice(at, mark.at))?.[0].length ?? 0) : 0;
  return at + verb < mark.at ? at + verb : undefined;
}

/** The ways to mend a mark that lacks its partner: supply it, or take the mark out. */
export function partnerFixes({ paragraph, mark }: Lonely): Fix[] {
  const span = spanOf(paragraph, { from: mark.at, to: mark.at + mark.text.length });
  const other = { kind: mark.kind, open: !mark.open };
  const place = partnerPlace(paragraph, mark);
  const remove: Fix = { title: `删去这个${markName(mark)}`, edits: [{ ...span, newText: '' }] };
  if (place === undefined) return [remove];
  const { text } = paragraph.content.view;
  // 》》 and ）） are a key struck twice
  const twice = text[mark.at + (mark.open ? 1 : -1)] === mark.text;
  const near = mark.open
    ? `“${text.slice(Math.max(mark.at + 1, place - 4), place)}”后`
    : `“${text.slice(place, Math.min(place + 4, mark.at))}”前`;
  const at = mark.open
    ? spanOf(paragraph, { from: place - 1, to: place }).end
    : paragraph.start + viewOffset(paragraph.content.view, place);
  const newText =
    mark.text.charCodeAt(0) > 0xff
      ? fullForm(other)
      : mark.open
        ? mark.text === '('
          ? ')'
          : ']'
        : mark.text === ')'
          ? '('
          : '[';
  const add: Fix = { title: `在${near}补${markName(other)}`, edits: [{ start: at, end: at, newText }] };
  return twice ? [remove, add] : [add, remove];
}
