import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { isSteady } from './steady.ts';

/** 等 that begins a word: 等级, 等离子, 等候, 等额, 等保测评 … */
const WORD = '级次额距待候同离压效比值高温量边式身号腰分价电轴速张渗长于到车死闲第保外差形位渗厚宽深静熵焓幅角积弧倍概';
const DENG = new RegExp(`、[ 　]{0,2}(?=等(?![${WORD}]))`, 'gu');

export default defineRule({
  name: '“等”前多顿号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 B.1.2',
  usual: true,
  severity: 'warning',
  why: '并列成分之间用顿号，最后一个成分之后用“等”“等等”的，“等”前不再用顿号。并列成分之间用逗号的，“等”前仍用逗号。',
  mask: 'claims',
  bad: [
    { draft: '维修水、电⟦、⟧等设施。', fixed: '维修水、电等设施。' },
    { draft: '会议包括签到、就座⟦、⟧等环节。', fixed: '会议包括签到、就座等环节。' },
    { draft: '请自备雨衣、手电筒⟦、⟧等等。', fixed: '请自备雨衣、手电筒等等。' },
    { draft: '检查消防、用电⟦、 ⟧等三项内容。', fixed: '检查消防、用电等三项内容。' },
    { draft: '学习《值班办法》、《会议制度》⟦、⟧等文件。', fixed: '学习《值班办法》、《会议制度》等文件。' },
  ],
  good: [
    '维修水、电等设施。',
    '开展定级、等级评定和复核。',
    '推广激光、等离子切割技术。',
    '要想好：用哪些材料，哪些详写，哪些略写，等等。',
    '做好分流、等候区管理。',
    '采用差额、等额两种方式。',
    '完成网络安全、等保测评工作。',
    '设一等奖、二等奖、三等奖。',
    '分为甲、乙、等外三类。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['、', '等'] },
    *run(paragraph) {
      for (const { index, 0: mark } of paragraph.content.view.text.matchAll(DENG)) {
        const span = spanOf(paragraph, { from: index, to: index + mark.length });
        yield {
          ...span,
          message: '“等”前不用顿号，应删去',
          fixes: [{ title: '删去顿号', safe: isSteady(paragraph, index), edits: [{ ...span, newText: '' }] }],
        };
      }
    },
  },
});
