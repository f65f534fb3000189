import type { CitationToken, DocumentNumberToken, ViewRange } from '../token.ts';

/** Where each 《 that has its 》 ends; one that lacks it is left out. */
function closings(text: string): Map<number, number> {
  const closeOf = new Map<number, number>();
  const open: number[] = [];
  for (let i = text.indexOf('《'); i >= 0 && i < text.length; i++) {
    if (text[i] === '《') open.push(i);
    else if (text[i] === '》') {
      const from = open.pop();
      if (from !== undefined) closeOf.set(from, i);
    }
  }
  return closeOf;
}

/** 《…》 with what nests inside, and the document number in brackets right behind it. */
function scanQuoted(text: string, numbers: readonly DocumentNumberToken[]): CitationToken[] {
  const tokens: CitationToken[] = [];
  const closeOf = closings(text);
  let next = 0;
  for (let at = text.indexOf('《'); at >= 0; ) {
    // A nested opener without its closer: the first 》 ends the title.
    const close = closeOf.get(at) ?? text.indexOf('》', at);
    if (close < 0) break;
    while ((numbers[next]?.from ?? text.length) <= close) next++;
    const candidate = numbers[next];
    const number = candidate && /^[ 　]{0,4}[（(]$/.test(text.slice(close + 1, candidate.from)) ? candidate : undefined;
    const bracket = number && /^[ 　]{0,4}[）)]/.exec(text.slice(number.to, number.to + 5));
    tokens.push({
      kind: 'citation',
      from: at,
      to: number && bracket ? number.to + bracket[0].length : close + 1,
      title: { from: at + 1, to: close, text: text.slice(at + 1, close) },
      quoted: true,
      documentNumber: number,
    });
    at = text.indexOf('《', close + 1);
  }
  return tokens;
}

/** How far back a title is looked for. */
const LONGEST = 140;
const OPENER: Readonly<Record<string, string>> = { '》': '《', '）': '（', ')': '(', '”': '“', '〉': '〈' };

