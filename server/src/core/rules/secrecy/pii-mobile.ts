import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const MOBILE = /(?<![\d.A-Za-z-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\dA-Za-z-])/g;
/** Lines that give a number so that people may call it. */
const CONTACT =
  /联[系络]|电话|手机|热线|咨询|报名|回执|值班|邮箱|微信|QQ|传真|短信|拨打|致电|钉钉|告知|报送|报至|发送|发至|上报|监督|举报|反映|请假|报到|接待|客服|服务|负责人|经办人|责任人|通讯|公告|启事/u;
/** How far above a table or a list its heading is looked for. */
const ABOVE = 40;

/** Whether the line, or the heading of the table or list it belongs to, says that the number is there to be called. */
function isContact({ paragraphs }: Document, { index, content, role, part }: Paragraph): boolean {
  if (role === 'remark' || content.field || CONTACT.test(content.view.text)) return true;
  const above = paragraphs.slice(Math.max(0, index - (role === 'tableRow' ? ABOVE : 3)), index);
  return above.some(
    (other) => other.part === part && /联[系络]|电话|手机|通讯|值班|回执|报名/u.test(other.content.view.text),
  );
}

export default defineRule({
  name: '出现个人手机号',
  source: '法律',
  clause: '《中华人民共和国个人信息保护法》第六条',
  severity: 'hint',
  why: '联系人的手机号可以写；写在人员情况、名单、处理决定里的手机号与事情无关，公开后收不回来。',
  bad: [
    '周某，男，⟦13912345678⟧，石桥镇人，因违规被处理。',
    '关于表彰先进的决定⏎各村：⏎现表彰下列人员：⏎周明 ⟦139 1234 5678⟧⏎李远',
    '序号\t姓名\t备注⏎1\t周明\t⟦13912345678⟧',
  ],
  good: [
    '联系人：周明，13912345678。',
    '联系人手机13800000000',
    '请于3月5日前报周明（手机13912345678）。',
    '（联系人：周明　13912345678）',
    '序号\t姓名\t手机\t备注⏎1\t周明\t13912345678\t无',
    '联系电话⏎13912345678',
    '请发送至微信号13912345678。',
    '统一社会信用代码：911101991391234567',
    '共投入13912345678.5元。',
    '值班人员名单⏎周明 13912345678',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const paragraph of document.paragraphs) {
        const found = [...paragraph.content.view.text.matchAll(MOBILE)];
        if (found.length === 0 || isContact(document, paragraph)) continue;
        for (const match of found) {
          if (/^[.元]/u.test(paragraph.content.view.text.slice(match.index + match[0].length))) continue;
          yield {
            ...spanOf(paragraph, { from: match.index, to: match.index + match[0].length }),
            message: '这里写出了个人手机号，请核对是否需要公开',
          };
        }
      }
    },
  },
});
