/**
 * Puts single, known defects into a clean meeting notice, for measuring how many of them a checker finds.
 * Pure text operations: nothing of the product is imported, so that both can be wrong only independently.
 */
import type { Edit, Injected } from '../injected.ts';

/** Kinds whose correction is unique. */
const UNIQUE: ReadonlySet<string> = new Set([
  'att-note-colon-half',
  'att-note-period',
  'bookmark',
  'booktitle-nested',
  'clock-colon-fullwidth',
  'colon-half',
  'comma-doubled',
  'comma-half',
  'date-hao',
  'docno-di',
  'docno-no-hao',
  'docno-padded',
  'docno-round',
  'docno-space',
  'docno-square',
  'heading-arabic-dun',
  'heading-bracket-dun',
  'heading-bracket-half',
  'heading-hanzi-dot',
  'markdown-bold',
  'paren-half',
  'period-doubled',
  'period-half',
  'quote-straight',
  'recipient-colon-comma',
  'recipient-colon-half',
  'recipient-colon-missing',
  'semicolon-half',
  'sign-date-day-padded',
  'sign-date-dotted',
  'sign-date-hanzi',
  'sign-date-month-padded',
  'trailing-blanks',
  'zero-width',
]);

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Line extends Range {
  readonly index: number;
  readonly text: string;
}

type LabelKind = 'nth' | 'l1' | 'l2' | 'l3' | 'l4' | 'slot';

interface Item {
  readonly line: Line;
  readonly kind: LabelKind;
  /** Number of the label; 0 for a slot. */
  readonly n: number;
  /** Offsets of the label, its indent left out. */
  readonly label: Range;
  /** Offsets of the wording, without its final ； or 。. */
  readonly body: Range;
}

interface Clock {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly colon: boolean;
}

interface Slot {
  readonly line: Line;
  readonly from: Clock;
  readonly to: Clock;
}

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

interface DateHit extends Range {
  readonly day: Day;
  readonly text: string;
  readonly hasYear: boolean;
  /** Offset and text of `M月D日` (without the year). */
  readonly md: Range;
}

interface Draft {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly title: readonly Line[];
  readonly recipient: Line | undefined;
  readonly sign: Line | undefined;
  readonly signOrg: Line | undefined;
  /** From the line after the recipient to the line before the attachment note or the signature. */
  readonly main: Range;
  readonly note: readonly Line[];
  readonly labels: readonly Line[];
  /** The agenda after the signature, its title line left out. */
  readonly agenda: Range | undefined;
  readonly agendaTitle: Line | undefined;
  readonly head: readonly Line[];
  readonly items: readonly Item[];
  /** Items of the notice's own lists whose wording stands in the agenda, too. */
  readonly topics: readonly string[];
  readonly meeting: { readonly first: Day; readonly last: Day } | undefined;
}

// ---------------------------------------------------------------------------------------------------------------
// Numbers and dates

const DIGITS = '一二三四五六七八九';
const WEEK = '一二三四五六日';

