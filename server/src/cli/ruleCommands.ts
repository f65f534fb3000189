import { mendingOf, ruleById, rules } from '../core/index.ts';
import { ENGINE_RULES } from '../core/lint/config.ts';
import { noSuchRule } from '../core/lint/nearest.ts';
import { explanation, type Piece } from '../core/rules/explain.ts';
import { GROUPS } from '../core/rules/groups.ts';
import type { Io } from './io.ts';
import { type Paint, paintFor, severityLabel } from './paint.ts';
import { padTo, printable, textWidth } from './width.ts';

/** `gongwen rules`: every rule, by group. */
export function listRules(format: 'pretty' | 'json', io: Io): number {
  io.stdout.write(format === 'json' ? rulesJson() : rulesTable(paintFor(io.stdout, io)));
  return 0;
}

/** `gongwen rule ID`: what a rule is, why, and how it looks when wrong and right. */
export function showRule(ids: readonly string[], io: Io): number {
  const [id] = ids;
  if (id === undefined || ids.length > 1) {
    io.stderr.write('请写一个规则编号，如：gongwen rule 规则编号；全部编号见：gongwen rules\n');
    return 2;
  }
  const rule = ruleById(id);
  const engine = Object.hasOwn(ENGINE_RULES, id) ? ENGINE_RULES[id] : undefined;
  if (!rule && engine) {
    io.stdout.write(terminalText(engineExplanation(id, engine), paintFor(io.stdout, io)));
    return 0;
  }
  if (!rule) {
    const known = [...rules.map((one) => one.id), ...Object.keys(ENGINE_RULES)];
    io.stderr.write(`${noSuchRule(id, known)}\n`);
    return 2;
  }
  io.stdout.write(terminalText(explanation(rule, mendingOf(rule)), paintFor(io.stdout, io)));
  return 0;
}

/** What the checker itself finds, which is no rule. */
function engineExplanation(id: string, { name, why }: { name: string; why: string }): Piece[] {
  return [
    { kind: 'title', text: name },
    { kind: 'line', words: [{ code: id }, ' · 检查器自己的提醒 · 建议'] },
    { kind: 'line', words: [why] },
  ];
}

function rulesJson(): string {
  const list = rules.map(({ id, name, group, severity, off, source, clause, why }) => ({
    id,
    name,
    group,
    groupName: GROUPS[group] ?? group,
    severity,
    enabled: off !== true,
    source,
    basis: clause,
    why,
  }));
  return `${JSON.stringify({ version: 1, rules: list }, undefined, 2)}\n`;
}

function rulesTable(paint: Paint): string {
  const width = (pick: (rule: (typeof rules)[number]) => string) =>
    Math.max(0, ...rules.map((rule) => textWidth(pick(rule))));
  const idWidth = width(({ id }) => id);
  const nameWidth = width(({ name }) => name);
  const blocks = Object.entries(GROUPS).flatMap(([group, groupName]) => {
    const own = rules.filter((rule) => rule.group === group);
    const rows = own.map(({ id, name, severity, off, clause }) => {
      const level = off ? paint('gray', '关闭') : severityLabel(severity, paint);
      return `  ${padTo(id, idWidth)}  ${level}  ${padTo(name, nameWidth)}  ${paint('dim', clause)}`;
    });
    return own.length > 0 ? [[paint('bold', groupName), ...rows, ''].join('\n')] : [];
  });
  return `${blocks.join('\n')}\n共 ${rules.length} 条。说明见：gongwen rule 规则编号\n`;
}

const LEGEND = '（示例中“·”是行尾的空格，“→”是制表符）';

/** An explanation for a terminal: an example stands behind a bar, to the letter but for what would not be seen. */
function terminalText(pieces: readonly Piece[], paint: Paint): string {
  const unseen = pieces.some((piece) => piece.kind === 'example' && seen(piece.text) !== piece.text);
  const texts = pieces.map((piece) => terminalPiece(piece, paint));
  return `${[...texts, ...(unseen ? [LEGEND] : [])].join('\n\n')}\n`;
}

function terminalPiece(piece: Piece, paint: Paint): string {
  switch (piece.kind) {
    case 'title':
      return paint('bold', piece.text);
    case 'line':
      return piece.words
        .map((one) => (typeof one === 'string' ? one : 'code' in one ? one.code : paint('bold', one.strong)))
        .join('');
    case 'example':
      return seen(piece.text)
        .split('\n')
        .map((line) => `  ${paint('dim', '│')} ${line}`.trimEnd())
        .join('\n');
  }
}

/** A text with marks for what does not show: blanks at a line's end, tabs, invisible characters. */
function seen(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line.replaceAll('\t', '→')))
    .map((line) => line.trimEnd() + '·'.repeat(textWidth(line.slice(line.trimEnd().length))))
    .join('\n');
}
