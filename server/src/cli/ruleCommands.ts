import { explainRule, ruleById, rules } from '../core/index.ts';
import { didYouMean } from '../core/lint/nearest.ts';
import { GROUPS } from '../core/rules/groups.ts';
import type { Io } from './io.ts';
import { type Paint, paintFor, severityLabel } from './paint.ts';
import { padTo, textWidth } from './width.ts';

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
  if (!rule) {
    const near = didYouMean(
      id,
      rules.map((known) => known.id),
    );
    io.stderr.write(`没有“${id}”这条规则${near || '，全部规则见：gongwen rules'}\n`);
    return 2;
  }
  io.stdout.write(terminalText(explainRule(rule), paintFor(io.stdout, io)));
  return 0;
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

/** The Markdown of a rule's page as text: headings bold, examples indented. */
function terminalText(markdown: string, paint: Paint): string {
  let fenced = false;
  const lines = markdown.split('\n').flatMap((line) => {
    if (line.startsWith('```')) {
      fenced = !fenced;
      return [];
    }
    if (fenced) return [`    ${line}`];
    if (line.startsWith('# ')) return [paint('bold', line.slice(2))];
    return [line.replace(/\*\*([^*]+)\*\*/g, (_, text: string) => paint('bold', text)).replaceAll('`', '')];
  });
  return `${lines.join('\n')}\n`;
}
