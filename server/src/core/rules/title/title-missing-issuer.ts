import { isInternal } from '../meeting/elements.ts';
import { defineRule } from '../rule.ts';
import { STATUTORY } from './endings.ts';
import { signersOf, spanIn, titleOf } from './titles.ts';

/** The form of an office system names the issuer in a line of its own. */
const NAMED = /^发文(?:单位|机关|部门)[ 　]{0,4}[：:]/u;

export default defineRule({
  name: '标题缺发文机关名称',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（七）',
  severity: 'info',
  why: '条例规定标题“由发文机关名称、事由和文种组成”，三项俱全。内部的白头通知常常省去发文机关，因此只作提示；有版头的发文机关标志时已看得出来，不报。',
  bad: [
    {
      draft: '⟦关于⟧召开安全生产会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
      fixed: '石桥镇人民政府关于召开安全生产会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    },
    '⟦关于⟧调整值班安排的通知⏎各科室：⏎现将有关事项通知如下。',
    {
      draft:
        '⟦关于⟧开展法律援助活动⏎的通知⏎各乡镇司法所：⏎现将有关事项通知如下。⏎青云县司法局　青云县妇女联合会⏎2025年3月5日',
      fixed:
        '青云县司法局　青云县妇女联合会关于开展法律援助活动⏎的通知⏎各乡镇司法所：⏎现将有关事项通知如下。⏎青云县司法局　青云县妇女联合会⏎2025年3月5日',
    },
    {
      draft: '⟦关于⟧修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。妥否，请批示。⏎石桥镇人民政府⏎2025年3月5日',
      fixed:
        '石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。妥否，请批示。⏎石桥镇人民政府⏎2025年3月5日',
    },
  ],
  good: [
    '标题：\t关于报送信息的通知⏎发文单位：\t青云县人民政府办公室⏎正文：⏎各街道办事处：⏎现将有关事项通知如下。',
    '石桥镇人民政府关于召开安全生产会议的通知⏎各村：⏎现将有关事项通知如下。',
    '石桥镇党政办公室关于调整值班安排的通知⏎各科室：⏎现将有关事项通知如下。',
    '石桥镇人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：⏎现将有关事项通知如下。',
    '石桥镇人民政府⏎关于做好防汛工作的通知⏎各村：⏎现将有关事项通知如下。',
    '关于解决文昌路积水问题的专题会议纪要⏎会议议定以下事项。',
    '会议通知⏎各科室：⏎现将有关事项通知如下。',
    '关于做好防汛工作的实施方案⏎为做好防汛工作，制定本方案。',
    '关于防汛工作的讲话⏎同志们：⏎今年以来，各项工作顺利。',
    '在全县防汛工作会议上的讲话⏎同志们：⏎今年以来，各项工作顺利。',
    '石桥镇人民政府关于防汛工作的通知⏎各村：⏎现将有关事项通知如下。⏎附件：防汛预案⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎关于防汛预案的报告',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = titleOf(document);
      if (!title?.text.startsWith('关于') || !STATUTORY.test(title.text) || title.text.endsWith('纪要')) return;
      if (document.paragraphs.some(({ role, content }) => role === 'issuerMark' || NAMED.test(content.view.text)))
        return;
      const span = spanIn(title, 0, 2);
      const names = signersOf(document).map(({ text }) => text);
      const newText = names.join('　');
      yield {
        ...span,
        ...(isInternal(document) ? { severity: 'hint' as const } : {}),
        message: '标题只有事由和文种，缺发文机关名称；完整的标题由发文机关名称、事由和文种组成',
        fixes:
          names.length > 0 && names.length <= 4
            ? [{ title: `补“${newText}”`, edits: [{ start: span.start, end: span.start, newText }] }]
            : [],
      };
    },
  },
});
