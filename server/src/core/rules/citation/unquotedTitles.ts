import type { Document, Paragraph } from '../../model/document.ts';
import { isWithinQuotation } from '../../model/quotations.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { touchingTokens } from '../../model/touching.ts';
import { createPhraseMatcher } from '../../text/phrases.ts';
import { remembered } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import { citationsOf } from './citations.ts';
import { isBareLine } from './unmarked.ts';

const SHORTEST = 8;
/** Names of papers; a book's or an article's title may well stand in a text as plain words. */
const PAPER =
  /(?:通知|意见|决定|通报|决议|公报|公告|通告|批复|办法|规定|方案|条例|细则|规则|章程|准则|守则|纲要|规划|计划|要点|预案|制度|标准|规范|规程|大纲|指南|措施|法典?)(?:（[^（）]{1,8}）)?$/u;
/** What may follow such words without being a part of the name: 办法规定, but not 法律, 意见建议, 计划生育. */
const GOES_ON =
  /^(?:[律规制治院]|建议|体系|书|稿|箱|单|函|会|表|库|生育|单列|化|性|局|设计|实施(?!效果|情况|以来|[后前中]|过程|期间|进展|进度|步骤)|修[订正]|草案|释义|解读|起草|编制|（)/u;
/** Before a title that someone has yet to write: 各地要制定农村人居环境整治方案. */
const MAKES =
  /(?:制[定订]|编制|编写|拟[定订]?|起草|草拟|完善|健全|建立|形成|研究|细化|上报|报送|各自的?)了?[^，。；、]{0,8}$/u;
/** What we made ourselves is made, and one: 我厅制定了江东省水价改革方案，现印发给你们. */
const OURS = /(?:我|本)[^，。；、]{1,8}(?:制[定订]|编制|拟[定订]|起草|草拟)了$/u;
/** A name that begins with a place is the name of one paper. */
const PLACED =
  /^\p{Script=Han}{2,5}?(?:(?:[省市县区州镇乡]|街道|流域)(?!委|政府|级|直|场|民|域|管|长)|学院|大学|医院|集团|公司)/u;

/** What brings a known title in: a verb or preposition, an issuer, a mark, the line's start. */
const BROUGHT =
  /(?:^|[，。；：、（—\s]|学习?|传达|贯彻|落实|执行|按照?|根据|依照?|依据|对照|参照|遵守|遵照|违反|符合|适用|印发|转发|下发|发布|公布|出台|通过|审议|讨论|宣读|宣讲|解读|修[订改]|废止|实施|见|对|把|将|以|和|与|及|了|(?:发|布|台|过|施|订)的)$/u;
const ISSUED = /(?:国务院|中央|[委府厅局部办院会组]|办公室|公司|学校|大学)[ 　]?$/u;

interface Known extends Span {
  readonly title: string;
}

/** The papers that the draft somewhere names in 《》, the first place of each. */
function knownTitles(document: Document): Known[] {
  const known = new Map<string, Known>();
  for (const paragraph of document.paragraphs)
    for (const { quoted, title } of citationsOf(paragraph))
      if (quoted && title.text.length >= SHORTEST && !known.has(title.text) && PAPER.test(title.text))
        known.set(title.text, { title: title.text, ...spanOf(paragraph, title) });
  return [...known.values()];
}

/** Whether the words at this place cite the paper, rather than speak of one of its kind. */
function cites(paragraph: Paragraph, { from, to }: ViewRange): boolean {
  const { text } = paragraph.content.view;
  const before = text.slice(Math.max(0, from - 16), from);
  if (OURS.test(before)) return true;
  if (GOES_ON.test(text.slice(to, to + 6)) || MAKES.test(before)) return false;
  return (
    PLACED.test(text.slice(from, to)) ||
    BROUGHT.test(before) ||
    ISSUED.test(before) ||
    from === (paragraph.content.label?.to ?? 0)
  );
}

/** A title that stands without 《》, though the draft has them elsewhere. */
export interface Unquoted {
  readonly paragraph: Paragraph;
  readonly range: ViewRange;
  readonly title: string;
  /** A place where it has them. */
  readonly quoted: Span;
}

const touchesCitation = touchingTokens('citation');

function* scan(document: Document): Generator<Unquoted> {
  const known = knownTitles(document);
  if (known.length === 0) return;
  const matcher = createPhraseMatcher(known.map(({ title }) => title));
  for (const paragraph of document.paragraphs) {
    const { text } = paragraph.content.view;
    if (paragraph.part === 'material' || text.length < SHORTEST || isBareLine(paragraph)) continue;
    const own = text.slice(paragraph.content.label?.to ?? 0);
    let behind = 0;
    const found = matcher.matches(text);
    for (const [i, { from, to, phrase }] of found.entries()) {
      // of those that begin here the longest comes last
      const title = known[phrase];
      if (!title || from < behind || found[i + 1]?.from === from) continue;
      const range = { from, to };
      behind = to;
      if (own === title.title || isWithinQuotation(paragraph.content, range) || !cites(paragraph, range)) continue;
      if (touchesCitation(paragraph.content, range)) continue;
      yield { paragraph, range, title: title.title, quoted: { start: title.start, end: title.end } };
    }
  }
}

/** The titles that the draft writes with 《》 in one place and without in another, where they stand without. */
export const unquotedTitles = remembered((document: Document): readonly Unquoted[] => [...scan(document)]);
