import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  Diagnostic,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Config, WorkspaceIndex } from '../core/index.ts';
import type { CalendarDay } from '../core/text/calendar.ts';
import type { CheckedDraft, ConfigTarget, GlancedDraft } from '../service/index.ts';
import type { ConfigFile } from './configFiles.ts';
import type { Environment } from './environment.ts';
import type { Host } from './host.ts';

/** Hears of one kind of event. */
export type Listener<T> = (value: T) => void;

/** A list of listeners; one that throws keeps no other from hearing. */
export interface Signal<T> {
  listen(listener: Listener<T>): void;
  emit(value: T): void;
}

/** A file, or a folder that went with all that was in it. */
export interface FileChange {
  readonly uri: string;
  readonly removed: boolean;
}

/** A draft as it is now that is not checked, and why. */
export interface Refused {
  readonly uri: string;
  readonly version: number;
  readonly reason: string;
}

/** What a feature sees of the server. */
export interface ServerContext {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly host: Host;
  readonly environment: Environment;
  /** The drafts open in the client. */
  uris(): readonly string[];
  /**
   * What is known of a draft as it is now; undefined where it is not open, far too long or the checker is switched off.
   * Lets edits and cancellations that wait in line go first, and throws where the request was cancelled.
   */
  checked(uri: string, token?: CancellationToken): Promise<CheckedDraft | undefined>;
  /** What a draft that is not checked shows in place of findings: that it is far too long. */
  unchecked(uri: string): Promise<Diagnostic[]>;
  /** As `checked`, but of a draft so long that a check is felt only once the writer pauses: for what may well come later. */
  settled(uri: string, token?: CancellationToken): Promise<CheckedDraft | undefined>;
  /** Settles when the writer of a long draft has paused; at once for any other draft. */
  rested(uri: string): Promise<void>;
  /** What can be told at once of a long draft that is being typed in; undefined where the whole is to be asked for. */
  glanced(uri: string): Promise<GlancedDraft | undefined>;
  /** A handler that never fails: what goes wrong is logged and `empty` is the answer. */
  answer<P, R>(
    name: string,
    empty: R,
    handler: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R>;
  /** A draft's text as it is now, for what must answer before the next key; undefined where it is not open or far too long. */
  textOf(uri: string): string | undefined;
  /** The configuration in force at an address, open or not; undefined where the checker is switched off. */
  config(uri: string): Promise<Config | undefined>;
  /** The day that it is where the writer sits. */
  today(): CalendarDay;
  /** The drafts of the workspace that bear a number, a few of them; paths are URIs. */
  bearers: WorkspaceIndex['bearers'];
  /** The drafts of the workspace of a title, or that a query finds by title or number; paths are URIs. */
  readonly drafts: Pick<WorkspaceIndex, 'titled' | 'search'> & {
    /** Settles when all that is being read of the workspace has been read. */
    settled(): Promise<void>;
  };
  /** All drafts of the workspace that bear a number; paths are URIs. */
  register: WorkspaceIndex['register'];
  readonly log: (what: string, error?: unknown) => void;
  readonly changed: Signal<string>;
  readonly closed: Signal<string>;
  readonly saved: Signal<string>;
  /** A file of the workspace was written, made or removed. */
  readonly fileChanged: Signal<FileChange>;
  /** Reads the drafts of the workspace, again where its files may have changed unseen. */
  readonly survey: () => void;
  /** The workspace has other folders now. */
  foldersChanged(added: readonly string[], removed: readonly string[]): void;
  /** A check was really made. */
  readonly wasChecked: Signal<CheckedDraft>;
  /** A check was asked for of a draft that is not checked. */
  readonly refused: Signal<Refused>;
  readonly configFileRead: Signal<ConfigFile>;
  readonly configFileGone: Signal<string>;
  /** The configuration file that is in force for a draft, or that would be; undefined where it lies in no folder. */
  configTarget(uri: string): Promise<ConfigTarget | undefined>;
  /** The configuration may have changed: forget it, read the files of it that are known or given, and tell everybody. */
  refresh(configFiles?: readonly string[]): void;
  /** Check again: the configuration, or what other drafts say, may have changed. */
  readonly refreshed: Signal<void>;
}

/** One thing that the server can do: what it says it can, and what it does. */
export interface Feature {
  capabilities?(client: ClientCapabilities, host: Host): Partial<ServerCapabilities>;
  register?(context: ServerContext): void;
  /** After `initialized`: registrations that the client wants to be asked for. */
  initialized?(context: ServerContext): void;
}

/** Makes a signal; `onError` hears of listeners that threw. */
export function createSignal<T>(onError: (error: unknown) => void): Signal<T> {
  const listeners: Listener<T>[] = [];
  return {
    listen(listener) {
      listeners.push(listener);
    },
    emit(value) {
      for (const listener of listeners) {
        try {
          listener(value);
        } catch (error) {
          onError(error);
        }
      }
    },
  };
}
