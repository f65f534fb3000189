import { namesOrgan } from '../../model/shapes.ts';
import { defineRule } from '../rule.ts';
import { outside, spanIn, titleOf } from './titles.ts';

/** Verbs that begin a matter. */
const VERB =
  /(?:召开|举办|举行|开展|做好|加强|调整|报送|上报|购置|采购|申请|解决|成立|修缮|维修|拨付|推荐|评选|启用|停用|设立|新建|改建|推进|深化|进一步|切实|协助|商请|商洽|商借|征求|同意|增加|增设|聘任|聘用|招聘|提请|请求|更换|变更|取消|推迟|延期|减免|清理|严禁|禁止|撤销|划转)(?!中心|部|处|科|办|局|委员会|领导小组)/u;
const FORM = /的(?:紧急|补充)?(?:通知|请示|报告|函|复函|意见|决定|通报|批复|通告)$/u;
/** What takes the place of 关于, or needs none. */
const WITHOUT = /关于|印发|转发|批转|转送|发布|公布|任免|任命|免去|表彰|表扬|嘉奖|授予|对|就|给|致|向|有关/u;
/** A place that stands for its government. */
const PLACE = /[省市县区镇乡]$/u;

export default defineRule({
  name: '标题缺“关于”',
  source: '惯例',
  clause: '实务（事由用“关于”引出）；《党政机关公文处理工作条例》第九条（七）',
  severity: 'info',
  why: '事由通常用“关于……的”引出，发文机关和事由直接相连，读起来像一个句子。印发、转发、批转、发布、任免、表彰一类的标题可以不用“关于”。',
  bad: [
    {
      draft: '石桥镇⟦召开⟧防汛会议的通知⏎各村：⏎现将有关事项通知如下。',
      fixed: '石桥镇关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。',
    },
    {
      draft: '青云县应急管理局⟦购置⟧巡查车辆的请示⏎青云县人民政府：⏎我局车辆不足。妥否，请批示。',
      fixed: '青云县应急管理局关于购置巡查车辆的请示⏎青云县人民政府：⏎我局车辆不足。妥否，请批示。',
    },
    {
      draft: '⟦开展⟧消防演练的通知⏎各学校：⏎现将有关事项通知如下。',
      fixed: '关于开展消防演练的通知⏎各学校：⏎现将有关事项通知如下。',
    },
    {
      draft: '中共石桥镇委员会⏎⟦做好⟧发展党员工作的通知⏎各党支部：⏎现将有关事项通知如下。',
      fixed: '中共石桥镇委员会⏎关于做好发展党员工作的通知⏎各党支部：⏎现将有关事项通知如下。',
    },
  ],
  good: [
    '石桥镇关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。',
    '石桥镇人民政府办公室转发县应急局防汛意见的通知⏎各村：⏎现转发给你们。',
    '会议通知⏎各科室：⏎现将有关事项通知如下。',
    '2025年春节放假的通知⏎各科室：⏎现将有关事项通知如下。',
    '国务院办公厅对全国政协第4626号提案的答复⏎王委员：⏎现答复如下。',
    '石桥镇人民政府对开展消防演练不力单位的通报⏎各村：⏎现将有关情况通报如下。',
    '青云县人民政府授予石桥镇先进集体称号的决定⏎各乡镇：⏎现决定如下。',
    '石桥镇人民政府印发《防汛预案》的通知⏎各村：⏎现印发给你们。',
    '石桥镇防汛工作会议纪要⏎会议议定以下事项。',
    '青云县政府采购中心的报告⏎青云县人民政府：⏎现将有关情况报告如下。',
    '安排生产计划和组织实施进度的报告⏎青云县人民政府：⏎现将有关情况报告如下。',
    '青云县2025年工作总结和2026年工作安排的报告⏎青云县人民政府：⏎现将有关情况报告如下。',
    '就召开防汛会议的有关事项的通知⏎各村：⏎现将有关事项通知如下。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = titleOf(document);
      if (!title || !FORM.test(title.text)) return;
      const bare = outside(title.text);
      if (WITHOUT.test(bare)) return;
      const verb = VERB.exec(bare);
      const before = bare.slice(0, verb?.index ?? 0);
      if (!verb || (before !== '' && !namesOrgan(before) && !PLACE.test(before))) return;
      const span = spanIn(title, verb.index, verb.index + verb[0].length);
      yield {
        ...span,
        message: '标题的事由没有用“关于”引出，实务通常写“关于……的”',
        fixes: [{ title: '补“关于”', edits: [{ start: span.start, end: span.start, newText: '关于' }] }],
      };
    },
  },
});
