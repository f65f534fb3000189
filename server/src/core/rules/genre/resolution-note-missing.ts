import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule } from '../rule.ts';
import { bodyOf, genreOfPaper, genreSpan } from './papers.ts';

export default defineRule({
  name: '决议没有通过日期',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（十二）',
  severity: 'warning',
  usual: true,
  why: '成文日期“署会议通过或者发文机关负责人签发的日期”。决议一般在标题之下用题注写明“（××××年×月×日……会议通过）”，题注和落款都没有日期，就不知道决议何时通过、何时生效。',
  bad: [
    {
      draft: '石桥镇第五届人民代表大会第二次会议关于2024年预算的⟦决议⟧⏎会议审查了预算执行情况，决定批准2024年预算。',
      fixed:
        '石桥镇第五届人民代表大会第二次会议关于2024年预算的决议⏎（××××年×月×日××会议通过）⏎会议审查了预算执行情况，决定批准2024年预算。',
    },
    {
      draft:
        '南溪学院第四届教职工代表大会关于通过《绩效工资办法》的⟦决议⟧⏎⏎会议同意该办法。⏎会议号召全体教职工努力工作。',
      fixed:
        '南溪学院第四届教职工代表大会关于通过《绩效工资办法》的决议⏎（××××年×月×日××会议通过）⏎⏎会议同意该办法。⏎会议号召全体教职工努力工作。',
    },
  ],
  good: [
    '石桥镇第五届人民代表大会第二次会议关于2024年预算的决议⏎（2025年1月16日石桥镇第五届人民代表大会第二次会议通过）⏎会议决定批准2024年预算。',
    '南溪学院教职工代表大会关于《绩效工资办法》的决议⏎会议同意该办法。⏎南溪学院教职工代表大会⏎2025年3月5日',
    '石桥镇第五届人民代表大会第二次会议关于2024年预算的决议（草案）⏎会议决定批准2024年预算。',
    '石桥镇第五届人民代表大会第二次会议关于2024年预算的决议⏎（2025年1月×日石桥镇第五届人民代表大会第二次会议通过）⏎会议决定批准2024年预算。',
    '石桥镇第五届人民代表大会第二次会议关于2024年预算的决议⏎2025年1月16日，会议审查了预算，决定批准。',
    '关于贯彻会议决议的通知⏎各村：⏎现将有关事项通知如下。',
    '石桥镇第五届人民代表大会第二次会议关于2024年预算的决议',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const { title, paragraphs, text, signatureDate } = document;
      const last = paragraphs[title?.paragraphs.at(-1) ?? -1];
      const span = genreSpan(document, '决议');
      if (!title?.text.endsWith('决议') || genreOfPaper(document) !== '决议' || !span || !last) return;
      const body = bodyOf(document);
      const dated = paragraphs.some(({ role }) => role === 'titleNote' || role === 'signatureDate');
      if (body.length === 0 || dated || signatureDate !== undefined) return;
      if (body.some(({ content }) => /\d月[\d×]{1,2}日/u.test(content.shape))) return;
      yield {
        ...span,
        message: '决议没有写会议通过的日期，请在标题之下用题注写明“（××××年×月×日……会议通过）”',
        fixes: [
          {
            title: '补题注（日期、会议待填）',
            edits: [{ start: last.end, end: last.end, newText: `${lineEndOf(text)}（××××年×月×日××会议通过）` }],
          },
        ],
      };
    },
  },
});
