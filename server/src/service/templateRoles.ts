/** What a tab stop of a template asks for, as far as “新建公文” can answer it. */
export type TemplateRole =
  | 'documentNumber'
  | 'issuer'
  | 'recipients'
  | 'meetingName'
  | 'meetingDate'
  | 'meetingYear'
  | 'meetingMonth'
  | 'meetingDay'
  | 'meetingWeekday'
  | 'meetingHalf'
  | 'meetingClock'
  | 'meetingTime'
  | 'place'
  | 'deadline'
  | 'deadlineMonth'
  | 'deadlineDay'
  | `topic${number}`;

/** Role → number of the tab stop. */
export type TemplateRoles = { readonly [R in TemplateRole]?: number };

const NUMERALS = '一二三四五六七八九十';

/** What the words of a placeholder ask for. */
const ASKED: readonly (readonly [RegExp, TemplateRole])[] = [
  [/^【请填(?:发文机关|发文单位|印发机关)(?:名称)?】$/u, 'issuer'],
  [/^【请填发文字号】$/u, 'documentNumber'],
  [/^【请填主送机关(?:名称)?】$/u, 'recipients'],
  [/^【请填(?:会议|学习|培训|活动)名称】$/u, 'meetingName'],
  [/^【请填(?:会议|学习|培训|活动)地点】$/u, 'place'],
  [/^【请填(?:会议|学习|培训|活动)(?:日期|时间)】$/u, 'meetingDate'],
  [/^.*年×月×日（星期×）$/u, 'meetingDate'],
  [/^×月×日$/u, 'deadline'],
  [/^(?:上午|下午|上午×|上午\d+:\d+)$/u, 'meetingTime'],
];
const TOPIC = /^【请填第([一二三四五六七八九十])项(?:议题|学习内容|培训内容|议程)】$/u;
/** A date of which each part is a tab stop of its own, and the time after it. */
const DATE =
  /\$\{(\d+):\$\{CURRENT_YEAR\}\}年\$\{(\d+):×\}月\$\{(\d+):×\}日（\$\{(\d+)\|星期一,[^|]*\|\}）(?:\$\{(\d+)\|上午,[^|]*\|\}\$\{(\d+):\d+:\d+\})?/u;
/** Until when those who come are to be told of. */
const DEADLINE = /请于\$\{(\d+):×\}月\$\{(\d+):×\}日前将[^。\n]{0,12}名单/u;
const DATE_ROLES: readonly TemplateRole[] = [
  'meetingYear',
  'meetingMonth',
  'meetingDay',
  'meetingWeekday',
  'meetingHalf',
  'meetingClock',
];
const PLACEHOLDER = /\$\{(\d+):((?:[^{}\\]|\\.|\$\{[A-Z_]+(?:\/[^}]*)?\})*)\}/gu;

/**
 * Which tab stop of a template asks for what, read off the words of its placeholders; the first of a role counts.
 * @param body the template's text, as a snippet
 */
export function rolesOf(body: string): TemplateRoles {
  const roles: { [R in TemplateRole]?: number } = {};
  for (const [index, role] of DATE_ROLES.entries()) {
    const stop = Number(DATE.exec(body)?.[index + 1]);
    if (stop > 0) roles[role] = stop;
  }
  for (const [index, role] of (['deadlineMonth', 'deadlineDay'] as const).entries()) {
    const stop = Number(DEADLINE.exec(body)?.[index + 1]);
    if (stop > 0) roles[role] = stop;
  }
  for (const [, stop, words = ''] of body.matchAll(PLACEHOLDER)) {
    const topic = TOPIC.exec(words);
    const role = topic
      ? (`topic${NUMERALS.indexOf(topic[1] ?? '') + 1}` as const)
      : ASKED.find(([pattern]) => pattern.test(words))?.[1];
    if (role) roles[role] ??= Number(stop);
  }
  return roles;
}
