import type { OpaqueToken, SecrecyToken } from '../token.ts';

const OPAQUE: readonly { readonly kind: OpaqueToken['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'url',
    pattern:
      /(?:https?|ftp):\/\/[^\s\u3000-\u303f\uff00-\uff20\p{Script=Han}“”‘’]{1,300}|www\.[A-Za-z\d./?=&_%#:-]{1,300}/gu,
  },
  { kind: 'mail', pattern: /[A-Za-z\d][A-Za-z\d._+-]{0,63}@[A-Za-z\d][A-Za-z\d.-]{0,100}/g },
  {
    kind: 'standard',
    pattern: /\b(?:GB|GBZ|DB|HJ|JGJ|ISO|IEC|YY|WS|MZ)(?:\/[A-Z]{1,2})?[ 　]?\d+(?:\.\d+)*(?:[—–-]\d{4})?/g,
  },
  {
    kind: 'phone',
    pattern: /(?<![\d.])(?:[（(]0\d{2,3}[）)]|0\d{2,3})[ -－—]?\d{7,8}(?!\d)|(?<![\d.])1[3-9]\d{9}(?!\d)/g,
  },
  { kind: 'code', pattern: /`[^`\n]{1,200}`/g },
];

/** Addresses, numbers of standards and telephones, code. */
export function scanOpaque(text: string): OpaqueToken[] {
  return OPAQUE.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length })),
  ).sort((a, b) => a.from - b.from);
}

const INLINE = /[[【［（(][ 　]*(绝密|机密|秘密)级?[ 　]*(?:[★☆][^\]】］）)\n]{0,12})?[\]】］）)]/gu;
const LINE = /^(绝密|机密|秘密)级?[ 　]*(?:[★☆*※][ 　]*.{0,20})?$/u;

/** Marks of secrecy: a whole line such as 秘密★1年, or one in brackets such as [秘密]. */
export function scanSecrecy(text: string): SecrecyToken[] {
  const line = LINE.exec(text);
  if (line)
    return [{ kind: 'secrecy', from: 0, to: text.length, level: line[1] as SecrecyToken['level'], inline: false }];
  return [...text.matchAll(INLINE)].map((match) => ({
    kind: 'secrecy',
    from: match.index,
    to: match.index + match[0].length,
    level: match[1] as SecrecyToken['level'],
    inline: match[0].length < text.length,
  }));
}
