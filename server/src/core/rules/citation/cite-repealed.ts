import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { dayKey, draftDay, PAST, sentenceAround } from './citations.ts';
import { isQuotedRange } from './unmarked.ts';

/** 条例 and GB/T 9704—2012 came in that day. */
const REFORM = 20120701;

const NOW: readonly { readonly old: RegExp; readonly now: string; readonly why: string }[] = [
  {
    old: /《(?:国家)?行政机关公文处理办法》(?:[（(]国发[〔[]\d{4}[〕\]]\d{1,3}号[）)])?|(?<=^|\P{Script=Han}|[照据按依行到实的和及与以见由为彻循悉习读阅查引用究论])国发[〔[]2000[〕\]]23号(?:文件)?/gu,
    now: '《党政机关公文处理工作条例》',
    why: '已自2012年7月1日起停止执行',
  },
  {
    old: /《中国共产党(?:各级领导)?机关公文处理条例(?:（试行）)?》/gu,
    now: '《党政机关公文处理工作条例》',
    why: '已自2012年7月1日起停止执行',
  },
  {
    old: /GB ?[/／] ?T ?9704 ?[—－–-] ?(?:19\d\d|88|99)(?!\d)/gu,
    now: 'GB/T 9704—2012',
    why: '已由2012年的版本代替',
  },
  {
    old: /GB ?[/／] ?T ?9704 ?[—－–-] ?(?:201[3-9]|202\d)(?!\d)/gu,
    now: 'GB/T 9704—2012',
    why: '没有这个版本，现行的是2012年的版本',
  },
  { old: /GB ?[/／] ?T ?15834 ?[—－–-] ?1995(?!\d)/gu, now: 'GB/T 15834—2011', why: '已由2011年的版本代替' },
  { old: /GB ?[/／] ?T ?15835 ?[—－–-] ?1995(?!\d)/gu, now: 'GB/T 15835—2011', why: '已由2011年的版本代替' },
];

export default defineRule({
  name: '引用已停止执行或不存在的公文规范',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第四十二条',
  severity: 'warning',
  why: '条例自2012年7月1日起施行，1996年《中国共产党机关公文处理条例》和2000年《国家行政机关公文处理办法》停止执行；公文格式的现行标准是GB/T 9704—2012，没有更新的版本。',
  bad: [
    {
      draft: '各单位要按照⟦《国家行政机关公文处理办法》⟧行文。',
      fixed: '各单位要按照《党政机关公文处理工作条例》行文。',
    },
    { draft: '请按照⟦国发〔2000〕23号⟧的要求行文。', fixed: '请按照《党政机关公文处理工作条例》的要求行文。' },
    { draft: '版式执行⟦GB/T 9704-1999⟧。', fixed: '版式执行GB/T 9704—2012。' },
    { draft: '格式以⟦GB/T 9704—2020⟧为准。', fixed: '格式以GB/T 9704—2012为准。' },
    {
      draft: '根据⟦《国家行政机关公文处理办法》（国发〔2000〕23号）⟧，制定本办法。',
      fixed: '根据《党政机关公文处理工作条例》，制定本办法。',
    },
    { draft: '党委文件执行⟦《中国共产党机关公文处理条例》⟧。', fixed: '党委文件执行《党政机关公文处理工作条例》。' },
    { draft: '标点用法执行⟦GB/T 15834—1995⟧。', fixed: '标点用法执行GB/T 15834—2011。' },
    { draft: '新进人员要学习⟦国发〔2000〕23号文件⟧。', fixed: '新进人员要学习《党政机关公文处理工作条例》。' },
  ],
  good: [
    '各单位要按照《党政机关公文处理工作条例》行文。',
    '版式执行GB/T 9704—2012。',
    '《国家行政机关公文处理办法》自2012年7月1日起停止执行。',
    '本标准代替GB/T 9704—1999。',
    '原《国家行政机关公文处理办法》规定主题词，现已取消。',
    '格式执行GB/T 9704，标点执行GB/T 15834—2011。',
    '《青云县行政机关公文处理办法》由县政府办公室解释。',
    '按照青国发〔2000〕23号文件办理。',
    '关于规范行文的通知⏎各村：⏎请按照《国家行政机关公文处理办法》行文。⏎石桥镇人民政府⏎2005年3月5日',
    '“按照《国家行政机关公文处理办法》行文”一句照录来文。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const day = draftDay(document);
      if (day && dayKey(day) < REFORM) return;
      for (const paragraph of document.paragraphs) {
        const { text } = paragraph.content.view;
        if (!/公文处理|9704|国发|1583/u.test(text)) continue;
        for (const { old, now, why } of NOW)
          for (const match of text.matchAll(old)) {
            const range = { from: match.index, to: match.index + match[0].length };
            if (PAST.test(sentenceAround(text, range)) || isQuotedRange(paragraph, range)) continue;
            const span = spanOf(paragraph, range);
            yield {
              ...span,
              message: `“${match[0]}”${why}，应改用“${now}”`,
              fixes: [{ title: `改为“${now}”`, edits: [{ ...span, newText: now }] }],
            };
          }
      }
    },
  },
});
