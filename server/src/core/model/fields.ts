import { viewSpan } from '../text/view.ts';
import type { Field, FieldValue, PartKind, Role } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';

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

/** A value: the view from `from` on, its final stop left out. */
export function fieldValue(paragraph: RawParagraph, index: number, from: number): FieldValue {
  const { view } = paragraph.content;
  const to = from + view.text.slice(from).replace(/[。；，、;,.]+$/u, '').length;
  const span = viewSpan(view, from, to);
  const base = paragraph.lines[0]?.start ?? 0;
  return {
    paragraph: index,
    range: { from, to },
    text: view.text.slice(from, to),
    start: base + span.start,
    end: base + span.end,
  };
}

/** The fields of notice and agenda with their values: behind the colon, or on the lines that follow a heading. */
export function readFields(
  paragraphs: readonly RawParagraph[],
  roles: readonly Role[],
  parts: readonly PartKind[],
): Field[] {
  const fields: Field[] = [];
  paragraphs.forEach((paragraph, i) => {
    const { field, label, view } = paragraph.content;
    const part = parts[i];
    if (!field || !part || part === 'material' || !BODY.has(roles[i] ?? 'short')) return;
    const values: FieldValue[] = [];
    if (field.valueFrom < view.text.length) values.push(fieldValue(paragraph, i, field.valueFrom));
    if (values.length === 0 || field.name === 'topics')
      for (let j = i + 1; j < paragraphs.length; j++) {
        const next = paragraphs[j];
        if (!next || parts[j] !== part || !BODY.has(roles[j] ?? 'short')) break;
        const own = next.content.label;
        if (own && (!label || own.level <= label.level) && (own.level > 0 || !/议/.test(field.label.text))) {
          if (label || (next.content.field && values.length > 0)) break;
        }
        if (next.content.field && !own && !(label && label.level > 0 && values.length === 0)) break;
        if (!label && field.name !== 'topics' && values.length > 0) break;
        values.push(fieldValue(next, j, 0));
      }
    const span = viewSpan(view, field.label.from, field.label.to);
    const base = paragraph.lines[0]?.start ?? 0;
    fields.push({
      name: field.name,
      part,
      paragraph: i,
      label: { start: base + span.start, end: base + span.end, text: field.label.text.replace(/[ 　\t]/g, '') },
      values,
    });
  });
  return fields;
}
