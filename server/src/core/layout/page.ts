/** What stands where on each page: the result of layout, all that preview, print and PDF draw. Plain data. */
import type { Color, Composition, Element, Face, FixedRule } from './composition.ts';

/** Text of one face and size on one line, all its characters spaced alike. Millimetres from the page's edges. */
export interface Fragment {
  readonly text: string;
  readonly face: Face;
  /** Latin letters and digits, which a profile may give another face. */
  readonly latin: boolean;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: Color;
  readonly x: number;
  /** From the left edge of the first character's cell to the right edge of the last one's. */
  readonly width: number;
  /** Its characters are narrowed to this part of their width: a 发文机关标志 too long for its line. */
  readonly scale?: number;
  /** Where `text` stands in the view of the line's paragraph; left out for text that was made here. */
  readonly from?: number;
}

/** One line on a page. */
export interface PageLine {
  readonly element: Element;
  /** Index in `Document.paragraphs`, or -1. */
  readonly paragraph: number;
  /** The top of the line's cell and its height, millimetres. Text stands in the middle of the cell. */
  readonly top: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  /** It is its paragraph's last. */
  readonly last: boolean;
}

/** A rule of a page: 版头, 版记, or the edge of a table's cell. */
export type PageRule =
  | FixedRule
  | {
      readonly kind: 'column';
      readonly left: number;
      readonly top: number;
      readonly height: number;
      readonly thickness: number;
      readonly color: Color;
    };

export interface Page {
  /** From 1, blank pages counted. */
  readonly index: number;
  /** The number it bears; undefined where it bears none. */
  readonly number: number | undefined;
  readonly lines: readonly PageLine[];
  readonly rules: readonly PageRule[];
}

/** A draft laid out. */
export interface LaidOut {
  readonly composition: Composition;
  readonly pages: readonly Page[];
}
