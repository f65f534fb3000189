const PAUSE = 100;

/** Asks again until the answer is truthy and returns it; what was expected is said in the error. */
export async function eventually<T>(what: string, ask: () => Promise<T> | T, seconds = 20): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(
    `${what}: not within ${seconds} s; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
  );
}
