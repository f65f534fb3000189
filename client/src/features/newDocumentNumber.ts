/** 发文字号 in “新建公文”: which are offered, and what typed ones mean. */
import { scanDocumentNumbers } from '../../../server/src/core/model/scan/documentNumber.ts';
import type { DocumentNumberToken } from '../../../server/src/core/model/token.ts';
import { readNumber } from '../../../server/src/core/text/numerals.ts';
import type { FactsResult, RegisterResult } from '../../../server/src/lsp/protocol.ts';
import { nextNumber, numberOf } from '../../../server/src/service/register.ts';
import type { Read } from './newDocumentDays.ts';

type Register = RegisterResult['series'];

/** The number that a line begins with. */
const numberAhead = (line: string): DocumentNumberToken | undefined =>
  scanDocumentNumbers(line).find(({ from }) => from === 0);

/** What a typed 发文字号 is: whole, 19 of the first code, or a code whose next number is wanted. */
export function readDocumentNumber(typed: string, code: string | undefined, year: number, register: Register): Read {
  const text = typed.replace(/\s/gu, '');
  const whole = numberAhead(text);
  const said = (value: string, description = '按输入的填') => ({ label: value, value, description });
  if (whole?.to === text.length) return said(whole.normalised);
  if (/^\d{1,6}$/u.test(text) && code) return said(numberOf(code, year, Number(text)));
  if (/^\p{Script=Han}{2,16}$/u.test(text)) return said(nextNumber(register, text, year), '下一个号');
  return { problem: '发文字号应为“石政发〔2026〕8号”这样的写法' };
}

/** So far into a draft its number is looked for, in UTF-16 units. */
const HEADER = 400;

/** The register with the numbers of drafts that no folder holds yet: the next paper must not bear one of them too. */
export function withUnsaved(register: Register, unsaved: readonly string[]): Register {
  return unsaved.reduce((all, text) => {
    const lines = text.slice(0, HEADER).split('\n');
    const borne = lines.map((line) => numberAhead(line.trim())).find(Boolean);
    if (!borne) return all;
    const [year, n] = [readNumber(borne.year.text), readNumber(borne.number.text)];
    const series = all.find((one) => one.code === borne.code && one.year === year);
    const free = readNumber((series && numberAhead(series.next))?.number.text ?? '1');
    if (n < free) return all;
    const grown = {
      ...(series ?? { code: borne.code, year, entries: [], gaps: [] }),
      next: numberOf(borne.code, year, n + 1),
    };
    return [grown, ...all.filter((one) => one !== series)];
  }, register);
}

/** The codes of an organ: what the unit says, else those under which its papers of the workspace are numbered, else all. */
export function codesOf(
  { unit }: FactsResult,
  register: Register,
  issuer: string | undefined,
  year: number,
): readonly string[] {
  const said = unit.organs.filter(({ name }) => name === issuer).flatMap(({ codes }) => codes);
  if (said.length > 0) return said;
  const recent = register.filter((series) => series.year >= year - 1);
  const own = recent.filter(
    ({ entries }) => issuer !== undefined && entries.some(({ title }) => title?.startsWith(`${issuer}关于`)),
  );
  return [...new Set((own.length > 0 ? own : recent).map(({ code }) => code))];
}

/** 8 of 第8号, for what has a number without 机关代字: 令, 纪要. */
export function readSerial(typed: string): Read {
  const [, digits] = /^第?0*([1-9]\d{0,3})号?$/u.exec(typed.replace(/\s/gu, '')) ?? [];
  if (digits === undefined) return { problem: '请写顺序号，如“8”' };
  return { label: `第${digits}号`, value: digits, description: '按输入的填' };
}
