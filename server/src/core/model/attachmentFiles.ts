import { readNumber } from '../text/numerals.ts';
import { bare } from './attachmentNames.ts';

/** A name without what file names add or cannot hold: 附件1 in front, brackets, dots and lines. */
const key = (name: string) => bare(name).replace(/^附件\d{0,2}|[（）_.\-—:：、]/gu, '');

/** Whether a file's name, without its ending, tells the attachment that a name in 附件说明 means. */
function holds(stem: string, name: string): boolean {
  const own = key(stem);
  const wanted = key(name);
  return own.length >= 2 && (own.includes(wanted) || (own.length >= 4 && wanted.includes(own)));
}

/** 附件1.docx, 附件一.pdf, 附件.docx: the number alone, or none. */
const NUMBERED = /^附件[ 　]?(\d{1,2}|[一二三四五六七八九十]{1,3})?$/u;

/** Whether a file has nothing but the number for its name that the attachment has in 附件说明. */
function isNumbered(stem: string, number: number | undefined): boolean {
  const match = NUMBERED.exec(stem);
  if (!match) return false;
  return match[1] === undefined ? number === undefined : readNumber(match[1]) === (number ?? 1);
}

/**
 * Whether a file beside the draft is the attachment that 附件说明 names.
 * @param file the file's name, no path
 */
export function isFileOf(
  file: string,
  { name, number }: { readonly name: string; readonly number: number | undefined },
): boolean {
  const stem = file.replace(/\.[^.]{1,8}$/u, '');
  return holds(stem, name) || isNumbered(stem, number);
}
