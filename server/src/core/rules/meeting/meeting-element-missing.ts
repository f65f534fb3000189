import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { dayOf, weekdayName, weekdayOf } from '../../text/calendar.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Report } from '../rule.ts';
import { calledMeeting } from './arrangements.ts';
import {
  bodyOf,
  contactPlace,
  ELEMENTS,
  type Element,
  fieldsOf,
  hasPhone,
  impliesAttendees,
  isInternal,
  isOnline,
  leaveOf,
  namesSubject,
  namesSubjectWithin,
  tells,
} from './elements.ts';
import { insertAtEnd, insertField } from './insertions.ts';

const TOLD = { time: '时间', place: '地点', attendees: '参加人员', topics: '议题（内容）' } as const;
const LACKS = { time: '会议时间', place: '会议地点', attendees: '参加人员', topics: '会议议题（内容）' } as const;

/** The title's last line. */
function titlePlace(document: Document): Span | undefined {
  const paragraph = document.paragraphs[document.title?.paragraphs.at(-1) ?? -1];
  return paragraph && spanOf(paragraph, { from: 0, to: paragraph.content.view.text.length });
}

/** Where the notice's requirements stand: its last heading of the first level, else its last words. */
function closingPlace(document: Document): Span | undefined {
  const heading = document.numbering
    .map(({ paragraph }) => document.paragraphs[paragraph])
    .filter((paragraph) => paragraph?.part === 'main' && paragraph.content.label?.style === 'hanzi')
    .at(-1);
  const requires = /要求|事项|事宜|其[他它]|注意|说明|联系|纪律|请假|报名|回执|准备|安排/u;
  const last = bodyOf(document)
    .filter(({ role, content }) => role !== 'remark' && /\p{Script=Han}/u.test(content.view.text))
    .at(-1);
  const fits = heading && requires.test(heading.content.view.text.slice(0, 20));
  const paragraph = fits ? heading : last;
  if (!paragraph) return titlePlace(document);
  const { text } = paragraph.content.view;
  const body = fits ? text.search(/(?<=.)[。；：:]/u) : -1;
  const from = fits ? 0 : Math.max(0, ...[...text.slice(0, -1).matchAll(/[。；，]/gu)].map(({ index }) => index + 1));
  return spanOf(paragraph, { from, to: body > 0 ? Math.min(body, 30) : text.length });
}

/** 主题党日 of a season, each on its day in a list: the branches hold them, nobody calls them together. */
function isSeries(document: Document): boolean {
  const dated = fieldsOf(document, 'time').length > 0 || (document.meeting?.dates.length ?? 0) > 0;
  return /党日/u.test(document.title?.text ?? '') && !dated;
}

const BY_THEMSELVES =
  /(?:各|所属)[^，。；]{0,8}(?:支部|党小组|单位|部门)[^。；]{0,12}(?:自行|自主|自定|结合(?:实际|自身|工作)|分别(?:组织|开展|召开|举行)|精心组织|认真组织)/u;

/** 主题党日 and the like that each branch holds by itself: no meeting that the notice calls together. */
function isHeldByEach(document: Document): boolean {
  const title = document.title?.text ?? '';
  if (!/党日|生活会|组织生活|三会一课/u.test(title) && !/(?:开展|组织)(?!.*(?:召开|举行))/u.test(title)) return false;
  const body = bodyOf(document).map(({ content }) => content.view.text.slice(0, 2000));
  const together =
    tells(document, 'place') ||
    body.some((text) => /集中(?:学习|开展|召开|收看)|集合|统一(?:组织|召开|开展)/u.test(text));
  return !together && body.some((text) => BY_THEMSELVES.test(text));
}

/** Meetings held time and again by those who belong to them: who cannot come knows what to do. */
const REGULAR = /例会|生活会/u;

/** Enough is written to tell that this is a call to one meeting, and not to meetings that the units hold themselves. */
function isCall(document: Document, told: number): boolean {
  const title = document.title?.text ?? '';
  if (isHeldByEach(document)) return false;
  if (/(?:举办|开展|组织)/u.test(title) && !/召开|举行/u.test(title)) return told >= 2 && !isSeries(document);
  if (told > 0) return told > 1 || !/生活会|党日/u.test(title);
  const length = bodyOf(document).reduce((sum, { content }) => sum + content.view.text.length, 0);
  return document.signatureDate !== undefined && length > 0 && length < 300;
}

