/** Told of all that goes to a server and comes from it. */
export interface Pulse {
  sent(message: unknown): void;
  received(message: unknown): void;
  stop(): void;
}

/** Beats in a row without a sign of life, while an answer is due. A machine that slept counts as one. */
const MOST = 6;

const idOf = (message: unknown) =>
  typeof message === 'object' && message !== null && 'id' in message
    ? { id: message.id, asks: 'method' in message }
    : undefined;

/**
 * Notices a server that is silent for a minute while it owes an answer. A worker that is out of memory ends like that:
 * nothing tells of it.
 * @param gone called once
 * @param beat in milliseconds
 */
export function createPulse(gone: () => void, beat = 10_000): Pulse {
  const due = new Set<unknown>();
  let quiet = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    sent(message) {
      const request = idOf(message);
      if (!request?.asks) return;
      due.add(request.id);
      if (timer !== undefined) return;
      quiet = 0;
      timer = setInterval(() => {
        if (++quiet < MOST) return;
        stop();
        gone();
      }, beat);
    },
    received(message) {
      quiet = 0;
      const answer = idOf(message);
      if (answer && !answer.asks) due.delete(answer.id);
      if (due.size === 0) stop();
    },
    stop,
  };
}
