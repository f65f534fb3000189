import type { FieldName } from '../../core/model/document.ts';
import { paragraphAt } from '../../core/model/spans.ts';
import { labelText } from '../../core/rules/ordinal/sequences.ts';
import { readNumber } from '../../core/text/numerals.ts';
import { begins, type CaretPlace, type Offer } from './place.ts';

/** The labels of a meeting's notice in the order that they stand in. */
const LABELS: readonly (readonly [FieldName, string, string])[] = [
  ['time', '会议时间：', 'hysj'],
  ['place', '会议地点：', 'hydd'],
  ['topics', '会议内容：', 'hynr'],
  ['attendees', '参加人员：', 'cjry'],
  ['host', '主持人：', 'zcr'],
  ['contact', '联系人：', 'lxr'],
  ['phone', '联系电话：', 'lxdh'],
];
const HEAD = /(?<label>时间|地点|主持人?|联系人|电话)[：:][\s　]*(?<typed>(?:[^：:，；。]|(?<=\d)[：:])*)$/u;
const NAMES: Readonly<Record<string, FieldName>> = {
  时间: 'time',
  地点: 'place',
  主持: 'host',
  主持人: 'host',
  联系人: 'contact',
  电话: 'phone',
};

/** The field whose value is being written, and what of it stands before the caret; also the second one of a line. */
export function fieldAt({ before, above }: CaretPlace): { name: FieldName; typed: string } | undefined {
  const { label = '', typed = '' } = HEAD.exec(before)?.groups ?? {};
  const name = NAMES[label];
  if (name) return { name, typed };
  // 一、会议时间, with the value on the line below
  const head = above?.content.field;
  if (!head || head.valueFrom < above.content.view.text.length || /(?<!\d)[：:]|。/u.test(before)) return undefined;
  return { name: head.name, typed: before.trim() };
}

/** The next labels of a meeting's notice that are not there yet, counted on where those above are counted. */
export function labels(place: CaretPlace): Offer[] {
  const { document, above, before, atEnd, offset } = place;
  if (!atEnd || !above || !document.title?.meeting || above.part !== 'main') return [];
  const isBehind = above.content.field !== undefined || /[：:]$/u.test(above.content.view.text);
  if (!isBehind) return [];
  const [, ordinal = '', typed = ''] = /^[\s　]*((?:[一二三四五六七八九十]+、)?)(.*)$/u.exec(before) ?? [];
  if (fieldAt(place)?.typed === typed && typed !== '') return [];
  const lineStart = offset - before.length;
  const held = new Set(
    document.fields.filter(({ label }) => label.end <= lineStart || label.start > offset).map(({ name }) => name),
  );
  const counted = ordinal === '' ? /^([一二三四五六七八九十]{1,3})、/u.exec(above.content.view.text)?.[1] : undefined;
  const next = counted === undefined ? '' : labelText('hanzi', readNumber(counted) + 1);
  return LABELS.filter(([name]) => !held.has(name)).flatMap(([, label, initials]) => {
    const isSpelt = /^[a-z]{2,}$/u.test(typed) && initials.startsWith(typed);
    if (!(typed === '' ? place.asked : isSpelt || begins(label, typed, ordinal === '' && !above.content.field ? 3 : 2)))
      return [];
    return [
      { label: `${next}${label}`, detail: '会议要素', replaces: typed.length, filter: isSpelt ? initials : label },
    ];
  });
}

/** Venues, people and telephones of the unit behind their labels. */
export function fieldValues(place: CaretPlace): Offer[] {
  const field = fieldAt(place);
  if (!field) return [];
  const { venues, people, phones } = place.unit;
  const values: Partial<Record<FieldName, readonly (readonly [string, string])[]>> = {
    place: venues.map((venue) => [venue, '常用地点'] as const),
    host: people.map(({ name, posts }) => [name, posts.join('、')] as const),
    contact: people.map(({ name, posts }) => [name, posts.join('、')] as const),
    phone: phones.map(({ name, number }) => [number, name] as const),
  };
  return (values[field.name] ?? [])
    .filter(([label]) => field.typed === '' || begins(label, field.typed))
    .map(([label, detail]) => ({ label, detail, replaces: field.typed.length }));
}

/** Whether someone is named at the caret who speaks: in an item of the agenda or a topic. */
function isSpeaking({ document, offset }: CaretPlace): boolean {
  const index = paragraphAt(document, offset)?.index;
  return (
    index !== undefined &&
    (document.paragraphs[index]?.role === 'agendaItem' || document.topics.some(({ paragraph }) => paragraph === index))
  );
}

/** How much of a name ends the text before the caret, behind a mark or 由; undefined where another word stands there. */
function begunName(name: string, before: string): number | undefined {
  for (let length = name.length - 1; length >= 0; length--)
    if (
      before.endsWith(name.slice(0, length)) &&
      /(?:^|[^\p{Script=Han}]|[由请和与及])$/u.test(before.slice(0, before.length - length))
    )
      return length;
  return undefined;
}

/** The people of the unit before 同志. */
export function comrades(place: CaretPlace): Offer[] {
  const { before, after, asked, unit } = place;
  if (!after.startsWith('同志') || !(asked || isSpeaking(place))) return [];
  return unit.people.flatMap(({ name, posts }) => {
    const replaces = begunName(name, before);
    return replaces === undefined ? [] : [{ label: name, detail: posts.join('、'), replaces }];
  });
}
