import { defineRule } from '../rule.ts';
import { fileName, voidedOf } from './neighbours.ts';

const draft = (number: string) =>
  `${number}⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎请抓好落实。⏎石桥镇人民政府⏎2025年3月5日`;
/** A gap means nothing where few drafts are at hand. */
const LEAST = 3;
/** So many gaps are named one by one. */
const MOST_NAMED = 5;

/** What lacks between two numbers, as it is said: 4号, 6号至9号. However far apart they are, only `voided` is gone through. */
function missingBetween(before: number, own: number, voided: readonly number[]): string[] {
  const said: string[] = [];
  let from = before + 1;
  for (const stop of [...voided.filter((n) => n > before && n < own), own]) {
    if (stop > from) said.push(stop - 1 === from ? `${from}号` : `${from}号至${stop - 1}号`);
    from = stop + 1;
  }
  return said;
}

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
    `${draft('石政发〔2025〕8号')}⏎▤五.gongwen⏎${draft('石政发〔2025〕5号')}⏎▤五（修改稿）.gongwen⏎${draft('石政发〔2025〕5号')}`,
    `${draft('石政发〔2025〕8号')}⏎▤五.gongwen⏎${draft('石政办发〔2025〕5号')}⏎▤六.gongwen⏎${draft('石政发〔2024〕6号')}`,
    `${draft('石政发〔2025〕5号')}⏎▤五.gongwen⏎${draft('石政发〔2025〕6号')}⏎▤六.gongwen⏎${draft('石政发〔2025〕7号')}`,
  ],
  check: {
    unit: 'workspace',
    *run({ number }, { path, series }, { options }) {
      const before = series?.before;
      if (!number || !series || series.size < LEAST || !before) return;
      const missing = missingBetween(before.number, number.number, voidedOf(number, options['voided']));
      if (missing.length === 0) return;
      const { start, end } = number.place;
      yield {
        start,
        end,
        message: `在“${fileName(before.path, [path])}”的${before.number}号与本件${number.number}号之间，缺${missing.slice(0, MOST_NAMED).join('、')}${missing.length > MOST_NAMED ? '等' : ''}；如已作废或不在此处，可以不管`,
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
