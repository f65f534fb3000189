/** Defects of a 文种: its closing words, its recipient, what it must hold and what it must not. */
import { addingAfter, type DefectKind, type Edit, replacing } from '../injected.ts';
import { type Frame, inFrame, isBlank, type Line, linesOf, rewriting, titleOf, trimmed } from './signature.ts';

type Row = readonly [kind: string, expect: string | readonly string[], places: DefectKind['places']];

const CLOSING =
  /^(?:特此(?:通知|报告|公告|通告|函复|函告|函达)|专此报告|此复|(?:以上请示)?[妥当]否，请(?:批示|批复)|请予支持为盼|请予审议(?:决定)?)。$/u;
const ASKS = /(?:请予?|恳请[^。]{0,12})(?:批示|批准|批复|审批)/u;

const edit = (at: number, del: number, ins: string): Edit => ({ at, del, ins });
const last = ({ body }: Frame): Line | undefined => body.at(-1);
const closing = (frame: Frame) => {
  const line = last(frame);
  return line && CLOSING.test(trimmed(line)) ? line : undefined;
};
const indentOf = ({ text }: Line) => /^[ \u3000\t]*/u.exec(text)?.[0] ?? '';

const ofGenre = (genre: RegExp, make: (frame: Frame, text: string) => readonly Edit[]) =>
  inFrame((frame, text) => (genre.test(frame.genre) ? make(frame, text) : []));

/** The closing words of a 文种 replaced by others. */
const closed = (genre: RegExp, was: RegExp, ins: string) =>
  ofGenre(genre, (frame) => {
    const line = closing(frame);
    return line && was.test(trimmed(line)) ? [...rewriting(line, ins)] : [];
  });

/** A paragraph behind (or before) a line, indented as that line is and as far from it as others are. */
function paragraph(text: string, line: Line, words: string, behind = true): Edit {
  const gap = text.slice(0, line.at).endsWith('\n\n') ? '\n\n' : '\n';
  const ins = indentOf(line) + words;
  return behind ? edit(line.end, 0, gap + ins) : edit(line.at, 0, ins + gap);
}

const appended = (genre: RegExp, words: string, unless: RegExp, when: RegExp = /^/u) =>
  ofGenre(genre, (frame, text) => {
    const line = last(frame);
    const said = frame.body.map((part) => part.text).join('\n');
    return line && when.test(said) && !unless.test(said) ? [paragraph(text, line, words)] : [];
  });

/** A sentence put at the end of the last paragraph that is no closing formula. */
const sentence = (genre: RegExp, words: string) =>
  ofGenre(genre, (frame) => {
    const line = frame.body.filter(({ text }) => text.length > 40 && text.endsWith('。')).at(-1);
    return line ? [edit(line.end, 0, words)] : [];
  });

const ATTENDEES = /出席|参加人员|参会|与会|到会|[应实]到/u;

/** The title and the lines of a 纪要, which has no signature. */
function minutesOf(text: string): readonly Line[] | undefined {
  const lines = linesOf(text);
  const head = titleOf(lines);
  return head?.genre === '纪要' ? lines.slice(head.last + 1).filter((line) => !isBlank(line)) : undefined;
}

const inMinutes = (make: (lines: readonly Line[], text: string) => readonly Edit[]): DefectKind['places'] => {
  return (text) => {
    const lines = minutesOf(text);
    return lines ? make(lines, text) : [];
  };
};

/** Where the list of who was there stands behind the text. */
const minutesEnd = (words: string) =>
  inMinutes((lines, text) => {
    const at = lines.findIndex((line) => /^(?:出席|参加人员|请假|列席)：/u.test(trimmed(line)));
    const line = lines[at - 1];
    return line?.text.endsWith('。') ? [paragraph(text, line, words)] : [];
  });

const REQUEST = /^请示$/u;
const REPORT = /^报告$/u;
const LETTER = /^(?:函|复函)$/u;
const NOTICE = /^通知$/u;
const TELLING = /^(?:通知|通报|决定)$/u;
const MISMATCH = 'closing-genre-mismatch';
const CONTAINS = 'report-contains-request';
const HONORIFIC = 'letter-tone-honorific';

const otherClosings: readonly (readonly [string, RegExp, RegExp, readonly string[]])[] = [
  ['request', REQUEST, /[妥当]否/u, ['特此报告。', '特此通知。', '请遵照执行。', '此复。']],
  ['report', REPORT, /报告/u, ['特此通知。', '请遵照执行。', '此复。']],
  ['reply', /^批复$/u, /此复/u, ['特此通知。', '特此报告。', '妥否，请批示。', '请予支持为盼。']],
  ['letter', LETTER, /函[复告达]|为盼/u, ['请批示。', '妥否，请批示。', '特此报告。']],
  ['announcement', /^公告$/u, /特此公告/u, ['特此通告。', '特此通知。', '特此报告。']],
  ['proclamation', /^通告$/u, /特此通告/u, ['特此公告。', '特此通知。', '特此报告。']],
  ['bill', /^议案$/u, /请予审议/u, ['妥否，请批示。', '特此报告。', '请遵照执行。']],
];

