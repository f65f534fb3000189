import { defineRule } from '../rule.ts';
import { fileName, sameDraft } from './neighbours.ts';

const draft = (number: string, title = '关于做好防汛工作的通知') =>
  `${number}⏎石桥镇人民政府${title}⏎各村：⏎请抓好落实。⏎石桥镇人民政府⏎2025年3月5日`;

export default defineRule({
  name: '两份草稿用了同一个发文字号',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（五）、第二十五条（二）',
  severity: 'error',
  why: '发文字号由机关代字、年份、顺序号组成，登记时逐件编号，一件一号。两份不同的公文编了同一个号，登记、引用和查找都会串文。同一份公文的几个稿本不算重号，只作建议。',
  bad: [
    `${draft('⟦石政发〔2025〕7号⟧')}⏎▤值班.gongwen⏎${draft('石政发〔2025〕7号', '关于加强值班值守的通知')}`,
    `${draft('⟦石政发〔2025〕7号⟧')}⏎▤放假.gongwen⏎${draft('石政发〔2025〕07号', '关于放假安排的通知')}`,
    `${draft('⟦石政发〔2025〕7号⟧')}⏎▤20250412.gongwen⏎${draft('石政发〔2025〕7号', '关于加强值班值守的通知')}`,
    `${draft('⟦石政发〔2025〕7号⟧')}⏎▤本稿（修改稿）.gongwen⏎${draft('石政发〔2025〕7号')}`,
  ],
  good: [
    `${draft('石政发〔2025〕7号')}⏎▤值班.gongwen⏎${draft('石政发〔2025〕8号', '关于加强值班值守的通知')}`,
    `${draft('石政发〔2025〕7号')}⏎▤值班.gongwen⏎${draft('石政办发〔2025〕7号', '关于加强值班值守的通知')}`,
    `${draft('石政发〔2025〕7号')}⏎▤值班.gongwen⏎${draft('石政发〔2024〕7号', '关于加强值班值守的通知')}`,
    `${draft('石政发〔2025〕7号')}⏎▤检查.gongwen⏎石桥镇人民政府关于检查的通知⏎各村：⏎请按照《石桥镇人民政府关于做好防汛工作的通知》（石政发〔2025〕7号）抓好落实。`,
  ],
  check: {
    unit: 'workspace',
    *run({ number, title }, { path, series }) {
      if (!number || !series) return;
      const [other] = series.same;
      if (!other) return;
      const { start, end } = number.place;
      const versions = series.same.every((one) => sameDraft({ path, title }, one));
      const beside = [path, ...series.same.map((one) => one.path)];
      const names = series.same.map((one) => `“${fileName(one.path, beside)}”`).join('、');
      yield {
        start,
        end,
        ...(versions ? { severity: 'hint' as const } : {}),
        message: versions
          ? `${names}也是这个发文字号，看来是同一份公文的另一稿；定稿后请只留一份`
          : `${names}也用了这个发文字号；一件公文一个号，请核对登记簿，改正其中一份`,
        related: series.same.map((one) => ({
          start,
          end,
          message: `${fileName(one.path, beside)}的发文字号`,
          elsewhere: { path: one.path, place: one.place },
        })),
      };
    },
  },
});
