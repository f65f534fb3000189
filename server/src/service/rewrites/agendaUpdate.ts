import type { Agenda, Document, Finding, Paragraph, Topic } from '../../core/index.ts';
import type { Alignment, Piece } from '../../core/rules/agenda/alignment.ts';
import type { CheckedDraft } from '../draft.ts';
import { type Entry, linesBelow, wordsBehind, writeList } from './agendaList.ts';
import { attachedAgenda, isStudy, MOST_ITEMS, matchAgenda, topicsWord, topTopics } from './agendaMatch.ts';
import { type Presenter, readPresenters, written } from './agendaPresenters.ts';
import { retimed } from './agendaSlots.ts';
import { natureOf, phraseOf, quoted, spoken } from './agendaWords.ts';
import type { NothingToDo, Rewrite, Rewritten } from './rewrite.ts';

/** An entry of the agenda with the topics that it takes up. */
interface Unit extends Entry {
  readonly topics: readonly number[];
  /** What follows it in the course of the meeting and is no item: 休息; it stays where it is. */
  readonly rows: string;
  /** Whether it takes up a topic, or did. */
  readonly nature: ReturnType<typeof natureOf>;
}

const NO_ORDER = /不分先后|排名不分|以议程为准/u;

/** Why an agenda is left to the writer, or undefined. */
function tooMuch(document: Document, agenda: Agenda): string | undefined {
  const inside = document.paragraphs.slice(agenda.from, agenda.to);
  if (inside.some(({ role }) => role === 'session')) return '议程分了几场，请在各场里逐项修改';
  if (inside.some(({ role, content }) => role === 'tableRow' || /\S\t/.test(content.view.text)))
    return '议程是表格，请在表里逐行修改';
  return undefined;
}

/** The lines of the items at the top of an agenda; those under them belong to them. */
function linesOf({ paragraphs }: Document, items: readonly Topic[]): Paragraph[] {
  return items.flatMap(({ parent, paragraph }) => (parent === -1 ? (paragraphs[paragraph] ?? []) : []));
}

/** From the first line of a list to the end of what is under its last item. */
export function regionOf(document: Document, items: readonly Topic[]) {
  const lines = linesOf(document, items);
  const end = Math.max(...items.map(({ paragraph }) => document.paragraphs[paragraph]?.end ?? 0));
  const last = lines.at(-1);
  const below = last ? document.text.slice(last.end, Math.max(last.end, end)) : '';
  return { lines, region: { start: lines[0]?.start ?? 0, end }, lastBelow: below };
}

/** The words of a topic from its first own word on, opening mark and all, in its line's view. */
function ownWords(line: Paragraph | undefined, { keyAt, range }: Pick<Piece, 'keyAt' | 'range'>) {
  const text = line?.content.view.text ?? '';
  const first = keyAt[0] ?? range.from;
  const from = /[《“〈]$/u.test(text.slice(range.from, first)) ? first - 1 : first;
  let to = (keyAt.at(-1) ?? range.to - 1) + 1;
  // the closing mark, and the number of the paper behind it
  to +=
    /^(?:精神)?[》”〉]*(?:[（(][^（）()]*〔\d{4}〕[^（）()]*[）)])?/u.exec(text.slice(to, range.to))?.[0].length ?? 0;
  return { from, to, text: text.slice(from, to) };
}

/** The words of an item with those of a topic in place of its own. */
function reworded(document: Document, itemLine: Paragraph, piece: Piece, words: string, topic: Topic): string {
  const wanted = ownWords(document.paragraphs[topic.paragraph], topic).text;
  const own = ownWords(itemLine, piece).text;
  const at = words.indexOf(own);
  if (own === '' || wanted === '' || at < 0 || own === wanted) return words;
  // an agenda may say a title's 精神 where the notice names the paper
  const same = wanted.replace(/精神$/u, '') === own.replace(/精神$/u, '');
  return same ? words : words.slice(0, at) + wanted + words.slice(at + own.length);
}

