import type { Span } from '../text/span.ts';
import type { View } from '../text/view.ts';
import type { Pairs } from './pairs.ts';
import type { OrdinalToken, Token, ViewRange } from './token.ts';

export type PartKind = 'main' | 'agenda' | 'attachment' | 'material';

/** What a paragraph is, by clause 7 of GB/T 9704 and the customs of meeting papers. */
export type Role =
  // 版头
  | 'copyNumber'
  | 'secrecyMark'
  | 'urgency'
  | 'issuerMark'
  | 'documentNumber'
  | 'signer'
  | 'rule'
  // 主体
  | 'title'
  | 'titleNote'
  | 'recipient'
  | 'salutation'
  | 'heading'
  | 'item'
  | 'field'
  | 'paragraph'
  | 'attachmentNote'
  | 'signatureOrgan'
  | 'signatureDate'
  | 'remark'
  // 版记
  | 'cc'
  | 'printLine'
  // 附件与议程
  | 'attachmentLabel'
  | 'agendaTitle'
  | 'agendaItem'
  | 'slot'
  | 'session'
  | 'chapter'
  | 'article'
  // 其他
  | 'tableRow'
  | 'pageNumber'
  | 'comment'
  | 'short';

/** One physical line of the source, without its line end. */
export interface Line extends Span {
  readonly number: number;
}

/** The field names of a notice and an agenda, by their glossary names. */
export type FieldName =
  | 'meetingName'
  | 'time'
  | 'place'
  | 'attendees'
  | 'observers'
  | 'host'
  | 'topics'
  | 'contact'
  | 'phone'
  | 'leave'
  | 'reply'
  | 'checkIn'
  | 'recorder';

/** A field's label at the head of a paragraph, on the paragraph's view: 会议时间：, 一、时    间. */
export interface FieldHead {
  readonly name: FieldName;
  /** The label as written, without ordinal and colon. */
  readonly label: ViewRange & { readonly text: string };
  /** Where the value begins in this paragraph; equal to the view's length where it is on the next line. */
  readonly valueFrom: number;
}

/** What can be said of a paragraph from its own text alone; cached by that text. */
export interface ParagraphContent {
  /** The source from the first line's start to the last line's end. */
  readonly source: string;
  /** Trimmed at both ends. */
  readonly view: View;
  /**
   * The view's text with its half-width punctuation made full-width, index for index: what a paragraph is must not
   * hang on the width of its marks.
   */
  readonly shape: string;
  /** In order; they may nest (a date within a citation), see `claims`. */
  readonly tokens: readonly Token[];
  /** The most specific token's ranges, sorted and merged, where rules with a mask never look. */
  readonly claims: readonly ViewRange[];
  readonly pairs: Pairs;
  /** What others said: within “…”, "…" and 「…」, without the marks; a line behind `>` as a whole. */
  readonly quotations: readonly ViewRange[];
  readonly label: OrdinalToken | undefined;
  readonly field: FieldHead | undefined;
}

/** A logical paragraph: one line, or several that a hard break tore apart. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly content: ParagraphContent;
  /** The physical lines it covers. */
  readonly lines: readonly Line[];
  /** Blank lines before it. */
  readonly blankBefore: number;
  readonly role: Role;
  readonly part: PartKind;
}

/** A run of paragraphs that belong together. `from` inclusive, `to` exclusive, indexes of paragraphs. */
export interface Part {
  readonly kind: PartKind;
  readonly from: number;
  readonly to: number;
}

/** 文种, from the title's end. */
export interface Title {
  /** The lines joined, spaces between them gone. */
  readonly text: string;
  readonly paragraphs: readonly number[];
  readonly genre: string | undefined;
  /** The title announces a meeting, a study session or a training. */
  readonly meeting: boolean;
}

/** A field with its value: label and text are on the document. */
export interface Field {
  readonly name: FieldName;
  readonly part: PartKind;
  readonly paragraph: number;
  readonly label: Span & { readonly text: string };
  /** The value's pieces, a paragraph each. Empty text where there is none. */
  readonly values: readonly FieldValue[];
}

export interface FieldValue extends Span {
  readonly paragraph: number;
  /** In the paragraph's view. */
  readonly range: ViewRange;
  readonly text: string;
}

/** A numbered list of headings or items in one part, in order. */
export interface NumberedNode {
  readonly paragraph: number;
  readonly label: OrdinalToken;
  /** Index in `Document.numbering` of the node above it, or -1. */
  readonly parent: number;
  /** Which list it is in: nodes with the same list count on from each other. */
  readonly list: number;
}

