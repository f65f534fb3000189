import type { Connection } from 'vscode-languageserver';

/** An error in full, for the log. */
function describeError(error: unknown): string {
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`;
  return String(error);
}

/** Writes to the client's log and never throws, not even once the connection is gone. */
export function createLog(connection: Connection): (what: string, error?: unknown) => void {
  return (what, error) => {
    try {
      if (error === undefined) connection.console.info(what);
      else connection.console.error(`${what}\n${describeError(error)}`);
    } catch {
      // Nobody is left to read it.
    }
  };
}
