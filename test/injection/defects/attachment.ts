/** Defects of 附件说明 and 附件: punctuation, numbers, names, labels, references and places. */
import type { DefectKind, Edit } from '../injected.ts';
import { type Frame, frameOf, inFrame, isBlank, type Line, rewriting, trimmed } from './signature.ts';

/** One attachment of the 附件说明. */
interface Item {
  /** `1.`, or nothing where there is one attachment only. */
  readonly number: string;
  readonly name: string;
  readonly numberAt: number;
  readonly nameAt: number;
  readonly end: number;
}

/** An attachment as it stands behind the 成文日期. */
interface Attached {
  readonly label: Line;
  readonly number: string;
  readonly titleLine: Line;
  readonly title: string;
}

interface Note {
  readonly frame: Frame;
  readonly text: string;
  readonly first: Line;
  readonly colonAt: number;
  /** From the word 附件 to the end of the last name. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly [Item, ...Item[]];
  readonly attached: readonly Attached[];
  /** Where the 版记 begins, or the end of the text. */
  readonly tail: number;
}

const IMPRINT = /^[ \u3000]*(?:抄送：|主送：|[\p{Script=Han}]{3,30}[ \u3000]+\d{4}年\d{1,2}月\d{1,2}日印发)/u;
const LABEL = /^附件[ \u3000]?(\d{0,2})$/u;
const ITEM = /^([ \u3000\t]*(?:附件：)?)(\d{1,2}\.)?(.*?)[ \u3000]*$/u;
const RELAY = /印发|转发|批转/u;

function itemsOf(lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  for (const line of lines) {
    const [, lead = '', number = '', name = ''] = ITEM.exec(line.text) ?? [];
    const last = items.at(-1);
    const end = line.at + lead.length + number.length + name.length;
    if (last && number === '') items[items.length - 1] = { ...last, name: last.name + name, end };
    else items.push({ number, name, numberAt: line.at + lead.length, nameAt: end - name.length, end });
  }
  return items;
}

function attachedOf(rest: readonly Line[]): Attached[] {
  return rest.flatMap((label, index) => {
    const number = LABEL.exec(label.text)?.[1];
    const [titleLine, next] = rest.slice(index + 1).filter((line) => !isBlank(line));
    if (number === undefined || !titleLine) return [];
    const title = trimmed(titleLine);
    const wrapped = next && next.at === titleLine.end + 1 && /^（[^（）]+）$/u.test(trimmed(next));
    return [{ label, number, titleLine, title: wrapped ? title + trimmed(next) : title }];
  });
}

function noteOf(text: string): Note | undefined {
  const frame = frameOf(text);
  const first = frame?.note[0];
  const [item, ...others] = frame ? itemsOf(frame.note) : [];
  if (!frame || !first || !item || item.name === '') return undefined;
  const wanted = (index: number) => (others.length > 0 ? `${index + 1}.` : '');
  if ([item, ...others].some(({ number }, index) => number !== wanted(index))) return undefined;
  const colonAt = first.at + first.text.indexOf('：');
  const tail = frame.rest.find((line) => IMPRINT.test(line.text))?.at ?? text.length;
  const to = others.at(-1)?.end ?? item.end;
  const attached = attachedOf(frame.rest);
  return { frame, text, first, colonAt, from: colonAt - 2, to, items: [item, ...others], attached, tail };
}

const edit = (at: number, del: number, ins: string): Edit => ({ at, del, ins });
const rewrite = (line: Line, ins: string | undefined) => [...rewriting(line, ins)];
const isSingle = ({ items }: Note) => items.length === 1;

function inNote(make: (note: Note) => readonly Edit[]): DefectKind['places'] {
  return (text) => {
    const note = noteOf(text);
    return note ? make(note) : [];
  };
}

const inSingle = (make: (note: Note) => readonly Edit[]) => inNote((note) => (isSingle(note) ? make(note) : []));
const inSeveral = (make: (note: Note) => readonly Edit[]) => inNote((note) => (isSingle(note) ? [] : make(note)));

/** Every attachment of the note stands in the text, under its number and its name. */
function isComplete({ items, attached }: Note): boolean {
  const agree = ({ number, name }: Item, i: number) =>
    attached[i]?.title === name && attached[i]?.number === number.replace('.', '');
  return attached.length === items.length && items.every(agree);
}

const mismatched = (make: (note: Note) => readonly Edit[]) => inNote((note) => (isComplete(note) ? make(note) : []));
const inSet = (make: (note: Note) => readonly Edit[]) => mismatched((note) => (isSingle(note) ? [] : make(note)));

