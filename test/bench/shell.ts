import { execFileSync } from 'node:child_process';

/** What a command of the shell took. */
export interface Cost {
  readonly seconds: number;
  /** Of all processors together. */
  readonly cpu: number;
}

/** What a shell's children took of the processor, by its `times`: the second line, as `1m2.3s 0m4.5s`. */
function cpuSeconds(times: string): number {
  const parts = [...(times.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Runs a command of the shell, whose output goes to files, in a folder. Throws where it ends with more than 1. */
export function timed(command: string, cwd: string): Cost {
  const started = performance.now();
  const times = execFileSync('sh', ['-c', `${command}; code=$?; times; [ $code -le 1 ]`], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { seconds: (performance.now() - started) / 1000, cpu: cpuSeconds(String(times)) };
}
