import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule, Severity } from '../../core/index.ts';
import { explainRule, rules } from '../../core/index.ts';
import { isWithin, slashed } from '../paths.ts';
import type { Range, ReportedFinding, ReportedFix } from '../report.ts';
import type { Reporter } from './reporter.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** A SARIF 2.1.0 log for code scanning; what could not be checked is a notification of the run. */
export function sarifReporter(version: string, cwd: string): Reporter {
  const results: object[] = [];
  const notifications: object[] = [];
  const locate = (path: string) => artifact(path, cwd);
  return {
    file({ path, findings }) {
      results.push(...findings.map((finding) => resultOf(locate(path), finding, locate)));
      return '';
    },
    problem(path, message) {
      const locations = [{ physicalLocation: { artifactLocation: artifact(path, cwd) } }];
      notifications.push({ level: 'error', message: { text: message }, locations });
    },
    end: () => `${JSON.stringify(logOf(version, cwd, results, notifications), undefined, 2)}\n`,
  };
}

function logOf(version: string, cwd: string, results: readonly object[], notifications: readonly object[]): object {
  const driver = { name: 'Gongwen', version, semanticVersion: version, language: 'zh-CN', rules: rules.map(ruleOf) };
  const run = {
    tool: { driver },
    language: 'zh-CN',
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { '%SRCROOT%': { uri: pathToFileURL(`${cwd}${sep}`).href } },
    invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
    results,
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

function ruleOf(rule: Rule): object {
  return {
    id: rule.id,
    name: rule.name,
    shortDescription: { text: rule.name },
    fullDescription: { text: `${rule.why}（${rule.clause}）` },
    help: { text: rule.why, markdown: explainRule(rule) },
    defaultConfiguration: { enabled: rule.off !== true, level: LEVELS[rule.severity] },
    properties: { tags: [rule.group, rule.source], basis: rule.clause },
  };
}

function resultOf(artifactLocation: object, finding: ReportedFinding, locate: (path: string) => object): object {
  const { ruleId, severity, message, basis, range, docx, related, fix, alternatives = [] } = finding;
  const ruleIndex = rules.findIndex((rule) => rule.id === ruleId);
  const ways = fix ? [fix, ...alternatives] : alternatives;
  return {
    ruleId,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(range) } }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((other, index) =>
            relatedOf(other.path === undefined ? artifactLocation : locate(other.path), other, index),
          ),
        }
      : {}),
    ...(ways.length > 0 ? { fixes: ways.map((one) => fixOf(artifactLocation, one)) } : {}),
    properties: { severity, basis, ...(docx ? { docx } : {}) },
  };
}

function relatedOf(
  artifactLocation: object,
  { range, message }: { range: Range; message: string },
  id: number,
): object {
  return { id, message: { text: message }, physicalLocation: { artifactLocation, region: regionOf(range) } };
}

function fixOf(artifactLocation: object, { title, safe, edits }: ReportedFix): object {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionOf(range),
    insertedContent: { text: newText },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation, replacements }],
    properties: { safe },
  };
}

/** Lines and columns from 1; the end column is the first that is no part of it. */
function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A file below the working folder is named relative to it, any other by its whole URI. */
function artifact(path: string, cwd: string): object {
  const file = resolve(cwd, path);
  if (!isWithin(file, cwd)) return { uri: pathToFileURL(file).href };
  const names = slashed(relative(cwd, file)).split('/');
  return { uri: names.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
