import type { FieldHead, FieldName } from '../document.ts';
import type { OrdinalToken } from '../token.ts';

/** 会议时间、地点 and its like: two elements under one head, named by the first. */
function joined(prefixes: readonly string[]): string[] {
  return prefixes.flatMap((prefix) =>
    ['、', '和', '及', '与', '以及', '']
      .flatMap((joint) => [`${prefix}时间${joint}地点`, `${prefix}时间${joint}${prefix}地点`])
      .flatMap((head) => [head, `${head}和主持人`, `${head}及主持人`, `${head}、主持人`]),
  );
}

/** 参加单位与人员 and its like: units and people under one head. */
const UNITS_AND_PEOPLE: readonly string[] = ['参加', '参会', '出席', '与会'].flatMap((prefix) =>
  ['、', '和', '及', '与', ''].flatMap((joint) => [
    `${prefix}单位${joint}人员`,
    `${prefix}单位${joint}对象`,
    `${prefix}人员${joint}单位`,
  ]),
);

/** The words that head a field, by glossary name; the longer first where one begins another. */
const FIELD_WORDS: Readonly<Record<FieldName, readonly string[]>> = {
  meetingName: ['会议名称', '会议主题', '会名'],
  checkIn: [
    ...joined(['报到']),
    '报到时间',
    '报到地点',
    '报到事项',
    '报到安排',
    '报到方式',
    '报到',
    '签到时间',
    '签到地点',
    '签到',
  ],
  time: [
    ...joined(['会议', '大会', '召开', '培训', '活动', '学习', '举办', '']),
    '会议召开时间',
    '会议时间',
    '大会时间',
    '典礼时间',
    '仪式时间',
    '会议日期',
    '召开时间',
    '举行时间',
    '培训时间',
    '学习时间',
    '集中学习时间',
    '活动时间',
    '举办时间',
    '开会时间',
    '座谈时间',
    '会期',
    '时间',
  ],
  place: [
    '会议召开地点',
    '会议地点',
    '大会地点',
    '典礼地点',
    '仪式地点',
    '会议场所',
    '召开地点',
    '举行地点',
    '培训地点',
    '学习地点',
    '集中学习地点',
    '活动地点',
    '举办地点',
    '开会地点',
    '座谈地点',
    '会场设置',
    '会场安排',
    '主会场',
    '会场',
    '地址',
    '地点',
  ],
  attendees: [
    ...UNITS_AND_PEOPLE,
    '会议对象',
    '会议人员',
    '参加会议人员',
    '参加学习人员',
    '参加培训人员',
    '参加活动人员',
    '会议参加人员',
    '会议出席人员',
    '参会人员及地点',
    '参会人员和地点',
    '参加人员及地点',
    '参加人员和地点',
    '参会人员及会场',
    '参会人员及要求',
    '参会人员及名额',
    '参会人员范围',
    '参会人员名单',
    '参加人员',
    '参加人',
    '参会人员',
    '与会人员',
    '与会单位',
    '与会代表',
    '出席人员',
    '出席范围',
    '参训人员及名额',
    '参训人员',
    '参训单位',
    '学习人员',
    '培训人员',
    '培训对象及名额',
    '培训对象',
    '参训对象',
    '参加对象',
    '参会对象及名额',
    '参会对象',
    '出席对象',
    '参会范围',
    '参加范围',
    '参会单位',
    '参加单位',
    '参会代表',
    '会议代表',
    '出席会议人员',
    '出席列席人员',
    '出席和列席人员',
    '出席、列席人员',
    '出席',
  ],
  observers: ['列席人员', '列席会议人员', '列席单位', '列席', '特邀人员', '特邀', '邀请人员', '邀请单位'],
  host: ['会议主持人', '会议主持', '主持人', '主持'],
  topics: [
    '会议主要内容及议程',
    '会议内容及议程',
    '会议内容和议程',
    '会议议题及议程',
    '会议主要内容',
    '会议议题',
    '会议事项',
    '主要议题',
    '会议内容',
    '学习内容',
    '集中学习内容',
    '学习主题',
    '培训内容',
    '培训课程',
    '培训主题',
    '主要内容',
    '会议主要议程',
    '会议建议议程',
    '建议议程',
    '建议议题',
    '大会议程',
    '大会日程',
    '会议程序',
    '主要程序',
    '会议流程',
    '主要议程',
    '会议议程',
    '会议日程',
    '会议安排',
    '议程安排',
    '日程安排',
    '议事日程',
    '活动内容',
    '活动议程',
    '活动主题',
    '研讨内容',
    '研讨主题',
    '座谈内容',
    '座谈主题',
    '座谈议题',
    '协商议题',
    '协商内容',
    '讨论内容',
    '讨论议题',
    '研究议题',
    '审议事项',
    '交流内容',
    '内容',
    '议题',
    '议程',
  ],
  reply: [
    '参会回执',
    '参会报名',
    '参会确认',
    '回执报送',
    '回执要求',
    '报名回执',
    '报名时间及方式',
    '报名时间和方式',
    '报名截止时间',
    '报名方式',
    '报名办法',
    '报名要求',
    '报名事项',
    '报名时间',
    '会议报名',
    '报名',
    '回执',
  ],
  leave: ['会议请假', '请假事项', '请假人员', '请假要求', '请假制度', '请假'],
  phone: [
    '联系人及电话',
    '联系人和电话',
    '联系人及联系电话',
    '联系人和联系电话',
    '联系人及联系方式',
    '会务联系人及电话',
    '会务联系电话',
    '联系方式',
    '联系电话',
    '办公电话',
    '咨询电话',
    '值班电话',
    '电话',
  ],
  contact: ['会务组联系人', '会务联系人', '会议联系人', '会务联系', '会议联系', '联系人员', '联系人'],
  recorder: ['会议记录', '记录人', '记录'],
};

