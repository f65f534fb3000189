/** A Word document as read: its paragraphs in reading order with their runs, properties and places. */
import type { XmlElement } from '../xml.ts';
import type { Styles } from './styles.ts';

/**
 * Properties with the styles, defaults and the table's style behind them settled: by the element's name without prefix
 * (`jc`, `ind`, `rFonts`), its attributes without prefix (`val`, `firstLine`, `eastAsia`). The attributes of `ind`,
 * `spacing`, `rFonts` and `lang` are settled one by one, as Word does. On/off properties are `{ val: '1' }` or `'0'`.
 */
export type Properties = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Where a run stands: `paragraph` counts every `w:p` of the part in the order of the source, `run` every `w:r` of it. */
export interface WordPlace {
  readonly part: string;
  readonly paragraph: number;
  readonly run: number;
}

/** Characters of a run. `text` of a `w:t` is the element's own text, character for character; others are made of an element. */
export interface WordPiece {
  readonly text: string;
  /** `w:t`, `w:tab`, `w:br`, `w:sym` … */
  readonly element: XmlElement;
}

/** Why a run does not read: hidden by `w:vanish`, deleted in a tracked change, the code of a field, a page's number. */
export type Unseen = 'hidden' | 'deleted' | 'field' | 'pageNumber';

/** A `w:r` with its text. */
export interface WordRun {
  readonly place: WordPlace;
  readonly element: XmlElement;
  /** What stands between the paragraph and the run, outermost first: `w:ins`, `w:hyperlink`, `w:sdtContent` … */
  readonly within: readonly XmlElement[];
  readonly properties: Properties;
  readonly pieces: readonly WordPiece[];
  /** undefined where it reads. */
  readonly unseen: Unseen | undefined;
  /** Inserted in a tracked change (or moved here). */
  readonly inserted: boolean;
  /** It is the result of a field: what is changed here is lost when fields are updated. */
  readonly inField: boolean;
}

/** What a paragraph stands in. */
export type Container = 'body' | 'cell' | 'textBox' | 'frame' | 'footnote' | 'endnote' | 'header' | 'footer';

/** The label of an automatic number, as Word shows it. */
export interface AutoNumber {
  /** `一、`, `（二）`, `3.`; empty for a bullet that is no text. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  readonly level: number;
  readonly numberId: string;
  readonly bullet: boolean;
}

/** A `w:p`. */
export interface WordParagraph {
  /** `run` is -1. */
  readonly place: WordPlace;
  readonly element: XmlElement;
  readonly container: Container;
  /** Which text box, table cell or frame: paragraphs of one have one number; 0 for the body. */
  readonly box: number;
  readonly style: string | undefined;
  readonly properties: Properties;
  /** Properties of its mark: the size of an empty line, the face of its number. */
  readonly markProperties: Properties;
  readonly number: AutoNumber | undefined;
  readonly runs: readonly WordRun[];
  /** Its mark is deleted in a tracked change: the next paragraph goes on in its line. */
  readonly joinsNext: boolean;
  /** A page begins with it: `w:pageBreakBefore`, or a break of page or section before its text. */
  readonly pageBreakBefore: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly element: XmlElement;
  readonly rows: readonly (readonly WordCell[])[];
}

export interface WordCell {
  readonly element: XmlElement;
  readonly blocks: readonly WordBlock[];
  /** How many columns it covers. */
  readonly span: number;
  /** It goes on with the cell above it. */
  readonly continued: boolean;
}

/** A text box at its anchor, or a frame: before the paragraph that it is anchored in, or behind where it stands below. */
export interface WordBox {
  readonly kind: 'box';
  readonly blocks: readonly WordBlock[];
}

export type WordBlock = { readonly kind: 'paragraph'; readonly paragraph: WordParagraph } | WordTable | WordBox;

/** A `w:sectPr`. */
export interface WordSection {
  readonly element: XmlElement;
  /** Part names by `default`, `first`, `even`, those of earlier sections where it has none of its own. */
  readonly headers: ReadonlyMap<string, string>;
  readonly footers: ReadonlyMap<string, string>;
  /** Index in `WordDocument.paragraphs` behind its last paragraph. */
  readonly to: number;
}

export type NoteKind =
  | 'trackedChanges'
  | 'comments'
  | 'hiddenText'
  | 'picture'
  | 'header'
  | 'footer'
  | 'formula'
  | 'object'
  | 'unreadable';

/** What was met that the text does not show. */
export interface Met {
  readonly kind: NoteKind;
  readonly place: WordPlace;
  /** The text of a header, the kind of an object. */
  readonly detail?: string;
}

export interface WordDocument {
  /** The part of the main text: `word/document.xml`. */
  readonly part: string;
  /** Part names with their trees, those that were read. */
  readonly trees: ReadonlyMap<string, XmlElement>;
  /** The part of the settings, if there is one. */
  readonly settingsPart: string | undefined;
  readonly styles: Styles;
  readonly blocks: readonly WordBlock[];
  /** The paragraphs of `blocks`, in reading order, without footnotes, endnotes, headers and footers. */
  readonly paragraphs: readonly WordParagraph[];
  readonly sections: readonly WordSection[];
  /** Paragraphs of each footnote and endnote that the text refers to, in order. */
  readonly notes: readonly (readonly WordParagraph[])[];
  readonly headers: ReadonlyMap<string, readonly WordParagraph[]>;
  readonly footers: ReadonlyMap<string, readonly WordParagraph[]>;
  readonly met: readonly Met[];
}

export type ReadResult =
  | { readonly ok: true; readonly document: WordDocument }
  | { readonly ok: false; readonly message: string };
