import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { SOUNDS } from './foreignNames.ts';

const PERIOD = /(?<=[\p{Script=Han}”’》）〕]|\p{Script=Han}[)"])\.(?![.\d])(?=[ 　]*(?:$|[\p{Script=Han}“《]))/gu;
/** 附件一.、第一章.、图二.: the dot of a label. */
const LABEL = /(?:^|[附件图表第])[一二三四五六七八九十]{1,3}[章节条项]?$/u;
/** “七.一” is no sentence. */
const EVENT_BEFORE = /[“"‘][一二三四五六七八九十]{1,2}$/u;
const EVENT_AFTER = /^[一二三四五六七八九十]{1,2}[”"’]/u;
/** 域名 in Chinese: 登录青云.中国. */
const ADDRESS = /(?:网址|网站|域名|登录|访问).{0,8}(?:中国|公司|网络|政务|公益)/u;

export default defineRule({
  name: '句末用半角句点',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.1.2、5.1.1',
  severity: 'warning',
  why: '中文句号的形式是“。”，占一个字位置。以西文句点“.”收句，多半是输入法没有切换。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  mask: 'claims',
  bad: [
    { draft: '以上意见，请遵照执行⟦.⟧', fixed: '以上意见，请遵照执行。' },
    { draft: '争做禁燃禁放的⟦.⟧践行者。', fixed: '争做禁燃禁放的践行者。' },
    { draft: '签到后会议开始⟦.⟧请各单位落实。', fixed: '签到后会议开始。请各单位落实。' },
    { draft: '请按《值班办法》⟦.⟧', fixed: '请按《值班办法》。' },
  ],
  good: [
    '举办“七.一”活动。',
    '1.报名',
    '爱德华·琴纳',
    '系统升级为v2.0',
    '请约翰.史密斯先生致辞。',
    '一.总体要求',
    '附件一.参会回执',
    '包括水、电...',
    '请登录青云.中国查询。',
    '见表.3',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['.'] },
    *run(paragraph) {
      const { view, shape } = paragraph.content;
      const { text } = view;
      for (const { index } of text.matchAll(PERIOD)) {
        const before = text.slice(Math.max(0, index - 12), index);
        const after = text
          .slice(index + 1)
          .trimStart()
          .slice(0, 4);
        if (text[index - 1] === '.' || LABEL.test(before) || ADDRESS.test(before + after)) continue;
        if (EVENT_BEFORE.test(before) && EVENT_AFTER.test(after)) continue;
        const ends = after === '';
        if (!ends && SOUNDS.test(before.at(-1) ?? '') && SOUNDS.test(after[0] ?? '')) continue;
        const span = spanOf(paragraph, { from: index, to: index + 1 });
        // what copied pages have within a phrase: 禁燃禁放的.践行者
        if (!ends && before.endsWith('的')) {
          yield {
            ...span,
            message: '“的”后面是半角句点“.”：话没有说完，应删去；说完了，应用“。”',
            fixes: [
              { title: '删去“.”', edits: [{ ...span, newText: '' }] },
              { title: '改为“。”', edits: [{ ...span, newText: '。' }] },
            ],
          };
          continue;
        }
        yield {
          ...span,
          message: '中文句子应以“。”结束，这里是半角句点“.”',
          // the model takes a short line for a name until it ends in 。
          fixes: [
            {
              title: '改为“。”',
              safe: ends && ((paragraph.role !== 'short' && paragraph.role !== 'heading') || shape.endsWith('。')),
              edits: [{ ...span, newText: '。' }],
            },
            ...(ends ? [] : [{ title: '删去“.”', edits: [{ ...span, newText: '' }] }]),
          ],
        };
      }
    },
  },
});
