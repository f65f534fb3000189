import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { readNumber } from '../../text/numerals.ts';
import { defineRule, type Report } from '../rule.ts';

/** 第N次（扩大）…会, 九届四次…会议: what tells one meeting of a series from the next. */
interface Series {
  readonly from: number;
  readonly to: number;
  /** 届 and 次 as numbers; undefined where not said. */
  readonly session: number | undefined;
  readonly nth: number;
  readonly year: string | undefined;
  readonly enlarged: boolean;
  /** The ordinal as written: 第二次, 九届四次. */
  readonly words: string;
  /** What kind of meeting it is: the words behind the ordinal. */
  readonly kind: string;
  /** What stands before it, year and blanks taken out. */
  readonly owner: string;
}

const NUMERAL = '[一二三四五六七八九十百]{1,5}|\\d{1,3}';
const SERIES = new RegExp(
  `(?:第?(?<session>${NUMERAL})届(?<mid>[\\p{Script=Han}]{0,10}?))?(?:第(?<nth>${NUMERAL})次|(?<=届)(?<bare>${NUMERAL})次)(?<enlarged>[（(]?扩大[）)]?)?(?<kind>[\\p{Script=Han}]{0,24}?(?:会议|会|学习(?![会贯])|培训班|培训(?![会班])))(?<after>[（(]?扩大[）)]?(?:会议?)?)?`,
  'gu',
);

/** The series names in a text. */
function seriesIn(text: string): Series[] {
  return [...text.matchAll(SERIES)].flatMap((match) => {
    const { session, mid = '', nth, bare, enlarged, kind = '', after } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const year = /(\d{4})年(?:度)?[ 　]*$/u.exec(before)?.[1];
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        session: session === undefined ? undefined : readNumber(session),
        nth: readNumber(nth ?? bare ?? ''),
        year,
        enlarged: enlarged !== undefined || after !== undefined,
        words: match[0].slice(0, match[0].lastIndexOf('次') + 1),
        kind: kind.replace(/^(?:集体|集中|专题)/u, ''),
        owner: `${before.replace(/\d{4}年(?:度)?[ 　]*$/u, '').replace(/[ 　]/gu, '')}${mid}`,
      },
    ];
  });
}

/** Two names of one series: the same kind of meeting of the same body, as far as both say. */
function sameSeries(a: Series, b: Series): boolean {
  const tail = (text: string) =>
    /[\p{Script=Han}（）“”]{0,12}$/u.exec(text.replace(/^.*(?:召开|举行|举办|开展|关于|的|于|将|和|及)/u, ''))?.[0] ??
    '';
  const [x, y] = [tail(a.owner), tail(b.owner)];
  const owners = x.endsWith(y) || y.endsWith(x);
  if (a.kind === b.kind) return owners;
  return x !== '' && y !== '' && owners && (a.kind.endsWith(b.kind) || b.kind.endsWith(a.kind));
}

/** The names of the meeting in the places that can only speak of this one: 决定召开…, 附件：…议程, the agenda's title. */
function* namesOf(document: Document): Generator<{ paragraph: Paragraph; name: Series }> {
  for (const paragraph of document.paragraphs) {
    const { part, role, content } = paragraph;
    const { text } = content.view;
    if (role === 'title' && part === 'main') continue;
    const headed =
      role === 'attachmentNote' ||
      role === 'agendaTitle' ||
      (role === 'title' && part === 'attachment') ||
      content.field?.name === 'meetingName';
    if (part === 'material' || (!headed && part !== 'main')) continue;
    for (const name of seriesIn(text)) {
      const before = text.slice(Math.max(0, name.from - 60), name.from);
      const after = text.slice(name.to, name.to + 8);
      const called =
        /(?:召开|举行|举办|开展)[^，。；：《]{0,50}$/u.test(before) &&
        !/(?:已于|曾|上次|上一次|以来|之前)[^，。；]{0,40}$/u.test(before);
      const announced = /^[^，。；]{0,4}(?:定于|拟于|将于|决定于)/u.test(after);
      const papers =
        headed &&
        (content.field?.name === 'meetingName' ||
          /^(?:的)?(?:议程|日程|安排|回执|名单|座次|会议议程|参会|报名|材料|须知|[。；]?$)/u.test(after));
      if (/^(?:精神|以来|部署|要求|上|决议|决定|纪要|工作报告)/u.test(after)) continue;
      if (headed ? papers : called || announced) yield { paragraph, name };
    }
  }
}

