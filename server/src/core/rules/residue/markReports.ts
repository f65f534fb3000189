import { isCode } from '../../model/content.ts';
import type { Paragraph, Role } from '../../model/document.ts';
import { isIndented } from '../../model/paragraphs.ts';
import { genreOf, namesAgenda } from '../../model/shapes.ts';
import { headingDepth, type MarkdownKind, type MarkdownMark, type MarkPiece } from '../../text/markdown.ts';
import { makeView } from '../../text/view.ts';
import type { Edit, Fix, Report } from '../rule.ts';
import type { MarkedLine } from './markedLines.ts';

/** What is said of a mark that only has to go. */
export const WORDS: Readonly<Partial<Record<MarkdownKind, string>>> = {
  heading: '“#”是 Markdown 的标题标记，应删去',
  quote: '行首的“>”是 Markdown 的引用标记，应删去',
  code: '“`”是 Markdown 的代码标记，应删去',
  tag: '这是网页的标签，应删去，版面由排版实现',
  break: '这是换行的标记，应删去',
  escape: '“\\”是 Markdown 的转义符，应删去',
  entity: '这是网页字符的代号，应换成字符本身',
  image: '这里插了一张图片的地址，纯文本里看不到图，请核对后删去',
  link: '这是 Markdown 的链接，公文里写明名称即可，应删去标记',
  strike: '“~~”是 Markdown 的删除线，请核对线内的文字去留',
  rule: '这一行是 Markdown 的分隔线，应删去，分页由排版实现',
  fence: '这一行是 Markdown 的代码框，应删去',
};
/** Marks whose going changes nothing but the marks. */
const PLAIN: ReadonlySet<MarkdownKind> = new Set<MarkdownKind>([
  'heading',
  'quote',
  'emphasis',
  'code',
  'tag',
  'break',
  'escape',
  'entity',
  'link',
]);
/** Headings that bear no number. */
const UNNUMBERED: ReadonlySet<Role> = new Set<Role>(['title', 'agendaTitle', 'attachmentLabel']);
/** A line with more marks is not tried for what may safely go. */
const MOST_TRIED = 40;
/** The line without some stretches reads as it did. */
function readsAlike(text: string, edits: readonly Edit[]): boolean {
  let after = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    after += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  after += text.slice(at);
  return makeView(after).text === makeView(text).text && isIndented(after) === isIndented(text);
}

/** The edits that put what the view shows in the place of each piece. */
export const cut = (pieces: readonly MarkPiece[]): Edit[] =>
  pieces.map(({ start, end, shown }) => ({ start, end, newText: shown }));

/** The address of a link says no more than its words do. */
function saysNoMore(text: string, { pieces: [open, close] }: MarkdownMark): boolean {
  if (!open || !close) return false;
  const words = text.slice(open.end, close.start);
  const address = text.slice(close.start + 2, close.end - 1).replace(/^(?:https?:\/\/|mailto:)|\/$/g, '');
  return (
    close.end - close.start === 1 ||
    address.startsWith('#') ||
    words.endsWith(address) ||
    words === address.replace(/\.\w{2,5}$/, '')
  );
}

/** Numbered already, or a title that is known for one without its `#`. */
function needsNoNumber({ role, content: { label, shape, source } }: Paragraph): boolean {
  if (label) return true;
  const known =
    headingDepth(source) === 1 || role === 'attachmentLabel' || genreOf(shape) !== undefined || namesAgenda(shape);
  return known && UNNUMBERED.has(role);
}

/** May this mark of the line go unasked: one possible correction that leaves what is read as it was. */
function isSafe({ text, marks, paragraph }: MarkedLine, mark: MarkdownMark, edits: readonly Edit[]): boolean {
  if (!PLAIN.has(mark.kind) || marks.length > MOST_TRIED || edits.some(({ newText }) => /[\s　|]/.test(newText)))
    return false;
  if (mark.kind === 'heading' && !(paragraph && needsNoNumber(paragraph))) return false;
  if (mark.kind === 'link' && !saysNoMore(text, mark)) return false;
  // without its marks a command would read as prose, and be mended as such
  const [open, close] = mark.pieces;
  if (mark.kind === 'code' && open && close) {
    const code = text.slice(open.end, close.start);
    if (/\p{Script=Han}/u.test(code) && isCode(code)) return false;
  }
  if (!readsAlike(text, edits)) return false;
  const plain = marks.filter(({ kind }) => PLAIN.has(kind)).flatMap(({ pieces }) => cut(pieces));
  return readsAlike(text, plain);
}

/** What to say of a mark, and how to mend it; places are in the line. */
export function reportOf(marked: MarkedLine, mark: MarkdownMark, lineEnd: string): Report {
  const { text } = marked;
  const { kind, pieces } = mark;
  const [first, last] = [pieces[0] ?? { start: 0, end: 0 }, pieces.at(-1) ?? { start: 0, end: 0 }];
  const written = text.slice(first.start, first.end);
  const ends = text.slice(last.end).trim() === '';
  const edits = cut(pieces).map((edit) => (kind === 'break' && ends ? { ...edit, newText: '' } : edit));
  const safe = isSafe(marked, mark, edits);
  const goes = { title: '删去标记', safe, edits };
  if (kind === 'emphasis' || kind === 'code' || kind === 'strike')
    return {
      start: first.start,
      end: first.end,
      message: WORDS[kind] ?? `“${written}”是 Markdown 的${/^.$/.test(written) ? '斜体' : '加粗'}标记，应删去`,
      related: [{ start: last.start, end: last.start + written.length, message: '标记到这里为止' }],
      fixes:
        kind === 'strike'
          ? [
              { title: '删去标记，保留文字', edits },
              { title: '连同文字一起删去', edits: [{ start: first.start, end: last.end, newText: '' }] },
            ]
          : [goes],
    };
  if (kind === 'link') {
    const whole = { start: first.start, end: last.end };
    const address = text.slice(last.start + 2, last.end - 1);
    const bare = text.slice(first.end, last.start);
    const fixes: Fix[] = saysNoMore(text, mark)
      ? [goes]
      : [
          { ...goes, title: '只留文字' },
          { title: '留下文字和网址', edits: [{ ...whole, newText: `${bare}（${address}）` }] },
        ];
    return { ...whole, message: WORDS.link ?? '', fixes };
  }
  if (kind === 'break' && !ends)
    return {
      start: first.start,
      end: first.end,
      message: '“<br>”是网页的换行标记，请改为换行或者标点',
      fixes:
        marked.paragraph?.role === 'tableRow'
          ? [{ title: '改为空格', edits: [{ ...first, newText: ' ' }] }]
          : [
              { title: '改为换行', edits: [{ ...first, newText: lineEnd }] },
              { title: '改为空格', edits: [{ ...first, newText: ' ' }] },
            ],
    };
  return {
    start: first.start,
    end: first.end,
    message: WORDS[kind] ?? '',
    fixes: [kind === 'entity' ? { title: '换成字符本身', safe, edits } : goes],
  };
}
