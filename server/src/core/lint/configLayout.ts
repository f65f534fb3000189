import type { Node } from 'jsonc-parser';
import { elements, members, plainValue, type Report } from './configNodes.ts';
import { FONT_NAME, LAYOUT_FIELDS, type LayoutField, type LayoutSettings } from './layoutFields.ts';
import { didYouMean } from './nearest.ts';

const IS_FONT = new RegExp(FONT_NAME, 'u');

/** One name or several. */
function readFonts(node: Node, what: string, report: Report): readonly string[] | undefined {
  const names = (node.type === 'array' ? elements(node) : [node]).flatMap((each) => {
    const name = typeof each.value === 'string' ? each.value.trim() : '';
    if (IS_FONT.test(name)) return [name];
    report(each, `${what}应为字体的名称，照 Word 字体列表写，如 "仿宋_GB2312"`);
    return [];
  });
  if (node.type === 'array' && elements(node).length === 0) report(node, `${what}是空的；要用通常的字体，请删去这一项`);
  return names.length > 0 ? names : undefined;
}

function readChoice(node: Node, what: string, choices: Readonly<Record<string, string>>, report: Report) {
  const { value }: { value?: unknown } = node;
  if (typeof value === 'string' && Object.hasOwn(choices, value)) return value;
  const known = Object.entries(choices).map(([name, meaning]) => `"${name}"（${meaning.replace(/（.*/u, '')}）`);
  const near = typeof value === 'string' ? didYouMean(value, Object.keys(choices)) : '';
  report(node, `${what}只能是 ${known.join('、')}${near}`);
  return undefined;
}

function readFaces(node: Node, faces: Readonly<Record<string, string>>, report: Report) {
  const read = members(node, '“faces”', report).flatMap(({ name, key, value }) => {
    if (Object.hasOwn(faces, name)) {
      const fonts = readFonts(value, `“${name}”`, report);
      return fonts ? [[name, fonts] as const] : [];
    }
    report(key, `“faces”里没有“${name}”${didYouMean(name, Object.keys(faces))}`);
    return [];
  });
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}

function readField(node: Node, name: string, field: LayoutField, report: Report): unknown {
  const what = `“${name}”`;
  switch (field.type) {
    case 'choice':
      return readChoice(node, what, field.choices, report);
    case 'fonts':
      return readFonts(node, what, report);
    case 'faces':
      return readFaces(node, field.faces, report);
    case 'flag': {
      const flag = plainValue(node);
      if (typeof flag === 'boolean') return flag;
      report(node, `${what}应为 true 或 false`);
      return undefined;
    }
    case 'count': {
      const count = plainValue(node);
      if (Number.isInteger(count) && Number(count) >= 1) return count;
      report(node, `${what}应为从 1 起的整数`);
      return undefined;
    }
  }
}

/** Reads `layout`: what is wrong is reported with its place and left out, the rest counts. */
export function readLayout(node: Node, report: Report): LayoutSettings {
  const read = members(node, '“layout”', report).flatMap(({ name, key, value }) => {
    const field = Object.hasOwn(LAYOUT_FIELDS, name) ? LAYOUT_FIELDS[name as keyof LayoutSettings] : undefined;
    if (!field) report(key, `“layout”里没有“${name}”${didYouMean(name, Object.keys(LAYOUT_FIELDS))}`);
    const found = field && readField(value, name, field, report);
    return found === undefined ? [] : [[name, found] as const];
  });
  // the table says of every member what `LayoutSettings` says
  return Object.fromEntries(read) as LayoutSettings;
}
