import type { Document, Line, Paragraph, Role } from '../../model/document.ts';
import { frontMatterOf } from '../../model/lines.ts';
import { isIndented } from '../../model/paragraphs.ts';
import { genreOf, namesAgenda } from '../../model/shapes.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import {
  hasMarkdown,
  headingDepth,
  isMarkOnly,
  type MarkdownKind,
  type MarkdownMark,
  type MarkPiece,
  scanMarkdownLine,
} from '../../text/markdown.ts';
import type { Span } from '../../text/span.ts';
import { makeView } from '../../text/view.ts';
import type { Edit, Fix, Report } from '../rule.ts';
import { deleteLine } from './lineEdits.ts';
import { type Levels, planLevels } from './markdownLevels.ts';

/** A report, and what mends it when the whole draft is mended at once. */
export interface Residue extends Report {
  readonly whole: readonly Edit[];
}

/** A line with marks, and what is known of it. */
interface MarkedLine {
  readonly line: Line;
  /** Without the comment at its end. */
  readonly text: string;
  readonly marks: readonly MarkdownMark[];
  readonly paragraph: Paragraph | undefined;
}

/** What is said of a mark that only has to go. */
const WORDS: Readonly<Partial<Record<MarkdownKind, string>>> = {
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
/** More lines are not numbered anew from each of them. */
const MOST_TOGETHER = 60;

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

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

const cut = (pieces: readonly MarkPiece[]): Edit[] =>
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
  if (!readsAlike(text, edits)) return false;
  const plain = marks.filter(({ kind }) => PLAIN.has(kind)).flatMap(({ pieces }) => cut(pieces));
  return readsAlike(text, plain);
}

/** What to say of a mark, and how to mend it; places are in the line. */
function reportOf(marked: MarkedLine, mark: MarkdownMark, lineEnd: string): Report {
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

/** Runs of entities for blanks (`&emsp;&emsp;`) are one mark; a leading one becomes the indent of a paragraph. */
function joinEntities(text: string, marks: readonly MarkdownMark[]): MarkdownMark[] {
  const blank = ({ kind, pieces: [piece] }: MarkdownMark) => kind === 'entity' && piece?.shown.trim() === '';
  const sorted = [...marks].sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0));
  const joined: MarkdownMark[] = [];
  let run: MarkPiece[] = [];
  const close = () => {
    const [first, second] = run;
    const end = run.at(-1)?.end ?? 0;
    if (!first) return;
    const leading = second && text.slice(0, first.start).trim() === '';
    const shown = leading ? '　　' : run.map((piece) => piece.shown).join('');
    joined.push({ kind: 'entity', pieces: [{ start: first.start, end, shown }] });
    run = [];
  };
  for (const mark of sorted) {
    const [piece] = mark.pieces;
    if (run.length > 0 && !(blank(mark) && piece?.start === run.at(-1)?.end)) close();
    if (blank(mark) && piece) run.push(piece);
    else joined.push(mark);
  }
  close();
  return joined;
}

/** The report moved to where the line stands; what mends it first mends it when all is mended. */
function at(line: Line, report: Report): Residue {
  const edit = (one: Edit): Edit => ({ ...one, ...move(one, line.start) });
  const fixes = (report.fixes ?? []).map((fix) => ({ ...fix, edits: fix.edits.map(edit) }));
  return {
    ...report,
    ...move(report, line.start),
    ...(report.related ? { related: report.related.map((other) => ({ ...other, ...move(other, line.start) })) } : {}),
    fixes,
    whole: fixes[0]?.edits ?? [],
  };
}

/** Every line that holds a mark of Markdown, but for the sources and emoji of a chat. */
function markedLines(document: Document): MarkedLine[] {
  const { text, lines, paragraphs, ignores } = document;
  const ends = new Map(ignores.filter(({ scope }) => scope === 'line').map(({ start, end }) => [end, start]));
  const owners = new Map(paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => [line.number, paragraph])));
  return lines.slice(frontMatterOf(text, lines)).flatMap((line) => {
    const source = text.slice(line.start, ends.get(line.end) ?? line.end);
    const marks = scanMarkdownLine(source).filter(({ kind }) => kind !== 'source' && kind !== 'emoji');
    if (marks.length === 0) return [];
    return [{ line, text: source, marks: joinEntities(source, marks), paragraph: owners.get(line.number) }];
  });
}

