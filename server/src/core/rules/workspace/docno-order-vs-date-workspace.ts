import { dayNumber } from '../../text/calendar.ts';
import { defineRule } from '../rule.ts';
import { fileName } from './neighbours.ts';

const draft = (number: string, date: string) =>
  `${number}⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎请抓好落实。⏎石桥镇人民政府⏎${date}`;
/** Numbers are given after signing: so many days of disorder are usual. */
const USUAL_DAYS = 7;

export default defineRule({
  name: '发文字号先后与成文日期先后相反',
  source: '惯例',
  clause: '《党政机关公文处理工作条例》第九条（十二）、第二十五条（二）',
  severity: 'info',
  why: '发文字号在签发以后登记时编，通常号在后的成文也在后。相差一周以上的倒置，多半是套用旧稿没有改日期，或者编错了号。',
  bad: [
    `${draft('⟦石政发〔2025〕8号⟧', '2025年3月1日')}⏎▤七.gongwen⏎${draft('石政发〔2025〕7号', '2025年3月20日')}`,
    `${draft('⟦石政发〔2025〕15号⟧', '2025年5月6日')}⏎▤十四.gongwen⏎${draft('石政发〔2025〕14号', '2025年5月30日')}`,
  ],
  good: [
    `${draft('石政发〔2025〕8号', '2025年3月20日')}⏎▤七.gongwen⏎${draft('石政发〔2025〕7号', '2025年3月1日')}`,
    `${draft('石政发〔2025〕8号', '2025年3月20日')}⏎▤七.gongwen⏎${draft('石政发〔2025〕7号', '2025年3月20日')}`,
    `${draft('石政发〔2025〕8号', '2025年3月20日')}⏎▤七.gongwen⏎${draft('石政发〔2025〕7号', '2025年3月25日')}`,
    `${draft('石政发〔2025〕8号', '2025年3月1日')}⏎▤七.gongwen⏎${draft('石政办发〔2025〕7号', '2025年3月20日')}`,
  ],
  check: {
    unit: 'workspace',
    *run({ number, signed }, { path, series }) {
      const before = series?.before;
      if (!number || !signed || !before?.signed) return;
      if (dayNumber(before.signed) - dayNumber(signed.day) <= USUAL_DAYS) return;
      const { start, end } = number.place;
      const { month, day } = before.signed;
      yield {
        start,
        end,
        message: `“${fileName(before.path, [path])}”是${before.number}号，${month}月${day}日成文，号在前而成文反比本件（${signed.day.month}月${signed.day.day}日）晚；请核对文号和成文日期`,
        related: [
          { ...signed.place, message: '本件的成文日期' },
          { start, end, message: `${before.number}号`, elsewhere: { path: before.path, place: before.place } },
        ],
      };
    },
  },
});
