import {
  createWorkspaceIndex,
  type Document,
  type DraftSummary,
  type Neighbours,
  recogniseDocument,
  summarise,
  summariseText,
  type WorkspaceIndex,
} from '../core/index.ts';
import { isDraftName } from '../core/lint/draftPath.ts';
import { createContentCache } from '../core/model/paragraphs.ts';
import { foldersAbove } from './configFiles.ts';
import { canonicalUri, decodeUri, isDraftUri } from './draftUri.ts';
import { unhurried } from './pause.ts';

/** What the files of the workspace are asked for. */
export interface WorkspaceFiles {
  /** The drafts in the folders of the workspace; undefined where they cannot be told. */
  list(): Promise<readonly string[] | undefined>;
  read(uri: string): Promise<string | undefined>;
  /** The names of all files right in a folder (its URI ends in `/`). */
  names(folder: string): Promise<readonly string[] | undefined>;
}

/** Every draft of the workspace, as far as the others need to know it. */
export interface WorkspaceDrafts {
  /**
   * Reads the drafts of the workspace, one after another, giving way to whatever else there is to do; again, where its
   * folders or files may have changed: then what is no longer there is forgotten.
   */
  survey(): Promise<void>;
  /**
   * What the others say that concerns an open draft, which is remembered as it is now. The same object as long as
   * nothing has changed.
   */
  neighbours(uri: string, document: Document): Neighbours | undefined;
  /** The drafts that bear a number, a few of them; paths are URIs. */
  bearers: WorkspaceIndex['bearers'];
  /** The drafts of a title, or whose title or number a query finds; paths are URIs. */
  titled: WorkspaceIndex['titled'];
  search: WorkspaceIndex['search'];
  /** All drafts that bear a number; paths are URIs. */
  register: WorkspaceIndex['register'];
  /** Settles when what is being read of the workspace and of the folders beside open drafts has been read. */
  settled(): Promise<void>;
  /** What was said last. */
  known(uri: string): Neighbours | undefined;
  /**
   * A file was written, made or removed, or an open one closed. It is read when its turn comes; an open draft is known
   * better than its file. Of a folder that went, `removed` is all that is ever heard.
   */
  fileChanged(uri: string, removed: boolean): Promise<void>;
  readonly size: number;
}

export interface WorkspaceDraftsOptions {
  readonly files: WorkspaceFiles;
  /** Lets what waits in line go first. */
  readonly pause: () => Promise<void>;
  /** What the others say may have changed for the open drafts. */
  readonly onChange: () => void;
  /** The drafts open in the editor, however their URIs are spelled. */
  readonly open: () => readonly string[];
  /** The folders of the workspace: drafts elsewhere are remembered while they are open. */
  readonly folders: () => readonly string[];
}

/** Longer papers are known by their beginning: none may hold up a request. */
const LONGEST = 40_000;
const OWN_EXTENSION = /\.(?:gongwen|gw|公文)$/iu;
/** What a file that may be no draft must hold to have anything to say to others: a year in brackets, or 附件. */
const TELLING = /[〔[(（【［]\s{0,3}\d{2,4}\s{0,3}[〕\])）】］]|附\s{0,3}件/u;

/** A summary without its places: what must change for the others to hear of it. */
function essence(summary: DraftSummary | undefined): string {
  return JSON.stringify(summary ?? null, (key, value: unknown) => (key === 'place' ? undefined : value));
}

/**
 * A file's summary; undefined where it tells others nothing or is no paper at all. It is read line by line first: the half
 * of the work that can be laid down in between.
 */
async function summaryOf(uri: string, head: string): Promise<DraftSummary | undefined> {
  const isOwn = OWN_EXTENSION.test(decodeUri(uri));
  if (!isOwn && !(TELLING.test(head) && recogniseDocument(head).isOfficial)) return undefined;
  const contents = createContentCache();
  for await (const line of unhurried(head.split(/\r\n?|\n/))) contents.read(line);
  return summariseText(head, contents);
}