const kindOf = ({ marks }: MarkedLine): MarkdownKind | undefined => marks[0]?.kind;
const wholeLine = ({ line, text }: MarkedLine): Span => {
  const start = line.start + text.length - text.trimStart().length;
  return { start, end: start + text.trim().length };
};

/** Lines of nothing but marks: each goes; the two of a fence go together. */
function* emptyLines(document: Document, lines: readonly MarkedLine[]): Generator<Residue> {
  let fence: MarkedLine | undefined;
  for (const marked of lines) {
    const kind = kindOf(marked) ?? 'tag';
    const edit = deleteLine(document, marked.line);
    const alone = (one: MarkedLine, edits: readonly Edit[], related: Report['related'] = []): Residue => ({
      ...wholeLine(one),
      message: WORDS[kind] ?? WORDS.tag ?? '',
      related,
      fixes: [{ title: '删去这一行', edits }],
      whole: edits,
    });
    if (kind !== 'fence') yield alone(marked, [edit]);
    else if (!fence) fence = marked;
    else {
      const open = fence;
      fence = undefined;
      const edits = [deleteLine(document, open.line), edit];
      yield alone(open, edits, [{ ...wholeLine(marked), message: '代码框到这里为止' }]);
    }
  }
  if (fence) {
    const edits = [deleteLine(document, fence.line)];
    yield { ...wholeLine(fence), message: WORDS.fence ?? '', fixes: [{ title: '删去这一行', edits }], whole: edits };
  }
}

/** The lines of each table: head, rule and rows without a gap. */
function* tables(lines: readonly MarkedLine[]): Generator<readonly MarkedLine[]> {
  let table: MarkedLine[] = [];
  for (const marked of lines) {
    if (!marked.marks.some(({ kind }) => kind === 'row' || kind === 'tableRule')) continue;
    if (table.length > 0 && table.at(-1)?.line.number !== marked.line.number - 1) {
      yield table;
      table = [];
    }
    table.push(marked);
  }
  if (table.length > 0) yield table;
}

function tableResidue(document: Document, table: readonly MarkedLine[]): Residue | undefined {
  const [head] = table;
  if (!head) return undefined;
  const edits = table.flatMap((row) =>
    kindOf(row) === 'tableRule'
      ? [deleteLine(document, row.line)]
      : row.marks
          .filter(({ kind }) => kind === 'row')
          .flatMap(({ pieces }) => cut(pieces).map((edit) => ({ ...edit, ...move(edit, row.line.start) }))),
  );
  return {
    ...wholeLine(head),
    message: '这是 Markdown 的表格，请改用表格，纯文本里各列用制表符分开',
    fixes: [{ title: '各列改用制表符分开', edits }],
    whole: edits,
  };
}

/** The mark of a heading or an item: the label that should stand there instead, else nothing. */
function levelResidue(
  marked: MarkedLine,
  mark: MarkdownMark,
  levels: Levels,
  byLine: ReadonlyMap<number, MarkedLine>,
): Residue {
  const { kind } = mark;
  const span = mark.pieces[0] ?? { start: 0, end: 0 };
  const label = levels.labels.get(marked.line.number);
  const relabel = (one: MarkedLine): Edit[] => {
    const pieces = one.marks.find((other) => other.kind === kind)?.pieces ?? [];
    return pieces.map((piece, i) => {
      // the indent of an inner list goes too
      const start = kind === 'bullet' && one.text.slice(0, piece.start).trim() === '' ? 0 : piece.start;
      const newText = i === 0 ? (levels.labels.get(one.line.number) ?? '') : '';
      return { ...move({ start, end: piece.end }, one.line.start), newText };
    });
  };
  const report = at(marked.line, reportOf(marked, mark, '\n'));
  if (label === undefined)
    return kind === 'bullet'
      ? { ...report, message: '行首的“-”“*”是 Markdown 的列表标记，应删去或者改用层次序数' }
      : report;
  const together = levels.together.get(marked.line.number) ?? [];
  const lines =
    together.length <= MOST_TOGETHER || together[0] === marked.line.number ? together : [marked.line.number];
  const edits = lines.flatMap((number) => {
    const one = byLine.get(number);
    return one ? relabel(one) : [];
  });
  const own = kind === 'bullet' ? '列表' : '标题';
  return {
    ...move(span, marked.line.start),
    message: `“${marked.text.slice(span.start, span.end).trim()}”是 Markdown 的${own}标记，请改用层次序数“${label}”`,
    fixes: [
      {
        title:
          lines.length > 1
            ? `各${own === '列表' ? '项' : '级标题'}改用层次序数，这一${own === '列表' ? '项' : '个'}是“${label}”`
            : `改为“${label}”`,
        edits,
      },
      ...(report.fixes ?? []).map((fix) => ({ ...fix, safe: false, title: '只删去标记' })),
    ],
    whole: relabel(marked),
  };
}

