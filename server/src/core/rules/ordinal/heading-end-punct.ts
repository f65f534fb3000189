import type { Document, NumberedNode, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { groupBy } from '../../text/groups.ts';
import { defineRule } from '../rule.ts';
import { isLevel, paragraphOf } from './sequences.ts';

/** Words of a sentence rather than of a heading. */
const SENTENCE =
  /[为是由将应须请按在和]|(?<![人平])均(?!衡)|不[得能准可许]|严禁|禁止(?!事项|行为|性)|可以|\d|第.{1,5}[条款项]/u;
/** Two levels of headings have lines to themselves; what is numbered 1. is rather an item. */
const LEVELS = 2;

const bodyOf = (document: Document, node: NumberedNode) =>
  paragraphOf(document, node)?.content.view.text.slice(node.label.to) ?? '';
const isBare = (body: string) => /^[^。；，：:！？]{2,30}$/u.test(body);

/** Whether what stands below a heading belongs to it: text, or labels of a lower level. */
function leads(next: Paragraph | undefined, { label: { level } }: NumberedNode): boolean {
  const below = next?.content.label;
  return next !== undefined && (below === undefined || below.level > level);
}

/** Where a heading that is a line of its own ends in a mark, the mark's index in the view. */
function endMark(document: Document, node: NumberedNode, previous: NumberedNode | undefined): number | undefined {
  const paragraph = paragraphOf(document, node);
  const next = document.paragraphs[node.paragraph + 1];
  if (!paragraph || next?.part !== paragraph.part || !leads(next, node)) return undefined;
  if (previous && /[。；][”’）]?$/u.test(bodyOf(document, previous))) return undefined;
  const body = bodyOf(document, node);
  const said = body.replace(/（[^（）]{1,20}）/gu, '');
  return /^[^。；，：:！？、]{2,30}[。；，]$/u.test(said) && !SENTENCE.test(said)
    ? paragraph.content.view.text.length - 1
    : undefined;
}

/** Labels by the list they stand in under one parent. */
function lists(document: Document): (readonly NumberedNode[])[] {
  const headings = document.numbering.filter(({ label }) => isLevel(label.style) && label.level <= LEVELS);
  return [...groupBy(headings, ({ list, parent }) => `${list} ${parent}`).values()];
}

export default defineRule({
  name: '独行标题末尾加标点',
  source: '惯例',
  clause: 'GB/T 15834—2011 B.4',
  severity: 'info',
  why: '单独成行的一、二级标题，末尾实务通常不加标点。“（一）小标题。正文……”一类接排的，以及冒号引出、逐项成句的，不在此列。',
  bad: [
    {
      draft: '一、总体要求⟦。⟧⏎全镇要统一思想，提高认识，抓好落实。',
      fixed: '一、总体要求⏎全镇要统一思想，提高认识，抓好落实。',
    },
    {
      draft: '一、总体要求⏎提高认识。⏎二、工作步骤⟦；⟧⏎（一）动员⏎（二）实施',
      fixed: '一、总体要求⏎提高认识。⏎二、工作步骤⏎（一）动员⏎（二）实施',
    },
    {
      draft: '一、准入条件⏎（一）场所条件⟦。⟧⏎1.面积达标。⏎2.通风良好。⏎（二）人员条件⏎持证上岗。',
      fixed: '一、准入条件⏎（一）场所条件⏎1.面积达标。⏎2.通风良好。⏎（二）人员条件⏎持证上岗。',
    },
    {
      draft: '二、学习内容⏎（一）集中学习（9月19日）⏎学习党章。⏎（二）自学内容（9月20日）⟦；⟧⏎学习条例。',
      fixed: '二、学习内容⏎（一）集中学习（9月19日）⏎学习党章。⏎（二）自学内容（9月20日）⏎学习条例。',
    },
  ],
  good: [
    '一、比赛地点⏎青云县体育馆。⏎二、中途不能随意弃权。⏎青云县体育局',
    '一、第三条修改为：“县城管局负责绿化工作。”⏎二、删去第九条。⏎本决定自7月1日起施行。',
    '一、会议内容⏎（一）听取汇报⏎（二）通过议程。⏎二、会议要求',
    '一、纪律⏎（一）准时到会。⏎关闭手机。⏎（二）遵守会风。⏎不得喧哗。',
    '一、总体要求⏎全镇要统一思想。',
    '（一）重大意义。做好这项工作，意义重大。',
    '主要包括：⏎（一）勤于学习；⏎（二）敢于担当。',
    '一、工作步骤：⏎（一）动员⏎（二）实施',
    '一、第1至3排为主席台座席。⏎二、其余为代表座席。',
    '一、凭证入场。⏎二、关闭手机。⏎请互相转告。',
    '一、不得迟到早退。⏎特此通知。',
    '一、严守纪律。',
    '第四条  有下列情形之一的：⏎（一）请假；⏎（二）公务外出。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      for (const list of lists(document)) {
        // the second level needs its like to tell that it is one of headings
        if (list[0]?.label.level !== 1 && !list.some((node) => isBare(bodyOf(document, node)))) continue;
        for (const [i, node] of list.entries()) {
          const at = endMark(document, node, list[i - 1]);
          const paragraph = paragraphOf(document, node);
          if (at === undefined || !paragraph) continue;
          const span = spanOf(paragraph, { from: at, to: at + 1 });
          const mark = document.text.slice(span.start, span.end);
          yield {
            ...span,
            message: `单独成行的标题末尾实务通常不加标点，可删去“${mark}”`,
            fixes: [{ title: `删去“${mark}”`, edits: [{ ...span, newText: '' }] }],
          };
        }
      }
    },
  },
});