const INDENT = '\u3000\u3000\u3000\u3000\u3000';
const HANZI = '一二三四五六七八九十';
const KINDS = /(?:登记|统计|推荐|报名|分配|计划|值班|排查|一览|明细|估算|目标|自查)表$/u;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/日程$/u, '议程'],
  [/议程$/u, '日程'],
  [/名单$/u, '名册'],
  [/方案$/u, '预案'],
  [/回执$/u, '报名表'],
  [/清单$/u, '台账'],
  [/安排$/u, '计划'],
  [KINDS, '汇总表'],
  [/要点$/u, '重点'],
  [/分工$/u, '职责'],
  [/流程$/u, '程序'],
  [/结果$/u, '得分'],
];

function otherName(name: string): string | undefined {
  const found = WORDS.find(([pattern]) => pattern.test(name));
  return found && name.replace(found[0], found[1]);
}

/** The whole 附件说明 written anew; the names stay. */
const rewritten = (form: (name: string, index: number) => string, head = '附件：') =>
  inSeveral(({ from, to, items }) => [
    edit(from, to - from, head + items.map(({ name }, i) => form(name, i)).join(`\n${INDENT}`)),
  ]);

const mark = ({ number, numberAt }: Item, ins: string) => edit(numberAt + number.length - 1, 1, ins);

const vague = (words: string) =>
  inNote(({ items, colonAt, to }) => {
    const count = items.length;
    const hanzi = count === 2 ? '两' : HANZI.charAt(count - 1);
    return [edit(colonAt + 1, to - colonAt - 1, words.replace('N', String(count)).replace('汉', hanzi))];
  });

const labelled = (form: (number: string) => string) =>
  inNote(({ attached }) => attached.flatMap(({ label, number }) => rewrite(label, form(number))));
const numberLabelled = (form: (number: string) => string) =>
  inNote(({ attached }) => attached.flatMap(({ label, number }) => (number ? rewrite(label, form(number)) : [])));

const OWN = /(?:[见照按在于将写]|(?<=[\p{Script=Han}）])（)附件([1-9]?)(?![\d份一二三四五六七八九十])/gu;

/** References of the 正文 to the document's own attachments. */
function references({ frame: { body }, text }: Note): { at: number; number: string }[] {
  const from = body[0]?.at ?? 0;
  return [...text.slice(from, body.at(-1)?.end ?? from).matchAll(OWN)].map((match) => {
    const number = match[1] ?? '';
    return { at: from + match.index + match[0].length - number.length, number };
  });
}

/** Documents that speak of no attachment and send no other paper; `end` is behind their 成文日期 and 附注. */
const withoutNote = (make: (frame: Frame, end: number) => readonly Edit[]) =>
  inFrame((frame, text) => {
    const isGenre = /^(?:通知|通报|报告|请示|函|复函)$/u.test(frame.genre);
    if (text.includes('附件') || RELAY.test(frame.title) || !isGenre) return [];
    const behind = frame.rest.filter((line) => !isBlank(line));
    const annotation = behind.find((line) => /^（(?:此件|联系人)[^（）]+）$/u.test(trimmed(line)));
    const known = behind.every((line) => line === annotation || IMPRINT.test(line.text));
    return known ? make(frame, (annotation ?? frame.date).end) : [];
  });

const paragraphs = ({ body }: Frame) =>
  body.filter(({ text }) => text.length > 40 && /[\p{Script=Han}\d]。$/u.test(text));
/** Who to call: by custom it may stand below 附件说明. */
const CONTACT = /^[ \u3000]*(?:会务)?联系(?:人|方式|电话)?：/u;
const TABLE = '\n\n附件\n\n有关情况统计表\n\n填报单位：　　　　　　填报人：　　　　　　联系电话：';
const AGENDA = '\n\n会议议程\n\n第一项：主持人介绍参会人员；\n第二项：与会同志发言；\n第三项：领导讲话。';

type Row = readonly [
  kind: string,
  expect: string | readonly string[],
  places: DefectKind['places'],
  /** The finding may stand at the other of two places that contradict each other. */
  related?: boolean,
];

