import { viewSpan } from '../text/view.ts';
import type { Agenda, Field, PartKind, Role, Slot, Topic } from './document.ts';
import { rangeEnd } from './meeting.ts';
import type { RawParagraph } from './paragraphs.ts';
import type { ClockToken } from './token.ts';
import { readSpeakers, topicKey } from './topicKey.ts';

interface Place {
  readonly paragraphs: readonly RawParagraph[];
  readonly roles: Role[];
}

const RANGE = /^[ 　]*(?:至|到|—{1,2}|～|~|-|－|–)[ 　]*$/u;
const SESSION =
  /^(?:[（(]?[一二三四五六七八九十]+[）)、]?)?[ 　]*(?:第[一二三四五六七八九十]+(?:天|次|阶段|单元|场|节|小组|组)|上午|下午|晚上|晚|全体会议|预备会议|开幕式|闭幕式|开班式|分会场|分论坛|.{0,12}(?:会场|会议室|厅|阶段|环节|会议|单元)[：:]?$)/u;
const PARALLEL = /同时|分组|分会场|平行|并行|第[一二三四五六七八九十]+(?:小)?组|[A-Z一二三四五六]组/u;
const STATED = /(\d{1,3})[ ]?分钟/u;

/** The time slot at the head of an agenda line (after its label), in minutes since midnight. */
function readSlot(
  { content, lines }: RawParagraph,
  paragraph: number,
  session: number,
  afternoon: boolean,
): { slot: Slot; to: number } | undefined {
  const { text } = content.view;
  const head = content.label?.to ?? 0;
  const clocks = content.tokens.filter((token): token is ClockToken => token.kind === 'clock');
  const first = clocks[0];
  if (
    !first ||
    first.minutes === undefined ||
    !/^[ 　\t]*(?:上午|下午|晚上)?[ 　\t]*$/u.test(text.slice(head, first.from))
  )
    return undefined;
  const second = clocks[1];
  const ranged = second && second.minutes !== undefined && RANGE.test(text.slice(first.to, second.from));
  const to = ranged ? second.to : first.to;
  const base = lines[0]?.start ?? 0;
  const absolute = (from: number, end: number) => {
    const span = viewSpan(content.view, from, end);
    return { start: base + span.start, end: base + span.end };
  };
  // Under 下午, 2:30 is 14:30.
  const shift =
    (afternoon || /下午|晚上/u.test(text.slice(head, first.from))) && first.period === undefined && first.minutes < 720
      ? 720
      : 0;
  const stated = STATED.exec(text.slice(to));
  return {
    to,
    slot: {
      ...absolute(first.from, to),
      from: first.minutes + shift,
      to: ranged ? rangeEnd(first, second) + shift : undefined,
      paragraph,
      session,
      parallel: PARALLEL.test(text),
      stated: stated
        ? { ...absolute(to + stated.index, to + stated.index + stated[0].length), minutes: Number(stated[1]) }
        : undefined,
    },
  };
}

/** The key of a topic whose text begins at view index `from`. */
function comparable(body: string, from: number): Pick<Topic, 'key' | 'keyAt'> {
  const { key, at } = topicKey(body);
  return { key, keyAt: at.map((index) => index + from) };
}

/** One topic or agenda item: what stands behind label and slot, its speakers and its key. */
function readTopic(
  raw: RawParagraph,
  paragraph: number,
  parent: number,
  slot: { slot: Slot; to: number } | undefined,
): Topic {
  const { content, lines } = raw;
  const { text } = content.view;
  const base = lines[0]?.start ?? 0;
  const absolute = (from: number, to: number) => {
    const span = viewSpan(content.view, from, to);
    return { start: base + span.start, end: base + span.end, text: text.slice(from, to) };
  };
  const head = slot?.to ?? content.label?.to ?? 0;
  const from = head + (/^[ 　：:，,]*/u.exec(text.slice(head))?.[0].length ?? 0);
  const to = from + text.slice(from).replace(/[；。，;,.、 　]+$/u, '').length;
  const body = text.slice(from, to);
  return {
    paragraph,
    numbers: content.label?.numbers ?? [],
    label: content.label ? absolute(content.label.from, content.label.to) : undefined,
    text: absolute(from, to),
    range: { from, to },
    ...comparable(body, from),
    speakers: readSpeakers(body).map(({ text: name, ...at }) => ({
      ...absolute(from + at.from, from + at.to),
      text: name,
    })),
    slot: slot?.slot,
    parent,
  };
}