/** There is nothing to discuss. */
const CEREMONY = /典礼|仪式|庆祝|晚会|联欢会|茶话会|团拜会/u;

/** What it does not say yet comes with the notice itself. */
const ADVANCE = /预备?通知$/u;

/** Time, place, people, topics: without one of them nobody can come prepared. */
function* essentials(document: Document, wanted: (element: Element) => boolean): Generator<Report> {
  const place = titlePlace(document);
  const missing = (['time', 'place', 'attendees', 'topics'] as const).filter((element) => !tells(document, element));
  const told = (['time', 'place', 'attendees'] as const).filter((element) => !missing.includes(element)).length;
  if (!place || !isCall(document, told)) return;
  for (const element of missing) {
    if (!wanted(element) || (element === 'place' && isOnline(document))) continue;
    const [empty] = fieldsOf(document, element);
    if (element === 'topics' && !empty && CEREMONY.test(document.title?.text ?? '')) continue;
    const implied =
      (element === 'topics' && (namesSubject(document.title?.text ?? '') || namesSubjectWithin(document))) ||
      (element === 'attendees' && !empty && impliesAttendees(document));
    yield {
      ...(empty ? empty.label : place),
      ...(implied ? { severity: 'hint' as const } : {}),
      message: empty
        ? `“${empty.label.text}”之后没有内容，请补写${TOLD[element]}`
        : `通知没有写明${LACKS[element]}，实务通常写齐时间、地点、参加人员和议题，请补写`,
      fixes: empty ? [] : insertField(document, element),
    };
  }
}

/** The hours are all of the day, or told in another place. */
const ELSEWHERE = /全天|(?:安排|日程|时间|议程)[^，。；]{0,6}(?:见|附后|另行|以[^，。；]{1,12}为准)/u;

/** Weekday, year and hour of the meeting. */
function* details(document: Document, wanted: (element: Element) => boolean): Generator<Report> {
  const called = calledMeeting(document);
  const mention = document.dates[called?.meeting.dates[0] ?? -1];
  if (!called || !mention) return;
  const spoken = document.paragraphs.filter(({ part }) => part === 'main' || part === 'agenda');
  const inside = new Set(spoken.map(({ index }) => index));
  const same = document.dates.filter(
    ({ day, paragraph }) => day?.month === mention.day?.month && day?.day === mention.day?.day && inside.has(paragraph),
  );
  const dated = new Set(same.map(({ paragraph }) => paragraph));
  const places = new Set(called.meeting.dates.map((index) => document.dates[index]?.paragraph));
  const said = (kind: 'weekday' | 'clock', everywhere: boolean) =>
    spoken.some(
      ({ index, part, content }) =>
        (places.has(index) || (everywhere && part === 'agenda') || dated.has(index)) &&
        content.tokens.some((token) => token.kind === kind),
    );
  const last = document.dates[called.meeting.dates.at(-1) ?? -1] ?? mention;
  // 签到：8:00—8:30 under 时间安排: the hours stand in lines of their own, without the day.
  const listed = spoken.some(
    ({ part, content }) =>
      part === 'main' &&
      (content.label || content.field) &&
      content.tokens.some(({ kind }) => kind === 'clock') &&
      !content.tokens.some(({ kind }) => kind === 'date'),
  );
  const elsewhere = [...places].some((index) =>
    ELSEWHERE.test(document.paragraphs[index ?? -1]?.content.view.text ?? ''),
  );
  const untimed = !called.meeting.start && !listed && !elsewhere && !said('clock', true);
  if (wanted('clock') && called.days.length === 1 && untimed)
    yield {
      ...called.at,
      severity: 'info',
      message: '会议时间只写了日期，没有写几点开始，请补写',
    };
  if (wanted('weekday') && !said('weekday', false) && !same.some(({ weekday }) => weekday)) {
    const name = (day: number) => `星期${weekdayName(weekdayOf(dayOf(day)))}`;
    const words = called.first === called.last ? name(called.first) : `${name(called.first)}至${name(called.last)}`;
    yield {
      ...called.at,
      severity: 'hint',
      message: `会议日期没有注明星期，实务通常加注，便于核对，如（${words}）`,
      fixes: [{ title: `加注（${words}）`, edits: [{ start: last.end, end: last.end, newText: `（${words}）` }] }],
    };
  }
  const titled = mention.day && document.title?.text.includes(`${mention.day.year}年`);
  if (wanted('year') && mention.day && !titled && same.every(({ inherited }) => inherited))
    yield {
      ...called.at,
      severity: 'hint',
      message: '会议日期没有写年份，实务通常写全年月日',
      fixes: [
        {
          title: `补写“${mention.day.year}年”`,
          edits: [{ start: mention.start, end: mention.start, newText: `${mention.day.year}年` }],
        },
      ],
    };
}

