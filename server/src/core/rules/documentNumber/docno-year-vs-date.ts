import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { headerNumbers } from './documentNumbers.ts';

export default defineRule({
  name: '文号年份与成文日期年份不符',
  source: '惯例',
  clause: '《党政机关公文处理工作条例》第九条',
  severity: 'warning',
  misleads: '套用去年的稿子最容易漏改文号，读者会按错误的年份登记、引用和查找这份文件',
  why: '版头的发文字号与落款的成文日期通常在同一年。套用旧稿漏改是最常见的原因；年底签发、次年初编号的跨年件确有，请核对。',
  bad: [
    {
      draft: '石政发〔⟦2024⟧〕12号⏎关于做好防汛工作的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
      fixed: '石政发〔2025〕12号⏎关于做好防汛工作的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '关于放假安排的通知⏎青教通〔⟦2025⟧〕3号⏎各学校：⏎现将有关事项通知如下。⏎青云县教育局⏎2024年12月30日',
      fixed: '关于放假安排的通知⏎青教通〔2024〕3号⏎各学校：⏎现将有关事项通知如下。⏎青云县教育局⏎2024年12月30日',
    },
  ],
  good: [
    '石政发〔2025〕12号⏎关于做好防汛工作的通知⏎各村：⏎根据石政发〔2024〕3号文件，现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '石政发〔2024〕96号⏎关于放假的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2024年12月31日',
    '石政发〔1998〕6号⏎关于放假的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎一九九八年三月五日',
    '石政发〔24〕96号⏎关于放假的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2024年12月31日',
    '石政发〔2024〕96号⏎关于放假的通知⏎各村：⏎现将有关事项通知如下。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['documentNumber'] },
    *run(document) {
      const [header] = headerNumbers(document);
      const date = document.dates[document.signatureDate ?? -1];
      const year = header?.number.year;
      if (!header || !date?.day || date.inherited || !year || !/^\d{4}$/.test(year.text)) return;
      const signed = String(date.day.year);
      if (year.text === signed) return;
      const span = spanOf(header.paragraph, year);
      yield {
        ...span,
        message: `发文字号的年份是${year.text}年，成文日期却在${signed}年，两者通常一致；请核对是不是套用旧稿时漏改`,
        related: [{ start: date.start, end: date.end, message: '成文日期' }],
        fixes: [{ title: `发文字号的年份改为“${signed}”`, edits: [{ ...span, newText: signed }] }],
      };
    },
  },
});
