import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { genreSpan } from './papers.ts';

/** What a numbered line of a request begins with. */
const ASKS = /^(?:关于)?(?:现|拟|特|恳)?(?:申请|请求|恳请|请予|增加|拨付|解决|增设|增拨|追加)/u;
/** Kinds of things that are asked for; two of them are two matters. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['经费', /经费|资金|款|费用|万元|补助|补贴/u],
  ['编制人员', /编制|人员|岗位|职数|招聘|名额/u],
  ['用地', /用地|土地|划拨地/u],
  ['车辆', /车辆|公务车|用车|汽车/u],
  ['机构', /机构|科室|内设|挂牌/u],
  ['用房', /用房|办公楼|场地|校舍/u],
  ['表彰', /表彰|奖励|荣誉/u],
];
/** What is asked for has a verb of its own on both sides; 人员和经费 of one project have not. */
const DEMANDS = /增加|拨付|解决|增设|增拨|追加|购置|设立|划拨|招聘|表彰|修建|新建/u;
const kindsIn = (text: string) => KINDS.flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : []));

/** Numbered lines of one list that each ask for something, and the kind of it. */
function matters(document: Document): { paragraph: Paragraph; kind: string; from: number }[] {
  const lists = new Map<number, { paragraph: Paragraph; kind: string; from: number }[]>();
  for (const node of document.numbering) {
    const paragraph = document.paragraphs[node.paragraph];
    if (paragraph?.part !== 'main') continue;
    const text = paragraph.content.view.text.slice(node.label.to).trimStart();
    const [head = ''] = text.split(/[。；]/u);
    const [kind] = kindsIn(head);
    if (!kind || !ASKS.test(head)) continue;
    const found = lists.get(node.list) ?? [];
    found.push({ paragraph, kind, from: node.label.from });
    lists.set(node.list, found);
  }
  return [...lists.values()].find((list) => new Set(list.map(({ kind }) => kind)).size > 1) ?? [];
}

/** The title itself names two matters: 关于解决经费和编制问题的请示. */
function twofold(title: string): boolean {
  const matter = /关于(.{4,60})的请示/u.exec(title)?.[1] ?? '';
  return /[和、及与]/.test(matter) && kindsIn(matter).length > 1;
}

/** The words of the title that ask for two kinds of things, each on its side of 和. */
function apart(title: string): string | undefined {
  const matter = /关于(?:要求|申请|请求)?(.{4,60}?)(?:问题)?的请示/u.exec(title)?.[1] ?? '';
  const [left = '', right, ...more] = matter.split(/[和及与]/u);
  if (right === undefined || more.length > 0 || !DEMANDS.test(left) || !DEMANDS.test(right)) return undefined;
  const kinds = kindsIn(left);
  return kinds.length > 0 && kindsIn(right).length > 0 && !kindsIn(right).some((kind) => kinds.includes(kind))
    ? matter
    : undefined;
}

export default defineRule({
  name: '请示一文多事',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第十五条（四）',
  severity: 'warning',
  why: '条例规定“请示应当一文一事”。一份请示夹着经费、编制两件事，要由不同部门研究，一件没有意见，另一件也批不下来。同一件事的几个条件不算多事，因此请人工判断。',
  bad: [
    '石桥镇关于解决经费和编制问题的请示⏎青云县人民政府：⏎我镇工作任务较重。⏎一、申请经费20万元⏎⟦二、申请增加编制3名⟧⏎妥否，请批示。',
    '石桥镇关于有关事项的请示⏎青云县人民政府：⏎现将有关事项请示如下：⏎（一）请求拨付维修款20万元；⏎⟦（二）请求批准建设用地5亩。⟧⏎妥否，请批示。',
    '青云县第一中学关于增加编制和购置车辆的请示⏎青云县教育局：⏎1.请求增加教师编制5名。⏎⟦2.请求购置公务用车1辆。⟧⏎当否，请批复。',
    '石桥镇卫生院关于解决人员、设备资金问题的请示⏎青云县卫生健康局：⏎一、请求增加编制2名。⏎⟦二、请求拨付设备购置资金30万元。⟧⏎妥否，请批示。',
    '青云县档案局关于⟦解决办公楼维修经费和增加编制⟧的请示⏎青云县人民政府：⏎我局办公楼年久失修，需维修资金38万元。另外，恳请增加编制3名。⏎妥否，请批示。',
  ],
  good: [
    '石桥镇关于解决防疫人员和经费问题的请示⏎青云县人民政府：⏎我镇防疫任务较重，恳请支持。⏎妥否，请批示。',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎一、基本情况⏎水闸建于1978年。⏎二、请求事项⏎请求拨付经费20万元。⏎妥否，请批示。',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修，拟申请经费20万元。⏎妥否，请批示。',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎一、申请中央资金50万元；⏎二、申请县级配套资金20万元。⏎妥否，请批示。',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎一、请求批准施工方案；⏎二、请求批准施工期间断流。⏎妥否，请批示。',
    '石桥镇关于经费和编制情况的报告⏎青云县人民政府：⏎一、申请经费20万元⏎二、申请增加编制3名⏎特此报告。',
    '青云县人民政府关于规范请示工作的通知⏎各乡镇：⏎一、申请经费的，报财政局；⏎二、申请编制的，报编办。',
    '石桥镇关于拨付防汛经费的请示⏎青云县人民政府：⏎一、经费使用情况⏎二、人员值守情况⏎妥否，请批示。',
    '石桥镇关于设立办公室的请示⏎青云县人民政府：⏎一、设立的必要性⏎二、人员编制在现有总数内调剂⏎妥否，请批示。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      if (!/请示(?:报告)?(?:（[^（）]{1,12}）)?$/u.test(document.title?.text ?? '')) return;
      const found = matters(document);
      const [first] = found;
      const other = found.find(({ kind }) => kind !== first?.kind);
      if (!first || !other) {
        const matter = first ? undefined : apart(document.title?.text ?? '');
        const span = matter && genreSpan(document, matter);
        if (span && matter)
          yield {
            ...span,
            severity: 'info',
            message: `请示应当一文一事，标题里的“${matter}”像是两件事；不是同一件事的，请分别行文`,
          };
        return;
      }
      const sure = twofold(document.title?.text ?? '');
      yield {
        ...spanOf(other.paragraph, { from: other.from, to: other.paragraph.content.view.text.length }),
        ...(sure ? {} : { severity: 'info' as const }),
        message: `请示应当一文一事，这里又提出${other.kind}事项；与前一项不是同一件事的，请分别行文`,
        related: [
          {
            ...spanOf(first.paragraph, { from: first.from, to: first.paragraph.content.view.text.length }),
            message: `前一项：${first.kind}事项`,
          },
        ],
      };
    },
  },
});
