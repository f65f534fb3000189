import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { ruleById, rules } from '../rules/registry.ts';
import type { Severity } from '../rules/rule.ts';
import { type Config, type ConfigIgnore, DEFAULT_CONFIG, ENGINE_RULES, type RuleSetting } from './config.ts';
import { readLayout } from './configLayout.ts';
import { elements, members, plainValue, type Report, span } from './configNodes.ts';
import { type ConfigProblem, syntaxProblems } from './configSyntax.ts';
import { readUnit } from './configUnit.ts';
import { globProblem, matchesGlob } from './glob.ts';
import { REASON_PLACEHOLDER } from './ignore.ts';
import { didYouMean, noSuchRule } from './nearest.ts';
import { optionProblem } from './optionValue.ts';

/** What a configuration file says, and what is wrong with it. */
export interface ParsedConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

const LEVELS: readonly ('off' | Severity)[] = ['off', 'hint', 'info', 'warning', 'error'];
/** UTF-16 units; a unit's whole configuration takes some thousands. */
const LONGEST = 650_000;
const TOO_LONG = '配置文件太大，不像是配置，没有读取；请只保留要改的配置项，不能确定的，删去这个文件，照默认配置检查';
const TOO_DEEP = '括号嵌套太深，没有读取；请对照配置说明改正，或者删去这个文件';
/** So many mistakes are told one by one. */
const MOST_PROBLEMS = 100;

const IGNORE_KEYS = ['rule', 'files', 'reason'];

/** A folder that came from elsewhere must not be able to silence the warning on marks of secrecy. */
const CLASSIFIED_SYSTEM: keyof Config = 'classifiedSystem';
const NOT_HERE =
  '本机是不是涉密计算机，不能由配置文件决定。请在编辑器设置 gongwen.classifiedSystem 中打开；命令行用 --classified-system';

/** The warning itself: a comment in the draft may silence it, which its readers see; a configuration file may not. */
const KEPT_RULE = 'secrecy-mark-present';
const KEPT = `密级标志的提醒（${KEPT_RULE}）不能由配置文件关掉、降级或忽略。本机是涉密计算机的，请在编辑器设置 gongwen.classifiedSystem 中打开；命令行用 --classified-system；只是某一份草稿不必提醒的，请在草稿里写忽略注释`;

/** Whether a configuration file may ignore the rule, or set it to this level. */
export function maySilence(id: string, level: 'off' | Severity = 'off'): boolean {
  if (id !== KEPT_RULE) return true;
  return LEVELS.indexOf(level) >= LEVELS.indexOf(ruleById(id)?.severity ?? 'error');
}

/** How the value of each key is read; what a mistake touches is left out and the rest stays in force. */
const KEYS: Readonly<Record<string, (node: Node, report: Report) => Partial<Config>>> = {
  $schema: (node, report) => {
    if (node.type !== 'string') report(node, '“$schema”应为字符串');
    return {};
  },
  rules: (node, report) => {
    const settings = members(node, '“rules”', report).flatMap(({ name, key, value }) => {
      const setting = readSetting(name, key, value, report);
      return setting === undefined ? [] : [[name, setting] as const];
    });
    return { rules: Object.fromEntries(settings) };
  },
  ignores: (node, report) => {
    if (node.type !== 'array') report(node, '“ignores”应为数组，如 [{ "rule": "规则编号", "reason": "理由" }]');
    return { ignores: elements(node).flatMap((item) => readIgnore(item, report) ?? []) };
  },
  unit: (node, report) => ({ unit: readUnit(node, report) }),
  layout: (node, report) => ({ layout: readLayout(node, report) }),
};

/**
 * Reads a `.gongwen.json`: JSON with comments and trailing commas. Every mistake becomes a problem with its place;
 * the rest of the file stays in force. Never throws.
 */
