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

const MOST_MATTER = 60;
const KEY = /^[A-Za-z_][\w-]{0,40}:(?:[ \t]|$)/;

/**
 * How many lines the front matter at a text's head takes (`---`, keys with their values, `---`); 0 where there is none.
 */
export function frontMatterOf(text: string, lines: readonly Line[]): number {
  const at = (index: number) => text.slice(lines[index]?.start ?? 0, lines[index]?.end ?? 0).trimEnd();
  if (at(0).replace(/^\uFEFF/, '') !== '---') return 0;
  let keys = 0;
  for (let i = 1; i < Math.min(lines.length, MOST_MATTER); i++) {
    const line = at(i);
    if (line === '---' || line === '...') return keys > 0 ? i + 1 : 0;
    if (KEY.test(line)) keys++;
    // a value that goes on, a list, a remark
    else if (!/^(?:[ \t]|- |#|$)/.test(line)) return 0;
  }
  return 0;
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
