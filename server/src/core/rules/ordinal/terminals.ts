import type { Document } from '../../model/document.ts';
import type { Ending, Item } from './items.ts';

const many = (items: readonly Item[], ending: Ending) => items.filter((item) => item.ending === ending).length;

/** What the items but the last should end in, or undefined where the list shows no plan of its own. */
function plan(items: readonly Item[], led: boolean): '；' | '。' | '' | undefined {
  const inner = items.slice(0, -1);
  const [semicolons, stops, commas, bare] = [many(inner, '；'), many(inner, '。'), many(inner, '，'), many(inner, '')];
  if (items.some((item) => item.sentences))
    return semicolons > 0 && stops + commas === 0 && bare === 0 ? undefined : '。';
  if (semicolons > 0 && (led || semicolons >= inner.length / 2)) {
    if (semicolons !== stops) return semicolons > stops ? '；' : '。';
    return items.at(-1)?.ending === '。' ? '。' : '；';
  }
  if (!led || semicolons > 0) return undefined;
  if (commas > 0) return '；';
  return stops > bare ? '。' : bare > stops ? '' : undefined;
}

/** The items of a list that stand line by line without anything between, fields such as 联系人 left out. */
function wholeList(items: readonly Item[]): readonly Item[] {
  const adjacent = items.every(
    (item, i) => i === 0 || item.paragraph.index === (items[i - 1]?.paragraph.index ?? 0) + 1,
  );
  const plain = items.filter((item) => !item.paragraph.content.field);
  return adjacent && plain.length > 1 && plain.every((item) => item.ending !== '：') ? plain : [];
}

/**
 * An item that leads into the list (具备相应资质，其中：), whose like end in “；” and one of which follows: the list may
 * end in “；” too.
 */
function endsWithin(document: Document, item: Item): boolean {
  const above = document.numbering[item.node.parent];
  if (!above || !/[：:]$/u.test(document.paragraphs[above.paragraph]?.content.view.text ?? '')) return false;
  const like = document.numbering.filter(
    ({ paragraph, list, parent }) => paragraph !== above.paragraph && list === above.list && parent === above.parent,
  );
  const semicolons = like.some(({ paragraph }) =>
    /[；;]$/u.test(document.paragraphs[paragraph]?.content.view.text ?? ''),
  );
  return semicolons && like.some(({ paragraph }) => paragraph > item.node.paragraph);
}

/** The items whose end departs from the list's plan, each with the mark it should have. */
export function departures(document: Document, all: readonly Item[]): { item: Item; want: '；' | '。' | '' }[] {
  const items = wholeList(all);
  const first = items[0];
  if (!first || items.some((item) => item.sentences && item.ending === '；')) return [];
  const led = /[：:]$/u.test(document.paragraphs[first.paragraph.index - 1]?.content.view.text ?? '');
  const inner = plan(items, led);
  if (inner === undefined) return [];
  const last = items.at(-1);
  const closing = inner === '；' ? '。' : inner;
  return items.flatMap((item) => {
    const want = item === last ? closing : inner;
    if (item.ending === want || (item === last && last !== all.at(-1) && item.ending === '；')) return [];
    if (item === last && item.ending === '；' && want === '。' && endsWithin(document, item)) return [];
    if (item.sentences && item.ending === '') return [];
    return [{ item, want }];
  });
}
