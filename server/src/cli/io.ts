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

/** The streams of this process. A reader that goes away (`| head`) is no fault: what is left to write is dropped. */
export function processIo(): Io {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: process.stdin,
    cwd: process.cwd(),
    env: process.env,
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let gone = false;
  let wake = () => {};
  stream.on('drain', () => wake());
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
    wake();
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