/** The text below an item, up to the first row with a time of its own, and from there on. */
function rowsApart({ paragraphs }: Document, { slots, items }: Agenda, line: Paragraph, below: string) {
  const row = slots
    .map(({ paragraph }) => paragraphs[paragraph])
    .find((own) => own && own.start > line.end && own.start < line.end + below.length && !own.content.label);
  if (!row || items.some(({ paragraph }) => paragraph === row.index)) return { under: below, rows: '' };
  const cut = (paragraphs[row.index - 1]?.end ?? line.end) - line.end;
  return { under: below.slice(0, cut), rows: below.slice(cut) };
}

/** The agenda as it stands: its entries, one with several topics in it taken apart. */
function unitsOf(document: Document, { agenda, pieces, pieceOf }: Alignment): Unit[] {
  const { lines, lastBelow } = regionOf(document, agenda.items);
  const below = linesBelow(document, lines);
  return lines.flatMap((line, i): Unit[] => {
    const index = agenda.items.findIndex(({ paragraph }) => paragraph === line.index);
    const item = agenda.items[index];
    if (!item) return [];
    const own = pieces.flatMap((piece, at) => (piece.item === index ? [{ piece, at }] : []));
    const topicsIn = (at: number) => pieceOf.flatMap((to, topic) => (to === at ? [topic] : []));
    const { under, rows } = rowsApart(document, agenda, line, i === lines.length - 1 ? lastBelow : (below[i] ?? ''));
    const whole = wordsBehind(line);
    const base = line.content.label?.to ?? 0;
    const counts = line.content.label ? Math.max(1, item.numbers.length) : 0;
    const topics = own.flatMap(({ at }) => topicsIn(at));
    const nature = natureOf(item.text.text);
    const apart = counts <= 1 && own.length > 1 && own.filter(({ at }) => topicsIn(at).length > 0).length > 1;
    if (!apart) {
      const [only] = own;
      const topic = topics.length === 1 && own.length === 1 ? document.topics[topics[0] ?? -1] : undefined;
      const words = only && topic ? reworded(document, line, only.piece, whole, topic) : whole;
      return [{ line, counts, words, below: under, rows, topics, nature }];
    }
    return own.map(({ piece, at }, k) => {
      const end = own[k + 1] ? piece.range.to : base + whole.length;
      const words = whole.slice(k === 0 ? 0 : piece.range.from - base, end - base).replace(/[；;。]+$/u, '');
      const found = topicsIn(at);
      const topic = document.topics[found[0] ?? -1];
      return {
        line,
        counts,
        words: topic && found.length === 1 ? reworded(document, line, piece, words, topic) : words,
        below: k === own.length - 1 ? under : '',
        rows: k === own.length - 1 ? rows : '',
        topics: found,
        nature: 'business',
      };
    });
  });
}

/** The entries in the order of their topics; what takes up none stays where it is. */
function inOrder(document: Document, units: readonly Unit[]): Unit[] {
  if (NO_ORDER.test(document.text)) return [...units];
  const sorted = units
    .filter(({ topics }) => topics.length > 0)
    .sort((a, b) => Math.min(...a.topics) - Math.min(...b.topics));
  let next = 0;
  return units.map((unit) => (unit.topics.length > 0 ? { ...(sorted[next++] ?? unit), rows: unit.rows } : unit));
}

/** The last entry that takes up a topic in front of this one, or -1. */
function lastTaking(units: readonly Unit[], topic: number): number {
  return units.reduce((last, { topics }, i) => (topics.some((other) => other < topic) ? i : last), -1);
}

/** The entry that stands for a topic under another name: the one that took none up at the place of the topic. */
function renamed(units: readonly Unit[], missing: readonly number[]): Map<number, Unit> {
  const found = new Map<number, Unit>();
  const gapOf = (topic: number) => lastTaking(units, topic);
  for (const gap of new Set(missing.map(gapOf))) {
    const asked = missing.filter((topic) => gapOf(topic) === gap);
    const rest = units.slice(gap + 1);
    const to = rest.findIndex(({ topics }) => topics.length > 0);
    const free = rest.slice(0, to < 0 ? rest.length : to).filter(({ nature }) => nature === 'business');
    if (free.length !== asked.length) continue;
    for (const [i, topic] of asked.entries()) {
      const unit = free[i];
      if (unit) found.set(topic, unit);
    }
  }
  return found;
}