/** A number that tells whether a text is the one that was read before. */
function fingerprint(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** Keeps the index of the workspace's drafts, open or not. Every key inside is the one spelling of a URI. */
export function createWorkspaceDrafts(options: WorkspaceDraftsOptions): WorkspaceDrafts {
  const { files, pause, onChange, open, folders } = options;
  const index = createWorkspaceIndex();
  /** What is remembered of each draft, and what of it the others hear. */
  const held = new Map<string, { readonly summary: DraftSummary; readonly essence: string }>();
  const said = new Map<string, { readonly text: string; readonly neighbours: Neighbours | undefined }>();
  const names = new Map<string, readonly string[] | undefined>();
  /** Of the files that were read, what they held: one that has not changed is not parsed again. */
  const read = new Map<string, number>();
  /** Files to read, by key, with the URI they are read by: those that changed go before those of a survey. */
  const changed = new Map<string, string>();
  const surveyed = new Map<string, string>();
  let reading: readonly [key: string, uri: string] | undefined;
  let draining: Promise<void> | undefined;
  /** Folders whose names were asked for, and surveys that are under way. */
  const waiting = new Set<Promise<unknown>>();
  const waitFor = (work: Promise<unknown>) => {
    waiting.add(work);
    void work.then(
      () => waiting.delete(work),
      () => waiting.delete(work),
    );
  };

  const isOpen = (key: string) => open().some((uri) => canonicalUri(uri) === key);

  /** Remembers a draft; the others hear of what changed. */
  function remember(key: string, summary: DraftSummary | undefined): void {
    const old = held.get(key);
    if (old?.summary === summary) return;
    const fresh = essence(summary);
    const differs = fresh !== (old?.essence ?? essence(undefined));
    if (summary) held.set(key, { summary, essence: fresh });
    else held.delete(key);
    index.set(key, summary);
    if (differs) onChange();
  }

  function forget(key: string): void {
    changed.delete(key);
    surveyed.delete(key);
    read.delete(key);
    remember(key, undefined);
  }

  /** Forgets the files below a folder that went, but for what is open. */
  function forgetBelow(key: string): void {
    for (const known of [...read.keys(), ...changed.keys(), ...surveyed.keys()])
      if (known.startsWith(`${key}/`) && !isOpen(known)) forget(known);
    for (const folder of [...names.keys()]) if (folder.startsWith(`${key}/`)) names.delete(folder);
    // what is being read may still come, though it is gone by now
    if (reading?.[0].startsWith(`${key}/`)) changed.set(...reading);
  }

  /** The names beside a draft, as far as they are known; asks for them where they are not. */
  function namesBeside(uri: string): readonly string[] | undefined {
    const [folder] = foldersAbove(canonicalUri(uri));
    if (folder === undefined) return undefined;
    if (!names.has(folder)) {
      names.set(folder, undefined);
      const asked = files.names(foldersAbove(uri)[0] ?? folder).then((found) => {
        names.set(folder, found);
        if (found) onChange();
      });
      waitFor(asked);
    }
    return names.get(folder);
  }

  /** The URIs of the workspace's drafts by key. */
  async function listByKey(): Promise<ReadonlyMap<string, string> | undefined> {
    const listed = await files.list();
    if (!listed) return undefined;
    const found = new Map<string, string>();
    for await (const uri of unhurried(listed)) found.set(canonicalUri(uri), uri);
    return found;
  }

  async function readFile(key: string, uri: string): Promise<void> {
    const text = await files.read(uri);
    if (isOpen(key)) return;
    if (text === undefined || !isDraftUri(folders(), uri)) return forget(key);
    const head = text.slice(0, LONGEST);
    const hash = fingerprint(head);
    if (read.get(key) === hash) return;
    const summary = await summaryOf(uri, head);
    if (isOpen(key)) return;
    read.set(key, hash);
    remember(key, summary);
  }

  /** Reads what is to be read, one file a turn, so that no older read can land after a newer one. */
  async function drain(): Promise<void> {
    for (;;) {
      const [next] = changed.size > 0 ? changed : surveyed;
      if (!next) return;
      const [key, uri] = next;
      changed.delete(key);
      surveyed.delete(key);
      await pause();
      reading = next;
      if (!isOpen(key)) await readFile(key, uri);
      reading = undefined;
    }
  }

  function startDraining(): Promise<void> {
    draining ??= drain().finally(() => {
      draining = undefined;
    });
    return draining;
  }

  return {
    get size() {
      return index.size;
    },
    async survey() {
      if (names.size > 0) onChange();
      names.clear();
      const listing = listByKey();
      waitFor(listing);
      const found = await listing;
      if (!found) return;
      // what was not listed is read once more: it may have been written since
      for (const key of read.keys()) if (!found.has(key)) surveyed.set(key, key);
      for (const [key, uri] of found) surveyed.set(key, uri);
      await startDraining();
    },
    neighbours(uri, document) {
      if (foldersAbove(uri).length === 0) return undefined;
      const key = canonicalUri(uri);
      const summary = summarise(document);
      // what the editor holds is not what was read: closed, the file is read anew
      read.set(key, Number.NaN);
      remember(key, summary);
      const neighbours = index.neighbours(key, summary, namesBeside(uri));
      const text = JSON.stringify(neighbours ?? null);
      const old = said.get(key);
      if (old?.text === text) return old.neighbours;
      said.set(key, { text, neighbours });
      return neighbours;
    },
    bearers: index.bearers,
    titled: index.titled,
    search: index.search,
    register: index.register,
    async settled() {
      await Promise.allSettled([...waiting]);
      await draining;
    },
    known: (uri) => said.get(canonicalUri(uri))?.neighbours,
    async fileChanged(uri, removed) {
      const key = canonicalUri(uri);
      const [folder] = foldersAbove(key);
      if (folder !== undefined && names.delete(folder)) onChange();
      if (removed && !isDraftName(decodeUri(key))) forgetBelow(key);
      if (isOpen(key)) return;
      if (isDraftUri(folders(), uri)) changed.set(key, uri);
      else if (read.has(key)) forget(key);
      await startDraining();
    },
  };
}
