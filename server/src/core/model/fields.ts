import { viewSpan } from '../text/view.ts';
import type { Field, FieldName, FieldValue, PartKind, Role } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import type { ViewRange } from './token.ts';

const BODY: ReadonlySet<Role> = new Set([
  'field',
  'heading',
  'item',
  'paragraph',
  'short',
  'slot',
  'tableRow',
  'agendaItem',
]);

/** A value: the view from `from` on (to `end`), its final stop left out. */
function fieldValue(paragraph: RawParagraph, index: number, from: number, end?: number): FieldValue {
  const { view } = paragraph.content;
  const text = view.text.slice(from, end).replace(/[。；，、;,. 　\t]+$/u, '');
  const to = from + text.length;
  const span = viewSpan(view, from, to);
  const base = paragraph.lines[0]?.start ?? 0;
  return { paragraph: index, range: { from, to }, text, start: base + span.start, end: base + span.end };
}

interface Place {
  readonly paragraphs: readonly RawParagraph[];
  readonly roles: readonly Role[];
  readonly parts: readonly PartKind[];
}

const TIME_AND_PLACE = /时间.*地点/u;
const INLINE_PLACE =
  /[，。；,;：、 　\t]+(?<label>(?:会议|召开|培训|活动)?地[ 　]*点)(?:[ 　]*[：:]|设在|定在|安排在|在|为|是)[ 　]*/u;
/** Words under a heading of attendees that are no field of their own: 主会场：县防指成员. */
const OWN_UNDER: Readonly<Partial<Record<FieldName, ReadonlySet<FieldName>>>> = {
  attendees: new Set<FieldName>(['observers', 'attendees', 'host']),
  observers: new Set<FieldName>(['observers', 'attendees']),
};

/** Whether the line under the heading's field is a field of its own rather than a piece of its value. */
function ownField(heading: FieldName, line: RawParagraph): boolean {
  const name = line.content.field?.name;
  return name !== undefined && (OWN_UNDER[heading]?.has(name) ?? true);
}

/** The paragraphs below a field whose value is not on its line, to the next label of its level or the like. */
function below({ paragraphs, roles, parts }: Place, index: number, topics: boolean): number[] {
  const label = paragraphs[index]?.content.label;
  const found: number[] = [];
  for (let j = index + 1; j < paragraphs.length; j++) {
    const next = paragraphs[j];
    const role = roles[j] ?? 'short';
    if (!next || parts[j] !== parts[index] || !BODY.has(role)) break;
    const own = next.content.label;
    if (label && own && (own.level === 0 || own.level <= label.level)) break;
    if (!label) {
      // Without a label a field takes the one line that follows; a list of topics, all its items.
      if (next.content.field || (next.blankBefore > 0 && (!topics || !own)) || own?.style === 'hanzi') break;
      if (!topics && (own || found.length > 0)) break;
      if (topics && !own && found.some((k) => paragraphs[k]?.content.label)) break;
    }
    found.push(j);
  }
  return found;
}

/** Where a value of 时间地点 goes over from time to place: behind the last date, weekday or clock. */
function placeFrom(paragraph: RawParagraph, { from, to }: ViewRange): number | undefined {
  const last = paragraph.content.tokens
    .filter(({ kind }) => kind === 'date' || kind === 'weekday' || kind === 'clock')
    .filter((token) => token.from >= from && token.to <= to)
    .reduce((end, token) => Math.max(end, token.to), 0);
  if (last === 0) return undefined;
  const gap =
    /^(?:[（(][^（）()]{0,20}[）)])?(?:上午|下午|晚上|开始|召开|举行|准时|[）)])*[，。；,; 　\t]+(?:在)?/u.exec(
      paragraph.content.view.text.slice(last, to),
    );
  return gap && last + gap[0].length < to ? last + gap[0].length : undefined;
}

/**
 * The fields of notice and agenda with their values: behind the colon, or on the lines that follow a heading. A head of
 * two, such as 时间、地点, gives two fields; blank rows of a form give none.
 */
export function readFields(
  paragraphs: readonly RawParagraph[],
  roles: readonly Role[],
  parts: readonly PartKind[],
): Field[] {
  const fields: Field[] = [];
  const taken = new Set<number>();
  paragraphs.forEach((paragraph, i) => {
    const { field, view } = paragraph.content;
    const part = parts[i];
    if (!field || !part || part === 'material' || !BODY.has(roles[i] ?? 'short') || taken.has(i)) return;
    const inline = field.valueFrom < view.text.length;
    // In an attachment, a blank row of a form or the head of a table is no field.
    if (part === 'attachment' && !(inline && /[：:]/.test(view.text.slice(field.label.to, field.valueFrom)))) return;
    const labelText = field.label.text.replace(/[ 　\t]/g, '');
    const both = field.name === 'time' && TIME_AND_PLACE.test(labelText);
    const values: FieldValue[] = inline ? [fieldValue(paragraph, i, field.valueFrom)] : [];
    const places: FieldValue[] = [];
    let placed = false;
    if (!inline || field.name === 'topics')
      for (const j of below({ paragraphs, roles, parts }, i, field.name === 'topics')) {
        const line = paragraphs[j];
        const sub = line?.content.field;
        if (!line) continue;
        placed ||= sub?.name === 'place';
        if (!sub || !ownField(field.name, line)) {
          values.push(fieldValue(line, j, 0));
          if (sub) taken.add(j);
        } else if (
          sub.name === field.name &&
          field.name !== 'topics' &&
          sub.valueFrom < line.content.view.text.length
        ) {
          values.push(fieldValue(line, j, sub.valueFrom));
          taken.add(j);
        }
      }
    const base = paragraph.lines[0]?.start ?? 0;
    const at = (from: number, to: number) => {
      const span = viewSpan(view, from, to);
      return { start: base + span.start, end: base + span.end };
    };
    // One line may hold both: the time up to here, the place from there on.
    if (field.name === 'time')
      values.forEach((value, k) => {
        const line = paragraphs[value.paragraph];
        if (!line) return;
        const { from, to } = value.range;
        const marked = INLINE_PLACE.exec(line.content.view.text.slice(from, to));
        const cut = marked ? from + marked.index : both && !placed ? placeFrom(line, value.range) : undefined;
        if (cut === undefined) return;
        values[k] = fieldValue(line, value.paragraph, from, cut);
        places.push(fieldValue(line, value.paragraph, marked ? cut + marked[0].length : cut, to));
      });
    const lone =
      both && values.length > 0 && places.length === 0 ? values.filter((value) => !/\d/.test(value.text)) : [];
    fields.push({
      name: field.name,
      part,
      paragraph: i,
      label: { ...at(field.label.from, field.label.to), text: labelText },
      values: values.filter((value) => value.text !== '' && !lone.includes(value)),
    });
    // 参会人员及地点: the same lines tell both.
    const shared = field.name === 'attendees' && /地点|会场/u.test(labelText) ? values : [];
    const found = [...places, ...lone, ...shared].filter((value) => value.text !== '');
    if (found.length > 0)
      fields.push({
        name: 'place',
        part,
        paragraph: i,
        label: { ...at(field.label.from, field.label.to), text: both || shared.length > 0 ? labelText : '地点' },
        values: found,
      });
  });
  return fields;
}
