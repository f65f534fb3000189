import { makeView } from '../text/view.ts';
import type { IgnoreComment, Line } from './document.ts';

/** The physical lines of a text; `\r\n`, `\n` and a lone `\r` end one, as in `positionMap`. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i === text.length ? 10 : text.charCodeAt(i);
    if (c !== 10 && c !== 13) continue;
    lines.push({ number: lines.length, start, end: i });
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  return lines;
}

const HEAD = '<!--[ 　]*gongwen-ignore';
const BODY =
  '[ 　]*(?<ids>[a-z][a-z-]*(?:[ ,，、]+[a-z][a-z-]*)*)?[ 　]*(?:[：:][ 　]*(?<reason>.{0,200}?))?[ 　]*-->[ 　\\t]*$';
const COMMENT = new RegExp(`^[ 　\\t]*${HEAD}(?<file>-file)?${BODY}`, 'u');
const TRAILING = new RegExp(`${HEAD}-line${BODY}`, 'u');

/**
 * The ignore comment that a line is or ends with, or undefined. `paragraph` is settled by the parser; of a comment that
 * ends a line, `start` and `end` are its own.
 */
export function readIgnoreComment(text: string, line: Line): IgnoreComment | undefined {
  const raw = text.slice(line.start, line.end);
  if (!raw.includes('gongwen-ignore')) return undefined;
  const whole = COMMENT.exec(makeView(raw).text);
  const match = whole ?? TRAILING.exec(raw);
  if (!match) return undefined;
  return {
    start: whole ? line.start : line.start + match.index,
    end: line.end,
    ruleIds: (match.groups?.['ids'] ?? '').split(/[ ,，、]+/).filter((id) => id !== ''),
    reason: match.groups?.['reason'] ?? '',
    scope: !whole ? 'line' : match.groups?.['file'] ? 'file' : 'paragraph',
    paragraph: -1,
  };
}
