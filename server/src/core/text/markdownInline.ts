import { createEmphasisScanner } from './emphasis.ts';
import { hidden, type MarkdownMark } from './markdownMark.ts';
import type { Span } from './span.ts';

const CODE = /(`{1,2})([^`\n]{1,200})\1(?!`)/y;
const LINE_BREAK = /<br[ \t]{0,4}\/?>/iy;
const ADDRESS = /<(?:(?:https?:\/\/|mailto:)[^\s<>]{1,300}|[\w.+-]{1,60}@[\w.-]{1,100})>/y;
const TAG =
  /<\/?(?:u|b|i|s|em|del|sub|sup|big|div|mark|span|font|small|strong|center|p|h[1-6])(?:[ \t][^<>\n]{0,120})?\/?>/iy;
const ENTITY = /&(?:([A-Za-z]{2,8})|#(\d{2,5})|#[xX]([\dA-Fa-f]{2,4}));/y;
const IMAGE = /!\[[^[\]\n]{0,200}\]\([^()\n]{1,400}\)/y;
/** An address or a file behind the words: not 青政发[2025](3)号. */
const LINK =
  /\[([^[\]\n]{1,200})\]\((?:(?:https?:\/\/|mailto:|www\.|\.{0,2}\/|#)[^()\s]{0,400}|[^()\s]{1,200}\.[A-Za-z]{2,5})(?:[ \t]"[^"\n]{0,100}")?\)/y;
const FOOTNOTE = /\[(?:\^[\w-]{1,20}\](?::[ \t].*)?|(?:citation|webpage)[ :：]?\d{1,3}\])(?!\()/y;
const DAGGER = /【[^【】\n]{0,40}†[^【】\n]{0,80}】/y;
const NUMBERED = /\[\d{1,2}(?:[,，、–-]\d{1,2}){0,5}\](?!\()/y;
const ESCAPED = /[\\`*_{}[\]()#+\-.!~|>&<]/;
const EMOJI =
  /(?:(?:\p{Emoji_Presentation}|(?!☑)\p{Extended_Pictographic}\uFE0F)[\u200D\uFE0F\p{Emoji_Modifier}]{0,3}){1,4}[ \t　]{0,4}/uy;
const KEYCAP = /(\d)\uFE0F?\u20E3[ \t　.．、]{0,4}/y;

/** Named characters that editors and converters write. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  deg: '°',
  permil: '‰',
  yen: '￥',
};

function entityCharacter([, name, decimal, hex]: RegExpExecArray): string | undefined {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  if (code === 0xa0) return ' ';
  return code >= 0x20 && code !== 0x7f && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCharCode(code)
    : undefined;
}

/** [1] as AI searches put it at a sentence's end; not 附件[1], 表[2]. */
function isSource(line: string, start: number, end: number): boolean {
  const before = line.charAt(start - 1);
  if (/[件图表式注附第献]/u.test(before)) return false;
  return (
    /[。！？；]/u.test(before) || (/[\p{Script=Han}”）%\]]/u.test(before) && /[。！？；，]/u.test(line.charAt(end)))
  );
}

/** What a mark without a partner, at place `i`, is; `end` is where to read on. */
interface Found {
  readonly mark: MarkdownMark | undefined;
  readonly end: number;
  /** Further on, a stretch to pass over: the address of a link. */
  readonly past?: Span;
}

const matchAt = (pattern: RegExp, line: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(line);
};

const whole = (kind: MarkdownMark['kind'], start: number, length: number, shown = ''): Found => ({
  mark: { kind, pieces: [{ start, end: start + length, shown }] },
  end: start + length,
});

function escapeAt(line: string, i: number): Found | undefined {
  const next = line.charAt(i + 1);
  const word = /[A-Za-z:\\]/.test(line.charAt(i - 1)) || line.startsWith('MERGEFORMAT', i + 3);
  if (word) return { mark: undefined, end: i + 2 };
  if (i > 0 && line.slice(i + 1).trim() === '') return whole('break', i, 1);
  return ESCAPED.test(next) ? { mark: { kind: 'escape', pieces: [hidden(i, i + 1)] }, end: i + 2 } : undefined;
}

