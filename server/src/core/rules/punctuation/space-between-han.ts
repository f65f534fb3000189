import { looksLikeName } from '../../data/surnames.ts';
import type { Paragraph, Role } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { defineRule } from '../rule.ts';
import { isCommonWord } from './commonWords.ts';
import { isSteady } from './steady.ts';

/** Where sentences stand; everywhere else blanks set things out. */
const PROSE: ReadonlySet<Role> = new Set(['paragraph', 'item', 'article']);
/** Where at least a blank before a mark is none of the layout. */
const MARKED: ReadonlySet<Role> = new Set([...PROSE, 'field', 'agendaItem', 'recipient', 'heading', 'slot']);
const BEFORE_MARK =
  /(?<=[\p{Script=Han}\d）》”]\p{Script=Han}|[^（《“ 　][）》”])[ 　]{1,2}(?=[，。；：、！？）》”])/gu;
const TWO = /^\p{Script=Han}{2}$/u;
const WITHIN = /(?<=\p{Script=Han})[ 　](?=\p{Script=Han})/gu;
/** Joint issuers stand apart by a blank; so do chapters, datelines and people behind their posts. */
const APART =
  /(?:[委会部厅局署院社行司校室所队站处科组党府央学协联]|中心|第[一二三四五六七八九十百零\d]{1,6}[编章节条款项届次批期卷]|[电讯]|书记|[长员任师授士]|同志|记者|代表|先生|女士)$/u;
/** What a short phrase at a paragraph's head calls what follows it: a label without its colon. */
const LABEL_END = /(?:时间|地点|人员|对象|内容|主题|要求|方式|单位|电话|[人期])$/u;
/** What begins a sentence rather than a name or a line of verse. */
const OPENS = /[请各经在要将由对为把现]/u;
const BREAK = /[^\p{Script=Han}]/u;

/** How many characters of Chinese without a break stand before, or behind, a place. */
function runLength(text: string, from: number, step: 1 | -1): number {
  let length = 0;
  while (length < 30 && text[from + step * length] !== undefined && !BREAK.test(text[from + step * length] ?? ''))
    length++;
  return length;
}

/** Whether the blank tears a word apart, which no layout explains; in a row of names the second half may be a surname. */
function tearsWord(text: string, at: number): boolean {
  if (!isCommonWord(`${text[at - 1]}${text[at + 1]}`)) return false;
  const [before, after] = [runLength(text, at - 1, -1), runLength(text, at + 1, 1)];
  // 目 标：, a label spaced out
  if (before === 1 && after === 1) return false;
  return before > 3 || after > 3 || !looksLikeName(text.slice(at + 1, at + 3));
}

/** Others' words, and titles, whose blanks may be those of a line break. */
function quotedRanges({ content: { tokens, quotations } }: Paragraph): readonly ViewRange[] {
  return [
    ...quotations,
    ...tokens.flatMap((token) => (token.kind === 'citation' && token.quoted ? [token.title] : [])),
  ];
}

/** A list of names, two lines of verse or of a slogan, a heading run into its text. */
function isLaidOut({ content: { view, label } }: Paragraph, at: number): boolean {
  const { text } = view;
  const before = runLength(text, at - 1, -1);
  const after = runLength(text, at + 1, 1);
  const head = at - before <= (label?.to ?? 0);
  const opens = OPENS.test(text[at - before] ?? '');
  return (
    (!opens && before <= 4 && after <= 4) ||
    (!opens && before === after) ||
    /[ 　]/.test(text[at - before - 1] ?? '') ||
    /[ 　]/.test(text[at + 1 + after] ?? '') ||
    (head && (label !== undefined || (!opens && LABEL_END.test(text.slice(Math.max(0, at - 4), at)))))
  );
}

/** A blank that parts what belongs apart: names, lines, joint issuers, single characters. */
function isApart(paragraph: Paragraph, at: number): boolean {
  const { text } = paragraph.content.view;
  const alone = !TWO.test(text.slice(at - 2, at)) || !TWO.test(text.slice(at + 1, at + 3));
  return alone || isLaidOut(paragraph, at) || APART.test(text.slice(Math.max(0, at - 8), at));
}

