/** A line of a stream, counted from 1; without bytes where it is longer than any may be. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/** The lines of a stream, one at a time: never more is kept than one line and one piece of the stream. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array) => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const whole = (): Line => {
    const line = { number: number++, bytes: length > longest ? undefined : Buffer.concat(pieces) };
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, to));
      yield whole();
      from = to + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield whole();
}
