import type { Document, FieldName, Paragraph, PartKind } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { defineRule, type Report } from '../rule.ts';

/** Fields whose value is a phrase: when, where, who. */
const PHRASES: ReadonlySet<FieldName> = new Set(['time', 'place', 'attendees', 'observers', 'host', 'meetingName']);
/** What has clauses ends in 。 whatever the other fields do. */
const CLAUSES = /[。；;，,！？]|请|须|应当?|不得|务必|列席|参加|负责/u;

interface Phrase {
  readonly paragraph: Paragraph;
  /** Where its 。 stands, or would stand. */
  readonly end: ViewRange;
  readonly stop: boolean;
}

/** The phrases of one part's fields; none where a value ends in another mark, such as the ； of a list. */
function phrases({ fields, paragraphs }: Document, part: PartKind): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const field of fields) {
    const [value, more] = field.values;
    const paragraph = paragraphs[value?.paragraph ?? -1];
    if (field.part !== part || !PHRASES.has(field.name) || !value || !paragraph || value.text === '') continue;
    if (more || value.text.length > 40 || CLAUSES.test(value.text)) continue;
    const ending = paragraph.content.view.text.slice(value.range.to);
    if (ending !== '' && ending !== '。') return [];
    const { to } = value.range;
    found.push({ paragraph, end: { from: to, to: to + ending.length }, stop: ending !== '' });
  }
  return found;
}

function* check(document: Document): Generator<Report> {
  for (const part of ['main', 'agenda'] as const) {
    const all = phrases(document, part);
    const stops = all.filter(({ stop }) => stop);
    const few = stops.length * 2 < all.length ? stops : all.filter(({ stop }) => !stop);
    if (all.length < 3 || few.length === 0 || few.length * 2 >= all.length) continue;
    for (const { paragraph, end, stop } of few) {
      const span = spanOf(paragraph, end);
      yield {
        ...span,
        message: stop
          ? '其他各项的内容末尾没有句号，这一项有，宜统一'
          : '其他各项的内容末尾都有句号，这一项没有，宜统一',
        fixes: [{ title: stop ? '删去句号' : '补上句号', edits: [{ ...span, newText: stop ? '' : '。' }] }],
      };
    }
  }
}

const HEAD = '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下：';

export default defineRule({
  name: '会议要素末尾标点不一致',
  source: '惯例',
  clause: '实务（同类项目体例一致）',
  severity: 'hint',
  why: '时间、地点、参加人员的内容都是短语，末尾加句号或者不加都可以，同一份通知里宜统一。',
  bad: [
    {
      draft: `${HEAD}⏎一、时间⏎2025年3月5日上午9:00⏎二、地点⏎镇政府会议室⏎三、参加人员⏎各村党支部书记⟦。⟧`,
      fixed: `${HEAD}⏎一、时间⏎2025年3月5日上午9:00⏎二、地点⏎镇政府会议室⏎三、参加人员⏎各村党支部书记`,
    },
    {
      draft: `${HEAD}⏎一、时间：2025年3月5日上午9:00。⏎二、地点：镇政府会议室⟦⟧⏎三、参加人员：各村党支部书记。`,
      fixed: `${HEAD}⏎一、时间：2025年3月5日上午9:00。⏎二、地点：镇政府会议室。⏎三、参加人员：各村党支部书记。`,
    },
    {
      draft: `${HEAD}⏎时间：2025年3月5日上午9:00⏎地点：镇政府会议室⟦。⟧⏎参加人员：各村党支部书记⏎主持人：镇长杜春生`,
      fixed: `${HEAD}⏎时间：2025年3月5日上午9:00⏎地点：镇政府会议室⏎参加人员：各村党支部书记⏎主持人：镇长杜春生`,
    },
  ],
  good: [
    `${HEAD}⏎一、时间⏎2025年3月5日上午9:00⏎二、地点⏎镇政府会议室⏎三、参加人员⏎各村党支部书记`,
    `${HEAD}⏎一、时间：2025年3月5日上午9:00。⏎二、地点：镇政府会议室。⏎三、参加人员：各村党支部书记。`,
    `${HEAD}⏎一、时间：2025年3月5日上午9:00⏎二、地点：镇政府会议室⏎三、参加人员：各村党支部书记，镇属单位负责人。请提前10分钟入场。`,
    `${HEAD}⏎一、时间：2025年3月5日上午9:00⏎二、地点：镇政府会议室⏎三、参加人员：各村党支部书记须参加。`,
    `${HEAD}⏎一、时间：2025年3月5日上午9:00⏎二、地点：镇政府会议室⏎三、参加人员：各村党支部书记，入党积极分子代表。`,
    `${HEAD}⏎一、时间：2025年3月5日上午9:00；⏎二、地点：镇政府会议室；⏎三、参加人员：各村党支部书记。`,
    `${HEAD}⏎一、时间：2025年3月5日上午9:00⏎二、地点：镇政府会议室。`,
    `${HEAD}⏎一、时间：2025年3月5日上午9:00⏎二、地点：镇政府会议室⏎三、参加人员：各村党支部书记。⏎四、主持人：镇长杜春生。`,
  ],
  check: { unit: 'document', run: check },
});
