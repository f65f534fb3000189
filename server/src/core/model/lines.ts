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

/** What is meant for the checker, however it goes on. */
const MEANT = /^<!--[ 　]*gongwen-.*-->$/iu;

/** A comment that a line is, or that stands in it. */
export interface LineComment {
  /** The line holds nothing else, so it is no text. */
  readonly alone: boolean;
  /** What it says to the checker. */
  readonly ignore: IgnoreComment | undefined;
}

/** Comments and nothing else; each ends at the next `-->`, and the text ends with one. */
function isAllComment(text: string): boolean {
  return text.startsWith('<!--') && text.endsWith('-->') && text.replaceAll(/<!--.*?-->/gu, '').trim() === '';
}

/**
 * The comment that a line is or ends with, or the last in it if that is meant for the checker; undefined where there is
 * none. `paragraph` of its ignore is settled by the parser; in a line of text `start` and `end` are the comment's own.
 */
export function readComment(text: string, line: Line): LineComment | undefined {
  const raw = text.slice(line.start, line.end);
  const last = raw.lastIndexOf('<!--');
  if (last < 0) return undefined;
  const shown = makeView(raw).text;
  // a view leaves out what ends a line, so a line of that alone shows nothing
  const alone = shown === '' || isAllComment(shown);
  const match = alone ? COMMENT.exec(shown) : TRAILING.exec(raw);
  const to = raw.lastIndexOf('-->') + 3;
  if (!match && !MEANT.test(alone && shown !== '' ? shown : raw.slice(last, to)))
    return alone ? { alone, ignore: undefined } : undefined;
  const ignore: IgnoreComment = {
    start: line.start + (alone ? 0 : (match?.index ?? last)),
    end: match || alone ? line.end : line.start + to,
    ruleIds: (match?.groups?.['ids'] ?? '').split(/[ ,，、]+/).filter((id) => id !== ''),
    reason: match?.groups?.['reason'] ?? '',
    scope: !match ? 'none' : !alone ? 'line' : match.groups?.['file'] ? 'file' : 'paragraph',
    paragraph: -1,
  };
  return { alone, ignore };
}
