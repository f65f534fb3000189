import { spanOf } from '../../model/spans.ts';
import { dayExists } from '../../text/calendar.ts';
import { defineRule } from '../rule.ts';
import { isSigned } from './dates.ts';

const SEPARATED =
  /(?<!\d)(\d{4})[ 　]{0,3}[.\-/．。·、—－][ 　]{0,3}(\d{1,2})[ 　]{0,3}[.\-/．。·、—－][ 　]{0,3}(\d{1,2})(?!\d)(?:[ 　]{0,3}日)?/u;

export default defineRule({
  name: '成文日期用点、横、斜线',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.5.4',
  severity: 'error',
  why: '成文日期应写明“年、月、日”三个字，不用点、短横或斜线代替。',
  bad: [
    {
      draft: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎⟦2025.3.5⟧',
      fixed: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎⟦2025-03-05⟧',
      fixed: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎⟦2025．3．5⟧',
      fixed: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    },
  ],
  good: [
    '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    '关于做好统计工作的通知⏎各科室：⏎表中数据截至2025-03-05采集。⏎青云县统计局⏎2025年3月6日',
  ],
  check: {
    unit: 'paragraph',
    needs: { roles: ['signatureDate', 'printLine'] },
    *run(paragraph) {
      const match = isSigned(paragraph) ? SEPARATED.exec(paragraph.content.view.text) : null;
      if (!match) return;
      const [written, year, month, day] = match;
      // A day that does not exist is date-invalid's.
      if (!dayExists(Number(year), Number(month), Number(day))) return;
      const date = `${year}年${Number(month)}月${Number(day)}日`;
      const span = spanOf(paragraph, { from: match.index, to: match.index + written.length });
      yield {
        ...span,
        message: `${paragraph.role === 'printLine' ? '印发日期' : '成文日期'}应写成“${date}”，不用点、短横或斜线`,
        fixes: [{ title: `改为“${date}”`, safe: true, edits: [{ ...span, newText: date }] }],
      };
    },
  },
});
