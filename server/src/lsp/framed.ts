const END = '\r\n\r\n';
/** What says the length of the body, with the headers behind it; whatever is before it is no header. */
const LENGTH = /content-length:[ \t]*(\d+)[ \t]*(?:\r\n[^\r\n:]+:[^\r\n]*)*$/i;
const LONGEST_HEAD = 4096;
/** No editor holds a text of that length open. */
const LONGEST_BODY = 100 * 1024 * 1024;
/** After so long, in milliseconds, it is said that the rest of a message has not come. */
const PATIENCE = 10_000;

/**
 * The messages of a stream as they came, none copied, each behind a header of its own. What stands between them and is no
 * header that tells the length of a body is left out: the reader behind it would wait for ever.
 * @param tell takes what to tell of it, once for each gap
 */
export async function* framed(input: AsyncIterable<Buffer>, tell: (what: string) => void): AsyncGenerator<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  let body = 0;
  let told = false;
  let timer: NodeJS.Timeout | undefined;
  const skip = (what: string) => {
    if (!told)
      tell(
        `跳过了不合格式的消息头：“${what
          .slice(0, 100)
          .replace(/\p{Cc}+/gu, ' ')
          .trim()}”`,
      );
    told = true;
  };
  for await (const chunk of input) {
    clearTimeout(timer);
    let rest = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    head = Buffer.alloc(0);
    while (rest.length > 0) {
      if (body > 0) {
        const taken = rest.subarray(0, body);
        yield taken;
        body -= taken.length;
        rest = rest.subarray(taken.length);
        continue;
      }
      const end = rest.indexOf(END);
      const text = rest.toString('utf8', Math.max(0, end - LONGEST_HEAD), end < 0 ? LONGEST_HEAD : end);
      if (end < 0) {
        if (rest.length > LONGEST_HEAD) skip(text);
        head = rest.subarray(-LONGEST_HEAD);
        break;
      }
      rest = rest.subarray(end + END.length);
      const length = Number(LENGTH.exec(text)?.[1] ?? 0);
      if (length === 0 || length > LONGEST_BODY) skip(text);
      else {
        yield Buffer.from(`Content-Length: ${length}${END}`);
        body = length;
        told = false;
      }
    }
    if (body > 0)
      timer = setTimeout(() => tell(`还差 ${body} 字节，一条消息才完整；收不到就无法继续`), PATIENCE).unref();
  }
}
