/** A range of a paragraph's view, in UTF-16 indexes. */
export interface ViewRange {
  readonly from: number;
  readonly to: number;
}

/** 发文字号: 机关代字〔年份〕顺序号号, in any of the forms people write. */
export interface DocumentNumberToken extends ViewRange {
  readonly kind: 'documentNumber';
  /** 机关代字, e.g. 青政发; may be cut short where the words before it are no part of it. */
  readonly code: string;
  readonly open: ViewRange & { readonly text: string };
  readonly close: ViewRange & { readonly text: string };
  readonly year: ViewRange & { readonly text: string };
  /** 第, where it was written. */
  readonly di: ViewRange | undefined;
  readonly number: ViewRange & { readonly text: string };
  /** 号, where it was written. */
  readonly hao: ViewRange | undefined;
  /** 代字〔年〕号, normalised for comparison; years of two digits stay so. */
  readonly normalised: string;
}

export type NumeralStyle = 'arabic' | 'hanzi' | 'mixed';

/** A date as written: any of year, month and day may be missing, not all. */
export interface DateToken extends ViewRange {
  readonly kind: 'date';
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly yearText: string | undefined;
  readonly monthText: string | undefined;
  readonly dayText: string | undefined;
  readonly numerals: NumeralStyle;
  /** 年月日, or digits joined by `-`, `.` or `/`. */
  readonly form: 'nianyueri' | '-' | '.' | '/';
  /** The place of 号 where it stands for 日. */
  readonly hao: ViewRange | undefined;
}

/** 星期一, （周三）, 星期三、星期四, 星期一至星期三, 每周三. */
export interface WeekdayToken extends ViewRange {
  readonly kind: 'weekday';
  /** 1 Monday … 7 Sunday, as written; two and `range` for 星期一至星期三. */
  readonly days: readonly { readonly day: number; readonly at: ViewRange }[];
  readonly range: boolean;
  /** Within brackets of its own. */
  readonly bracketed: boolean;
  /** 每周三, 本周五: no day of one date. */
  readonly recurring: boolean;
}

/** A time of day as written. */
export interface ClockToken extends ViewRange {
  readonly kind: 'clock';
  readonly period: (ViewRange & { readonly text: string }) | undefined;
  readonly hour: number;
  readonly minute: number;
  /** Whether minutes were written. */
  readonly hasMinute: boolean;
  readonly form: '：' | ':' | '时' | '点';
  /** The separator between hour and minute (or 时/点). */
  readonly separator: ViewRange;
  /** Minutes since midnight, 下午2:30 read as 14:30; undefined where hour or minute does not exist. */
  readonly minutes: number | undefined;
}

/** 《…》, with the document number in brackets that follows it, if any. */
export interface CitationToken extends ViewRange {
  readonly kind: 'citation';
  readonly title: ViewRange & { readonly text: string };
  /** False for 关于…的通知（文号） without 《》. */
  readonly quoted: boolean;
  readonly documentNumber: DocumentNumberToken | undefined;
}

/** The label at the head of a paragraph: 一、 （一） 1. （1） ① 第一项： 第一章 第一条. */
export interface OrdinalToken extends ViewRange {
  readonly kind: 'ordinal';
  readonly style: OrdinalStyle;
  /** 1–5 for 一、（一）1.（1）①; 0 for 第N项, 章 and 条. */
  readonly level: number;
  /** The numbers it stands for; several for 第二、三项 and 第二至四项. */
  readonly numbers: readonly number[];
  /** Where the numeral stands. */
  readonly numeral: ViewRange & { readonly text: string };
  /** The mark between numeral (or closing bracket) and text: 、 . ． ： or nothing. */
  readonly mark: ViewRange & { readonly text: string };
}

export type OrdinalStyle =
  | 'hanzi' // 一、
  | 'hanziBracket' // （一）
  | 'arabic' // 1.
  | 'arabicBracket' // （1）
  | 'circled' // ①
  | 'item' // 第一项
  | 'chapter' // 第一章, 编, 节
  | 'article'; // 第一条

/** A mark of secrecy, inline or as a line: [秘密], （机密）, 秘密★1年. */
export interface SecrecyToken extends ViewRange {
  readonly kind: 'secrecy';
  readonly level: '绝密' | '机密' | '秘密';
  readonly inline: boolean;
}

/** Stretches that generic rules leave alone: addresses, phone and standard numbers, scales. */
export interface OpaqueToken extends ViewRange {
  readonly kind: 'url' | 'mail' | 'phone' | 'standard' | 'code';
}

export type Token =
  | DocumentNumberToken
  | DateToken
  | WeekdayToken
  | ClockToken
  | CitationToken
  | OrdinalToken
  | SecrecyToken
  | OpaqueToken;
