import type { Document, NumberedNode, Span } from '../../core/index.ts';
import { count, excerptFrom, mentions } from '../../core/rules/ordinal/sequences.ts';
import { relabel } from './numberingLabels.ts';
import { type Entry, orderOf } from './numberingOrder.ts';
import { labelsOf, labelsWritten, type Scope, scopeOf } from './numberingScope.ts';
import type { NothingToDo, Rewrite, Rewritten } from './rewrite.ts';

/** So many paragraphs above a list may hold its first numbers. */
const ABOVE = 3;

/** Whether a label stands right behind another numbered line, with nothing between. */
function isAdjacent({ numbering, paragraphs }: Document, node: number): boolean {
  const own = paragraphs[numbering[node]?.paragraph ?? -1];
  const ahead = numbering[node - 1];
  return own !== undefined && ahead?.paragraph === own.index - 1 && own.blankBefore === 0;
}

/** The number that a list begins with: 1, unless the ones before stand within the lines above it. */
function startOf({ paragraphs }: Document, first: NumberedNode): number {
  const n = first.label.numbers[0] ?? 1;
  const above = paragraphs.slice(Math.max(0, first.paragraph - ABOVE), first.paragraph);
  return n > 1 && mentions(above, first.label.style, n - 1) ? n : 1;
}

/** The lists of the text in order, items that were moved or pasted side by side being one. */
function listsOf(document: Document, entries: readonly Entry[]): number[][] {
  const joined = entries.map((entry, i) =>
    entry.restart && isAdjacent(document, i) ? { ...entry, restart: false } : entry,
  );
  const { list } = orderOf(joined);
  const lists = new Map<number, number[]>();
  for (const [i, own] of list.entries()) {
    const known = lists.get(own);
    if (known) known.push(i);
    else lists.set(own, [i]);
  }
  return [...lists.values()];
}

/** Counts the lists anew, in which one of these entries is. */
function renumbered({ document, entries, selected }: Scope): number[][] {
  const numbers = entries.map((entry) => [...entry.numbers]);
  const wanted = new Set(selected);
  const excerpt = excerptFrom(document);
  for (const list of listsOf(document, entries)) {
    if (!list.some((at) => wanted.has(at))) continue;
    const nodes = list.flatMap((at) => document.numbering[at] ?? []);
    const [first] = nodes;
    if (!first || first.paragraph > excerpt) continue;
    // leaps over what is left out on purpose stay; labels of several numbers take as many
    const { right } = count(document, nodes);
    let by = startOf(document, first) - (right[0] ?? 1);
    for (const [i, at] of list.entries()) {
      const own = entries[at]?.numbers ?? [];
      const start = (right[i] ?? 1) + by;
      numbers[at] = own.map((_, k) => start + k);
      by += own.length - 1;
    }
  }
  return numbers;
}

function rewriteIn(scope: Scope, selection: Span): Rewritten | NothingToDo {
  const { document, entries } = scope;
  return labelsWritten(
    scope,
    selection,
    relabel(document, entries, entries, renumbered(scope)),
    '序号已经连续，无需改动',
  );
}

/** Every label that a renumbering of the whole draft may touch. */
function wholeScope(document: Document): Scope {
  const labels = labelsOf(document);
  const selected = labels.entries.flatMap(({ node = -1 }) => {
    const paragraph = document.paragraphs[document.numbering[node]?.paragraph ?? -1];
    return paragraph && paragraph.part !== 'material' ? [node] : [];
  });
  return { ...labels, selected };
}

function inSelection(document: Document, selection: Span): Rewritten | NothingToDo {
  const scope = scopeOf(document, selection);
  return 'nothing' in scope ? scope : rewriteIn(scope, selection);
}

const inDocument = (document: Document, selection: Span) => rewriteIn(wholeScope(document), selection);

/** 按顺序重新编号: the lists that the selection touches, or the one at the cursor. */
export const renumber: Rewrite = {
  name: 'renumber',
  offer: ({ document }, selection) => ('nothing' in inSelection(document, selection) ? undefined : '按顺序重新编号'),
  rewrite: ({ document }, selection) => inSelection(document, selection),
};

/** 全文重新编号: every list but those of pasted material and excerpts. */
export const renumberDocument: Rewrite = {
  name: 'renumberDocument',
  offer: ({ document }, selection) => ('nothing' in inDocument(document, selection) ? undefined : '全文重新编号'),
  rewrite: ({ document }, selection) => inDocument(document, selection),
};
