import { cleanNotices } from '../notices/cleanNotices.ts';

/** So many drafts, none like another, two in three of them with faults. */
export function manyDrafts(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const { text } = cleanNotices[index % cleanNotices.length] ?? { text: '' };
    const own = text.trimEnd().replace(/(?<=〕)\d+(?=号)/, String(index + 1));
    return `${own.replaceAll('，', index % 3 === 0 ? '，' : ',')}\n抄送：第${index + 1}组。\n`;
  });
}