export function parseConfig(text: string): ParsedConfig {
  if (text.length > LONGEST) return unread(text, TOO_LONG);
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const errors: ParseError[] = [];
  const problems: ConfigProblem[] = [];
  const report: Report = (at, message) => {
    // a value that an open comment cuts short is said to go on behind the end
    const { start, end } = span(at);
    problems.push({ start, end: Math.min(end, text.length), message });
  };
  let config = DEFAULT_CONFIG;
  try {
    const root = parseTree(source, errors, { allowTrailingComma: true });
    if (root) {
      for (const { name, key, value } of members(root, '配置', report)) {
        const read = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
        if (read) config = { ...config, ...read(value, report) };
        else if (name === CLASSIFIED_SYSTEM) report(key, NOT_HERE);
        else report(key, `没有“${name}”这个配置项${didYouMean(name, Object.keys(KEYS))}`);
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unread(text, TOO_DEEP);
  }
  problems.push(...syntaxProblems(source, errors));
  return { config, problems: firstOf(problems.sort((a, b) => a.start - b.start)) };
}

function unread(text: string, message: string): ParsedConfig {
  return { config: DEFAULT_CONFIG, problems: [{ start: 0, end: text.length, message }] };
}

/** The first mistakes, and how many more there are. */
function firstOf(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const next = problems[MOST_PROBLEMS];
  if (!next) return problems;
  const message = `后面还有${problems.length - MOST_PROBLEMS}处错误，请先改正前面的`;
  return [...problems.slice(0, MOST_PROBLEMS), { ...next, message }];
}

/** The configuration as it stands for one file, by its path relative to the configuration file (`/` between). */
export function configForFile(config: Config, relativePath: string): Config {
  const ignored: Record<string, number[]> = {};
  config.ignores.forEach(({ rule, files }, index) => {
    if (files && !files.some((glob) => matchesGlob(glob, relativePath))) return;
    ignored[rule] = [...(ignored[rule] ?? []), index];
  });
  return Object.keys(ignored).length === 0 ? config : { ...config, ignored };
}

function readSetting(id: string, key: Node, value: Node, report: Report): RuleSetting | undefined {
  if (!knownRule(id, key, report)) return undefined;
  if (value.type !== 'array') {
    const level = readLevel(value, report);
    return level !== undefined && allowed(id, level, value, report) ? level : undefined;
  }
  const [levelNode, optionsNode, extra] = elements(value);
  const level = levelNode && readLevel(levelNode, report);
  if (!levelNode || extra) report(extra ?? value, '应写成 [级别, { 选项 }]');
  if (level === undefined) return undefined;
  if (levelNode && !allowed(id, level, levelNode, report)) return undefined;
  return optionsNode ? [level, readOptions(id, optionsNode, report)] : level;
}

function allowed(id: string, level: 'off' | Severity, node: Node, report: Report): boolean {
  const may = maySilence(id, level);
  if (!may) report(node, KEPT);
  return may;
}

function readLevel(node: Node, report: Report): 'off' | Severity | undefined {
  const level = LEVELS.find((name) => name === node.value);
  if (level !== undefined) return level;
  const near = typeof node.value === 'string' ? didYouMean(node.value, LEVELS) : '';
  report(node, `级别只能是 ${LEVELS.map((name) => `"${name}"`).join('、')}${near}`);
  return undefined;
}

function readOptions(id: string, node: Node, report: Report): Record<string, unknown> {
  const known = ruleById(id)?.options ?? {};
  const options = members(node, `规则“${id}”的选项`, report).flatMap(({ name, key, value }) => {
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    const found = plainValue(value);
    const wrong = option && optionProblem(option.schema, found);
    if (!option) report(key, `规则“${id}”没有“${name}”这个选项${didYouMean(name, Object.keys(known))}`);
    else if (wrong !== undefined) report(value, `选项“${name}”${wrong}`);
    return option && wrong === undefined ? [[name, found] as const] : [];
  });
  return Object.fromEntries(options);
}

function readIgnore(node: Node, report: Report): ConfigIgnore | undefined {
  const found = new Map<string, Node>();
  for (const { name, key, value } of members(node, '“ignores”的每一项', report)) {
    if (IGNORE_KEYS.includes(name)) found.set(name, value);
    else report(key, `忽略项里没有“${name}”${didYouMean(name, IGNORE_KEYS)}`);
  }
  if (node.type !== 'object') return undefined;
  const rule = readText(found.get('rule'));
  const ruleNode = found.get('rule') ?? node;
  const reason = readText(found.get('reason'));
  const filesNode = found.get('files');
  const files = filesNode && readFiles(filesNode, report);
  if (rule === undefined) report(ruleNode, '请用“rule”写明忽略哪条规则');
  if (reason === undefined) report(found.get('reason') ?? node, '请用“reason”写明忽略的理由');
  if (rule === undefined || !knownRule(rule, ruleNode, report) || reason === undefined) return undefined;
  if (!allowed(rule, 'off', ruleNode, report)) return undefined;
  if (reason === REASON_PLACEHOLDER) report(found.get('reason') ?? node, '请把“理由”两个字换成忽略的理由');
  const at = span(node);
  if (!filesNode) return { rule, reason, at };
  return files?.length ? { rule, files, reason, at } : undefined;
}

function readFiles(node: Node, report: Report): string[] {
  if (node.type !== 'array') report(node, '“files”应为数组，如 ["附件/*.txt"]');
  else if (!node.children?.length) report(node, '“files”是空的；要对所有文件忽略，请删去“files”');
  return elements(node).flatMap((item) => {
    const glob = typeof item.value === 'string' ? item.value : undefined;
    const problem = glob === undefined ? '“files”的每一项应为字符串' : globProblem(glob);
    if (problem !== undefined) report(item, problem);
    return glob === undefined || problem !== undefined ? [] : [glob];
  });
}

function knownRule(id: string, node: Node, report: Report): boolean {
  if (ruleById(id) || Object.hasOwn(ENGINE_RULES, id)) return true;
  report(node, noSuchRule(id, [...rules.map((rule) => rule.id), ...Object.keys(ENGINE_RULES)]));
  return false;
}

function readText(node: Node | undefined): string | undefined {
  return typeof node?.value === 'string' && node.value.trim() !== '' ? node.value.trim() : undefined;
}
