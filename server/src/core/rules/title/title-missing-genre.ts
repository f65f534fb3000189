import type { Document } from '../../model/document.ts';
import { namesOrgan } from '../../model/shapes.ts';
import { defineRule } from '../rule.ts';
import { genreByWords } from './endings.ts';
import { type Headline, headlineOf, isDispatched, isOfficial, issuerIn, outside, spanIn } from './titles.ts';

const MATTER = /关于|转发|印发|批转/u;
/** Ends as a matter does, not as the name of a paper (…的思考, …的公示, …的几点建议). */
const MATTER_END =
  /(?:的|工作|情况|会议|大会|例会|(?:座谈|推进|动员|交流|研讨|调度|培训|表彰|现场)会|活动|培训班?|讲座|事宜|事项|问题|任务|经费|资金|管理|检查|整治|学习|建设|调整|治理|排查|自查|报送|征集|评选|行动|值守|值班|演练|放假|选举|机构|成员|职务|职责|规定的)$/u;

/** Ends as the name of a paper does that is none of the fifteen 文种, or of a text that is no paper. */
const NAME_END =
  /(?:方案|预案|草案|规划|计划|办法|规定|细则|制度|条例|规则|规程|规范|章程|守则|准则|公约|标准|指南|指引|手册|须知|纲要|大纲|提纲|要点|要求|措施|举措|政策|机制|总结|安排|名单|清单|目录|台账|汇编|公示|启事|声明|说明|提示|提醒|预警|倡议|建议|提案|议程|日程|答复|批示|指示|布告|申请|汇报|函告|讲话|发言|谈话|简报|通讯|纪实|综述|介绍|概况|问答|解答|解读|摘要|思考|体会|探讨|研究|分析|协议|合同|责任状|[^通]信|(?:倡议|建议|意见|说明|责任|承诺|协议|任务|通知|告知|保证|决心|确认|委托|授权|计划|申请|聘|证|[白蓝]皮)书|(?<!代)表|[请来]柬|贺[词电]|唁电)$/u;
/** Verbs whose object may bear such a name: 关于印发防汛方案. */
const TAKES =
  /^(?:关于)?(?:印发|转发|批转|公布|发布|修[订改]|制[定订]|废止|征[集求]|报送|上报|提交|调整|签订|同意|批准|报批|审议|评审)/u;
/** A short noun behind 的 may be the name of a paper that nobody has listed: 的几点看法. */
const MOST_TAIL = 6;

/** The title of a paper that is sent or signed by whom the title names, and that ends in its matter. */
function endsInMatter(document: Document, title: Headline): boolean {
  const bare = title.text.replace(/（[^（）]{1,20}）$/u, '');
  const issuer = issuerIn(title.text);
  const tail = outside(bare).split('的').at(-1) ?? '';
  if (tail.length <= MOST_TAIL && tail.length < bare.length) return false;
  if (NAME_END.test(bare) && !TAKES.test(bare.slice(issuer.length))) return false;
  const told = namesOrgan(issuer) || document.paragraphs.some(({ role }) => role === 'issuerMark');
  return (told || genreByWords(document) !== undefined) && isDispatched(document, title);
}

/** Names a paper as well; a matter only where the text goes on to say 通知如下. */
const ARRANGEMENT = /^[^的]{0,30}关于.*(?:安排|名单|日程)$/u;

