/** 版头 and what else has a place of its own on the first page. */
import { breakLines, fitLine, type Setting, widthOf } from './breakLines.ts';
import type { FixedItem, FixedRule } from './composition.ts';
import { cellOf } from './metrics.ts';
import type { PageLine } from './page.ts';

type FixedText = Extract<FixedItem, { kind: 'text' }>;

function fixedLine({ content, left, right, top, height, width }: FixedText, setting: Setting): PageLine {
  const { element, paragraph, runs, align, indent } = content;
  const area = { left, width: right - left };
  const line = { element, paragraph, top, height, last: true };
  if (width === undefined) {
    const [only, ...more] = breakLines(content, area, setting);
    if (more.length === 0) return { ...line, fragments: only?.fragments ?? [] };
  }
  // one line, whatever it holds
  const cell = cellOf(setting.sheet);
  const inset = (indent.left + indent.first) * cell;
  const room = area.width - inset - indent.right * cell;
  const wide = Math.min(width ?? widthOf(runs, setting), room);
  const spare = { left: 0, justify: 0, center: (room - wide) / 2, right: room - wide }[align];
  return { ...line, fragments: fitLine(runs, { left: left + inset + spare, width: wide }, setting) };
}

/** What stands at fixed places on the first page. */
export function fixedLines(
  items: readonly FixedItem[],
  setting: Setting,
): { readonly lines: readonly PageLine[]; readonly rules: readonly FixedRule[] } {
  return {
    lines: items.flatMap((item) => (item.kind === 'text' ? [fixedLine(item, setting)] : [])),
    rules: items.flatMap((item) => (item.kind === 'rule' ? [item] : [])),
  };
}
