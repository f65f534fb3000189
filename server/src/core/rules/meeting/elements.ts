import type { Document, Field, FieldName, Paragraph, ParagraphContent } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { remembered } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';

/** What a notice of a meeting tells; the names by which the configuration switches one off. */
export const ELEMENTS = {
  time: '会议时间',
  place: '会议地点',
  attendees: '参加人员',
  topics: '议题或内容',
  clock: '几点开始',
  contact: '联系人',
  phone: '联系电话',
  leave: '请假或回执',
  weekday: '星期',
  year: '年份',
} as const;
export type Element = keyof typeof ELEMENTS;

/** The paragraphs where the notice itself speaks: no title, no recipient, no signature, no list of attachments. */
export const bodyOf: (document: Document) => readonly Paragraph[] = remembered(({ paragraphs }: Document) =>
  paragraphs.filter(
    ({ part, role }) =>
      part === 'main' &&
      ![
        'title',
        'titleNote',
        'recipient',
        'attachmentNote',
        'signatureOrgan',
        'signatureDate',
        'issuerMark',
        'documentNumber',
        'cc',
        'printLine',
        'pageNumber',
      ].includes(role),
  ),
);

/** Whether a paragraph says what a pattern is for. */
const sayer = (pattern: RegExp) => remembered(({ view }: ParagraphContent) => pattern.test(view.text));

/** The fields of main of that name. */
export function fieldsOf(document: Document, ...names: readonly FieldName[]): Field[] {
  return document.fields.filter((field) => field.part === 'main' && names.includes(field.name));
}

const filled = (fields: readonly Field[]) => fields.some((field) => field.values.some(({ text }) => text !== ''));

const ROOM =
  '室|厅|楼|堂|馆|中心|宾馆|酒店|会场|大厦|教室|广场|基地|学校|学院|大院|院内|党校|招待所|礼堂|工地|现场|园区|小学|中学|大学|支部|阵地|站|剧院|剧场|会堂|影院';
const PLACE_SAID = [
  /(?:[日时分午\d]|[）)])[^，。；：\d]{0,8}在(?!全|线上|各)[^，。；：]{2,40}(?:召开|举行|举办)/u,
  new RegExp(
    `(?:在|到|于|赴)[^，。；：]{1,40}(?:${ROOM})(?:（[^（）。；]{1,60}）)?[^。；]{0,14}(?:召开|举行|举办|开展|参加|集中|集合|报到|参会|开会)`,
    'u',
  ),
  /(?<!报到|讨论|住宿|上车|集合|乘车)地点(?:设在|定在|安排在|在|为|是|见|另行|[：:])|会场(?:设在|在|为|安排)/u,
].map(sayer);
const ONLINE =
  /视频会|电视电话|电话会议|线上(?:会议|召开|举行|方式|形式|学习|培训)|网络(?:会议|直播|视频)|腾讯会议|钉钉会议|云会议|视频(?:形式|方式)|会议号|会议室号|会议链接/u;
const saysOnline = sayer(ONLINE);
const NOT = '(?<!不能|无法|不得|因故|未能|[不未]|可以|[确如]?需|原因|全程|按时)';
const VERB = `${NOT}(?:(?:参加|出席|列席|到会)(?!的|人员|人数|者|单位|同志|会议的|活动的|或|情况|设备|调试|投票)|参会(?=[。，；]|$))`;
const COMES = [
  new RegExp(
    `(?:负责人|领导|人员|成员|代表|干部|党员|职工|同志|委员|书记|主任|[局校院镇会站所社]长)${NOT}(?:参加|出席|列席)(?=[。，；]|$)`,
    'u',
  ),
  new RegExp(`(?:请(?!假)|邀请|组织)[^。；假]{0,80}?${VERB}`, 'u'),
  new RegExp(`(?:限[^，。；]{0,8}人|每[^，。；]{1,10}(?:派|选派))[^，。；]{0,10}${VERB}`, 'u'),
  new RegExp(`[^。；，]{2,40}${NOT}(?:参加|出席|列席)(?:会议|大会|本次|此次|培训|学习|座谈)(?!的)`, 'u'),
].map(sayer);
const WHO =
  '负责人|负责同志|领导|人员|成员|代表|干部|党员|职工|教师|同志|委员|书记|主任|[局处科校院镇乡村所站]长|单位|部门|支部|科室|家长|学员|理事|董事|监事';
