import type { OpaqueToken, SecrecyToken } from '../token.ts';

/** `holds`: what a text with such a token has, found sooner than the token. */
const OPAQUE: readonly { readonly kind: OpaqueToken['kind']; readonly holds: RegExp; readonly pattern: RegExp }[] = [
  {
    kind: 'url',
    holds: /:\/\/|www\./,
    pattern:
      // words of ours are of an address between its slashes alone: what follows it need not have a blank before it
      /(?:https?|ftp):\/\/(?:\/[\p{Script=Han}\w-]{1,30}(?=[/.?#][\w\p{Script=Han}])|[^\s\u3000-\u303f\uff00-\uff20\p{Script=Han}“”‘’]){1,300}|www\.[A-Za-z\d./?=&_%#:-]{1,300}/gu,
  },
  { kind: 'mail', holds: /@/, pattern: /[A-Za-z\d][A-Za-z\d._+-]{0,63}@[A-Za-z\d][A-Za-z\d.-]{0,100}/g },
  {
    // Codes of trades and of associations (T/CECS) are too short to tell a standard without its year.
    kind: 'standard',
    holds: /[A-Z]/,
    pattern:
      /\b(?:DB\d{2,4}(?:\/T)?|T\/[A-Z]{2,8}|[A-Z]{2,4}\/[TZ])[ 　]?\d{1,6}(?:\.\d{1,3}){0,3}[—–-](?:19|20)\d{2}(?!\d)|\b(?:GB|GBZ|DB|HJ|JGJ|ISO|IEC|YY|WS|MZ)(?:\/[A-Z]{1,2})?[ 　]?\d+(?:\.\d+)*(?:[—–-]\d{4})?/g,
  },
  {
    kind: 'phone',
    holds: /\d{4}/,
    pattern:
      /(?<![\d.])(?:[（(]0\d{2,3}[）)]|0\d{2,3})[ －—–-]?\d{7,8}(?!\d)|(?<![\d.])1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g,
  },
  { kind: 'code', holds: /`/, pattern: /`[^`\n]{1,200}`/g },
];

/** Addresses, numbers of standards and telephones, code. */
export function scanOpaque(text: string): OpaqueToken[] {
  const tokens: OpaqueToken[] = [];
  for (const { kind, holds, pattern } of OPAQUE)
    if (holds.test(text))
      for (const { index, 0: found } of text.matchAll(pattern))
        tokens.push({ kind, from: index, to: index + found.length });
  return tokens.sort((a, b) => a.from - b.from);
}

const LEVEL = '绝[ 　]{0,4}密|机[ 　]{0,4}密|秘[ 　]{0,4}密';
/** In brackets, with or without 密级： and a term: [秘密], （机密★3年）, （密级：秘密）. */
const BRACKETED = `[[【［（(][ 　]{0,4}(?:密级[ 　]{0,4}[：:][ 　]{0,4})?(?:${LEVEL})级?[ 　]{0,4}(?:[★☆][^\\]】］）)\\n]{0,12})?[\\]】］）)]`;
/** Without brackets only a star tells a mark from the word. */
const STARRED = `(?:${LEVEL})级?[ 　]{0,4}[★☆][ 　]{0,4}(?:长期|[\\d一二三四五六七八九十]{1,4}[ 　]{0,4}(?:年|个?月|天|日))?`;
const INLINE = new RegExp(`${BRACKETED}|${STARRED}`, 'gu');
const LINE = new RegExp(`^(?:${LEVEL})级?[ 　]{0,4}(?:[★☆*※][ 　]{0,4}.{0,20})?$`, 'u');

function levelOf(mark: string): SecrecyToken['level'] {
  return mark.includes('绝') ? '绝密' : mark.includes('机') ? '机密' : '秘密';
}

/** Marks of secrecy: a whole line such as 秘密★1年, or one within a text such as [秘密]. */
export function scanSecrecy(text: string): SecrecyToken[] {
  if (!/[绝机秘][ 　]{0,4}密/u.test(text)) return [];
  if (LINE.test(text)) return [{ kind: 'secrecy', from: 0, to: text.length, level: levelOf(text), inline: false }];
  return [...text.matchAll(INLINE)].map((match) => ({
    kind: 'secrecy',
    from: match.index,
    to: match.index + match[0].length,
    level: levelOf(match[0]),
    inline: match[0].length < text.length,
  }));
}
