import { defineRule } from '../rule.ts';
import { fileName } from './neighbours.ts';

const draft = (number: string) =>
  `${number}⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎请抓好落实。⏎石桥镇人民政府⏎2025年3月5日`;
/** A gap means nothing where few drafts are at hand. */
const LEAST = 3;

export default defineRule({
  name: '发文字号断号',
  source: '惯例',
  clause: '《党政机关公文处理工作条例》第二十五条（二）',
  severity: 'hint',
  why: '同一机关代字、同一年份的顺序号登记时依次编排，中间缺号，可能是漏登、错号，也可能是那一份不在这个文件夹里。确已作废的号，可以在选项 voided 里写明。',
  options: {
    voided: {
      description: '已作废、不再使用的发文字号，如 ["石政发〔2025〕7号"]',
      schema: { type: 'array', items: { type: 'string' } },
    },
  },
  bad: [
    `${draft('⟦石政发〔2025〕8号⟧')}⏎▤五.gongwen⏎${draft('石政发〔2025〕5号')}⏎▤六.gongwen⏎${draft('石政发〔2025〕6号')}`,
    `${draft('⟦石政发〔2025〕9号⟧')}⏎▤五.gongwen⏎${draft('石政发〔2025〕5号')}⏎▤六.gongwen⏎${draft('石政发〔2025〕6号')}`,
  ],
  good: [
    `${draft('石政发〔2025〕7号')}⏎▤五.gongwen⏎${draft('石政发〔2025〕5号')}⏎▤六.gongwen⏎${draft('石政发〔2025〕6号')}`,
    `${draft('石政发〔2025〕8号')}⏎▤五.gongwen⏎${draft('石政发〔2025〕5号')}`,
    `${draft('石政发〔2025〕8号')}⏎▤五.gongwen⏎${draft('石政办发〔2025〕5号')}⏎▤六.gongwen⏎${draft('石政发〔2024〕6号')}`,
    `${draft('石政发〔2025〕5号')}⏎▤五.gongwen⏎${draft('石政发〔2025〕6号')}⏎▤六.gongwen⏎${draft('石政发〔2025〕7号')}`,
  ],
  check: {
    unit: 'workspace',
    *run({ number }, { series }, { options }) {
      const before = series?.before;
      if (!number || !series || series.size < LEAST || !before) return;
      const voided = Array.isArray(options['voided']) ? options['voided'] : [];
      const missing: number[] = [];
      for (let n = before.number + 1; n < number.number && missing.length < 100; n++)
        if (!voided.includes(`${number.code}〔${number.year}〕${n}号`)) missing.push(n);
      const [first, last] = [missing[0], missing.at(-1)];
      if (first === undefined || last === undefined) return;
      const { start, end } = number.place;
      yield {
        start,
        end,
        message: `在“${fileName(before.path)}”的${before.number}号与本件${number.number}号之间，缺${first === last ? `${first}号` : `${first}号至${last}号`}；如已作废或不在此处，可以不管`,
        related: [
          {
            start,
            end,
            message: `前一个号：${before.number}号`,
            elsewhere: { path: before.path, place: before.place },
          },
        ],
      };
    },
  },
});
