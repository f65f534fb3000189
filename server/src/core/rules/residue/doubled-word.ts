import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** Words of two characters that no right text doubles; 学习学习近平, 组织组织部门 and the like are not among them. */
const WORDS =
  '通知|现将|关于|以及|进行|有关|召开|负责人|人员|加强|开展|推进|落实|做好|实施|完成|提高|建立|完善|认真|积极|坚持|确保|强化|深入|全面|切实|严格|及时|根据|按照|为了|通过|对于|参加|报送|印发|部署|贯彻|举办|要求|情况|问题|任务|措施|项目|责任|部门|主要|重要|相关|同志|会议|我们|可以|应当|必须|不得|已经|目前';
/** What stands around a doubled character or word when it is right: 共和和平, 在在建项目, 工作工作人员. */
const DOUBLED = new RegExp(
  [
    '的的(?!确|士)',
    '于于(?=\\d|[今近本上下每])',
    '如如下',
    '及及(?!时)',
    '各各(?=[单部乡镇村])',
    '请请(?=[各于在你将按准])',
    '(?<=\\p{Script=Han})(?<![共温饱总缓柔平谐中])和和(?![平谐睦解气美好善缓约暖风煦顺])(?=\\p{Script=Han})',
    '(?<=^|[，。；：])对对(?![对联子外口象方策手岸比应照])',
    '(?<=[，。；：现已并])将将(?![军士帅领来近要])',
    '(?<=^|[，。；：])在在(?![线建校职编岗册野场位外乎意握押逃学读家京])',
    '单位单位(?!名)',
    '工作工作(?![人者台站室量])',
    '(?<whole>全[省市县区州镇乡村校局])\\k<whole>(?![域级])',
    `(?<double>${WORDS})\\k<double>`,
  ].join('|'),
  'gu',
);

/** Whether a character, or two or three together, stand twice one after the other. */
function mayDouble(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === text.charCodeAt(i - 1) || unit === text.charCodeAt(i - 2) || unit === text.charCodeAt(i - 3))
      if (/(?<word>.{1,3})\k<word>/u.test(text.slice(Math.max(0, i - 6), i + 6))) return true;
  }
  return false;
}

export default defineRule({
  name: '叠字、叠词',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '同一个词连着打了两遍，多半是修改、粘贴时留下的。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '关于召开防汛会议⟦的的⟧通知', fixed: '关于召开防汛会议的通知' },
    { draft: '会议定⟦于于⟧5月12日召开。', fixed: '会议定于5月12日召开。' },
    { draft: '现将⟦有关有关⟧事项通知如下：', fixed: '现将有关事项通知如下：' },
    { draft: '现将有关事项通知⟦如如下⟧：', fixed: '现将有关事项通知如下：' },
    { draft: '为⟦加强加强⟧防汛值守，现通知如下：', fixed: '为加强防汛值守，现通知如下：' },
    { draft: '请配齐人员⟦和和⟧设备。', fixed: '请配齐人员和设备。' },
    { draft: '检查组实地查看，⟦对对⟧存在的问题予以通报。', fixed: '检查组实地查看，对存在的问题予以通报。' },
    { draft: '要加快推进⟦全县全县⟧项目建设。', fixed: '要加快推进全县项目建设。' },
    { draft: '现⟦将将⟧名单印发给你们。', fixed: '现将名单印发给你们。' },
  ],
  good: [
    '实现全市全市域覆盖。',
    '这的的确确是实情。',
    '学习习近平总书记重要讲话',
    '第六次代表大会会议',
    '作为为民服务的窗口',
    '等等',
    '凡是是党员的，都要参加。',
    '要请请假人员补学。',
    '做好工作工作人员要到位。',
    '乘的的士',
    '推动中华民族共和和平发展。',
    '为了温和和善地待人，要加强教育。',
    '各单位要落实，对对外贸易中的问题要研究。',
    '要排查隐患，在在建项目中推开。',
    '县委组织组织部门座谈。',
    '要讲究方法，将将来的困难想在前面。',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      if (!mayDouble(paragraph.content.view.text)) return;
      for (const match of paragraph.content.view.text.matchAll(DOUBLED)) {
        const span = spanOf(paragraph, { from: match.index, to: match.index + match[0].length });
        const right = match[0] === '如如下' ? '如下' : match[0].slice(0, match[0].length / 2);
        yield {
          ...span,
          message: `“${match[0]}”重复，应为“${right}”`,
          fixes: [{ title: `改为“${right}”`, safe: true, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
