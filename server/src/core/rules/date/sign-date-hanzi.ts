import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { datesOf, exists, isBeforeReform, isSigned, writeDate } from './dates.ts';

/** Letters of courtesy keep to the older form. */
const LETTER = /(?:邀请[函书信]|请[柬帖]|贺[信词]|慰问信|感谢信|倡议书|公开信|聘书)$/u;

export default defineRule({
  name: '成文日期用汉字数字',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.5.4',
  severity: 'error',
  why: '成文日期中的数字“用阿拉伯数字将年、月、日标全”。“二〇二五年三月五日”是2012年7月以前旧格式的写法。',
  bad: [
    {
      draft: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎⟦二〇二五年三月五日⟧',
      fixed: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '关于做好值班工作的通知⏎各科室：⏎请遵照执行。⏎青云县教育局⏎⟦二零二四年十二月三十一日⟧',
      fixed: '关于做好值班工作的通知⏎各科室：⏎请遵照执行。⏎青云县教育局⏎2024年12月31日',
    },
    {
      draft: '关于做好值班工作的通知⏎各科室：⏎请遵照执行。⏎青云县教育局⏎⟦二O二五年3月5日⟧',
      fixed: '关于做好值班工作的通知⏎各科室：⏎请遵照执行。⏎青云县教育局⏎2025年3月5日',
    },
    {
      draft: '邀　请　函⏎尊敬的李远院长：⏎我院定于下月举办论坛，诚邀您出席。⏎青云县人民医院⏎⟦二〇二五年三月五日⟧',
      fixed: '邀　请　函⏎尊敬的李远院长：⏎我院定于下月举办论坛，诚邀您出席。⏎青云县人民医院⏎2025年3月5日',
    },
  ],
  good: [
    '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开防汛会议的通知⏎各村民委员会：⏎会议定于二〇二五年三月五日召开。⏎石桥镇人民政府⏎2025年3月1日',
    '关于公布证书样式的通知⏎各科室：⏎证书落款写“二〇二五年三月五日”。⏎石桥镇人民政府⏎2025年3月1日',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['signatureDate', 'printLine'] },
    *run({ title, paragraphs }) {
      const letter = LETTER.test(title?.text ?? '');
      for (const paragraph of paragraphs) {
        if (!isSigned(paragraph)) continue;
        const token = datesOf(paragraph).find(({ numerals }) => numerals !== 'arabic');
        if (token?.yearText?.length !== 4) continue;
        const old = isBeforeReform(token);
        const written = [token.yearText, token.monthText, token.dayText].join('');
        const mixed = /\d/.test(written) && /\p{Script=Han}/u.test(written);
        if (old && paragraph.role === 'printLine') continue;
        const span = spanOf(paragraph, token);
        const date = writeDate(token);
        yield {
          ...span,
          message: mixed
            ? `成文日期混用了汉字数字和阿拉伯数字，应写“${date}”`
            : old
              ? `成文日期用了汉字数字；现行格式应写“${date}”，如系2012年7月以前的旧文，照录即可`
              : letter
                ? `公文的成文日期用阿拉伯数字；礼仪性信函用汉字数字的，可以照用，也可写“${date}”`
                : `${paragraph.role === 'printLine' ? '印发日期' : '成文日期'}应使用阿拉伯数字，改为“${date}”`,
          ...(old || letter ? { severity: 'info' as const } : {}),
          ...(token.month === undefined
            ? {}
            : {
                fixes: [
                  {
                    title: `改为“${date}”`,
                    safe: !old && !letter && exists(token),
                    edits: [{ ...span, newText: date }],
                  },
                ],
              }),
        };
      }
    },
  },
});
