/** How much a .docx may hold; far beyond any real paper, and little enough that no file can fill the memory. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 100 * 1024 * 1024,
  entries: 5000,
  nameLength: 512,
  /** Bytes of one part of XML once unpacked, and of all together. */
  partBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  /** Packed bytes of all parts of XML: what a file that lies of its sizes can cost in time hangs on them. */
  packedBytes: 4 * 1024 * 1024,
  /** How many times its packed size a part may unpack to, beyond `ratioFloor` bytes. */
  ratio: 300,
  ratioFloor: 4 * 1024 * 1024,
  /** Bytes of all parts, pictures too, that are packed anew when some change. */
  carriedBytes: 256 * 1024 * 1024,
  /** Elements within elements, and pieces of XML in one part. */
  depth: 256,
  nodes: 1_500_000,
} as const;

export type Limits = { readonly [K in keyof typeof LIMITS]: number };
