import type { Element } from '../../layout/composition.ts';
import { defineRule } from '../rule.ts';
import { linesOf, placeOf } from './pageText.ts';

const SIGNATURE: ReadonlySet<Element> = new Set<Element>(['signatureOrgan', 'signatureDate', 'signatureName']);
const BESIDE: ReadonlySet<Element> = new Set<Element>([...SIGNATURE, 'remark', 'cc', 'printLine']);

const LINE = '请各村认真抓好落实。⏎';
const notice = (rows: number, signature: string) =>
  `关于做好防汛工作的通知⏎各村：⏎现将有关事项通知如下：⏎${LINE.repeat(rows)}${signature}`;
const SIGNED = '石桥镇人民政府⏎2026年5月12日';
const MARKED = '⟦石桥镇人民政府⟧⏎2026年5月12日';

export default defineRule({
  name: '落款独占一页',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.5.5',
  severity: 'hint',
  why: '正文排完后剩下的空白容不下署名、日期和印章时，标准要求用调整行距、字距的办法解决，使落款页上有正文；不能另起一页只排落款，更不能写“此页无正文”。',
  bad: [notice(15, MARKED), notice(16, `${MARKED}⏎（此件公开发布）`), notice(37, MARKED)],
  good: [notice(8, SIGNED), notice(20, SIGNED), notice(15, `${'请各村认真抓好落实，'.repeat(20)}⏎${SIGNED}`)],
  check: {
    unit: 'page',
    *run({ pages }, document) {
      for (const page of pages.slice(1)) {
        const lines = linesOf(page);
        const first = lines.find(({ element }) => SIGNATURE.has(element));
        const place = first && lines.every(({ element }) => BESIDE.has(element)) && placeOf(first, document);
        if (!place) continue;
        yield {
          start: place.start,
          end: place.end,
          message: `按标准版式排，第${page.index}页只有落款，没有正文；请调整行距、字距或者增减文字，使落款页上至少有一行正文，不要加“此页无正文”`,
        };
      }
    },
  },
});
