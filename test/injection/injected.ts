/** Defects that are put, one at a time, into texts known to be clean. Nothing of the product is imported here. */

/** A replacement: at `at` (UTF-16), `del` characters go and `ins` comes. */
export interface Edit {
  readonly at: number;
  readonly del: number;
  readonly ins: string;
}

/** One kind of defect, by the table of its group. */
export interface DefectKind {
  /** What is done, e.g. `title-period-added`. */
  readonly kind: string;
  /** Rule ids, any one of which is a right finding. */
  readonly expect: readonly string[];
  /** The correction is unique: the finding's preferred fix must give back the clean text byte for byte. */
  readonly unique?: boolean;
  /** Two places contradict each other: the finding may stand at the other one and point here. */
  readonly related?: boolean;
  /** Every place of a clean text where this defect can be made; none where the kind does not apply. */
  readonly places: (text: string) => Iterable<Edit>;
}

/** A kind whose correction is unique. */
export const safe = (kind: string, expect: string, places: DefectKind['places']): DefectKind => ({
  kind,
  expect: [expect],
  unique: true,
  places,
});

/** A kind that any of these rules may find, and that people mend in their own way. */
export const plain = (kind: string, expect: string | readonly string[], places: DefectKind['places']): DefectKind => ({
  kind,
  expect: typeof expect === 'string' ? [expect] : expect,
  places,
});

/** A defect made: the faulty text, and the range in it which the defect touches (for a deletion: the gap's neighbours). */
export interface Injected {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly expect: readonly string[];
  readonly unique: boolean;
  readonly related: boolean;
}

/** The text with one edit made. */
export function injectEdit(
  text: string,
  { kind, expect, unique = false, related = false }: DefectKind,
  edit: Edit,
): Injected {
  const end = edit.at + edit.ins.length;
  return {
    kind,
    expect,
    unique,
    related,
    text: text.slice(0, edit.at) + edit.ins + text.slice(edit.at + edit.del),
    start: edit.ins === '' ? Math.max(0, edit.at - 1) : edit.at,
    end: edit.ins === '' ? edit.at + 1 : end,
  };
}

/** An edit for every match of `pattern` (with `g`), or of its group `x` where it has one. */
export function replacing(
  pattern: RegExp,
  replacement: string | ((found: string, match: RegExpMatchArray) => string | undefined),
): DefectKind['places'] {
  return function* places(text) {
    for (const match of text.matchAll(pattern)) {
      const found = match.groups?.['x'] ?? match[0];
      const at = match.index + (match.groups?.['x'] === undefined ? 0 : match[0].indexOf(found));
      const ins = typeof replacement === 'string' ? replacement : replacement(found, match);
      if (ins !== undefined && ins !== found) yield { at, del: found.length, ins };
    }
  };
}

/** An edit that puts `addition` behind every match of `pattern` (with `g`). */
export function addingAfter(
  pattern: RegExp,
  addition: string | ((match: RegExpMatchArray) => string | undefined),
): DefectKind['places'] {
  return function* places(text) {
    for (const match of text.matchAll(pattern)) {
      const ins = typeof addition === 'string' ? addition : addition(match);
      if (ins !== undefined) yield { at: match.index + match[0].length, del: 0, ins };
    }
  };
}

/** The clean texts of a file: separated by lines that hold nothing but `%%`. */
export function splitTexts(source: string): string[] {
  return source
    .split(/^%%\n/mu)
    .map((text) => text.replace(/\n$/, ''))
    .filter((text) => text !== '');
}
