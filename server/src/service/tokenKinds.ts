/** A kind of words that an editor may colour. */
export type TokenKind =
  | 'title'
  | 'heading'
  | 'ordinal'
  | 'field'
  | 'documentNumber'
  | 'date'
  | 'citation'
  | 'organ'
  | 'person'
  | 'attachment'
  | 'placeholder';

/**
 * The kinds in the order of the legend, each with the standard type that it goes by where an editor does not know ours:
 * themes colour those. The manifest's `semanticTokenTypes` and `semanticTokenScopes` say the same for VS Code.
 */
export const TOKEN_KINDS: Readonly<Record<TokenKind, string>> = {
  title: 'class',
  heading: 'namespace',
  ordinal: 'keyword',
  field: 'property',
  documentNumber: 'enumMember',
  date: 'number',
  citation: 'string',
  organ: 'type',
  person: 'variable',
  attachment: 'decorator',
  placeholder: 'parameter',
};

/** The levels of headings and labels, 一、 to ①, as modifiers; none for 第一项, 章 and 条. */
export const TOKEN_MODIFIERS: readonly string[] = ['level1', 'level2', 'level3', 'level4', 'level5'];
