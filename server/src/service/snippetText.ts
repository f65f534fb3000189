/** A text as a snippet has it: nothing in it is a tab stop. */
export const escaped = (text: string): string => text.replace(/[\\$}]/gu, '\\$&');

/** Stands for a tab stop until a text is made a snippet. */
export const STOP = '\u{f0000}';

/** Where the placeholder that opens at `from` (behind `${`) closes; the text's end where it does not. */
export function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith('${', at)) depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

/**
 * A snippet as plain text, for editors that know no tab stops: what stands in a tab stop stays, also where it is said
 * again; of several choices the first.
 */
export function plainSnippet(snippet: string): string {
  const said = new Map<string, string>();
  const read = (text: string): string => {
    let plain = '';
    for (let at = 0; at < text.length; ) {
      const [whole, bare] = /^\$(\d+)/u.exec(text.slice(at, at + 12)) ?? [];
      const stop = text.startsWith('${', at) ? /^\d+/u.exec(text.slice(at + 2, at + 12))?.[0] : undefined;
      if (whole !== undefined && bare !== undefined) {
        plain += said.get(bare) ?? '';
        at += whole.length;
      } else if (stop !== undefined) {
        const end = closing(text, at + 2);
        const inner = text.slice(at + 2 + stop.length, end);
        const words = inner.startsWith(':') ? read(inner.slice(1)) : (/^\|([^,|]*)/u.exec(inner)?.[1] ?? '');
        if (inner !== '') said.set(stop, words);
        plain += inner === '' ? (said.get(stop) ?? '') : words;
        at = end + 1;
      } else {
        const isEscaped = text[at] === '\\' && at + 1 < text.length;
        plain += text[isEscaped ? at + 1 : at] ?? '';
        at += isEscaped ? 2 : 1;
      }
    }
    return plain;
  };
  return read(snippet);
}
