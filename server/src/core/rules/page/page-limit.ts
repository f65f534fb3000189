import { defineRule } from '../rule.ts';
import { linesOf, placeOf } from './pageText.ts';

const LINE = '请各村认真抓好落实。⏎';
const notice = (rows: number, rest = '') =>
  `关于做好防汛工作的通知⏎各村：⏎现将有关事项通知如下：⏎${LINE.repeat(rows)}${rest}石桥镇人民政府⏎2026年5月12日`;

export default defineRule({
  name: '超过规定的页数',
  source: '本单位',
  clause: '.gongwen.json 的 layout.pageLimit',
  severity: 'warning',
  why: '本单位规定了一份公文最多几页。在 .gongwen.json 里写了 pageLimit 才检查；页数按标准版式排出来算，含附件和版记。',
  layout: { pageLimit: 1 },
  bad: [notice(16, '⟦请各村认真抓好落实。⟧⏎'), notice(16, `⟦请各村认真抓好落实，责任到人。⟧⏎${LINE.repeat(30)}`)],
  good: [notice(8), notice(1)],
  check: {
    unit: 'page',
    *run({ pages }, document, { layout: { pageLimit } }) {
      if (pageLimit === undefined || pages.length <= pageLimit) return;
      const beyond = pages.slice(pageLimit).flatMap(linesOf);
      const place = beyond.map((line) => placeOf(line, document)).find((found) => found !== undefined);
      if (!place) return;
      yield {
        start: place.start,
        end: place.end,
        message: `按标准版式排有${pages.length}页，超过本单位规定的${pageLimit}页，从这里起是第${pageLimit + 1}页；请精简`,
      };
    },
  },
});
