import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule } from '../rule.ts';
import { recipientLines } from './recipients.ts';

/** Papers that are sent to someone; 公告, 通告, 公报, 决议, 决定, 命令, 纪要 and 意见 may do without. */
const SENT = new Set(['通知', '通报', '请示', '报告', '函', '复函', '批复']);
/** Titles in full form. The short ones (会议通知) are often posted on a wall. */
const FULL_TITLE = /关于|转发|印发|批转/u;

/** What is published for everyone is sent to nobody. */
const TO_ALL = /关于公开征(?:求|集)|公开征(?:求|集)(?:意见|建议)?的(?:通知|公告)$/u;

/** Lines of a form between its title and its text. */
const FORM_LINE = /^(?:发文(?:单位|机关|时间|日期)|紧急程度|正[ 　]{0,4}文)[ 　]{0,4}[：:]/u;

/** The first paragraph of the body, if there is one. */
function firstBody({ paragraphs, title }: Document): Paragraph | undefined {
  const behind = (title?.paragraphs.at(-1) ?? -1) + 1;
  const body = paragraphs
    .slice(behind)
    .find(
      ({ role, content }) =>
        !['documentNumber', 'titleNote', 'rule', 'secrecyMark'].includes(role) && !FORM_LINE.test(content.view.text),
    );
  return body?.part === 'main' && body.role !== 'signatureOrgan' && body.role !== 'signatureDate' ? body : undefined;
}

/** Ends like a recipient, though it names units in a way the model does not know. */
function mayBeRecipient({ content: { view, label, field } }: Paragraph): boolean {
  return (
    !label &&
    !field &&
    /^[^。；]{1,200}[：:]$/u.test(view.text) &&
    !/如下|^(?:为|经|根据|按照|现|兹|定于|决定)/u.test(view.text)
  );
}

export default defineRule({
  name: '缺主送机关',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（八）；GB/T 9704—2012 7.3.2',
  severity: 'warning',
  why: '通知、通报、请示、报告、函、批复都要写明主送机关，即公文的主要受理机关。公告、通告、决定、纪要等可以不写；主送机关移到版记的，写“主送：”。',
  bad: [
    {
      draft: '关于召开防汛会议的通知⟦⟧⏎⏎经研究，定于近日召开会议。',
      fixed: '关于召开防汛会议的通知⏎⏎各有关单位：⏎经研究，定于近日召开会议。',
    },
    {
      draft: '石桥镇人民政府⏎关于修缮水闸的请示⟦⟧⏎我镇水闸年久失修。',
      fixed: '石桥镇人民政府⏎关于修缮水闸的请示⏎××××：⏎我镇水闸年久失修。',
    },
    {
      draft: '青云县人民政府关于防汛工作的通知⟦⟧⏎青政发〔2025〕3号⏎一、时间：2025年3月5日',
      fixed: '青云县人民政府关于防汛工作的通知⏎青政发〔2025〕3号⏎各有关单位：⏎一、时间：2025年3月5日',
    },
    { draft: '会议通知⟦⟧⏎经研究，定于近日召开会议。', fixed: '会议通知⏎各有关单位：⏎经研究，定于近日召开会议。' },
  ],
  good: [
    '青山市交通运输局关于公开征求《客运管理办法》意见的通知⏎为规范客运管理，我局起草了《客运管理办法》，请于7月26日前反馈。',
    '甲市农机推广总站关于召开站长会的通知⏎甲农机推（办）发〔2026〕7号⏎各县农机推广站：⏎请参会。',
    '关于召开防汛会议的通知⏎⏎各村（社区），镇属各单位：⏎经研究，定于近日召开会议。',
    '石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。',
    '青云县人民政府关于防汛工作的通知⏎青政发〔2025〕3号⏎各乡镇人民政府：⏎一、时间：2025年3月5日',
    '关于召开理事会的通知⏎各位理事：⏎经研究，定于近日召开会议。',
    '关于调整汛期值班的通知⏎县经济和信息化局、县经开区管委会：⏎经研究，现将有关事项通知如下。',
    '青云县水务局关于停水的通告⏎因管网检修，定于3月5日停水。',
    '青云县人民政府关于表彰先进集体的决定⏎各单位在工作中成绩突出。',
    '石桥镇防汛工作会议纪要⏎3月5日，镇长主持召开会议。',
    '政府工作报告⏎各位代表：⏎现在，我向大会报告工作。',
    '2025年工作情况报告⏎今年以来，各项工作顺利。',
    '关于召开防汛会议的通知',
    '标题：\t关于报送信息的通知⏎发文单位：\t青云县人民政府办公室⏎紧急程度：\t一般⏎正文：⏎各街道办事处：⏎现将有关事项通知如下。',
    '关于召开防汛会议的通知⏎经研究，定于近日召开会议。⏎石桥镇人民政府⏎2025年3月5日⏎主送：各村（社区），镇属各单位。',
    '关于召开防汛会议的通知⏎各科室⏎经研究，定于近日召开会议。',
    '青云县人民政府公告⏎根据规定，现公告如下。',
    '关于批准2024年决算的决议⏎会议决定批准决算。',
    '石桥镇第五届人民代表大会第二次会议公报⏎会议于3月5日举行。',
    '青云县人民政府令⏎第3号⏎现公布《办法》。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const { title } = document;
      const last = document.paragraphs[title?.paragraphs.at(-1) ?? -1];
      const full = FULL_TITLE.test(title?.text ?? '');
      if (!title || !last || !SENT.has(title.genre ?? '') || (title.genre !== '通知' && !full)) return;
      const body = firstBody(document);
      if (!body || mayBeRecipient(body) || recipientLines(document).length > 0) return;
      if (title.genre === '通知' && TO_ALL.test(title.text)) return;
      if (document.paragraphs.some(({ content }) => /^主[ 　]{0,4}送[：:]/u.test(content.view.text))) return;
      const name = /^通[知报]$/.test(title.genre ?? '') ? '各有关单位：' : '××××：';
      const eol = lineEndOf(document.text);
      const { length } = last.content.view.text;
      yield {
        ...spanOf(last, { from: length, to: length }),
        ...(full ? {} : { severity: 'hint' as const }),
        message: '标题之后直接是正文，缺主送机关；请在正文前顶格写明，末尾用全角冒号',
        fixes: [
          {
            title: `在正文前插入“${name}”（请改成实际的机关）`,
            edits: [{ start: body.start, end: body.start, newText: `${name}${eol}` }],
          },
        ],
      };
    },
  },
});
