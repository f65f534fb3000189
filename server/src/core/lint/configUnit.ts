import type { Node } from 'jsonc-parser';
import { NO_FACTS, type Organ, type UnitFacts } from '../rules/unitFacts.ts';
import { elements, members, plainValue, type Report } from './configNodes.ts';
import { didYouMean } from './nearest.ts';
import { UNIT_FIELDS, type UnitList, type UnitValue } from './unitFields.ts';

/** A text that is right; what is wrong is reported and left out. */
function readText(
  node: Node,
  what: string,
  { pattern, expected }: Pick<UnitValue, 'pattern' | 'expected'>,
  report: Report,
): string | undefined {
  const text = typeof node.value === 'string' ? node.value.trim() : undefined;
  if (text === undefined || text === '') report(node, `${what}应为不空的字符串`);
  else if (pattern && !new RegExp(pattern, 'u').test(text)) report(node, `${what}应为${expected ?? '别的写法'}`);
  else return text;
  return undefined;
}

/** Texts, each once. */
function readTexts(node: Node, what: string, value: Pick<UnitValue, 'pattern' | 'expected'>, report: Report): string[] {
  if (node.type !== 'array') report(node, `${what}应为数组，如 ["……"]`);
  const seen = new Set<string>();
  for (const item of elements(node)) {
    const text = readText(item, `${what}的每一项`, value, report);
    if (text === undefined) continue;
    if (seen.has(text)) report(item, `“${text}”写了两次`);
    seen.add(text);
  }
  return [...seen];
}

function readValue(node: Node, what: string, value: UnitValue, report: Report): unknown {
  if (value.type === 'text') return readText(node, what, value, report);
  if (value.type === 'texts') return readTexts(node, what, value, report);
  const number = plainValue(node);
  if (Number.isInteger(number) && Number(number) >= 0) return number;
  report(node, `${what}应为从 0 起的整数`);
  return undefined;
}

/** An object of a list, with an empty list for every list left out; undefined where something needed is missing. */
function readEntry(
  node: Node,
  list: string,
  fields: Readonly<Record<string, UnitValue>>,
  report: Report,
): Record<string, unknown> | undefined {
  const entry: Record<string, unknown> = {};
  for (const { name, key, value } of members(node, `“${list}”的每一项`, report)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field) entry[name] = readValue(value, `“${name}”`, field, report);
    else report(key, `“${list}”里没有“${name}”${didYouMean(name, Object.keys(fields))}`);
  }
  if (node.type !== 'object') return undefined;
  const missing = Object.entries(fields).filter(([name, { required }]) => required && !(name in entry));
  for (const [name, { description }] of missing) report(node, `请用“${name}”写明${description}`);
  for (const [name, { type }] of Object.entries(fields)) if (type === 'texts') entry[name] ??= [];
  return Object.entries(fields).some(([name, { required }]) => required && entry[name] === undefined)
    ? undefined
    : entry;
}

/** The entries of a list; one that stands twice is reported. */
function readList(node: Node, key: string, list: UnitList, report: Report): unknown[] {
  const { members: fields, example, text = {}, apart = ['name'] } = list;
  if (!fields) return readTexts(node, `“${key}”`, text, report);
  if (node.type !== 'array') report(node, `“${key}”应为数组，如 ${example}`);
  const seen = new Set<string>();
  return elements(node).flatMap((item) => {
    const entry = readEntry(item, key, fields, report);
    if (!entry) return [];
    const same = apart.map((name) => String(entry[name])).join('、');
    if (seen.has(same)) report(item, `“${same}”已经登记过，请合成一项`);
    seen.add(same);
    return [entry];
  });
}

/** Two organs with one 机关代字 or one short name: which of them is meant could not be told. */
function reportShared(node: Node, { organs }: UnitFacts, report: Report): void {
  const shared = (what: string, wordsOf: (organ: Organ) => readonly string[]) => {
    const owners = new Map<string, string>();
    for (const organ of organs)
      for (const word of wordsOf(organ)) {
        const other = owners.get(word);
        if (other !== undefined && other !== organ.name)
          report(node, `${what}“${word}”登记在“${other}”和“${organ.name}”两处`);
        owners.set(word, organ.name);
      }
  };
  shared('机关代字', ({ codes }) => codes);
  shared('简称', ({ short }) => short);
}

/** Reads `unit`: what is wrong is reported with its place and left out, the rest counts. */
export function readUnit(node: Node, report: Report): UnitFacts {
  const lists = members(node, '“unit”', report).flatMap(({ name, key, value }) => {
    const field = Object.hasOwn(UNIT_FIELDS, name) ? UNIT_FIELDS[name as keyof UnitFacts] : undefined;
    if (!field) report(key, `“unit”里没有“${name}”${didYouMean(name, Object.keys(UNIT_FIELDS))}`);
    return field ? [[name, readList(value, name, field, report)] as const] : [];
  });
  // the table says of every member what `UnitFacts` says
  const facts = { ...NO_FACTS, ...Object.fromEntries(lists) } as UnitFacts;
  reportShared(node, facts, report);
  return facts;
}
