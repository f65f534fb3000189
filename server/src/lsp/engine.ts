/** What V8 is told when the server starts in Node. */
export const ENGINE_FLAGS = [
  // V8 compiles a pattern twice, the second time well: with hundreds of them that each text needs, twice is felt at the start
  '--no-regexp-tier-up',
  // what a check leaves behind is collected when it is three fifths of what lasts: a server is one of many that an editor keeps
  '--heap-growing-percent=60',
] as const;