/** The correction is unique. */
const unique: readonly Row[] = [
  ['att-note-colon-half', 'att-note-colon', inNote(({ colonAt }) => [edit(colonAt, 1, ':')])],
  ['att-note-colon-wide-blank', 'att-note-colon', inSingle(({ colonAt }) => [edit(colonAt, 1, '\u3000')])],
  ['att-note-colon-blank', 'att-note-colon', inSingle(({ colonAt }) => [edit(colonAt, 1, ' ')])],
  [
    'att-note-colon-missing-numbered',
    ['att-note-colon', 'att-note-ordinal'],
    inSeveral(({ colonAt }) => [edit(colonAt, 1, '')]),
  ],
  ...[...'。；，、;,'].flatMap((ins): Row[] => [
    [`att-note-single-${ins}`, 'att-note-trailing-punct', inSingle(({ to }) => [edit(to, 0, ins)])],
    [`att-note-last-${ins}`, 'att-note-trailing-punct', inSeveral(({ to }) => [edit(to, 0, ins)])],
    [
      `att-note-middle-${ins}`,
      'att-note-trailing-punct',
      inSeveral(({ items }) => items.slice(0, -1).map(({ end }) => edit(end, 0, ins))),
    ],
  ]),
  ['att-note-first-dun', 'att-note-ordinal', inSeveral(({ items: [first] }) => [mark(first, '、')])],
  ['att-note-first-comma', 'att-note-ordinal', inSeveral(({ items: [first] }) => [mark(first, '，')])],
  [
    'att-note-later-dun',
    ['att-note-ordinal', 'ordinal-arabic-punct'],
    inSeveral(({ items: [, ...others] }) => others.map((item) => mark(item, '、'))),
  ],
  ['att-label-colon', 'att-label-format', labelled((n) => `附件${n}：`)],
  ['att-label-colon-half', 'att-label-format', numberLabelled((n) => `附件${n}:`)],
  ['att-label-stop', 'att-label-format', numberLabelled((n) => `附件${n}。`)],
  ['att-label-dun', 'att-label-format', numberLabelled((n) => `附件${n}、`)],
  ['att-label-hanzi', 'att-label-format', numberLabelled((n) => `附件${HANZI.charAt(Number(n) - 1)}`)],
  ['att-label-hanzi-colon', 'att-label-format', numberLabelled((n) => `附件${HANZI.charAt(Number(n) - 1)}：`)],
  ['att-label-bracket', 'att-label-format', labelled((n) => `（附件${n}）`)],
  // 附　件 alone on its line, without a number, is spread as headings of two characters are
  ['att-label-spread', 'att-label-format', numberLabelled((n) => `附　件${n}`)],
  ['att-label-spread-half', 'att-label-format', labelled((n) => `附 件${n}`)],
];

