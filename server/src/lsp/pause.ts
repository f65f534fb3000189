/** So long many things are gone through in one go, in milliseconds. */
const IN_ONE_GO = 10;

/** Lets the messages that wait in line be read. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Many things one after another; now and then the messages that wait in line are read. */
export async function* unhurried<T>(things: Iterable<T>): AsyncGenerator<T> {
  let since = performance.now();
  for (const thing of things) {
    yield thing;
    if (performance.now() - since < IN_ONE_GO) continue;
    await pause();
    since = performance.now();
  }
}
