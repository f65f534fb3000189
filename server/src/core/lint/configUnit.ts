import type { Node } from 'jsonc-parser';
import { NO_FACTS, type UnitFacts } from '../rules/unitFacts.ts';
import { elements, members, plainValue, type Report } from './configNodes.ts';
import { didYouMean } from './nearest.ts';
import { UNIT_FIELDS, type UnitList, type UnitValue } from './unitFields.ts';

/** A text that is right; what is wrong is reported and left out. */
function readText(
  node: Node,
  what: string,
  { pattern, expected }: Partial<UnitValue>,
  report: Report,
): string | undefined {
  const text = typeof node.value === 'string' ? node.value.trim() : undefined;
  if (text === undefined || text === '') report(node, `${what}应为不空的字符串`);
  else if (pattern && !new RegExp(pattern, 'u').test(text)) report(node, `${what}应为${expected ?? '别的写法'}`);
  else return text;
  return undefined;
}

/** Texts, each once. */
function readTexts(node: Node, what: string, value: Partial<UnitValue>, report: Report): string[] {
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

/** The entries of a list; a name that stands twice is reported. */
function readList(node: Node, key: string, { members: fields, example }: UnitList, report: Report): unknown[] {
  if (!fields) return readTexts(node, `“${key}”`, {}, report);
  if (node.type !== 'array') report(node, `“${key}”应为数组，如 ${example}`);
  const seen = new Set<unknown>();
  return elements(node).flatMap((item) => {
    const entry = readEntry(item, key, fields, report);
    if (entry && seen.has(entry['name'])) report(item, `“${String(entry['name'])}”已经登记过，请合成一项`);
    if (entry) seen.add(entry['name']);
    return entry ? [entry] : [];
  });
}

/** Two organs with one 机关代字: which of them a number belongs to could not be told. */
function reportSharedCodes(node: Node, { organs }: UnitFacts, report: Report): void {
  const owners = new Map<string, string>();
  for (const { name, codes } of organs)
    for (const code of codes) {
      const other = owners.get(code);
      if (other !== undefined && other !== name) report(node, `机关代字“${code}”登记在“${other}”和“${name}”两处`);
      owners.set(code, name);
    }
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
  reportSharedCodes(node, facts, report);
  return facts;
}
