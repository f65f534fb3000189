import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { digitsOf } from './clocks.ts';
import { clocksOf, isQuoted } from './dates.ts';

export default defineRule({
  name: '时刻用全角冒号',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.5、5.1.7.1',
  severity: 'warning',
  why: '时刻中的冒号是数字写法的一部分，标准示例均为半角（15:40），数字和冒号各占半个汉字；写全角冒号既不合示例，也使同文时刻写法不一。',
  bad: [
    { draft: '会议定于3月5日上午⟦9：00⟧召开。', fixed: '会议定于3月5日上午9:00召开。' },
    { draft: '会议（周三）⟦14：30⟧开始。', fixed: '会议（周三）14:30开始。' },
    { draft: '会议定于3月5日下午⟦15∶00⟧召开。', fixed: '会议定于3月5日下午15:00召开。' },
    { draft: '会议时间：⟦9：00⟧', fixed: '会议时间：9:00' },
    { draft: '一、时间⏎2025年4月14日（星期一）上午⟦9：00⟧', fixed: '一、时间⏎2025年4月14日（星期一）上午9:00' },
    { draft: '9:00—⟦10：30⟧　分组讨论', fixed: '9:00—10:30　分组讨论' },
    { draft: '请参会人员于⟦8：50⟧前入场。', fixed: '请参会人员于8:50前入场。' },
  ],
  good: [
    '会议定于3月5日上午9:00召开。',
    '教师与学生的比例为1：10。',
    '按1：20配比稀释。',
    '地图比例尺为1：10000。',
    '水泥和砂子按1∶20配比。',
    '县税务局队以21∶15、21∶18、21∶12三局取胜。',
    '视频横屏（16∶09）',
    '两队战成3：2。',
    '配比：1：10',
    '（三）1：10配齐人员。',
    '会议时间：9:00',
    '大会以21：15的比分结束比赛。',
    '按照办法第3：1款执行。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['：︰∶﹕'], tokens: ['clock'] },
    *run(paragraph) {
      for (const token of clocksOf(paragraph)) {
        if (token.form !== '：') continue;
        const colon = spanOf(paragraph, token.separator);
        yield {
          ...spanOf(paragraph, digitsOf(paragraph.content.view.text, token)),
          message: '时刻中的冒号应用半角“:”，如“9:00”',
          fixes: [{ title: '改为半角冒号“:”', safe: !isQuoted(paragraph, token), edits: [{ ...colon, newText: ':' }] }],
        };
      }
    },
  },
});