/** The items and slots of an agenda in paragraphs `from`–`to`; marks their roles. */
function readAgenda(
  { paragraphs, roles }: Place,
  part: PartKind,
  from: number,
  to: number,
  title: number | undefined,
): Agenda {
  const inside = Array.from({ length: to - from }, (_, i) => from + i).filter(
    (i) => i !== title && roles[i] !== 'attachmentLabel' && roles[i] !== 'title' && roles[i] !== 'agendaTitle',
  );
  const named = inside.some((i) => paragraphs[i]?.content.label?.style === 'item');
  const items: Topic[] = [];
  const slots: Slot[] = [];
  let session = 0;
  let afternoon = false;
  let top: { item: number; level: number } | undefined;
  for (const i of inside) {
    const raw = paragraphs[i];
    if (!raw) continue;
    const { label, field, view, tokens } = raw.content;
    const slot = readSlot(raw, i, session, afternoon);
    if (field && !slot) continue;
    if (slot) {
      slots.push(slot.slot);
      roles[i] = 'slot';
    } else if (
      tokens.some((token) => token.kind === 'date' && token.from <= (label?.to ?? 0) + 1) ||
      (SESSION.test(view.text) && view.text.length <= 30 && label?.style !== 'item')
    ) {
      session++;
      if (/上午|下午|晚|天|日/u.test(view.text)) afternoon = /下午/u.test(view.text);
      roles[i] =
        label && !tokens.some((token) => token.kind === 'date') && !SESSION.test(view.text)
          ? (roles[i] ?? 'short')
          : 'session';
      if (roles[i] === 'session') {
        top = undefined;
        continue;
      }
    }
    if (label?.style === 'item' || (!named && (label || slot))) {
      const level = slot && !label ? 0 : label?.style === 'item' ? 0 : (label?.level ?? 0);
      const nested = top !== undefined && level > top.level && (named || !slot);
      items.push(readTopic(raw, i, nested && top ? top.item : -1, slot));
      if (!nested) top = { item: items.length - 1, level };
      if (roles[i] !== 'slot') roles[i] = nested ? 'item' : 'agendaItem';
    } else if (named && label && top) items.push(readTopic(raw, i, top.item, undefined));
  }
  return { part, from, to, title, items, slots };
}

/** The paragraphs of a section: from behind its heading to the next label of its level. */
function sectionEnd(
  paragraphs: readonly RawParagraph[],
  parts: readonly PartKind[],
  roles: readonly Role[],
  heading: number,
): number {
  const label = paragraphs[heading]?.content.label;
  let i = heading + 1;
  for (; i < paragraphs.length; i++) {
    const next = paragraphs[i];
    const own = next?.content.label;
    if (
      !next ||
      parts[i] !== parts[heading] ||
      roles[i] === 'attachmentNote' ||
      roles[i] === 'signatureOrgan' ||
      roles[i] === 'signatureDate'
    )
      break;
    if (label && own && own.level > 0 && own.level <= label.level) break;
    if (!label && (next.content.field || (next.blankBefore > 0 && !own) || own?.style === 'hanzi')) break;
  }
  return i;
}

const AHEAD = /自学|会前|课前|会后/u;

/** The topics listed under a heading: the items, or those under its groups but for 自学 and 会前. */
function readTopics(paragraphs: readonly RawParagraph[], from: number, to: number): Topic[] {
  const topics: Topic[] = [];
  let group: { level: number; skip: boolean; index: number } | undefined;
  for (let i = from; i < to; i++) {
    const raw = paragraphs[i];
    const label = raw?.content.label;
    if (!raw || !label) continue;
    if (group && label.level > group.level) {
      if (!group.skip) topics.push(readTopic(raw, i, group.index, undefined));
      continue;
    }
    const skip = AHEAD.test(raw.content.view.text.slice(0, 20));
    if (!skip) topics.push(readTopic(raw, i, -1, undefined));
    group = { level: label.level, skip, index: topics.length - 1 };
  }
  return topics;
}

/** Groups such as 集中学习 give way to the topics under them, where every one of them has some. */
function flatten(topics: readonly Topic[]): Topic[] {
  const parents = new Set(topics.map((topic) => topic.parent));
  const tops = topics.map((topic, i) => ({ topic, i })).filter(({ topic }) => topic.parent === -1);
  const grouped = tops.length > 0 && tops.every(({ topic, i }) => parents.has(i) && topic.key.length <= 12);
  return grouped
    ? topics.filter((topic) => topic.parent !== -1).map((topic) => ({ ...topic, parent: -1 }))
    : [...topics];
}

/** The agendas of the text and the topics its notice names. Marks the roles of agenda lines. */
export function readAgendas(
  paragraphs: readonly RawParagraph[],
  roles: Role[],
  parts: readonly PartKind[],
  fields: readonly Field[],
): { agendas: Agenda[]; topics: Topic[] } {
  const place = { paragraphs, roles };
  const agendas: Agenda[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    if (parts[i] !== 'agenda') continue;
    let to = i;
    while (to < paragraphs.length && parts[to] === 'agenda') to++;
    const title = Array.from({ length: to - i }, (_, k) => i + k).find((k) => roles[k] === 'agendaTitle');
    agendas.push(readAgenda(place, 'agenda', i, to, title));
    i = to;
  }
  const sections = fields.filter((field) => field.name === 'topics' && field.part === 'main');
  const inBody = sections.find((field) => /议程|日程|安排/u.test(field.label.text));
  const listed = sections.find((field) => field !== inBody) ?? (agendas.length > 0 ? inBody : undefined);
  const topics = listed
    ? flatten(readTopics(paragraphs, listed.paragraph + 1, sectionEnd(paragraphs, parts, roles, listed.paragraph)))
    : [];
  if (inBody && inBody !== listed) {
    const agenda = readAgenda(
      place,
      'main',
      inBody.paragraph + 1,
      sectionEnd(paragraphs, parts, roles, inBody.paragraph),
      inBody.paragraph,
    );
    if (agenda.items.length > 0) agendas.unshift(agenda);
  }
  return { agendas, topics };
}
