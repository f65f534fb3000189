/** Paragraphs, tables and boxes of one part, in reading order. */

import { remembered } from '../../core/text/remember.ts';
import { attribute, child, elements, setting, type XmlElement } from '../xml.ts';
import { beginsPage, heightOf } from './boxPlaces.ts';
import { isSwitchedOn, overlay, overlayStyle } from './cascade.ts';
import type {
  Container,
  NoteKind,
  Properties,
  WordBlock,
  WordCell,
  WordParagraph,
  WordPlace,
  WordRun,
} from './document.ts';
import { createFields, surroundsPageNumber, unendedFields } from './fields.ts';
import { type AnchoredBox, chosen, type Inline, type InlineContext, readInline } from './inline.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What stories share. */
export interface StoryContext {
  readonly part: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  noteMark: InlineContext['noteMark'];
  met(kind: NoteKind, place: WordPlace, detail?: string): void;
}

export interface Story {
  readonly blocks: readonly WordBlock[];
  readonly paragraphs: readonly WordParagraph[];
  /** For each `w:sectPr`, the number of paragraphs up to its end. */
  readonly sectionEnds: readonly number[];
}

/** Where the walk is. */
interface Inside {
  readonly container: Container;
  readonly box: number;
  /** In a table's row that a tracked change deletes. */
  readonly deleted: boolean;
}

/** Elements that only enclose blocks. */
const THROUGH: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** What ends the text that a box may stand below. */
const BLOCKS: ReadonlySet<string> = new Set(['w:tbl', 'w:altChunk', 'mc:AlternateContent', ...THROUGH]);

/** Millimetres, a line: what a box stands beside, it stands before. */
const NEAR = 10.2;

/** Boxes of one page that stand below their anchors. */
const MOST_WAITING = 50;

/** A box that stands further below, in millimetres, and how it is read. */
interface Waiting {
  readonly below: number;
  readonly read: () => WordBlock[];
}

/** Tracked changes of looks: nothing of the text, but a reader should know. */
const CHANGE_OF_LOOKS = /^w:(?:rPr|pPr|sectPr|tblPr|trPr|tcPr)Change$/;

const changesLooks = (element: XmlElement): boolean =>
  // paragraphs within it (in a text box) are asked themselves
  elements(element).some((own) => CHANGE_OF_LOOKS.test(own.name) || (own.name !== 'w:p' && changesLooks(own)));

/** Every `w:p` by its order in the part; counted once, though a part of footnotes is read note by note. */
const paragraphNumbers = remembered((tree: XmlElement): ReadonlyMap<XmlElement, number> => {
  const numbers = new Map<XmlElement, number>();
  const walk = (element: XmlElement) => {
    for (const node of elements(element)) {
      if (node.name === 'w:p') numbers.set(node, numbers.size);
      walk(node);
    }
  };
  walk(tree);
  return numbers;
});

