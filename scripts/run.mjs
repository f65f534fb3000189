/** What the scripts share: the root, running a program, saying something. Node's own modules only: it runs before any install. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Programs that are still running: stopped when this one is. */
const running = new Set();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    if (running.size === 0 && process.listenerCount(signal) === 1) process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

/** A line for the person at the terminal. */
export function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/** Runs a program and resolves to its exit code; a program that cannot be started counts as 127. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    running.add(child);
    const done = (code) => {
      running.delete(child);
      resolve(code);
    };
    child.on('error', () => done(127));
    child.on('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/** Runs a Node script with this very Node. */
export function node(args, options) {
  return run(process.execPath, args, options);
}

/** Runs npm: the one that runs this script if there is one, else the one on the path. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return node([script, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Ends the process on a fault that the user must mend. */
export function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
