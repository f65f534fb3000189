import type { Paragraph } from '../../model/document.ts';
import type { ViewRange } from '../../model/token.ts';

/** 签发人 with its colon, if any, and the names behind it, in a line's view. */
export interface Signer {
  /** The three characters. */
  readonly word: ViewRange;
  /** Blanks and colon between the word and the names. */
  readonly colon: ViewRange & { readonly text: string };
  readonly names: ViewRange & { readonly text: string };
}

const SIGNER = /签[ 　]{0,4}发[ 　]{0,4}人/u;

/** 签发人 in a line of the 版头: in a line of its own, or beside the document number. */
export function signerOf({ role, content }: Paragraph): Signer | undefined {
  if (role !== 'signer' && role !== 'documentNumber') return undefined;
  const { text } = content.view;
  const match = SIGNER.exec(text);
  if (!match) return undefined;
  const to = match.index + match[0].length;
  const colon = /^[ 　\t]{0,8}[：:]?/u.exec(text.slice(to))?.[0] ?? '';
  const from = to + colon.length;
  // 签发人：周明　　青水〔2025〕31号
  const names = /^[^〔[（(\d]*/u.exec(text.slice(from))?.[0] ?? '';
  return {
    word: { from: match.index, to },
    colon: { from: to, to: from, text: colon },
    names: { from, to: from + names.length, text: names },
  };
}
