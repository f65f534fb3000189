const DRAFT_EXTENSION = /\.(?:gongwen|gw|公文|txt|md)$/iu;

/** Whether a URI is that of a draft, by its name. */
export function isDraftUri(uri: string): boolean {
  try {
    return DRAFT_EXTENSION.test(decodeURIComponent(uri));
  } catch {
    return false;
  }
}
