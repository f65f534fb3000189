import type { ViewRange } from '../../model/token.ts';

/** A range between two numbers in Arabic numerals: 5-8人, 15～30%, 2018年-2020年. */
export interface NumberRange {
  readonly left: ViewRange & { readonly value: number };
  /** What stands between the left number and the connector: %, 万, 年 … */
  readonly leftUnit: string;
  readonly connector: ViewRange & { readonly text: string };
  readonly right: ViewRange & { readonly value: number };
}

const NUMBER = '\\d{1,6}(?:\\.\\d{1,4})?';
const LEFT_UNIT =
  '(?:[%％‰℃]|[万亿]?(?:元|人|个|名|天|年|岁|吨|公里|千米|米|亩|公斤|千克|小时|分钟|家|户|项|周|倍|级|页)?)';
const RANGE = new RegExp(
  `(?<![\\d\\-－–~～—A-Za-z.〔第/_#])(?<left>${NUMBER})(?<unit>${LEFT_UNIT})(?<gap>[ 　]?)(?<mark>-|–|~|－|～|—{1,2}|至|到)(?<gap2>[ 　]?)(?<right>${NUMBER})(?![\\d\\-－–~～—./_])`,
  'gu',
);

/** The ranges of a text, from less to more; telephone numbers, codes and chains such as 1-2-3 are none. */
export function rangesOf(text: string): NumberRange[] {
  return [...text.matchAll(RANGE)].flatMap((match) => {
    const { left = '', unit = '', gap = '', mark = '', gap2 = '', right = '' } = match.groups ?? {};
    const middle = match.index + left.length + unit.length + gap.length;
    const end = middle + mark.length + gap2.length;
    const range: NumberRange = {
      left: { from: match.index, to: match.index + left.length, value: Number(left) },
      leftUnit: unit,
      connector: { from: middle, to: middle + mark.length, text: mark },
      right: { from: end, to: end + right.length, value: Number(right) },
    };
    return range.left.value < range.right.value ? [range] : [];
  });
}
