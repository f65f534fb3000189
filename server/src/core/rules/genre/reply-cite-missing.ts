import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { bodyOf } from './papers.ts';

const REPLY = /(?:批复|复函)(?:（[^（）]{1,12}）)?$/u;
/** Any word of what came in. */
const CITES =
  /收[悉到]|悉|来[函文电]|[请呈]示|报[来送请]|[你贵].{0,24}(?:报告|函)|上报|申请|提出|商请|商洽|征求|《[^《》]{0,80}(?:函|报告|意见|方案|规划|建议)》|〔\d/u;
/** The same in a second paragraph, where what is granted begins. */
const CITES_LATER = /收[悉到]|来[函文电]|上报|[你贵][^，。；]{0,12}(?:报|函|[请呈]示|申请|提出)/u;

/** 你镇 of 石桥镇人民政府, 你局 of 青云县水务局; 你单位 where the name does not tell. */
function you(recipient: string, pronoun: string): string {
  const name = recipient.replace(/[：:]$/, '');
  const [government] = /[省市县区镇乡](?=人民政府$)/u.exec(name) ?? [];
  const [organ] = /支部$|[局厅部办院校站馆所行]$/u.exec(name) ?? [];
  return `${pronoun}${government ?? organ ?? '单位'}`;
}

/** 来文收悉 tells that something came in, and not what. */
const BARE = /^(?:你[\p{Script=Han}]{1,6})?来[文函电](?:已)?(?:收悉|悉|收到)(?=[。，])/u;

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
    {
      draft: '青云县交通运输局关于借用桥梁检测车的复函⏎石桥镇人民政府：⏎⟦⟧经研究，现函复如下：⏎同意借用检测车1台。',
      fixed:
        '青云县交通运输局关于借用桥梁检测车的复函⏎石桥镇人民政府：⏎贵镇《关于××的函》（××〔××××〕×号）收悉。经研究，现函复如下：⏎同意借用检测车1台。',
    },
    {
      draft: '青云县发展和改革局关于水闸项目可行性研究报告的批复⏎青云县水务局：⏎⟦⟧经研究，同意该项目可行性研究报告。',
      fixed:
        '青云县发展和改革局关于水闸项目可行性研究报告的批复⏎青云县水务局：⏎你局《关于××的请示》（××〔××××〕×号）收悉。经研究，同意该项目可行性研究报告。',
    },
    '青云县人民政府关于同意设立工业园区的批复⏎石桥镇人民政府：⏎⟦来文收悉⟧。经研究，同意设立石桥工业园区。',
  ],
  good: [
    '青云县人民政府关于同意设立工业园区的批复⏎石桥镇人民政府：⏎来文收悉。对《石桥工业园区规划》（石政〔2025〕4号），经研究，批复如下：',
    '青云县教育局关于学校更名的批复⏎青云县第二中学：⏎根据你校关于更名的报告，经研究，同意更名。',
    '青云县财政局关于拨款事项的复函⏎青云县水务局：⏎贵局3月5日函悉。同意拨款。',
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
      const bare = /批复/u.test(title) ? BARE.exec(first.content.view.text.trimStart()) : null;
      if (bare && !/[《〔]/u.test(first.content.view.text)) {
        const from = first.content.view.text.indexOf(bare[0]);
        yield {
          ...spanOf(first, { from, to: from + bare[0].length }),
          severity: 'info',
          message: `只写“${bare[0]}”，看不出批复的是哪一份请示；实务通常写明来文的标题和文号：“《……的请示》（文号）收悉”`,
        };
        return;
      }
      if (CITES.test(first.content.shape) || (second && CITES_LATER.test(second.content.shape))) return;
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