const NAMES = Object.entries(FIELD_WORDS) as [FieldName, readonly string[]][];
const byWord = new Map(NAMES.flatMap(([name, words]) => words.map((word) => [word, name] as const)));
const LONGEST = Math.max(...[...byWord.keys()].map((word) => word.length));
/** The first two characters of the words: few other paragraphs begin so. */
const BEGINNINGS = new Set([...byWord.keys()].map((word) => word.slice(0, 2)));
/** Between label and value: a colon, two spaces, a Tab, one space before a digit; or the line's end. */
const MARK = '[ 　\\t]*[：:][ 　\\t]*|[ 　]{2,}|\\t+|[ 　](?=\\d{4}年|\\d{1,2}月)|$';
const BEHIND = new RegExp(
  `(?:${MARK})|[ 　]?[（(][^（）()：:\\d]{0,9}\\d{0,3}[^（）()：:\\d]{0,9}[）)][ 　]*(?<noted>[：:][ 　\\t]*|$)`,
  'uy',
);

/** The longest word that a text begins with, whatever blanks spread it, and that stands as the head of a field does. */
function readHead(text: string): { name: FieldName; written: string; behind: RegExpExecArray } | undefined {
  let word = '';
  const ends: number[] = [];
  for (let at = 0; at < text.length && ends.length < LONGEST; at++) {
    const character = text[at] ?? '';
    if (/[ 　\t]/.test(character)) {
      if (at === 0) return undefined;
      continue;
    }
    word += character;
    ends.push(at + 1);
    if (ends.length === 2 && !BEGINNINGS.has(word)) return undefined;
  }
  for (let length = ends.length; length > 1; length--) {
    const name = byWord.get(word.slice(0, length));
    if (!name) continue;
    BEHIND.lastIndex = ends[length - 1] ?? 0;
    const behind = BEHIND.exec(text);
    if (behind) return { name, written: text.slice(0, behind.index), behind };
  }
  return undefined;
}

const BULLET = /^[◆●■▲★◇◎※•▪➢►][ 　]{0,2}/u;

/** The field that a paragraph's view begins with (after its label, if any), or undefined. */
export function scanField(text: string, label: OrdinalToken | undefined): FieldHead | undefined {
  const bullet = label ? undefined : BULLET.exec(text);
  const from = bullet?.[0].length ?? (label ? label.to + (/^[ 　]*/.exec(text.slice(label.to))?.[0].length ?? 0) : 0);
  const head = readHead(text.slice(from, from + 80));
  // A note in brackets ends a heading only under a label: 报到（大厅） alone is no field.
  if (!head || (head.behind.groups?.['noted'] === '' && !label)) return undefined;
  const { name, written, behind } = head;
  const to = from + written.length + behind[0].length;
  // A bullet says too little to make a bare heading a field.
  if (bullet && (to >= text.length || !/[：:]/.test(behind[0]))) return undefined;
  // 时间⇥内容⇥发言人 heads a table.
  if (text[to - 1] === '\t' && text.includes('\t', to)) return undefined;
  if (from + 80 < text.length && to === from + 80) return undefined;
  return { name, label: { from, to: from + written.length, text: written }, valueFrom: to };
}
