import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { genreOfPaper } from './papers.ts';

/** Organs of one's own system. A 公告 may well address parties: those it is served on, bidders, taxpayers. */
const ORGANS =
  /各?(?:乡镇|街道|[县市区]|镇|乡)?人民政府|直各|直属各|各(?:部门|科室|处室|委办局|乡镇|街道|村|党支部|党总支|学院)/u;
const SERVED = /送达|招标|投标|采购|挂牌|拍卖|征集|招聘|听证|债权/u;

export default defineRule({
  name: '公告、通告写了主送机关',
  source: '惯例',
  clause: '实务（公告、通告面向社会公布，不写主送机关）；《党政机关公文处理工作条例》第八条（五）、（六）',
  severity: 'info',
  why: '公告“向国内外宣布重要事项或者法定事项”，通告“在一定范围内公布应当遵守或者周知的事项”，都是公开发布，实务不写主送机关。只发给下级机关的，应改用通知。公告送达、招标公告写受送达人、投标人的，不在此列。',
  bad: [
    {
      draft: '青云县人民政府关于禁渔的通告⏎⟦各乡镇人民政府，县直各部门：⟧⏎现将禁渔有关事项通告如下。',
      fixed: '青云县人民政府关于禁渔的通告⏎现将禁渔有关事项通告如下。',
    },
    {
      draft: '南溪学院关于校园封闭施工的公告⏎⏎⟦各学院、各部门：⟧⏎因管网改造，南门封闭。',
      fixed: '南溪学院关于校园封闭施工的公告⏎⏎因管网改造，南门封闭。',
    },
    {
      draft: '石桥镇人民政府森林禁火通告⏎⟦各村：⟧⏎现就禁火事项通告如下。',
      fixed: '石桥镇人民政府森林禁火通告⏎现就禁火事项通告如下。',
    },
  ],
  good: [
    '青云县人民政府关于禁渔的通告⏎现将禁渔有关事项通告如下。',
    '青云县市场监督管理局公告⏎恒顺水产品加工厂：⏎现依法向你单位公告送达文书。',
    '青云县水务局关于河道治理工程招标的公告⏎各潜在投标人：⏎现公开招标。',
    '青云县税务局关于调整办税时间的通告⏎广大纳税人、缴费人：⏎现将有关事项通告如下。',
    '青云县人民政府关于禁渔的通知⏎各乡镇人民政府：⏎现将有关事项通知如下。',
    '青云县住房和城乡建设局关于计划停水的通告⏎各有关单位，广大市民：⏎定于3月14日停水。',
    '青云县公安局关于送达处罚决定的公告⏎各村被处罚人：⏎现公告送达。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['recipient'] },
    *run(document) {
      const genre = genreOfPaper(document);
      if ((genre !== '公告' && genre !== '通告') || SERVED.test(document.title?.text ?? '')) return;
      const lines = document.paragraphs.filter(({ role }) => role === 'recipient');
      const [first] = lines;
      if (!first || lines.length > 1 || !ORGANS.test(first.content.view.text)) return;
      const next = document.paragraphs[first.index + 1];
      yield {
        ...spanOf(first, { from: 0, to: first.content.view.text.length }),
        message: `${genre}公开发布，实务不写主送机关；只发给这些单位的，请改用通知`,
        fixes: next ? [{ title: '删去主送机关', edits: [{ start: first.start, end: next.start, newText: '' }] }] : [],
      };
    },
  },
});
