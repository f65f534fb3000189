import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { datesOf, isSigned, partsOf } from './dates.ts';

/** A slip to colleagues: no title, no number, nobody it is formally sent to. */
function isSlip({ title, paragraphs }: Document): boolean {
  return !title && !paragraphs.some(({ role }) => role === 'documentNumber' || role === 'recipient' || role === 'cc');
}

function* judge(paragraph: Paragraph): Iterable<Report> {
  const token = isSigned(paragraph) ? datesOf(paragraph)[0] : undefined;
  if (token?.numerals !== 'arabic' || token.form !== 'nianyueri') return;
  const rest = paragraph.content.view.text.slice(token.to);
  const dayWithoutRi = token.day === undefined ? /^[ 　]*\d{1,2}(?=$|[ 　]*印)/u.exec(rest) : null;
  const short = token.yearText?.length === 2;
  if (short && /[OoＯ]$/u.test(paragraph.content.view.text.slice(0, token.from))) return; // 2O25年: another rule's.
  if (token.year !== undefined && !short && token.day !== undefined) return;
  // 2025年3月　日 is left open to be filled in when it is signed.
  if (token.day === undefined && !dayWithoutRi && /^[ 　]*(?:日|[×xX○_＿])/u.test(rest)) return;
  const to = token.to + (dayWithoutRi?.[0].length ?? 0);
  const { year } = partsOf(paragraph, token);
  const fixes: Fix[] = [];
  const at = (index: number, newText: string) => [{ ...spanOf(paragraph, { from: index, to: index }), newText }];
  if (dayWithoutRi && !short && token.year !== undefined) {
    const { end } = spanOf(paragraph, { from: to - 1, to });
    fixes.push({ title: '补“日”字', edits: [{ start: end, end, newText: '日' }] });
  } else if (year && short && token.day !== undefined)
    fixes.push({ title: `年份改为“20${token.yearText}年”`, edits: at(year.from, '20') });
  const lack = token.year === undefined ? '缺年份' : short ? '年份只写了两位' : dayWithoutRi ? '缺“日”字' : '缺“日”';
  yield {
    ...spanOf(paragraph, { from: token.from, to }),
    message: `${paragraph.role === 'printLine' ? '印发日期' : '成文日期'}${lack}，应将年、月、日标全，如“2025年3月5日”`,
    fixes,
  };
}

export default defineRule({
  name: '成文日期不完整',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.5.4',
  severity: 'error',
  why: '成文日期应“将年、月、日标全，年份应标全称”。缺年、缺日或年份只写两位，日后无法确认文件何时生效。',
  bad: [
    {
      draft: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎⟦25年3月5日⟧',
      fixed: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    },
    '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎⟦2025年3月⟧',
    '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎⟦3月5日⟧',
    {
      draft: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎⟦2025年3月5⟧',
      fixed: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '各位同事：原定周四下午的院周会提前到周二上午召开，请带好值班表。⏎⏎院办⏎⟦9月16日⟧',
    },
  ],
  good: [
    '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日⏎石桥镇党政办公室　2025年3月5日印发',
    '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月  日',
    '乡村治理调研报告⏎⏎青云县农业农村局⏎⏎一、基本情况⏎全县共有村庄120个。⏎（调研时间：2025年3月）',
    '关于召开防汛会议的通知⏎各村民委员会：⏎会议定于3月5日召开。⏎石桥镇人民政府⏎2025年3月1日',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const slip = isSlip(document);
      for (const paragraph of document.paragraphs)
        for (const report of judge(paragraph)) yield slip ? { ...report, severity: 'hint' } : report;
    },
  },
});
