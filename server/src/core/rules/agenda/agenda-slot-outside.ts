import type { Document, Meeting } from '../../model/document.ts';
import { rangeEnd } from '../../model/meeting.ts';
import { agendaAt, spanOf } from '../../model/spans.ts';
import type { ClockToken } from '../../model/token.ts';
import { dayNumber } from '../../text/calendar.ts';
import { defineRule } from '../rule.ts';
import { headFields } from './alignment.ts';
import { clock } from './slots.ts';

/** Comes before the meeting opens or after it closes, and may. */
const AROUND = /签到|报到|入场|候会|就餐|早餐|午餐|晚餐|用餐|返程|离会|退场|调试|乘车|集合|出发|合影|住宿/u;

/** Where only the agenda's head says when the meeting ends: 时间：…9:00—12:00. */
function statedEnd(document: Document): Meeting['end'] {
  for (const value of headFields(document, 'time').flatMap((field) => field.values)) {
    const paragraph = document.paragraphs[value.paragraph];
    const clocks = paragraph?.content.tokens.filter((token): token is ClockToken => token.kind === 'clock') ?? [];
    const [first, second, ...more] = clocks;
    if (paragraph && first && second && more.length === 0)
      return { ...spanOf(paragraph, second), minutes: rangeEnd(first, second) };
  }
  return undefined;
}

export default defineRule({
  name: '议程时段超出会议时间',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '议程第一项早于会议开始、最后一项晚于会议结束，两处时间必有一处要改。签到、就餐、返程等不算。',
  bad: [
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日9:00⏎办公室⏎2025年3月3日⏎会议议程⏎时间：2025年3月5日9:00—11:00⏎9:00—10:40　作报告⏎⟦10:40—11:30⟧　讨论',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日上午9:00⏎办公室⏎2025年3月3日⏎会议议程⏎⟦8:40—9:00⟧　领导致辞⏎9:00—9:40　作报告',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日9:00—11:00⏎办公室⏎2025年3月3日⏎会议议程⏎9:00—10:40　作报告⏎⟦10:40—11:30⟧　讨论',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日22:00—1:00⏎办公室⏎2025年3月3日⏎会议议程⏎22:00—0:30　抢险演练⏎⟦0:30—1:30⟧　总结',
  ],
  good: [
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日上午9:00⏎办公室⏎2025年3月3日⏎会议议程⏎8:30—9:00　签到⏎9:00—9:40　作报告',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日至6日⏎办公室⏎2025年3月3日⏎会议议程⏎3月6日⏎8:00—9:40　作报告',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日9:00—11:00⏎办公室⏎2025年3月3日⏎会议议程⏎9:00—10:40　作报告⏎10:40—11:00　讨论⏎11:00—12:00　午餐',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日22:00⏎办公室⏎2025年3月3日⏎会议议程⏎22:00—23:30　抢险演练⏎23:30—0:30　讲评⏎0:30—1:00　总结',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日22:00至次日1:00⏎办公室⏎2025年3月3日⏎会议议程⏎22:00—23:30　抢险演练⏎23:30—0:30　讲评⏎0:30—1:00　总结',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日22:00—1:00⏎办公室⏎2025年3月3日⏎会议议程⏎22:00—23:30　抢险演练⏎23:30—0:30　讲评⏎0:30—1:00　总结',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const { meeting } = document;
      const days = new Set(meeting?.dates.flatMap((index) => document.dates[index]?.day ?? []).map(dayNumber));
      if (!meeting?.start || days.size !== 1) return;
      const { start } = meeting;
      const stated = meeting.end ?? statedEnd(document);
      // 22:00—1:00: the end is of the next day.
      const next = stated && stated.minutes < start.minutes && start.minutes >= 1080;
      const end = next ? { ...stated, minutes: stated.minutes + 1440 } : stated;
      const dated = new Set(
        document.dates.flatMap(({ paragraph }) =>
          document.paragraphs[paragraph]?.role === 'session' ? [agendaAt(document, paragraph)] : [],
        ),
      );
      for (const agenda of document.agendas) {
        if (dated.has(agenda)) continue;
        for (const slot of agenda.slots) {
          if (AROUND.test(document.paragraphs[slot.paragraph]?.content.view.text ?? '')) continue;
          const place = { start: slot.start, end: slot.end };
          // 上午 and 下午 may go unwritten: half a day's difference proves nothing.
          if (slot.from < start.minutes && start.minutes - slot.from < 360)
            yield {
              ...place,
              message: `这一项${clock(slot.from)}开始，早于会议开始的${clock(start.minutes)}，请核对`,
              related: [{ start: start.start, end: start.end, message: '会议开始时间' }],
            };
          else if (end && slot.to !== undefined && slot.to > end.minutes && slot.to - end.minutes < 360)
            yield {
              ...place,
              message: `这一项${clock(slot.to)}结束，晚于会议结束的${clock(end.minutes)}，请核对`,
              related: [{ start: end.start, end: end.end, message: '会议结束时间' }],
            };
        }
      }
    },
  },
});
