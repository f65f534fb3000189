/** A draft on its pages. */
import type { Document } from '../model/document.ts';
import { createLineBreaker, type LineBreaker } from './breakLines.ts';
import { compose } from './compose.ts';
import type { Sheet } from './composition.ts';
import type { LatinWidths } from './metrics.ts';
import type { LaidOut } from './page.ts';
import { paginate } from './paginate.ts';
import { latinWidths, type Profile } from './profile.ts';

interface Breaker {
  readonly sheet: Sheet;
  readonly latin: LatinWidths;
  readonly breaks: LineBreaker;
}

/** Lays out one draft after each change, and remembers the lines of what did not change. */
export interface Layouter {
  layout(document: Document, profile: Profile): LaidOut;
}

/** A layouter for one draft. */
export function createLayouter(): Layouter {
  let kept: Breaker | undefined;
  return {
    layout(document, profile) {
      const composition = compose(document, profile);
      const { sheet } = composition;
      const latin = latinWidths(profile);
      if (!kept || kept.sheet !== sheet || kept.latin !== latin)
        kept = { sheet, latin, breaks: createLineBreaker({ sheet, latin }) };
      return paginate(composition, latin, kept.breaks);
    },
  };
}

/** The pages of a draft. */
export function layout(document: Document, profile: Profile): LaidOut {
  return createLayouter().layout(document, profile);
}