/** The notice's own words for what an agenda's head says otherwise: the fixes of those findings. */
function headEdits(findings: readonly Finding[], agenda: Agenda, document: Document, first: number) {
  const from = document.paragraphs[agenda.from]?.start ?? 0;
  return findings.flatMap(({ ruleId, fixes }) => {
    if (!/^agenda-(?:time|place|attendees|people)-mismatch$/.test(ruleId)) return [];
    const fix = fixes.find(({ title }) => title.startsWith('以正文为准'));
    return fix?.edits.every(({ start, end }) => start >= from && end <= first) ? fix.edits : [];
  });
}

/** The entry for a topic that no item takes up yet; what stood for it under another name keeps presenter and time. */
function newUnit(
  document: Document,
  { items }: Agenda,
  index: number,
  old: Unit | undefined,
  chosen: Presenter,
): Unit | undefined {
  const topic = document.topics[index];
  if (!topic) return undefined;
  const before = items.find(({ paragraph }) => paragraph === old?.line?.index)?.speakers[0];
  const kept = before && { name: before.text };
  const presenter = written(chosen === undefined || chosen === 'unknown' ? (kept ?? chosen) : chosen);
  const words = topic.text.text;
  const said = topic.speakers.length > 0 ? words : spoken(phraseOf(words, isStudy(document)), presenter);
  return {
    line: old?.line,
    counts: 1,
    words: said,
    below: old?.below ?? '',
    rows: old?.rows ?? '',
    topics: [index],
    nature: 'business',
  };
}

/** The entries without some; the rows behind these stay. */
function without(units: readonly Unit[], gone: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  let rows = '';
  for (const unit of units) {
    const last = kept.at(-1);
    if (!gone.includes(unit)) {
      kept.push({ ...unit, rows: rows + unit.rows });
      rows = '';
    } else if (last) kept[kept.length - 1] = { ...last, rows: last.rows + unit.rows };
    else rows += unit.rows;
  }
  return kept;
}

/** The entries as they are to be: what is gone left out, what is new put in. */
function merged(document: Document, found: Alignment, options: unknown) {
  const before = inOrder(document, unitsOf(document, found));
  const missing = topTopics(document).flatMap(({ index }) => (found.pieceOf[index] === -1 ? [index] : []));
  const pairs = renamed(before, missing);
  const presenterOf = readPresenters(options);
  const unitFor = (index: number, old: Unit | undefined, beside: Paragraph | undefined): Unit[] => {
    const unit = newUnit(document, found.agenda, index, old, presenterOf(index));
    // one that is new borrows the time of its neighbour, until all of them are counted anew
    return unit ? [{ ...unit, words: slotAhead(found.agenda, beside) + unit.words }] : [];
  };
  const paired = before.flatMap((unit) => {
    const index = missing.find((topic) => pairs.get(topic) === unit);
    return index === undefined ? [unit] : unitFor(index, unit, unit.line);
  });
  const gone = paired.filter(({ nature, topics }) => nature === 'business' && topics.length === 0);
  const unsure = paired.filter(({ nature, topics }) => nature === 'unsure' && topics.length === 0);
  const units = without(paired, gone);
  for (const index of missing.filter((topic) => !pairs.has(topic))) {
    const place = placeOf(units, index);
    const lines = units.slice(0, place).flatMap(({ line }) => line ?? []);
    units.splice(place, 0, ...unitFor(index, undefined, lines.at(-1) ?? units[place]?.line));
  }
  return { units, gone, missing, unsure };
}

