const NOTHING: readonly never[] = Object.freeze([]);

/** A list to keep: as much memory as it needs, none where it is empty. A list that grew has room for many more. */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list.slice();
}
