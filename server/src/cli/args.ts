import { parseArgs } from 'node:util';
import { didYouMean } from '../core/lint/nearest.ts';
import { COMMANDS, type CommandSpec, type OptionSpec } from './options.ts';

/** The command line as it was understood, or what is wrong with it, in Chinese. */
export type Parsed =
  | { readonly kind: 'help'; readonly command?: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'misuse'; readonly message: string }
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly spec: CommandSpec;
      readonly positionals: readonly string[];
      /** A switch has the value `true`. */
      readonly values: ReadonlyMap<string, string | true>;
    };

const GLOBAL_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  help: { short: 'h', description: '显示帮助' },
  version: { short: 'V', description: '显示版本' },
};

/** Reads the arguments that follow the program's name. */
export function parseCommandLine(argv: readonly string[]): Parsed {
  const name = firstPositional(argv);
  if (name === undefined) return withoutCommand(argv);
  if (name === 'help') return { kind: 'help' };
  const spec = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!spec) return misuse(unknownCommand(name));
  const read = readOptions(argv, spec.options, name);
  if (typeof read === 'string') return misuse(read);
  if (read.values.has('help')) return { kind: 'help', command: name };
  return { kind: 'command', name, spec, positionals: read.positionals.slice(1), values: read.values };
}

function withoutCommand(argv: readonly string[]): Parsed {
  const read = readOptions(argv, GLOBAL_OPTIONS, '');
  if (typeof read === 'string') return misuse(read);
  return read.values.has('version') ? { kind: 'version' } : { kind: 'help' };
}

function unknownCommand(name: string): string {
  const near = didYouMean(name, Object.keys(COMMANDS));
  return near ? `没有“${name}”这个命令${near}` : `没有“${name}”这个命令。检查文件请用：gongwen check ${name}`;
}

/** The first argument that is neither an option nor an option's value: the command. */
function firstPositional(argv: readonly string[]): string | undefined {
  const every = Object.assign({}, ...Object.values(COMMANDS).map(({ options }) => options), GLOBAL_OPTIONS);
  return tokensOf(argv, every).find((token) => token.kind === 'positional')?.value;
}

function tokensOf(argv: readonly string[], options: Readonly<Record<string, OptionSpec>>) {
  const config = Object.entries(options).map(([name, { value, short }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
  ]);
  return parseArgs({
    args: [...argv],
    options: Object.fromEntries(config),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

function readOptions(
  argv: readonly string[],
  options: Readonly<Record<string, OptionSpec>>,
  command: string,
): { positionals: string[]; values: Map<string, string | true> } | string {
  const positionals: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokensOf(argv, options)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const spec = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!spec) return unknownOption(rawName, name, options, command);
    const problem = valueProblem(rawName, spec, value);
    if (problem !== undefined) return problem;
    values.set(name, value ?? true);
  }
  return { positionals, values };
}

function unknownOption(
  rawName: string,
  name: string,
  options: Readonly<Record<string, OptionSpec>>,
  command: string,
): string {
  const near = didYouMean(name, Object.keys(options)).replace('“', '“--');
  const help = `请用 gongwen ${command ? `${command} ` : ''}--help 查看选项`;
  return `没有“${rawName}”这个选项${near || `。${help}`}`;
}

function valueProblem(rawName: string, spec: OptionSpec, value: string | undefined): string | undefined {
  if (spec.value === undefined) return value === undefined ? undefined : `“${rawName}”不带值，请去掉“=${value}”`;
  const allowed = spec.choices ? `：${spec.choices.join('、')}` : '';
  if (value === undefined || value === '') return `“${rawName}”后面缺少${spec.value}${allowed}`;
  if (!spec.choices || spec.choices.includes(value)) return undefined;
  return `“${rawName}”不能是“${value}”${didYouMean(value, spec.choices) || `，只能是${allowed.slice(1)}`}`;
}

function misuse(message: string): Parsed {
  return { kind: 'misuse', message };
}
