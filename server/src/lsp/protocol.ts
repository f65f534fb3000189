import type { Block, Status } from '../service/index.ts';

/** The server's own messages, beside those of LSP. */
export const METHODS = {
  /** To the client, after a check: {@link Status}. */
  status: 'gongwen/status',
  /** To the server: {@link BlocksParams} → {@link BlocksResult} or null. */
  blocks: 'gongwen/blocks',
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
export type { FixAllCounts } from '../service/index.ts';

export interface BlocksParams {
  readonly uri: string;
}

export interface BlocksResult {
  readonly version: number;
  readonly blocks: readonly Block[];
}

export interface ExplainParams {
  /** A rule's id or the page on secrecy; the list of all rules where left out. */
  readonly ruleId?: string;
}

export interface ReadFileParams {
  readonly uri: string;
}

export interface ListFolderParams {
  /** Ends in `/`. */
  readonly folder: string;
}
