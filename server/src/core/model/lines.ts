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

const COMMENT =
  /^[ 　\t]*<!--[ 　]*gongwen-ignore(-file)?[ 　]*(?<ids>[a-z*][a-z-]*(?:[ ,，、]+[a-z][a-z-]*)*)?[ 　]*(?:[：:][ 　]*(?<reason>.{0,200}?))?[ 　]*-->[ 　\t]*$/u;

/** The ignore comment that a line is, or undefined. `paragraph` is settled by the parser. */
export function readIgnoreComment(text: string, line: Line): IgnoreComment | undefined {
  const raw = text.slice(line.start, line.end);
  if (!raw.includes('gongwen-ignore')) return undefined;
  const match = COMMENT.exec(makeView(raw).text);
  if (!match) return undefined;
  return {
    start: line.start,
    end: line.end,
    ruleIds: (match.groups?.['ids'] ?? '').split(/[ ,，、]+/).filter((id) => id !== ''),
    reason: match.groups?.['reason'] ?? '',
    scope: match[1] ? 'file' : 'next',
    paragraph: -1,
  };
}
