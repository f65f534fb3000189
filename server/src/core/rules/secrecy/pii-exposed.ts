import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';
import { identityNumbers } from './identityNumbers.ts';

export default defineRule({
  name: '出现身份证号',
  source: '法律',
  clause: '《中华人民共和国个人信息保护法》第六条',
  severity: 'warning',
  why: '处理个人信息限于实现目的的最小范围。公文会公开、转发、存档，写进去的身份证号收不回来；名单、公示一般只写姓名、单位，确需区分同名的，隐去出生日期。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '身份证号：⟦11019919000101001X⟧', fixed: '身份证号：110199********001X' },
    {
      draft: '周某，男，⟦440999190102030044⟧，石桥镇人。',
      fixed: '周某，男，440999********0044，石桥镇人。',
    },
    {
      draft: '序号\t姓名\t身份证号⏎1\t李远\t⟦659999190203041022⟧',
      fixed: '序号\t姓名\t身份证号⏎1\t李远\t659999********1022',
    },
    { draft: '身份证号⟦110101199901010000⟧', fixed: '身份证号110101********0000' },
  ],
  good: [
    '联系电话：0300-1234567',
    '项目编号：2025030500012345',
    '统一社会信用代码：91110199MA0000000X',
    '银行账号：440999190102030044',
    '身份证号：110199********001X',
    '流水为140099190002290017。',
    '电话13912345678，请于2025年3月5日前报名。',
    '合同编号：659999190203041022',
    '计量数据为110199190001010011、110199190001010012。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const { from, to } of identityNumbers(text)) {
        // 6 of the place, 8 of the birthday, 4 at the end; blanks between them stay.
        const birth = /^\d{6} ?/.exec(text.slice(from, to))?.[0].length ?? 6;
        yield {
          ...spanOf(paragraph, { from, to }),
          message: '这里写出了身份证号，请核对是否确有必要；非必要的删去，确需写明的隐去出生日期',
          fixes: [
            {
              title: '隐去出生日期八位',
              edits: [{ ...spanOf(paragraph, { from: from + birth, to: from + birth + 8 }), newText: '********' }],
            },
          ],
        };
      }
    },
  },
});
