import { spanOf } from '../../model/spans.ts';
import type { SecrecyToken } from '../../model/token.ts';
import { defineRule } from '../rule.ts';
import { COMPLETE_MARK, markLine, secrecyMarks } from './secrecyMarks.ts';

/** The longest term of each level, in years. */
const LIMIT: Readonly<Record<SecrecyToken['level'], number>> = { 绝密: 30, 机密: 20, 秘密: 10 };
const TERM = /★(\d{1,5})(年|个?月|天|日)/u;
const PER_YEAR: Readonly<Record<string, number>> = { 年: 1, 月: 12, 个月: 12, 天: 365.25, 日: 365.25 };

export default defineRule({
  name: '保密期限超过法定上限',
  source: '法律',
  clause: '《中华人民共和国保守国家秘密法》（2024年修订）第二十条',
  severity: 'error',
  why: '除另有规定外，保密期限绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。期限由定密责任人核定，检查器不代为修改。',
  bad: [
    '秘密★⟦15年⟧⏎石桥镇人民政府文件',
    '机密★⟦30年⟧',
    '绝密★⟦50年⟧⏎特急⏎石桥镇人民政府文件',
    '秘密★⟦180个月⟧',
    '关于印发方案的通知⏎各村：⏎请遵照执行。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎秘密★⟦20年⟧⏎应急方案',
  ],
  good: [
    '秘密★10年',
    '绝密★30年',
    '机密★20年',
    '绝密★长期',
    '秘密★',
    '机密★会议开始前',
    '秘密★6个月',
    '秘密级的保密期限为15年的，应当说明理由。',
    '秘密★二〇年',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['密', '★'] },
    *run(paragraph) {
      const line = markLine(paragraph);
      if (line === undefined || !COMPLETE_MARK.test(line)) return;
      const [mark] = secrecyMarks(paragraph);
      const term = TERM.exec(paragraph.content.view.text);
      if (!mark || !term) return;
      const limit = LIMIT[mark.level];
      if (Number(term[1]) / (PER_YEAR[term[2] ?? ''] ?? 1) <= limit) return;
      yield {
        ...spanOf(paragraph, { from: term.index + 1, to: term.index + term[0].length }),
        message: `${mark.level}级的保密期限，除另有规定外不超过${limit}年；请定密责任人核对依据`,
      };
    },
  },
});
