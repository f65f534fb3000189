import type { Document, Slot } from '../../model/document.ts';
import { agendaAt } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { clock, slotRuns } from './slots.ts';

const STAYS_OPEN = /^[^，。；\d]{0,12}(?:展览|展演|展销|展示|布展|采风|巡展)/u;
const ARRIVAL = /^(?:[^，。；\d]{0,8})?(?:报到|签到|注册)/u;
const PLACE = /^[ 　]*(?:地[ 　]*点|场[ 　]*地|会[ 　]*场|会议室|教室)[ 　]*$/u;

function lineOf(document: Document, { paragraph }: Slot): string {
  return document.paragraphs[paragraph]?.content.view.text ?? '';
}

/** Check-in of hours, an exhibition: open while the rest goes on. */
function isBackground(document: Document, slot: Slot): boolean {
  const paragraph = document.paragraphs[slot.paragraph];
  const clocks = paragraph?.content.tokens.filter(({ kind }) => kind === 'clock') ?? [];
  const what = lineOf(document, slot)
    .slice(clocks[slot.to === undefined ? 0 : 1]?.to ?? 0)
    .replace(/^[\s　，：:]+/u, '');
  return STAYS_OPEN.test(what) || (ARRIVAL.test(what) && (slot.to ?? slot.from) - slot.from >= 90);
}

/** The place of a table's row, where the table's head has a column for it. */
function placeOf(document: Document, slot: Slot): string | undefined {
  const cells = lineOf(document, slot).split('\t');
  if (cells.length < 3) return undefined;
  for (let i = slot.paragraph - 1; i >= Math.max(0, slot.paragraph - 60); i--) {
    const head = document.paragraphs[i]?.content.view.text.split('\t') ?? [];
    const column = head.length > 2 ? head.findIndex((cell) => PLACE.test(cell)) : -1;
    if (column >= 0) return cells[column]?.trim() || undefined;
    if (head.length < 2) return undefined;
  }
  return undefined;
}

/** The same hours, or different rooms: two things go on side by side. */
function besides(document: Document, a: Slot, b: Slot): boolean {
  if (a.from === b.from && a.to !== undefined && a.to === b.to) return true;
  const [one, other] = [placeOf(document, a), placeOf(document, b)];
  return one !== undefined && other !== undefined && one !== other;
}

type Kind = 'meeting' | 'activity' | 'festival';

/** A meeting goes one by one; at a festival or a match several things happen at once. */
function kindOf(document: Document, slot: Slot): Kind {
  const agenda = agendaAt(document, slot.paragraph);
  const own = document.paragraphs[agenda?.title ?? -1]?.content.view.text ?? '';
  const title = agenda?.part === 'agenda' && own ? own : `${document.title?.text ?? ''}${own}`;
  if (/运动会|[节展赛](?![一-龥]{0,12}(?:会议|大会))|采风/u.test(title) && !/议程|会议|培训/u.test(own))
    return 'festival';
  return /活动/u.test(title) && !/会|议程|培训|学习|党日/u.test(title) ? 'activity' : 'meeting';
}

export default defineRule({
  name: '议程时段重叠或倒序',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '前一项还没有结束，后一项已经开始，或者结束早于开始，会场无法照办。分组、同时进行的不算。',
  bad: [
    '会议议程⏎9:00—9:40　开幕⏎⟦9:30—10:00⟧　作报告',
    '会议议程⏎9:00—9:40　开幕⏎⟦10:00—9:50⟧　讨论',
    '会议议程⏎9时至9时40分　开幕⏎⟦9时30分至10时⟧　作报告',
    '会议议程⏎22:00—23:30　抢险演练⏎⟦23:20—0:30⟧　讲评',
    '会议议程⏎22:00—0:30　抢险演练⏎⟦0:20—1:00⟧　总结',
    '培训班日程表⏎周一\t5月18日\t8:30—9:30\t开班仪式\t部长⏎\t\t⟦9:10—11:30⟧\t农村工作实务\t周明',
    '会议议程⏎8:30—9:10　签到⏎⟦9:00—10:00⟧　报告',
    '会议议程⏎上午⏎9:00—10:00　开幕⏎下午⏎2:30—3:30　讨论⏎⟦3:00—4:00⟧　总结',
  ],
  good: [
    '会议议程⏎9:00—9:40　开幕⏎9:40—10:00　作报告',
    '会议议程⏎14:00—15:00　第一组讨论⏎14:00—15:00　第二组讨论',
    '会议议程⏎14:00—15:00　A组讨论（同时）⏎14:00—15:00　B组讨论（同时）',
    '会议议程⏎3月5日⏎9:00—10:00　开幕⏎3月6日⏎8:30—9:00　参观',
    '会议议程⏎主会场⏎9:00—10:00　报告⏎分会场⏎9:00—10:00　讨论',
    '会议议程⏎第二会议室：⏎9:00—10:00　报告⏎第三会议室：⏎9:00—10:00　讨论',
    '会议议程⏎14:00—15:00　分组讨论⏎14:00—15:00　分会场观摩',
    '会议议程⏎22:00—23:30　抢险演练⏎23:30—0:30　讲评⏎0:30—1:00　总结',
    '会议议程⏎22:00—0:30　抢险演练⏎0:30—1:00　总结',
    '培训班日程表⏎星期\t日期\t时间\t课程\t授课人⏎周一\t5月18日\t8:30—9:00\t开班仪式\t部长⏎\t\t14:30—17:30\t农村工作实务\t周明⏎周二\t5月19日\t8:30—11:30\t案例教学\t李强⏎\t\t14:30—17:30\t现场教学\t王芳',
    '大会日程⏎14:00—17:30　分论坛一：临床诊疗⏎14:00—17:30　分论坛二：药材种植⏎14:00—17:30　分论坛三：产业投资',
    '大会日程⏎时间\t内容\t地点⏎14:00—17:30\t理事会\t一号会议室⏎15:00—16:30\t监事会\t二号会议室',
    '大会日程⏎9:00—22:00　报到⏎15:00—17:30　理事会会议⏎18:00—19:30　晚餐',
    '会议日程⏎9:00—17:00　成果展览⏎9:30—11:00　全体会议',
    '第五届梨花节活动日程⏎10:30—17:00　文艺演出⏎14:00—16:00　摄影比赛',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const run of slotRuns(document)) {
        let previous: (typeof run)[number] | undefined;
        for (const slot of run) {
          const place = { start: slot.start, end: slot.end };
          if (slot.to !== undefined && slot.to < slot.from) {
            yield { ...place, message: `结束时间${clock(slot.to)}早于开始时间${clock(slot.from)}，请核对` };
            continue;
          }
          if (isBackground(document, slot)) continue;
          if (previous && !slot.parallel && !previous.parallel && !besides(document, previous, slot)) {
            const end = previous.to ?? previous.from;
            const kind = slot.from < end ? kindOf(document, slot) : 'festival';
            if (kind !== 'festival')
              yield {
                ...place,
                ...(kind === 'activity' ? { severity: 'info' as const } : {}),
                message: `这一项${clock(slot.from)}开始，上一项要到${clock(end)}才结束，两项重叠，请核对`,
                related: [{ start: previous.start, end: previous.end, message: '上一项的时段' }],
              };
          }
          previous = slot;
        }
      }
    },
  },
});
