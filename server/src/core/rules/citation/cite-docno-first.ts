import { isWithinQuotation } from '../../model/quotations.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { bracketDepth, citationsOf, numbersOf } from './citations.ts';

/** A verb or an issuer's name that ran into the 机关代字: 学习青政发, 县政府青政发. */
const LEAD =
  /^.*(?:学习|传达|领学|贯彻|宣读|宣传|审议|讨论|研究|对照|遵守|政府|委员会|办公厅|办公室|党委|[省市县区镇乡院校]委|\p{Script=Han}{2}[局厅])(?=\p{Script=Han}{2,6}$)/u;

export default defineRule({
  name: '引用公文先文号后标题',
  source: '惯例',
  clause: '实务（引用公文先引标题、后引发文字号）',
  severity: 'info',
  why: '引用公文，实务中先引标题，再在圆括号里注明发文字号，读者先知道是什么文件，再知道到哪里去查。这是原《国家行政机关公文处理办法》的写法，该办法已停止执行，写法沿用至今。',
  bad: [
    {
      draft: '根据⟦青政发〔2024〕3号⟧《关于加强值守的通知》，现通知如下。',
      fixed: '根据《关于加强值守的通知》（青政发〔2024〕3号），现通知如下。',
    },
    {
      draft: '请按照⟦石教〔2025〕2号⟧文件《值班办法》要求，做好值守工作。',
      fixed: '请按照《值班办法》（石教〔2025〕2号）要求，做好值守工作。',
    },
    {
      draft: '1.传达县政府⟦青政发〔2024〕3号⟧《关于加强值守的通知》；',
      fixed: '1.传达县政府《关于加强值守的通知》（青政发〔2024〕3号）；',
    },
    {
      draft: '学习⟦临教函〔2025〕18号⟧文《关于做好防溺水工作的函》。',
      fixed: '学习《关于做好防溺水工作的函》（临教函〔2025〕18号）。',
    },
  ],
  good: [
    '根据《关于加强值守的通知》（青政发〔2024〕3号），现通知如下。',
    '学习《甲办法》（石发〔2025〕1号）《乙办法》（石发〔2025〕2号）。',
    '学习《甲办法》石发〔2025〕1号《乙办法》石发〔2025〕2号。',
    '根据青政发〔2024〕3号文件要求，现通知如下。',
    '根据青政发〔2024〕3号、《值班办法》等文件要求，现通知如下。',
    '（见石教〔2025〕2号《值班办法》）',
    '根据石政发〔2025〕2号文件，《值班办法》自即日起施行。',
    '石政发〔2025〕2号⏎《石桥镇值班办法》解读',
    '据（2023）青01民终12号《民事判决书》，应予履行。',
    '根据青政发〔2024〕3号《转发〈关于加强值守的通知〉的通知》（临政发〔2024〕9号），现通知如下。',
    '序号\t文件\t备注⏎1\t石教〔2025〕2号《值班办法》\t有效',
    '“根据石教〔2025〕2号《值班办法》”一句照录原文。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['号', '《'], tokens: ['documentNumber'] },
    *run(paragraph) {
      const { content, role } = paragraph;
      const { text } = content.view;
      if (role === 'tableRow' || !text.includes('号')) return;
      const books = new Map(citationsOf(paragraph).flatMap((cited) => (cited.quoted ? [[cited.from, cited]] : [])));
      for (const number of numbersOf(paragraph)) {
        const word = /^(?:文件|文)?[ 　]{0,2}(?=《)/u.exec(text.slice(number.to, number.to + 6))?.[0];
        const book = word === undefined ? undefined : books.get(number.to + word.length);
        if (
          !book ||
          book.documentNumber ||
          /[》）)][ 　]{0,2}$/u.test(text.slice(Math.max(0, number.from - 3), number.from))
        )
          continue;
        if (bracketDepth(text, number.from) > 0) continue;
        if (isWithinQuotation(content, { from: number.from, to: book.to })) continue;
        const from = number.from + (LEAD.exec(number.code)?.[0].length ?? 0);
        const own = { from, to: number.to };
        yield {
          ...spanOf(paragraph, own),
          message: '引用公文，实务中先写标题，后写发文字号，文号加圆括号放在标题之后',
          fixes: [
            {
              title: '文号移到标题之后',
              edits: [
                { ...spanOf(paragraph, { from, to: book.from }), newText: '' },
                { ...spanOf(paragraph, { from: book.to, to: book.to }), newText: `（${sourceOf(paragraph, own)}）` },
              ],
            },
          ],
        };
      }
    },
  },
});
