import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule } from '../rule.ts';

/** Papers that go out without a document number, or with 令号, 期号. */
const OWN_NUMBER: ReadonlySet<string> = new Set(['决议', '公报', '命令', '令', '纪要']);

export default defineRule({
  name: '有发文机关标志无发文字号',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（五）',
  severity: 'info',
  why: '写了“×××文件”的版头，就应有发文字号。起草时尚未编号的，可以先空着顺序号，登记时填上。命令用令号、纪要用期号，不在此列。',
  bad: [
    {
      draft: '⟦石桥镇人民政府文件⟧⏎⏎关于做好防汛工作的通知⏎各村：',
      fixed: '石桥镇人民政府文件⏎××〔××××〕×号⏎⏎关于做好防汛工作的通知⏎各村：',
    },
    {
      draft: '⟦青云县教育局文件⟧⏎关于放假安排的通知⏎各学校：⏎现将放假安排通知如下。⏎青云县教育局⏎2025年1月6日',
      fixed:
        '青云县教育局文件⏎××〔2025〕×号⏎关于放假安排的通知⏎各学校：⏎现将放假安排通知如下。⏎青云县教育局⏎2025年1月6日',
    },
  ],
  good: [
    '石桥镇人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '石桥镇人民政府文件⏎石政发〔2025〕　号⏎关于做好防汛工作的通知⏎各村：',
    '石桥镇人民政府文件⏎关于做好防汛工作的通知⏎石政发〔2025〕7号⏎各村：',
    '关于做好防汛工作的通知⏎各村：',
    '石桥镇人民政府会议纪要⏎第3期⏎关于防汛工作的会议纪要',
    '石桥镇人民政府令⏎第3号⏎石桥镇水库管理办法',
    '石桥镇人民代表大会文件⏎石桥镇人民代表大会关于批准预算的决议⏎会议听取了报告。',
    '石桥镇人民代表大会文件⏎石桥镇第五届人民代表大会第二次会议公报⏎会议于3月5日举行。',
    '石桥镇人民政府文件⏎石桥镇人民政府命令⏎现公布《办法》。',
    '石桥镇人民政府文件⏎石桥镇防汛工作会议纪要⏎3月5日，镇长主持召开会议。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['issuerMark'] },
    *run(document) {
      const mark = document.paragraphs.find(
        ({ role, content }) => role === 'issuerMark' && content.view.text.endsWith('文件'),
      );
      if (OWN_NUMBER.has(document.title?.genre ?? '')) return;
      if (!mark || !document.title || document.paragraphs.some(({ role }) => role === 'documentNumber')) return;
      const span = spanOf(mark, { from: 0, to: mark.content.view.text.length });
      const year = document.dates[document.signatureDate ?? -1]?.day?.year ?? '××××';
      const eol = lineEndOf(document.text);
      yield {
        ...span,
        message: '有发文机关标志而没有发文字号；请补上，尚未编号的可以先空着顺序号',
        fixes: [
          {
            title: '补发文字号（待填）',
            edits: [{ start: mark.end, end: mark.end, newText: `${eol}××〔${year}〕×号` }],
          },
        ],
      };
    },
  },
});