function codeAt(line: string, i: number): Found {
  const match = matchAt(CODE, line, i);
  if (!match) return { mark: undefined, end: i + (/^`+/.exec(line.slice(i, i + 400))?.[0].length ?? 1) };
  const end = i + match[0].length;
  const tick = match[1]?.length ?? 1;
  return { mark: { kind: 'code', pieces: [hidden(i, i + tick), hidden(end - tick, end)] }, end };
}

function angleAt(line: string, i: number): Found | undefined {
  const turn = matchAt(LINE_BREAK, line, i);
  if (turn) return whole('break', i, turn[0].length, ' ');
  const address = matchAt(ADDRESS, line, i);
  if (address) {
    const end = i + address[0].length;
    return { mark: { kind: 'link', pieces: [hidden(i, i + 1), hidden(end - 1, end)] }, end };
  }
  const tag = matchAt(TAG, line, i);
  return tag ? whole('tag', i, tag[0].length) : undefined;
}

function bracketAt(line: string, i: number): Found | undefined {
  const link = matchAt(LINK, line, i);
  if (link) {
    const close = i + 1 + (link[1]?.length ?? 0);
    const end = i + link[0].length;
    // what stands between the brackets may hold marks of its own
    const address = hidden(close, end);
    return { mark: { kind: 'link', pieces: [hidden(i, i + 1), address] }, end: i + 1, past: address };
  }
  const note = matchAt(FOOTNOTE, line, i);
  if (note) return whole('source', i, note[0].length);
  const numbered = matchAt(NUMBERED, line, i);
  return numbered && isSource(line, i, i + numbered[0].length) ? whole('source', i, numbered[0].length) : undefined;
}

function entityAt(line: string, i: number): Found | undefined {
  const match = matchAt(ENTITY, line, i);
  const shown = match ? entityCharacter(match) : undefined;
  return match && shown !== undefined ? whole('entity', i, match[0].length, shown) : undefined;
}

/** An emoji at a line's head where a label or nothing should stand; 1️⃣ reads as 1. */
function emojiAt(line: string, i: number): Found | undefined {
  const key = matchAt(KEYCAP, line, i);
  if (key) {
    const end = i + key[0].length;
    const pieces = [
      { start: i, end: i + 1, shown: key[1] ?? '' },
      { start: i + 1, end, shown: '.' },
    ];
    return { mark: { kind: 'emoji', pieces }, end };
  }
  const emoji = matchAt(EMOJI, line, i);
  return emoji ? whole('emoji', i, emoji[0].length) : undefined;
}

/** What begins at place `i` and needs no partner further on. */
function markAt(line: string, i: number): Found | undefined {
  switch (line[i]) {
    case '\\':
      return escapeAt(line, i);
    case '`':
      return codeAt(line, i);
    case '<':
      return angleAt(line, i);
    case '&':
      return entityAt(line, i);
    case '[':
      return bracketAt(line, i);
    case '!': {
      const image = matchAt(IMAGE, line, i);
      return image ? whole('image', i, image[0].length) : undefined;
    }
    case '【': {
      const dagger = matchAt(DAGGER, line, i);
      return dagger ? whole('source', i, dagger[0].length) : undefined;
    }
  }
  return undefined;
}

/** Behind these marks something stands that is seen. */
const SEEN: ReadonlySet<MarkdownMark['kind']> = new Set<MarkdownMark['kind']>(['code', 'escape', 'image']);

/**
 * The marks within a line from `from` on: emphasis, code, links, entities and their like. In one pass; `walls` are
 * the pipes of a table's row.
 */
export function scanInline(line: string, from: number, walls: ReadonlySet<number>): MarkdownMark[] {
  const found: MarkdownMark[] = [];
  const emphasis = createEmphasisScanner(line, walls.size > 0);
  let first = true;
  let past: Span | undefined;
  for (let i = from; i < line.length; ) {
    const character = line.charAt(i);
    if (i === past?.start) {
      i = past.end;
      continue;
    }
    if (walls.has(i)) {
      emphasis.wall();
      first = true;
      i++;
      continue;
    }
    if (character === '*' || character === '_' || character === '~') {
      let end = i + 1;
      while (line[end] === character) end++;
      emphasis.run(i, end, first);
      i = end;
      continue;
    }
    const one: Found | undefined = (first ? emojiAt(line, i) : undefined) ?? markAt(line, i);
    if (one?.mark) found.push(one.mark);
    past = one?.past ?? past;
    first &&= one?.mark ? !SEEN.has(one.mark.kind) : /[\s　]/u.test(character);
    i = one?.end ?? i + 1;
  }
  return [...found, ...emphasis.found];
}
