import { attachmentNames, isVague } from '../../model/attachmentNames.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const HEAD = '关于召开防汛会议的通知⏎各村：⏎请准时参加。⏎';
const SIGNED = '⏎石桥镇人民政府⏎2025年3月5日';

export default defineRule({
  name: '附件说明含糊',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（十）',
  severity: 'warning',
  why: '附件说明是“公文附件的顺序号和名称”。只写“如文”“2件”，收文单位核对不出有没有漏附、附的是什么。',
  bad: [
    `${HEAD}附件：⟦如文⟧${SIGNED}`,
    `${HEAD}附件：⟦2件⟧${SIGNED}`,
    `${HEAD}附件：⟦共三份⟧${SIGNED}`,
    `${HEAD}附件：⟦1件⟧${SIGNED}`,
    `${HEAD}附件：⟦两份⟧${SIGNED}⏎⏎附件1⏎⏎参会名单⏎周明⏎⏎附件2⏎⏎乘车安排⏎第一车：李远`,
    `${HEAD}附件：⟦若干份⟧${SIGNED}`,
    `${HEAD}附件：1.会议议程⏎　　　2.⟦相关材料⟧${SIGNED}`,
    `${HEAD}附件：⟦见附页⟧${SIGNED}`,
    `${HEAD}附：⟦有关表格⟧${SIGNED}`,
  ],
  good: [
    `${HEAD}附件：参会回执${SIGNED}`,
    `${HEAD}附件：1.名单${SIGNED}`,
    `${HEAD}附件：材料清单${SIGNED}`,
    `${HEAD}附件：相关材料目录${SIGNED}`,
    `${HEAD}附件：12件实事责任分工表${SIGNED}`,
    `${HEAD}附件：两个规定${SIGNED}`,
    `${HEAD}附件：1件建议办理情况表${SIGNED}`,
    `${HEAD}附件：2份协议文本${SIGNED}`,
    `关于报送材料的通知⏎各村：⏎请报送申请表1份、附件2件。${SIGNED}`,
    `关于报送材料的通知⏎各村：⏎附件2件随文报送。${SIGNED}`,
    `关于转发文件的通知⏎各村：⏎现将来文转发给你们，附件见后。${SIGNED}`,
  ],
  check: {
    unit: 'document',
    needs: { roles: ['attachmentNote'] },
    *run(document) {
      for (const name of attachmentNames(document))
        if (isVague(name))
          yield {
            ...spanOf(name.paragraph, name.range),
            message: `附件说明要写附件的名称，“${name.text}”看不出附的是什么；有两个以上的，逐个编号写明`,
          };
    },
  },
});
