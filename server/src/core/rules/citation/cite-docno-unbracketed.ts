import type { Paragraph } from '../../model/document.ts';
import { isWithinQuotation } from '../../model/quotations.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import type { CitationToken, DocumentNumberToken } from '../../model/token.ts';
import { defineRule, type Report } from '../rule.ts';
import { bracketDepth, citationsOf, numbersOf } from './citations.ts';

const WHERE = '实务中发文字号加圆括号，放在书名号之后';
const OTHER: Readonly<Record<string, string>> = { '[': ']', '［': '］', '【': '】', '〔': '〕' };

/** Certificates and instruments that are no 公文: their number follows them in its own way. */
const INSTRUMENT = /(?:[证书单]|(?:登记|申请|申报|审批|备案)表|执照|合同|协议)$/u;

/** 《值班办法》青政办发〔2024〕5号, or the number in brackets of another kind. */
function behind(paragraph: Paragraph, book: CitationToken, number: DocumentNumberToken): Report | undefined {
  const { text } = paragraph.content.view;
  const gap = /^[ 　]{0,2}([[【〔［]?)$/.exec(text.slice(book.to, number.from));
  if (!gap || INSTRUMENT.test(book.title.text) || bracketDepth(text, book.from) > 0) return undefined;
  const bracket = gap[1] ?? '';
  const close = text[number.to] ?? '';
  if (bracket && close !== OTHER[bracket]) return undefined;
  const range = bracket ? { from: number.from - 1, to: number.to + 1 } : { from: number.from, to: number.to };
  return {
    ...spanOf(paragraph, range),
    message: bracket ? `${WHERE}，不用“${bracket}${close}”` : WHERE,
    fixes: [
      {
        title: '文号加圆括号',
        edits: [
          { ...spanOf(paragraph, { from: book.to, to: number.from }), newText: '（' },
          { ...spanOf(paragraph, { from: number.to, to: range.to }), newText: '）' },
        ],
      },
    ],
  };
}

/** 《关于值守的通知（青政发〔2024〕3号）》. */
function within(paragraph: Paragraph, book: CitationToken, number: DocumentNumberToken): Report | undefined {
  const { text } = paragraph.content.view;
  const { from, to } = book.title;
  const range = { from: number.from - 1, to: number.to + 1 };
  if (range.from <= from || range.to !== to || !/[（(]/.test(text[range.from] ?? '')) return undefined;
  if (!/[）)]/.test(text[number.to] ?? '') || bracketDepth(text, book.from) > 0) return undefined;
  return {
    ...spanOf(paragraph, range),
    message: '发文字号不是标题的一部分，实务中移到书名号之外',
    fixes: [
      {
        title: '文号移到书名号之外',
        edits: [
          { ...spanOf(paragraph, range), newText: '' },
          { ...spanOf(paragraph, { from: book.to, to: book.to }), newText: `（${sourceOf(paragraph, number)}）` },
        ],
      },
    ],
  };
}

export default defineRule({
  name: '引文文号未加圆括号或位置不当',
  source: '惯例',
  clause: '实务（文号加圆括号放在标题之后）；GB/T 15834—2011 A.13.4',
  severity: 'info',
  why: '文号注明标题所指的文件，实务中写在书名号之后的圆括号里。不属于书名、题名的括注，放在书名号之外。',
  bad: [
    {
      draft: '请执行《值班办法》⟦青政办发〔2024〕5号⟧规定。',
      fixed: '请执行《值班办法》（青政办发〔2024〕5号）规定。',
    },
    {
      draft: '根据《关于值守的通知⟦（青政发〔2024〕3号）⟧》要求，现通知如下。',
      fixed: '根据《关于值守的通知》（青政发〔2024〕3号）要求，现通知如下。',
    },
    {
      draft: '1.《关于做好防溺水工作的通知》 ⟦临教函〔2025〕18号⟧；',
      fixed: '1.《关于做好防溺水工作的通知》（临教函〔2025〕18号）；',
    },
    {
      draft: '学习《石桥镇值班办法》⟦【石政发〔2025〕2号】⟧。',
      fixed: '学习《石桥镇值班办法》（石政发〔2025〕2号）。',
    },
  ],
  good: [
    '请执行《值班办法》（青政办发〔2024〕5号）规定。',
    '修订《值班办法（试行）》。',
    '贯彻落实《条例》和国发〔2024〕3号文件精神。',
    '贯彻落实《条例》、国发〔2024〕3号文件精神。',
    '贯彻落实《条例》及青政发〔2024〕3号文件精神。',
    '起草《对〔2024〕第12号提案的答复》。',
    '学习《青政发〔2024〕3号文件执行情况的报告》。',
    '起草《关于转发〈值班办法〉（青政办发〔2024〕5号）的通知》。',
    '（《值班办法》青政办发〔2024〕5号）',
    '文件\t文号⏎《值班办法》\t青政办发〔2024〕5号',
    '持《施工许可证》云建〔2024〕12号办理。',
    '《县政府常务会议纪要》〔2024〕5号',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['》'], tokens: ['documentNumber'] },
    *run(paragraph) {
      const { content, role } = paragraph;
      if (role === 'tableRow' || !content.view.text.includes('》')) return;
      const numbers = numbersOf(paragraph);
      if (numbers.length === 0) return;
      let next = 0;
      for (const book of citationsOf(paragraph)) {
        if (!book.quoted) continue;
        while ((numbers[next]?.to ?? Infinity) < book.from) next++;
        const quoted = isWithinQuotation(content, book);
        if (book.documentNumber || quoted) continue;
        for (const number of numbers.slice(next, next + 4)) {
          const report = number.to < book.to ? within(paragraph, book, number) : behind(paragraph, book, number);
          if (report) yield report;
        }
      }
    },
  },
});
