import type { Document, NumberedNode, Paragraph, ParagraphContent } from '../../model/document.ts';
import type { ViewRange } from '../../model/token.ts';
import { readNumber } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';

/** A number that a text states of what it lists, and how many the list has. */
export interface Counted {
  readonly paragraph: Paragraph;
  /** The number with its measure word: 6项, 三个方面. */
  readonly range: ViewRange;
  readonly numeral: string;
  readonly stated: number;
  readonly listed: number;
  /** Where the list stands, if elsewhere. */
  readonly list?: Span;
}

/** What is looked up for every paragraph. */
export interface Lists {
  readonly document: Document;
  readonly nodeOf: ReadonlyMap<number, NumberedNode>;
  readonly nodesOf: ReadonlyMap<number, readonly NumberedNode[]>;
  /** How many attachments the 附件说明 names. */
  readonly notes: number;
}

/** One way in which texts state how many they list. */
export interface Way {
  /** Whether a paragraph of this content may state a number so. */
  may(content: ParagraphContent): boolean;
  /** The numbers that a paragraph states so, where number and list are beyond doubt. */
  count(paragraph: Paragraph, lists: Lists): readonly Counted[];
}

/** 三, 十二, 6: what states a number. */
export const NUMERAL = '[两二三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2}';

/** What stands in quotation marks is a name: “四个对照”. */
export function quoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** The number `numeral` at `from`, with its measure word up to `to`, beside how many are listed. */
export function counted(paragraph: Paragraph, from: number, to: number, numeral: string, listed: number): Counted {
  return { paragraph, range: { from, to }, numeral, stated: readNumber(numeral), listed };
}

/** What a way may be told by: its own pattern, without `g`. */
export const says =
  (pattern: RegExp): Way['may'] =>
  ({ view }) =>
    pattern.test(view.text);
