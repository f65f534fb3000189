import type { Linter } from '../core/index.ts';

/** What the server needs of the world it runs in; Node and the browser give it each in their way. */
export interface Environment {
  /** The text of a file, undefined where there is none or it cannot be read. Left out where there are no files. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** The URIs of the drafts in a folder and those below it. */
  readonly listDrafts?: (folder: string) => Promise<readonly string[]>;
  /** The names of the files right in a folder; undefined where it cannot be read. */
  readonly listFolder?: (folder: string) => Promise<readonly string[] | undefined>;
  /** Makes the checker of a draft; the real one where left out. */
  readonly createLinter?: () => Linter;
}
