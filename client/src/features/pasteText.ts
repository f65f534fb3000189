/** Marks of Markdown, signs of Word, what an assistant says: what a single line is looked at for. */
const RESIDUE = /[*#`_~<>|\\&[【\v\f\u2028\uf000-\uf0ff]|[您你]|AI|以上|以下|如下|参考/u;

/**
 * Whether what was copied may have to be set out before it is pasted. A word, a figure, a plain line need not be asked
 * for: they are pasted at once, however busy the server is.
 */
export function mayNeedCleaning(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && (/[^\s][^\S\r\n]*[\r\n]\s*[^\s]/u.test(text) || RESIDUE.test(text));
}
