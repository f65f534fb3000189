import { createLinter, type Linter } from '../core/index.ts';
import type { LaidOut } from '../core/layout/page.ts';
import type { Profile } from '../core/layout/profile.ts';
import type { CalendarDay } from '../core/text/calendar.ts';

/** A PDF and what to tell of its fonts, or why there is none; in Chinese. */
export type MadePdf =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** What the server needs of the world it runs in; Node and the browser give it each in their way. */
export interface Environment {
  /** The text of a file, undefined where there is none or it cannot be read. Left out where there are no files. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** The URIs of the drafts in a folder and those below it. */
  readonly listDrafts?: (folder: string) => Promise<readonly string[]>;
  /** The names of the files right in a folder; undefined where it cannot be read. */
  readonly listFolder?: (folder: string) => Promise<readonly string[] | undefined>;
  /**
   * Whether a file is where its URI says: a link that leads out of the folders, or from `.gongwen.json` to a file of
   * another name, would have something read that is not the workspace's. Left out where there are no links.
   */
  readonly isInPlace?: (folders: readonly string[], uri: string) => Promise<boolean>;
  /** Makes a PDF with the fonts of the machine. Left out where there are none to read. */
  readonly exportPdf?: (laidOut: LaidOut, profile: Profile) => Promise<MadePdf>;
  /** The day that it is; by the machine's own clock where left out. */
  readonly today?: () => CalendarDay;
  /** Makes the checker of a draft; the real one where left out. */
  readonly createLinter?: () => Linter;
}

/** A checker for a text that is no open draft. */
export const linterIn = ({ createLinter: make = createLinter }: Environment): Linter => make();
