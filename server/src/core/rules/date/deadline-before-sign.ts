import { spanOf } from '../../model/spans.ts';
import { dayNumber } from '../../text/calendar.ts';
import { calledMeeting, signedOn } from '../meeting/arrangements.ts';
import { defineRule } from '../rule.ts';

/** What a date begins when it is a term that is still to be kept: 请于5月30日前将…报送. */
const ASKED = /(?:请|须|务必|应当?)[^，。；]{0,30}?(?:于|在)[ 　]?$/u;
const TERM =
  /^[^，。；]{0,12}?(?:之|以)?前(?![往后到来期述款置景列三一两])[^。；]{0,40}?(?:报|送|交|反馈|回复|函告|填写|办理|缴)/u;
/** Terms of another paper, or of what is over. */
const PAST = /已|曾|原|要求|规定|逾期|《/u;

export default defineRule({
  name: '截止日期早于成文日期',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '“请于5月30日前报送”而成文日期是6月20日，两个日期必有一个写错，多半是发文推迟了，截止日期没有跟着改。',
  bad: [
    '关于报送信息的通知⏎各科室：⏎请于⟦2026年5月30日⟧前将材料报送办公室。⏎青云县教育局⏎2026年6月20日',
    '关于征求意见的函⏎县财政局：⏎请于⟦5月30日⟧前将修改意见反馈我局。⏎青云县教育局⏎2026年6月20日',
  ],
  good: [
    '关于报送信息的通知⏎各科室：⏎请于2026年6月30日前将材料报送办公室。⏎青云县教育局⏎2026年6月20日',
    '关于报送信息的通知⏎各科室：⏎请于1月5日前将材料报送办公室。⏎青云县教育局⏎2025年12月20日',
    '关于催报信息的通知⏎各科室：⏎原通知要求各科室于2026年5月30日前报送，请抓紧补报。⏎青云县教育局⏎2026年6月20日',
    '关于通报情况的通知⏎各科室：⏎各科室应于2026年5月30日前报送的材料，均已收齐。⏎青云县教育局⏎2026年6月20日',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['前'], tokens: ['date'] },
    *run(document) {
      const signed = signedOn(document);
      // around a meeting date-order and its like speak of the terms
      if (!signed || calledMeeting(document)) return;
      for (const { day, paragraph: index, token, rangeTo } of document.dates) {
        const paragraph = document.paragraphs[index];
        if (!day || paragraph?.part !== 'main' || rangeTo !== undefined || dayNumber(day) >= signed.day) continue;
        const { text } = paragraph.content.view;
        const before = text.slice(Math.max(0, token.from - 40), token.from);
        const lead = before.split(/[。；]/u).at(-1) ?? '';
        if (!ASKED.test(before) || PAST.test(lead) || !TERM.test(text.slice(token.to, token.to + 60))) continue;
        if (/前[^，。；]{0,12}的/u.test(text.slice(token.to, token.to + 24))) continue;
        yield {
          ...spanOf(paragraph, token),
          message: '截止日期早于成文日期，请核对哪一个写错',
          related: [{ ...signed.at, message: '成文日期' }],
        };
      }
    },
  },
});
