/** Defects of the title: its genre, its issuer, its punctuation, its book title marks, its line breaks, its layers. */
import type { DefectKind, Edit } from '../injected.ts';
import {
  GENRE_END,
  inPaper,
  otherDepartment,
  otherPlace,
  type Paper,
  type PaperLine,
  paperOf,
  relining,
  rewriting,
} from './header.ts';

/** The paper is one by all its parts: title, and a recipient or a signature. */
const whole = ({ title, recipient, date }: Paper): boolean =>
  title.length > 0 && (recipient !== undefined || date !== undefined);

/** The title's last line written anew. */
const ending = (to: (line: string, paper: Paper) => string | undefined): DefectKind['places'] =>
  inPaper((paper) => (whole(paper) ? relining(paper.title.at(-1), (line) => to(line, paper)) : undefined));

/** A title of one line written anew. */
const retitling = (to: (title: string, paper: Paper) => string | undefined): DefectKind['places'] =>
  ending((line, paper) => (paper.title.length === 1 ? to(line, paper) : undefined));

const mark = (kind: string, ins: string): DefectKind => ({
  kind,
  expect: ['title-end-punctuation'],
  unique: true,
  places: ending((line) => line + ins),
});

/** Mended in two steps: made full-width as anywhere in a text, then taken away. */
const halfMark = (kind: string, ins: string, also: readonly string[]): DefectKind => ({
  ...mark(kind, ins),
  expect: ['title-end-punctuation', ...also],
  unique: false,
});

/** The genre at the title's end, another wording in its stead. */
const regenre = (kind: string, from: RegExp, to: string, unique = false): DefectKind => ({
  kind,
  expect: ['title-nonstatutory-genre'],
  unique,
  places: ending((line, { titleText }) =>
    /关于/u.test(titleText) && from.test(line) ? line.replace(from, to) : undefined,
  ),
});

/** Names of papers that are no statutory genre, but end a title all the same. */
const OTHER_PAPER =
  /(?:方案|规划|计划|办法|规定|细则|制度|要点|总结|安排|名单|预案|规则|章程|公示|说明|讲话|倡议书?|纲要|规程|标准|指南|简报|要求|条例|信|书|表)$/u;

const dropGenre = (kind: string, genre: RegExp): DefectKind => ({
  kind,
  expect: ['title-missing-genre'],
  places: ending((line, paper) => {
    if (!genre.test(paper.genre) || !line.endsWith(`的${paper.genre}`)) return undefined;
    const bare = line.slice(0, -paper.genre.length - 1);
    const matter = paper.titleText.slice(paper.issuer.length, -paper.genre.length - 1);
    if (!/^(?:关于|印发|转发|批转)./u.test(matter) || GENRE_END.test(bare) || OTHER_PAPER.test(bare)) return undefined;
    return bare.length < 4 ? undefined : bare;
  }),
});

/** Characters of the title's matter that stand in no pair of marks, by their offset in the text. */
function bareCharacters(line: PaperLine): [string, number][] {
  const from = line.text.indexOf('关于');
  let depth = 0;
  const bare: [string, number][] = [];
  for (let i = from < 0 ? line.text.length : from + 2; i < line.text.length; i++) {
    const char = line.text.charAt(i);
    if ('《〈“‘（'.includes(char)) depth++;
    else if ('》〉”’）'.includes(char)) depth--;
    else if (depth === 0) bare.push([char, line.at + i]);
  }
  return bare;
}

/** 和 that belongs to a word. */
const NO_CONJUNCTION = /[共总饱缓调温中人]和|和[谐平解睦县气田林美布硕]/u;

const inner =
  (conjunctions: string, ins: string): DefectKind['places'] =>
  (text) => {
    const paper = paperOf(text);
    if (!whole(paper)) return [];
    return paper.title.flatMap((line) =>
      bareCharacters(line)
        .filter(([char, at]) => conjunctions.includes(char) && !NO_CONJUNCTION.test(text.slice(at - 1, at + 2)))
        .filter(([, at]) => at > line.at && at < line.at + line.text.length - 4)
        .map(([, at]): Edit => ({ at, del: 1, ins })),
    );
  };

/** Words that no line may split. */
const WORDS =
  /通(?=知(?!识))|请(?=示(?!范))|(?<!上)报(?=告)|(?<!社)会(?=议(?![程题事案]))|(?<![人手职员加])工(?=作(?![坊品]))|人民(?=政府)|(?<=人民)政(?=府)|委(?=员会)|委员(?=会)|(?<!监)管(?=理)|(?<![机海])关(?=于)|办公(?=室)/gu;