/** 召开2025年全县安全生产工作会议 in main, where the title says 2026年 and else the same. */
function* otherYears(document: Document): Generator<Report> {
  const named =
    /(?:召开|举行|举办)[^，。；]{0,20}?(?<year>\d{4})(?=年)(?<name>年度?[^，。；\d]{4,40}?(?:会议|会|培训班))(?=的|（|$)/u.exec(
      document.title?.text ?? '',
    )?.groups;
  const [year, name] = [named?.['year'], named?.['name']];
  if (!year || !name || seriesIn(document.title?.text ?? '').length > 0) return;
  for (const paragraph of document.paragraphs) {
    if (paragraph.part !== 'main' || paragraph.role === 'title') continue;
    const { text } = paragraph.content.view;
    const at = text.indexOf(name);
    const said = at < 4 ? '' : text.slice(at - 4, at);
    if (!/^\d{4}$/.test(said) || said === year) continue;
    const sentence = text.slice(0, at - 4);
    if (!/(?:决定|定于|拟于?|将|同意)[^。；]{0,40}(?:召开|举行|举办)[^，。；]{0,20}$/u.test(sentence)) continue;
    const span = spanOf(paragraph, { from: at - 4, to: at });
    yield {
      ...span,
      message: `标题写“${year}年”，此处写“${said}年”，请核对是哪一年的会议`,
      fixes: [{ title: `以标题为准，改为“${year}”`, edits: [{ ...span, newText: year }] }],
    };
  }
}