/** Reads the paragraphs of one part. `root` holds the blocks: `w:body`, `w:hdr`, `w:footnote`. */
export function readStory(tree: XmlElement, root: XmlElement, container: Container, context: StoryContext): Story {
  const { part, styles, numbering } = context;
  const numbers = paragraphNumbers(tree);
  const paragraphs: WordParagraph[] = [];
  const sectionEnds: number[] = [];
  const sections = sectionsOf(root);
  // a text box is a story of its own
  let fields = createFields(unendedFields(root));
  let boxes = 0;
  let breakPending = false;

  const readParagraph = (
    element: XmlElement,
    inside: Inside,
  ): { blocks: WordBlock[]; waiting: Waiting[]; height: number } => {
    const own = child(element, 'w:pPr');
    const index = numbers.get(element) ?? -1;
    const place: WordPlace = { part, paragraph: index, run: -1 };
    const style = setting(own, 'w:pStyle') ?? styles.defaultParagraph;
    const mark = child(own, 'w:rPr');
    const runProperties = styles.runOf(style);
    const markStyle = styles.character(setting(mark, 'w:rStyle'));
    const markProperties = overlay(overlayStyle(runProperties, markStyle), mark);
    const markDeleted = child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
    if (markDeleted || child(mark, 'w:ins') || child(mark, 'w:moveTo')) context.met('trackedChanges', place);
    else if (changesLooks(element)) context.met('trackedChanges', place);
    const inline = readInline(element, {
      part,
      paragraph: index,
      styles,
      fields,
      properties: runProperties,
      noteMark: context.noteMark,
      met: context.met,
    });
    const { properties, list } = paragraphProperties(style, own);
    const framed = properties.has('framePr');
    const joinsNext = markDeleted || inside.deleted || isSwitchedOn(markProperties, 'vanish') || isDropCap(properties);
    const read = (boxed: readonly AnchoredBox[]) => readBoxes(boxed, element, index, inside);
    const above = read(inline.boxes.filter(({ below }) => below === 0));
    const shown = container === 'header' || container === 'footer' ? inline.runs : withPageNumbers(inline.runs);
    const paragraph: WordParagraph = {
      place,
      element,
      container: framed && inside.container === 'body' ? 'frame' : inside.container,
      box: inside.box,
      style,
      properties,
      markProperties,
      number: list && !joinsNext ? numbering.next(list.id, list.level) : undefined,
      runs: inside.deleted ? shown.map((run) => ({ ...run, unseen: 'deleted' as const })) : shown,
      joinsNext,
      pageBreakBefore: breakPending || inline.pageBreak || isSwitchedOn(properties, 'pageBreakBefore'),
    };
    // a blank line at a page's head: what follows still begins the page
    breakPending = endsWithBreak(inline) || (paragraph.pageBreakBefore && isBlank(paragraph));
    paragraphs.push(paragraph);
    return {
      blocks: [...above, { kind: 'paragraph', paragraph }],
      waiting: inline.boxes
        .filter(({ below }) => below > 0)
        .map((box) => ({ below: box.below, read: () => read([box]) })),
      height: heightOf(paragraph),
    };
  };

  const endSection = () => {
    sectionEnds.push(paragraphs.length);
    const next = sections[sectionEnds.length];
    breakPending ||= next !== undefined && setting(next, 'w:type') !== 'continuous';
  };

  const readBoxes = (
    anchored: readonly AnchoredBox[],
    anchor: XmlElement,
    index: number,
    inside: Inside,
  ): WordBlock[] => {
    const outer = fields;
    const found = anchored.map(({ element }): WordBlock => {
      const own: Inside = { ...inside, container: 'textBox', box: ++boxes };
      fields = createFields(unendedFields(element));
      return {
        kind: 'box',
        blocks: element.name === 'v:textpath' ? [wordArt(element, anchor, index, own.box)] : readBlocks(element, own),
      };
    });
    fields = outer;
    return found;
  };

  const wordArt = (element: XmlElement, anchor: XmlElement, index: number, box: number): WordBlock => {
    const none: Properties = new Map();
    const place: WordPlace = { part, paragraph: index, run: -1 };
    const paragraph: WordParagraph = {
      place,
      element: anchor,
      container: 'textBox',
      box,
      style: undefined,
      properties: none,
      markProperties: none,
      number: undefined,
      runs: [
        {
          place,
          element,
          within: [],
          properties: none,
          pieces: [{ text: attribute(element, 'string') ?? '', element }],
          unseen: undefined,
          inserted: false,
          inField: true,
        },
      ],
      joinsNext: false,
      pageBreakBefore: false,
    };
    paragraphs.push(paragraph);
    return { kind: 'paragraph', paragraph };
  };

  const paragraphProperties = (
    style: string | undefined,
    own: XmlElement | undefined,
  ): { properties: Properties; list: { id: string; level: number } | undefined } => {
    const base = styles.paragraph(style);
    const settled = overlay(base, own);
    const numPr = settled.get('numPr');
    const id = numPr?.['numId'];
    if (id === undefined || id === '0') return { properties: settled, list: undefined };
    const direct = child(own, 'w:numPr') !== undefined;
    const byStyle = direct || style === undefined ? undefined : numbering.levelOf(id, style);
    const level = byStyle ?? (Number(numPr?.['ilvl'] ?? 0) || 0);
    const given = numbering.propertiesOf(id, level);
    const properties = direct || !base.has('ind') ? overlay(overlay(base, given), own) : settled;
    return { properties, list: { id, level } };
  };

  const readTable = (element: XmlElement, inside: Inside): WordBlock => {
    const rows: WordCell[][] = [];
    const readRow = (row: XmlElement) => {
      const own = child(row, 'w:trPr');
      const deleted = inside.deleted || child(own, 'w:del') !== undefined;
      if (deleted || child(own, 'w:ins')) context.met('trackedChanges', { part, paragraph: -1, run: -1 });
      const cells: WordCell[] = [];
      const readCells = (parent: XmlElement) => {
        for (const cell of elements(parent))
          if (cell.name === 'w:tc') cells.push(readCell(cell, deleted));
          else if (cell.name === 'mc:AlternateContent') readCells(chosen(cell) ?? cell);
          else if (THROUGH.has(cell.name)) readCells(cell);
      };
      readCells(row);
      if (!deleted) rows.push(cells);
    };
    const readCell = (cell: XmlElement, deleted: boolean): WordCell => {
      const own = child(cell, 'w:tcPr');
      const merge = child(own, 'w:vMerge') ?? child(own, 'w:hMerge');
      const gone = deleted || child(own, 'w:cellDel') !== undefined;
      return {
        element: cell,
        blocks: readBlocks(cell, { container: 'cell', box: ++boxes, deleted: gone }),
        span: Number(setting(own, 'w:gridSpan') ?? 1) || 1,
        continued: gone || (merge !== undefined && attribute(merge, 'w:val') !== 'restart'),
      };
    };
    const readRows = (parent: XmlElement) => {
      for (const row of elements(parent))
        if (row.name === 'w:tr') readRow(row);
        else if (row.name === 'mc:AlternateContent') readRows(chosen(row) ?? row);
        else if (THROUGH.has(row.name)) readRows(row);
    };
    readRows(element);
    return { kind: 'table', element, rows };
  };

  const readBlocks = (parent: XmlElement, inside: Inside): WordBlock[] => {
    const blocks: WordBlock[] = [];
    let waiting: Waiting[] = [];
    /** Reads the boxes that stand above what comes next. */
    const settle = (height: number) => {
      const later = waiting.map((box) => ({ ...box, below: box.below - height }));
      waiting = later.filter(({ below }) => below >= NEAR);
      for (const box of later) if (box.below < NEAR) blocks.push(...box.read());
    };
    const settleAll = () => {
      if (waiting.length === 0) return;
      // what comes next begins the page, not the boxes at the foot of this one
      const pending = breakPending;
      breakPending = false;
      for (const box of waiting) blocks.push(...box.read());
      waiting = [];
      breakPending = pending;
    };
    for (const element of elements(parent)) {
      const isText = element.name === 'w:p';
      if (waiting.length && (isText ? breakPending || beginsPage(element) : BLOCKS.has(element.name))) settleAll();
      if (isText) {
        const { blocks: own, waiting: more, height } = readParagraph(element, inside);
        blocks.push(...own);
        waiting.push(...more);
        settle(height);
        const ends = child(element, 'w:pPr', 'w:sectPr') !== undefined;
        if (ends || waiting.length > MOST_WAITING) settleAll();
        if (ends) endSection();
      } else if (element.name === 'w:tbl') blocks.push(readTable(element, inside));
      else if (element.name === 'w:altChunk' || element.name === 'w:subDoc')
        context.met('unreadable', { part, paragraph: paragraphs.length - 1, run: -1 }, 'altChunk');
      else if (element.name === 'mc:AlternateContent') {
        const own = chosen(element);
        if (own) blocks.push(...readBlocks(own, inside));
      } else if (THROUGH.has(element.name)) blocks.push(...readBlocks(element, inside));
    }
    settleAll();
    return blocks;
  };

  const blocks = readBlocks(root, { container, box: 0, deleted: false });
  if (child(root, 'w:sectPr')) sectionEnds.push(paragraphs.length);
  return { blocks, paragraphs, sectionEnds };
}

