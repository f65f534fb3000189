import type { Paragraph, Role } from './document.ts';

/** Elements that stand together: between two groups a draft has a blank line. */
const GROUPS: readonly (readonly Role[])[] = [
  ['copyNumber', 'secrecyMark', 'urgency'],
  ['issuerMark'],
  ['documentNumber', 'signer', 'rule'],
  ['title', 'titleNote', 'agendaTitle'],
  ['attachmentNote'],
  ['signatureOrgan', 'signatureDate'],
  ['remark'],
  ['attachmentLabel'],
  ['cc', 'printLine'],
];

const GROUP_OF: ReadonlyMap<Role, number> = new Map(
  GROUPS.flatMap((roles, group) => roles.map((role) => [role, group] as const)),
);

type Element = Pick<Paragraph, 'part' | 'role'>;

/** Whether a blank line stands between two paragraphs of a draft that follow each other. */
export function standApart(before: Element, after: Element): boolean {
  if (before.part !== after.part && after.role === 'attachmentLabel') return true;
  // the head of an agenda and its items
  if (before.role === 'field' && after.role === 'agendaItem') return true;
  // an organ that nothing tells as one: a blank to be filled in
  if (before.role === 'short' && after.role === 'signatureDate') return false;
  return GROUP_OF.get(before.role) !== GROUP_OF.get(after.role);
}

/** Whether two paragraphs that follow each other are one element, as the lines of a title are: no blank line between. */
export function standTogether(before: Element, after: Element): boolean {
  const group = GROUP_OF.get(before.role);
  // a date, and the next of several organs that sign each for itself
  if (before.role === 'signatureDate') return false;
  return group !== undefined && group === GROUP_OF.get(after.role) && before.part === after.part;
}
