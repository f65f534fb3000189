/** What is to be set, before any line is broken: the draft's paragraphs with their looks and places. */
import type { PartKind } from '../model/document.ts';

/** The four formats of GB/T 9704 (clauses 7 and 10), and notices without 版头. */
export type FormatName = 'document' | 'letter' | 'order' | 'minutes' | 'plain';

/** The faces that the standard names; a profile says what they are called on the reader's machine. */
export type Face = 'fangsong' | 'kai' | 'hei' | 'xiaobiaosong' | 'song';

/** What a paragraph is on the page; each has one style in Word and one row in `styles.ts`. */
export type Element =
  // 版头
  | 'copyNumber'
  | 'secrecyMark'
  | 'urgency'
  | 'issuerMark'
  | 'documentNumber'
  | 'signer'
  | 'orderNumber'
  // 主体
  | 'title'
  | 'titleNote'
  | 'recipient'
  | 'salutation'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'attendees'
  | 'attachmentNote'
  | 'signatureOrgan'
  | 'signatureDate'
  | 'signatureName'
  | 'remark'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'chapter'
  | 'tableCell'
  // 版记
  | 'cc'
  | 'printLine'
  // 版心外
  | 'pageNumber';

export type Color = 'black' | 'red';

/** Text of one face and size. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  /** Points. 3号 is 16, 2号 22, 4号 14. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: Color;
  /** Where `text` stands in the view of the paragraph, character for character; left out for text that was made here. */
  readonly from?: number;
}

/** Cells of a 3号 character, 156/28 mm each. `first` is added to `left` on the first line; negative hangs. */
export interface Indent {
  readonly left: number;
  readonly right: number;
  readonly first: number;
}

export type Align = 'justify' | 'left' | 'center' | 'right';

/** A paragraph of the draft with its look: one `w:p` in Word. */
export interface ComposedParagraph {
  readonly kind: 'paragraph';
  readonly element: Element;
  /** Index in `Document.paragraphs`; -1 for what the draft does not hold (页码). */
  readonly paragraph: number;
  readonly runs: readonly Run[];
  readonly align: Align;
  readonly indent: Indent;
  /** Blank rows of the grid above it; none at a page's head. */
  readonly rowsBefore: number;
  /** It may not be the last on its page: a heading, the organ above its date. */
  readonly keepWithNext: boolean;
}

/**
 * Rows of cells, each a paragraph. Widths in cells, their sum 28. A table of the draft has its rules and a row for each
 * of the draft's paragraphs; without rules, one row of joint signers, each a paragraph of the draft (7.3.5.1).
 */
export interface ComposedTable {
  readonly kind: 'table';
  /** The draft's paragraphs that it stands for, in order; each cell says which is its own. */
  readonly paragraphs: readonly number[];
  readonly columns: readonly number[];
  readonly rows: readonly (readonly ComposedParagraph[])[];
  /** How many rows, from the first on, are its header, set again on each further page. */
  readonly headerRows: number;
  readonly ruled: boolean;
  readonly rowsBefore: number;
  /** Its last row may not be the last on its page: joint signers above their date. */
  readonly keepWithNext: boolean;
}

export type Block = ComposedParagraph | ComposedTable;

/** A line of text or a rule at a place of its own on the first page: 版头, and the lower lines of 信函. Millimetres. */
export type FixedItem =
  | {
      readonly kind: 'text';
      readonly content: ComposedParagraph;
      /** Left and right end of what it is aligned in, from the page's left edge. */
      readonly left: number;
      readonly right: number;
      /** The top of the line's cell, from the page's top edge. */
      readonly top: number;
      /** The height of the line's cell. */
      readonly height: number;
      /** Stretched or shrunk so that the text is this wide: a long 发文机关标志. */
      readonly width?: number;
    }
  | FixedRule;

/** A line across. Millimetres, `top` is its upper edge. */
export interface FixedRule {
  readonly kind: 'rule';
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly thickness: number;
  readonly color: Color;
}

/** What begins on a page of its own (but for the first): main, and each attachment or agenda. */
export interface Section {
  readonly part: PartKind;
  readonly blocks: readonly Block[];
  /** The row of the grid where it begins on its first page, from 0; below the 版头 on the first. */
  readonly firstRow: number;
}

/** 版记: what stands at the foot of the last page, with its rules above, between and below. */
export interface Imprint {
  readonly lines: readonly ImprintLine[];
  /** Thickness in millimetres of the first and last rule, and of those between; 0 for none (信函). */
  readonly outerRule: number;
  readonly innerRule: number;
}

export interface ImprintLine {
  readonly content: ComposedParagraph;
  /** The right half of 印发机关　印发日期, pushed to the right end. */
  readonly right?: ComposedParagraph;
  /** No rule between this and the line above (主送 above 抄送). */
  readonly joined: boolean;
}

/** The sheet, in millimetres. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** 天头 and 订口: where the 版心 begins. */
  readonly top: number;
  readonly left: number;
  readonly textWidth: number;
  readonly textHeight: number;
  readonly columns: number;
  readonly rows: number;
}

/** A draft as it is to be set. */
export interface Composition {
  readonly format: FormatName;
  readonly sheet: Sheet;
  readonly fixed: readonly FixedItem[];
  readonly sections: readonly Section[];
  readonly imprint: Imprint | undefined;
  /** Printed on both sides: 版记 on an even page. */
  readonly duplex: boolean;
  /** False where the first page bears no number (信函). */
  readonly numberFirstPage: boolean;
}
