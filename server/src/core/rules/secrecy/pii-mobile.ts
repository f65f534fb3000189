import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';

const MOBILE = /(?<![\d.A-Za-z-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\dA-Za-z-])/g;
/** Lines that give a number so that people may call it. */
const CONTACT =
  /联[系络]|电话|手机|热线|咨询|报名|回执|值班|邮箱|微信|QQ|传真|短信|拨打|致电|钉钉|告知|报送|报至|发送|发至|上报|监督|举报|反映|请假|报到|接待|客服|服务|负责|经办|责任人|牵头|对接|衔接|会务|带队|领队|随队|陪同|值守|收集|汇总|通讯|公告|启事|请[于在与向]/u;
/** （手机号码13912345678）: what the number is, not what it is there for. */
const LABELLED = /[（(](?:本人)?(?:联系|移动)?(?:手机|电话)(?:号码|号)?[：:]?[ 　]?(?=1[3-9]\d(?:[ -]?\d{4}){2}[）)])/g;
/** How far above a table or a list its heading is looked for. */
const ABOVE = 40;

/** Whether the line, or the heading of the table or list it belongs to, says that the number is there to be called. */
function isContact({ paragraphs }: Document, { index, content, role, part }: Paragraph): boolean {
  // in a sentence the word 手机 is no more than the number's name
  const { text } = content.view;
  const words = text.includes('。') ? text.replace(LABELLED, '') : text;
  if (role === 'remark' || content.field || CONTACT.test(words)) return true;
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
    '经研究，决定任命周明同志（手机号码⟦13912345678⟧）为石桥镇中心小学校长。',
    '李远同志（电话：⟦139 1234 5678⟧）拾金不昧，受到群众好评。',
    '序号\t姓名\t备注⏎1\t周明\t⟦13912345678⟧',
  ],
  good: [
    '联系人：周明，13912345678。',
    '联系人手机13800000000',
    '请于3月5日前报周明（手机13912345678）。',
    '（联系人：周明　13912345678）',
    '会务工作由周明同志（手机13912345678）负责。',
    '各代表队由镇文化站周明（电话：13912345678）带队。',
    '周明（手机号码13912345678）',
    '请于3月5日前将名单交周明同志（手机号码13912345678）汇总。',
    '如有疑问，请与周明同志（电话13912345678）联系。',
    '序号\t姓名\t手机\t备注⏎1\t周明\t13912345678\t无',
    '联系电话⏎13912345678',
    '请发送至微信号13912345678。',
    '统一社会信用代码：911101991391234567',
    '共投入13912345678.5元。',
    '值班人员名单⏎周明 13912345678',
  ],
  check: {
    unit: 'document',
    needs: { characters: [DIGITS] },
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
