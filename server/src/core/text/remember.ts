/**
 * The function with a memory: of one object it is worked out once, and forgotten with the object. What a paragraph's content
 * or a document says is so worked out once a version of it, whoever asks: contents that an edit did not touch outlive it.
 */
export function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as V;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}

/** What is made when it is first asked for, and kept: tables that few texts need cost nothing at the start. */
export function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
