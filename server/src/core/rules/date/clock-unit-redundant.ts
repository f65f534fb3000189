import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { clocksOf, isQuoted } from './dates.ts';

/** 分, 时 or 点 that nothing but a time can be followed by: not 9:30分组讨论, 14:00点名, 在9:00时最高. */
const UNIT =
  /^(?:[分点](?=$|[\s，。；、！）)（(])|[分时点](?=[整正许]|左右(?!两|各|侧|边)|前(?!后)|准时|正式|开始|开会|召开|举行|集合|集中|报到|签到|出发|入场|结束|[起止](?:$|[，。；）)])|[至到—～~－–-][ 　]*\d))/u;

/** Marks of a race or a match, lengths of a film: no time of day. */
const MEASURED = /(?:用时|时长|成绩|比分|计时|录音|全程|定格[在于]?|[跑游]出)[^，。；]{0,4}$/u;
/** What a time of day stands behind; where nothing tells, it may be the time of a race. */
const BEHIND = /(?:[日）)于至到—～~\-在请]|时间[：:为]?)$/u;
/** 14:00时—16:00时: the end of the range has its own. */
const RANGE = /^[分时点][ 　]?[至到—～~－–-]{1,2}[ 　]?\d{1,2}[:：]\d{2}(?<unit>[分时点](?![组别批名评]))?/u;

export default defineRule({
  name: '时刻的写法重复',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.5',
  severity: 'info',
  why: '时刻写作“9:30”或“9时30分”，择一即可：冒号已经把时和分隔开，“9:30分”“9:00时”又写单位，读来重复。',
  bad: [
    { draft: '会议定于3月5日下午1:45⟦分⟧召开。', fixed: '会议定于3月5日下午1:45召开。' },
    { draft: '请于3月5日14:00⟦时⟧—16:00时报到。', fixed: '请于3月5日14:00—16:00报到。' },
    { draft: '一、会议时间⏎3月5日上午9:30⟦分⟧', fixed: '一、会议时间⏎3月5日上午9:30' },
    { draft: '请于3月4日17:00⟦时⟧前报送回执。', fixed: '请于3月4日17:00前报送回执。' },
    { draft: '3月5日上午9:00⟦点⟧，全体人员在大厅集合。', fixed: '3月5日上午9:00，全体人员在大厅集合。' },
    { draft: '上午8:30⟦分⟧—9:00签到。', fixed: '上午8:30—9:00签到。' },
  ],
  good: [
    '会议定于3月5日下午1:45召开。',
    '会议定于3月5日下午1时45分召开。',
    '9:30分组讨论。',
    '上午9:30分别在两个会场开始。',
    '下午2:30分前后两批入场。',
    '14:00点名，迟到的记入考勤。',
    '15:00点评各单位发言。',
    '水温在9:00时最高，在17:00时，降到最低。',
    '19:30时装展示。',
    '两队以3:2分出胜负。',
    '周明，4:35分，打破校纪录。',
    '成绩如下：周明 4:35分；李远 4:40分。',
    '8:30分左右两列入场。',
    '最终比分定格在21:19分。',
    '全程用时9:30分，打破纪录。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['分时点'], tokens: ['clock'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      let done = -1;
      for (const token of clocksOf(paragraph)) {
        if ((token.form !== ':' && token.form !== '：') || token.to <= done) continue;
        const behind = text.slice(token.to, token.to + 16);
        const before = text.slice(Math.max(0, token.from - 8), token.from);
        const told = token.period !== undefined || BEHIND.test(before);
        if (!UNIT.test(behind) || MEASURED.test(before) || !told) continue;
        const range = RANGE.exec(behind);
        done = token.to + (range?.[0].length ?? 1);
        const units = [token.to, ...(range?.groups?.['unit'] ? [done - 1] : [])];
        const edits = units.map((from) => ({ ...spanOf(paragraph, { from, to: from + 1 }), newText: '' }));
        const unit = text.charAt(token.to);
        yield {
          ...spanOf(paragraph, { from: token.to, to: token.to + 1 }),
          message: `冒号后面已是分，不再写“${unit}”`,
          fixes: [{ title: `删去“${unit}”`, safe: !isQuoted(paragraph, token), edits }],
        };
      }
    },
  },
});
