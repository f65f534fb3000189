import { textWidth } from '../server/src/cli/width.ts';
import { ENGINE_RULES } from '../server/src/core/lint/config.ts';
import { FONT_NAME, LAYOUT_FIELDS, type LayoutField } from '../server/src/core/lint/layoutFields.ts';
import { UNIT_FIELDS, type UnitList, type UnitValue } from '../server/src/core/lint/unitFields.ts';
import type { Rule } from '../server/src/core/rules/rule.ts';

const LEVELS = ['off', 'hint', 'info', 'warning', 'error'];
const LEVEL_NAMES = ['关闭', '建议', '提示', '警告', '错误'];
const LEVEL = { $ref: '#/definitions/level' };

/** The JSON schema of `.gongwen.json`, for any editor that knows JSON schemas. */
export function configSchema(rules: readonly Rule[]): string {
  return `${formatted(schemaOf(rules), 0, 0)}\n`;
}

/**
 * The same for completion and hover alone: it finds fault with nothing. VS Code says what is wrong by the language
 * server, in Chinese and with the word that was meant.
 */
export function completionSchema(rules: readonly Rule[]): string {
  return `${formatted(loosened(schemaOf(rules)), 0, 0)}\n`;
}

/** What of a schema refuses a value. */
const REFUSING = new Set([
  'additionalProperties',
  'required',
  'type',
  'minItems',
  'maxItems',
  'minLength',
  'pattern',
  'minimum',
  'maximum',
]);

function loosened(schema: object): object {
  const kept = Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (REFUSING.has(key)) return [];
    if (key === 'enum' || key === 'enumDescriptions' || typeof value !== 'object' || value === null)
      return [[key, value]];
    if (Array.isArray(value)) return [[key, value.map((each) => (isObject(each) ? loosened(each) : each))]];
    if (key === 'properties' || key === 'definitions')
      return [[key, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, loosened(each)]))]];
    return [[key, loosened(value)]];
  });
  const { enum: allowed, enumDescriptions, ...rest }: Record<string, unknown> = Object.fromEntries(kept);
  return allowed === undefined
    ? rest
    : { ...rest, anyOf: [{ enum: allowed, ...(enumDescriptions ? { enumDescriptions } : {}) }, {}] };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function schemaOf(rules: readonly Rule[]): object {
  const engine = Object.entries(ENGINE_RULES)
    .filter(([id]) => rules.every((rule) => rule.id !== id))
    .map(([id, { name }]) => [id, name] as const);
  const ids = [...rules.map(({ id, name }) => [id, name] as const), ...engine];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '公文检查的配置（.gongwen.json）',
    description: '放在草稿所在文件夹或其上级文件夹，编辑器与命令行用法相同。可以写注释和末尾逗号。',
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    definitions: { level: { enum: LEVELS, enumDescriptions: LEVEL_NAMES } },
    properties: {
      $schema: { type: 'string', description: '本文件的 JSON 模式，供编辑器补全' },
      rules: {
        description:
          '规则的级别：off 关闭，hint 建议，info 提示，warning 警告，error 错误；可附选项，写成 [级别, { 选项 }]',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries([
          ...rules.map((rule) => [rule.id, ruleSchema(rule)]),
          ...engine.map(([id, name]) => [id, { description: name, allOf: [LEVEL] }]),
        ]),
      },
      ignores: {
        description: '忽略某些规则的问题，须写明理由',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['rule', 'reason'],
          properties: {
            rule: {
              description: '规则编号',
              enum: ids.map(([id]) => id),
              enumDescriptions: ids.map(([, name]) => name),
            },
            files: {
              description:
                '对哪些文件忽略，不写则对所有文件。路径相对于本配置文件，用“/”分隔；* 和 ? 代表文件名中的字符，** 代表任意层文件夹；不含“/”的在任何文件夹中按文件名匹配',
              type: 'array',
              minItems: 1,
              items: { type: 'string', minLength: 1 },
            },
            reason: { description: '忽略的理由', type: 'string', minLength: 1 },
          },
        },
      },
      unit: {
        description: '本单位的情况：机关与代字、人员与职务、主送机关、会议地点、电话、按次编号的会议',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(Object.entries(UNIT_FIELDS).map(([key, list]) => [key, unitSchema(list)])),
      },
      layout: {
        description: '本单位公文的排版：格式、字体、用印、双面印刷、页数上限；预览、打印和导出都照此',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(Object.entries(LAYOUT_FIELDS).map(([key, field]) => [key, layoutSchema(field)])),
      },
    },
  };
}