/** The sections of a body, in order: each is told by the `w:sectPr` at its end. */
export function sectionsOf(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (const element of elements(root))
    if (element.name === 'w:sectPr') found.push(element);
    else if (element.name === 'w:p') found.push(...elements(child(element, 'w:pPr') ?? element, 'w:sectPr'));
    else if (THROUGH.has(element.name)) found.push(...sectionsOf(element));
  return found;
}

/** A number of a page within a sentence of the text reads as the file has it; alone it is the page's and no text. */
function withPageNumbers(runs: readonly WordRun[]): readonly WordRun[] {
  const textOf = (own: readonly WordRun[]) => own.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
  if (surroundsPageNumber(textOf(runs.filter(({ unseen }) => !unseen)))) return runs;
  return runs.map((run) => (run.unseen === 'pageNumber' ? { ...run, unseen: undefined } : run));
}

/** A large first letter stands in a frame of its own and belongs to the paragraph behind it. */
function isDropCap(properties: Properties): boolean {
  const value = properties.get('framePr')?.['dropCap'];
  return value === 'drop' || value === 'margin';
}

/** Nothing of it shows. */
const isBlank = ({ runs, number }: WordParagraph) =>
  !number && runs.every(({ unseen, pieces }) => unseen || pieces.every(({ text }) => text.trim() === ''));

/** A break of the page stands behind the paragraph's text, or it has none. */
function endsWithBreak({ runs, pageBreak }: Inline): boolean {
  const pieces = runs
    .flatMap((run) => (run.unseen ? [] : run.pieces))
    .filter(({ text }) => text === '\n' || text.trim());
  if (pieces.length === 0 && pageBreak) return true;
  const last = pieces.at(-1)?.element;
  return last?.name === 'w:br' && attribute(last, 'w:type') === 'page';
}
