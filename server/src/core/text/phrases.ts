/** Where a phrase stands in a text; `phrase` is its index in the list that the matcher was made of. */
export interface PhraseMatch {
  readonly from: number;
  readonly to: number;
  readonly phrase: number;
}

/** Finds fixed phrases in a text, in one pass however many there are. */
export interface PhraseMatcher {
  /** Every occurrence, in the order of where it begins, the shorter first; they may overlap. */
  matches(text: string): PhraseMatch[];
}

/** A trie's node: the phrase that ends here, and those that go on, which grow branches when a text first asks. */
interface Node {
  phrase: number | undefined;
  readonly longer: number[];
  branches: ReadonlyMap<number, Node> | undefined;
}

const emptyNode = (): Node => ({ phrase: undefined, longer: [], branches: undefined });

/** Where each UTF-16 unit leads from a node whose phrases agree in their first `depth` units. */
function branchesOf(node: Node, depth: number, phrases: readonly string[]): ReadonlyMap<number, Node> {
  if (node.branches) return node.branches;
  const branches = new Map<number, Node>();
  for (const index of node.longer) {
    const phrase = phrases[index] ?? '';
    const unit = phrase.charCodeAt(depth);
    const next = branches.get(unit) ?? emptyNode();
    branches.set(unit, next);
    if (phrase.length > depth + 1) next.longer.push(index);
    else next.phrase ??= index;
  }
  node.branches = branches;
  return branches;
}

/**
 * Makes a matcher of these phrases; of two equal ones the first is found. Its work grows with the text's length times
 * the length of the longest phrase that the text keeps beginning, so phrases should be short.
 */
export function createPhraseMatcher(phrases: readonly string[]): PhraseMatcher {
  const root = emptyNode();
  /** Which first two units a phrase may have, by a number of 16 bits: a place that none can begin at is passed over soon. */
  const pairs = new Uint8Array(0x10000);
  const pairOf = (first: number, second: number) => ((first * 33) ^ second) & 0xffff;
  let least = 2;
  for (const [index, phrase] of phrases.entries()) {
    if (phrase) root.longer.push(index);
    least = Math.min(least, phrase.length || 2);
    pairs[pairOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
  }
  return {
    matches(text) {
      const found: PhraseMatch[] = [];
      for (let from = 0; from < text.length; from++) {
        if (least > 1 && pairs[pairOf(text.charCodeAt(from), text.charCodeAt(from + 1))] === 0) continue;
        let node: Node | undefined = root;
        for (let at = from; node && at < text.length; at++) {
          node = branchesOf(node, at - from, phrases).get(text.charCodeAt(at));
          if (node?.phrase !== undefined) found.push({ from, to: at + 1, phrase: node.phrase });
        }
      }
      return found;
    },
  };
}