const breaking = (pattern: RegExp): DefectKind['places'] =>
  function* places(text) {
    const paper = paperOf(text);
    const line = paper.title.length === 1 ? paper.title[0] : undefined;
    if (line === undefined || !whole(paper) || line.text.length < 12) return;
    for (const match of line.text.matchAll(pattern)) {
      yield { at: line.at + match.index + match[0].length, del: 0, ins: '\n' };
    }
  };

/** The one body that signs, if the title names the same one and no other. */
const signer = ({ issuer, orgs }: Paper): PaperLine | undefined =>
  orgs.length === 1 && orgs[0]?.text === issuer ? orgs[0] : undefined;

/** No letterhead names the body. */
const plain = ({ mark: head, number, text, title }: Paper): boolean =>
  head === undefined && number === undefined && text.slice(0, title[0]?.from).trim() === '';

const resigning = (change: (org: string) => string | undefined): DefectKind['places'] =>
  inPaper((paper) => relining(signer(paper), change));

const retitled = (change: (org: string) => string | undefined): DefectKind['places'] =>
  inPaper((paper) => {
    if (!plain(paper) || signer(paper) === undefined) return undefined;
    const changed = change(paper.issuer);
    return relining(paper.title[0], (line) =>
      changed !== undefined && line.startsWith(paper.issuer) ? changed + line.slice(paper.issuer.length) : undefined,
    );
  });

/** Verbs that a title's matter begins with. */
const VERB =
  /^(?:做好|切实|进一步|加强|规范|开展|召开|举办|举行|成立|设立|调整|修缮|申请|申报|解决|同意|商请|商借|征求|整治|报送|组织|启动|实施|推荐|评选|配合|更换|购置|新建|扩建|改造|清理|协助|提供|选任|命名|撤销|取消)/u;

/** The title without its 关于, of a body that alone signs. */
const withoutGuanyu = retitling((line, paper) => {
  const { issuer, genre } = paper;
  const matter = line.slice(issuer.length + 2);
  if (!line.startsWith(`${issuer}关于`) || !VERB.test(matter) || !line.endsWith(`的${genre}`)) return undefined;
  if (/关于|印发|转发|批转|发布|公布|任免|任命|表彰/u.test(issuer + matter)) return undefined;
  const checked = /^(?:通知|请示|报告|函|意见|决定|通报|批复)$/u.test(genre);
  return checked && signer(paper) !== undefined ? issuer + matter : undefined;
});

/** The office of the level above that hands the paper on. */
function office(issuer: string): string {
  if (/[镇乡]/u.test(issuer)) return '县人民政府办公室';
  return /县|区/u.test(issuer) ? '市人民政府办公室' : '省人民政府办公厅';
}

const relay = (kind: string, verb: string): DefectKind => ({
  kind,
  expect: ['title-relay-nesting'],
  places: retitling((line, { issuer }) => {
    const relayed = line.slice(issuer.length).replace(/^关于/u, '');
    const once = (line.match(/转发|批转/gu) ?? []).length === 1;
    if (!once || !/^(?:转发|批转)/u.test(relayed) || /[《〈]/u.test(line)) return undefined;
    return line.replace(/(?<=转发|批转)/u, `${office(issuer)}${verb}`);
  }),
});

/** Names of regulations, with what they may have in brackets. */
const REGULATION =
  /(?<=印发|发布|公布|修订|颁布|废止)《([^《》〈〉“”]{2,36}(?:条例|规定|办法|细则|规则|章程|制度|守则)(?:（[^（）《》]*）)?)》(?=的(?:通知|决定|公告)$)/u;