/** Who comes, said within a sentence: 参会人员为…, 人员：…, 列席单位由主要负责人参会, 请各负责人按时到会. */
const WHO_COMES = [
  /(?:参会|参加|出席|列席|与会|到会|参训|参学|邀请|培训|会议)(?:会议|学习|培训|活动)?(?:人员|对象|范围|单位|代表|人)(?:范围)?(?:[（(][^（）()]{1,20}[）)])?(?:暂?定为|为|是(?!否)|有|包括|如下|[：:])[ 　]{0,2}[^ 　，。；\d×]/u,
  /(?:^|[。；，、 　.．◆●■▲★）)是])(?:人员|对象|范围)[：:][ 　]{0,2}[^ 　，。；\d×]/u,
  new RegExp(
    `(?:由|请(?!假))[^，。；]{0,40}(?:${WHO})(?<!(?:参会|参加|与会|出席|列席)(?:人员|代表|单位|同志))(?:全部|全体)?(?:按时|准时|务必|届时|提前)?(?:参会|参加|出席|列席|到会)(?!的|人员|单位|名单)`,
    'u',
  ),
];
const EXCUSED = /因故|不能|无法|未能|请假|特殊情况|不得|名单/u;
/** A heading over the people, whatever numbers it. */
const HEADS_PEOPLE =
  /^(?:[\d.．]{1,6}|[◆●■▲★◇◎※•·])?[ 　]{0,2}(?:参会|参加|出席|列席|与会|到会|参训)(?:会议|学习|培训|活动)?(?:人员|对象|范围|单位|代表)[：:]?$/u;

const headsPeople = remembered(({ view }: ParagraphContent) => HEADS_PEOPLE.test(view.text.slice(0, 2000)));
const saysWhoComes = remembered(({ view }: ParagraphContent) =>
  view.text
    .slice(0, 2000)
    .split(/[。；]/u)
    .some((said) => !EXCUSED.test(said) && WHO_COMES.some((pattern) => pattern.test(said))),
);

/** Whether a sentence, or a heading with something under it, says who comes. */
function namesPeople(body: readonly Paragraph[]): boolean {
  return body.some(({ content }, i) => {
    if (!content.field && headsPeople(content))
      return body[i + 1]?.content.label?.style !== 'hanzi' && i + 1 < body.length;
    return saysWhoComes(content);
  });
}

/** A forum or fair that tells how many come, and not who. */
const SIZE = sayer(/(?:规模|人数)[：:为约]{1,2}\d+[多余]?人/u);
/** People rather than units: 各位理事, 全体教职工, 中心组成员. */
const PEOPLE =
  /各位|成员(?!单位)|负责人|主任|委员(?!会)|理事(?!会)|代表(?!大会)|党员|教职工|职工|教师|干部|同志|书记|会员(?!单位)|股东|董事|监事|人员/u;
/** Meetings whose very name tells who sits in them. */
const BODY =
  /代表大会|会员大会|党员大会|职工大会|股东(?:大)?会|主任会议|常务会议|常委会|理事会|董事会|委员会.{0,20}会议|全体会议|生活会|村民大会/u;
const SUBJECT = sayer(
  /主要(?:内容|议题|任务|议程)|(?:培训|演练|讲座|授课|活动)内容[：:]|内容为|(?:议题|议程|内容|日程)如下|(?:会议|大会)(?:主要)?(?:议题|议程|内容|任务|将|主题|听取|研究|审议)|议题(?:是|为|有|[：:])|围绕(?:以下|下列|如下)/u,
);
const DOING = sayer(
  /(?:传达|听取|审议|研究|讨论|部署|通报|总结|表彰|宣读|学习贯彻|交流|观看|解读|征求)[^，。；]{3,}|(?<=[，、；。：将议会]|^)(?:(?:研究|审议|讨论|会商|协商|评议|学习)[^，。；]{2,}|安排(?!好|专人|人员|车|时间|座|就|住|食|在|如)[^，。；]{2,}|述职评议)/u,
);