/** Lists whose every number is 1: Markdown counts them itself, a reader of the draft cannot. */
function* numberedLists({ paragraphs }: Document): Generator<Residue> {
  let list: { readonly paragraph: Paragraph; readonly n: number }[] = [];
  const flush = function* (): Generator<Residue> {
    const edits = list.map(({ paragraph: { start, content }, n }) => {
      const from = start + content.source.indexOf('1');
      return { start: from, end: from + 1, newText: String(n) };
    });
    const [first] = edits;
    if (first)
      yield {
        start: first.start,
        end: first.end,
        message: '各项的编号都写作“1.”，只有 Markdown 会自动接着数；请依次编为1.2.3.',
        fixes: [{ title: '依次编号', edits }],
        whole: edits,
      };
    list = [];
  };
  for (const paragraph of paragraphs) {
    const { label, source } = paragraph.content;
    const n = label?.numbers[0] ?? 0;
    // the model has counted what is written as 1
    if (label?.style !== 'arabic' || n < 2 || label.numeral.text !== '1' || !/^[\s　]*1/.test(source)) continue;
    if (n === 2) yield* flush();
    list.push({ paragraph, n });
  }
  yield* flush();
}

/** The keys of a page generator on top of the draft. */
function frontMatter(document: Document): Residue[] {
  const { text, lines } = document;
  const count = frontMatterOf(text, lines);
  const last = lines[count - 1];
  if (count === 0 || !last) return [];
  const blank = text.slice(lines[count]?.start ?? 0, lines[count]?.end ?? 0).trim() === '';
  const end = lines[count + (blank ? 1 : 0)]?.start ?? text.length;
  const edits = [{ start: 0, end, newText: '' }];
  return [
    {
      start: 0,
      end: last.end,
      message: '这几行是 Markdown 文件的属性，不是公文内容，应删去',
      fixes: [{ title: '删去这几行', edits }],
      whole: edits,
    },
  ];
}

/** All marks of Markdown in a draft, in the order of the text. */
export function markdownResidues(document: Document): Residue[] {
  const found: Residue[] = [...numberedLists(document), ...frontMatter(document)];
  if (!hasMarkdown(document.text)) return found;
  const lines = markedLines(document);
  const table = [...tables(lines)];
  const inTable = new Set(table.flat().map(({ line }) => line.number));
  const empty = lines.filter(({ line, text }) => !inTable.has(line.number) && isMarkOnly(text));
  const gone = new Set(empty.map(({ line }) => line.number));
  const headings = new Map(
    lines.flatMap(({ line, text, marks }) => {
      const [piece] = marks.find(({ kind }) => kind === 'heading')?.pieces ?? [];
      return piece ? [[line.number, text.slice(piece.start, piece.end).trim().length] as const] : [];
    }),
  );
  const leveled = lines.some(({ marks }) => marks.some(({ kind }) => kind === 'heading' || kind === 'bullet'));
  const levels = leveled ? planLevels(document, headings) : { labels: new Map(), together: new Map() };
  const byLine = new Map(lines.map((marked) => [marked.line.number, marked]));
  const lineEnd = lineEndOf(document.text);
  found.push(...emptyLines(document, empty), ...table.flatMap((rows) => tableResidue(document, rows) ?? []));
  for (const marked of lines) {
    if (gone.has(marked.line.number)) continue;
    for (const mark of marked.marks) {
      if (mark.kind === 'row' || mark.kind === 'tableRule') continue;
      found.push(
        mark.kind === 'heading' || mark.kind === 'bullet'
          ? levelResidue(marked, mark, levels, byLine)
          : at(marked.line, reportOf(marked, mark, lineEnd)),
      );
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