/** How papers are set. */
function layoutSchema(field: LayoutField): object {
  const { description } = field;
  switch (field.type) {
    case 'choice':
      return { description, enum: Object.keys(field.choices), enumDescriptions: Object.values(field.choices) };
    case 'flag':
      return { description, type: 'boolean' };
    case 'count':
      return { description, type: 'integer', minimum: 1 };
    case 'fonts':
      return fontsSchema(description);
    case 'faces': {
      const faces = Object.entries(field.faces).map(([face, what]) => [face, fontsSchema(what)]);
      return { description, type: 'object', additionalProperties: false, properties: Object.fromEntries(faces) };
    }
  }
}

/** The name of a font, or several. */
function fontsSchema(description: string): object {
  const name = { type: 'string', pattern: FONT_NAME };
  return { description, anyOf: [name, { type: 'array', minItems: 1, items: name }] };
}

/** A list of the unit's facts. */
function unitSchema({ description, example, members, text }: UnitList): object {
  const examples: unknown = JSON.parse(example);
  const list = { description: `${description}，如 ${example}`, type: 'array', default: examples };
  if (!members)
    return { ...list, items: { type: 'string', minLength: 1, ...(text?.pattern ? { pattern: text.pattern } : {}) } };
  const required = Object.entries(members).flatMap(([name, value]) => (value.required ? [name] : []));
  const properties = Object.fromEntries(Object.entries(members).map(([name, value]) => [name, unitValueSchema(value)]));
  return { ...list, items: { type: 'object', additionalProperties: false, required, properties } };
}

function unitValueSchema({ type, description, pattern }: UnitValue): object {
  const text = { type: 'string', minLength: 1, ...(pattern ? { pattern } : {}) };
  const types = { text, texts: { type: 'array', items: text }, count: { type: 'integer', minimum: 0 } };
  return { description, ...types[type] };
}

function ruleSchema({ name, why, clause, severity, off, options }: Rule): object {
  const known = {
    description: `${name}：${why}（${clause}）`,
    default: off ? 'off' : severity,
  };
  if (!options) return { ...known, allOf: [LEVEL] };
  const properties = Object.entries(options).map(([option, { description, schema }]) => [
    option,
    { ...schema, description },
  ]);
  return {
    ...known,
    anyOf: [
      LEVEL,
      {
        type: 'array',
        minItems: 2,
        maxItems: 2,
        items: [LEVEL, { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) }],
      },
    ],
  };
}

const LINE_WIDTH = 120;

/** JSON as Biome formats it: an array stands on one line where it fits. `used`: columns taken before the value. */
function formatted(value: unknown, depth: number, used: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = '  '.repeat(depth + 1);
  const outer = '  '.repeat(depth);
  if (Array.isArray(value)) {
    const flat = `[${value.map((item) => formatted(item, depth, 0)).join(', ')}]`;
    if (!flat.includes('\n') && used + textWidth(flat) + 1 <= LINE_WIDTH) return flat;
    return `[\n${value.map((item) => inner + formatted(item, depth + 1, inner.length)).join(',\n')}\n${outer}]`;
  }
  const members = Object.entries(value).map(([name, member]) => {
    const key = `${inner}${JSON.stringify(name)}: `;
    return key + formatted(member, depth + 1, textWidth(key));
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${outer}}`;
}
