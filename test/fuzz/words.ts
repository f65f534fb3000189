/** What a text says, whatever its marks. */
import { usualIdeograph } from '../../server/src/core/data/radicals.ts';

/** Letters and figures alone, whatever their width; radicals are the characters that they look like. */
export const words = (text: string): string =>
  [...text]
    .map((character) => usualIdeograph(character) ?? character)
    .join('')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