/** Whom to call, and by when to excuse oneself. */
function* service(document: Document, wanted: (element: Element) => boolean): Generator<Report> {
  const closing = closingPlace(document);
  const contact = contactPlace(document);
  const phone = hasPhone(document);
  const severity = isInternal(document) ? ('hint' as const) : ('info' as const);
  if (!closing) return;
  const leave = leaveOf(document);
  const noContact = !contact && !phone && wanted('contact');
  // a notice of a few sentences says only what it must
  const brief = fieldsOf(document, 'time').length === 0;
  const known = brief && !noContact && REGULAR.test(document.title?.text ?? '');
  const noLeave = !leave.term && !leave.at && wanted('leave') && !known;
  const lacks = [
    ...(noContact ? ['联系人和联系电话'] : []),
    ...(noLeave ? [noContact ? '请假或报送回执的要求' : '请假或报送回执的办法和截止时间'] : []),
  ];
  // One place, one finding: both are lacking at the notice's end.
  if (lacks.length > 0)
    yield {
      ...closing,
      severity: noContact || !brief ? severity : 'hint',
      message: `没有写${lacks.join('，也没有写')}；实务通常写明，便于联系和统计人数`,
      fixes: [
        ...(noContact ? insertAtEnd(document, '补写联系人和电话（×××处待填）', '联系人：×××，联系电话：×××') : []),
        ...(noLeave
          ? insertAtEnd(document, '补写请假要求（×处待填）', '因故不能参加会议的，请于×月×日前书面请假。')
          : []),
      ],
    };
  if (contact && !phone && wanted('phone'))
    yield { ...contact, severity, message: '写了联系人，没有写电话号码，请补写' };
  if (leave.at && !leave.term && wanted('leave'))
    yield { ...leave.at, severity: 'hint', message: '没有写请假或报送回执的截止时间，实务通常写明“于×月×日前”' };
}

const REST =
  '⏎四、会议议题⏎研究防汛工作。⏎五、有关要求⏎因故不能参加的，请于3月3日前请假。联系人：周明，电话：6620019。';
const HEAD = '关于召开防汛会议的通知⏎各村：⏎';

