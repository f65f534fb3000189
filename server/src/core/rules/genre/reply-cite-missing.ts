import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { bodyOf } from './papers.ts';

const REPLY = /(?:批复|复函)(?:（[^（）]{1,12}）)?$/u;
/** Any word of what came in. */
const CITES = /收[悉到]|悉|来[函文电]|[请呈]示|报[来送请]|报告|上报|申请|提出|商请|商洽|征求|函|《|〔\d/u;
/** 你镇 of 石桥镇人民政府, 你局 of 青云县水务局; 你单位 where the name does not tell. */
function you(recipient: string, pronoun: string): string {
  const name = recipient.replace(/[：:]$/, '');
  const [government] = /[省市县区镇乡](?=人民政府$)/u.exec(name) ?? [];
  const [organ] = /支部$|[局厅部办院校站馆所行]$/u.exec(name) ?? [];
  return `${pronoun}${government ?? organ ?? '单位'}`;
}

export default defineRule({
  name: '批复、复函未引来文',
  source: '惯例',
  clause: '实务（答复先引来文标题和文号）；《党政机关公文处理工作条例》第八条（十二）',
  severity: 'warning',
  why: '批复“适用于答复下级机关请示事项”，复函答复来函。实务通常开头先引来文的标题和文号，写“《……的请示》（××〔20××〕×号）收悉”，再作答复。',
  misleads: '不引来文，收文机关和日后查档的人看不出答复的是哪一份请示、批准的是哪一个方案',
  bad: [
    {
      draft: '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎⟦⟧同意你镇修缮水闸。⏎青云县人民政府⏎2025年3月5日',
      fixed:
        '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎你镇《关于××的请示》（××〔××××〕×号）收悉。同意你镇修缮水闸。⏎青云县人民政府⏎2025年3月5日',
    },
    {
      draft: '青云县教育局关于协助事项的复函⏎青云县水务局：⏎　　⟦⟧同意协助。',
      fixed: '青云县教育局关于协助事项的复函⏎青云县水务局：⏎　　贵局《关于××的函》（××〔××××〕×号）收悉。同意协助。',
    },
    {
      draft: '中共石桥镇委员会关于同意换届选举的批复⏎下沙湾村党支部：⏎⟦⟧经研究，同意你支部换届选举。',
      fixed:
        '中共石桥镇委员会关于同意换届选举的批复⏎下沙湾村党支部：⏎你支部《关于××的请示》（××〔××××〕×号）收悉。经研究，同意你支部换届选举。',
    },
    {
      draft: '临江市卫生健康委员会关于设置分院的批复⏎临江市第二人民医院：⏎⟦⟧经研究，同意设置分院。⏎一、床位50张。',
      fixed:
        '临江市卫生健康委员会关于设置分院的批复⏎临江市第二人民医院：⏎你院《关于××的请示》（××〔××××〕×号）收悉。经研究，同意设置分院。⏎一、床位50张。',
    },
  ],
  good: [
    '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎你镇《关于修缮水闸的请示》（石政〔2025〕4号）收悉。同意修缮。',
    '青云县教育局关于协助排查的函⏎青云县水务局：⏎商请贵局协助排查。',
    '国务院关于同意设立试验区的批复⏎江岚省人民政府：⏎你省关于设立试验区的请示收悉。现批复如下：',
    '青云县教育局关于协助事项的复函⏎青云县水务局：⏎来函收悉。同意协助。',
    '江岚省教育厅关于图书馆项目的批复⏎临岚学院：⏎报来项目建议书及相关材料收悉。同意立项。',
    '青云县人民政府关于水闸项目的批复⏎石桥镇人民政府：⏎根据你镇上报的方案，经研究，同意修缮。',
    '青云县人民政府关于做好批复办理工作的通知⏎各乡镇：⏎请认真办理批复。',
    '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：',
    '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎为加强水利设施建设，经研究，现就有关问题批复如下：⏎你镇所报方案可行，同意上报的设计。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = document.title?.genre ? document.title.text : '';
      const [first, second] = bodyOf(document);
      if (!REPLY.test(title) || !first) return;
      if ([first, second].some((paragraph) => paragraph && CITES.test(paragraph.content.shape))) return;
      const letter = /复函/.test(title);
      const recipient = document.paragraphs.find(({ role }) => role === 'recipient')?.content.view.text ?? '';
      const span = spanOf(first, { from: 0, to: 0 });
      const newText = `${you(recipient, letter ? '贵' : '你')}《关于××的${letter ? '函' : '请示'}》（××〔××××〕×号）收悉。`;
      yield {
        ...span,
        message: `${letter ? '复函' : '批复'}开头没有引来文，实务通常先写“《……》（文号）收悉”，再作答复`,
        fixes: [{ title: '插入引来文的一句（标题、文号待填）', edits: [{ ...span, newText }] }],
      };
    },
  },
});
