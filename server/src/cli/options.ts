import type { Severity } from '../core/index.ts';

export const FORMATS = ['pretty', 'json', 'ndjson', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The severities that make the exit code 1 under each `--fail-on`. */
export const FAILING: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

/** An option of a command as its parser and its help see it. */
export interface OptionSpec {
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly short?: string;
  readonly choices?: readonly string[];
  readonly description: string;
}

export interface CommandSpec {
  readonly usage: string;
  readonly description: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** What this version says instead of doing it. */
  readonly notYet?: string;
}

const help: OptionSpec = { short: 'h', description: '显示帮助' };

const CHECK_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: { value: '格式', choices: FORMATS, description: '输出格式，默认 pretty' },
  stdin: { description: '从标准输入读取一份草稿' },
  'stdin-filename': { value: '文件名', description: '标准输入那份草稿的文件名，用于报告和查找配置' },
  config: { value: '文件', description: '使用这份配置，不再查找 .gongwen.json' },
  'classified-system': { description: '本机是涉密计算机：不再报告草稿中的密级标志' },
  'fail-on': { value: '级别', choices: FAIL_ON, description: '有这一级及以上的问题时退出码为 1，默认 error' },
  jobs: { value: '数量', description: '同时使用的线程数；默认文件少时为 1，多时按处理器数' },
  help,
};

/** The commands, in the order of the help. */
export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  check: {
    usage: 'gongwen check [路径…] [选项]',
    description: '检查草稿；不写路径时检查当前文件夹',
    options: { fix: { description: '修改可以自动改正的问题，写回原文件' }, ...CHECK_OPTIONS },
  },
  fix: {
    usage: 'gongwen fix 路径… [选项]',
    description: '检查并修改，等于 check --fix',
    options: CHECK_OPTIONS,
  },
  rules: {
    usage: 'gongwen rules [--format pretty|json]',
    description: '列出全部规则',
    options: { format: { value: '格式', choices: ['pretty', 'json'], description: '输出格式，默认 pretty' }, help },
  },
  rule: { usage: 'gongwen rule 规则编号', description: '说明一条规则：依据、正误示例、选项', options: { help } },
  export: {
    usage: 'gongwen export 文件 -o 输出.docx',
    description: '导出为 .docx（本版本还不支持）',
    options: { help },
    notYet: '本版本还不能导出 .docx，请在编辑器中复制正文到 Word 或 WPS 排版。',
  },
  import: {
    usage: 'gongwen import 文件.docx -o 输出.gongwen',
    description: '由 .docx 导入（本版本还不支持）',
    options: { help },
    notYet: '本版本还不能导入 .docx，请在 Word 或 WPS 中另存为 .txt。',
  },
  layout: {
    usage: 'gongwen layout 文件.docx',
    description: '检查 .docx 的版式（本版本还不支持）',
    options: { help },
    notYet: '本版本还不能检查 .docx 的版式。',
  },
};
