import type { FieldName } from '../../core/model/document.ts';
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
const HEAD = /(?<label>时间|地点|主持人?|联系人|电话)[：:][\s　]*(?<typed>[^：:，；。]*)$/u;
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
  if (!head || head.valueFrom < above.content.view.text.length || /[：:。]/u.test(before)) return undefined;
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

/** The people of the unit before 同志. */
export function comrades({ after, unit }: CaretPlace): Offer[] {
  if (!after.startsWith('同志')) return [];
  return unit.people.map(({ name, posts }) => ({
    label: name,
    detail: posts.join('、'),
    replaces: 0,
  }));
}
