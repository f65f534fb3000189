import { spanOf } from '../../model/spans.ts';
import { readNumber, writeHanzi } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';
import { OWN_FACTS } from './slips.ts';

const ORDINAL = /第(?<n>[一二三四五六七八九十百\d]{1,4})次/u;
const YEAR = /\d{4}(?=年)/u;
/** A name without what may stand in a title beside it; 会 and 会议 at its end are one. */
const bare = (title: string) =>
  title
    .replace(ORDINAL, '')
    .replace(/[（(]扩大[）)]|\d{4}年度?|[“”《》 　]/gu, '')
    .replace(/会议$/u, '会');
/** What a title says before and behind the name of the meeting. */
const FRAME =
  /^(?:.{0,40}?关于(?:做好|组织)?(?:召开|举行|举办|开好)?)?(?<name>.*?)(?:的|有关(?:情况|事项|工作)的?)?(?:预备?通知|通知|邀请函|函|方案|议程|纪要|记录|报告|通报|请示)?$/u;
/** What calls a meeting and stands before its name: 石桥镇党委 before 理论学习中心组学习会. */
const ISSUER =
  /(?:政府|党委|委员会|[省市县区工]委|党组|局|厅|部|院|校|办公室|人大|政协|公司|集团|[省市县区镇乡村]|街道)$/u;

/** Whether a meeting is one of the series: its name whole, but for who calls it. */
function isOf(meeting: string, series: string): boolean {
  const [written, name] = [bare(meeting), bare(series)];
  if (!written.endsWith(name)) return false;
  const caller = written.slice(0, written.length - name.length);
  return caller === '' || ISSUER.test(caller) || (caller.length < 8 && /^[省市县区镇乡村]/u.test(name));
}

const draft = (nth: string) =>
  `关于召开镇党委理论学习中心组${nth}学习会的通知⏎各支部：⏎请准时参加。⏎石桥镇党委⏎2025年3月5日`;

export default defineRule({
  name: '会议次数跳过了上一次',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '按次编号的会议，第三次之后是第四次。跳号多半是漏记了一次，或者套用旧稿改错了数。会议开过以后，请把登记的次数加一。',
  unit: {
    series: [
      { name: '办公会', last: 0 },
      { name: '镇党委理论学习中心组学习会', last: 3 },
      { name: '镇党委会议', last: 8 },
    ],
  },
  bad: [
    { draft: draft('⟦第五次⟧'), fixed: draft('第四次') },
    {
      draft: '石桥镇党委关于召开⟦第三次⟧办公会议的通知⏎各村：⏎请准时参加。⏎石桥镇党委⏎2025年3月5日',
      fixed: '石桥镇党委关于召开第一次办公会议的通知⏎各村：⏎请准时参加。⏎石桥镇党委⏎2025年3月5日',
    },
    { draft: draft('⟦第14次⟧（扩大）'), fixed: draft('第4次（扩大）') },
  ],
  good: [
    draft('第四次'),
    draft('第三次'),
    draft('第4次（扩大）'),
    draft(''),
    '关于召开第二次县长办公会议的通知⏎各村：⏎请准时参加。⏎青云县人民政府办公室⏎2025年3月5日',
    '关于召开镇党委2025年第十次会议的通知⏎各村：⏎请准时参加。⏎石桥镇党委⏎2025年3月5日',
    '关于召开镇党委第三届第十次会议的通知⏎各村：⏎请准时参加。⏎石桥镇党委⏎2025年3月5日',
    '关于召开镇人大第九次会议的通知⏎各村：⏎请准时参加。⏎石桥镇人大⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    *run({ title, paragraphs }, { unit: { series } }) {
      if (!title || series.length === 0) return;
      const meeting = FRAME.exec(title.text)?.groups?.['name'] ?? '';
      const [known] = series
        .filter(({ name }) => bare(name) !== '' && isOf(meeting, name))
        .sort((a, b) => b.name.length - a.name.length);
      if (!known) return;
      // a year begins a count of its own; which year the registered one belongs to is not known
      const year = YEAR.exec(title.text)?.[0];
      if (year !== undefined && !known.name.includes(year)) return;
      const next = known.last + 1;
      for (const index of title.paragraphs) {
        const paragraph = paragraphs[index];
        const match = paragraph && ORDINAL.exec(paragraph.content.view.text);
        const numeral = match?.groups?.['n'] ?? '';
        if (!match || readNumber(numeral) <= next) continue;
        const span = spanOf(paragraph, { from: match.index, to: match.index + match[0].length });
        const right = `第${/\d/.test(numeral) ? next : writeHanzi(next)}次`;
        yield {
          ...span,
          message:
            known.last === 0
              ? `按登记，${known.name}还没有开过，这里应是${right}；请核对`
              : `登记的${known.name}最近一次是第${writeHanzi(known.last)}次，这里应是${right}；请核对`,
          fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