export const titleDefects: readonly DefectKind[] = [
  dropGenre('title-genre-dropped-notice', /^通知$/u),
  dropGenre('title-genre-dropped-request', /^请示$/u),
  dropGenre('title-genre-dropped-report', /^报告$/u),
  dropGenre('title-genre-dropped-letter', /^函$/u),
  dropGenre('title-genre-dropped-reply', /^批复$/u),
  dropGenre('title-genre-dropped-other', /^(?:意见|决定|通报|通告|公告|决议)$/u),
  regenre('title-request-report', /的请示$/u, '的请示报告'),
  regenre('title-report-request', /的请示$/u, '的报告请示'),
  regenre('title-report-of-request-report', /(?<=情况)的报告$/u, '的请示报告'),
  regenre('title-application', /的请示$/u, '的申请'),
  regenre('title-application-report', /的请示$/u, '的申请报告'),
  regenre('title-account', /情况的报告$/u, '情况汇报'),
  regenre('title-official-letter', /的函$/u, '的公函', true),
  regenre('title-informal-letter', /的函$/u, '的便函'),
  regenre('title-letter-of-notice', /的函$/u, '的函告'),
  regenre('title-notice-letter', /的通知$/u, '的通知函'),
  regenre('title-placard', /的(?:通告|公告)$/u, '的布告'),
  regenre('title-directive', /的(?:通知|意见|决定)$/u, '的指示'),
  {
    kind: 'title-genre-twice',
    expect: ['title-genre-stacked'],
    unique: true,
    // 转发…的通知 with 的通知 behind it may want its first 的 away, not its last words
    places: ending((line, { titleText }) => {
      const passesOn = /(?:转发|批转|印发)/u.test(titleText) && !/》的(?:通知|通报)$/u.test(line);
      return /的(?:通知|通报)$/u.test(line) && !passesOn ? line + line.slice(-3) : undefined;
    }),
  },
  {
    kind: 'title-genre-of-relayed-kept',
    expect: ['title-genre-stacked'],
    places: ending((line) => {
      const found = /^([^《》]*关于[^《》]*[^的《》])((?:通知|通报)的(?:通知|通报|函))$/u.exec(line);
      return found === null ? undefined : `${found[1]}的${found[2]}`;
    }),
  },
  {
    kind: 'title-issuer-dropped',
    expect: ['title-missing-issuer'],
    unique: true,
    places: retitling((line, paper) =>
      plain(paper) && signer(paper) !== undefined && line.startsWith(`${paper.issuer}关于`)
        ? line.slice(paper.issuer.length)
        : undefined,
    ),
  },
  {
    kind: 'title-issuer-lines-dropped',
    expect: ['title-missing-issuer'],
    places: inPaper((paper) => {
      const { title, orgs } = paper;
      const [first, last] = [title[0], title.at(-1)];
      if (title.length < 2 || first === undefined || last === undefined || !plain(paper)) return undefined;
      const named = title.slice(0, -1).every((line, index) => orgs[index]?.text === line.text);
      return named && last.text.startsWith('关于') ? rewriting(first, last, last.text) : undefined;
    }),
  },
  mark('title-period', '。'),
  mark('title-comma', '，'),
  mark('title-semicolon', '；'),
  mark('title-colon', '：'),
  mark('title-dun', '、'),
  halfMark('title-period-half', '.', ['punct-halfwidth-period', 'punct-halfwidth']),
  halfMark('title-comma-half', ',', ['punct-halfwidth']),
  halfMark('title-semicolon-half', ';', ['punct-halfwidth']),
  halfMark('title-colon-half', ':', ['punct-halfwidth']),
  { kind: 'title-comma-inside', expect: ['title-inner-punctuation'], places: inner('和及暨、', '，') },
  { kind: 'title-semicolon-inside', expect: ['title-inner-punctuation'], places: inner('和及暨', '；') },
  { kind: 'title-period-inside', expect: ['title-inner-punctuation'], places: inner('和及暨', '。') },
  {
    kind: 'title-colon-inside',
    expect: ['title-inner-punctuation'],
    places: ending((line) => (/关于(?!：)/u.test(line) ? line.replace('关于', '关于：') : undefined)),
  },
  {
    kind: 'title-booktitle-dropped',
    expect: ['title-booktitle-regulation', 'known-title-unquoted'],
    unique: true,
    places: ending((line) => (REGULATION.test(line) ? line.replace(REGULATION, '$1') : undefined)),
  },
  { kind: 'title-word-split', expect: ['title-linebreak-splits-word'], unique: true, places: breaking(WORDS) },
  {
    kind: 'title-genre-on-own-line',
    expect: ['title-linebreak-splits-word'],
    unique: true,
    places: breaking(/的(?=(?:通知|请示|报告)$)/gu),
  },
  {
    kind: 'title-of-another-place',
    expect: ['title-signature-mismatch'],
    related: true,
    places: retitled(otherPlace),
  },
  {
    kind: 'title-of-another-department',
    expect: ['title-signature-mismatch'],
    related: true,
    places: retitled(otherDepartment),
  },
  {
    kind: 'signed-by-another-place',
    expect: ['title-signature-mismatch', 'issuer-mark-vs-signature', 'sign-org-inconsistent'],
    related: true,
    places: resigning(otherPlace),
  },
  {
    kind: 'signed-by-another-department',
    expect: ['title-signature-mismatch', 'issuer-mark-vs-signature', 'sign-org-inconsistent'],
    related: true,
    places: resigning(otherDepartment),
  },
  relay('title-relayed-twice', '转发'),
  relay('title-relayed-and-approved', '批转'),
  { kind: 'title-guanyu-dropped', expect: ['title-missing-guanyu'], unique: true, places: withoutGuanyu },
];
