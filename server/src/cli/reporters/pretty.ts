import type { Severity } from '../../core/index.ts';
import type { Excerpt } from '../excerpt.ts';
import { type Paint, SEVERITIES, severityLabel } from '../paint.ts';
import type { FileReport, ReportedFinding, Summary } from '../report.ts';
import { printable } from '../width.ts';
import type { Reporter } from './reporter.ts';

/**
 * For people at a terminal: each finding with its place, the source line and what to do; then the counts.
 * @param fixCommand what to type to mend what can be mended; undefined where it makes no sense
 */
export function prettyReporter(paint: Paint, fixCommand: string | undefined): Reporter {
  let fixable = 0;
  let unlikely = 0;
  return {
    file(report) {
      if (report.unlikely) unlikely++;
      fixable += report.findings.filter(({ fix, alternatives = [] }) =>
        [fix, ...alternatives].some((one) => one?.safe),
      ).length;
      return [
        ...report.findings.map((finding, index) => findingText(paint, report, finding, report.excerpts[index])),
        ...(report.fixed.length > 0 ? [`${fixedText(report)}\n`] : []),
      ].join('');
    },
    end(summary) {
      const hint =
        fixable > 0 && fixCommand !== undefined ? `其中 ${fixable} 处可以自动修改，请运行：${fixCommand}\n` : '';
      return `${summaryText(paint, summary, unlikely)}\n${hint}`;
    },
  };
}

/** What was mended in a file, in one line. */
export function fixedText({ path, fixed }: FileReport): string {
  const total = fixed.reduce((sum, { count }) => sum + count, 0);
  const list = fixed.map(({ name, count }) => (count > 1 ? `${name} ${count} 处` : name)).join('；');
  return `${printable(path)}：已改正 ${total} 处（${list}）`;
}

function findingText(
  paint: Paint,
  { path }: FileReport,
  { severity, message, ruleId, range, related, fix, alternatives = [] }: ReportedFinding,
  excerpt: Excerpt | undefined,
): string {
  const place = `${printable(path)}:${range.start.line + 1}:${range.start.character + 1}`;
  const fixes = (fix ? [fix, ...alternatives] : alternatives).map(
    ({ safe, title }) => `    ${safe ? '可自动修改' : '改法'}：${printable(title)}`,
  );
  return [
    `${paint('bold', place)}  ${severityLabel(severity, paint)}  ${printable(message)}  ${paint('dim', ruleId)}`,
    ...(excerpt ? excerptLines(paint, severity, range.start.line + 1, excerpt) : []),
    ...related.map(({ path: other, range: at, message: said }) => {
      const file = other === undefined ? '' : `${printable(other)} `;
      return `    另见${file}第 ${at.start.line + 1} 行：${printable(said)}`;
    }),
    ...fixes,
    '',
    '',
  ].join('\n');
}

function excerptLines(paint: Paint, severity: Severity, line: number, { text, indent, length }: Excerpt): string[] {
  const style = SEVERITIES.find((one) => one.severity === severity)?.style ?? 'gray';
  const number = String(line).padStart(5);
  const carets = ' '.repeat(indent) + paint(style, '^'.repeat(length));
  return [`${paint('dim', `${number} |`)} ${text}`, `${paint('dim', `${' '.repeat(number.length)} |`)} ${carets}`];
}

function summaryText(paint: Paint, summary: Summary, unlikely: number): string {
  const found = SEVERITIES.filter(({ severity }) => summary[severity] > 0);
  if (summary.files === 0) return '没有检查任何文件。';
  const checked = `检查了 ${summary.files} 个文件`;
  if (found.length === 0) {
    const which = unlikely === summary.files ? '看起来不是公文' : `其中 ${unlikely} 个看起来不是公文`;
    return `${checked}，没有发现问题${unlikely > 0 ? `（${which}）` : ''}。`;
  }
  return `${checked}：${found.map(({ severity, name, style }) => paint(style, `${name} ${summary[severity]} 处`)).join('，')}。`;
}
