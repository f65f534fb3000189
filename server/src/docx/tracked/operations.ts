/** What edits of the imported text come to in the file: characters deleted and inserted, paragraphs joined and divided. */
import type { Edit } from '../../core/rules/rule.ts';
import type { Imported, Segment } from '../import.ts';
import type { WordParagraph, WordRun } from '../read/document.ts';
import { attribute, child, elements, type XmlElement } from '../xml.ts';

/** Changes within one child of a run: offsets of its characters. */
export interface Operation {
  readonly run: WordRun;
  readonly paragraph: WordParagraph;
  /** The `w:t`, `w:tab`, `w:br` … of the run. */
  readonly element: XmlElement;
  readonly from: number;
  /** Characters up to here are deleted. */
  readonly to: number;
  /** What is inserted behind them; `\n` divides the paragraph. */
  readonly text: string;
}

/** What one edit comes to. */
export interface Change {
  readonly operations: readonly Operation[];
  /** Paragraphs whose marks are deleted: the next one goes on in their line. */
  readonly joined: readonly WordParagraph[];
}

/** Why an edit cannot be written into the file; said to the user. */
export const REASONS = {
  number: '这里是Word的自动编号，文字里没有，请在Word中改编号设置',
  field: '这里是域（目录、交叉引用一类），更新域时会变回去，请在Word中改',
  made: '这里的空行、缩进或表格线是版式，不是文字，请在Word中改',
  structure: '这里的结构（表格、控件、公式一类）不能用修订改，请在Word中改',
  package: '文件里的图片一类内容已损坏或过大，不能原样写回，请用Word、WPS打开后另存，再改',
} as const;

export type Reason = (typeof REASONS)[keyof typeof REASONS];

export type Resolved = { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly reason: Reason };

interface Sourced extends Segment {
  readonly source: NonNullable<Segment['source']>;
}

const isSourced = (segment: Segment): segment is Sourced => segment.source !== undefined;

const refuse = (reason: Reason): Resolved => ({ ok: false, reason });

