import { makeView } from '../text/view.ts';
import { ABOUT_PAPERS, DATE, DOCUMENT_NUMBER, GENRE, LINE_CUES, type LineCue, ORGAN, UNITS } from './recogniseCues.ts';

/** What the recogniser thinks of a text. */
export interface Recognition {
  readonly isOfficial: boolean;
  /** The sum of the cues' points. */
  readonly score: number;
}

/** A text seen by its lines: only so many, and of each only so much, that any text costs the same. */
interface Sight {
  /** Trimmed, runs of blanks made one, empty ones left out. */
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly tail: readonly string[];
  /** The index in `lines` after the title, and its words; undefined where there is none. */
  readonly title: { readonly to: number; readonly text: string } | undefined;
}

/** A cue that a pattern on lines cannot express. */
interface FormCue {
  readonly name: string;
  readonly points: number;
  readonly holds: (sight: Sight) => boolean;
}

/** The points that make an official paper. */
const THRESHOLD = 5;
const HEAD = 14;
const TAIL = 24;
const MAX_LINES = 400;
const MAX_LENGTH = 400;

/** The title: up to five short lines near the top that together end in a 文种. */
function findTitle(head: readonly string[]): Sight['title'] {
  for (let from = 0; from < Math.min(head.length, 8); from++) {
    let text = '';
    for (let to = from; to < Math.min(head.length, from + 5); to++) {
      const line = head[to] ?? '';
      if (/[。；？！!?]|[：:，,]$/u.test(line) || DATE.test(line) || /^[（(【“]/u.test(line)) break;
      text += line.replaceAll(' ', '');
      if (text.length > 160) break;
      const bare = text.replace(/[（(]?\p{Script=Han}{0,10}[〔[【（(]\d{4}[〕\]】）)]第?\d+号[）)]?$/u, '');
      if (bare.length >= 2 && GENRE.test(bare)) return { to: to + 1, text: bare };
    }
  }
  return undefined;
}

function look(text: string): Sight {
  const lines: string[] = [];
  for (let start = 0; start <= text.length && lines.length < MAX_LINES; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text
      .slice(start, Math.min(end, start + MAX_LENGTH))
      .replace(/[\s\uFEFF]+/gu, ' ')
      .trim();
    if (line !== '') lines.push(line);
    start = end + 1;
  }
  const head = lines.slice(0, HEAD);
  return { lines, head, tail: lines.slice(-TAIL), title: findTitle(head) };
}

/** The organ's line right above a date near the end. */
function isSigned({ lines, tail }: Sight): boolean {
  const first = lines.length - tail.length;
  return tail.some((line, index) => {
    const above = lines[first + index - 1];
    return (
      DATE.test(line) &&
      above !== undefined &&
      above.length <= 40 &&
      !/[。；：:，,！？]/u.test(above) &&
      ORGAN.test(above)
    );
  });
}

/** A line right under the title, or on top, that addresses units. */
function isAddressed({ head, title }: Sight): boolean {
  const from = title ? title.to : 0;
  return head
    .slice(from, from + 3)
    .some(
      (line) =>
        /[：:]$/.test(line) &&
        line.length <= 200 &&
        UNITS.test(line) &&
        !/[。！？“]|如下|亲爱|尊敬|你好|您好/u.test(line),
    );
}

const namesMatter = (text: string) => /关于|对.{2,40}的/u.test(text);

const FORM_CUES: readonly FormCue[] = [
  { name: '标题关于…的文种', points: 3, holds: ({ title }) => title !== undefined && namesMatter(title.text) },
  { name: '标题文种', points: 2, holds: ({ title }) => title !== undefined && !namesMatter(title.text) },
  {
    name: '发文字号',
    points: 3,
    holds: ({ head }) =>
      head.some((line) => line.length <= 40 && !/[，。；]/u.test(line) && DOCUMENT_NUMBER.test(line)),
  },
  { name: '主送机关', points: 2, holds: isAddressed },
  { name: '落款', points: 2.5, holds: isSigned },
  { name: '成文日期', points: 1, holds: (sight) => !isSigned(sight) && sight.tail.some((line) => DATE.test(line)) },
  {
    name: '层次序数',
    points: 1,
    holds: ({ lines }) => [/^一[、.．]/u, /^二[、.．]/u].every((label) => lines.some((line) => label.test(line))),
  },
  {
    name: '法规',
    points: -4,
    holds: ({ lines, title }) =>
      title === undefined && lines.filter((line) => /^第[一二三四五六七八九十百]+[条章] /u.test(line)).length >= 3,
  },
  {
    name: '谈论公文的标题',
    points: -6,
    holds: ({ head }) =>
      head.slice(0, 3).some((line) => line.length <= 40 && !/[：:。]$/.test(line) && ABOUT_PAPERS.test(line)),
  },
];

function pointsOf(cue: LineCue, sight: Sight): number {
  const matching = sight[cue.where].filter((line) => cue.pattern.test(line)).length;
  const wanted = Math.max(cue.atLeast ?? 1, (cue.share ?? 0) * sight.lines.length);
  return matching < wanted ? 0 : cue.points * Math.min(matching, cue.most ?? 1);
}

/** How much of the text is Chinese, digits and blanks aside. */
function share(lines: readonly string[]): number {
  let chinese = 0;
  let all = 0;
  for (const line of lines) {
    all += line.replace(/[ \d]/gu, '').length;
    chinese += line.match(/[\p{Script=Han}，。、；：“”《》（）]/gu)?.length ?? 0;
  }
  return all === 0 ? 0 : chinese / all;
}

/** The cues that hold in a text, with their points. */
function weigh(sight: Sight): { name: string; points: number }[] {
  return [
    ...FORM_CUES.filter((cue) => cue.holds(sight)).map(({ name, points }) => ({ name, points })),
    ...LINE_CUES.map((cue) => ({ name: cue.name, points: pointsOf(cue, sight) })).filter(({ points }) => points !== 0),
  ];
}

/** Why {@link recogniseDocument} thinks what it does: the cues that hold, with their points. */
export function cuesOf(text: string): { name: string; points: number }[] {
  return weigh(look(text));
}

/**
 * Whether a plain text is an official paper (公文 or a meeting's agenda), by the marks of its form. Wants to be sure:
 * a paper passed over costs a click, a story taken for a paper costs trust.
 */
export function recogniseDocument(text: string): Recognition {
  const sight = look(text);
  if (sight.lines.length < 2 || share(sight.lines) < 0.6) return { isOfficial: false, score: 0 };
  const score = weigh(sight).reduce((sum, { points }) => sum + points, 0);
  return { isOfficial: score >= THRESHOLD, score };
}

/** The same of a text in Markdown, whose marks say nothing of what it is. */
export function recogniseMarkdown(text: string): Recognition {
  const lines = text.split(/\r?\n/u).slice(0, MAX_LINES);
  return recogniseDocument(lines.map((line) => makeView(line).text).join('\n'));
}
