import type { Document, NumberedNode, ParagraphContent } from '../../model/document.ts';
import { compact } from '../../text/compact.ts';
import { remembered } from '../../text/remember.ts';
import { ANNOUNCED_LISTS } from './announcedLists.ts';
import type { Counted, Lists, Way } from './counted.ts';
import { NAMED_LISTS } from './namedLists.ts';
import { NUMBERED_LISTS } from './numberedLists.ts';

const WAYS: readonly Way[] = [...NUMBERED_LISTS, ...NAMED_LISTS, ...ANNOUNCED_LISTS];

function listsOf(document: Document): Lists {
  const nodesOf = new Map<number, NumberedNode[]>();
  for (const node of document.numbering) {
    const nodes = nodesOf.get(node.list);
    if (nodes) nodes.push(node);
    else nodesOf.set(node.list, [node]);
  }
  const named = /^附件[^：:]{0,4}[：:]|^\d{1,2}[.．、]/u;
  return {
    document,
    nodesOf,
    nodeOf: new Map(document.numbering.map((node) => [node.paragraph, node])),
    notes: document.paragraphs.filter(({ role, content }) => role === 'attachmentNote' && named.test(content.view.text))
      .length,
  };
}

/** The ways in which a paragraph may state a number. */
const waysOf = remembered((content: ParagraphContent) => {
  const quick = /[两二三四五六七八九十\d][个项点大条方名位件组人]|[组团]/u.test(content.view.text);
  return compact(quick ? WAYS.filter(({ may }) => may(content)) : []);
});

/** Every number that a paragraph of the text states of a list, where number and list are beyond doubt. */
export function countsOf(document: Document): Counted[] {
  const lists = listsOf(document);
  return document.paragraphs.flatMap((paragraph) => {
    if (paragraph.part === 'material' || (paragraph.role === 'title' && paragraph.part === 'main')) return [];
    return waysOf(paragraph.content)
      .flatMap(({ count }) => count(paragraph, lists))
      .filter((one, i, all) => all.findIndex((other) => other.range.from === one.range.from) === i);
  });
}
