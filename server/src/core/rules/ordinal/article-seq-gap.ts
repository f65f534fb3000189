import type { Document, NumberedNode } from '../../model/document.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { defineRule, type Report } from '../rule.ts';
import { type Breach, count, labelSpan, listsOf } from './sequences.ts';

/** What is wrong with a label of 章 or 条, in words. */
function wording(document: Document, list: readonly NumberedNode[], { kind, at, before, missing }: Breach): string {
  const { text } = labelSpan(document, list[at]);
  const unit = text.at(-1) ?? '';
  if (kind === 'gap')
    return `“${text}”之前缺${missing.map((n) => `“第${writeHanzi(n)}${unit}”`).join('')}，序号不连续；请核对是否漏了内容，再依次改号`;
  if (kind === 'duplicate') return `“${text}”前面已经用过，两${unit}重号；请依次改号`;
  return `“${text}”排在“${labelSpan(document, list[before]).text}”之后，序号倒序；请核对次序`;
}

/** 第一章 once more, while 条 count on across it: it begins no text of its own. */
function repeatedFirsts(document: Document): { at: NumberedNode; before: NumberedNode }[] {
  const found: { at: NumberedNode; before: NumberedNode }[] = [];
  let first: NumberedNode | undefined;
  let pending: NumberedNode | undefined;
  let article: NumberedNode | undefined;
  for (const node of document.numbering) {
    const [n = 0] = node.label.numbers;
    if (node.label.style === 'chapter' && n === 1 && labelSpan(document, node).text.endsWith('章')) {
      if (article) pending = node;
      else first = node;
    } else if (node.label.style === 'article') {
      const goesOn = article?.list === node.list && n === (article.label.numbers[0] ?? 0) + 1;
      if (goesOn && first && pending && pending.list !== first.list) found.push({ at: pending, before: first });
      if (!goesOn) first = pending ?? (article ? undefined : first);
      article = node;
      pending = undefined;
    }
  }
  return found;
}

function report(
  document: Document,
  node: NumberedNode | undefined,
  other: NumberedNode | undefined,
  message: string,
): Report {
  const { text: _text, ...span } = labelSpan(document, node);
  const before = labelSpan(document, other);
  const found = { ...span, message, related: [{ ...before, message: `“${before.text}”` }] };
  // pasted regulations: two degrees lower, the engine takes one of them
  const material = document.paragraphs[node?.paragraph ?? -1]?.part === 'material';
  return material ? { ...found, severity: 'warning' } : found;
}

export default defineRule({
  name: '章条序号不连续',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '章、条是引用规章的依据，条号全文连续、不随章重编。跳号、重号会使“依照第×条”失去所指。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    '第一条　甲⏎第二条　乙⏎⟦第四条⟧　丁',
    '第一章　总则⏎⟦第三章⟧　附则',
    '第一条　甲⏎第二条　乙⏎⟦第二条⟧　丙⏎第三条　丁',
    '第一章　总则⏎第一条　甲⏎第二条　乙⏎第二章　细则⏎⟦第四条⟧　丙',
    '第一章　总则⏎第一条　甲⏎⟦第一章⟧　附则⏎第二条　乙',
  ],
  good: [
    '第一章　总则⏎第一条　甲⏎第二章　细则⏎第二条　乙',
    '第一条　根据第五条规定，制定本办法',
    '第一条  为规范管理，制定本办法。⏎第二条  本办法适用于全镇。⏎依照第五条办理。⏎第三条  本办法自公布之日起施行。',
    '第一条　甲⏎第二条　乙⏎附件1⏎实施细则⏎第一条　丙⏎第二条　丁',
    '第一条　甲⏎第二条　乙⏎村规民约⏎第一条　丙⏎第二条　丁',
    '第一条　甲⏎第二条　乙⏎第五条规定的材料由镇政府审核。⏎第三条　丙',
    '第一章 总则⏎第一节 目的⏎第二节 原则⏎第二章 附则⏎第一节 解释⏎第二节 施行',
    '第一章　总则⏎第一条　甲⏎村规民约⏎第一章　总则⏎第一条　乙⏎第二条　丙',
    '第一章　总则⏎第一节　目的⏎第一条　甲⏎第二章　附则⏎第一节　解释⏎第二条　乙',
    '第一章总则⏎第二章细则⏎第三章 附则',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      for (const { at, before } of repeatedFirsts(document)) {
        const { text } = labelSpan(document, at);
        yield report(document, at, before, `“${text}”前面已经用过，条号又接着往下排，两章重号；请依次改号`);
      }
      for (const list of listsOf(document, (style) => style === 'chapter' || style === 'article')) {
        if (list[0]?.label.numbers[0] !== 1) continue;
        for (const breach of count(document, list).breaches)
          yield report(document, list[breach.at], list[breach.before], wording(document, list, breach));
      }
    },
  },
});