export default defineRule({
  name: '标题缺文种',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（七）、第八条',
  severity: 'warning',
  why: '条例规定标题“由发文机关名称、事由和文种组成”。没有文种，收文的人看标题分不清是要办理的通知、要答复的请示还是只供阅知的报告。',
  bad: [
    {
      draft: '关于做好汛期值守工作⟦⟧⏎各村：⏎现将有关事项通知如下。',
      fixed: '关于做好汛期值守工作的通知⏎各村：⏎现将有关事项通知如下。',
    },
    {
      draft: '石桥镇关于2025年度经费安排情况⟦⟧⏎青云县人民政府：⏎现将有关情况报告如下。⏎石桥镇人民政府⏎2025年3月5日',
      fixed: '石桥镇关于2025年度经费安排情况的报告⏎青云县人民政府：⏎现将有关情况报告如下。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '石桥镇人民政府⏎关于修缮水闸的⟦⟧⏎青云县人民政府：⏎我镇水闸年久失修。妥否，请批示。',
      fixed: '石桥镇人民政府⏎关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。妥否，请批示。',
    },
    {
      draft: '关于印发2025年度教学常规检查⟦⟧⏎石中校发〔2025〕3号⏎各教研组：⏎请认真落实。',
      fixed: '关于印发2025年度教学常规检查的通知⏎石中校发〔2025〕3号⏎各教研组：⏎请认真落实。',
    },
    {
      draft: '关于2025年劳动节放假安排⟦⟧⏎各科室：⏎现将放假安排通知如下。',
      fixed: '关于2025年劳动节放假安排的通知⏎各科室：⏎现将放假安排通知如下。',
    },
    {
      draft: '关于召开全县防汛⏎抗旱工作会议⟦⟧⏎各乡镇人民政府，县直各部门：⏎经研究，定于近日召开会议。',
      fixed: '关于召开全县防汛⏎抗旱工作会议的通知⏎各乡镇人民政府，县直各部门：⏎经研究，定于近日召开会议。',
    },
  ],
  good: [
    '关于如何做好社区工作⏎石桥镇社区党支部⏎2025年3月5日⏎近年来，社区工作千头万绪。',
    '关于2025年防汛工作⏎同志们：⏎今年以来，各项工作顺利。',
    '2025年劳动节放假安排⏎各科室：⏎现将放假安排通知如下。',
    '石桥镇关于2025年劳动节放假安排⏎5月1日至5日放假。⏎石桥镇人民政府⏎2025年4月20日',
    '关于做好汛期值守工作的通知⏎各村：⏎现将有关事项通知如下。',
    '关于修订《值班办法（试行）》的通知⏎各村：⏎现将有关事项通知如下。',
    '石桥镇人民政府令⏎第3号⏎现公布《办法》。',
    '关于2024年决算的决议（草案）⏎会议审查了决算。',
    '关于做好防汛工作的几点思考⏎石桥镇党校⏎2025年3月5日⏎近年来，汛情多发。',
    '关于拟提拔任用干部的公示⏎各单位：⏎现将有关情况公示如下。⏎石桥镇党委⏎2025年3月5日',
    '关于加强汛期值守的若干措施⏎石政发〔2025〕3号⏎一、加强领导',
    '关于做好防汛工作的方案⏎各村：⏎现将有关事项通知如下。',
    '关于医疗质量工作⏎这篇文章讲的是医疗质量。',
    '在全县防汛工作会议上的讲话⏎同志们：⏎今年以来，各项工作顺利。',
    '石桥镇人民政府⏎关于做好防汛工作的⏎紧急通知⏎各村：⏎现将有关事项通知如下。',
    '第三次全体会议⏎各位代表：⏎现将有关事项通知如下。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = headlineOf(document);
      if (!title || !MATTER.test(title.text) || !isOfficial(document, title)) return;
      if (/如何|怎[样么]|浅[谈析议]|试论/u.test(title.text)) return;
      const words = genreByWords(document);
      const known = document.title?.genre;
      if (known && !(words === '通知' && ARRANGEMENT.test(title.text))) return;
      if (!known && !MATTER_END.test(title.text) && !endsInMatter(document, title)) return;
      const genre = words ?? '通知';
      const span = spanIn(title, title.text.length, title.text.length);
      const newText = title.text.endsWith('的') ? genre : `的${genre}`;
      yield {
        ...span,
        message: `标题缺文种，应以通知、请示、报告、函等文种收尾，如“……的${genre}”`,
        fixes: [{ title: `补“${newText}”`, edits: [{ ...span, newText }] }],
      };
    },
  },
});
