/** How a Word file is formatted, as it takes effect: styles, defaults, theme and direct formatting resolved. Plain data. */
import type { Document } from '../model/document.ts';
import type { Span } from '../text/span.ts';
import type { Composition } from './composition.ts';
import type { Profile } from './profile.ts';

/** Stands in a footer's text for the number of the page. */
export const PAGE_FIELD = '\u{fffc}';

/** Text of one formatting. Offsets are of the imported text; an empty span where the text was not imported. */
export interface FormattedRun extends Span {
  /** As in Word: `\t` a tab, `\n` a line break. As long as the span where the import keeps it character for character. */
  readonly text: string;
  /** The face of Chinese characters. */
  readonly eastAsia: string;
  /** The face of Latin letters and digits. */
  readonly latin: string;
  /** The face of “ ” ‘ ’ — …, which both scripts have. */
  readonly marks: string;
  /** The faces come from the theme, which another machine or another theme changes. */
  readonly themed: boolean;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** `RRGGBB`; undefined where automatic. */
  readonly color: string | undefined;
  /** Added to each character's advance, points. */
  readonly spacing: number;
}

export type WordAlign = 'justify' | 'left' | 'center' | 'right' | 'outside' | 'inside';

/** Height of the lines: points for `exact` and `atLeast`, a factor for `multiple`. */
export interface LineSpacing {
  readonly kind: 'exact' | 'atLeast' | 'multiple';
  readonly value: number;
}

/** A paragraph of Word, blank ones too. The span is empty where nothing of it stands in the imported text. */
export interface FormattedParagraph extends Span {
  readonly place: 'body' | 'cell' | 'textBox' | 'footer';
  /** Index in `WordLayout.sections`. */
  readonly section: number;
  readonly runs: readonly FormattedRun[];
  readonly align: WordAlign;
  /** In characters of the paragraph's own size; `first` is added to `left` on the first line. */
  readonly left: number;
  readonly right: number;
  readonly first: number;
  readonly spacing: LineSpacing;
  /** Points; what Word sets by itself (autospacing) counts as 14. */
  readonly before: number;
  readonly after: number;
  readonly snapToGrid: boolean;
  /** It begins a page: its own setting, a break or a section before it. */
  readonly newPage: boolean;
}

/** A rule across. */
export interface WordLine {
  /** The offset in the imported text that it stands at. */
  readonly at: number;
  /** Millimetres; undefined where it can't be told. */
  readonly width: number | undefined;
  /** Points. */
  readonly thickness: number;
  /** `RRGGBB`; undefined where automatic. */
  readonly color: string | undefined;
}

/** A table: its first row that holds text, and millimetres. */
export interface WordTable extends Span {
  readonly width: number;
}

/** A footer that holds a page number, for the pages it is on. */
export interface WordPageNumber {
  readonly pages: 'all' | 'odd' | 'even' | 'first';
  readonly paragraph: FormattedParagraph;
}

/** Document grid. Points; `characters` is what is added to each character, undefined where only lines are kept. */
export interface WordGrid {
  readonly linePitch: number;
  readonly characters: number | undefined;
}

/** A section of Word. Millimetres. */
export interface FormattedSection extends Span {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the page's lower edge to the footer's. */
  readonly footer: number;
  readonly grid: WordGrid | undefined;
  readonly pageNumbers: readonly WordPageNumber[];
}

export interface WordLayout {
  readonly sections: readonly FormattedSection[];
  /** In the order of the imported text. */
  readonly paragraphs: readonly FormattedParagraph[];
  /** Of borders, shapes and tables' edges, in the order of the text. */
  readonly lines: readonly WordLine[];
  /** Text boxes and frames, where they are anchored. */
  readonly textBoxes: readonly Span[];
  /** Drawings that may hold anything (pictures, groups), where they are anchored. */
  readonly drawings: readonly number[];
  readonly tables: readonly WordTable[];
  /** Changes that are still tracked, where they stand. */
  readonly revisions: readonly Span[];
  /** Comments, where they stand. */
  readonly comments: readonly Span[];
}

/** What the rules of Word's layout look at: a file's formatting beside what its text is to look like. */
export interface WordSubject {
  readonly word: WordLayout;
  readonly document: Document;
  readonly composition: Composition;
  readonly profile: Profile;
}
