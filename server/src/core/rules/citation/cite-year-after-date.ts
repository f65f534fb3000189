import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { citedWithNumber } from './citations.ts';

export default defineRule({
  name: '所引公文晚于成文日期',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '成文时还没有的文件不可能被引用。所引文号的年份晚于本文成文日期，必有一处有误，套用旧稿漏改日期也会这样。',
  parts: ['main', 'agenda'],
  bad: [
    '关于做好防汛工作的通知⏎各村：⏎根据《关于加强值守的通知》（青政发〔⟦2026⟧〕3号），现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各支部：⏎一、学习《石桥镇值班办法》（石政发〔⟦2025⟧〕1号）⏎二、学习《石桥镇督查办法》（石政发〔2025〕2号）⏎石桥镇人民政府⏎2024年12月5日',
    '石政发〔2024〕12号⏎关于做好防汛工作的通知⏎各村：⏎根据《石桥镇值班办法》（石政发〔⟦2042⟧〕1号），现通知如下。⏎石桥镇人民政府⏎2024年12月5日',
  ],
  good: [
    '关于做好防汛工作的通知⏎各村：⏎根据《关于加强值守的通知》（青政发〔2025〕3号），现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '关于做好防汛工作的通知⏎各村：⏎根据《关于加强值守的通知》（青政发〔2024〕3号），现通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '关于做好防汛工作的通知⏎各村：⏎根据《关于加强值守的通知》（青政发〔2026〕3号），现通知如下。',
    '关于做好防汛工作的通知⏎各村：⏎项目编号为石采〔2026〕15号。⏎石桥镇人民政府⏎2025年3月5日',
    '关于做好防汛工作的通知⏎各村：⏎请做好工作。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⏎⏎⏎⏎值守情况汇报⏎根据《关于加强值守的通知》（青政发〔2026〕3号），我们做好了工作。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['documentNumber'] },
    *run(document) {
      const date = document.dates[document.signatureDate ?? -1];
      if (!date?.day || date.inherited) return;
      const signed = date.day.year;
      const late = citedWithNumber(document).filter(
        ({ paragraph, number }) =>
          (paragraph.part === 'main' || paragraph.part === 'agenda') &&
          /^\d{4}$/.test(number.year.text) &&
          Number(number.year.text) > signed,
      );
      const [first, ...others] = late;
      if (!first) return;
      yield {
        ...spanOf(first.paragraph, first.number.year),
        message: `所引文号的年份是${first.number.year.text}年，晚于本文的成文日期（${signed}年），必有一处有误，请核对`,
        related: [
          { start: date.start, end: date.end, message: '成文日期' },
          ...others.map(({ paragraph, number }) => ({
            ...spanOf(paragraph, number.year),
            message: '同样晚于成文日期的文号',
          })),
        ],
      };
    },
  },
});
