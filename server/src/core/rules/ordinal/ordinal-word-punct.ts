import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** 第一、 and 首先、 where they open a clause; not 第一、第二产业, 第二、三部分, 首先、其次, 第一、实验小学. */
const WORD =
  /(?:^|[。；：]|[ 　])(?<word>第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后)、(?![第其再最和一二三四五六七八九十\d])(?!.{0,8}(?:小学|中学|医院|支部|产业|季度|车间|小组|大队|组(?![织建])))/gu;
/** The same behind a comma, and 其一、, where what they count on to follows: 会议指出，第一、要…；第二，…, 其一、是…. */
const LATER =
  /(?:(?<=，)(?<word>第一|首先)、(?![第其一二三四五六七八九十\d])(?=[^。]{2,200}[，；。](?:第二|其次)[，、])|(?<its>其[一二三四五])、(?![其两一二三四五])(?=[^。；、]{1,60}[，；。]))/gu;
const SILENT = new Set(['title', 'recipient', 'cc', 'tableRow', 'signatureOrgan']);

export default defineRule({
  name: '“第一”“首先”后误用顿号',
  source: '国标',
  clause: 'GB/T 15834—2011 4.4.3.3、B.3.1',
  severity: 'warning',
  why: '“第”字头的序次语和“首先”“其次”“最后”等后面用逗号，不用顿号。“第一、第二产业”是并列，不在此列。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '第一⟦、⟧提高认识。', fixed: '第一，提高认识。' },
    { draft: '会议要求。首先⟦、⟧抓好落实。', fixed: '会议要求。首先，抓好落实。' },
    {
      draft: '要做到三点：第一，认真自学；第二⟦、⟧按时到会；第三，遵守纪律。',
      fixed: '要做到三点：第一，认真自学；第二，按时到会；第三，遵守纪律。',
    },
    {
      draft: '调研组认为，第一⟦、⟧要摸清底数；第二，要分类施策。',
      fixed: '调研组认为，第一，要摸清底数；第二，要分类施策。',
    },
    {
      draft: '进度慢有两个原因，其一⟦、⟧是手续没有办齐；其二，是资金没有到位。',
      fixed: '进度慢有两个原因，其一，是手续没有办齐；其二，是资金没有到位。',
    },
  ],
  good: [
    '第一，提高认识。',
    '第一、第二产业协同发展',
    '第二、三部分',
    '第一、二季度任务已经完成。',
    '首先、其次、最后等词后面用逗号。',
    '其一、其二两说并存。',
    '所列情形，其一、其二、其三均属违规。',
    '按照要求，第一、实验小学和第二、第三中学参加。',
    '会议指出，首先、其次等词不宜滥用。',
    '第一、实验小学和第二中学参加。',
    '第一项：听取汇报',
    '《学习纲要》第一、第三章',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['、', '第首其再最'] },
    *run(paragraph) {
      if (SILENT.has(paragraph.role)) return;
      const { text } = paragraph.content.view;
      for (const match of [...text.matchAll(WORD), ...text.matchAll(LATER)]) {
        const word = match.groups?.['word'] ?? match.groups?.['its'] ?? '';
        const to = match.index + match[0].length;
        const span = spanOf(paragraph, { from: to - 1, to });
        yield {
          ...span,
          message: `“${word}”之后应当用逗号，不用顿号`,
          fixes: [{ title: `改为“${word}，”`, safe: true, edits: [{ ...span, newText: '，' }] }],
        };
      }
    },
  },
});
