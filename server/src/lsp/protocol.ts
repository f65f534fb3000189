import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Span } from '../core/index.ts';
import type { UnitFacts } from '../core/rules/unitFacts.ts';
import type { CalendarDay } from '../core/text/calendar.ts';
import type { WordPosition } from '../docx/import.ts';
import type {
  AgendaFacts,
  FixAllCounts,
  ListedFinding,
  PagesPatch,
  RegisterSeries,
  ShownPages,
  Status,
} from '../service/index.ts';

/** The server's own messages, beside those of LSP. */
export const METHODS = {
  /** To the client, after a check: {@link Status}. */
  status: 'gongwen/status',
  /** To the server: {@link PagesParams} → {@link PagesResult} or null. */
  pages: 'gongwen/pages',
  /** To the server: {@link DraftParams} → {@link PrintResult} or null. */
  print: 'gongwen/print',
  /** To the server: {@link DraftParams} → {@link FindingsResult} or null. */
  findings: 'gongwen/findings',
  /** To the server: {@link ExportParams} → {@link ExportResult} or null. */
  export: 'gongwen/export',
  /** To the server: {@link WordParams} → {@link ImportResult}. */
  import: 'gongwen/import',
  /** To the server: {@link PasteParams} → the text as it goes into a draft; the same text where it needs no change. */
  paste: 'gongwen/paste',
  /** To the server: {@link WordParams} → {@link WordResult}. */
  word: 'gongwen/word',
  /** To the server: {@link WordParams} → {@link FixWordResult}. */
  fixWord: 'gongwen/fixWord',
  /** To the server: {@link RewriteParams} → {@link RewriteResult} or null. */
  rewrite: 'gongwen/rewrite',
  /** To the server: {@link RegisterParams} → {@link RegisterResult}. */
  register: 'gongwen/register',
  /** To the client: the numbers of the workspace's drafts may be others now. */
  registerChanged: 'gongwen/registerChanged',
  /** To the server: {@link FactsParams} → {@link FactsResult} or null. */
  facts: 'gongwen/facts',
  /** To the server: {@link RewriteParams} without options → {@link AgendaFacts} or null. */
  agenda: 'gongwen/agenda',
  /** To the server: {@link ExplainParams} → Markdown or null. */
  explain: 'gongwen/explain',
  /** To the client: {@link ReadFileParams} → text or null. */
  readFile: 'gongwen/readFile',
  /** To the client: nothing → the URIs of the workspace's drafts. */
  listDrafts: 'gongwen/listDrafts',
  /** To the client: {@link ListFolderParams} → names of files or null. */
  listFolder: 'gongwen/listFolder',
} as const;

export type StatusParams = Status;

/** What the action that fixes all carries as its data. */
export type { AgendaFacts, FixAllCounts };

/** A draft that is open. */
export interface DraftParams {
  readonly uri: string;
}

export interface PagesParams extends DraftParams {
  /** `id` of the last answer that the client still has: pages that it holds are not sent again. */
  readonly since?: number;
}

export interface PagesResult extends PagesPatch {
  readonly version: number;
  readonly id: number;
  /** The answer that the indexes among `pages` refer to; left out where there is none. */
  readonly since?: number;
}

export interface PrintResult {
  /** A file of HTML. */
  readonly html: string;
}

export interface FindingsResult {
  readonly version: number;
  /** The draft bears a mark of secrecy. */
  readonly secret: boolean;
  readonly findings: readonly ListedFinding[];
}

export interface ExportParams extends DraftParams {
  readonly format: 'docx' | 'pdf';
}

/** A message in Chinese says what went wrong and what to do. */
export interface Failed {
  readonly ok: false;
  readonly message: string;
}

export interface Exported {
  readonly ok: true;
  /** The file in base64. */
  readonly data: string;
  readonly notes: readonly string[];
  /** What reading it back showed; empty where text and findings are those of the draft. */
  readonly differences: readonly string[];
}

export type ExportResult = Exported | Failed;

export interface PasteParams {
  /** As it is on the clipboard. */
  readonly text: string;
  /** Where it goes: what it takes the place of in an open draft. */
  readonly into?: { readonly uri: string; readonly range: Range };
  /** The writer asked for it to be set out: then it is, even where only blanks change. */
  readonly asked?: boolean;
}

export interface WordParams {
  /** The file's own address, for the configuration that is in force there. */
  readonly uri: string;
  /** A .docx in base64. */
  readonly data: string;
}

export interface ImportedText {
  readonly ok: true;
  readonly text: string;
  readonly notes: readonly string[];
}

export type ImportResult = ImportedText | Failed;

/** A .docx as it is shown: its text, its pages and what is found in it. Ranges are those of the text. */
export interface ShownWord extends ImportedText, ShownPages {
  readonly findings: readonly (ListedFinding & { readonly docx?: WordPosition })[];
}

export type WordResult = ShownWord | Failed;

/** A Word file with its safe fixes as tracked changes. */
export interface FixedWord {
  readonly ok: true;
  /** The file in base64; undefined where nothing was changed. */
  readonly data: string | undefined;
  readonly counts: FixAllCounts;
  readonly notes: readonly string[];
}

export type FixWordResult = FixedWord | Failed;

export interface ExplainParams {
  /** A rule's id or the page on secrecy; the list of all rules where left out. */
  readonly ruleId?: string;
}

export interface RegisterParams {
  /** A file whose configuration says which numbers were given up; one in the first folder where left out. */
  readonly uri?: string;
}

export interface RegisterResult {
  readonly series: readonly RegisterSeries[];
}

export interface FactsParams {
  /** The file, there or not, that the facts are wanted for. */
  readonly uri?: string;
}

export interface FactsResult {
  readonly unit: UnitFacts;
  /** The days from today on, with what a calendar says of them beside the weekday. */
  readonly days: readonly { readonly day: CalendarDay; readonly note: string | undefined }[];
}

export interface ReadFileParams {
  readonly uri: string;
}

export interface ListFolderParams {
  /** Ends in `/`. */
  readonly folder: string;
}

export interface RewriteParams extends DraftParams {
  /** Of the command, without `gongwen.`. */
  readonly name: string;
  /** What is selected. */
  readonly range: Range;
  /** What the writer chose, where the command asks. */
  readonly options?: unknown;
}

/** The edits that a command makes, for the version they were worked out for. */
export interface RewriteEdits {
  readonly ok: true;
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** A text with tab stops in place of a range; `edits` all lie before it. */
  readonly snippet?: { readonly range: Range; readonly text: string };
  /** What is selected afterwards: offsets in the text with the edits made, line ends as the draft has them. */
  readonly selection?: Span;
  /** What the writer should look after now, in a sentence. */
  readonly note?: string;
}

/** Nothing to do; `elsewhere` where the place is none that the command is for. */
export interface NotRewritten extends Failed {
  readonly elsewhere?: true;
}

export type RewriteResult = RewriteEdits | NotRewritten;
