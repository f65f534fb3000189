import { isWithinQuotation } from '../../model/quotations.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { dayKey, draftDay, PAST, sentenceAround } from './citations.ts';

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

/** 2000年8月国务院发布, 1996年5月印发: what tells when a paper came out, before the reform. */
const CAME_OUT =
  /(?<year>19\d\d|20[01]\d)年(?:(?<month>\d{1,2})月)?(?:\d{1,2}日)?[^。；]{0,60}?(?:印发|发布|颁布|制定|施行|出台|下发|实行)/gu;
const BASIS = /(?:根据|按照|依据|依照|遵照|对照|执行|落实)[^，。；]{0,60}$/u;

/** Whether the sentence tells the history of the paper, up to where it is named, instead of relying on it. */
function isHistory(text: string, at: number): boolean {
  const before = /[^。；]*$/u.exec(text.slice(Math.max(0, at - 160), at))?.[0] ?? '';
  if (BASIS.test(before)) return false;
  return [...before.matchAll(CAME_OUT)].some(
    ({ groups }) => Number(groups?.['year']) * 100 + Number(groups?.['month'] ?? 1) < REFORM / 100,
  );
}

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
    {
      draft: '根据2000年国务院发布的⟦《国家行政机关公文处理办法》⟧，制定本办法。',
      fixed: '根据2000年国务院发布的《党政机关公文处理工作条例》，制定本办法。',
    },
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
    '（三）1989年4月中共中央办公厅印发《中国共产党各级领导机关文件处理条例（试行）》，1996年5月印发《中国共产党机关公文处理条例》，2000年8月国务院发布《国家行政机关公文处理办法》期间的工作文件。',
    '2000年8月，国务院发布《国家行政机关公文处理办法》，主题词的标引自此统一。',
    '“按照《国家行政机关公文处理办法》行文”一句照录来文。',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['理4发3'] },
    *run(document) {
      const day = draftDay(document);
      if (day && dayKey(day) < REFORM) return;
      for (const paragraph of document.paragraphs) {
        const { text } = paragraph.content.view;
        if (!/公文处理|9704|国发|1583/u.test(text)) continue;
        for (const { old, now, why } of NOW)
          for (const match of text.matchAll(old)) {
            const range = { from: match.index, to: match.index + match[0].length };
            if (PAST.test(sentenceAround(text, range)) || isWithinQuotation(paragraph.content, range)) continue;
            if (isHistory(text, range.from)) continue;
            const span = spanOf(paragraph, range);
            yield {
              ...span,
              message: `“${match[0]}”${why}，作为依据引用的应改用“${now}”；叙述历史的照录`,
              fixes: [{ title: `改为“${now}”`, edits: [{ ...span, newText: now }] }],
            };
          }
      }
    },
  },
});
