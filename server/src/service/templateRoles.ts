/** What a tab stop of a template asks for, as far as “新建公文” can answer it. */
export type TemplateRole =
  | 'documentNumber'
  | 'serial'
  | 'issuer'
  | 'jointIssuer'
  | 'recipients'
  | 'meetingName'
  | 'meetingDate'
  | 'meetingTime'
  | 'place'
  | 'deadline'
  | 'attachments'
  | `topic${number}`;

/** Role → number of the tab stop. */
export type TemplateRoles = { readonly [R in TemplateRole]?: number };

const NUMERALS = '一二三四五六七八九十';

/** What the words of a placeholder ask for. */
const ASKED: readonly (readonly [RegExp, TemplateRole])[] = [
  [/^【请填(?:发文机关|发文单位|印发机关|主办机关)(?:名称)?】$/u, 'issuer'],
  [/^【请填联合机关】$/u, 'jointIssuer'],
  [/^【请填发文字号】$/u, 'documentNumber'],
  [/^【请填主送机关(?:名称)?】$/u, 'recipients'],
  [/^【请填(?:会议|学习|培训|活动)名称】$/u, 'meetingName'],
  [/^【请填(?:会议|学习|培训|活动)地点】$/u, 'place'],
  [/^【请填(?:会议|学习|培训|活动)(?:日期|时间)】$/u, 'meetingDate'],
  [/^.*年×月×日（星期×）$/u, 'meetingDate'],
  [/^×月×日$/u, 'deadline'],
  [/^【请填(?:附件|名单)名称】$/u, 'attachments'],
  [/^(?:上午|下午|上午×|上午\d+:\d+)$/u, 'meetingTime'],
];
const TOPIC = /^【请填第([一二三四五六七八九十])项(?:议题|学习内容|培训内容|议程)】$/u;
/** A line of its own: 第×号, 〔2026〕第×号, as 令 and 纪要 have it. */
const SERIAL = /^(?:〔[^〕\n]{0,20}〕)?第\$\{(\d+):×\}号$/mu;
const PLACEHOLDER = /\$\{(\d+):((?:[^{}\\]|\\.|\$\{[A-Z_]+(?:\/[^}]*)?\})*)\}/gu;

/**
 * Which tab stop of a template asks for what, read off the words of its placeholders, or off its line where they say
 * nothing; the first of a role counts.
 * @param body the template's text, as a snippet
 */
export function rolesOf(body: string): TemplateRoles {
  const roles: { [R in TemplateRole]?: number } = {};
  for (const [, stop, words = ''] of body.matchAll(PLACEHOLDER)) {
    const topic = TOPIC.exec(words);
    const role = topic
      ? (`topic${NUMERALS.indexOf(topic[1] ?? '') + 1}` as const)
      : ASKED.find(([pattern]) => pattern.test(words))?.[1];
    if (role) roles[role] ??= Number(stop);
  }
  const [, serial] = SERIAL.exec(body) ?? [];
  if (serial !== undefined) roles.serial = Number(serial);
  return roles;
}
