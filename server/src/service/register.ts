import type { Config, Position, WorkspaceIndex } from '../core/index.ts';
import { sameDraft, voidedOf } from '../core/rules/workspace/neighbours.ts';

/** A draft in the register. */
export interface RegisterEntry {
  readonly number: number;
  readonly uri: string;
  readonly title: string | undefined;
  /** Where its 发文字号 stands. */
  readonly range: { readonly start: Position; readonly end: Position };
  /** Another draft bears the number too: another paper, or a version of this one. */
  readonly shared?: 'paper' | 'version';
}

/** Numbers that nobody bears, from the one to the other. */
export interface RegisterGap {
  readonly from: number;
  readonly to: number;
  /** The unit's configuration says that they were given up. */
  readonly voided: boolean;
}

/** The numbers of one 代字 and year. */
export interface RegisterSeries {
  readonly code: string;
  readonly year: number;
  /** The next one that is free, whole: 石政发〔2026〕8号. */
  readonly next: string;
  /** Lowest number first. */
  readonly entries: readonly RegisterEntry[];
  readonly gaps: readonly RegisterGap[];
}

/** The rule whose option `voided` tells which numbers were given up. */
const GAPS = 'docno-gap-workspace';

/** How a 发文字号 is written. */
export const numberOf = (code: string, year: number, number: number): string => `${code}〔${year}〕${number}号`;

/** The numbers between two that are borne, divided where voided ones begin and end. */
function gapsBetween(before: number, after: number, voided: readonly number[]): RegisterGap[] {
  const gaps: RegisterGap[] = [];
  let from = before + 1;
  for (const number of voided) {
    if (number < from || number >= after) continue;
    if (number > from) gaps.push({ from, to: number - 1, voided: false });
    const last = gaps.at(-1);
    if (last?.voided && last.to === number - 1) gaps.splice(-1, 1, { ...last, to: number });
    else gaps.push({ from: number, to: number, voided: true });
    from = number + 1;
  }
  if (from < after) gaps.push({ from, to: after - 1, voided: false });
  return gaps;
}

function readSeries(
  code: string,
  year: number,
  numbered: NonNullable<ReturnType<ReturnType<WorkspaceIndex['register']>['get']>>,
  option: unknown,
): RegisterSeries {
  const voided = voidedOf({ code, year }, option);
  const gaps: RegisterGap[] = [];
  const entries: RegisterEntry[] = [];
  let before: number | undefined;
  for (let from = 0; from < numbered.length; ) {
    const { number = 0 } = numbered[from] ?? {};
    let to = from + 1;
    while (numbered[to]?.number === number) to++;
    const bearers = numbered.slice(from, to);
    const [first] = bearers;
    const versions = bearers.every((one) => first && sameDraft(first, one));
    if (before !== undefined && number > before + 1) gaps.push(...gapsBetween(before, number, voided));
    for (const { path, title, place } of bearers)
      entries.push({
        number,
        uri: path,
        title,
        range: place.range,
        ...(bearers.length > 1 ? { shared: versions ? 'version' : 'paper' } : {}),
      });
    before = number;
    from = to;
  }
  let next = (before ?? 0) + 1;
  while (voided.includes(next)) next++;
  return { code, year, next: numberOf(code, year, next), entries, gaps };
}

/**
 * The numbers that drafts bear, by 代字 and then by year, the latest first.
 * @param register the index's own
 * @param config tells the numbers that were given up
 */
export function readRegister(register: ReturnType<WorkspaceIndex['register']>, config?: Config): RegisterSeries[] {
  const setting = config?.rules[GAPS];
  const option = typeof setting === 'string' ? undefined : setting?.[1]['voided'];
  const all: RegisterSeries[] = [];
  for (const [key, numbered] of register) {
    const [, code, year] = /^(.*)〔(\d{4})〕$/u.exec(key) ?? [];
    if (code !== undefined && year !== undefined) all.push(readSeries(code, Number(year), numbered, option));
  }
  const newest = new Map<string, number>();
  for (const { code, year } of all) newest.set(code, Math.max(year, newest.get(code) ?? 0));
  return all.sort(
    (a, b) =>
      (newest.get(b.code) ?? 0) - (newest.get(a.code) ?? 0) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : b.year - a.year),
  );
}

/** The next free number of a 代字 in a year; 1 where none is known. */
export function nextNumber(all: readonly RegisterSeries[], code: string, year: number): string {
  return all.find((series) => series.code === code && series.year === year)?.next ?? numberOf(code, year, 1);
}