/** There are several ways to correct it. */
const open: readonly Row[] = [
  ['att-note-block-dun', 'att-note-ordinal', rewritten((name, i) => `${i + 1}、${name}`)],
  ['att-note-block-hanzi', 'att-note-ordinal', rewritten((name, i) => `${HANZI[i]}、${name}`)],
  ['att-note-block-bracket', 'att-note-ordinal', rewritten((name, i) => `（${i + 1}）${name}`)],
  ['att-note-block-label', 'att-note-ordinal', rewritten((name, i) => `附件${i + 1}：${name}`, '')],
  ['att-note-block-label-hanzi', 'att-note-ordinal', rewritten((name, i) => `附件${HANZI[i]}：${name}`, '')],
  ['att-note-single-label', 'att-note-ordinal', inSingle(({ colonAt }) => [edit(colonAt, 0, '1')])],
  ...['如文', '见后', '附后', '见附页', '同上', 'N件', '汉份', 'N个'].map(
    (words): Row => [`att-note-vague-${words}`, 'att-note-vague', vague(words)],
  ),
  [
    'att-note-deleted',
    'att-note-missing',
    // to the first label, which is what tells that a note is missing
    inNote(({ frame, first, to, attached: [attached], text }) =>
      attached && !RELAY.test(frame.title)
        ? [edit(first.at, attached.label.end - first.at, text.slice(to + 1, attached.label.end))]
        : [],
    ),
  ],
  ['att-label-added', 'att-note-missing', withoutNote((_, end) => [edit(end, 0, TABLE)])],
  [
    'att-agenda-added',
    ['att-note-missing', 'agenda-header-missing'],
    withoutNote(({ title }, end) => (/召开.*会/u.test(title) ? [edit(end, 0, AGENDA)] : [])),
  ],
  [
    'att-name-changed',
    'att-mismatch',
    mismatched(({ items }) =>
      items.flatMap(({ name, nameAt, end }) => {
        const ins = otherName(name);
        return ins && end - nameAt === name.length ? [edit(nameAt, name.length, ins)] : [];
      }),
    ),
  ],
  [
    'att-name-year-changed',
    'att-mismatch',
    mismatched(({ items }) =>
      items.flatMap(({ name, nameAt }) => {
        const year = /20\d\d(?=年)/u.exec(name);
        return year ? [edit(nameAt + year.index, 4, String(Number(year[0]) - 1))] : [];
      }),
    ),
  ],
  [
    'att-title-changed',
    'att-mismatch',
    mismatched(({ attached }) =>
      attached.flatMap(({ title, titleLine }) =>
        title === trimmed(titleLine) ? rewrite(titleLine, otherName(title)) : [],
      ),
    ),
    true,
  ],
  [
    'att-names-swapped',
    'att-mismatch',
    inSet(({ items }) =>
      items.flatMap((a, i) => {
        const b = items[i + 1];
        return b ? [edit(a.nameAt, b.end - a.nameAt, `${b.name}\n${INDENT}${b.number}${a.name}`)] : [];
      }),
    ),
  ],
  [
    'att-name-added',
    'att-mismatch',
    inSet(({ items, to }) => [edit(to, 0, `\n${INDENT}${items.length + 1}.有关工作联系方式`)]),
  ],
  [
    'att-note-number-skipped',
    'att-note-seq-gap',
    inSet(({ items }) =>
      items.slice(-1).map((last) => edit(last.numberAt, last.number.length - 1, String(items.length + 1))),
    ),
  ],
  [
    'att-label-number-skipped',
    'att-mismatch',
    inSet(({ attached }) => attached.slice(-1).flatMap(({ label }) => rewrite(label, `附件${attached.length + 1}`))),
  ],
  [
    'att-label-number-doubled',
    'att-mismatch',
    inSet(({ attached }) => attached.slice(1).flatMap(({ label }) => rewrite(label, '附件1'))),
  ],
  [
    'att-label-number-dropped',
    ['att-mismatch', 'att-label-format'],
    inSet(({ attached }) => attached.flatMap(({ label }) => rewrite(label, '附件'))),
  ],
  [
    'att-last-body-deleted',
    'att-mismatch',
    // from its name, which is what tells that a text is missing
    inSet(({ items, attached, text, tail }) =>
      attached.slice(-1).map(({ label }) => {
        const at = items.at(-1)?.nameAt ?? label.at;
        const kept = text.slice(at, label.at).trimEnd();
        return edit(at, tail - at, tail < text.length ? `${kept}\n\n` : kept);
      }),
    ),
  ],
  [
    'att-ref-too-high',
    'att-ref-out-of-range',
    inNote((note) =>
      references(note).flatMap(({ at, number }) => (number ? [edit(at, 1, String(note.items.length + 1))] : [])),
    ),
  ],
  [
    'att-ref-number-of-one',
    'att-ref-out-of-range',
    inSingle((note) => references(note).flatMap(({ at, number }) => (number ? [] : [edit(at, 0, '2')]))),
  ],
  [
    'att-ref-without-note',
    ['att-ref-out-of-range', 'att-note-missing'],
    withoutNote((frame) => paragraphs(frame).map(({ end }) => edit(end - 1, 0, '（详见附件）'))),
  ],
  [
    'att-ref-number-without-note',
    ['att-ref-out-of-range', 'att-note-missing'],
    withoutNote((frame) => paragraphs(frame).map(({ end }) => edit(end, 0, '具体情况见附件1。'))),
  ],
  [
    'att-note-after-date',
    'att-position',
    inNote(({ frame: { orgs, date }, text, first, to }) => [
      edit(first.at, date.end - first.at, `${text.slice(orgs[0].at, date.end)}\n\n${text.slice(first.at, to)}`),
    ]),
  ],
  [
    'att-note-before-date',
    ['att-position', 'sign-missing'],
    inNote(({ frame: { orgs, date }, text, first, to }) => {
      const ins = `${text.slice(orgs[0].at, date.at)}\n${text.slice(first.at, to)}\n\n${date.text}`;
      return [edit(first.at, date.end - first.at, ins)];
    }),
  ],
  [
    'att-note-inside-body',
    'att-position',
    inNote(({ frame: { body }, text, first, to }) =>
      body
        .slice(1)
        .slice(-1)
        .filter((last) => !CONTACT.test(last.text))
        .map((last) => edit(last.at, to - last.at, `${text.slice(first.at, to)}\n\n${last.text}`)),
    ),
  ],
  [
    'att-after-imprint',
    'att-position',
    inNote(({ attached, text, tail }) =>
      attached.slice(0, tail < text.length ? 1 : 0).flatMap(({ label: { at } }) => {
        const ins = `${text.slice(tail)}\n\n${text.slice(at, tail).trimEnd()}`;
        return at < tail ? [edit(at, text.length - at, ins)] : [];
      }),
    ),
  ],
];

export const attachmentDefects: readonly DefectKind[] = [
  ...unique.map(([kind, expect, places]) => ({ kind, expect: [expect].flat(), unique: true, places })),
  ...open.map(([kind, expect, places, related = false]) => ({ kind, expect: [expect].flat(), related, places })),
];
