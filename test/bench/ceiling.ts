import { execFileSync } from 'node:child_process';

/**
 * How much more two programs that share nothing do than one, at this moment: other work on the machine may leave less
 * than two processors, and two processors may share a core.
 */
export function ceiling(): number {
  const spin = `'${process.execPath}' -e 'let x = 0; for (let i = 0; i < 1.5e9; i++) x = (x * 31 + i) | 0'`;
  const seconds = (command: string) => {
    const started = Date.now();
    execFileSync('sh', ['-c', command]);
    return Date.now() - started;
  };
  return (2 * seconds(spin)) / seconds(`${spin} & ${spin}; wait`);
}