function hanzi(n: number): string {
  const one = (k: number): string => DIGITS.charAt(k - 1);
  if (n < 10) return one(n);
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : one(tens)}十${n % 10 === 0 ? '' : one(n % 10)}`;
}

function number(s: string): number {
  if (/^\d+$/.test(s)) return Number(s);
  if (s === '两') return 2;
  const ten = s.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(s) + 1;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(s.charAt(0)) + 1;
  const ones = s.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1);
}

const utc = (d: Day): number => Date.UTC(d.y, d.m - 1, d.d);

function plus(d: Day, days: number): Day {
  const t = new Date(utc(d) + days * 86_400_000);
  return { y: t.getUTCFullYear(), m: t.getUTCMonth() + 1, d: t.getUTCDate() };
}

const before = (a: Day, b: Day): boolean => utc(a) < utc(b);

function yearHanzi(y: number): string {
  return [...String(y)].map((c) => (c === '0' ? '〇' : hanzi(Number(c)))).join('');
}

/** Dates with 年 optional; a bare `D日` after 至 or — is not taken here. */
function datesIn(text: string, range: Range, sign: Day | undefined): DateHit[] {
  const out: DateHit[] = [];
  const part = text.slice(range.start, range.end);
  for (const m of part.matchAll(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu)) {
    const at = range.start + m.index;
    const hasYear = m[1] !== undefined;
    const mo = Number(m[2]);
    const d = Number(m[3]);
    let y = hasYear ? Number(m[1]) : (sign?.y ?? 2025);
    if (!hasYear && sign !== undefined && before({ y, m: mo, d }, plus(sign, -60))) y += 1;
    const mdStart = at + (hasYear ? 5 : 0);
    const end = at + m[0].length;
    out.push({ start: at, end, day: { y, m: mo, d }, text: m[0], hasYear, md: { start: mdStart, end } });
  }
  return out;
}

const CLOCK = /(?<![\d:：.-])([01]?\d|2[0-4])(?::([0-5]\d)(?!\d)|时(?:([0-5]?\d)分)?(?!间|期|代|，确))/gu;

function clocksIn(text: string, range: Range): Clock[] {
  const out: Clock[] = [];
  for (const m of text.slice(range.start, range.end).matchAll(CLOCK)) {
    const start = range.start + m.index;
    out.push({
      start,
      end: start + m[0].length,
      minutes: Number(m[1]) * 60 + Number(m[2] ?? m[3] ?? 0),
      colon: m[2] !== undefined,
    });
  }
  return out;
}

function clock(minutes: number, colon: boolean): string {
  const h = Math.floor(minutes / 60);
  const m = minutes % 60;
  if (colon) return `${h}:${String(m).padStart(2, '0')}`;
  return m === 0 ? `${h}时` : `${h}时${m}分`;
}

// ---------------------------------------------------------------------------------------------------------------
// Reading the draft

const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
  ['nth', /^[　 ]*(第([一二三四五六七八九十]+)项：)/u],
  ['l1', /^[　 ]*(([一二三四五六七八九十]+)、)/u],
  ['l2', /^[　 ]*(（([一二三四五六七八九十]+)）)/u],
  ['l3', /^[　 ]*((\d{1,2})\.)(?!\d)/u],
  ['l4', /^[　 ]*(（(\d{1,2})）)/u],
];
const SLOT =
  /^[　 ]*((?:[上下]午\t)?\d{1,2}(?::\d\d|时(?:\d{1,2}分)?)(?:—|至)\d{1,2}(?::\d\d|时(?:\d{1,2}分)?)[　\t])(?=\S)/u;
const FIELD =
  /^[　 ]*((?:会议)?时间|(?:会议)?地点|主会场|主持人?|会议主持|参加人员|参会人员|出席|列席|特邀|请假|会议名称)：/u;

function itemOf(line: Line): Item | undefined {
  const stop = /[；。]$/u.test(line.text) ? 1 : 0;
  for (const [kind, re] of LABELS) {
    const m = re.exec(line.text);
    const label = m?.[1];
    if (m === null || label === undefined) continue;
    const from = line.start + m[0].length - label.length;
    const to = from + label.length;
    return {
      line,
      kind,
      n: number(m[2] ?? ''),
      label: { start: from, end: to },
      body: { start: to, end: line.end - stop },
    };
  }
  const slot = SLOT.exec(line.text);
  if (slot === null) return undefined;
  const at = line.start + slot[0].length;
  return { line, kind: 'slot', n: 0, label: { start: at, end: at }, body: { start: at, end: line.end - stop } };
}

function relabel(kind: LabelKind, n: number): string {
  switch (kind) {
    case 'nth':
      return `第${hanzi(n)}项：`;
    case 'l1':
      return `${hanzi(n)}、`;
    case 'l2':
      return `（${hanzi(n)}）`;
    case 'l3':
      return `${n}.`;
    case 'l4':
      return `（${n}）`;
    case 'slot':
      return '';
  }
}

const blank = (l: Line | undefined): boolean => l === undefined || l.text.trim() === '';

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let at = 0;
  for (const t of text.split('\n')) {
    out.push({ index: out.length, text: t, start: at, end: at + t.length });
    at += t.length + 1;
  }
  return out;
}

function meetingDays(text: string, main: Range, lines: readonly Line[], sign: Day | undefined): Draft['meeting'] {
  const inMain = lines.filter((l) => l.start >= main.start && l.end <= main.end);
  const spans: Range[] = [];
  for (const [i, l] of inMain.entries()) {
    if (!/^[　 ]*(?:[一二三四五六七八九十]+、)?[^，。：]{0,4}时间(?:、地点[^：]{0,5})?(?:：|$)/u.test(l.text)) continue;
    if (/报到时间/u.test(l.text)) continue;
    let end = l.end;
    for (const next of inMain.slice(i + 1)) {
      if (blank(next) || itemOf(next) !== undefined || (FIELD.test(next.text) && !/时间：/u.test(next.text))) break;
      if (!/报到/u.test(next.text) || /会期|会议/u.test(next.text)) end = next.end;
    }
    spans.push({ start: l.start, end });
  }
  for (const m of text.slice(main.start, main.end).matchAll(/定于[^。\n]{0,60}/gu)) {
    spans.push({ start: main.start + m.index, end: main.start + m.index + m[0].length });
  }
  for (const span of spans) {
    const part = text.slice(span.start, span.end);
    const hits = datesIn(text, span, sign).filter((h) => !/报到时间：$/u.test(text.slice(h.start - 5, h.start)));
    const first = hits[0];
    if (first === undefined) continue;
    let last = first.day;
    for (const h of hits) {
      const sentence = text.slice(h.end, h.end + 14);
      if (!/^[^。，]*(?:报到|前)/u.test(sentence) && before(last, h.day)) last = h.day;
    }
    const tail = /^（?[^（）]*）?(?:至|—)(\d{1,2})日/u.exec(part.slice(first.end - span.start));
    if (tail !== null) {
      const end: Day = { ...first.day, d: Number(tail[1]) };
      if (before(last, end)) last = end;
    }
    return { first: first.day, last };
  }
  return undefined;
}

function read(text: string): Draft {
  const lines = linesOf(text);
  const titleEnd = lines.findIndex((l, i) => i < 14 && /通知$/u.test(l.text));
  let titleStart = titleEnd;
  while (titleStart > 0) {
    const above = lines[titleStart - 1];
    if (above === undefined || blank(above) || /文件$|〔\d{4}〕|^(?:特急|加急|\d{6})$/u.test(above.text)) break;
    titleStart -= 1;
  }
  const title = titleEnd < 0 ? [] : lines.slice(titleStart, titleEnd + 1);
  const afterTitle = lines.slice(titleEnd + 1).find((l) => !blank(l));
  const recipient = titleEnd >= 0 && afterTitle !== undefined && /：$/u.test(afterTitle.text) ? afterTitle : undefined;
  const sign = lines.filter((l) => /^[　 ]*\d{4}年\d{1,2}月\d{1,2}日$/u.test(l.text)).at(-1);
  const signOrg = sign === undefined ? undefined : lines[sign.index - 1];
  const signDay = sign === undefined ? undefined : datesIn(text, sign, undefined)[0]?.day;

  const note: Line[] = [];
  const noteAt = lines.findIndex((l) => /^[　 ]*附件：/u.test(l.text) && (sign === undefined || l.index < sign.index));
  if (noteAt >= 0) {
    for (const l of lines.slice(noteAt)) {
      if (blank(l)) break;
      note.push(l);
    }
  }
  const labels = sign === undefined ? [] : lines.filter((l) => l.index > sign.index && /^附件\d?$/u.test(l.text));
  let agenda: Range | undefined;
  let agendaTitle: Line | undefined;
  for (const [i, label] of labels.entries()) {
    const heading = lines.slice(label.index + 1).find((l) => !blank(l));
    if (heading === undefined || !/议程|日程/u.test(heading.text)) continue;
    const next = labels[i + 1];
    const cc = lines.find((l) => l.index > label.index && /^抄送：/u.test(l.text));
    agendaTitle = heading;
    agenda = { start: heading.end + 1, end: (next?.start ?? cc?.start ?? text.length) - 1 };
    break;
  }
  let mainEnd = note[0]?.start ?? signOrg?.start ?? text.length;
  if (agenda === undefined) {
    const own = lines.find((l) => /^会议议程$/u.test(l.text));
    if (own !== undefined && signOrg !== undefined) {
      agendaTitle = own;
      agenda = { start: own.end + 1, end: signOrg.start - 1 };
      mainEnd = own.start;
    }
  }
  const main: Range = { start: (recipient?.end ?? title.at(-1)?.end ?? 0) + 1, end: mainEnd };
  const region = agenda;
  const inAgenda = region === undefined ? [] : lines.filter((l) => l.start >= region.start && l.end <= region.end);
  const head: Line[] = [];
  for (const l of inAgenda) {
    if (blank(l)) {
      if (head.length > 0) break;
      continue;
    }
    if (!FIELD.test(l.text)) break;
    head.push(l);
  }
  const items = inAgenda.flatMap((l) => itemOf(l) ?? []);
  const bodies = items.map((i) => text.slice(i.body.start, i.body.end));
  const topics = lines
    .filter((l) => l.start >= main.start && l.end <= main.end)
    .flatMap((l) => itemOf(l) ?? [])
    .filter((i) => i.kind !== 'slot')
    .map((i) => text.slice(i.body.start, i.body.end))
    .filter((t) => t.length >= 5 && bodies.some((b) => b.includes(t)));
  const meeting = meetingDays(text, main, lines, signDay);
  return {
    text,
    lines,
    title,
    recipient,
    sign,
    signOrg,
    main,
    note,
    labels,
    agenda,
    agendaTitle,
    head,
    items,
    topics,
    meeting,
  };
}

// ---------------------------------------------------------------------------------------------------------------
// Making one faulty version

function make(
  text: string,
  kind: string,
  expect: readonly string[],
  edits: readonly Edit[],
  around?: Range,
): Injected | undefined {
  const sorted = [...edits].sort((a, b) => a.at - b.at);
  const firstEdit = sorted[0];
  const lastEdit = sorted.at(-1);
  if (firstEdit === undefined || lastEdit === undefined) return undefined;
  let out = '';
  let at = 0;
  for (const e of sorted) {
    if (e.at < at) return undefined;
    out += text.slice(at, e.at) + e.ins;
    at = e.at + e.del;
  }
  out += text.slice(at);
  if (out === text) return undefined;
  const low = Math.min(firstEdit.at, around?.start ?? firstEdit.at);
  const high = Math.max(lastEdit.at + lastEdit.del, around?.end ?? 0) + out.length - text.length;
  const narrow = high - low < 2;
  return {
    kind,
    text: out,
    start: Math.max(0, narrow ? low - 1 : low),
    end: Math.min(out.length, narrow ? high + 1 : high),
    expect,
    unique: UNIQUE.has(kind),
    related: true,
  };
}

const replace = (r: Range, ins: string): Edit => ({ at: r.start, del: r.end - r.start, ins });
const drop = (r: Range): Edit => replace(r, '');
const insert = (at: number, ins: string): Edit => ({ at, del: 0, ins });
/** A whole line with its line end. */
const dropLine = (l: Range): Edit => ({ at: l.start, del: l.end - l.start + 1, ins: '' });

function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const out: T[] = [];
  for (let i = 0; i < most; i++) {
    const item = list[Math.round((i * (list.length - 1)) / Math.max(1, most - 1))];
    if (item !== undefined) out.push(item);
  }
  return out;
}

type Maker = (d: Draft) => (Injected | undefined)[];

const mainLines = (d: Draft): Line[] => d.lines.filter((l) => l.start >= d.main.start && l.end <= d.main.end);
const within = (r: Range, outer: Range | undefined): boolean =>
  outer !== undefined && r.start >= outer.start && r.end <= outer.end;
const titleText = (d: Draft): string => d.title.map((l) => l.text).join('');
const signDay = (d: Draft): Day | undefined =>
  d.sign === undefined ? undefined : datesIn(d.text, d.sign, undefined)[0]?.day;
const masked = (text: string): string =>
  text.replace(/https?:\/\/[\w./-]+|[\w.]+@[\w.]+\w/gu, (m) => '·'.repeat(m.length));
const lineAt = (d: Draft, at: number): Line | undefined => d.lines.find((l) => l.start <= at && at <= l.end);

/** Runs of consecutive numbers of one kind; a label 1 opens a new one. */
function runs(list: readonly Item[]): Item[][] {
  const out: Item[][] = [];
  const open = new Map<LabelKind, Item[]>();
  const deeper: readonly LabelKind[] = ['l1', 'nth', 'l2', 'l3', 'l4'];
  for (const item of list) {
    if (item.kind === 'slot') continue;
    const depth = deeper.indexOf(item.kind);
    for (const k of deeper.slice(depth + 1)) open.delete(k);
    const run = open.get(item.kind);
    if (run !== undefined && run.at(-1)?.n === item.n - 1) {
      run.push(item);
    } else {
      const fresh = [item];
      open.set(item.kind, fresh);
      out.push(fresh);
    }
  }
  return out;
}

// ---------------------------------------------------------------------------------------------------------------
// Dates and clocks

const weekdays: Maker = (d) => {
  const hits: (Injected | undefined)[] = [];
  const found = [
    ...d.text.matchAll(/日(?:（|，)((?:星期|周)[一二三四五六日])(?:至((?:星期|周)[一二三四五六日]))?）/gu),
  ];
  for (const m of spread(found, 5)) {
    const at = m.index + 2;
    const one = m[1] ?? '';
    const line = lineAt(d, at);
    if (line === undefined) continue;
    const inAgenda = within({ start: at, end: at }, d.agenda);
    const expect = inAgenda ? ['date-weekday-mismatch', 'agenda-time-mismatch'] : ['date-weekday-mismatch'];
    const swap = (where: number, word: string, step: number): Injected | undefined => {
      const day = WEEK.indexOf(word.slice(-1));
      const other = WEEK.charAt((day + step) % 7);
      return make(
        d.text,
        'weekday-changed',
        expect,
        [replace({ start: where + word.length - 1, end: where + word.length }, other)],
        {
          start: Math.max(line.start, m.index - 11),
          end: m.index + m[0].length,
        },
      );
    };
    const two = m[2];
    hits.push(swap(at, one, 1));
    if (two !== undefined) hits.push(swap(at + one.length + 1, two, 2));
  }
  return hits;
};

const dayShifted: Maker = (d) => {
  const all = [...d.text.matchAll(/(\d{1,2})月(\d{1,2})日(?=（(?:星期|周)[一二三四五六日]）)/gu)];
  return spread(all, 3).map((m) => {
    const day = Number(m[2]);
    if (day >= 28) return undefined;
    const at = m.index + m[0].length - 1;
    const start = at - String(m[2]).length;
    const expect = ['date-weekday-mismatch'];
    if (within({ start, end: at }, d.agenda)) expect.push('agenda-time-mismatch');
    return make(d.text, 'date-off-by-one', expect, [replace({ start, end: at }, String(day + 1))], {
      start: Math.max(0, m.index - 5),
      end: m.index + m[0].length + 5,
    });
  });
};

const invalid: Maker = (d) => {
  const hits = datesIn(d.text, d.main, signDay(d)).filter((h) => !/^（/u.test(d.text.slice(h.end)));
  if (d.sign !== undefined) hits.push(...datesIn(d.text, d.sign, undefined));
  const timed = datesIn(d.text, d.main, signDay(d)).find((h) => h.hasYear);
  const picked = spread(hits, 3);
  if (timed !== undefined && !picked.some((h) => h.start === timed.start)) picked.unshift(timed);
  return picked.map((h, i) => {
    const thirty = [4, 6, 9, 11].includes(h.day.m);
    const bad = i === 0 ? '2月30日' : h.day.m === 2 ? '2月30日' : `${h.day.m}月${thirty ? 31 : 32}日`;
    return make(d.text, 'date-invalid', ['date-invalid'], [replace(h.md, bad)], h);
  });
};

const signDates: Maker = (d) => {
  const sign = d.sign;
  const day = signDay(d);
  if (sign === undefined || day === undefined) return [];
  const hit = datesIn(d.text, sign, undefined)[0];
  if (hit === undefined) return [];
  const put = (kind: string, ins: string, expect: readonly string[]): Injected | undefined =>
    make(d.text, kind, expect, [replace(hit, ins)], sign);
  const pad = (n: number): string => String(n).padStart(2, '0');
  const out: (Injected | undefined)[] = [];
  if (day.m < 10) {
    out.push(put('sign-date-month-padded', `${day.y}年${pad(day.m)}月${day.d}日`, ['sign-date-zero-pad']));
  }
  if (day.d < 10) {
    out.push(put('sign-date-day-padded', `${day.y}年${day.m}月${pad(day.d)}日`, ['sign-date-zero-pad']));
  }
  out.push(put('sign-date-hanzi', `${yearHanzi(day.y)}年${hanzi(day.m)}月${hanzi(day.d)}日`, ['sign-date-hanzi']));
  out.push(
    put('sign-date-dotted', `${day.y}.${day.m}.${day.d}`, [
      'sign-date-separator',
      'sign-date-incomplete',
      'sign-missing',
    ]),
  );
  out.push(put('sign-date-short-year', `${String(day.y).slice(2)}年${day.m}月${day.d}日`, ['sign-date-incomplete']));
  out.push(put('sign-date-no-year', `${day.m}月${day.d}日`, ['sign-date-incomplete']));
  const meeting = d.meeting;
  // A 版记 date would become earlier than the signature as well: that is a defect of its own.
  if (meeting !== undefined && !/\d日印发/u.test(d.text)) {
    const late = plus(meeting.last, 3);
    // In another year the 文号 and the dates without a year would go wrong, too.
    if (late.y === day.y) {
      out.push(
        put('sign-date-after-meeting', `${late.y}年${late.m}月${late.d}日`, ['sign-date-after-meeting', 'date-order']),
      );
    }
  }
  return out;
};

const hao: Maker = (d) => {
  const hits = datesIn(d.text, d.main, undefined);
  return spread(hits, 2).map((h) =>
    make(d.text, 'date-hao', ['date-hao'], [replace({ start: h.end - 1, end: h.end }, '号')], h),
  );
};

const reversed: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const re = /(\d{1,2})日((?:（[^）]*）)?)(至|—)(\d{1,2})日(?:（(星期.)至(星期.)）|(（[^）]*）))?/gu;
  for (const m of d.text.slice(0, d.main.end).matchAll(re)) {
    const own = m[2] ?? '';
    const tail =
      m[5] !== undefined ? `（${m[6]}至${m[5]}）` : m[7] !== undefined && own === '' ? undefined : (m[7] ?? '');
    if (tail === undefined) continue;
    const text = own === '' ? `${m[4]}日${m[3]}${m[1]}日${tail}` : `${m[4]}日${tail}${m[3]}${m[1]}日${own}`;
    out.push(
      make(
        d.text,
        'date-range-reversed',
        ['date-range-reversed'],
        [replace({ start: m.index, end: m.index + m[0].length }, text)],
        { start: Math.max(0, m.index - 7), end: m.index + m[0].length },
      ),
    );
  }
  const part = d.text.slice(d.main.start, d.main.end);
  const clocks = /(\d{1,2}:\d\d|\d{1,2}时(?:\d\d分)?)(至|—)(\d{1,2}:\d\d|\d{1,2}时(?:\d\d分)?)/gu;
  for (const m of part.matchAll(clocks)) {
    const start = d.main.start + m.index;
    const r = { start, end: start + m[0].length };
    out.push(make(d.text, 'clock-range-reversed', ['date-range-reversed'], [replace(r, `${m[3]}${m[2]}${m[1]}`)]));
  }
  return spread(out, 4);
};

const clocks: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const all = [...clocksIn(d.text, d.main), ...(d.agenda === undefined ? [] : clocksIn(d.text, d.agenda))];
  const colon = all.filter((c) => c.colon);
  for (const c of spread(colon, 3)) {
    const at = d.text.indexOf(':', c.start);
    out.push(
      make(
        d.text,
        'clock-colon-fullwidth',
        ['clock-fullwidth-colon', 'clock-format-inconsistent'],
        [replace({ start: at, end: at + 1 }, '：')],
        { start: c.start, end: c.end },
      ),
    );
  }
  // 上午9:00 → 上午15:00, and 上午 put before an afternoon hour
  const inMain = clocksIn(d.text, d.main);
  const morning = inMain.find((c) => d.text.slice(c.start - 2, c.start) === '上午' && c.minutes < 720);
  if (morning !== undefined) {
    const text = clock(15 * 60 + (morning.minutes % 60), morning.colon);
    out.push(
      make(d.text, 'clock-period-contradiction', ['clock-period-contradiction'], [replace(morning, text)], {
        start: morning.start - 2,
        end: morning.end,
      }),
    );
  }
  const late = inMain.find((c) => c.minutes >= 780 && /[日）]$/u.test(d.text.slice(0, c.start)));
  if (late !== undefined) {
    out.push(
      make(d.text, 'clock-period-contradiction', ['clock-period-contradiction'], [insert(late.start, '上午')], late),
    );
  }
  if (all.filter((c) => !c.colon).length > 1 && colon.length === 0) {
    const one = all.find((c) => !c.colon);
    if (one !== undefined) {
      out.push(
        make(d.text, 'clock-form-mixed', ['clock-format-inconsistent'], [replace(one, clock(one.minutes, true))]),
      );
    }
  } else if (colon.length > 2 && colon.length === all.length) {
    const one = colon[0];
    if (one !== undefined) {
      out.push(
        make(d.text, 'clock-form-mixed', ['clock-format-inconsistent'], [replace(one, clock(one.minutes, false))]),
      );
    }
  }
  return out;
};

/** Clauses which ask for a reply, a name list or leave by a date. */
function deadlines(d: Draft): (DateHit & { readonly clause: Range })[] {
  const out: (DateHit & { readonly clause: Range })[] = [];
  for (const m of d.text.slice(d.main.start, d.main.end).matchAll(/[^。；\n]+/gu)) {
    const clause = { start: d.main.start + m.index, end: d.main.start + m.index + m[0].length };
    if (!/回执|报名|名单|请假/u.test(m[0]) || /会后|会议结束|培训结束|活动结束/u.test(m[0])) continue;
    const hits = datesIn(d.text, clause, signDay(d));
    const hit = hits[0];
    if (hits.length !== 1 || hit === undefined) continue;
    if (!/^(?:（[^）]*）)?[^，。]{0,9}前(?!往|到|后)/u.test(d.text.slice(hit.end, clause.end))) continue;
    out.push({ ...hit, clause });
  }
  return out;
}

const deadline: Maker = (d) => {
  const meeting = d.meeting;
  const sign = signDay(d);
  if (meeting === undefined || sign === undefined) return [];
  return spread(deadlines(d), 2).flatMap((h) => {
    let after = h.day;
    do after = plus(after, 7);
    while (!before(meeting.last, after));
    let early = h.day;
    do early = plus(early, -7);
    while (!before(early, sign));
    const put = (kind: string, to: Day, same: Day): Injected | undefined =>
      to.y === same.y && h.day.y === same.y
        ? make(d.text, kind, ['rsvp-deadline-conflict'], [replace(h.md, `${to.m}月${to.d}日`)], h.clause)
        : undefined;
    return [put('rsvp-after-meeting', after, meeting.last), put('rsvp-before-signing', early, sign)];
  });
};

const order: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const meeting = d.meeting;
  if (meeting === undefined) return out;
  for (const l of mainLines(d)) {
    const reg = /报到/u.test(l.text);
    const study = /自学/u.test(l.text);
    if (!reg && !study) continue;
    for (const h of datesIn(d.text, l, signDay(d))) {
      if (!before(h.day, meeting.first)) continue;
      const near = d.text.slice(Math.max(l.start, h.start - 12), Math.min(l.end, h.end + 20));
      if (!/报到|自学/u.test(near) || /前(?:将|报|登)/u.test(near)) continue;
      let to = h.day;
      do to = plus(to, 7);
      while (!before(meeting.last, to));
      if (to.y !== h.day.y) continue;
      const edits = [replace(h.md, `${to.m}月${to.d}日`)];
      const tail = /^至(\d{1,2})日/u.exec(d.text.slice(h.end));
      if (tail?.[1] !== undefined) {
        const end = plus({ ...h.day, d: Number(tail[1]) }, (utc(to) - utc(h.day)) / 86_400_000);
        const text = end.m === to.m ? String(end.d) : `${end.m}月${end.d}`;
        edits.push(replace({ start: h.end + 1, end: h.end + 1 + tail[1].length }, text));
      }
      out.push(
        reg
          ? make(d.text, 'registration-after-meeting', ['date-order'], edits, l)
          : make(d.text, 'self-study-after-meeting', ['prestudy-after-meeting', 'date-order'], edits, l),
      );
    }
  }
  return spread(out, 2);
};

const duration: Maker = (d) => {
  const multi = d.meeting !== undefined && utc(d.meeting.first) !== utc(d.meeting.last);
  const ends = /\d{1,2}(?::\d\d|时(?:\d{1,2}分)?)(?:—|至)\d{1,2}(?::|时)/u;
  const bounded = ends.test(d.agenda === undefined ? '' : d.text.slice(d.agenda.start, d.agenda.end));
  const out: (Injected | undefined)[] = [];
  const re = /(会期|共|为期)(约?)(半天|一天半|[一两二三四五六]天|\d天)/gu;
  for (const m of d.text.slice(d.main.start, d.main.end).matchAll(re)) {
    const was = m[3] ?? '';
    if (!multi && !bounded) continue;
    const days = /^\d天$/u.test(was) ? `${Number(was.charAt(0)) + 1}天` : undefined;
    const next = new Map([
      ['半天', '两天'],
      ['一天', '两天'],
      ['一天半', '三天'],
      ['两天', '三天'],
      ['二天', '三天'],
      ['三天', '四天'],
      ['四天', '五天'],
      ['五天', '六天'],
    ]).get(was);
    const to = days ?? next;
    if (to === undefined) continue;
    const start = d.main.start + m.index + m[0].length - was.length;
    out.push(
      make(
        d.text,
        'duration-changed',
        ['meeting-duration-mismatch'],
        [replace({ start, end: start + was.length }, to)],
        {
          start: d.main.start + m.index,
          end: start + was.length,
        },
      ),
    );
  }
  return out.slice(0, 2);
};

// ---------------------------------------------------------------------------------------------------------------
// The agenda against the notice

const agendaHead: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const body = d.text.slice(d.main.start, d.main.end);
  for (const l of d.head) {
    const value: Range = { start: l.start + (FIELD.exec(l.text)?.[0].length ?? 0), end: l.end };
    const text = d.text.slice(value.start, value.end);
    if (/^[　 ]*(?:会议)?时间：/u.test(l.text)) {
      const hit = datesIn(d.text, l, signDay(d))[0];
      const found = clocksIn(d.text, value);
      const first = found[0];
      const second = found[1];
      const same = (c: Clock): boolean => body.includes(d.text.slice(c.start, c.end));
      const slots = d.items.some((i) => i.kind === 'slot');
      if (first !== undefined && same(first) && (second === undefined || second.minutes > first.minutes + 30)) {
        const expect = ['agenda-time-mismatch'];
        if (slots) expect.push('agenda-slot-outside');
        const to = clock(first.minutes + 30, first.colon);
        out.push(make(d.text, 'agenda-time-changed', expect, [replace(first, to)], l));
      }
      if (second !== undefined && same(second)) {
        const expect = ['agenda-time-mismatch'];
        if (slots) expect.push('agenda-slot-outside', 'agenda-slot-gap');
        const to = clock(second.minutes + 30, second.colon);
        out.push(make(d.text, 'agenda-end-changed', expect, [replace(second, to)], l));
      }
      if (hit !== undefined && body.includes(d.text.slice(hit.md.start, hit.md.end))) {
        const to = plus(hit.day, 7);
        const edits = [replace(hit, `${hit.hasYear ? `${to.y}年` : ''}${to.m}月${to.d}日`)];
        out.push(make(d.text, 'agenda-date-changed', ['agenda-time-mismatch'], edits, l));
      }
    } else if (/^[　 ]*(?:(?:会议)?地点|主会场)：/u.test(l.text) && body.includes(text)) {
      const pairs: readonly (readonly [RegExp, string])[] = [
        [/二楼/u, '三楼'],
        [/三楼/u, '二楼'],
        [/四楼/u, '五楼'],
        [/五楼/u, '四楼'],
        [/六楼/u, '四楼'],
        [/八楼/u, '六楼'],
        [/一楼/u, '二楼'],
        [/九层/u, '八层'],
        [/一层/u, '二层'],
        [/第1/u, '第2'],
        [/第2/u, '第1'],
        [/会议中心/u, '活动中心'],
      ];
      for (const [re, to] of pairs) {
        const m = re.exec(text);
        if (m === null) continue;
        const at = value.start + m.index;
        const edits = [replace({ start: at, end: at + m[0].length }, to)];
        out.push(make(d.text, 'agenda-place-changed', ['agenda-place-mismatch'], edits, l));
        break;
      }
    } else if (/^[　 ]*(?:参加人员|参会人员|出席|列席)：/u.test(l.text) && body.includes(text)) {
      const expect = ['agenda-attendees-mismatch'];
      const all = text.indexOf('全体');
      if (all >= 0) {
        const at = value.start + all;
        out.push(make(d.text, 'agenda-attendees-narrowed', expect, [drop({ start: at, end: at + 2 })], l));
      }
      const comma = text.lastIndexOf('，');
      if (comma > 0) {
        const r = { start: value.start + comma, end: value.end };
        out.push(make(d.text, 'agenda-attendees-dropped', expect, [drop(r)], l));
      }
      out.push(make(d.text, 'agenda-attendees-added', expect, [insert(value.end, '，离退休人员代表')], l));
    } else if (/主持/u.test(l.text)) {
      const name = /^[^（]*/u.exec(text)?.[0] ?? '';
      if (name.length < 4 || !body.includes(name) || !/主持/u.test(body)) continue;
      const at = value.start + name.length - 1;
      const to = d.text.charAt(at) === '林' ? '松' : '林';
      const edits = [replace({ start: at, end: at + 1 }, to)];
      out.push(make(d.text, 'agenda-host-changed', ['agenda-people-mismatch'], edits, l));
    }
  }
  return out;
};

/** A date heading inside the agenda, moved a week on: its weekday stays right, the day is outside the meeting. */
const agendaDay: Maker = (d) => {
  const agenda = d.agenda;
  const meeting = d.meeting;
  if (agenda === undefined || meeting === undefined) return [];
  const hits = datesIn(d.text, agenda, signDay(d)).filter((h) => !d.head.some((l) => within(h, l)));
  const inside = hits.filter((h) => !before(h.day, meeting.first) && !before(meeting.last, h.day));
  return spread(inside, 2).map((h) => {
    const to = plus(h.day, 7);
    const line = lineAt(d, h.start);
    return make(
      d.text,
      'agenda-day-outside',
      ['agenda-time-mismatch', 'agenda-slot-outside', 'date-order'],
      [replace(h.md, `${to.m}月${to.d}日`)],
      line,
    );
  });
};

const topicOf = (d: Draft, i: Item): string | undefined => {
  const body = d.text.slice(i.body.start, i.body.end);
  return d.topics.filter((t) => body.includes(t)).sort((a, b) => b.length - a.length)[0];
};

/** The item has nothing hanging on it: the next line is a sibling, or blank, or the end. */
function leaf(d: Draft, i: Item): boolean {
  const next = d.lines[i.line.index + 1];
  if (blank(next) || next === undefined) return true;
  return itemOf(next)?.kind === i.kind;
}

const listRange = (run: readonly Item[]): Range | undefined => {
  const first = run[0];
  const last = run.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.line.start, end: last.line.end };
};

/** Labels quoted elsewhere in the agenda (第二、三项均…) would go wrong with the list: leave such agendas alone. */
function quoted(d: Draft): boolean {
  const part = d.agenda === undefined ? '' : d.text.slice(d.agenda.start, d.agenda.end);
  return /第[一二三四五六七八九十、]+项(?!：)/u.test(part);
}

const agendaItems: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  if (d.agenda === undefined || quoted(d)) return out;
  const ordered = !/培训|研讨会/u.test(titleText(d));
  for (const run of runs(d.items)) {
    const all = listRange(run);
    const theme = run.filter((i) => leaf(d, i) && topicOf(d, i) !== undefined);
    const inner = theme.filter((i) => i !== run[0] && i !== run.at(-1));
    if (all === undefined) continue;
    const seq =
      run[0]?.kind === 'nth' ? ['agenda-seq-gap'] : ['heading-seq-gap', 'agenda-seq-gap', 'heading-seq-order'];
    for (const item of spread(inner, 2)) {
      const later = run.slice(run.indexOf(item) + 1);
      const shift = later.map((l) => replace(l.label, relabel(l.kind, l.n - 1)));
      out.push(
        make(d.text, 'agenda-item-dropped', ['agenda-count-mismatch'], [dropLine(item.line), ...shift], all),
        make(d.text, 'agenda-item-dropped-gap', seq, [dropLine(item.line)], all),
      );
    }
    const second = run[1];
    if (run.length >= 3 && second !== undefined) {
      const again = run[0]?.kind === 'nth' ? ['agenda-seq-gap'] : ['heading-seq-duplicate', 'agenda-seq-gap'];
      out.push(
        make(
          d.text,
          'agenda-label-doubled',
          again.concat(seq),
          [replace(second.label, relabel(second.kind, second.n - 1))],
          all,
        ),
      );
    }
    for (let k = 0; k + 1 < run.length; k++) {
      const a = run[k];
      const b = run[k + 1];
      if (a === undefined || b === undefined || !theme.includes(a) || !theme.includes(b)) continue;
      const ta = d.text.slice(a.body.start, a.body.end);
      const tb = d.text.slice(b.body.start, b.body.end);
      const two = { start: a.line.start, end: b.line.end };
      if (ordered) {
        out.push(
          make(
            d.text,
            'agenda-items-swapped',
            ['agenda-order-mismatch'],
            [replace(a.body, tb), replace(b.body, ta)],
            two,
          ),
        );
      }
      const tail = d.text.slice(b.body.end, b.line.end);
      const shift = run.slice(k + 2).map((l) => replace(l.label, relabel(l.kind, l.n - 1)));
      const merged = replace({ start: a.body.end, end: b.line.end }, `；${tb}${tail}`);
      out.push(
        make(d.text, 'agenda-items-merged', ['agenda-merged-item', 'agenda-count-mismatch'], [merged, ...shift], all),
      );
      if (k >= 2) break;
    }
  }
  return out;
};

const REWORDS: readonly (readonly [string, string])[] = [
  ['情况', '状况'],
  ['方案', '预案'],
  ['办法', '规定'],
  ['经验', '做法'],
  ['报告', '汇报'],
  ['计划', '规划'],
  ['工作', '任务'],
  ['意见', '建议'],
  ['条例', '规定'],
  ['细则', '规则'],
  ['名单', '人选'],
  ['规划', '计划'],
  ['结果', '成果'],
  ['管理', '治理'],
  ['研究', '研讨'],
  ['形势', '态势'],
  ['事件', '事故'],
  ['的', ''],
];

const agendaWords: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  for (const item of d.items) {
    const topic = topicOf(d, item);
    if (topic === undefined) continue;
    const from = d.text.indexOf(topic, item.body.start);
    const cited = /〔\d{4}〕\d+号/u.exec(topic);
    for (const [was, to] of REWORDS) {
      const k = topic.lastIndexOf(was);
      if (k < 2) continue;
      const at = from + k;
      const expect = ['agenda-text-mismatch'];
      if (cited !== null) expect.push('cite-same-no-diff-title');
      out.push(
        make(d.text, 'agenda-item-reworded', expect, [replace({ start: at, end: at + was.length }, to)], item.line),
      );
      break;
    }
    const year = /(?<!〔)20(\d\d)年/u.exec(topic);
    if (year !== null) {
      const at = from + year.index;
      const to = String(Number(year[0].slice(0, 4)) - 1);
      out.push(
        make(
          d.text,
          'agenda-item-year-changed',
          ['agenda-text-mismatch'],
          [replace({ start: at, end: at + 4 }, to)],
          item.line,
        ),
      );
    }
    const book = /《([^《》]{6,})》/u.exec(topic);
    if (book !== null && !/〈/u.test(book[0])) {
      const at = from + book.index;
      out.push(
        make(
          d.text,
          'agenda-booktitle-dropped',
          ['known-title-unquoted', 'agenda-text-mismatch', 'cite-booktitle-missing'],
          [drop({ start: at, end: at + 1 }), drop({ start: at + book[0].length - 1, end: at + book[0].length })],
          item.line,
        ),
      );
    }
    if (cited !== null) {
      const digits = /\d+(?=号)/u.exec(cited[0]);
      const base = from + cited.index + (digits?.index ?? 0);
      if (digits !== null) {
        const edits = [replace({ start: base, end: base + digits[0].length }, String(Number(digits[0]) + 1))];
        out.push(
          make(d.text, 'agenda-docno-changed', ['cite-same-title-diff-no', 'agenda-text-mismatch'], edits, item.line),
        );
      }
    }
  }
  const byKind = new Map<string, Injected[]>();
  for (const i of out) if (i !== undefined) byKind.set(i.kind, [...(byKind.get(i.kind) ?? []), i]);
  return [...byKind.values()].flatMap((l) => spread(l, 2));
};

const people: Maker = (d) => {
  const lines = mainLines(d);
  const at = lines.findIndex(
    (l) => /(?:参加|参会|参训)人员/u.test(l.text) && (itemOf(l)?.kind === 'l1' || FIELD.test(l.text)),
  );
  if (at < 0 || d.agenda === undefined) return [];
  let names = '';
  for (const [k, l] of lines.slice(at).entries()) {
    if (k > 0 && (blank(l) || itemOf(l)?.kind === 'l1')) break;
    names += l.text;
  }
  if (/各部门|各单位|成员单位|有关部门|各委员会|全体委员|县直|市直|区直/u.test(names)) return [];
  const out: (Injected | undefined)[] = [];
  for (const item of d.items) {
    const body = d.text.slice(item.body.start, item.body.end);
    const m = /(?:^|（|由)([县区市])([\p{Script=Han}]{2,9}局)/u.exec(body);
    if (m === null || !names.includes(`${m[1]}${m[2]}`)) continue;
    const start = item.body.start + m.index + m[0].length - (m[2] ?? '').length;
    out.push(
      make(
        d.text,
        'speaker-not-invited',
        ['agenda-people-mismatch'],
        [replace({ start, end: start + (m[2] ?? '').length }, '档案馆')],
        item.line,
      ),
    );
  }
  return spread(out, 2);
};

function slotsOf(d: Draft): Slot[] {
  return d.items.flatMap((i) => {
    if (i.kind !== 'slot') return [];
    const [from, to] = clocksIn(d.text, { start: i.line.start, end: i.body.start });
    return from === undefined || to === undefined ? [] : [{ line: i.line, from, to }];
  });
}

const slots: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const all = slotsOf(d);
  const stated = (s: Slot): RegExpExecArray | null => /(\d+)分钟）/u.exec(s.line.text);
  const also = (s: Slot, ids: readonly string[]): string[] =>
    stated(s) === null ? [...ids] : [...ids, 'agenda-slot-minutes'];
  const pairs: (readonly [Slot, Slot])[] = [];
  for (const [k, a] of all.entries()) {
    const b = all[k + 1];
    if (b !== undefined && b.from.minutes === a.to.minutes) pairs.push([a, b]);
  }
  for (const [a, b] of spread(pairs, 2)) {
    const two = { start: a.line.start, end: b.line.end };
    const length = b.to.minutes - b.from.minutes;
    const put = (kind: string, ids: readonly string[], c: Clock, to: number, s: Slot): Injected | undefined =>
      make(d.text, kind, also(s, ids), [replace(c, clock(to, c.colon))], two);
    out.push(put('slot-overlap', ['agenda-slot-overlap'], b.from, b.from.minutes - 10, b));
    if (length > 15) out.push(put('slot-gap', ['agenda-slot-gap'], b.from, b.from.minutes + 15, b));
  }
  for (const s of spread(all, 2)) {
    const swapped = [
      replace(s.from, clock(s.to.minutes, s.to.colon)),
      replace(s.to, clock(s.from.minutes, s.from.colon)),
    ];
    out.push(make(d.text, 'slot-reversed', ['agenda-slot-overlap', 'date-range-reversed'], swapped, s.line));
  }
  for (const s of spread(
    all.filter((x) => stated(x) !== null),
    2,
  )) {
    const m = stated(s);
    if (m === null || Number(m[1]) !== s.to.minutes - s.from.minutes) continue;
    const at = s.line.start + m.index;
    const r = { start: at, end: at + (m[1] ?? '').length };
    out.push(
      make(d.text, 'slot-minutes-changed', ['agenda-slot-minutes'], [replace(r, String(Number(m[1]) + 5))], s.line),
    );
  }
  const last = all.at(-1);
  const field = d.head.find((l) => /^[　 ]*(?:会议)?时间：/u.test(l.text));
  const bounds = field === undefined ? [] : clocksIn(d.text, field);
  if (last !== undefined && bounds[1] !== undefined && bounds[1].minutes === last.to.minutes) {
    const edits = [replace(last.to, clock(last.to.minutes + 30, last.to.colon))];
    out.push(
      make(d.text, 'slot-outside', also(last, ['agenda-slot-outside', 'agenda-time-mismatch']), edits, last.line),
    );
  }
  if (!quoted(d)) {
    const themed = d.items.filter((i) => i.kind === 'slot' && leaf(d, i) && topicOf(d, i) !== undefined);
    const inner = themed.filter((i) => {
      const k = all.findIndex((s) => s.line === i.line);
      const prev = all[k - 1];
      const here = all[k];
      const next = all[k + 1];
      if (prev === undefined || here === undefined || next === undefined) return false;
      return prev.to.minutes === here.from.minutes && here.to.minutes === next.from.minutes;
    });
    for (const i of spread(inner, 1)) {
      const prev = d.lines[i.line.index - 1];
      const next = d.lines[i.line.index + 1];
      out.push(
        make(d.text, 'slot-dropped', ['agenda-count-mismatch', 'agenda-slot-gap'], [dropLine(i.line)], {
          start: prev?.start ?? i.line.start,
          end: next?.end ?? i.line.end,
        }),
      );
    }
    if (!/培训|研讨会/u.test(titleText(d))) {
      for (const [k, a] of themed.entries()) {
        const b = themed[k + 1];
        if (b === undefined || b.line.index !== a.line.index + 1) continue;
        const ta = d.text.slice(a.body.start, a.body.end);
        const tb = d.text.slice(b.body.start, b.body.end);
        if (/分钟/u.test(ta + tb)) continue;
        out.push(
          make(d.text, 'agenda-items-swapped', ['agenda-order-mismatch'], [replace(a.body, tb), replace(b.body, ta)], {
            start: a.line.start,
            end: b.line.end,
          }),
        );
        break;
      }
    }
  }
  return out;
};

const counts: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const bump = (m: RegExpMatchArray, group: string, ids: readonly string[]): void => {
    const at = (m.index ?? 0) + m[0].indexOf(group);
    const n = number(group);
    const to = /\d/u.test(group) ? String(n + 1) : hanzi(n + 1);
    const line = lineAt(d, at);
    const next = line === undefined ? undefined : d.lines[line.index + 1];
    const around = line === undefined ? undefined : { start: line.start, end: next?.end ?? line.end };
    out.push(make(d.text, 'count-word-changed', ids, [replace({ start: at, end: at + group.length }, to)], around));
  };
  for (const m of d.text.matchAll(/(?:共|共有|安排)([一二三四五六七八九十]|\d{1,2})项(?:议题|议程)?/gu)) {
    bump(m, m[1] ?? '', ['count-word-mismatch', 'agenda-count-mismatch']);
  }
  for (const m of d.text.matchAll(/([三四五])(?:个方面|点：)[^。\n]*/gu)) {
    const n = number(m[1] ?? '');
    const listed = ['一是', '二是', '三是', '四是', '五是'].filter((w) => m[0].includes(w)).length;
    const words = ['第一，', '第二，', '第三，', '第四，', '第五，'].filter((w) => m[0].includes(w)).length;
    if (listed === n || words === n) bump(m, m[1] ?? '', ['count-word-mismatch']);
  }
  const named = /((?:[\p{Script=Han}]{2,4}、){1,4}[\p{Script=Han}]{2,4}?)([两三四五])(?:名同志|位委员|个方面|位同志)/gu;
  for (const m of d.text.matchAll(named)) {
    if ((m[1] ?? '').split('、').length === number(m[2] ?? '')) bump(m, m[2] ?? '', ['count-word-mismatch']);
  }
  for (const m of d.text.matchAll(/^第.组（(\d+)人）$/gmu)) bump(m, m[1] ?? '', ['count-word-mismatch']);
  return out.slice(0, 4);
};

const meetingName: Maker = (d) => {
  const title = titleText(d);
  const m = /第([一二三四五六七八九十]+|\d+)次/u.exec(title);
  if (m === null) return [];
  const lead = d.text.slice(d.main.start, d.main.end).indexOf(m[0]);
  if (lead < 0) return [];
  const n = number(m[1] ?? '');
  const to = /\d/u.test(m[0]) ? `第${n - 1}次` : `第${hanzi(n === 1 ? 2 : n - 1)}次`;
  const at = d.main.start + lead;
  return [
    make(
      d.text,
      'meeting-ordinal-changed',
      ['meeting-name-inconsistent'],
      [replace({ start: at, end: at + m[0].length }, to)],
      { start: d.title[0]?.start ?? at, end: at + m[0].length },
    ),
  ];
};

// ---------------------------------------------------------------------------------------------------------------
// 发文字号

const docNumbers: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const all = [...d.text.matchAll(/([\p{Script=Han}]+)〔(\d{4})〕(\d+)号/gu)];
  for (const m of spread(all, 2)) {
    const org = m[1] ?? '';
    const y = m[2] ?? '';
    const n = m[3] ?? '';
    const start = m.index + org.length;
    const r: Range = { start, end: m.index + m[0].length };
    const whole: Range = { start: m.index, end: r.end };
    const put = (kind: string, ins: string, id: string): Injected | undefined =>
      make(d.text, kind, [id], [replace(r, ins)], whole);
    out.push(
      put('docno-square', `[${y}]${n}号`, 'docno-bracket'),
      put('docno-round', `（${y}）${n}号`, 'docno-bracket'),
      put('docno-di', `〔${y}〕第${n}号`, 'docno-di'),
      put('docno-padded', `〔${y}〕0${n}号`, 'docno-zero-pad'),
      put('docno-no-hao', `〔${y}〕${n}`, 'docno-missing-hao'),
      put('docno-short-year', `〔${y.slice(2)}〕${n}号`, 'docno-year-short'),
      put('docno-space', `〔${y}〕 ${n}号`, 'docno-inner-space'),
    );
    if (lineAt(d, m.index)?.text === m[0]) {
      out.push(put('docno-year-old', `〔${Number(y) - 1}〕${n}号`, 'docno-year-vs-date'));
    }
  }
  return out;
};

// ---------------------------------------------------------------------------------------------------------------
// Structure: headings, recipient, attachments, signature

const ordinals: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const list = mainLines(d).flatMap((l) => itemOf(l) ?? []);
  const put = (i: Item, kind: string, id: string, ins: string): Injected | undefined =>
    make(d.text, kind, [id], [replace(i.label, ins)], {
      start: i.label.start,
      end: Math.min(i.line.end, i.label.end + 4),
    });
  const pick = (kind: LabelKind): Item[] =>
    spread(
      list.filter((i) => i.kind === kind),
      2,
    );
  for (const i of pick('l1')) out.push(put(i, 'heading-hanzi-dot', 'ordinal-hanzi-punct', `${hanzi(i.n)}.`));
  for (const i of pick('l3')) out.push(put(i, 'heading-arabic-dun', 'ordinal-arabic-punct', `${i.n}、`));
  for (const i of pick('l2')) {
    out.push(
      put(i, 'heading-bracket-dun', 'ordinal-bracket-punct', `（${hanzi(i.n)}）、`),
      put(i, 'heading-bracket-half', 'ordinal-halfwidth-bracket', `(${hanzi(i.n)})`),
    );
  }
  const long = runs(list).filter((r) => r.length >= 3);
  for (const run of spread(long, 3)) {
    const last = run.at(-1);
    const previous = run.at(-2);
    const middle = run[1];
    if (last === undefined || previous === undefined || middle === undefined) continue;
    const around = { start: previous.line.start, end: last.line.end };
    out.push(
      make(
        d.text,
        'heading-skipped',
        ['heading-seq-gap'],
        [replace(last.label, relabel(last.kind, last.n + 1))],
        around,
      ),
      make(
        d.text,
        'heading-doubled',
        ['heading-seq-duplicate', 'heading-seq-gap'],
        [replace(last.label, relabel(last.kind, last.n - 1))],
        around,
      ),
    );
    if (run.length >= 4) {
      const shift = run.slice(1).map((i) => replace(i.label, relabel(i.kind, i.n + 1)));
      out.push(
        make(d.text, 'heading-shifted', ['heading-seq-gap'], shift, {
          start: run[0]?.line.start ?? 0,
          end: last.line.end,
        }),
      );
    }
  }
  return out;
};

const recipients: Maker = (d) => {
  const r = d.recipient;
  const last = d.title.at(-1);
  if (r === undefined || last === undefined) return [];
  const colon: Range = { start: r.end - 1, end: r.end };
  const body = d.lines.slice(r.index + 1).find((l) => !blank(l));
  return [
    make(d.text, 'recipient-colon-half', ['recipient-colon', 'punct-halfwidth'], [replace(colon, ':')], r),
    make(d.text, 'recipient-colon-comma', ['recipient-colon', 'recipient-missing'], [replace(colon, '，')], r),
    make(d.text, 'recipient-colon-missing', ['recipient-colon', 'recipient-missing'], [drop(colon)], r),
    make(
      d.text,
      'recipient-deleted',
      ['recipient-missing'],
      [{ at: r.start, del: (body?.start ?? r.end + 1) - r.start, ins: '' }],
      {
        start: d.title[0]?.start ?? last.start,
        end: body?.end ?? r.end + 1,
      },
    ),
  ];
};

const titles: Maker = (d) => {
  const last = d.title.at(-1);
  const first = d.title[0];
  if (last === undefined || first === undefined) return [];
  const block = { start: first.start, end: last.end };
  const out: (Injected | undefined)[] = [
    make(d.text, 'title-period', ['title-end-punctuation'], [insert(last.end, '。')], block),
  ];
  const genre = /的(?:紧急)?通知$/u.exec(last.text);
  if (genre !== null && last.text.length > genre[0].length) {
    out.push(
      make(
        d.text,
        'title-no-genre',
        ['title-missing-genre'],
        [drop({ start: last.end - genre[0].length, end: last.end })],
        block,
      ),
    );
  }
  return out;
};

const attachments: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const first = d.note[0];
  const last = d.note.at(-1);
  if (first === undefined || last === undefined) return out;
  const block: Range = { start: first.start, end: last.end };
  if (d.labels.length > 0) {
    const after = d.lines.slice(last.index + 1).find((l) => !blank(l));
    const label = d.labels[0];
    const heading = label === undefined ? undefined : d.lines.slice(label.index + 1).find((l) => !blank(l));
    out.push(
      make(
        d.text,
        'att-note-deleted',
        ['att-note-missing', 'att-ref-out-of-range'],
        [{ at: first.start, del: (after?.start ?? last.end + 1) - first.start, ins: '' }],
        { start: first.start - 2, end: heading?.end ?? last.end },
      ),
    );
    if (d.note.length > 1) {
      const lone = d.note.length === 2;
      const one = lone
        ? [
            replace(
              { start: first.start + first.text.indexOf('1.'), end: first.start + first.text.indexOf('1.') + 2 },
              '',
            ),
          ]
        : [];
      out.push(
        make(
          d.text,
          'att-note-item-dropped',
          ['att-mismatch', 'att-note-missing', 'att-ref-out-of-range'],
          [...one, dropLine(last)],
          { start: block.start, end: d.labels.at(-1)?.end ?? block.end + 1 },
        ),
      );
    }
    for (const [was, to] of [
      ['议程', '日程'],
      ['日程', '议程'],
    ] as const) {
      const at = first.text.lastIndexOf(was);
      if (at < 0) continue;
      const r = { start: first.start + at, end: first.start + at + 2 };
      out.push(
        make(d.text, 'att-note-renamed', ['att-mismatch'], [replace(r, to)], {
          start: block.start,
          end: d.agendaTitle?.end ?? block.end,
        }),
      );
      break;
    }
    const numbered = d.labels.filter((l) => /\d$/u.test(l.text));
    const two = numbered[1];
    if (two !== undefined) {
      const r = { start: two.end - 1, end: two.end };
      const ids = ['att-mismatch', 'att-label-format', 'att-ref-out-of-range'];
      const under = d.lines.slice(two.index + 1).find((l) => !blank(l));
      const around = { start: two.start, end: under?.end ?? two.end };
      out.push(make(d.text, 'att-label-wrong-number', ids, [replace(r, String(numbered.length + 1))], around));
      out.push(make(d.text, 'att-label-colon', ['att-label-format'], [insert(two.end, '：')], two));
    }
  }
  const colon = first.start + first.text.indexOf('：');
  out.push(
    make(
      d.text,
      'att-note-colon-half',
      ['att-note-colon', 'punct-halfwidth'],
      [replace({ start: colon, end: colon + 1 }, ':')],
      first,
    ),
    make(d.text, 'att-note-period', ['att-note-trailing-punct'], [insert(last.end, '。')], block),
  );
  const dot = first.text.indexOf('：1.');
  if (dot >= 0) {
    const at = first.start + dot + 2;
    out.push(make(d.text, 'att-note-dun', ['att-note-ordinal'], [replace({ start: at, end: at + 1 }, '、')], block));
  }
  return out;
};

const signatures: Maker = (d) => {
  const { sign, signOrg } = d;
  const out: (Injected | undefined)[] = [];
  if (sign === undefined || signOrg === undefined || blank(signOrg)) return out;
  const both: Range = { start: signOrg.start, end: sign.end };
  const org = signOrg.text.trim();
  const joint = !blank(d.lines[signOrg.index - 1]);
  if (!joint) {
    out.push(make(d.text, 'sign-org-deleted', ['sign-missing'], [dropLine(signOrg)], both));
    if (titleText(d).startsWith(org) && org.length > 4) {
      const at = signOrg.end - org.length;
      out.push(
        make(
          d.text,
          'sign-org-changed',
          ['title-signature-mismatch', 'sign-org-inconsistent', 'issuer-mark-vs-signature'],
          [
            replace(
              { start: org.startsWith('中共') ? at + 2 : at, end: org.startsWith('中共') ? at + 4 : at + 2 },
              '青石',
            ),
          ],
          both,
        ),
      );
    }
  }
  out.push(make(d.text, 'sign-date-deleted', ['sign-missing'], [dropLine(sign)], both));
  const foot = d.lines[sign.index + 1];
  if (foot !== undefined && /^（.+）$/u.test(foot.text) && (foot.text.match(/（/gu) ?? []).length === 1) {
    out.push(
      make(
        d.text,
        'foot-note-bare',
        ['note-brackets'],
        [drop({ start: foot.start, end: foot.start + 1 }), drop({ start: foot.end - 1, end: foot.end })],
        foot,
      ),
    );
  }
  const cc = d.lines.find((l) => /^抄送：.*。$/u.test(l.text));
  if (cc !== undefined) {
    out.push(make(d.text, 'cc-no-period', ['cc-format'], [drop({ start: cc.end - 1, end: cc.end })], cc));
  }
  const print = d.lines.find((l) => /\d{4}年\d{1,2}月\d{1,2}日印发$/u.test(l.text));
  const day = signDay(d);
  const hit = print === undefined ? undefined : datesIn(d.text, print, undefined)[0];
  if (print !== undefined && hit !== undefined && day !== undefined) {
    const early = plus(day, -2);
    out.push(
      make(d.text, 'print-no-yinfa', ['print-line-format'], [drop({ start: print.end - 2, end: print.end })], print),
      make(
        d.text,
        'print-before-sign',
        ['print-date-before-sign'],
        [replace(hit, `${early.y}年${early.m}月${early.d}日`)],
        print,
      ),
    );
  }
  const urgent = d.lines.find((l) => l.text === '特急');
  if (urgent !== undefined) out.push(make(d.text, 'urgency-word', ['urgency-word'], [replace(urgent, '急件')]));
  return out;
};

// ---------------------------------------------------------------------------------------------------------------
// Elements of a notice

const elements: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const top = d.title[0]?.start ?? 0;
  const lines = mainLines(d);
  const l1 = lines.flatMap((l) => itemOf(l) ?? []).filter((i) => i.kind === 'l1');
  const video = /电视电话|视频|线上/u.test(titleText(d));
  const blocks: readonly (readonly [string, RegExp])[] = [
    ['place-deleted', /^(?:会议|培训|召开)?地点(?:：|$)/u],
    ['attendees-deleted', /^(?:参加|参会|参训|与会)人员(?:：|$)/u],
    ['time-deleted', /^(?:会议|培训)?时间(?:：|$)/u],
  ];
  for (const [kind, re] of blocks) {
    if (video && kind === 'place-deleted') continue;
    for (const [k, i] of l1.entries()) {
      if (!re.test(d.text.slice(i.body.start, i.line.end))) continue;
      const next = l1[k + 1];
      if (next === undefined) continue;
      const gap: Range = { start: i.line.start, end: next.line.start };
      const rest = d.text.slice(d.main.start, gap.start) + d.text.slice(gap.end, d.main.end);
      if (kind === 'time-deleted' && /定于|报到时间|集中学习（|\d{1,2}日[^。]{0,12}召开/u.test(rest)) continue;
      if (kind === 'place-deleted' && /地点|(?:定于|在)[^。]{0,40}召开/u.test(rest)) continue;
      if (kind === 'attendees-deleted' && /参加会议|出席人员/u.test(rest)) continue;
      const shift = l1.slice(k + 1).map((x) => replace(x.label, relabel('l1', x.n - 1)));
      out.push(
        make(d.text, kind, ['meeting-element-missing'], [drop(gap), ...shift], { start: top, end: next.line.end }),
      );
    }
    for (const l of lines) {
      if (itemOf(l) !== undefined || !re.test(l.text.trim()) || !l.text.includes('：')) continue;
      const beside = l1.length === 0 || (l1[0]?.line.start ?? 0) > l.start;
      if (beside)
        out.push(make(d.text, kind, ['meeting-element-missing'], [dropLine(l)], { start: top, end: l.end + 1 }));
    }
  }
  // the contact: a line of its own, or the last numbered requirement
  const contact = /联系人|联系电话|办公电话|值班电话|会务联系|联系方式/u;
  const own = lines.filter((l) => contact.test(l.text));
  const one = own[0];
  const foot = d.sign === undefined ? undefined : d.lines[d.sign.index + 1];
  if (own.length === 1 && one !== undefined && !contact.test(foot?.text ?? '')) {
    const item = itemOf(one);
    const text = one.text.trim().replace(/^（[一二三四五六七八九十]+）|^\d\./u, '');
    const next = d.lines[one.index + 1];
    const isLast = item === undefined || next === undefined || blank(next) || itemOf(next)?.kind !== item.kind;
    if (isLast && /^[^，。；]{0,6}(?:联系人|联系电话|联系方式)/u.test(text)) {
      const around = { start: top, end: one.end + 1 };
      out.push(make(d.text, 'contact-deleted', ['meeting-element-missing'], [dropLine(one)], around));
    }
    const phone = /[　，；。]*(?:办公电话|联系电话|值班电话|电话)：?[\d-]{7,}/u.exec(one.text);
    if (phone !== null && (one.text.match(/\d{7}/gu) ?? []).length === 1) {
      const at = one.start + phone.index;
      out.push(
        make(d.text, 'phone-deleted', ['meeting-element-missing'], [drop({ start: at, end: at + phone[0].length })], {
          start: top,
          end: one.end,
        }),
      );
    }
  }
  if (own.length === 0 && foot !== undefined && /^（[^（）]*联系人[^（）]*）$/u.test(foot.text)) {
    out.push(
      make(d.text, 'contact-deleted', ['meeting-element-missing'], [dropLine(foot)], { start: top, end: foot.end + 1 }),
    );
  }
  return out;
};

// ---------------------------------------------------------------------------------------------------------------
// Punctuation, typing and conversion

const HAN = /\p{Script=Han}/u;

const punctuation: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const part = masked(d.text).slice(d.main.start, d.main.end);
  const at = (k: number): number => d.main.start + k;
  const each = (
    re: RegExp,
    most: number,
    use: (m: RegExpMatchArray, start: number, line: Line) => Injected | undefined,
  ): void => {
    for (const m of spread([...part.matchAll(re)], most)) {
      const start = at(m.index ?? 0);
      const line = lineAt(d, start);
      if (line !== undefined) out.push(use(m, start, line));
    }
  };
  const swap =
    (kind: string, ids: readonly string[], ins: string) =>
    (m: RegExpMatchArray, start: number): Injected | undefined =>
      make(d.text, kind, ids, [replace({ start, end: start + m[0].length }, ins)]);
  const han = '\\p{Script=Han}';
  each(new RegExp(`(?<=${han})，(?=${han})`, 'gu'), 2, swap('comma-half', ['punct-halfwidth'], ','));
  each(new RegExp(`(?<=${han})：(?=${han}|\\n|$)`, 'gu'), 2, swap('colon-half', ['punct-halfwidth'], ':'));
  each(new RegExp(`(?<=${han})；(?=${han})`, 'gu'), 1, swap('semicolon-half', ['punct-halfwidth'], ';'));
  each(
    new RegExp(`(?<=${han})。(?=\\n|${han})`, 'gu'),
    1,
    swap('period-half', ['punct-halfwidth-period', 'punct-halfwidth'], '.'),
  );
  each(new RegExp(`(?<=${han})，(?=${han})`, 'gu'), 1, swap('comma-doubled', ['punct-duplicate'], '，，'));
  each(
    new RegExp(`(?<=${han})。(?=\\n)`, 'gu'),
    1,
    swap('period-doubled', ['punct-duplicate', 'punct-conflict'], '。。'),
  );
  each(new RegExp(`(?<=${han})。(?=\\n)`, 'gu'), 1, swap('comma-before-period', ['punct-conflict'], '，。'));
  const inner = new RegExp(`(?<=[${han}》”日])（([^（）\\n]*${han}[^（）\\n]*)）`, 'gu');
  each(inner, 2, (m, start) =>
    make(
      d.text,
      'paren-half',
      ['punct-halfwidth-paren'],
      [
        replace({ start, end: start + 1 }, '('),
        replace({ start: start + m[0].length - 1, end: start + m[0].length }, ')'),
      ],
    ),
  );
  const unbalanced = (kind: string, re: RegExp, last: boolean): void =>
    each(re, 1, (m, start, line) => {
      const k = last ? start + m[0].length - 1 : start;
      return make(d.text, kind, ['pair-unbalanced'], [drop({ start: k, end: k + 1 })], line);
    });
  unbalanced('close-paren-dropped', inner, true);
  unbalanced('open-paren-dropped', inner, false);
  unbalanced('close-booktitle-dropped', /《[^《》\n]+》/gu, true);
  unbalanced('open-booktitle-dropped', /《[^《》\n]+》/gu, false);
  unbalanced('close-quote-dropped', /“[^“”\n]+”/gu, true);
  each(/“[^“”\n]+”/gu, 1, (m, start, line) => {
    const k = start + m[0].length - 1;
    return make(
      d.text,
      'quote-wrong-way',
      ['pair-unbalanced', 'quote-nested-double'],
      [replace({ start: k, end: k + 1 }, '“')],
      line,
    );
  });
  each(/“[^“”\n]+”/gu, 1, (m, start) =>
    make(
      d.text,
      'quote-straight',
      ['straight-quote'],
      [
        replace({ start, end: start + 1 }, '"'),
        replace({ start: start + m[0].length - 1, end: start + m[0].length }, '"'),
      ],
    ),
  );
  each(/〈[^〈〉\n]+〉/gu, 1, (m, start, line) =>
    make(
      d.text,
      'booktitle-nested',
      ['booktitle-nested-double'],
      [
        replace({ start, end: start + 1 }, '《'),
        replace({ start: start + m[0].length - 1, end: start + m[0].length }, '》'),
      ],
      line,
    ),
  );
  // a list of ；…。 with one ， in it
  for (const run of runs(mainLines(d).flatMap((l) => itemOf(l) ?? []))) {
    const second = run[1];
    if (run.length < 3 || second === undefined || !run.slice(0, -1).every((i) => i.line.text.endsWith('；'))) continue;
    const r = { start: second.line.end - 1, end: second.line.end };
    out.push(
      make(d.text, 'list-comma', ['list-terminal-punct'], [replace(r, '，')], {
        start: run[0]?.line.start ?? r.start,
        end: run.at(-1)?.line.end ?? r.end,
      }),
    );
    break;
  }
  return out;
};

const typing: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const typos: readonly (readonly [string, string])[] = [
    ['部署', '布署'],
    ['座谈会', '坐谈会'],
    ['安排', '按排'],
  ];
  const part = d.text.slice(d.main.start, d.main.end);
  for (const [was, to] of typos) {
    const k = part.indexOf(was);
    if (k < 0) continue;
    const at = d.main.start + k;
    out.push(make(d.text, 'typo', ['typo-lexicon'], [replace({ start: at, end: at + was.length }, to)]));
    break;
  }
  const digits = /(?<![\d.:-])\d{2}(?=分钟|份|名|人|字)/u.exec(masked(part));
  if (digits !== null) {
    const wide = [...digits[0]].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    const at = d.main.start + digits.index;
    out.push(make(d.text, 'digits-fullwidth', ['num-fullwidth'], [replace({ start: at, end: at + 2 }, wide)]));
  }
  // secrecy marks behind a cited document
  const cites = [...d.text.matchAll(/《[^《》\n]+》(?:（[^（）\n]*〔\d{4}〕\d+号）)?/gu)].filter(
    (m) => m.index > d.main.start,
  );
  for (const [k, m] of spread(cites, 2).entries()) {
    const at = m.index + m[0].length;
    const line = lineAt(d, at);
    if (line === undefined) continue;
    out.push(
      make(
        d.text,
        'secrecy-mark',
        ['secrecy-mark-present', 'secrecy-mark-format', 'agenda-secrecy-mismatch'],
        [insert(at, k === 0 ? '[秘密]' : '（机密）')],
        { start: m.index, end: at },
      ),
    );
  }
  return out;
};

const conversion: Maker = (d) => {
  const out: (Injected | undefined)[] = [];
  const labelled = mainLines(d).flatMap((l) => itemOf(l) ?? []);
  for (const i of spread(labelled, 2)) {
    out.push(make(d.text, 'bookmark', ['artefact-bookmark'], [insert(i.label.start, '[bookmark: _GoBack]')]));
  }
  const lead =
    mainLines(d).find((l) => l.text.length > 30 && l.text.endsWith('：')) ??
    mainLines(d).find((l) => l.text.length > 30);
  if (lead !== undefined) {
    const at = lead.start + 12;
    out.push(
      make(d.text, 'zero-width', ['artefact-invisible-char'], [insert(at, '\u200b')]),
      make(d.text, 'nbsp-inner', ['artefact-invisible-char', 'space-between-han'], [insert(at, '\u00a0')]),
    );
  }
  const ends = spread(
    mainLines(d).filter((l) => !blank(l)),
    3,
  );
  for (const [k, l] of ends.entries()) {
    const edits = [insert(l.end, k === 1 ? '\u00a0' : '    ')];
    const ids = k === 1 ? ['artefact-invisible-char', 'artefact-edge-space'] : ['artefact-edge-space'];
    out.push(make(d.text, k === 1 ? 'nbsp-end' : 'trailing-blanks', ids, edits, { start: l.end - 1, end: l.end }));
  }
  // a paragraph broken in the middle of a sentence, between two characters of one clause
  const agendaLines = d.items.filter((i) => i.kind !== 'slot' && i.line.text.length >= 30).map((i) => i.line);
  const long = mainLines(d).filter((l) => l.text.length >= 48 && /[。；：]$/u.test(l.text));
  for (const l of [...spread(long, 2), ...agendaLines.filter((x) => /[；。]$/u.test(x.text)).slice(0, 1)]) {
    const text = masked(l.text);
    for (let k = Math.max(18, Math.floor(text.length * 0.5)); k < text.length - 6; k++) {
      const around = text.slice(k - 2, k + 3);
      if (![...around].every((c) => HAN.test(c)) || /[一二三四五六七八九十第月日年时]/u.test(around)) continue;
      const at = l.start + k;
      out.push(make(d.text, 'hard-break', ['artefact-hard-break'], [insert(at, '\n')], { start: at - 8, end: at + 8 }));
      break;
    }
  }
  const head = labelled.find((i) => i.kind === 'l1');
  if (head !== undefined) {
    out.push(
      make(
        d.text,
        'markdown-bold',
        ['artefact-markdown-residue'],
        [insert(head.label.start, '**'), insert(head.line.end, '**')],
      ),
    );
  }
  return out;
};

const MAKERS: readonly Maker[] = [
  weekdays,
  dayShifted,
  invalid,
  signDates,
  hao,
  reversed,
  clocks,
  deadline,
  order,
  duration,
  agendaHead,
  agendaDay,
  agendaItems,
  agendaWords,
  people,
  slots,
  counts,
  meetingName,
  docNumbers,
  ordinals,
  recipients,
  titles,
  attachments,
  signatures,
  elements,
  punctuation,
  typing,
  conversion,
];

/** Every faulty version this module knows to make of one clean notice; deterministic. */
export function injectDefects(clean: string): Injected[] {
  const draft = read(clean);
  return MAKERS.flatMap((maker) => maker(draft)).flatMap((i) => (i === undefined ? [] : [i]));
}
