import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { documentNumbers, isOrder } from './documentNumbers.ts';

export default defineRule({
  name: '发文字号年份未用六角括号',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.5',
  severity: 'error',
  why: '标准规定年份“用六角括号‘〔〕’括入”。方括号、圆括号、方头括号都不是六角括号。法院案号、许可证号另有写法，不在此列。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '青应急发⟦[2024]⟧6号', fixed: '青应急发〔2024〕6号' },
    { draft: '按照临教函⟦（2023）⟧18号文件要求办理。', fixed: '按照临教函〔2023〕18号文件要求办理。' },
    { draft: '按照青残联厅⟦【2025】⟧130号文件要求办理。', fixed: '按照青残联厅〔2025〕130号文件要求办理。' },
    { draft: '石政办发⟦【2025】⟧2号', fixed: '石政办发〔2025〕2号' },
    { draft: '石政办发〔2025⟦]⟧2号', fixed: '石政办发〔2025〕2号' },
    { draft: '石政办发⟦﹝2025﹞⟧2号', fixed: '石政办发〔2025〕2号' },
    { draft: '和政发⟦(2025)⟧2号　签发人：周明', fixed: '和政发〔2025〕2号　签发人：周明' },
    {
      draft: '传达学习《值班办法》（青政办发⟦（2024）⟧5号）。',
      fixed: '传达学习《值班办法》（青政办发〔2024〕5号）。',
    },
  ],
  good: [
    '青应急发〔2024〕6号',
    '青云县人民法院（2023）青01民终12号民事判决书',
    '青云县劳动人事争议仲裁委员会青劳人仲案（2024）12号',
    '食品经营许可证编号青卫许可（2024）0012号',
    '请到（2024）3号楼集合。',
    '县会议中心一号厅（2025）12号座位',
    '经研究，决定撤销该保健食品批准证书（批准文号：卫食健字（1997）第348号）。',
    '该公司持有有关证件（建施许（2014）第15号），已核查。',
    '该公司持有有关证件（青国用（2008）第0123号），已核查。',
    '请到教室（10）2号报到。',
    '购买（92）0号柴油和（12）第3号线车票。',
    '青云县水务局公告（2023）第9号',
    '会议室（二）3号桌',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['documentNumber'] },
    *run(paragraph) {
      for (const number of documentNumbers(paragraph)) {
        const wrong = [
          { at: number.open, right: '〔' },
          { at: number.close, right: '〕' },
        ].filter(({ at, right }) => at.text !== right);
        const [first] = wrong;
        const last = wrong.at(-1);
        if (!first || !last || isOrder(number)) continue;
        yield {
          ...spanOf(paragraph, { from: first.at.from, to: last.at.to }),
          message: '发文字号的年份应当用六角括号“〔〕”括起',
          fixes: [
            {
              title: '改为六角括号“〔〕”',
              safe: true,
              edits: wrong.map(({ at, right }) => ({ ...spanOf(paragraph, at), newText: right })),
            },
          ],
        };
      }
    },
  },
});