const closings: readonly Row[] = [
  ...otherClosings.flatMap(([name, genre, was, others]) =>
    others.map((words): Row => [`closing-${name}-${words.slice(0, -1)}`, MISMATCH, closed(genre, was, words)]),
  ),
  ['closing-letter-orders', [MISMATCH, HONORIFIC], closed(LETTER, /函[复告达]|为盼/u, '请遵照执行。')],
  // where nothing else asks or proposes, it is a 请示 without its matter
  [
    'closing-request-deleted',
    [MISMATCH, 'request-ask-missing'],
    ofGenre(REQUEST, (frame, text) => {
      const line = closing(frame);
      const others = frame.body.slice(0, -1);
      if (!line || others.some((part) => ASKS.test(part.text))) return [];
      const at = text.slice(0, line.at).trimEnd().length;
      return [edit(at, line.end - at, '')];
    }),
  ],
  ['closing-notice-doubled', 'closing-redundant', appended(NOTICE, '特此通知。', /特此通知/u, /通知如下/u)],
  ['closing-notice-as-report', MISMATCH, appended(NOTICE, '特此报告。', /特此/u)],
  ['closing-notice-as-announcement', MISMATCH, appended(NOTICE, '特此公告。', /特此/u)],
  ['closing-notice-as-reply', MISMATCH, appended(NOTICE, '此复。', /特此|此复/u)],
  ['closing-circular-as-report', MISMATCH, appended(/^通报$/u, '特此报告。', /特此/u)],
  ['closing-report-as-request', [CONTAINS, MISMATCH], closed(REPORT, /报告/u, '妥否，请批示。')],
  ['closing-report-as-request-reply', [CONTAINS, MISMATCH], closed(REPORT, /报告/u, '以上报告妥否，请批复。')],
];

const requests: readonly Row[] = [
  ['report-asks-money', CONTAINS, sentence(REPORT, '恳请上级拨付专项经费30万元，请予批准。')],
  ['report-asks-posts', CONTAINS, sentence(REPORT, '为此，申请增加事业编制3名，请予批准。')],
  ['report-asks-above', CONTAINS, sentence(REPORT, '以上请示，妥否，请批示。')],
  ['report-asks-order', CONTAINS, sentence(REPORT, '当否，请批示。')],
  ['telling-asks', CONTAINS, appended(TELLING, '妥否，请批示。', /请批示/u)],
  ['telling-asks-approval', CONTAINS, appended(TELLING, '以上事项，请予批准。', /请予批准/u)],
  ['minutes-ask', CONTAINS, minutesEnd('以上事项妥否，请批示。')],
  ['minutes-ask-approval', CONTAINS, minutesEnd('会议所定经费20万元，请县政府予以解决，请予批准。')],
];

const LABELLED = /^[ \u3000\t]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,2}\.)/u;
const several = (first: string, second: string) =>
  ofGenre(REQUEST, (frame, text) => {
    const line = closing(frame);
    const gap = line && text.slice(0, line.at).endsWith('\n\n') ? '\n\n' : '\n';
    const plain = frame.body.every((part) => !LABELLED.test(part.text));
    return line && plain ? [paragraph(text, line, `${first}${gap}${indentOf(line)}${second}`, false)] : [];
  });

const matters: readonly Row[] = [
  ['matters-hanzi', 'request-multi-matter', several('一、申请增加事业编制3名。', '二、申请拨付车辆购置经费20万元。')],
  [
    'matters-bracket',
    'request-multi-matter',
    several('（一）请求拨付道路维修款15万元；', '（二）请求批准建设用地2亩。'),
  ],
  ['matters-arabic', 'request-multi-matter', several('1.恳请解决办公设备经费8万元。', '2.恳请批准增设内设机构1个。')],
];

/** The whole line of the recipient, for a document that goes upward; `office` is another one of its place. */
const upward = (form: (name: string, place: string, office: string) => string) =>
  ofGenre(/^(?:请示|报告)$/u, ({ recipient, title }) => {
    const name = recipient ? trimmed(recipient).slice(0, -1) : '';
    const place = /^(?:中共)?(\p{Script=Han}{2,3}?[省市县区])/u.exec(name)?.[1];
    if (!recipient || !place || /[、，和并]/u.test(name)) return [];
    const office = ['财政', '审计'].find((word) => !name.includes(word) && !title.includes(word)) ?? '统计';
    return [...rewriting(recipient, form(name, place, `${place}${office}局`))];
  });

