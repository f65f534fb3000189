import type { CancellationToken } from 'vscode-languageserver';

/** From so many UTF-16 units on, about seventy pages, a whole check is felt while typing. */
export const LONG = 50_000;

/** How long after the last key a long draft is left alone, in milliseconds. */
const REST = 400;

/** When long drafts were typed in last. */
export interface Resting {
  /** A draft has changed; `length` in UTF-16 units. */
  touch(uri: string, length: number): void;
  forget(uri: string): void;
  /** A long draft in which keys were typed just now. */
  isBusy(uri: string): boolean;
  /** Settles when the writer of a long draft has paused, or nobody waits any more; at once for any other draft. */
  pause(uri: string, token?: CancellationToken): Promise<void>;
}

/** Keeps what is asked of long drafts apart from the keys that are typed in them. */
export function createResting(): Resting {
  const restedAt = new Map<string, number>();
  const left = (uri: string) => (restedAt.get(uri) ?? 0) - Date.now();
  return {
    touch(uri, length) {
      if (length >= LONG) restedAt.set(uri, Date.now() + REST);
      else restedAt.delete(uri);
    },
    forget: (uri) => void restedAt.delete(uri),
    isBusy: (uri) => left(uri) > 0,
    async pause(uri, token) {
      while (left(uri) > 0 && !token?.isCancellationRequested)
        await new Promise((resolve) => setTimeout(resolve, left(uri)));
    },
  };
}
