import { adviceOf, reasonOf } from './read.ts';

/** Where the command writes; a terminal may have colours. */
export interface Output {
  write(chunk: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** Settles when more may be written without piling up; false where the reader has gone. */
  ready(): Promise<boolean>;
}

/** All that the command touches besides files: injected, so that tests can run it within their process. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The streams of this process. A reader that goes away (`| head`) is no fault: what is left to write is dropped. A report
 * that cannot be written ends the command: whoever reads it must not take the beginning for the whole.
 */
export function processIo(): Io {
  return {
    stdout: output(process.stdout, (error) => {
      process.stderr.write(`gongwen：结果无法写出（${reasonOf(error)}），${adviceOf(error)}\n`);
      process.exit(2);
    }),
    // nobody is left to tell
    stderr: output(process.stderr, () => undefined),
    stdin: process.stdin,
    cwd: process.cwd(),
    env: process.env,
  };
}

function output(stream: NodeJS.WriteStream, failed: (error: Error) => void): Output {
  let gone = false;
  let wake = () => {};
  stream.on('drain', () => wake());
  stream.on('error', (error: NodeJS.ErrnoException) => {
    gone = true;
    wake();
    if (error.code !== 'EPIPE') failed(error);
  });
  return {
    write: (chunk) => {
      if (stream.writable) stream.write(chunk);
    },
    isTTY: stream.isTTY === true,
    async ready() {
      if (stream.writableNeedDrain && !gone)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return stream.writable && !gone;
    },
  };
}

/** Says what is wrong with the command line; gives the exit code. */
export function misuse(message: string, { stderr }: Pick<Io, 'stderr'>): number {
  stderr.write(`gongwen：${message}\n`);
  return 2;
}