const recipients: readonly Row[] = [
  ['recipient-two-dun', 'recipient-multiple-upward', upward((name, _, office) => `${name}、${office}：`)],
  ['recipient-two-comma', 'recipient-multiple-upward', upward((name, _, office) => `${name}，${office}：`)],
  [
    'recipient-three',
    'recipient-multiple-upward',
    upward((name, place, office) => `${name}、${office}、${place}机关事务管理局：`),
  ],
  ['recipient-person-short', 'recipient-person-upward', upward((_, place) => `周${place.slice(-1)}长：`)],
  ['recipient-person-dear', 'recipient-person-upward', upward(() => '尊敬的李局长：')],
  ['recipient-person-named', 'recipient-person-upward', upward(() => '陈立新书记：')],
  ['recipient-person-two', 'recipient-person-upward', upward((_, place) => `陈书记、何${place.slice(-1)}长：`)],
];

/** What opens a reply: 你镇《…》（…）收悉。 */
const CITED = /^[ \u3000\t]*(?<x>[你贵][^。\n]*收悉。)(?=[^\n])/u;
const replies: readonly Row[] = [
  [
    'reply-cite-deleted',
    'reply-cite-missing',
    inFrame(({ title, body: [first] }) => {
      const found = first && /(?:批复|复函)$/u.test(title) ? CITED.exec(first.text)?.groups?.['x'] : undefined;
      if (!first || !found || /收悉|来函|来文|接函|请示/u.test(first.text.replace(found, ''))) return [];
      return [edit(first.at + first.text.indexOf(found), found.length, '')];
    }),
  ],
];

/** Only in a letter, and in its 正文. */
const inLetter = (places: DefectKind['places']) =>
  ofGenre(LETTER, ({ body }, text) => {
    const [from, to] = [body[0]?.at ?? 0, body.at(-1)?.end ?? 0];
    return [...places(text)].filter(({ at }) => at >= from && at < to);
  });

const UNITS = '单位|[省市县区乡镇局厅委会院校馆社]';
/** One of several 贵局 made 你局, or the other way about; the same unit must still be spoken to by the other word. */
const addressed = (was: string, ins: string) =>
  ofGenre(LETTER, ({ body }, text) => {
    const [from, to] = [body[0]?.at ?? 0, body.at(-1)?.end ?? 0];
    const found = [...text.slice(from, to).matchAll(new RegExp(`(?<![宝珍名昂富])${was}(${UNITS})`, 'gu'))];
    const many = found.filter(([word]) => found.filter(([other]) => other === word).length > 1);
    return many.map(({ index }) => edit(from + index, 1, ins));
  });

const letters: readonly Row[] = [
  ['letter-address-ni', HONORIFIC, addressed('贵', '你')],
  [
    'letter-must',
    HONORIFIC,
    inLetter(
      replacing(
        /(?<=[，。；、])请(?:[贵你](?:单位|\p{Script=Han}))(?=[\p{Script=Han}\d])/gu,
        (found) => `${found.slice(1)}务必`,
      ),
    ),
  ],
  ['letter-must-by', HONORIFIC, inLetter(addingAfter(/(?<=[，。；])请(?=于)/gu, '务必'))],
  ['letter-ordered', HONORIFIC, inLetter(replacing(/(?:(?<=[，。；])请|现?商请)(?=[贵你]\p{Script=Han})/gu, '责令'))],
  ['letter-carry-out', [HONORIFIC, MISMATCH], sentence(LETTER, '请认真贯彻执行。')],
];

/** Which of the two words is the wrong one, nobody knows: the finding stands at 你局. */
const addressedBothWays: DefectKind = {
  kind: 'letter-address-gui',
  expect: [HONORIFIC],
  related: true,
  places: addressed('你', '贵'),
};

const minutes: readonly Row[] = [
  [
    'minutes-attendees-deleted',
    'minutes-attendees-missing',
    inMinutes((lines, text) =>
      lines.flatMap(({ at, end, text: line }, index) => {
        if (!lines[index - 1]?.text.endsWith('。')) return [];
        const rest = text.slice(0, at) + text.slice(end);
        const isList = /^[ \u3000\t]*(?:出席|参加人员|参会人员|出席人员)：/u.test(line);
        return isList && !ATTENDEES.test(rest) ? [edit(at - 1, end - at + 1, '')] : [];
      }),
    ),
  ],
];

const unstopped: DefectKind = {
  kind: 'closing-stop-missing',
  expect: ['closing-stop-missing', 'paragraph-no-terminal'],
  unique: true,
  places: inFrame((frame) => {
    const line = closing(frame);
    return line ? [edit(line.at + line.text.lastIndexOf('。'), 1, '')] : [];
  }),
};

export const genreDefects: readonly DefectKind[] = [
  ...[...closings, ...requests, ...matters, ...recipients, ...replies, ...letters, ...minutes].map(
    ([kind, expect, places]): DefectKind => ({ kind, expect: [expect].flat(), places }),
  ),
  addressedBothWays,
  unstopped,
];