/** A time said within a sentence. */
const TIME = sayer(
  /\d{1,2}日[^。；]{0,24}(?:召开|举行|举办|集中学习)|(?:集中学习|会议|学习|培训)[（(]\d{1,2}月\d{1,2}日|(?:定于|拟于|于)(?:今|明|后|本周|下周|近期|每)|(?:会议|召开|开会|学习|培训)时间(?:[：:]|为|是)[^，。；]{0,12}\d|\d月[上中下]旬[^。；]{0,24}(?:召开|举行|举办)|时间[：:]?(?:\d{4}年)?\d{1,2}月(?:至|到|—{1,2}|～|~|-|－)\d{1,2}月|时间(?:[、和及]?地点)?(?:待定|另行|另作)/u,
);

/** Whether main names the time, place, people or topics of the meeting, in a field or in a sentence. */
export function tells(document: Document, element: 'time' | 'place' | 'attendees' | 'topics'): boolean {
  const body = bodyOf(document);
  const says = (said: (content: ParagraphContent) => boolean) => body.some(({ content }) => said(content));
  switch (element) {
    case 'time':
      return (document.meeting?.dates.length ?? 0) > 0 || filled(fieldsOf(document, 'time')) || says(TIME);
    case 'place':
      return filled(fieldsOf(document, 'place')) || PLACE_SAID.some(says);
    case 'attendees':
      return (
        filled(fieldsOf(document, 'attendees', 'observers')) || COMES.some(says) || says(SIZE) || namesPeople(body)
      );
    case 'topics':
      return (
        filled(fieldsOf(document, 'topics')) ||
        document.agendas.length > 0 ||
        fieldsOf(document, 'meetingName').some(({ label }) => label.text.includes('主题')) ||
        document.paragraphs.some(
          ({ role, content }) => role === 'attachmentNote' && /议程|日程|议题/u.test(content.view.text),
        ) ||
        says(SUBJECT) ||
        body.some(({ content }) => !content.label && DOING(content))
      );
  }
}

/** Recipients or the meeting's name say who comes, though the notice does not. */
export function impliesAttendees(document: Document): boolean {
  return (
    BODY.test(/(?:召开|举行|举办|开展|组织).*$/u.exec(document.title?.text ?? '')?.[0] ?? '') ||
    document.paragraphs.some(
      ({ role, content }) => (role === 'recipient' || role === 'salutation') && PEOPLE.test(content.view.text),
    )
  );
}

/** A unit's own people and sections: 各科室, 机关各处室, 全体党员, 县委各常委; they know whom to call. */
const OWN =
  /^(?:机关|局|院|校|本?公司|总部|县委|市委|区委|镇|站|所)?(?:各位|全体|各)(?:[^，。；、：]{0,12}(?:党员|委员|常委|董事|监事|理事|职工|教师|同志|同事|干部|成员)|(?:科|处|诊|股|教研|工作|办公)室|部门|部室|业务庭|庭室?|班组|车间|支部|党小组|工会小组|年级组|教研组|班级?|股室)$/u;

/** Whether all whom the notice addresses belong to the unit that sends it. */
export function isInternal(document: Document): boolean {
  const units = document.paragraphs
    .filter(({ role }) => role === 'recipient' || role === 'salutation')
    .flatMap(({ content }) => content.view.text.replace(/[：:。]\s*$/u, '').split(/[，、,]/u))
    .map((unit) => unit.replace(/（[^（）]*）|[ 　]/gu, ''));
  // 审判委员会各位委员: the body's name before 各位 belongs to the address.
  return (
    units.length > 0 &&
    units.every((unit) => OWN.test(unit) || /.(?:各位|全体)(?:委员|成员|常委|党员|职工|董事|理事|监事)$/u.test(unit))
  );
}

/** A meeting by screen or telephone needs no place. */
export function isOnline(document: Document): boolean {
  return ONLINE.test(document.title?.text ?? '') || bodyOf(document).some(({ content }) => saysOnline(content));
}

/** The name of the meeting says what it is about (防汛工作会议, no 例会). */
export function namesSubject(title: string): boolean {
  const name = /(?:召开|举行|举办|开展|组织)(.{0,60}?)的?(?:紧急|补充)?通知$/u.exec(title)?.[1];
  return name !== undefined && tellsSubject(name);
}

const NAMED = /(?:召开|举行|举办)(?<name>[^，。；：“”《》\d]{3,40}?(?:会议|会|培训班|论坛))(?=[，。；]|$)/u;

/** The same of the name that a sentence of the notice gives where the title is bare: 会议通知, then 召开安全工作会议. */
export function namesSubjectWithin(document: Document): boolean {
  return bodyOf(document).some(({ content }) => {
    const name = NAMED.exec(content.view.text.slice(0, 2000))?.groups?.['name'];
    return name !== undefined && tellsSubject(name);
  });
}

function tellsSubject(name: string): boolean {
  // The yearly session of a congress has its agenda laid down.
  if (/(?:政协|人民代表大会|代表大会|人代会).{0,30}(?:第.{1,4}次会议|全体会议)的?$/u.test(name)) return true;
  return !/^(?:.{0,16}(?:例会|全体(?:会议|大会)|第.{1,6}次.{0,6}会议|办公会议?|中层(?:干部)?会议?|(?:党员|职工|干部|教职工|教师|村民|班子|代表)(?:大会|会议)|常务会议|科务会|紧急会议)|会议?)$/u.test(
    name,
  );
}

/** 联系电话 among the columns of a list that is asked for (姓名、职务、联系电话) gives nobody to call. */
const CONTACT =
  /联系人|(?<![、及和])联系(?:方式|电话)(?![、等）)及和])|联络员电话|会务组(?:联系|电话|[：:])|会务联系|咨询电话|值班电话|办公电话|联[ 　]*系[ 　]*人|电话[：:]|[（(]电话|(?<=[（(])\p{Script=Han}{2,4}[，、：: 　]{1,2}\d{4,8}(?=[）)])/u;
const PHONE =
  /(?:电话|手机|热线|号码|联系人|联系方式|联系|传真)[^。；]{0,24}?(?:\d[\d－-]{6,}|×)|(?:内线|分机|短号|小号)(?:号码)?[：: 　]{0,2}\d{3,6}|联系(?:人|方式)?[：:][^。；\d]{1,24}\d{4,6}(?![\d年])|电话[：:][ 　]?\d{4,6}(?![\d年月])|[（(]\p{Script=Han}{2,4}[，、：: 　]{1,2}\d{4,8}[）)]/u;

/** Where the notice names someone to turn to. */
export function contactPlace(document: Document): Span | undefined {
  for (const paragraph of bodyOf(document)) {
    const match = CONTACT.exec(paragraph.content.view.text);
    if (match) return spanOf(paragraph, { from: match.index, to: match.index + match[0].length });
  }
  return undefined;
}

/** A place kept for the number: placeholder-left will ask for it. */
const PHONE_TO_FILL = /(?:电话|手机|联系方式)[：:][ 　]*[【[×_＿]/u;

const givesPhone = remembered(
  ({ tokens, view }: ParagraphContent) =>
    tokens.some(({ kind }) => kind === 'phone') || PHONE.test(view.text) || PHONE_TO_FILL.test(view.text),
);

/** Whether a number to call is given. */
export function hasPhone(document: Document): boolean {
  return bodyOf(document).some(({ content }) => givesPhone(content));
}

const LEAVE =
  /请假|不能(?:亲自)?(?:参会|参加|出席|到会|列席)|回执|报名|接龙|签到表|委托书|委托[^，。；]{0,8}(?:出席|参加|代为)|书面委托|(?:参会|参加|与会|参训|会议)[^，。；]{0,6}(?:名单|人数|人员姓名)|姓名[^，。；]{0,16}(?:报|告知|反馈|发至)|名单(?!附后|见附|详见|另附|如下)/u;
/** Nobody need answer. */
const NO_REPLY =
  /(?:名单|回执)(?:无需|不需|不必|不用|无须|不再)(?:报送|反馈|填报|填写|另报)|(?:无需|不需要?|不必|不用|无须|不再)(?:报送|反馈|填报|填写|另报)(?:参会)?(?:人员)?(?:名单|回执)|不(?:得|准|能|予)请假|不接受请假/u;
const TERM =
  /(?:[日号时点分午\d×）)]|下班|当[日天])[ 　]?之?以?前(?![往后到来期])|会(?:议召开)?前\d{1,2}[日天]|截止|提前[^，。；]{0,6}(?:请假|告知|说明|报告|履行)/u;

const SLIP = /^[ 　]*[□☐][ 　]*(?:我|本人)?(?:不?能|不?参加|可以|按时)[^。]{0,12}[□☐]/u;

const isSlip = sayer(SLIP);
/** Where a paragraph speaks of leave or replies without a term before, and whether it does with one. */
const leaveIn = remembered(({ view }: ParagraphContent) => {
  const ranges: ViewRange[] = [];
  for (const sentence of view.text.matchAll(/[^。；]+/gu)) {
    const match = LEAVE.exec(sentence[0]);
    if (!match) continue;
    if (TERM.test(sentence[0]) || NO_REPLY.test(sentence[0])) return { ranges, term: true };
    const from = sentence.index + match.index;
    ranges.push({ from, to: from + match[0].length });
  }
  return { ranges, term: false };
});

/** Whether leave or replies are spoken of, and whether with a term. */
export function leaveOf(document: Document): { readonly at: Span | undefined; readonly term: boolean } {
  // A slip to tick and hand back asks for the answer by itself.
  if (document.paragraphs.some(({ content }) => isSlip(content))) return { at: undefined, term: true };
  let at: Span | undefined;
  for (const paragraph of bodyOf(document)) {
    const { ranges, term } = leaveIn(paragraph.content);
    if (term) return { at, term: true };
    if (!at && ranges[0]) at = spanOf(paragraph, ranges[0]);
  }
  return { at, term: fieldsOf(document, 'reply').some(({ values }) => values.some(({ text }) => TERM.test(text))) };
}
