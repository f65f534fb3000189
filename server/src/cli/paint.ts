import { styleText } from 'node:util';
import type { Severity } from '../core/index.ts';
import type { Io, Output } from './io.ts';

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Colours for a terminal only, unless FORCE_COLOR asks for them elsewhere or NO_COLOR forbids them. */
export function paintFor(output: Output, { env }: Pick<Io, 'env'>): Paint {
  return wantsColour(output, env)
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
}

function wantsColour(output: Output, env: Io['env']): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return output.isTTY && terminal !== 'dumb';
}

/** Each severity as people read it, the gravest first. */
export const SEVERITIES: readonly { severity: Severity; name: string; style: 'red' | 'yellow' | 'cyan' | 'gray' }[] = [
  { severity: 'error', name: '错误', style: 'red' },
  { severity: 'warning', name: '警告', style: 'yellow' },
  { severity: 'info', name: '提示', style: 'cyan' },
  { severity: 'hint', name: '建议', style: 'gray' },
];

/** The Chinese name of a severity in its colour. */
export function severityLabel(severity: Severity, paint: Paint): string {
  const found = SEVERITIES.find((one) => one.severity === severity);
  return found ? paint(found.style, found.name) : severity;
}
