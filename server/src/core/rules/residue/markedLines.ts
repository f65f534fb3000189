import type { Document, Line, Paragraph } from '../../model/document.ts';
import { frontMatterOf } from '../../model/lines.ts';
import { type MarkdownMark, type MarkPiece, scanMarkdownLine } from '../../text/markdown.ts';
import { saidLines } from './saidLines.ts';

/** A line with marks, and what is known of it. */
export interface MarkedLine {
  readonly line: Line;
  /** Without the comment at its end. */
  readonly text: string;
  readonly marks: readonly MarkdownMark[];
  readonly paragraph: Paragraph | undefined;
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

/** Every line that holds a mark of Markdown, but for what a chat assistant said, and its sources and emoji. */
export function markedLines(document: Document): MarkedLine[] {
  const { text, lines, paragraphs, ignores } = document;
  const ends = new Map(ignores.filter(({ scope }) => scope === 'line').map(({ start, end }) => [end, start]));
  const owners = new Map(paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => [line.number, paragraph])));
  const said = saidLines(document);
  return lines.slice(frontMatterOf(text, lines)).flatMap((line) => {
    if (said.has(line.number)) return [];
    const source = text.slice(line.start, ends.get(line.end) ?? line.end);
    const marks = scanMarkdownLine(source).filter(({ kind }) => kind !== 'source' && kind !== 'emoji');
    if (marks.length === 0) return [];
    return [{ line, text: source, marks: joinEntities(source, marks), paragraph: owners.get(line.number) }];
  });
}
