/** The contract of `--format json`, to the letter: no member may be missing, none may be added. */
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});
const list = (items: object) => ({ type: 'array', items });
const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const position = object({ line: count, character: count });
const range = object({ start: position, end: position });
const fix = object({ title: text, safe: { type: 'boolean' }, edits: list(object({ range, newText: text })) });
const finding = object(
  {
    ruleId: text,
    severity: { enum: ['error', 'warning', 'info', 'hint'] },
    message: text,
    basis: text,
    range,
    related: list(object({ range, message: text }, { path: text })),
  },
  { fix, alternatives: { ...list(fix), minItems: 1 } },
);

export const REPORT_SCHEMA = object({
  version: { const: 1 },
  files: list(object({ path: text, findings: list(finding) })),
  summary: object({ files: count, error: count, warning: count, info: count, hint: count }),
});