/** Where the clause that ends at `end` begins: behind a stop, or an opening mark whose partner is not in it. */
function clauseStart(text: string, end: number, least: number): number {
  const closed: string[] = [];
  for (let i = end - 1; i >= least; i--) {
    const mark = text[i] ?? '';
    const opener = OPENER[mark];
    if (opener) closed.push(opener);
    else if (/[《（(“〈]/.test(mark)) {
      if (closed.pop() !== mark) return i + 1;
    } else if (closed.length === 0 && /[。；;，,：:！？!?\t]/.test(mark)) return i + 1;
  }
  return least;
}

/** 文种 and kinds of regulations that a title ends in. */
const STATUTORY = '决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复函|函|纪要';
const REGULATION = '条例|规定|办法|细则|规则|方案|规划|纲要|要点|预案|措施';
const OUTER = new RegExp(`^的(?:${STATUTORY}|${REGULATION}|情况|事宜|问题)`, 'u');
/** Nothing but a label before the title. */
const LABEL_ONLY = /^[\d.．、（）()〇一二三四五六七八九十 　]*$/u;
const GENRE = new RegExp(`(?<statutory>${STATUTORY})$|(?:${REGULATION})$`, 'u');
/** 有关通知, 两个通知: words about papers, not the title of one. */
const GENERAL = /(?:有关|相关|系列|该|此|等|上述|[一二两三四五六七八九十几多\d][个份件项])[\p{Script=Han}]{1,2}$/u;

/** Words that bring a title in and are no part of the issuer's name. */
const LEAD =
  /^.*(?:根据|按照|依照|依据|遵照|参照|参见|详见|贯彻|落实|执行|传达|学习|领学|宣读|解读|印发|转发|批转|下发|制发|颁发|颁布|发布|出台|收到|引用|对照|结合|符合|违反|同志|以及|关于)/u;
const LEAD_CHARACTER = /^[现了的和与及或按据将把对由以见并、]{1,2}(?=\p{Script=Han}{2})/u;
const ORGAN =
  /(?:[党省市县区镇乡院校局厅部]委|党组|委员会|政府|人大|政协|常委会|办公厅|办公室|院|[^开大次全]会|组|[厅局部署司处科]|(?<![举承主督交补])办|支队|中心|学校|大学|学院|中学|小学|公司|集团|机关|工委|支部|总支|银行|指挥部|[^全各本我][省市县区镇乡])$/u;

/** The last of several organs that 和 joins: issuers of one paper are joined by 、 or a blank; 人力资源和社会保障局 is one name. */
function lastOrgan(name: string): string {
  for (let at = name.length - 1; at > 1; at--)
    if (/[和与及]/.test(name[at] ?? '') && ORGAN.test(name.slice(0, at))) return name.slice(at + 1);
  return name;
}

/** Where the issuer's name before 关于 begins, organs that issue jointly included; `to` itself where there is none. */
function issuerStart(text: string, from: number, to: number): number {
  let start = to;
  for (let end = to; end > from; ) {
    const piece = /[^ 　、《》（）()“”]{1,40}$/u.exec(text.slice(Math.max(from, end - 40), end))?.[0] ?? '';
    const words = /\p{Script=Han}{2,40}$/u.exec(piece.replace(LEAD, ''))?.[0] ?? '';
    const named = lastOrgan(words.replace(LEAD_CHARACTER, ''));
    if (named.length < 2 || !ORGAN.test(named)) break;
    start = end - named.length;
    if (named.length < piece.length) break;
    const gap = /[、 　]{1,2}$/.exec(text.slice(from, start))?.[0].length ?? 0;
    if (gap === 0) break;
    end = start - gap;
  }
  return start;
}

/** The title that ends at `end`, right before （文号）, if what stands there is one: 县政府关于…的通知. */
function unquotedTitle(text: string, end: number, least: number, tail: string): ViewRange | undefined {
  const genre = GENRE.exec(text.slice(Math.max(least, end - 6), end));
  if (!genre || GENERAL.test(text.slice(Math.max(least, end - 8), end))) return undefined;
  const from = clauseStart(text, end, Math.max(least, end - LONGEST));
  // 关于 within 《…》 is of another title.
  const clause = text.slice(from, end).replace(/《[^《》]*》/gu, (book) => '《'.repeat(book.length));
  // …的通知（文号）的请示: the paper cited is the last one spoken of.
  const at = OUTER.test(tail) ? clause.lastIndexOf('关于') : clause.indexOf('关于');
  if (at < 0 || at + 4 > clause.length - (genre[0]?.length ?? 0)) return undefined;
  const start = issuerStart(text, from, from + at);
  // 国家关于…的规定（文号） speaks of what a paper rules; only an issuer tells its title.
  const bare = start === from + at && !(start < 12 && LABEL_ONLY.test(text.slice(0, start)));
  if (bare && genre.groups?.['statutory'] === undefined) return undefined;
  return { from: start, to: end };
}

/** 关于…的通知（文号） and …的通知精神（文号）, without 《》. */
function scanUnquoted(
  text: string,
  numbers: readonly DocumentNumberToken[],
  quoted: readonly CitationToken[],
): CitationToken[] {
  if (!text.includes('关于')) return [];
  const tokens: CitationToken[] = [];
  let least = 0;
  let book = 0;
  for (const number of numbers) {
    const open = /[（(][ 　]{0,4}$/.exec(text.slice(Math.max(0, number.from - 5), number.from));
    while ((quoted[book]?.to ?? text.length) <= number.from) book++;
    const end = open ? number.from - open[0].length : 0;
    if (!open || (quoted[book]?.from ?? text.length) < number.from) continue;
    const bracket = /^[ 　]{0,4}[）)]/.exec(text.slice(number.to, number.to + 5));
    const to = bracket ? number.to + bracket[0].length : number.to;
    const spirit = text.slice(Math.max(least, end - 2), end) === '精神' ? 2 : 0;
    const title = unquotedTitle(text, end - spirit, least, text.slice(to, to + 8));
    least = to;
    if (!title) continue;
    tokens.push({
      kind: 'citation',
      from: title.from,
      to: bracket ? to : title.to,
      title: { ...title, text: text.slice(title.from, title.to) },
      quoted: false,
      documentNumber: number,
    });
  }
  return tokens;
}

/** The papers cited: in 《》, or as 关于…的通知 with a document number that tells it for a title. */
export function scanCitations(text: string, numbers: readonly DocumentNumberToken[]): CitationToken[] {
  const quoted = scanQuoted(text, numbers);
  return [...quoted, ...scanUnquoted(text, numbers, quoted)].sort((a, b) => a.from - b.from);
}
