import type { Report } from '../rule.ts';

/** Layout spaces of fixed widths, for a character class. */
export const WIDE = '\\u2000-\\u200a\\u202f\\u205f';
const BLANK = new RegExp(`[ \\t　\\u00a0${WIDE}]`);
const ONLY_WIDE = new RegExp(`^[${WIDE}]+$`);
const SPECIAL = new RegExp(`[\\u00a0${WIDE}]`);
/** Joint issuers stand apart by a blank. */
const ORGAN =
  /(?:委员会|党委|[省市县区镇乡]委|人民政府|中央|国务院|办公[厅室]|[厅局署]|公司|大学|医院|法院|检察院|总工会|联合会)$/u;

/** How many characters wide a run of spaces is, at least one. */
function width(run: string): number {
  const units = [...run].reduce((sum, space) => sum + (/[\u2001\u2003]/.test(space) ? 2 : 1), 0);
  return Math.max(1, Math.round(units / 2));
}

/** Where the blanks at a line's end begin that hold a no-break or layout space: all of them go at once. */
export function specialTail(line: string): number {
  let from = line.length;
  while (from > 0 && BLANK.test(line[from - 1] ?? '')) from--;
  return SPECIAL.test(line.slice(from)) ? from : line.length;
}

/** What to say of a run of no-break or layout spaces in a line, and how to mend it. */
export function spaceReport(line: string, start: number, end: number): Report {
  const run = line.slice(start, end);
  const before = line[start - 1] ?? '';
  const after = line[end] ?? '';
  const wide = ONLY_WIDE.test(run);
  const leading = line.slice(0, start).trim() === '';
  const latin = /[A-Za-z\d]/.test(before) && /[A-Za-z\d]/.test(after);
  const keeps =
    wide ||
    latin ||
    BLANK.test(before) ||
    BLANK.test(after) ||
    ORGAN.test(line.slice(Math.max(0, start - 6), start)) ||
    run.length > 1;
  const newText = leading ? '　'.repeat(width(run)) : keeps ? ' ' : '';
  const what = wide ? '排版用的特殊空格' : '不间断空格（网页、Word 常见）';
  return {
    start,
    end,
    message: `这里有${what}，看着像普通空格，检索和比对会出错，请换成普通空格或者删去`,
    ...(wide ? { severity: 'hint' as const } : {}),
    fixes: [
      {
        title: leading ? '换成全角空格' : keeps ? '换成一个普通空格' : '删去',
        // between two digits it may part numbers or stand within one
        safe: !latin,
        edits: [{ start, end, newText }],
      },
      ...(latin ? [{ title: '删去', edits: [{ start, end, newText: '' }] }] : []),
    ],
  };
}