/** Between the paragraph and the run may stand what a change may stand in. */
const OPEN: ReadonlySet<string> = new Set([
  'w:ins',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);

/** Whether a change may be written into the run; why not, if not. */
function closed({ run, element }: Pick<Sourced['source'], 'run' | 'element'>): Reason | undefined {
  if (run.inField) return REASONS.field;
  if (run.within.some(({ name }) => !OPEN.has(name)) || !run.element.children.includes(element))
    return REASONS.structure;
  return run.element.written.includes(':') ? undefined : REASONS.structure;
}

/** What the file holds between two pieces that follow each other in the text, where that is blanks and line breaks alone. */
function blanksBetween(paragraphs: readonly WordParagraph[], before: Sourced, after: Sourced): Operation[] | undefined {
  const found: Operation[] = [];
  const first = before.source.element;
  const second = after.source.element;
  const head = before.source.from + (before.end - before.start);
  for (const paragraph of paragraphs)
    for (const run of paragraph.runs)
      for (const { element, text } of run.pieces) {
        if (run.unseen !== undefined || element.start < first.start || element.start > second.start) continue;
        const from = element === first ? head : 0;
        const to = element === second ? after.source.from : text.length;
        if (from >= to) continue;
        if (text.slice(from, to).trim() !== '') return undefined;
        found.push({ run, paragraph, element, from, to, text: '' });
      }
  return found;
}

/** The paragraphs whose marks stand between two that follow each other with nothing but blank ones between. */
function marksBetween(
  { document }: Imported,
  first: WordParagraph,
  second: WordParagraph,
): WordParagraph[] | undefined {
  const from = document.paragraphs.indexOf(first);
  const to = document.paragraphs.indexOf(second);
  if (from < 0 || to <= from) return undefined;
  const between = document.paragraphs.slice(from, to);
  const parent = parentOf(document.trees.get(first.place.part), first.element);
  const siblings = parent ? elements(parent) : [];
  const at = siblings.indexOf(first.element);
  const end = siblings.indexOf(second.element);
  const plain =
    at >= 0 &&
    end > at &&
    siblings.slice(at, end).every(({ name }) => name === 'w:p' || /^w:(?:bookmark|proofErr|comment)/u.test(name)) &&
    between.every(({ element }) => siblings.includes(element) && !child(element, 'w:pPr', 'w:sectPr')) &&
    between.every(({ place, container }) => place.part === first.place.part && container !== 'frame');
  return plain && siblings.slice(at, end).filter(({ name }) => name === 'w:p').length === between.length
    ? between
    : undefined;
}

function parentOf(tree: XmlElement | undefined, element: XmlElement): XmlElement | undefined {
  if (!tree) return undefined;
  if (tree.children.includes(element)) return tree;
  const around = elements(tree).find(({ start, end }) => start <= element.start && element.end <= end);
  return around && parentOf(around, element);
}

/** What is deleted between two pieces that follow each other in the text: a line break, marks of paragraphs, blanks. */
function gapBetween(imported: Imported, before: Sourced, after: Sourced): Change | undefined {
  if (before.paragraph === after.paragraph) {
    const operations = blanksBetween([before.paragraph], before, after);
    return operations?.length ? { operations, joined: [] } : undefined;
  }
  if (after.paragraph.number) return undefined;
  const joined = marksBetween(imported, before.paragraph, after.paragraph);
  const operations = joined && blanksBetween([...joined, after.paragraph], before, after);
  return operations && { operations, joined };
}

const SINGLE = (segment: Sourced, from: number, to: number): Operation => ({
  run: segment.source.run,
  paragraph: segment.paragraph,
  element: segment.source.element,
  from: segment.source.from + (from - segment.start),
  to: segment.source.from + (to - segment.start),
  text: '',
});

/** Where an insertion stands: behind the character before it, else before the one behind it, in the same paragraph. */
function insertionAt(segments: readonly Segment[], at: number, text: string): Operation | undefined {
  const sourced = segments.filter(isSourced);
  const holds = ({ start, end }: Segment) => start < at && at <= end;
  const near = [sourced.find(holds), sourced.find(({ start }) => start === at)].filter((one) => one !== undefined);
  const found = near.find(({ source }) => closed(source) === undefined) ?? near[0];
  return found && { ...SINGLE(found, at, at), text };
}

/** A new paragraph may be made only where the run stands in the paragraph itself, and takes no number with it. */
function mayDivide({ run, paragraph }: Operation): boolean {
  return run.within.length === 0 && paragraph.number === undefined && paragraph.container !== 'frame';
}

/** What an edit of the imported text comes to. */
export function resolve(imported: Imported, { start, end, newText }: Edit): Resolved {
  const { segments } = imported;
  const touched = segments.filter((segment) => segment.start < end && start < segment.end);
  if (touched.some((segment) => !isSourced(segment))) {
    const made = touched.find((segment) => !isSourced(segment));
    return refuse(made?.paragraph.number ? REASONS.number : REASONS.made);
  }
  const sourced = touched.filter(isSourced);
  const operations: Operation[] = [];
  const joined: WordParagraph[] = [];
  // what stands between pieces is made, and goes only together with all of it
  let at = start;
  let before = segments
    .filter(isSourced)
    .filter((segment) => segment.end <= start)
    .at(-1);
  for (const segment of [...sourced, undefined]) {
    const to = segment ? Math.max(segment.start, start) : end;
    if (to > at) {
      const after = segment ?? segments.filter(isSourced).find((one) => one.start >= end);
      const whole = before?.end === at && after?.start === to;
      const gap = whole && before && after ? gapBetween(imported, before, after) : undefined;
      if (!gap) return refuse(REASONS.made);
      operations.push(...gap.operations);
      joined.push(...gap.joined);
    }
    if (!segment) break;
    const upTo = Math.min(segment.end, end);
    operations.push(SINGLE(segment, to, upTo));
    before = segment;
    at = upTo;
  }
  if (newText !== '') {
    const [first] = sourced;
    // beside what it takes the place of, in its formatting
    const operation =
      first && first.start <= start
        ? { ...SINGLE(first, start, Math.min(first.end, end)), text: newText }
        : insertionAt(segments, start, newText);
    if (!operation) return refuse(REASONS.made);
    if (newText.includes('\n') && !mayDivide(operation)) return refuse(REASONS.structure);
    const replaced = operations.findIndex(
      ({ element, from, to }) => element === operation.element && from === operation.from && to === operation.to,
    );
    if (replaced >= 0) operations[replaced] = operation;
    else operations.unshift(operation);
  }
  for (const { run, element } of operations) {
    const reason = closed({ run, element });
    if (reason) return refuse(reason);
  }
  return { ok: true, change: { operations, joined } };
}

/** The largest number that an element of a part is known by. */
export function largestId(tree: XmlElement): number {
  let largest = 0;
  const walk = (element: XmlElement) => {
    const id = Number(attribute(element, 'w:id'));
    if (Number.isSafeInteger(id)) largest = Math.max(largest, id);
    for (const node of elements(element)) walk(node);
  };
  walk(tree);
  return largest;
}
