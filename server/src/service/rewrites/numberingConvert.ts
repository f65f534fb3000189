import type { Document, Span } from '../../core/index.ts';
import type { OrdinalStyle } from '../../core/model/token.ts';
import { newLabel, relabel, STYLES } from './numberingLabels.ts';
import { onLevel, severalInOne, shiftBelow } from './numberingLevels.ts';
import { branchEnd } from './numberingOrder.ts';
import { labelsWritten, scopeOf } from './numberingScope.ts';
import type { NothingToDo, Rewrite, Rewritten } from './rewrite.ts';

/** The style among a client's options, or undefined. */
function styleIn(options: unknown): OrdinalStyle | undefined {
  if (typeof options !== 'object' || options === null || !('style' in options)) return undefined;
  const { style } = options;
  return STYLES.find((known) => known === style);
}

/** Gives the lists at the selection another form; numbers stay, what is under the items goes along. */
function convert(document: Document, selection: Span, style: OrdinalStyle): Rewritten | NothingToDo {
  const scope = scopeOf(document, selection);
  if ('nothing' in scope) return scope;
  const { entries, order, selected } = scope;
  const level = STYLES.indexOf(style);
  const now = [...entries];
  let done = 0;
  for (const [at, entry] of entries.entries()) {
    const like = selected.some((one) => order.list[one] === order.list[at] && order.parent[one] === order.parent[at]);
    // what is under another selected item goes along with that
    if (!like || at < done) continue;
    done = branchEnd(order, at);
    if (entry.level <= 0 && entry.style !== 'item') return { nothing: '编、章、节、条不能换成别的编号' };
    const parent = entries[order.parent[at] ?? -1];
    if (parent && level <= parent.level)
      return { nothing: `上一级用的是“${newLabel(parent.style, 1)}”，这一级请选更低的编号` };
    if (entry.style === style) continue;
    if (entry.numbers.length > 1) return severalInOne(scope, at);
    const by = shiftBelow(scope, at, entry.level, level);
    for (let i = at; i < done; i++) {
      const own = entries[i];
      const to = i === at ? level : (own?.level ?? 0) + by;
      if (to >= STYLES.length) return { nothing: '下面的层次太多，换不成这种编号' };
      if (own) now[i] = onLevel(own, to);
    }
  }
  const numbers = entries.map((entry) => entry.numbers);
  return labelsWritten(scope, selection, relabel(document, entries, now, numbers), '已经是这种编号');
}

/** 转换编号样式: options `{ style }`, one of {@link STYLES}. */
export const convertNumbering: Rewrite = {
  name: 'convertNumbering',
  rewrite({ document }, selection, options) {
    const style = styleIn(options);
    return style ? convert(document, selection, style) : { nothing: '请选择要换成的编号样式' };
  },
};
