/** Stands in until tracked changes are written. */
export function writeTracked(bytes: Uint8Array, _edits: readonly unknown[]): Uint8Array {
  return bytes;
}