/** The words of entries without their times. */
function wordsAlone(agenda: Agenda, units: readonly Unit[]): string[] {
  return units.map(({ line, words }) => {
    const slot = slotAhead(agenda, line).trim();
    return (words.startsWith(slot) ? words.slice(slot.length) : words).replace(/^[ 　]+/u, '');
  });
}

function update({ document, findings }: CheckedDraft, options: unknown): Rewritten | NothingToDo {
  const found = matchAgenda(document);
  if (!attachedAgenda(document)) return { nothing: '还没有议程，请用“根据议题生成议程”' };
  if (!found)
    return {
      nothing:
        document.topics.length > 0 ? `${topicsWord(document)}或者议程太长，请分开写` : '正文里没有找到议题或者学习内容',
    };
  const why = tooMuch(document, found.agenda);
  if (why !== undefined) return { nothing: why };
  const { lines, region } = regionOf(document, found.agenda.items);
  const { units, gone, missing, unsure } = merged(document, found, options);
  if (units.reduce((sum, { counts }) => sum + counts, 0) > MOST_ITEMS)
    return { nothing: `议程会超过${MOST_ITEMS}项，请先把${topicsWord(document)}分组` };
  const entries = units.map((unit) => ({ ...unit, below: unit.below + unit.rows }));
  const list = writeList(document, lines, region, entries);
  const edits = retimed(
    document,
    [...headEdits(findings, found.agenda, document, region.start), ...list],
    units.map(({ line }) => line),
  );
  const word = topicsWord(document);
  const asked =
    unsure.length > 0
      ? `议程的${quoted(wordsAlone(found.agenda, unsure))}在正文里没有，看不出是不是${word}，没有改动，请核对`
      : '';
  if (edits.length === 0) return { nothing: asked || `议程与${word}一致，无需改动` };
  const notes = [
    gone.length > 0
      ? `正文里已经没有的${gone.length}项从议程里去掉了：${quoted(wordsAlone(found.agenda, gone))}。`
      : '',
    missing.length > 0 ? `补上了${missing.length}项，请核对由谁领学、汇报。` : '',
    asked && `${asked}。`,
  ].join('');
  return { edits, ...(notes === '' ? {} : { note: notes }) };
}

/** The time at the head of an item's line, with what sets it off from the words. */
function slotAhead({ items }: Agenda, line: Paragraph | undefined): string {
  const item = items.find(({ paragraph }) => paragraph === line?.index);
  const from = line?.content.label?.to ?? 0;
  const slot = line?.content.view.text.slice(from, Math.max(from, item?.range.from ?? 0)) ?? '';
  return slot.trim() === '' || /[ 　]$/u.test(slot) ? slot : `${slot}　`;
}

/** Where an entry for a topic goes: behind the topic's forerunners, else in front of those that follow it. */
function placeOf(units: readonly Unit[], topic: number): number {
  const ahead = lastTaking(units, topic);
  const next = units.findIndex(({ topics }) => topics.length > 0 && Math.min(...topics) > topic);
  return ahead >= 0 ? ahead + 1 : next >= 0 ? next : units.length;
}

/** 更新议程: options `{ presenters }` for topics that are new, see `readPresenters`. */
export const updateAgenda: Rewrite = {
  name: 'updateAgenda',
  offer: (draft, { start }) => {
    const agenda = attachedAgenda(draft.document);
    const from = draft.document.paragraphs[agenda?.from ?? -1]?.start ?? Number.POSITIVE_INFINITY;
    const to = draft.document.paragraphs[(agenda?.to ?? 0) - 1]?.end ?? 0;
    const at = (from <= start && start <= to) || inTopics(draft.document, start);
    return at && !('nothing' in update(draft, undefined)) ? `按${topicsWord(draft.document)}更新议程` : undefined;
  },
  rewrite: (draft, _, options) => update(draft, options),
};

/** Whether an offset lies on a topic of the notice. */
function inTopics({ topics, paragraphs }: Document, offset: number): boolean {
  return topics.some(({ paragraph }) => {
    const own = paragraphs[paragraph];
    return own !== undefined && own.start <= offset && offset <= own.end;
  });
}
