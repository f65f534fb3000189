/** Text copied from Word, set out as drafts are. */
import { type PlainLine, PRINT_GAP, PRINT_LINE, spacing } from './arrange.ts';
import { runsInto } from './lines.ts';

/** An automatic number and the tab that Word copies behind it. */
const LABEL =
  /^((?:第[\p{Script=Han}\d]{1,6}[章节条编])|(?:[\p{Script=Han}]{1,4}[、.．])|(?:[（(][\p{Script=Han}\d]{1,4}[）)])|(?:\d{1,3}[.．、)）])|[\u2460-\u249b])\t[\s　]*/u;
/** The sign of a list, its own character in Word's face of symbols or a dot. */
const BULLET = /^[\uf000-\uf0ff•●■◆➢✓▪○▫–]\t[\s　]*/u;
const EDGES = /^[\s\u00a0\u2000-\u200a\u3000]+|[\s\u00a0\u2000-\u200a\u3000]+$/gu;
const INDENT = /^(?:　|[ \u00a0]{2}|\t)/;
/** Objects and notes that have no text, and the marks around fields. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\ufffc]/g;

function labelled(line: string): string {
  const text = line.replace(BULLET, '');
  const label = LABEL.exec(text);
  if (!label) return text;
  const rest = text.slice(label[0].length);
  // what goes on in cells behind the label is a row of a table
  if (rest.includes('\t')) return text;
  const [, number = ''] = label;
  const blank = /[章节条编]$/u.test(number) ? '　' : runsInto(number, rest) ? ' ' : '';
  return number + blank + rest;
}

/**
 * Plain text as Word puts it on the clipboard, as a draft: one line a paragraph, automatic numbers without the tab behind
 * them, line ends and page ends of Word as line ends, blank lines between the elements, no layout blanks. Never fails;
 * text that is set out so already comes back as it is.
 */
export function normalisePastedText(pasted: string): string {
  const lines: PlainLine[] = [];
  let apart = false;
  for (const paragraph of pasted.replace(NO_TEXT, '').split(/\r\n?|\n|\f/)) {
    paragraph.split(/\v|\u2028/).forEach((line, i) => {
      const text = labelled(line.replace(EDGES, '')).replace(
        PRINT_LINE,
        (_, organ: string, date: string) => `${organ}${PRINT_GAP}${date}`,
      );
      if (text === '') {
        apart = true;
        return;
      }
      lines.push({ text, apart, row: text.includes('\t'), broken: i > 0, indented: INDENT.test(paragraph) });
      apart = false;
    });
  }
  const befores = spacing(lines);
  return lines.length ? `${lines.map(({ text }, i) => (befores[i] ?? '\n') + text).join('')}\n` : '';
}
