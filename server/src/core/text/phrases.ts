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

/** A trie's node: the phrase that ends here, and where each UTF-16 unit leads. */
interface Node {
  phrase: number | undefined;
  readonly next: Map<number, Node>;
}

const emptyNode = (): Node => ({ phrase: undefined, next: new Map() });

/**
 * Makes a matcher of these phrases; of two equal ones the first is found. Its work grows with the text's length times
 * the length of the longest phrase that the text keeps beginning, so phrases should be short.
 */
export function createPhraseMatcher(phrases: readonly string[]): PhraseMatcher {
  const root = emptyNode();
  for (const [index, phrase] of phrases.entries()) {
    let node = root;
    for (let i = 0; i < phrase.length; i++) {
      const unit = phrase.charCodeAt(i);
      let next = node.next.get(unit);
      if (!next) {
        next = emptyNode();
        node.next.set(unit, next);
      }
      node = next;
    }
    if (phrase) node.phrase ??= index;
  }
  return {
    matches(text) {
      const found: PhraseMatch[] = [];
      for (let from = 0; from < text.length; from++) {
        let node = root.next.get(text.charCodeAt(from));
        for (let to = from + 1; node; to++) {
          if (node.phrase !== undefined) found.push({ from, to, phrase: node.phrase });
          node = to < text.length ? node.next.get(text.charCodeAt(to)) : undefined;
        }
      }
      return found;
    },
  };
}
