import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { defineRule, type Report } from '../rule.ts';

/** Verbs that the items of a list of topics or tasks begin with. */
const VERB =
  /^(?:集中|认真|继续)?(?<verb>学习|领学|传达|听取|审议|审定|研究|讨论|通报|部署|安排|观看|宣读|组织|开展|汇报|总结|交流|解读|宣布|通过|表决|落实|加强|推进|做好|完善|建立|排查|整治|检查)/u;
/** What stands where the verb should: the title of a paper, in 《》 or behind its issuer's name. */
const PAPER =
  /^(?:《[^《》]{2,60}》|\p{Script=Han}{1,24}?(?:办公[厅室]|[委府厅局部院会校司])(?=关于|印发|转发|《)|(?=关于))/u;
const PAPER_WORD = /《|通知|意见|决定|办法|规定|方案|条例|通报|讲话|精神|纪要/u;

interface Item {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly text: string;
  readonly verb: string | undefined;
}

/** The items of each list in main. */
function lists(document: Document): Item[][] {
  const found = new Map<string, Item[]>();
  for (const node of document.numbering) {
    const paragraph = document.paragraphs[node.paragraph];
    if (paragraph?.part !== 'main') continue;
    const text = paragraph.content.view.text.slice(node.label.to);
    const item = { paragraph, from: node.label.to, text, verb: VERB.exec(text)?.groups?.['verb'] };
    const key = `${node.list} ${node.parent}`;
    const list = found.get(key);
    if (list) list.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
}

/** The verb that most of the items begin with, where the others are few. */
function commonVerb(items: readonly Item[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { verb } of items) if (verb) counts.set(verb, (counts.get(verb) ?? 0) + 1);
  const [verb, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count >= 3 && count >= items.length * 0.6 ? verb : undefined;
}

/** The paper's issuer or title at an item's head, where a verb should be. */
function headOf({ paragraph, from, text }: Item): ViewRange | undefined {
  const match = PAPER.exec(text);
  if (!match || !PAPER_WORD.test(text) || paragraph.content.field) return undefined;
  return { from, to: from + Math.max(match[0].length, 2) };
}

function* check(document: Document): Generator<Report> {
  for (const items of lists(document)) {
    if (items.length < 4) continue;
    const verb = commonVerb(items);
    if (!verb) continue;
    for (const item of items) {
      const head = item.verb ? undefined : headOf(item);
      if (!head) continue;
      yield {
        ...spanOf(item.paragraph, head),
        message: `同组各项多以“${verb}”开头，这一项没有动词，宜补上“${verb}”“传达”之类，使各项并列一致`,
        fixes: [verb, ...(verb === '学习' ? ['传达'] : [])].map((word) => ({
          title: `补上“${word}”`,
          edits: [{ ...spanOf(item.paragraph, { from: item.from, to: item.from }), newText: word }],
        })),
      };
    }
  }
}

const NOTICE = '关于召开学习会的通知⏎各支部：⏎一、学习内容';

export default defineRule({
  name: '并列各项开头不一致',
  source: '惯例',
  clause: '实务（并列各项结构一致）',
  severity: 'hint',
  why: '同一组里多数项以“学习”“审议”开头，少数项只有文件名，读起来不成句，也看不出是学习还是审议。',
  bad: [
    {
      draft: `${NOTICE}⏎1.⟦《石桥镇值班办法》⟧；⏎2.学习县委全会精神；⏎3.学习《求是》文章；⏎4.学习条例原文。`,
      fixed: `${NOTICE}⏎1.学习《石桥镇值班办法》；⏎2.学习县委全会精神；⏎3.学习《求是》文章；⏎4.学习条例原文。`,
    },
    {
      draft: `${NOTICE}⏎（一）学习县委全会精神；⏎（二）学习《求是》文章；⏎（三）⟦中共青云县委⟧关于加强值守的意见；⏎（四）学习条例原文。`,
      fixed: `${NOTICE}⏎（一）学习县委全会精神；⏎（二）学习《求是》文章；⏎（三）学习中共青云县委关于加强值守的意见；⏎（四）学习条例原文。`,
    },
    {
      draft: `${NOTICE}⏎1.审议年度预算；⏎2.审议值班制度；⏎3.⟦关于⟧修缮水闸的方案；⏎4.审议奖惩办法；⏎5.审议分工。`,
      fixed: `${NOTICE}⏎1.审议年度预算；⏎2.审议值班制度；⏎3.审议关于修缮水闸的方案；⏎4.审议奖惩办法；⏎5.审议分工。`,
    },
    {
      draft: `${NOTICE}⏎1.⟦县教育局⟧印发的防溺水工作通知；⏎2.学习县委全会精神；⏎3.学习《求是》文章；⏎4.学习条例原文。`,
      fixed: `${NOTICE}⏎1.学习县教育局印发的防溺水工作通知；⏎2.学习县委全会精神；⏎3.学习《求是》文章；⏎4.学习条例原文。`,
    },
  ],
  good: [
    `${NOTICE}⏎1.学习《石桥镇值班办法》；⏎2.学习县委全会精神；⏎3.学习《求是》文章；⏎4.学习条例原文。`,
    `${NOTICE}⏎1.《甲办法》；⏎2.《乙办法》；⏎3.《丙办法》；⏎4.学习条例原文。`,
    `${NOTICE}⏎1.传达县委《关于加强值守的意见》；⏎2.学习县委全会精神；⏎3.学习《求是》文章；⏎4.学习条例原文。`,
    `${NOTICE}⏎1.学习县委全会精神；⏎2.学习《求是》文章；⏎3.学习条例原文；⏎4.镇长杜春生讲话。`,
    `${NOTICE}⏎1.学习县委全会精神；⏎2.学习《求是》文章；⏎3.学习条例原文；⏎4.联系人：周明，电话：6620019。`,
    `${NOTICE}⏎1.学习县委全会精神；⏎2.学习《求是》文章；⏎3.《条例》原文。`,
    `${NOTICE}⏎1.李远同志领学《甲办法》；⏎2.学习县委全会精神；⏎3.学习《求是》文章；⏎4.学习条例原文。`,
    '关于做好防汛工作的通知⏎各村：⏎1.加强值守；⏎2.加强巡查；⏎3.加强预警；⏎4.物资由各村自备。',
  ],
  check: { unit: 'document', needs: { tokens: ['ordinal'] }, run: check },
});
