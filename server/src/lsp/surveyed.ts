import type { CancellationToken } from 'vscode-languageserver';
import type { ServerContext } from './context.ts';

/** How long someone who waits is kept, in milliseconds: of too many drafts, those that are known must do. */
export const PATIENCE = 5000;

/**
 * Settles when the drafts of the workspace have been read, and where it is no use to wait on: whoever asks right after
 * the start must not be given a number that a draft bears which was not read yet.
 * @param longest in milliseconds
 */
export async function surveyed({ drafts }: ServerContext, token: CancellationToken, longest?: number): Promise<void> {
  const ends = [drafts.settled(), new Promise<void>((resolve) => void token.onCancellationRequested(() => resolve()))];
  if (longest !== undefined) ends.push(new Promise((resolve) => setTimeout(resolve, longest)));
  await Promise.race(ends);
}
