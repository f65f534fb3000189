import type { Document, Line, Paragraph } from '../../model/document.ts';
import { frontMatterOf } from '../../model/lines.ts';
import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { hasMarkdown, isMarkOnly, type MarkdownKind, type MarkdownMark } from '../../text/markdown.ts';
import type { Span } from '../../text/span.ts';
import type { Edit, Report } from '../rule.ts';
import { deleteLine } from './lineEdits.ts';
import { type Levels, planLevels } from './markdownLevels.ts';
import { type MarkedLine, markedLines } from './markedLines.ts';
import { cut, reportOf, WORDS } from './markReports.ts';

/** A report, and what mends it when the whole draft is mended at once. */
export interface Residue extends Report {
  /** Marks of a kind are named once where there are many. */
  readonly kind: MarkdownKind | 'numbers' | 'frontMatter';
  readonly whole: readonly Edit[];
}

/** More lines are not numbered anew from each of them. */
const MOST_TOGETHER = 60;

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The report moved to where the line stands; what mends it first mends it when all is mended. */
function at(line: Line, kind: MarkdownKind, report: Report): Residue {
  const edit = (one: Edit): Edit => ({ ...one, ...move(one, line.start) });
  const fixes = (report.fixes ?? []).map((fix) => ({ ...fix, edits: fix.edits.map(edit) }));
  return {
    ...report,
    kind,
    ...move(report, line.start),
    ...(report.related ? { related: report.related.map((other) => ({ ...other, ...move(other, line.start) })) } : {}),
    fixes,
    whole: fixes[0]?.edits ?? [],
  };
}

const kindOf = ({ marks }: MarkedLine): MarkdownKind | undefined => marks[0]?.kind;
const wholeLine = ({ line, text }: MarkedLine): Span => {
  const start = line.start + text.length - text.trimStart().length;
  return { start, end: start + text.trim().length };
};

/** Lines of nothing but marks: each goes; the two of a fence go together. */
function* emptyLines(document: Document, lines: readonly MarkedLine[]): Generator<Residue> {
  const report = (one: MarkedLine, other?: MarkedLine): Residue => {
    const edits = [one, ...(other ? [other] : [])].map(({ line }) => deleteLine(document, line));
    const kind = kindOf(one) ?? 'tag';
    return {
      kind,
      ...wholeLine(one),
      message: WORDS[kind] ?? WORDS.tag ?? '',
      related: other ? [{ ...wholeLine(other), message: '代码框到这里为止' }] : [],
      fixes: [{ title: other ? '删去这两行' : '删去这一行', edits }],
      whole: edits,
    };
  };
  let fence: MarkedLine | undefined;
  for (const marked of lines) {
    if (kindOf(marked) !== 'fence') yield report(marked);
    else if (!fence) fence = marked;
    else {
      yield report(fence, marked);
      fence = undefined;
    }
  }
  if (fence) yield report(fence);
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
    kind: 'row',
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
  const report = at(marked.line, kind, reportOf(marked, mark, '\n'));
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
    kind,
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
        kind: 'numbers',
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

/** The blank that Markdown wants behind 1. and a paper does not have; it is no finding of its own. */
export function labelBlanks({ paragraphs }: Document): Edit[] {
  return paragraphs.flatMap((paragraph) => {
    const { label, view } = paragraph.content;
    if (label?.style !== 'arabic' || paragraph.part === 'material') return [];
    const blank = /^ {1,4}/.exec(view.text.slice(label.to))?.[0].length ?? 0;
    return blank === 0 ? [] : [{ ...spanOf(paragraph, { from: label.to, to: label.to + blank }), newText: '' }];
  });
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
      kind: 'frontMatter',
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
  const beside = [...numberedLists(document), ...frontMatter(document)];
  if (!hasMarkdown(document.text)) return beside;
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
  const found = [
    ...beside,
    ...emptyLines(document, empty),
    ...table.flatMap((rows) => tableResidue(document, rows) ?? []),
  ];
  for (const marked of lines) {
    if (gone.has(marked.line.number)) continue;
    for (const mark of marked.marks) {
      if (mark.kind === 'row' || mark.kind === 'tableRule') continue;
      found.push(
        mark.kind === 'heading' || mark.kind === 'bullet'
          ? levelResidue(marked, mark, levels, byLine)
          : at(marked.line, mark.kind, reportOf(marked, mark, lineEnd)),
      );
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
