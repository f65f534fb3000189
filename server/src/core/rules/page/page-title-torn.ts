import type { PageLine } from '../../layout/page.ts';
import { wordTornAt } from '../../layout/titleMeasure.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { viewRange } from './pageText.ts';

const TITLES: ReadonlySet<string> = new Set(['title', 'attachmentTitle']);
const REST = '⏎各村：⏎现将有关事项通知如下：⏎请各村认真抓好落实。⏎石桥镇人民政府⏎2026年5月12日';

export default defineRule({
  name: '标题排出来割裂词语',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.1',
  severity: 'info',
  why: '标准规定标题“回行时，要做到词意完整，排列对称，长短适宜，间距恰当”。写成一行的标题由排版回行，有时怎么排都会把一个词断在两行，就要由人来定在哪里回行，或者精简标题。',
  bad: [
    `青云县教育和体育局青云县财政局关于印发⟦农村⟧集体资金资产资源监督管理实施方案的通知${REST}`,
    `青云县教育和体育局青云县财政局关于进一步加强全县中小学校园⟦食品⟧安全专项整治行动的通知${REST}`,
  ],
  good: [
    `青云县教育和体育局青云县财政局⏎关于开展2026年度自然灾害综合风险普查⏎成果应用工作的通知${REST}`,
    `青云县教育和体育局关于开展全县中小学校园安全隐患排查整治专项行动的通知${REST}`,
    `石桥镇人民政府关于做好2026年夏季防汛抗旱工作的通知${REST}`,
  ],
  check: {
    unit: 'page',
    *run({ pages }, document) {
      const lines = pages.flatMap((page) => page.lines.filter(({ element }) => TITLES.has(element)));
      for (const [i, line] of lines.entries()) {
        const next: PageLine | undefined = lines[i + 1];
        const paragraph = document.paragraphs[line.paragraph];
        const end = viewRange(line)?.to;
        if (!paragraph || end === undefined || next?.paragraph !== line.paragraph) continue;
        const word = wordTornAt(paragraph.content.view.text, end);
        if (!word) continue;
        yield {
          ...spanOf(paragraph, word),
          message: `标题按标准版式回行时把“${word.text}”断在了两行，应保持词意完整，请自己定在哪里回行，或者精简标题`,
        };
      }
    },
  },
});
