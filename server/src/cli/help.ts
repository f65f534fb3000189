import { DRAFT_EXTENSION_LIST } from '../core/lint/draftPath.ts';
import { COMMANDS, type CommandSpec } from './options.ts';
import { padTo, textWidth } from './width.ts';

/** The help of one command, or of the whole program. */
export function helpText(command?: string): string {
  const spec = command === undefined ? undefined : COMMANDS[command];
  return spec ? commandHelp(spec) : overview();
}

function overview(): string {
  return [
    '公文检查：找出草稿中不合 GB/T 9704—2012 和公文惯例之处，并改正可以自动改正的。',
    '',
    '用法：',
    ...table(Object.values(COMMANDS).map(({ usage, description }) => [usage, description])),
    ...table([
      ['gongwen --help', '显示帮助；gongwen 命令 --help 显示命令的选项'],
      ['gongwen --version', '显示版本'],
    ]),
    '',
    `可检查 ${DRAFT_EXTENSION_LIST} 和 .docx；文本的编码为 UTF-8、UTF-16 或 GB18030。`,
    '退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法有误，或有文件、配置无法读取、无法写入。',
    '',
  ].join('\n');
}

function commandHelp({ usage, description, options }: CommandSpec): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const left = `${option.short ? `-${option.short}, ` : ''}--${name}${option.value ? ` ${option.value}` : ''}`;
    const choices = option.choices ? `（${option.choices.join('、')}）` : '';
    return [left, option.description + choices] as const;
  });
  return [`用法：${usage}`, '', `${description}。`, '', '选项：', ...table(rows), ''].join('\n');
}

function table(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => textWidth(left)));
  return rows.map(([left, right]) => `  ${padTo(left, width)}  ${right}`);
}
