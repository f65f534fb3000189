import type { Paragraph } from '../../model/document.ts';
import { partnersOf } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule, type Report } from '../rule.ts';
import { type MarkRun, markRuns } from './markRuns.ts';

/** What leads into a list or a quotation; behind any other word ： is that of a label. */
const LEADS = /(?:[如以]下|下列|强调|指出|要求|认为|提出|明确|方面|通知)$/u;
/** What follows where the label's value was left to fill in: 联系人：，电话：。 */
const BLANK = /^(?:[^，。；：]{0,20}：|[ 　]*$)/u;
/** 。 within the quotation marks and another mark behind them; “。” itself may be what is spoken of. */
const AROUND = /(?<=[^“‘《（])(?:。[”’]{1,2}[。，；、]|[！？][”’]{1,2}。)/gu;

const leadsIn = ({ from }: MarkRun, whole: string) => LEADS.test(whole.slice(Math.max(0, from - 4), from));

/** The mark of a run to keep, and the others it may have been: what ends the sentence goes before what only pauses. */
function choices(run: MarkRun, whole: string): string[] {
  const { text, to, kinds } = run;
  const loud = kinds.find((mark) => /[！？]/u.test(mark));
  const last = text.at(-1) ?? '';
  const label = text.startsWith('：') && !leadsIn(run, whole);
  const right =
    loud ??
    (label || last === '：' ? '：' : kinds.includes('。') && (last === '。' || to === whole.length) ? '。' : last);
  return [right, ...kinds.filter((mark) => mark !== right)];
}

function* aroundQuotes(paragraph: Paragraph): Generator<Report> {
  const { text } = paragraph.content.view;
  for (const { index, 0: found } of text.matchAll(AROUND)) {
    const last = index + found.length - 1;
    const inner = spanOf(paragraph, { from: index, to: index + 1 });
    const outer = spanOf(paragraph, { from: last, to: last + 1 });
    const open = partnersOf(paragraph.content.pairs).get(last - 1);
    // a whole sentence quoted behind ： keeps its own stop
    const whole = found[0] !== '。' || (found.at(-1) === '。' && open !== undefined && text[open - 1] === '：');
    const drop = (where: '里' | '外') => ({
      title: `删去引号${where}的“${where === '里' ? found[0] : found.at(-1)}”`,
      edits: [{ ...(where === '里' ? inner : outer), newText: '' }],
    });
    yield {
      ...inner,
      end: outer.end,
      message: `引号里已经用了“${found[0]}”，引号外不再用“${found.at(-1)}”，请只留一处`,
      ...(found[0] === '。' ? {} : { severity: 'info' as const }),
      fixes: found[0] !== '。' ? [drop('外')] : whole ? [drop('外'), drop('里')] : [drop('里'), drop('外')],
    };
  }
}

export default defineRule({
  name: '点号连用冲突',
  source: '标点国标',
  clause: 'GB/T 15834—2011 5.1.1、B.2.1',
  usual: true,
  severity: 'warning',
  why: '一处停顿只用一个点号，“，。”“。，”连在一起多半是删改时留下的。引文已经用了句末点号的，引号外不再用点号。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '请各单位抓好落实⟦，。⟧', fixed: '请各单位抓好落实。' },
    { draft: '请准时参加⟦，。⟧', fixed: '请准时参加。' },
    { draft: '书记、镇长⟦、，⟧各村主任参加。', fixed: '书记、镇长，各村主任参加。' },
    { draft: '现将有关事项通知如下⟦：，⟧请认真执行。', fixed: '现将有关事项通知如下，请认真执行。' },
    { draft: '联系人⟦：，⟧周敏，电话：6620019。', fixed: '联系人：周敏，电话：6620019。' },
    { draft: '第二项⟦：、⟧各村书记作表态发言。', fixed: '第二项：各村书记作表态发言。' },
    { draft: '现将有关事项通知如下⟦。：⟧', fixed: '现将有关事项通知如下：' },
    { draft: '（一）排查隐患⟦；，⟧建立台账；', fixed: '（一）排查隐患，建立台账；' },
    { draft: '大家辛苦了⟦！。⟧', fixed: '大家辛苦了！' },
    { draft: '他说：“一定完成⟦。”。⟧', fixed: '他说：“一定完成。”' },
    { draft: '各单位要做到“守土有责⟦。”。⟧', fixed: '各单位要做到“守土有责”。' },
    { draft: '他提出“一定完成任务⟦。”，⟧大家都表示赞同。', fixed: '他提出“一定完成任务”，大家都表示赞同。' },
    { draft: '讨论的题目是“我们准备好了吗⟦？”。⟧', fixed: '讨论的题目是“我们准备好了吗？”' },
  ],
  good: [
    '他说：“一定完成。”',
    '各单位要做到“四个到位”。',
    '真的吗？！',
    '联系人：，电话：。',
    '会议时间：，地点：。',
    '姓名：，单位：，联系电话：。',
    '加强值班……。',
    '近期强降雨频发，，请各单位加强值班。',
    '句末用“。”。',
    '把“、”改为“，”。',
    '常用的点号有，。、；：等。',
    '任务已完成。（详见附件。）',
    '主题是“同心战疫，共克时艰”。',
    '喊出了“加油！”“必胜！”的口号。',
    '（一）报名；（二）报到。',
    '一、二年级放假。',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const run of markRuns(text)) {
        if (run.kinds.length !== 2 || /^[！？]+$/u.test(run.text)) continue;
        if (run.text.startsWith('：') && !leadsIn(run, text) && BLANK.test(text.slice(run.to, run.to + 24))) continue;
        const span = spanOf(paragraph, run);
        yield {
          ...span,
          message: `“${run.text}”连在一起，一处停顿只用一个点号，请留一个`,
          fixes: choices(run, text).map((mark) => ({ title: `只留“${mark}”`, edits: [{ ...span, newText: mark }] })),
        };
      }
      yield* aroundQuotes(paragraph);
    },
  },
});
