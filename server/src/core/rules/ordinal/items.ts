import type { Document, NumberedNode, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { Edit } from '../rule.ts';
import { isLevel, paragraphOf } from './sequences.ts';

/** How an item ends: with a stop, a semicolon, a comma (or 、), a colon, or with no mark at all. */
export type Ending = '。' | '；' | '，' | '：' | '';

export interface Item {
  readonly node: NumberedNode;
  readonly paragraph: Paragraph;
  readonly ending: Ending;
  /** Where its final mark stands in the view; empty where there is none or none to change. */
  readonly mark: { readonly from: number; readonly to: number };
  /** It has a 。 before its end, outside quotes and brackets. */
  readonly sentences: boolean;
}

const QUOTED = /“[^“”]{0,200}”|（[^（）]{0,200}）|\([^()]{0,200}\)|《[^《》]{0,200}》|‘[^‘’]{0,200}’/gu;

function readItem(node: NumberedNode, paragraph: Paragraph): Item {
  const { text } = paragraph.content.view;
  const end = text.length;
  const last = text.at(-1) ?? '';
  const body = text.slice(node.label.to).replace(QUOTED, (match) => '“'.repeat(match.length));
  const at = (ending: Ending, from: number, to: number): Item => ({
    node,
    paragraph,
    ending,
    mark: { from, to },
    sentences: /。./u.test(body),
  });
  const tail = /[；;](?:或者|或|和|及|以及|并且)$/u.exec(text);
  if (tail) return at('；', tail.index, tail.index + 1);
  if (/[。！？…][”’）)》]$/u.test(text)) return at('。', end, end);
  if (/[。！？!?….．]/u.test(last)) return at('。', end - 1, end);
  if (/[；;]/u.test(last)) return at('；', end - 1, end);
  if (/[，、,]/u.test(last)) return at('，', end - 1, end);
  if (/[：:]/u.test(last)) return at('：', end - 1, end);
  return at('', end, end);
}

/** The items under one parent that count on from each other, list by list. */
export function itemsOf(document: Document): Item[][] {
  const lists = new Map<string, Item[]>();
  for (const node of document.numbering) {
    const paragraph = paragraphOf(document, node);
    if (!paragraph || !isLevel(node.label.style)) continue;
    const key = `${node.list} ${node.parent}`;
    const list = lists.get(key);
    if (list) list.push(readItem(node, paragraph));
    else lists.set(key, [readItem(node, paragraph)]);
  }
  return [...lists.values()];
}

/** Gives the item another final mark. */
export function endWith({ paragraph, mark }: Item, newText: string): Edit {
  return { ...spanOf(paragraph, mark), newText };
}
