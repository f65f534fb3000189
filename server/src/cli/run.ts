import { parseCommandLine } from './args.ts';
import { check } from './check.ts';
import { checkOptions } from './checkOptions.ts';
import { helpText } from './help.ts';
import { importCommand } from './importCommand.ts';
import { type Io, misuse } from './io.ts';
import { listRules, showRule } from './ruleCommands.ts';
import { streamCommand } from './stream/streamCommand.ts';
import { packageVersion } from './version.ts';

/** Runs the command line and gives its exit code: 0 well, 1 findings, 2 misuse or something that could not be read. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseCommandLine(argv);
  switch (parsed.kind) {
    case 'help':
      io.stdout.write(helpText(parsed.command));
      return 0;
    case 'version':
      io.stdout.write(`${packageVersion()}\n`);
      return 0;
    case 'misuse':
      return misuse(parsed.message, io);
    case 'command':
      return runCommand(parsed.name, parsed.positionals, parsed.values, io);
  }
}

async function runCommand(
  name: string,
  positionals: readonly string[],
  values: ReadonlyMap<string, string | true>,
  io: Io,
): Promise<number> {
  if (name === 'export') {
    // what makes PDF takes a tenth of a second to load
    const { exportCommand } = await import('./exportCommand.ts');
    return exportCommand(positionals, values, io);
  }
  if (name === 'mcp') {
    const { mcpCommand } = await import('./mcp/mcpCommand.ts');
    return mcpCommand(positionals, io);
  }
  if (name === 'import') return importCommand(positionals, values, io);
  if (name === 'stream') return streamCommand(positionals, values, io);
  if (name === 'rule') return showRule(positionals, io);
  if (name === 'rules') {
    if (positionals.length > 0) return misuse('gongwen rules 不带参数；看一条规则请用：gongwen rule 规则编号', io);
    return listRules(values.get('format') === 'json' ? 'json' : 'pretty', io);
  }
  const options = checkOptions(positionals, values, name === 'fix' || name === 'layout' ? name : 'check');
  return typeof options === 'string' ? misuse(options, io) : check(options, io);
}