export default defineRule({
  name: '汉字之间多余空格',
  source: '惯例',
  clause: '实务（GB/T 9704—2012 7.3.3 版面、GB/T 15834—2011 5.1）',
  severity: 'hint',
  why: '句子里汉字之间、汉字和标点之间的空格多半是转换、粘贴时留下的，检索和比对会落空。联合行文的机关之间、章条序号之后、姓名之间的空格是对的。',
  mask: 'claims',
  bad: [
    { draft: '请各⟦ ⟧单位按时参加。', fixed: '请各单位按时参加。' },
    { draft: '请各单位⟦ ⟧，按时参加。', fixed: '请各单位，按时参加。' },
    { draft: '请各单位⟦ ⟧认真组织，按时参加。', fixed: '请各单位认真组织，按时参加。' },
    { draft: '　　会议研究了防汛工作⟦　⟧，并作了安排。', fixed: '　　会议研究了防汛工作，并作了安排。' },
    { draft: '参加人员：各村负责人⟦ ⟧，镇属各单位负责人', fixed: '参加人员：各村负责人，镇属各单位负责人' },
    { draft: '经研究，决定⟦ ⟧召开全镇防汛工作会议。', fixed: '经研究，决定召开全镇防汛工作会议。' },
    { draft: '请各村党组⟦ ⟧织认真抓好落实，按时报送。', fixed: '请各村党组织认真抓好落实，按时报送。' },
    {
      draft: '按照《青云县中小学建⟦ ⟧设标准》验收，不合格的，限期整改。',
      fixed: '按照《青云县中小学建设标准》验收，不合格的，限期整改。',
    },
    { draft: '包括应急保⟦　⟧障用车、执法用车等，一律封存。', fixed: '包括应急保障用车、执法用车等，一律封存。' },
    { draft: '汛期（6月至9月）⟦ ⟧，实行24小时值班。', fixed: '汛期（6月至9月），实行24小时值班。' },
    { draft: '倡导“一村一品”⟦ ⟧，发展特色产业。', fixed: '倡导“一村一品”，发展特色产业。' },
  ],
  good: [
    '受表彰的有张保 安远 周一鸣，请向他们学习。',
    '石桥镇供销社 会计站，负责结算。',
    '本人（ ） ，在（ ）工作。',
    '《中共中央 国务院关于加强农村工作的意见》已经印发，请认真学习。',
    '中共石桥镇委员会 石桥镇人民政府决定，召开全镇防汛工作会议。',
    '第一章 总则',
    '第一条 为了规范管理，制定本办法。',
    '新华社北京3月5日电 记者周明报道，防汛工作会议召开。',
    '附 则',
    '会议由镇长 周明主持，各村负责人参加。',
    '受表彰的有张一明 李二白 王三元。',
    '以“不忘初心 牢记使命”为主题，开展学习教育。',
    '春风又绿江南岸 明月何时照我还，千古传诵。',
    '（一）重大意义 做好这项工作，意义重大。',
    '参加人员 各村负责人，镇属各单位负责人。',
    '本人于    年    月    日 ，在    工作。',
    '请各单位按时参加。 会后座谈。',
    '请各  单位按时参加。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [' 　', '，。；'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!MARKED.has(paragraph.role) || !/[ 　]/.test(text) || !/[，。；]/u.test(text)) return;
      // a form with blanks to fill in
      if (/[ 　]{3}/.test(text)) return;
      const plain = (range: ViewRange) => /^[ 　]+$/.test(sourceOf(paragraph, range));
      const quoted = quotedRanges(paragraph);
      const isQuoted = (range: ViewRange) => quoted.some(({ from, to }) => from < range.to && range.from < to);
      const torn = (range: ViewRange) => sourceOf(paragraph, { from: range.from - 1, to: range.to + 1 }).includes('\n');
      for (const match of text.matchAll(BEFORE_MARK)) {
        const range = { from: match.index, to: match.index + match[0].length };
        // the colon of 主送机关 is recipient-colon's
        if (!plain(range) || torn(range) || isQuoted(range)) continue;
        if (paragraph.role === 'recipient' && range.to === text.length - 1) continue;
        const span = spanOf(paragraph, range);
        yield {
          ...span,
          message: '标点前不留空格，应删去',
          fixes: [{ title: '删去空格', safe: isSteady(paragraph, range.from), edits: [{ ...span, newText: '' }] }],
        };
      }
      if (!PROSE.has(paragraph.role)) return;
      for (const { index } of text.matchAll(WITHIN)) {
        const range = { from: index, to: index + 1 };
        if (!plain(range) || torn(range)) continue;
        if (!tearsWord(text, index) && (isApart(paragraph, index) || isQuoted(range))) continue;
        const span = spanOf(paragraph, range);
        yield {
          ...span,
          message: '句子里汉字之间多了一个空格，一般应删去',
          fixes: [{ title: '删去空格', edits: [{ ...span, newText: '' }] }],
        };
      }
    },
  },
});
