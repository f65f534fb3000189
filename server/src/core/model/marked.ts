import { bulletOf, headingDepth } from '../text/markdown.ts';
import type { ParagraphContent } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import { genreOf, isAttachmentLabel, isDateLine, namesAgenda } from './shapes.ts';
import type { OrdinalToken } from './token.ts';

/** A numbered item of Markdown, which may write every number as 1 and counts by itself. */
const ITEM = /^[ \t　]*1\. +[^\s]/;

const counted = new WeakMap<ParagraphContent, Map<number, ParagraphContent>>();

/** The content as if its label were number `n`; the same object each time, so that what is known of it stays known. */
function withNumber(content: ParagraphContent, label: OrdinalToken, n: number): ParagraphContent {
  const known = counted.get(content) ?? new Map<number, ParagraphContent>();
  counted.set(content, known);
  const own = { ...label, numbers: [n] };
  const found = known.get(n) ?? {
    ...content,
    label: own,
    tokens: content.tokens.map((token) => (token === label ? own : token)),
  };
  known.set(n, found);
  return found;
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The indexes of numbered lines that follow each other, what belongs to the item above (indented, bulleted) aside. */
function* numberedRuns(paragraphs: readonly RawParagraph[]): Generator<readonly number[]> {
  let run: number[] = [];
  let indent = 0;
  for (const [index, { content }] of paragraphs.entries()) {
    const own = indentOf(content.source);
    const numbered = content.label?.style === 'arabic';
    if (run.length > 0 && (own > indent || (own === indent && !numbered && bulletOf(content.source)))) continue;
    if (run.length > 0 && (!numbered || own < indent)) {
      yield run;
      run = [];
    }
    if (!numbered) continue;
    indent = own;
    run.push(index);
  }
  yield run;
}

/** Counts the items of lists whose every number is 1, as Markdown does. */
export function renumberMarked(paragraphs: readonly RawParagraph[]): RawParagraph[] {
  const found = [...paragraphs];
  for (const run of numberedRuns(paragraphs)) {
    if (run.length < 2 || !run.every((index) => ITEM.test(paragraphs[index]?.content.source ?? ''))) continue;
    for (const [at, index] of run.entries()) {
      const paragraph = found[index];
      const label = paragraph?.content.label;
      if (paragraph && label && at > 0)
        found[index] = { ...paragraph, content: withNumber(paragraph.content, label, at + 1) };
    }
  }
  return found;
}

/** Ends the sections of a text: 附件, its date, a title of its own. */
const endsSections = (content: ParagraphContent): boolean => isAttachmentLabel(content) || isDateLine(content);

/** A title, also of what is attached: it opens no section among others. */
const isTitle = ({ shape }: ParagraphContent): boolean => genreOf(shape) !== undefined || namesAgenda(shape);

/**
 * What `#` says of a heading without a number, as 一、 would: of several of one depth that follow each other, each opens
 * a section of the text (会议议程 among them is no paper of its own), and a blank line between the name of a field and
 * its value is there for Markdown's sake.
 * @param ruled the indexes of paragraphs that a rule parts from what stands before
 */
export function markSections(paragraphs: readonly RawParagraph[], ruled: ReadonlySet<number>): RawParagraph[] {
  // how many # a heading has that only these tell from other lines; a single one is a title's
  const depths = paragraphs.map(({ content }) => (content.label ? 0 : headingDepth(content.source)));
  if (depths.every((depth) => depth === 0)) return [...paragraphs];
  let open: readonly number[] = [];
  return paragraphs.map((paragraph, i) => {
    const depth = depths[i] ?? 0;
    const { content, blankBefore } = paragraph;
    if (ruled.has(i) || endsSections(content)) open = [];
    if (depth === 0) {
      const before = paragraphs[i - 1]?.content;
      const named = (depths[i - 1] ?? 0) > 0 && before?.field?.valueFrom === before?.view.text.length;
      return named && blankBefore === 1 ? { ...paragraph, blankBefore: 0 } : paragraph;
    }
    const section = depth > 1 && open.includes(depth);
    const opens = depth > 1 && !isTitle(content) && !isAttachmentLabel(content);
    open = [...open.filter((other) => other < depth || (other === depth && !opens)), ...(opens ? [depth] : [])];
    return section ? { ...paragraph, section } : paragraph;
  });
}
