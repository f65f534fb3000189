/** What the injected defects may not find yet, each with its reason. */

/** Rules of the catalogue that this release does without. A defect that only these would find is left out. */
export const NOT_BUILT: readonly string[] = [
  'att-label-format',
  'att-mismatch',
  'att-note-ordinal',
  'cc-format',
  'cite-booktitle-missing',
  'cite-same-no-diff-title',
  'cite-same-title-diff-no',
  'issuer-mark-vs-signature',
  'known-title-unquoted',
  'note-brackets',
  'num-fullwidth',
  'print-line-format',
  'punct-conflict',
  'sign-missing',
  'sign-org-inconsistent',
  'space-between-han',
  'title-end-punctuation',
  'title-missing-genre',
  'title-signature-mismatch',
  'typo-lexicon',
  'urgency-word',
];

/** Of every kind this share must be found; a kind with fewer than `FEW` cases may miss one. */
export const FLOOR = 0.9;
export const FEW = 10;

/** Kinds below the floor, and why. */
export const BELOW_FLOOR: Readonly<Record<string, string>> = {
  'att-label-wrong-number': 'att-mismatch is not built: att-ref-out-of-range looks at references in the text only',
  'att-note-item-dropped': 'att-mismatch is not built: att-note-missing fires only where there is no note at all',
  'speaker-not-invited': 'needs knowledge of which organ a speaker belongs to, which no text gives',
};