export default defineRule({
  name: '会议通知缺要素',
  source: '惯例',
  clause: '实务（会议通知的要素）；《党政机关公文处理工作条例》第十九条（三）',
  severity: 'warning',
  misleads: '收文的人不知道几时、在哪里、谁去开会，只能打电话来问，或者误了会议。',
  why: '实务通常在会议通知里写齐时间、地点、参加人员、议题，以及联系人、电话和请假（回执）要求。视频会议不必写地点；确实不需要的，可在配置的 notApplicable 里写明。',
  options: {
    notApplicable: {
      description: `本单位的会议通知不写的要素，列入的不再提示：${Object.entries(ELEMENTS)
        .map(([element, meaning]) => `${element}（${meaning}）`)
        .join('、')}。`,
      schema: { type: 'array', items: { enum: Object.keys(ELEMENTS) }, uniqueItems: true },
    },
  },
  bad: [
    {
      draft: `⟦关于召开防汛会议的通知⟧⏎各村：⏎一、时间：2025年3月5日（星期三）上午9时⏎二、参加人员：各村书记⏎三、会议议题：研究防汛工作⏎联系人：周明，电话：6620019。请于3月3日前报名。`,
      fixed: `关于召开防汛会议的通知⏎各村：⏎一、时间：2025年3月5日（星期三）上午9时⏎二、地点：×××⏎三、参加人员：各村书记⏎四、会议议题：研究防汛工作⏎联系人：周明，电话：6620019。请于3月3日前报名。`,
    },
    {
      draft: `⟦关于召开防汛会议的通知⟧⏎各村：⏎一、会议地点⏎镇政府二楼会议室⏎二、参加人员⏎各村书记⏎三、会议议题⏎研究防汛工作。⏎联系人：周明，电话：6620019。请于3月3日前报名。`,
      fixed: `关于召开防汛会议的通知⏎各村：⏎一、会议时间⏎×××⏎二、会议地点⏎镇政府二楼会议室⏎三、参加人员⏎各村书记⏎四、会议议题⏎研究防汛工作。⏎联系人：周明，电话：6620019。请于3月3日前报名。`,
    },
    {
      draft: `⟦关于召开第二季度例会的通知⟧⏎各科室：⏎会议时间：2025年4月5日（星期六）上午9时⏎会议地点：二楼会议室⏎参加人员：各科科长⏎联系人：周明，电话：6620019。请于4月3日前报名。`,
      fixed: `关于召开第二季度例会的通知⏎各科室：⏎会议时间：2025年4月5日（星期六）上午9时⏎会议地点：二楼会议室⏎参加人员：各科科长⏎会议议题：×××⏎联系人：周明，电话：6620019。请于4月3日前报名。`,
    },
    {
      draft: `${HEAD}一、时间：⟦2025年3月5日⟧（星期三）⏎二、地点：二楼会议室⏎三、参加人员：各村书记${REST}`,
    },
    {
      draft: `${HEAD}一、时间：⟦2025年3月5日⟧上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记${REST}`,
      fixed: `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记${REST}`,
    },
    {
      draft: `${HEAD}一、时间：⟦3月5日⟧（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记${REST}⏎镇政府⏎2025年3月1日`,
      fixed: `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记${REST}⏎镇政府⏎2025年3月1日`,
    },
    {
      draft: `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记⏎四、会议议题：研究防汛工作⏎⟦五、相关要求⟧⏎因故不能参加的，请于3月3日前请假。⏎镇政府⏎2025年3月1日`,
      fixed: `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记⏎四、会议议题：研究防汛工作⏎五、相关要求⏎因故不能参加的，请于3月3日前请假。⏎联系人：×××，联系电话：×××⏎镇政府⏎2025年3月1日`,
    },
    {
      draft: `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记⏎四、会议议题：研究防汛工作⏎因故不能参加的，请于3月3日前请假。⏎⟦联系人⟧：周明⏎镇政府⏎2025年3月1日`,
    },
    {
      draft: `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记⏎四、会议议题⏎研究防汛工作。⏎⟦五、相关要求⟧⏎请将参会人员名单（包括姓名、职务、联系电话）于3月3日前报送。`,
      fixed: `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记⏎四、会议议题⏎研究防汛工作。⏎五、相关要求⏎请将参会人员名单（包括姓名、职务、联系电话）于3月3日前报送。⏎联系人：×××，联系电话：×××`,
    },
    {
      draft: `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、⟦地点⟧⏎三、参加人员：各村书记${REST}`,
    },
    {
      draft: `⟦会议通知⟧⏎各科室：⏎　　定于2025年3月5日（星期三）下午2:30召开科务会，研究年度计划，请准时参加，不能到会的请于3月4日前告知周明（电话6620019）。⏎办公室⏎2025年3月3日`,
    },
    {
      draft: `⟦会议通知⟧⏎各镇：⏎定于2025年3月5日（星期三）上午9时在县政府二楼会议室召开安全工作会议，通报安全生产情况，请参会人员按时参加，因故不能参加会议的，请于3月3日前请假。联系人：周明，电话：6620019。⏎县安委办⏎2025年3月1日`,
    },
  ],
  good: [
    '关于举办全县职工乒乓球比赛的通知⏎各镇：⏎定于2025年5月9日至10日（星期五至星期六）在县体育馆举办全县职工乒乓球比赛。请认真组织，5月5日前报名。联系人：周明，电话：6620019。',
    '关于开展第二季度主题党日活动的通知⏎各党支部：⏎一、4月11日（星期五），集中学习党章，晚上7:30开始。⏎二、5月9日（星期五），到烈士陵园祭扫，上午8:00在镇政府大院集合。⏎三、6月13日（星期五），开展志愿服务。⏎石桥镇党委⏎2025年4月2日',
    `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：镇政府二楼会议室⏎三、参加人员：各村书记${REST}`,
    '关于召开防汛会议的通知⏎各村：⏎经研究，定于2025年3月5日（星期三）上午9时在镇政府二楼会议室召开防汛会议，部署汛前准备，请各村书记参加。联系人：周明，电话：6620019。因故不能参加的，请于3月3日前请假。',
    '会议通知⏎各镇：⏎定于2025年3月5日（星期三）上午9时在县政府二楼会议室召开安全工作会议，通报安全生产情况，参会人员为各镇主要负责人。联系人：周明，电话：6620019。因故不能参加的，请于3月3日前请假。⏎县安委办⏎2025年3月1日',
    '会议通知⏎各镇：⏎定于2025年3月5日（星期三）上午9时在县政府二楼会议室召开财务工作会，研究预算，请各成员单位负责人按时到会。联系人：周明，电话：6620019。因故不能参加的，请于3月3日前请假。⏎县财政局⏎2025年3月1日',
    '会议通知⏎各镇：⏎定于2025年3月5日（星期三）上午9时在县政府二楼会议室召开协调会，学习《预算法》，列席单位由主要负责人参会，提前10分钟候会。联系人：周明，电话：6620019。因故不能参加的，请于3月3日前请假。⏎县财政局⏎2025年3月1日',
    '关于召开防汛会议的通知⏎各村：⏎◆会议时间：2025年3月5日（星期三）上午9时⏎◆会议地点：镇政府二楼会议室⏎◆参会对象：各村书记⏎◆会议内容：研究防汛工作⏎联系人：周明，电话：6620019。请于3月3日前报名。',
    '关于召开防汛会议的通知⏎各村：⏎有关事项通知如下：一是会议时间：2025年3月5日（星期三）上午9时；二是会议地点：镇政府二楼会议室；三是参会范围为各村书记；四是会议内容：研究防汛工作。联系人：周明，电话：6620019。请于3月3日前报名。',
    '关于召开防汛会议的通知⏎各村：⏎1．时间：2025年3月5日（星期三）上午9时⏎2．地点：镇政府二楼会议室⏎3．内容：研究防汛工作⏎4．人员：各村书记⏎联系人：镇防汛办公室  周明，电话：8816。请于3月3日前报名。',
    '关于召开全县禁烧视频会议的通知⏎各镇：⏎县政府定于2025年9月24日（星期三）上午10时召开全县禁烧视频会议。⏎3　参会人员⏎3.1　主会场：副县长周明，有关部门主要负责人。⏎3.2　分会场：各镇主要负责人。⏎4　会议内容⏎县农业农村局通报情况。⏎联系人：周明，电话：6620019。请于9月22日前报送名单。',
    '关于开展2025年6月份主题党日活动的通知⏎各党支部：⏎一、活动时间⏎6月26日（星期四）下午，各支部可结合实际适当调整。⏎二、活动内容⏎上一堂专题党课。⏎三、有关要求⏎因公外出不能参加的，要履行请假手续。⏎机关党委⏎2025年6月5日',
    '关于召开期中家长会的通知⏎各位家长：⏎一、会议时间：2025年11月20日（星期四）14:30⏎二、会议地点：学校体育馆⏎三、会议议程⏎（一）年级主任作质量分析⏎（二）班主任反馈班级情况⏎请家长准时参加。联系人：佟老师，电话：6620019。⏎青松中学⏎2025年11月13日⏎——————————⏎回　执⏎□ 能参加　　□ 不能参加，原因：________',
    `${HEAD}一、大会时间⏎2025年3月5日（星期三）10:00⏎二、大会地点⏎礼堂⏎三、参加单位与人员⏎各村书记${REST}`,
    `${HEAD}一、会议时间⏎2025年3月5日（星期三）全天，具体安排见议程。⏎二、会议地点⏎礼堂⏎三、会议对象⏎各村书记${REST}`,
    '关于召开防汛会议的通知⏎各村：⏎定于2025年3月5日（星期三）上午8:30，在镇防汛培训基地（东路、南路交叉口向北1500米路西）召开防汛会议，部署汛前准备，请各村书记参加。联系人：周明，电话：6620019。因故不能参加的，请于3月3日前请假。',
    '关于召开防汛会议的通知⏎各村：⏎拟定于2025年11月下旬（具体时间另行通知）在镇政府会议室召开防汛会议，部署汛前准备，请各村书记参加。联系人：周明，电话：6620019。因故不能参加的，请于3月3日前请假。',
    '关于召开防汛会议的预备通知⏎各村：⏎拟于2025年3月上旬召开防汛会议，请各村做好准备。⏎镇政府⏎2025年2月1日',
    '关于举行开学典礼的通知⏎各班：⏎一、时间：2025年9月1日（星期一）上午9时⏎二、地点：礼堂⏎三、参加人员：全体学生⏎各办公室请于8月30日前将参加典礼的领导姓名及职务报校长办公室。联系人：周明，电话：6620019。',
    `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记，企业负责人（名单附后）⏎四、会议议题⏎研究防汛工作。⏎五、其他⏎请准时参加，不得请假。联系人：周明，电话：6620019。`,
    `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记⏎四、会议议题⏎研究防汛工作。⏎五、其他⏎请将名单于3月3日17:00 前报送。联系人：周明，电话：6620019。`,
    '关于印发防汛办法的通知⏎各村：⏎现将办法印发给你们。',
    '关于取消召开防汛会议的通知⏎各村：⏎原定3月5日的会议取消。⏎镇政府⏎2025年3月1日',
    '关于召开防汛会议时间调整的通知⏎各村：⏎会议改于3月6日召开。⏎镇政府⏎2025年3月1日',
    '关于报送全县工作会议参会名单的通知⏎各村：⏎请于3月3日前报送。⏎镇政府⏎2025年3月1日',
    `关于召开全县防汛视频会议的通知⏎各村：⏎一、时间：2025年3月5日（星期三）上午9时⏎二、参加人员：各村书记⏎三、议题：研究防汛工作⏎联系人：周明，电话：6620019。请于3月3日前报名。`,
    `关于召开防汛会议的通知⏎各村：⏎召开时间：2025年3月5日（星期三）上午9时⏎地址：二楼会议室⏎参会对象：各村书记⏎会议内容：研究防汛工作⏎会务联系：周明　电话：6620019⏎请于3月3日前报送回执。`,
    '关于召开防汛会议的通知⏎各村：',
    '关于召开第一季度安全例会的通知⏎各镇：⏎定于2025年3月5日（星期三）上午9时在县政府二楼会议室召开第一季度安全例会，通报安全生产情况，请各镇安监站站长参加。联系人：周明，电话：6620019。',
    `${HEAD}定于2025年3月5日（星期三）召开防汛会议。⏎一、时间安排⏎（一）签到：8:30—9:00⏎（二）会议：9:00—10:00⏎二、地点：二楼会议室⏎三、参加人员：各村书记${REST}`,
    `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记⏎四、会议建议议程⏎（一）研究防汛工作；⏎（二）人事事项。⏎五、其他⏎因故不能出席的，请于3月3日前将授权委托书送办公室。联系人：周明，内线：8216。`,
    `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、规模：200人左右⏎四、会议议题⏎研究防汛工作。⏎五、报名⏎名额有限，请于3月3日前接龙。联系人：周明，分机：6013。`,
    `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记⏎四、会议议题⏎研究防汛工作。⏎五、参会名单无需报送。联系人：周明，电话：6620019。`,
    `${HEAD}一、时间：2025年3月5日（星期三）上午9时⏎二、地点：二楼会议室⏎三、参加人员：各村书记⏎四、会议议题⏎研究防汛工作。⏎五、其他⏎回执请于周二中午12点前报办公室（周明，8110）。`,
    '关于开展党史学习教育的通知⏎各支部：⏎一、总体要求⏎认真学习。⏎二、时间安排⏎从3月开始。⏎机关党委⏎2025年3月1日',
    '关于召开防汛会议的通知⏎各村：⏎一、时 间：2025年3月5日（星期三）上午9时⏎二、会场：镇政府二楼会议室⏎三、出席人员：各村书记⏎四、会议议题⏎研究防汛工作。⏎五、有关要求⏎因故不能参加的，请于3月3日前请假。联系人：周明，电话：6620019。',
    '关于召开防汛会议的通知⏎各村：⏎一、时间：2025年3月5日（星期三）上午9时⏎二、会场：镇政府二楼会议室⏎三、与会人员：各村书记⏎四、会议议题⏎研究防汛工作。⏎五、有关要求⏎因故不能参加的，请于3月3日前请假。联系人：周明，电话：6620019。',
  ],
  check: {
    unit: 'document',
    *run(document, { options }) {
      if (!document.meeting || ADVANCE.test(document.title?.text ?? '')) return;
      const { notApplicable } = options;
      const wanted = (element: Element) => !(Array.isArray(notApplicable) && notApplicable.includes(element));
      const told = (['time', 'place', 'attendees'] as const).filter((element) => tells(document, element)).length;
      yield* essentials(document, wanted);
      if (!isCall(document, told)) return;
      yield* details(document, wanted);
      yield* service(document, wanted);
    },
  },
});
