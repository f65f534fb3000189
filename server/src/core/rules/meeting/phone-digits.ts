import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';

/** A mobile number a figure short or long, behind a word that says it is a telephone. */
const WRONG = /(?:手机|电话|联系方式)(?:号码?)?[：: 　]{0,2}(?<phone>1[3-9]\d{8}|1[3-9]\d{10})(?![\d-])/gu;

export default defineRule({
  name: '手机号位数不对',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '手机号是11位，少一位、多一位都打不通。',
  parts: ['main', 'agenda', 'attachment'],
  bad: ['联系人：陆青，手机：⟦1391234567⟧。', '联系电话：⟦139123456789⟧'],
  good: ['联系人：陆青，手机：13912345678。', '联系电话：0300-6620019', '电话：010-68201234', '电话：1391234567-8'],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS, '机话系'] },
    *run(paragraph) {
      for (const match of paragraph.content.view.text.matchAll(WRONG)) {
        const phone = match.groups?.['phone'] ?? '';
        const to = match.index + match[0].length;
        yield {
          ...spanOf(paragraph, { from: to - phone.length, to }),
          message: `“${phone}”有${phone.length}位，手机号应为11位，请核对`,
        };
      }
    },
  },
});