/** A topic of the notice or an item of the agenda. */
export interface Topic {
  readonly paragraph: number;
  readonly numbers: readonly number[];
  readonly label: (Span & { readonly text: string }) | undefined;
  /** Without label, slot and final punctuation. */
  readonly text: Span & { readonly text: string };
  /** The view range of `text` in its paragraph. */
  readonly range: ViewRange;
  /** What is left for comparison: no speaker, verb, book marks, document number and punctuation. */
  readonly key: string;
  /** The view index of each character of `key`. */
  readonly keyAt: readonly number[];
  readonly speakers: readonly (Span & { readonly text: string })[];
  readonly slot: Slot | undefined;
  /** Index in the same list of the item it belongs under, or -1. */
  readonly parent: number;
}

/** A time slot of an agenda, in minutes since midnight of its first day (0:30 after 23:00 is 1470). */
export interface Slot extends Span {
  readonly from: number;
  readonly to: number | undefined;
  readonly paragraph: number;
  /** Which session (day, half-day, venue) it belongs to: comparison never crosses sessions. */
  readonly session: number;
  /** 分组、同时: slots run side by side. */
  readonly parallel: boolean;
  /** Minutes as stated beside it: （15分钟）. */
  readonly stated: (Span & { readonly minutes: number }) | undefined;
}

export interface Agenda {
  /** The part it stands in: its own, or a section of main. */
  readonly part: PartKind;
  readonly from: number;
  readonly to: number;
  readonly title: number | undefined;
  readonly items: readonly Topic[];
  readonly slots: readonly Slot[];
}

/** A day that a date (with year inherited) stands for. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date of the text, with its year settled. */
export interface DateMention extends Span {
  readonly paragraph: number;
  readonly token: Extract<Token, { kind: 'date' }>;
  /** Written or inherited; undefined where nothing tells it (a year of two digits is not read). */
  readonly year: number | undefined;
  /** Written or inherited. */
  readonly month: number | undefined;
  /** undefined where the date is incomplete or does not exist. */
  readonly day: Day | undefined;
  /** The year was not written. */
  readonly inherited: boolean;
  /** The last day of a range that begins here, index in `Document.dates`. */
  readonly rangeTo: number | undefined;
  readonly weekday: MentionedWeekday | undefined;
}

/** The weekday written for a date: beside it, or behind the range or list that it belongs to. */
export interface MentionedWeekday extends Span {
  readonly token: Extract<Token, { kind: 'weekday' }>;
  /** 1 Monday … 7 Sunday. */
  readonly day: number;
  /** The character that names it, in the paragraph's view. */
  readonly at: ViewRange;
  /** Other dates it may belong to (one weekday behind several dates), indexes of `Document.dates`. */
  readonly loose: readonly number[];
}

/** The meeting that a notice calls, as far as it says. */
export interface Meeting {
  readonly title: string;
  /** Indexes of `Document.dates`; from the time field or 定于…召开. */
  readonly dates: readonly number[];
  /** Minutes since midnight. */
  readonly start: (Span & { readonly minutes: number }) | undefined;
  readonly end: (Span & { readonly minutes: number }) | undefined;
}

/**
 * A comment `<!-- gongwen-ignore … -->` on a line of its own, or `<!-- gongwen-ignore-line … -->` at the end of one; or
 * one that is meant to be such a comment and is written in no form that counts.
 */
export interface IgnoreComment extends Span {
  readonly ruleIds: readonly string[];
  readonly reason: string;
  /** The whole file; the paragraph behind it; the line that it ends; nothing, because it is written wrongly. */
  readonly scope: 'file' | 'paragraph' | 'line' | 'none';
  /** The paragraph it covers or stands in, -1 for none (or the file). */
  readonly paragraph: number;
}

/** The model of a draft. Parsing never fails: any string gives one. */
export interface Document {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
  readonly parts: readonly Part[];
  readonly title: Title | undefined;
  /** 成文日期: index in `dates`. */
  readonly signatureDate: number | undefined;
  readonly fields: readonly Field[];
  readonly dates: readonly DateMention[];
  readonly numbering: readonly NumberedNode[];
  /** （一）…（N） run on through the whole part: a custom of central papers. */
  readonly continuous: boolean;
  /** The notice's topics (议题、学习内容、会议内容) in main. */
  readonly topics: readonly Topic[];
  readonly agendas: readonly Agenda[];
  readonly meeting: Meeting | undefined;
  readonly ignores: readonly IgnoreComment[];
}
