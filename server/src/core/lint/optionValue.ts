/** The part of JSON schema that options of rules are described in. */
interface OptionSchema {
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly items?: unknown;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '字符串',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  array: '数组',
  object: '对象',
};

const TYPE_CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** What an option's value should have been, in Chinese; undefined where `value` fits `schema`. */
export function optionProblem(schema: object, value: unknown): string | undefined {
  const { type, enum: allowed, minimum, maximum, items }: OptionSchema = schema;
  if (Array.isArray(allowed) && !allowed.includes(value)) return `只能是 ${allowed.map(String).join('、')}`;
  if (typeof type === 'string' && TYPE_CHECKS[type]?.(value) === false) return `应为${TYPE_NAMES[type] ?? type}`;
  if (typeof value === 'number') {
    if (typeof minimum === 'number' && value < minimum) return `不能小于 ${minimum}`;
    if (typeof maximum === 'number' && value > maximum) return `不能大于 ${maximum}`;
  }
  if (!Array.isArray(value) || typeof items !== 'object' || items === null) return undefined;
  for (const item of value) {
    const problem = optionProblem(items, item);
    if (problem !== undefined) return `的每一项${problem}`;
  }
  return undefined;
}
