import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';

const GROUPED =
  /(?<![\d.，,、])\d{1,3}(?:，\d{3}){1,4}(?:\.\d{1,2})?(?=[ 　]?(?:元|万元|亿元|人(?!次)|人次|亩|户|吨|公斤|千克|公里|平方米|立方米|名|册|株|只|头|千瓦))(?![\d，])/gu;
/** Numbers one after the other rather than one number in groups. */
const LISTS = /(?:分别|依次|各|其中|编号|代码|序号|代号)[^。；，]{0,12}$/u;

export default defineRule({
  name: '千分撇用全角逗号',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.1',
  severity: 'warning',
  why: '多位数分节用半角的千分撇（92,300,000），或者空四分之一个汉字。用全角逗号，“1，200元”就像两个数。',
  mask: 'claims',
  bad: [
    { draft: '会议费预算为1⟦，⟧200元。', fixed: '会议费预算为1,200元。' },
    { draft: '共有12⟦，⟧500人参加。', fixed: '共有12,500人参加。' },
    { draft: '完成投资1⟦，⟧230，500元。', fixed: '完成投资1,230,500元。' },
    { draft: '绿化面积3⟦，⟧200.5亩。', fixed: '绿化面积3,200.5亩。' },
  ],
  good: [
    '会议费预算为1,200元。',
    '会议费预算为1200元。',
    '三个村分别为15，120人。',
    '会议于2025年召开，200人参加。',
    '其中一类5，300元。',
    '到2024年达到25，人均300元。',
    '得票为15，120，300',
    '增长5.2，100人受益。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS, '，'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const match of text.matchAll(GROUPED)) {
        if (LISTS.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
        const spans = [...match[0].matchAll(/，/gu)].map(({ index }) =>
          spanOf(paragraph, { from: match.index + index, to: match.index + index + 1 }),
        );
        const [first] = spans;
        if (!first) continue;
        const plain = match[0].replaceAll('，', '');
        yield {
          ...first,
          message: `数字分节用半角的“,”，写作“${match[0].replaceAll('，', ',')}”，也可以不分节`,
          fixes: [
            { title: '改为半角“,”', edits: spans.map((span) => ({ ...span, newText: ',' })) },
            { title: `不分节，写作“${plain}”`, edits: spans.map((span) => ({ ...span, newText: '' })) },
          ],
        };
      }
    },
  },
});
