import { summarise } from '../../core/model/summary.ts';
import { nextNumber } from '../register.ts';
import { begins, type CaretPlace, isAboveTitle, type Offer } from './place.ts';

const MOST = 20;

/** The next free 发文字号 of each 机关代字, above the title. */
export function numbers(place: CaretPlace): Offer[] {
  const { before, after, asked, unit, today } = place;
  if (!isAboveTitle(place) || !/^[〕\])）]?\s*$/u.test(after)) return [];
  const typed = before.trim();
  const register = place.register();
  const codes = new Set([...unit.organs.flatMap((organ) => organ.codes), ...register.map(({ code }) => code)]);
  return [...codes].flatMap((code) => {
    const label = nextNumber(register, code, today.year);
    const isOpened = /^[〔［[（(]\d{0,4}$/u.test(typed.slice(code.length)) && typed.startsWith(code);
    if (!(typed === '' ? asked : isOpened || begins(label, typed, 2))) return [];
    return [
      {
        label,
        detail: '下一个空号',
        replaces: typed.length,
        replacesAfter: after.trim().length,
        filter: typed || label,
      },
    ];
  });
}

/** Titles with their numbers behind 《: those of this draft, then those of the others. */
export function citations(place: CaretPlace): Offer[] {
  const { before, after, document, papers } = place;
  const query = /《([^《》]*)$/u.exec(before)?.[1];
  if (query === undefined) return [];
  const lineEnd = place.offset - before.length;
  const own = summarise(document).titles.filter(({ place: at }) => at.start < lineEnd || at.start > place.offset);
  const offers = new Map<string, Offer>();
  for (const { title, number } of [...own, ...papers(query)]) {
    const bare = title.replace(/^《|》$/gu, '');
    const label = `《${bare}》（${number}）`;
    if (!bare.includes(query) || offers.has(label)) continue;
    offers.set(label, {
      label,
      detail: '文件名称和发文字号',
      replaces: query.length + 1,
      replacesAfter: after.startsWith('》') ? 1 : 0,
      filter: `《${query}${bare}`,
    });
    if (offers.size === MOST) break;
  }
  return [...offers.values()];
}

/** Names of attachments behind 附件：: what is attached below, then the files beside the draft. */
export function attachments(place: CaretPlace): Offer[] {
  const { before, above, document, draft, atEnd } = place;
  const isNote = above?.role === 'attachmentNote';
  const typed =
    /^[\s　]*附件[：:][\s　]*(?:\d{1,2}[.．])?[\s　]*([^：:]*)$/u.exec(before)?.[1] ??
    (isNote ? /^[\s　]*\d{1,2}[.．][\s　]*(.*)$/u.exec(before)?.[1] : undefined);
  if (typed === undefined || !atEnd) return [];
  const attached = document.parts
    .filter(({ kind }) => kind === 'attachment')
    .flatMap(({ from, to }) =>
      document.paragraphs
        .slice(from, to)
        .filter(({ role }) => role === 'title')
        .slice(0, 1),
    )
    .map(({ content }) => content.view.text);
  const files = (draft.neighbours?.files ?? []).map((name) =>
    name.replace(/\.[^.]+$/u, '').replace(/^附件\d*[\s：:.．_-]*/u, ''),
  );
  return [...new Set([...attached, ...files])]
    .filter((name) => name !== '' && (typed === '' || begins(name, typed)))
    .slice(0, MOST)
    .map((label) => ({
      label,
      detail: attached.includes(label) ? '后附的附件' : '同一文件夹里的文件',
      replaces: typed.length,
    }));
}