export default defineRule({
  name: '会议名称前后不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'info',
  why: '标题、正文、附件说明和议程里的会议名称应是同一个，届次、次数、“（扩大）”有出入，多半是套用旧稿没有改。',
  bad: [
    {
      draft:
        '关于召开理事会第二次（扩大）会议的通知⏎各理事：⏎经研究，决定召开理事会⟦第三次（扩大）会议⟧，现通知如下：⏎一、时间：2025年3月5日上午9时',
      fixed:
        '关于召开理事会第二次（扩大）会议的通知⏎各理事：⏎经研究，决定召开理事会第二次（扩大）会议，现通知如下：⏎一、时间：2025年3月5日上午9时',
    },
    {
      draft:
        '关于召开理事会第二次（扩大）会议的通知⏎各理事：⏎经研究，决定召开理事会⟦第二次会议⟧，现通知如下：⏎一、时间：2025年3月5日上午9时',
      fixed:
        '关于召开理事会第二次（扩大）会议的通知⏎各理事：⏎经研究，决定召开理事会第二次（扩大）会议，现通知如下：⏎一、时间：2025年3月5日上午9时',
    },
    {
      draft:
        '关于召开县工商联九届四次执委会议的通知⏎各执委：⏎决定召开县工商联⟦九届三次执委会议⟧，现通知如下：⏎一、时间：2025年3月5日上午9时',
      fixed:
        '关于召开县工商联九届四次执委会议的通知⏎各执委：⏎决定召开县工商联九届四次执委会议，现通知如下：⏎一、时间：2025年3月5日上午9时',
    },
    {
      draft:
        '关于召开县安委会2025年第二次全体会议的通知⏎各单位：⏎一、时间：2025年3月5日上午9时⏎附件：县安委会2025年⟦第一次全体会议⟧议程⏎县安委会⏎2025年3月1日',
      fixed:
        '关于召开县安委会2025年第二次全体会议的通知⏎各单位：⏎一、时间：2025年3月5日上午9时⏎附件：县安委会2025年第二次全体会议议程⏎县安委会⏎2025年3月1日',
    },
    {
      draft:
        '关于召开2025年全县防汛工作会议的通知⏎各单位：⏎经研究，决定召开⟦2024⟧年全县防汛工作会议，现通知如下：⏎一、时间：2025年3月5日上午9时',
      fixed:
        '关于召开2025年全县防汛工作会议的通知⏎各单位：⏎经研究，决定召开2025年全县防汛工作会议，现通知如下：⏎一、时间：2025年3月5日上午9时',
    },
  ],
  good: [
    '关于召开2025年全县防汛工作会议的通知⏎各单位：⏎去年召开2024年全县防汛工作会议以来，决定召开2025年全县防汛工作会议。⏎一、时间：2025年3月5日上午9时',
    '关于召开理事会第二次、第三次会议的通知⏎各理事：⏎决定召开理事会第二次会议，随后召开理事会第三次会议。⏎一、时间：2025年3月5日上午9时',
    '关于召开理事会第二次会议的通知⏎各理事：⏎决定召开2025年理事会第二次会议，现通知如下：⏎一、时间：2025年3月5日上午9时',
    '关于召开第二次会议的通知⏎各理事：⏎一、时间：2025年3月5日上午9时⏎二、议题：传达上级第五次会议精神',
    '关于召开县安委会第二次全体会议的通知⏎各单位：⏎为落实县安委会第一次全体会议精神，决定召开县安委会第二次全体会议。⏎一、时间：2025年3月5日上午9时',
    '关于召开县安委会第二次全体会议的通知⏎各单位：⏎省政府已于3月1日召开第五次全体会议。⏎一、时间：2025年3月5日上午9时',
    '关于召开第四届职工代表大会第二次会议的通知⏎各单位：⏎决定召开公司第四届职工代表大会第二次会议。⏎一、时间：2025年3月5日上午9时⏎会议期间召开第一次主席团会议。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['title'] },
    *run(document): Generator<Report> {
      const { title } = document;
      if (!title || !document.meeting) return;
      yield* otherYears(document);
      const [own, other] = seriesIn(title.text);
      // 第二次、第三次会议: the notice calls several.
      if (!own || other || /次[、和及至]第/u.test(title.text)) return;
      const place = titlePlace(document, own.words);
      for (const { paragraph, name } of namesOf(document)) {
        if (!sameSeries(own, name)) continue;
        const nth =
          name.nth !== own.nth ||
          (name.session !== undefined && own.session !== undefined && name.session !== own.session);
        const year = name.year !== undefined && own.year !== undefined && name.year !== own.year;
        if (!nth && !year && name.enlarged === own.enlarged) continue;
        const said = title.text.slice(own.from, own.to);
        const span = spanOf(paragraph, { from: year && !nth ? name.from - 5 : name.from, to: name.to });
        const newText = year && !nth ? `${own.year}年${said}` : said;
        yield {
          ...span,
          message: `标题写“${year ? `${own.year}年` : ''}${said}”，此处与之不同，请核对会议的届次、次数和“（扩大）”`,
          related: place ? [{ ...place, message: '标题所写的会议名称' }] : [],
          fixes: [{ title: `以标题为准，改为“${newText}”`, edits: [{ ...span, newText }] }],
        };
      }
    },
  },
});

/** Where the title says it; the line that holds it, if a line break tears it apart. */
function titlePlace(document: Document, words: string): { start: number; end: number } | undefined {
  for (const index of document.title?.paragraphs ?? []) {
    const paragraph = document.paragraphs[index];
    const from = paragraph?.content.view.text.lastIndexOf(words) ?? -1;
    if (paragraph && from >= 0) return spanOf(paragraph, { from, to: from + words.length });
  }
  const last = document.paragraphs[document.title?.paragraphs.at(-1) ?? -1];
  return last && { start: last.start, end: last.end };
}
