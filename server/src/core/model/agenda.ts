import type { Agenda, Field, PartKind, Role, Slot, Topic } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import { followOn, readSlot } from './slots.ts';
import { readTopic, sectionEnd, topicsOf } from './topics.ts';

interface Place {
  readonly paragraphs: readonly RawParagraph[];
  readonly roles: Role[];
}

const SESSION =
  /^(?:[（(]?[一二三四五六七八九十]+[）)、]?)?[ 　]*(?:第[一二三四五六七八九十]+(?:天|次|阶段|单元|场|节|小组|组)|上午|下午|晚上|晚|全体会议|预备会议|开幕式|闭幕式|开班式|分会场|分论坛|.{0,12}(?:会场|会议室|厅|阶段|环节|会议|单元)(?:[（(][^（）()]{1,20}[）)])?[：:]?$)/u;
const NO_ITEM: ReadonlySet<Role | undefined> = new Set<Role>(['attachmentLabel', 'title', 'agendaTitle']);

/** A day, a half-day, a venue, a meeting of several: what opens a session. */
function namesSession({ content: { label, shape } }: RawParagraph): boolean {
  return SESSION.test(shape) && shape.length <= 30 && label?.style !== 'item';
}

function beginsWithDate({ content: { label, tokens, view } }: RawParagraph): boolean {
  return tokens.some(
    (token) =>
      (token.kind === 'date' && token.from <= (label?.to ?? 0) + 1) ||
      // 周二⇥5月19日: the day of a table's row
      (token.kind === 'weekday' && token.from === 0 && view.text[token.to] === '\t'),
  );
}

/**
 * The labelled lines that head a session with items of its own: 一、预备会议, 二、第一次全体会议. They do only if all of
 * their level do; otherwise 一、开幕式 is an item like the others.
 */
function sessionHeads(paragraphs: readonly RawParagraph[], inside: readonly number[]): ReadonlySet<number> {
  const level = inside.reduce((least, i) => Math.min(least, paragraphs[i]?.content.label?.level ?? least), 9);
  const isHead = (i: number) => paragraphs[i]?.content.label?.level === level;
  const standsOver = (at: number) => {
    const below = paragraphs[inside[at + 1] ?? -1]?.content;
    return below !== undefined && (below.field !== undefined || (below.label?.level ?? level) > level);
  };
  const heads = inside.filter(isHead);
  const all = level > 0 && inside.every((i, at) => !isHead(i) || standsOver(at));
  const named = heads.some((i) => {
    const head = paragraphs[i];
    return head !== undefined && namesSession(head);
  });
  return new Set(all && named ? heads : []);
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
    (i) => i !== title && !NO_ITEM.has(roles[i]),
  );
  const named = inside.some((i) => paragraphs[i]?.content.label?.style === 'item');
  const heads = sessionHeads(paragraphs, inside);
  const items: Topic[] = [];
  const slots: Slot[] = [];
  let session = 0;
  let afternoon = false;
  let top: { item: number; level: number } | undefined;
  for (const i of inside) {
    const raw = paragraphs[i];
    if (!raw) continue;
    const { label, field, view } = raw.content;
    let read = readSlot(raw, { paragraph: i, session, afternoon });
    if (field && !read) continue;
    const opens = heads.has(i) || beginsWithDate(raw) || (!label && namesSession(raw));
    if (opens && (!read || read.behind)) {
      session++;
      if (/上午|下午|晚|天|日/u.test(view.text)) afternoon = /下午|晚/u.test(view.text);
      roles[i] = 'session';
      top = undefined;
      continue;
    }
    // A row of a table: its first cell opens the day, its second is a slot.
    if (read && !read.behind && beginsWithDate(raw)) {
      session++;
      afternoon = false;
      read = readSlot(raw, { paragraph: i, session, afternoon });
    }
    if (read) {
      slots.push(followOn(read.slot, slots.at(-1)));
      if (read.period) afternoon = read.period === 'afternoon';
      if (!read.behind) roles[i] = 'slot';
    }
    const atHead = read !== undefined && !read.behind;
    if (label?.style === 'item' || (!named && (label || atHead))) {
      const level = label?.style === 'item' || !label ? 0 : label.level;
      const nested = top !== undefined && level > top.level && (named || !atHead);
      items.push(readTopic(raw, i, nested && top ? top.item : -1, read));
      if (!nested) top = { item: items.length - 1, level };
      if (roles[i] !== 'slot') roles[i] = nested ? 'item' : 'agendaItem';
    } else if (named && label && top) items.push(readTopic(raw, i, top.item));
  }
  return { part, from, to, title, items, slots };
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
  const listed = sections
    .filter((field) => field !== inBody)
    .map((field) => topicsOf(field, paragraphs, parts, roles))
    .find((found) => found.length > 0);
  if (!inBody) return { agendas, topics: listed ?? [] };
  // Where an agenda is attached, the one in the text gives the topics that it takes up.
  if (!listed && agendas.length > 0) return { agendas, topics: topicsOf(inBody, paragraphs, parts, roles) };
  const from = inBody.paragraph + 1;
  const to = sectionEnd(paragraphs, parts, roles, inBody.paragraph);
  const agenda = readAgenda(place, 'main', from, to, inBody.paragraph);
  return { agendas: agenda.items.length > 0 ? [agenda, ...agendas] : agendas, topics: listed ?? [] };
}
