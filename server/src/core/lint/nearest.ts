import { distance } from 'fastest-levenshtein';

/** Of `candidates` the one that `word` is most likely a slip of, if any is near enough to be worth asking about. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const name = candidate.toLowerCase();
    const begins = wanted.length > 2 && name.startsWith(wanted);
    const far = begins ? 1 : distance(wanted, name);
    if (far < bestDistance && far < Math.min(wanted.length, name.length)) {
      best = candidate;
      bestDistance = far;
    }
  }
  return best;
}

/** `，是不是“x”？` for a slip of one of the candidates; nothing where none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : `，是不是“${near}”？`;
}

/** What is said of a rule id that there is not. */
export function noSuchRule(id: string, known: readonly string[]): string {
  return `没有“${id}”这条规则${didYouMean(id, known) || '，请用 gongwen rules 查看全部规则'}`;
}
