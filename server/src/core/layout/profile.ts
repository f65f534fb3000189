import type { Face, FormatName } from './composition.ts';
import type { LatinWidths } from './metrics.ts';

/** How a unit has its papers set; from `layout` of the configuration. */
export interface Profile {
  /** Read from the draft where left out. */
  readonly format?: FormatName;
  /** What each face is called in Word; the first is named in .docx. */
  readonly faces: Readonly<Record<Face, readonly string[]>>;
  /** The face of Latin letters and digits. */
  readonly latin: readonly string[];
  /** Signed with a seal (7.3.5.1), without (7.3.5.2) or with a signature stamp (7.3.5.3). */
  readonly seal: 'seal' | 'none' | 'signature';
  /** Printed on both sides. */
  readonly duplex: boolean;
  /** More pages than this are told of; no limit where left out. */
  readonly pageLimit?: number;
}

/** Letters take half a cell where they are of one of the Chinese faces, and have widths of their own where not. */
export function latinWidths({ latin, faces }: Profile): LatinWidths {
  const [first] = latin;
  return first !== undefined && Object.values(faces).some((names) => names.includes(first)) ? 'half' : 'proportional';
}
