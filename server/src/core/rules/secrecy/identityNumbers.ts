import type { ViewRange } from '../../model/token.ts';
import { dayExists } from '../../text/calendar.ts';

const NUMBER =
  /(?<![\dA-Za-z])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4} ?(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2}) ?\d{3}[\dXx](?![\dA-Za-z])/g;
/** Other numbers of eighteen digits, by the word before them. */
const OTHER = /(?:编号|代码|[账帐卡单批税订]号|流水号|合同号|档案号|序列号|条码|许可证号?)[：:为是]?[ 　]?$/u;
const LABELLED = /身份(?:证|号码)[^，。；]{0,8}$/u;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the last character is the one that the seventeen before it call for (GB 11643). */
function checks(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

/**
 * The identity numbers in a text: province, birthday and check digit must be right; behind the word 身份证 the check
 * digit may be wrong.
 */
export function identityNumbers(text: string): ViewRange[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { year, month, day } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (!dayExists(Number(year), Number(month), Number(day)) || OTHER.test(before)) return [];
    if (!checks(match[0].replaceAll(' ', '')) && !LABELLED.test(before)) return [];
    return [{ from: match.index, to: match.index + match[0].length }];
  });
}
