import {
  createWorkspaceIndex,
  type Document,
  type DraftSummary,
  type Neighbours,
  recogniseDocument,
  summarise,
  summariseText,
} from '../core/index.ts';
import { foldersAbove } from './configFiles.ts';
import { isDraftUri } from './draftUri.ts';

/** What the files of the workspace are asked for. */
export interface WorkspaceFiles {
  /** The drafts in the folders of the workspace. */
  list(): Promise<readonly string[]>;
  read(uri: string): Promise<string | undefined>;
  /** The names of all files right in a folder (its URI ends in `/`). */
  names(folder: string): Promise<readonly string[] | undefined>;
}

/** Every draft of the workspace, as far as the others need to know it. */
export interface WorkspaceDrafts {
  /** Reads the drafts of the workspace, one after another, giving way to whatever else there is to do. */
  start(): Promise<void>;
  /**
   * What the others say that concerns an open draft, which is remembered as it is now. The same object as long as
   * nothing has changed.
   */
  neighbours(uri: string, document: Document): Neighbours | undefined;
  /** What was said last. */
  known(uri: string): Neighbours | undefined;
  /** A file was written, made or removed; an open draft is known better than its file. */
  fileChanged(uri: string, isOpen: boolean): Promise<void>;
  readonly size: number;
}

export interface WorkspaceDraftsOptions {
  readonly files: WorkspaceFiles;
  /** Lets what waits in line go first. */
  readonly pause: () => Promise<void>;
  /** What the others say may have changed for the open drafts. */
  readonly onChange: () => void;
  readonly isOpen: (uri: string) => boolean;
}

/** Longer papers are known by their beginning: none may hold up a request. */
const LONGEST = 40_000;
const OWN_EXTENSION = /\.(?:gongwen|gw|公文)$/iu;
/** What a draft must hold to have anything to say to others: a year in brackets, or 附件. */
const TELLING = /[〔[(（【［]\s{0,3}\d{2,4}\s{0,3}[〕\])）】］]|附\s{0,3}件/u;

/** A summary without its places: what must change for the others to hear of it. */
function essence(summary: DraftSummary | undefined): string {
  return JSON.stringify(summary ?? null, (key, value: unknown) => (key === 'place' ? undefined : value));
}

/** A file's summary; undefined where it tells others nothing or is no paper at all. */
function summaryOf(uri: string, text: string | undefined): DraftSummary | undefined {
  const head = text?.slice(0, LONGEST);
  if (head === undefined || !TELLING.test(head)) return undefined;
  return OWN_EXTENSION.test(decodeURIComponent(uri)) || recogniseDocument(head).isOfficial
    ? summariseText(head)
    : undefined;
}

/** Keeps the index of the workspace's drafts, open or not. */
export function createWorkspaceDrafts({ files, pause, onChange, isOpen }: WorkspaceDraftsOptions): WorkspaceDrafts {
  const index = createWorkspaceIndex();
  const essences = new Map<string, string>();
  const said = new Map<string, { readonly text: string; readonly neighbours: Neighbours | undefined }>();
  const names = new Map<string, readonly string[] | undefined>();

  /** Remembers a draft; true where the others must hear of it. */
  function remember(uri: string, summary: DraftSummary | undefined): boolean {
    const fresh = essence(summary);
    const changed = fresh !== (essences.get(uri) ?? essence(undefined));
    if (summary) essences.set(uri, fresh);
    else essences.delete(uri);
    index.set(uri, summary);
    return changed;
  }

  /** The names beside a draft, as far as they are known; asks for them where they are not. */
  function namesBeside(uri: string): readonly string[] | undefined {
    const [folder] = foldersAbove(uri);
    if (folder === undefined) return undefined;
    if (!names.has(folder)) {
      names.set(folder, undefined);
      void files.names(folder).then((found) => {
        names.set(folder, found);
        if (found) onChange();
      });
    }
    return names.get(folder);
  }

  async function readFile(uri: string): Promise<boolean> {
    const text = await files.read(uri);
    return !isOpen(uri) && remember(uri, summaryOf(uri, text));
  }

  return {
    get size() {
      return index.size;
    },
    async start() {
      let changed = false;
      for (const uri of await files.list()) {
        await pause();
        if (!isOpen(uri)) changed = (await readFile(uri)) || changed;
      }
      if (changed) onChange();
    },
    neighbours(uri, document) {
      if (foldersAbove(uri).length === 0) return undefined;
      const summary = summarise(document);
      if (remember(uri, summary)) onChange();
      const neighbours = index.neighbours(uri, summary, namesBeside(uri));
      const text = JSON.stringify(neighbours ?? null);
      const old = said.get(uri);
      if (old?.text === text) return old.neighbours;
      said.set(uri, { text, neighbours });
      return neighbours;
    },
    known: (uri) => said.get(uri)?.neighbours,
    async fileChanged(uri, open) {
      const [folder] = foldersAbove(uri);
      const listed = folder !== undefined && names.delete(folder);
      const changed = !open && isDraftUri(uri) && (await readFile(uri));
      if (listed || changed) onChange();
    },
  };
}
