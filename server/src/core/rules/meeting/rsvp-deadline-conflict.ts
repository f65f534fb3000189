import { defineRule } from '../rule.ts';
import { arrangements, calledMeeting, signedBefore } from './arrangements.ts';

const CALLED = '关于召开防汛工作会议的通知⏎各村：⏎时间：2025年3月5日上午9时⏎';
const SIGNED = '⏎石桥镇人民政府⏎2025年3月1日';

export default defineRule({
  name: '报名、回执或请假的截止时间矛盾',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '回执、报名、请假的截止时间应在成文日期之后、会议开始之前，否则收文单位无法照办。审核公文时应核对“时间”是否准确。',
  bad: [
    { draft: `${CALLED}请于⟦3月6日⟧前报送回执。${SIGNED}` },
    { draft: `${CALLED}请于⟦2月20日⟧前报名。${SIGNED}` },
    { draft: `${CALLED}因故不能参加的，须于⟦3月7日⟧17:00前书面请假。${SIGNED}` },
    { draft: `${CALLED}请各村于⟦3月6日⟧（星期四）下午5:00前，将参会名单报镇党政办公室。${SIGNED}` },
    { draft: `${CALLED}请于⟦3月5日⟧11:00前报送参会人员名单。${SIGNED}` },
  ],
  good: [
    `${CALLED}请于3月3日前报送回执。${SIGNED}`,
    `${CALLED}会后于3月10日前报送贯彻情况。${SIGNED}`,
    `${CALLED}会议结束后，请于3月12日前报送参加人员学习体会。${SIGNED}`,
    `${CALLED}请于3月3日前报送参会名单，3月20日前报送整改情况。${SIGNED}`,
    `${CALLED}请于3月5日8:00前报送参会人员名单。${SIGNED}`,
    `${CALLED}请各村于3月14日前报送防汛物资名单。${SIGNED}`,
    `${CALLED}不能参加会议的，请于3月14日前补学。${SIGNED}`,
    `${CALLED}因故不能参加的，请提前请假。防汛责任书于3月20日前签订。${SIGNED}`,
    '关于召开工作例会的通知⏎各科室：⏎时间：2026年1月8日上午9时⏎请于12月31日前报送回执。⏎办公室⏎2025年12月24日',
    '关于举办培训班的通知⏎各村：⏎培训时间：第一期4月15日至17日，第二期4月22日至24日⏎培训地点：党校⏎请于4月18日前报送第二期报名表。⏎组织部⏎2025年4月1日',
    '关于报送参会名单的通知⏎各村：⏎请于3月6日前报送回执。⏎石桥镇人民政府⏎2025年3月1日',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const called = calledMeeting(document);
      if (!called) return;
      const since = signedBefore(document, called);
      const start = called.meeting.start?.minutes;
      const begins = called.parted ? called.last : called.first;
      for (const { purpose, day, clock, start: from, end } of arrangements(document)) {
        if (purpose !== 'reply' && purpose !== 'leave') continue;
        const what = purpose === 'leave' ? '请假' : '报名（回执）';
        const late = day > begins || (day === begins && clock !== undefined && start !== undefined && clock > start);
        if (late)
          yield {
            start: from,
            end,
            message: `${what}的截止时间晚于会议时间（${document.text.slice(called.at.start, called.at.end)}），请核对后改正`,
            related: [{ ...called.at, message: '会议时间' }],
          };
        else if (since && day < since.day)
          yield {
            start: from,
            end,
            severity: 'warning',
            message: `${what}的截止时间早于成文日期（${document.text.slice(since.at.start, since.at.end)}），收文单位已来不及办理，请核对后改正`,
            related: [{ ...since.at, message: '成文日期' }],
          };
      }
    },
  },
});
