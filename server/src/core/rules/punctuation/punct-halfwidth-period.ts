import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const PERIOD = /(?<=[\p{Script=Han}”’》）〕]|\p{Script=Han}[)"])\.(?![.\d])(?=[ 　]*(?:$|[\p{Script=Han}“《]))/gu;
/** 附件一.、第一章.、图二.: the dot of a label. */
const LABEL = /(?:^|[附件图表第])[一二三四五六七八九十]{1,3}[章节条项]?$/u;
/** 域名 in Chinese: 登录青云.中国. */
const ADDRESS = /(?:网址|网站|域名|登录|访问).{0,8}(?:中国|公司|网络|政务|公益)/u;
/** Characters that write foreign names by sound. */
const SOUNDS =
  /[阿埃艾奥巴贝比彼伯勃博布查达戴黛丹德登蒂迪杜多尔厄恩菲费芬弗福盖戈格古圭哈海汉翰赫亨华怀惠霍基吉加贾杰金卡凯坎康考科克肯库昆夸拉莱赖兰劳勒雷里理利莉丽列林琳隆卢鲁路露伦罗洛玛马迈麦曼梅蒙米密明莫姆穆纳娜南内尼妮努诺欧帕潘佩皮普齐奇乔琼丘让日瑞若萨塞赛桑瑟森沙莎珊施什史舒斯丝苏索塔泰坦汤唐特提廷图托瓦万威韦维温沃乌伍西希锡夏谢辛欣休雪雅亚延扬耶伊因英尤约扎詹珍芝朱兹佐]/u;

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
    { draft: '签到后会议开始⟦.⟧请各单位落实。', fixed: '签到后会议开始。请各单位落实。' },
    { draft: '请按《值班办法》⟦.⟧', fixed: '请按《值班办法》。' },
  ],
  good: [
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
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const { index } of text.matchAll(PERIOD)) {
        const before = text.slice(Math.max(0, index - 12), index);
        const after = text
          .slice(index + 1)
          .trimStart()
          .slice(0, 4);
        if (text[index - 1] === '.' || LABEL.test(before) || ADDRESS.test(before + after)) continue;
        const ends = after === '';
        if (!ends && SOUNDS.test(before.at(-1) ?? '') && SOUNDS.test(after[0] ?? '')) continue;
        const span = spanOf(paragraph, { from: index, to: index + 1 });
        yield {
          ...span,
          message: '中文句子应以“。”结束，这里是半角句点“.”',
          fixes: [{ title: '改为“。”', safe: ends, edits: [{ ...span, newText: '。' }] }],
        };
      }
    },
  },
});
