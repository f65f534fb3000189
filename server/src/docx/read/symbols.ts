/** Signs that Word takes from a face of symbols, by the face and the code in it. */

const TABLES: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [
    /^Symbol$/i,
    {
      '2a': '*',
      '2b': '+',
      '2d': '−',
      '3d': '=',
      '61': 'α',
      '62': 'β',
      '67': 'γ',
      '64': 'δ',
      '6d': 'μ',
      '70': 'π',
      '57': 'Ω',
      a2: '′',
      a3: '≤',
      a5: '∞',
      ae: '→',
      b0: '°',
      b1: '±',
      b2: '″',
      b3: '≥',
      b4: '×',
      b7: '·',
      b8: '÷',
      b9: '≠',
      bb: '≈',
      be: '—',
      d7: '·',
      e5: '∑',
    },
  ],
  [
    /^Wingdings$/i,
    {
      '28': '☎',
      '2a': '✉',
      '6c': '●',
      '6e': '■',
      '6f': '□',
      '71': '□',
      '72': '□',
      '75': '◆',
      '76': '❖',
      '77': '◆',
      '9f': '•',
      a1: '○',
      a2: '○',
      a4: '◎',
      a7: '▪',
      a8: '□',
      ab: '★',
      b5: '☆',
      d8: '➢',
      e0: '→',
      fb: '✗',
      fc: '✓',
      fd: '☒',
      fe: '☑',
    },
  ],
  [
    /^Wingdings 2$/i,
    {
      '2a': '☐',
      '30': '☐',
      '4f': '✗',
      '50': '✓',
      '51': '☒',
      '52': '☑',
      '53': '☒',
      '97': '●',
      '98': '●',
      '99': '○',
      a3: '□',
      ea: '★',
    },
  ],
];

/** The character for `w:sym`; undefined where none is known. `code` is hexadecimal. */
export function symbolOf(face: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value)) return undefined;
  const table = TABLES.find(([name]) => name.test(face.trim()))?.[1];
  // codes of symbol faces are written with or without F000 added
  const own = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const known = table?.[own.toString(16)];
  if (known !== undefined) return known;
  if (/^(?:Symbol|Wingdings|Webdings)/i.test(face.trim()) || (value >= 0xe000 && value <= 0xf8ff)) return undefined;
  return value >= 0x20 && value <= 0xffff && !(value >= 0xd800 && value <= 0xdfff)
    ? String.fromCharCode(value)
    : undefined;
}
