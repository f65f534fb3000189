import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { SOUNDS } from './foreignNames.ts';
import { isSteady } from './steady.ts';

/** Marks that look like 间隔号 and stand for nothing else between Chinese characters. */
const LOOKALIKE = /(?<=\p{Script=Han})[•・‧∙⋅●](?=\p{Script=Han})/gu;
const DOT = /(?<=\p{Script=Han})[.．](?=\p{Script=Han})/gu;
/** How long a part of a foreign name may be. */
const LONGEST = 8;

/** How many characters that write sounds stand before, or behind, a place. */
function sounds(text: string, from: number, step: 1 | -1): number {
  let length = 0;
  while (length < LONGEST && SOUNDS.test(text[from + step * length] ?? '')) length++;
  return length;
}

export default defineRule({
  name: '间隔号形式错误',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.14.2、4.14.3.1',
  severity: 'info',
  why: '外国人名、少数民族人名各部分之间，书名与篇名之间用间隔号“·”。项目符号“•”、下脚点“.”看着相近，检索、比对会落空。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  mask: 'claims',
  bad: [
    { draft: '请约翰⟦.⟧史密斯先生致辞。', fixed: '请约翰·史密斯先生致辞。' },
    { draft: '由爱德华⟦•⟧琴纳发明。', fixed: '由爱德华·琴纳发明。' },
    { draft: '据《汉书⟦•⟧平帝纪》记载。', fixed: '据《汉书·平帝纪》记载。' },
    { draft: '由居委会主任艾力⟦・⟧买买提主持。', fixed: '由居委会主任艾力·买买提主持。' },
    { draft: '表彰阿卜杜拉⟦．⟧买买提等同志。', fixed: '表彰阿卜杜拉·买买提等同志。' },
  ],
  good: [
    '由爱德华·琴纳发明。',
    '•坚持问题导向',
    '● 报名时间',
    '签到后会议结束.请各单位落实。',
    '请登录青云.中国查询。',
    '一.总体要求',
    '见附件.参会回执',
    '近期工作安排.特别是防汛工作，要抓紧。',
    'v2.0版本',
    '设立“3·15”维权岗。',
    '一是排查隐患；●二是落实责任。',
    '要加强管理.马上落实。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['•・‧∙⋅●.．'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const names = [...text.matchAll(DOT)].filter(
        ({ index }) => sounds(text, index - 1, -1) >= 2 && sounds(text, index + 1, 1) >= 2,
      );
      for (const { index, 0: mark } of [...text.matchAll(LOOKALIKE), ...names]) {
        const span = spanOf(paragraph, { from: index, to: index + 1 });
        yield {
          ...span,
          message: `间隔号应为“·”，这里是“${mark}”`,
          fixes: [
            {
              title: '改为“·”',
              safe: !/[.．●]/u.test(mark) && isSteady(paragraph, index),
              edits: [{ ...span, newText: '·' }],
            },
          ],
        };
      }
    },
  },
});
