/** What the injected defects may miss, each with its reason. */

/** Of every kind this share must be found, and of the unique ones undone; a kind with fewer than `FEW` cases may miss one. */
export const FLOOR = 0.9;
export const FEW = 10;

/** Labels spread over one width stand on purpose where others beside them are as wide. */
const ALIGNED = 'a label spread to the width of its neighbours is aligned, not padded';

/** Kinds below the floor, and why. */
export const BELOW_FLOOR: Readonly<Record<string, string>> = {
  'residue-hard-break-indented':
    'an indented line is believed to be a paragraph: only a dictionary could tell a torn word',
  'residue-label-padded-four': ALIGNED,
  'residue-label-padded-two': ALIGNED,
  'residue-label-padded-wide': ALIGNED,
  'speaker-not-invited': 'needs knowledge of which organ a speaker belongs to, which no text gives',
};

/** Kinds whose fix gives the clean text back less often, and why. */
export const BELOW_RESTORED: Readonly<Record<string, string>> = {
  'residue-label-padded-four': ALIGNED,
  'residue-label-padded-two': ALIGNED,
  'residue-label-padded-wide': ALIGNED,
};
