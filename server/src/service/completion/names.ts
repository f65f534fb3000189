import { isClosing } from '../closings.ts';
import { begins, type CaretPlace, isAboveTitle, type Offer } from './place.ts';

/** The unit's usual 主送机关, on the line below the title. */
export function recipients({ above, before, asked, atEnd, unit }: CaretPlace): Offer[] {
  if (!atEnd || (above?.role !== 'title' && above?.role !== 'titleNote') || /[：:。]/u.test(before)) return [];
  const typed = /[^、，,\s　]*$/u.exec(before)?.[0] ?? '';
  return unit.recipients
    .filter((name) => !before.split(/[、，,]/u).includes(name))
    .filter((name) => (typed === '' ? asked : begins(name, typed)))
    .map((label) => ({ label, detail: '常用主送机关', replaces: typed.length }));
}

/** The organs of the unit, where the title begins and where the paper is signed. */
export function issuers(place: CaretPlace): Offer[] {
  const { above, below, before, asked, atEnd, unit } = place;
  if (!atEnd) return [];
  const typed = before.trim();
  const isTail = above !== undefined && ['attachmentNote', 'signatureOrgan'].includes(above.role);
  const isBehindClosing = above?.part === 'main' && isClosing(above);
  const isSigned = isTail || isBehindClosing || (below?.role === 'signatureDate' && asked);
  if (!isSigned && !isAboveTitle(place)) return [];
  return unit.organs
    .filter(({ name }) => (typed === '' ? asked : begins(name, typed, 2)))
    .map(({ name }) => ({
      label: isSigned ? name : `${name}关于`,
      detail: isSigned ? '发文机关署名' : '标题里的发文机关',
      replaces: typed.length,
    }));
}
