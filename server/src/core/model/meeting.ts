import { around } from '../text/around.ts';
import { viewSpan } from '../text/view.ts';
import type { DateMention, Field, Meeting, PartKind, Title } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import type { ClockToken, ViewRange } from './token.ts';

/** A stretch of a paragraph that says when the meeting is. */
interface Place {
  readonly paragraph: number;
  readonly range: ViewRange;
}

const CALL = '召开|举行|举办|开展|组织|进行|开会|开班|开幕';
/** Sentences that announce the meeting's day; 已于…召开 tells of one that is over. */
const ANNOUNCES: readonly RegExp[] = [
  new RegExp(`(?:(?<!原)定于|拟于|决定于|计划于|将于|定在|改于)(?<said>[^。；]{2,60}?)(?:${CALL})`, 'u'),
  /(?:会议|培训|活动|学习|召开)时间(?:为|是|定为|定在|定于|暂定为?|安排在|[：:])(?<said>[^。；]{2,60})/u,
  new RegExp(`(?<![已曾前])于(?<said>(?:\\d{4}年|今年)?\\d{1,2}月\\d{1,2}日[^。；前]{0,40}?)(?:${CALL})`, 'u'),
  /请[^。；]{0,30}(?<![已曾])于(?<said>(?:\d{4}年)?\d{1,2}月\d{1,2}日[^。；前]{0,40}?)(?:参加|出席|参会|到会)/u,
  /研究决定[，,]?(?<said>(?:\d{4}年)?\d{1,2}月\d{1,2}日(?![起至])[^，。；]{0,60}?)(?:召开|举行|举办)(?!预备)/u,
];

/** What a clause of a time field speaks of when it is no time of the meeting itself. */
const ASIDE =
  /报到|签到|入住|抵达|入场|入席|入座|到会|调试|联调|彩排|返程|返回|离会|疏散|截止|[日时分\d]以?前(?![往后])/u;

/** 8:30签到9:00开会 tells both. */
const saysAside = (clause: string) => ASIDE.test(clause) && !/开会|正式/u.test(clause);

/** Meetings that others hold, or that are only spoken of. */
const OF_OTHERS = /指导|督促|填报|申报|各/u;
const NO_CALL =
  /印发|转发|贯彻|宣传|取消|推迟|延期|变更|调整|改期|报送|征求|通报|公布|表彰|表扬|规范|精简|严控|减少|加强|做好/u;
const CHANGES = /(?:取消|推迟|延期|变更|调整|改期)[^会班]{0,10}通知$/u;
const STUDY =
  /(?:学习|培训|党日|研讨|座谈|观摩|讲座|论坛)(?:交流)?(?:会|班|活动)?(?:[（(][^（）()]{1,10}[）)])?的(?:紧急|补充)?通知$/u;
/** Matches, fairs and shows are held, but nobody is called to a meeting. */
const SHOW =
  /(?:运动会|.赛|展览|[画书花品果片]展|晚会|演出|[汇调会]演|招聘会|交易会|博览会|展销会|艺术节|文化节|体育节|读书节)(?:活动)?的(?:紧急|补充)?通知$/u;
const ALONE = /会议?的?(?:紧急|补充)?通知$/u;

/**
 * Whether a title calls a meeting, a study session or a training: 关于召开…的通知, 会议通知. What stands before the verb
 * must not turn it into something else (取消召开…); the meeting's own name may hold any word.
 */
export function callsMeeting(title: string): boolean {
  if (!/通知(?:[（(][^（）()]{1,12}[）)])?$/u.test(title)) return false;
  const bare = title.replace(/[（(][^（）()]{1,12}[）)]$/u, '');
  const about = Math.max(0, bare.lastIndexOf('关于'));
  const verb = /召开|举行|举办|开展|组织/u.exec(bare.slice(about));
  if (CHANGES.test(bare) || SHOW.test(bare)) return false;
  if (!verb) return !bare.includes('关于') && ALONE.test(bare) && !NO_CALL.test(bare);
  const lead = bare.slice(about, about + verb.index);
  if (NO_CALL.test(lead) || OF_OTHERS.test(lead)) return false;
  return verb[0] === '开展' || verb[0] === '组织' ? STUDY.test(bare) : true;
}

