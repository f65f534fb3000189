/** What the injected defects may miss, each with its reason. */

/** Of every kind this share must be found, and of the unique ones undone; a kind with fewer than `FEW` cases may miss one. */
export const FLOOR = 0.9;
export const FEW = 10;

/** Kinds below the floor, and why. */
export const BELOW_FLOOR: Readonly<Record<string, string>> = {
  'speaker-not-invited': 'needs knowledge of which organ a speaker belongs to, which no text gives',
};

/** Kinds whose fix gives the clean text back less often, and why. */
export const BELOW_RESTORED: Readonly<Record<string, string>> = {};
