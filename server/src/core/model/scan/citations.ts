import type { CitationToken, DocumentNumberToken } from '../token.ts';

/** 《…》 with what nests inside, and the document number in brackets right behind it. */
export function scanCitations(text: string, numbers: readonly DocumentNumberToken[]): CitationToken[] {
  const tokens: CitationToken[] = [];
  let at = text.indexOf('《');
  while (at >= 0) {
    let depth = 0;
    let close = -1;
    for (let i = at; i < text.length && close < 0; i++) {
      if (text[i] === '《') depth++;
      else if (text[i] === '》' && --depth === 0) close = i;
    }
    if (close < 0) {
      // A nested opener without its closer: the first 》 ends the title.
      close = text.indexOf('》', at);
      if (close < 0) break;
    }
    const number = numbers.find((candidate) => /^[ 　]*[（(]$/.test(text.slice(close + 1, candidate.from)));
    const bracket = number && /^[ 　]*[）)]/.exec(text.slice(number.to));
    tokens.push({
      kind: 'citation',
      from: at,
      to: number && bracket ? number.to + bracket[0].length : close + 1,
      title: { from: at + 1, to: close, text: text.slice(at + 1, close) },
      quoted: true,
      documentNumber: number,
    });
    at = text.indexOf('《', close + 1);
  }
  return tokens;
}
