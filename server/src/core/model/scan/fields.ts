import type { FieldHead, FieldName } from '../document.ts';
import type { OrdinalToken } from '../token.ts';

/** The words that head a field, by glossary name; the longer first where one begins another. */
export const FIELD_WORDS: Readonly<Record<FieldName, readonly string[]>> = {
  meetingName: ['会议名称', '会议主题', '会名'],
  checkIn: ['报到时间及地点', '报到时间和地点', '报到时间地点', '报到时间', '报到地点', '报到事项', '报到', '签到时间'],
  time: [
    '会议时间及地点',
    '会议时间和地点',
    '会议时间地点',
    '时间及地点',
    '时间和地点',
    '时间、地点',
    '时间地点',
    '会议时间',
    '召开时间',
    '培训时间',
    '学习时间',
    '活动时间',
    '举办时间',
    '开会时间',
    '会期',
    '时间',
  ],
  place: [
    '会议地点',
    '召开地点',
    '培训地点',
    '学习地点',
    '活动地点',
    '举办地点',
    '会场设置',
    '会场安排',
    '主会场',
    '会场',
    '地址',
    '地点',
  ],
  attendees: [
    '参加会议人员',
    '参会人员及要求',
    '参会人员范围',
    '参加人员',
    '参会人员',
    '与会人员',
    '出席人员',
    '参训人员',
    '培训对象',
    '参训对象',
    '参加对象',
    '参会对象',
    '出席对象',
    '参会范围',
    '参加范围',
    '参会单位',
    '参加单位',
    '参会代表',
    '出席会议人员',
    '出席',
  ],
  observers: ['列席人员', '列席会议人员', '列席'],
  host: ['会议主持人', '会议主持', '主持人', '主持'],
  topics: [
    '会议主要内容',
    '会议议题',
    '主要议题',
    '会议内容',
    '学习内容',
    '培训内容',
    '主要内容',
    '会议主要议程',
    '主要议程',
    '会议议程',
    '会议安排',
    '议程安排',
    '活动内容',
    '研讨内容',
    '讨论议题',
    '研究议题',
    '议题',
    '议程',
  ],
  reply: ['参会回执', '回执报送', '报名方式', '报名事项', '报名时间', '会议报名', '报名', '回执'],
  leave: ['会议请假', '请假事项', '请假人员', '请假要求', '请假'],
  phone: [
    '联系人及电话',
    '联系人和电话',
    '联系人及联系电话',
    '联系方式',
    '联系电话',
    '办公电话',
    '咨询电话',
    '值班电话',
    '电话',
  ],
  contact: ['会务联系人', '会议联系人', '会务联系', '联系人'],
  recorder: ['会议记录', '记录人', '记录'],
};

const NAMES = Object.entries(FIELD_WORDS) as [FieldName, readonly string[]][];
const byWord = new Map(NAMES.flatMap(([name, words]) => words.map((word) => [word, name] as const)));
const spaced = (word: string) => [...word].join('[ 　\\t]*');
const HEAD = new RegExp(
  `^(?<label>${[...byWord.keys()]
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join('|')})(?<mark>[ 　\\t]*[：:][ 　\\t]*|[ 　]{2,}|\\t+|$)`,
  'u',
);

/** The field that a paragraph's view begins with (after its label, if any), or undefined. */
export function scanField(text: string, label: OrdinalToken | undefined): FieldHead | undefined {
  const from = label ? label.to + (/^[ 　]*/.exec(text.slice(label.to))?.[0].length ?? 0) : 0;
  const match = HEAD.exec(text.slice(from));
  const written = match?.groups?.['label'] ?? '';
  const name = byWord.get(written.replace(/[ 　\t]/g, ''));
  if (!match || !name) return undefined;
  return {
    name,
    label: { from, to: from + written.length, text: written },
    valueFrom: from + match[0].length,
  };
}
