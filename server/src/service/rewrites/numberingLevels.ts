import type { Document, Span } from '../../core/index.ts';
import { labelOf, newLabel, relabel, STYLES } from './numberingLabels.ts';
import { branchEnd, type Entry } from './numberingOrder.ts';
import { labelsWritten, type Scope, scopeOf } from './numberingScope.ts';
import type { NothingToDo, Rewrite, Rewritten } from './rewrite.ts';

const DEEPEST = 5;
/** The level that usually stands under 第N项. */
const UNDER_ITEM = 2;

/** An entry on another level. */
export function onLevel(entry: Entry, level: number): Entry {
  const style = STYLES[level] ?? 'circled';
  return { ...entry, level, style, unit: style, changed: true, restart: false, resumes: -1 };
}

/** The level that the draft itself puts under one: that of what stands under it already, else the most usual. */
function levelBelow({ entries, order }: Scope, level: number, above: number | undefined): number {
  const counts = new Map<number, number>();
  for (const [i, entry] of entries.entries()) {
    const parent = order.parent[i] ?? -1;
    if (parent === above) return entry.level;
    if (entries[parent]?.level === level) counts.set(entry.level, (counts.get(entry.level) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual?.[0] ?? (level === 0 ? UNDER_ITEM : level + 1);
}

/** By how many levels what stands under an item moves with it. */
export function shiftBelow(scope: Scope, at: number, from: number, to: number): number {
  if (from > 0 && to > 0) return to - from;
  const under = scope.entries.slice(at + 1, branchEnd(scope.order, at)).map(({ level }) => level);
  const least = Math.min(...under);
  return to === 0 ? levelBelow(scope, 0, undefined) - least : Math.max(0, to + 1 - least);
}

/** 第二、三项: one label for several items has no other form. */
export function severalInOne({ document }: Scope, at: number): NothingToDo {
  return { nothing: `“${labelOf(document, at)?.text ?? ''}”合写了几项，请先拆开` };
}

/** The level that an item moves to, or why it cannot. */
function target(scope: Scope, at: number, down: boolean, chosen: ReadonlySet<number>): number | NothingToDo {
  const { entries, order } = scope;
  const entry = entries[at];
  if (!entry || (entry.level <= 0 && entry.style !== 'item')) return { nothing: '编、章、节、条不能升级或降级' };
  if (entry.numbers.length > 1) return severalInOne(scope, at);
  if (down) {
    const sibling = order.sibling[at] ?? -1;
    const above = sibling >= 0 && order.parent[sibling] === order.parent[at] && !chosen.has(sibling);
    return levelBelow(scope, entry.level, above ? sibling : undefined);
  }
  const parent = entries[order.parent[at] ?? -1];
  if (parent && (parent.level > 0 || parent.style === 'item')) return parent.level;
  return entry.level > 1 ? entry.level - 1 : { nothing: '已是最高一级，不能再升级' };
}

/** Moves the selected items with all that is under them one level. */
function shift(document: Document, selection: Span, down: boolean): Rewritten | NothingToDo {
  const scope = scopeOf(document, selection);
  if ('nothing' in scope) return scope;
  const { entries, order } = scope;
  const now = [...entries];
  const chosen = new Set(scope.selected);
  const levels = new Map<string, number>();
  let end = 0;
  for (const at of scope.selected) {
    const entry = entries[at];
    if (at < end || !entry) continue;
    end = branchEnd(order, at);
    const key = `${order.parent[at]} ${entry.level}`;
    const to = levels.get(key) ?? target(scope, at, down, chosen);
    if (typeof to !== 'number') return to;
    levels.set(key, to);
    const by = shiftBelow(scope, at, entry.level, to);
    for (let i = at; i < end; i++) {
      const own = entries[i];
      const level = i === at ? to : (own?.level ?? 0) + by;
      if (level > DEEPEST) return { nothing: `已到最后一级“${newLabel('circled', 1)}”，不能再降级` };
      if (own) now[i] = onLevel(own, level);
    }
  }
  return labelsWritten(scope, selection, relabel(document, entries, now), '编号没有变化');
}

/** 升级、降级: one level up or down with what is under it, and all that counts on from it. */
export const promote: Rewrite = {
  name: 'promote',
  offer: (draft, selection) => offerOf(draft.document, selection, '升级（编号上移一级）'),
  rewrite: ({ document }, selection) => shift(document, selection, false),
};

export const demote: Rewrite = {
  name: 'demote',
  offer: (draft, selection) => offerOf(draft.document, selection, '降级（编号下移一级）'),
  rewrite: ({ document }, selection) => shift(document, selection, true),
};

/** A title where the selection has numbered lines. */
export function offerOf(document: Document, selection: Span, title: string): string | undefined {
  return 'nothing' in scopeOf(document, selection) ? undefined : title;
}
