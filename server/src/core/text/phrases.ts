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
  for (const [index, phrase] of phrases.entries()) if (phrase) root.longer.push(index);
  return {
    matches(text) {
      const found: PhraseMatch[] = [];
      for (let from = 0; from < text.length; from++) {
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