/** The meeting a notice calls: its days, start and end, from the time field or the sentence 定于…召开. */
export function readMeeting(
  paragraphs: readonly RawParagraph[],
  fields: readonly Field[],
  dates: readonly DateMention[],
  title: Title | undefined,
  parts: readonly PartKind[] = [],
): Meeting | undefined {
  if (!title || !callsMeeting(title.text)) return undefined;
  const within = (place: Place, token: ViewRange) => token.from >= place.range.from && token.to <= place.range.to;
  const daysIn = (places: readonly Place[]) =>
    dates.flatMap((date, index) =>
      date.token.day !== undefined &&
      places.some((place) => place.paragraph === date.paragraph && within(place, date.token))
        ? [index]
        : [],
    );
  const found = candidates(paragraphs, fields, parts);
  const dated = found.filter(({ all }) => daysIn(all).length > 0);
  const [first] = dated;
  // What is said aside is left out where something else holds a date: another field, or what stands in front.
  const sure = dated.find(
    (other) => daysIn(other.own).length > 0 && (other.isField || !first?.isField || startOf(other) < startOf(first)),
  );
  const places = sure ? sure.own : (first?.all ?? []);
  const days = daysIn(places);
  if (days.length === 0) return { title: title.text, dates: [], start: undefined, end: undefined };
  const clocksIn = (all: readonly Place[]): ClockPlace[] =>
    all.flatMap((place) =>
      (paragraphs[place.paragraph]?.content.tokens ?? []).flatMap((token) =>
        token.kind === 'clock' && token.minutes !== undefined && within(place, token)
          ? [{ paragraph: place.paragraph, token }]
          : [],
      ),
    );
  // The hour may stand behind the check-in (8:30报到，9:00开会), or in a field where the day is in a sentence.
  const clocks =
    [(sure ?? first)?.own ?? [], places, found[0]?.own ?? []].map(clocksIn).find((all) => all.length > 0) ?? [];
  const at = ({ paragraph, token }: ClockPlace, minutes: number) => {
    const raw = paragraphs[paragraph];
    const span = viewSpan(raw?.content.view ?? { text: '', offsets: undefined, shift: 0 }, token.from, token.to);
    const base = raw?.lines[0]?.start ?? 0;
    return { start: base + span.start, end: base + span.end, minutes };
  };
  const [start, second] = clocks;
  const ranged = start && second && joined(paragraphs, start, second);
  // Several sessions have no one end.
  const last = ranged && clocks.length === 2 ? second : undefined;
  return {
    title: title.text,
    dates: days,
    start: start ? at(start, start.token.minutes ?? 0) : undefined,
    end: start && last ? at(last, rangeEnd(start.token, last.token)) : undefined,
  };
}

interface ClockPlace {
  readonly paragraph: number;
  readonly token: ClockToken;
}

/** True where the two clocks are the ends of one range. */
function joined(paragraphs: readonly RawParagraph[], a: ClockPlace, b: ClockPlace): boolean {
  const text = paragraphs[a.paragraph]?.content.view.text ?? '';
  return (
    a.paragraph === b.paragraph &&
    /^[ 　]*(?:至|到|—{1,2}|～|~|-|－|–)[ 　]*$/u.test(text.slice(a.token.to, b.token.from))
  );
}

/** The end of a clock range in minutes: 下午2:30—5:30 ends at 17:30. */
export function rangeEnd(start: ClockToken, end: ClockToken): number {
  const minutes = end.minutes ?? 0;
  const afternoon = start.period !== undefined && (start.minutes ?? 0) >= 720;
  return afternoon && end.period === undefined && minutes < (start.minutes ?? 0) && minutes < 720
    ? minutes + 720
    : minutes;
}

/** Where the day may be said. */
interface Candidate {
  readonly isField: boolean;
  readonly all: readonly Place[];
  /** The places without what is said aside: check-in, a deadline. */
  readonly own: readonly Place[];
}

const startOf = ({ all }: Candidate) => all[0]?.paragraph ?? 0;

/** Where the day may be said, the best place first: each time field of main, then the sentences that announce it. */
function candidates(
  paragraphs: readonly RawParagraph[],
  fields: readonly Field[],
  parts: readonly PartKind[],
): readonly Candidate[] {
  const fromFields = fields
    .filter((field) => field.name === 'time' && field.part === 'main')
    .slice(0, MOST)
    .map((field) => field.values.map(({ paragraph, range }) => ({ paragraph, range })));
  const fromProse = ANNOUNCES.flatMap((pattern) =>
    paragraphs.flatMap(({ content }, paragraph) => {
      if ((parts[paragraph] ?? 'main') !== 'main') return [];
      const match = pattern.exec(content.view.text);
      return match ? [[{ paragraph, range: { from: match.index, to: match.index + match[0].length } }]] : [];
    }),
  );
  return [...fromFields, ...fromProse.slice(0, MOST)].map((places, index) => {
    const said = places.flatMap((place) => clauses(paragraphs[place.paragraph], place));
    return {
      isField: index < fromFields.length,
      all: said.map(({ place }) => place),
      own: said.flatMap(({ place, aside }) => (aside ? [] : [place])),
    };
  });
}

/** Whether the clause around a place of a text speaks of check-in, a deadline and the like, and not of the meeting. */
export function isAside(text: string, at: number): boolean {
  const { from, to } = around(text, at, at, /[。；;，,]/u, LONGEST);
  const clause = text.slice(from, to);
  return saysAside(clause) || /预备会/u.test(clause);
}

/** So much of a value, and so many fields, are looked at. */
const LONGEST = 400;
const MOST = 12;

/** The clauses of a place, and which of them speak of something else: check-in, a deadline. */
function clauses(raw: RawParagraph | undefined, place: Place): { place: Place; aside: boolean }[] {
  const text = raw?.content.view.text.slice(0, Math.min(place.range.to, place.range.from + LONGEST)) ?? '';
  const weekdays = raw?.content.tokens.filter((token) => token.kind === 'weekday') ?? [];
  const found: { place: Place; aside: boolean }[] = [];
  let from = place.range.from;
  for (let i = from; i <= text.length; i++) {
    const ends = i === text.length || /[。；;，,（()）]/u.test(text[i] ?? '');
    if (!ends || (i < text.length && weekdays.some((token) => token.from <= i && i < token.to))) continue;
    if (i > from)
      found.push({
        place: { paragraph: place.paragraph, range: { from, to: i } },
        aside: saysAside(text.slice(from, i)),
      });
    from = i + 1;
  }
  return found;
}
