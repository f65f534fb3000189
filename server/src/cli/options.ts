import type { Severity } from '../core/index.ts';
import { DRAFT_EXTENSION_LIST } from '../core/lint/draftPath.ts';

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
}

const help: OptionSpec = { short: 'h', description: '显示帮助' };

const force: OptionSpec = { description: '输出文件已经存在时覆盖它' };
const config: OptionSpec = { value: '文件', description: '使用这份配置，不再查找 .gongwen.json' };
const FORMAT_OPTION: OptionSpec = { value: '格式', choices: FORMATS, description: '输出格式，默认 pretty' };
const CLASSIFIED: OptionSpec = { description: '本机是涉密计算机：不再报告草稿中的密级标志' };
const FAIL_ON_OPTION: OptionSpec = {
  value: '级别',
  choices: FAIL_ON,
  description: '有这一级及以上的问题时退出码为 1，默认 error',
};

const CHECK_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: FORMAT_OPTION,
  stdin: { description: '从标准输入读取一份草稿' },
  'stdin-filename': { value: '文件名', description: '标准输入那份草稿的文件名，用于报告和查找配置' },
  config,
  'classified-system': CLASSIFIED,
  'fail-on': FAIL_ON_OPTION,
  jobs: { value: '数量', description: '同时使用的线程数；默认每 1.5 MB 草稿一个，不多于处理器数' },
  help,
};

/** The commands, in the order of the help. */
export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  check: {
    usage: 'gongwen check [路径…] [选项]',
    description: '检查草稿和 .docx；不写路径时检查当前文件夹',
    options: { fix: { description: '修改可以自动改正的问题，写回原文件；.docx 以修订方式写回' }, ...CHECK_OPTIONS },
  },
  fix: {
    usage: 'gongwen fix 路径… [选项]',
    description: '检查并修改，等于 check --fix',
    options: CHECK_OPTIONS,
  },
  stream: {
    usage: 'gongwen stream [选项] < 草稿.ndjson',
    description:
      '成批检查：从标准输入逐行读 JSON 对象（text 草稿的文字，或 path 文件；id 原样带回），检查完一行就输出一行，内存不随行数增加',
    options: {
      config,
      'classified-system': CLASSIFIED,
      'fail-on': {
        ...FAIL_ON_OPTION,
        description: '有这一级及以上的问题时退出码为 1，有没能检查的行时为 2；默认 never，只写在输出里',
      },
      help,
    },
  },
  rules: {
    usage: 'gongwen rules [--format pretty|json]',
    description: '列出全部规则',
    options: { format: { value: '格式', choices: ['pretty', 'json'], description: '输出格式，默认 pretty' }, help },
  },
  rule: { usage: 'gongwen rule 规则编号', description: '说明一条规则：依据、正误示例、选项', options: { help } },
  export: {
    usage: 'gongwen export 文件 -o 输出.docx|.pdf|.html [选项]',
    description: '按 GB/T 9704—2012 排版，导出 Word 文档、PDF 或可打印的网页，格式由输出文件的扩展名决定',
    options: {
      output: { value: '文件', short: 'o', description: '导出到这个文件：.docx、.pdf 或 .html' },
      force,
      fonts: { value: '文件夹', description: '导出 PDF 时先在这个文件夹里找字体' },
      config,
      'classified-system': CLASSIFIED,
      'fail-on': FAIL_ON_OPTION,
      help,
    },
  },
  import: {
    usage: 'gongwen import 文件.docx [-o 输出.gongwen] [选项]',
    description: '由 .docx 导入为草稿；不写 -o 时写到标准输出',
    options: {
      output: { value: '文件', short: 'o', description: `导入到这个文件：${DRAFT_EXTENSION_LIST}` },
      force,
      help,
    },
  },
  layout: {
    usage: 'gongwen layout 文件… [选项]',
    description: '检查 .docx 的版式；草稿则按 GB/T 9704—2012 排版，说明页数、行数并检查版面',
    options: { format: FORMAT_OPTION, config, 'fail-on': FAIL_ON_OPTION, help },
  },
  mcp: {
    usage: 'gongwen mcp',
    description: '在标准输入输出上提供 MCP 工具（check、fix、rule、template），只读写当前文件夹里的文件',
    options: { help },
  },
};
