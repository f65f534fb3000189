/** TrueType fonts made here, of squares: what the tests of PDF need, whatever fonts the machine has. */

export interface TinyFont {
  readonly family: string;
  /** Its name in simplified Chinese. */
  readonly chineseFamily?: string;
  /** The characters it has. */
  readonly characters: string;
  readonly weight?: number;
  /** Thousandths of an em, by character; a whole em where left out. */
  readonly advances?: Readonly<Record<string, number>>;
  /** OS/2 fsType; 2 forbids embedding. */
  readonly licence?: number;
  /** Whether it says that it is for simplified Chinese. */
  readonly chinese?: boolean;
}

/** A font file. */
export function tinyFont(font: TinyFont): Buffer {
  return withTables(tablesOf(font), 0);
}

/** A collection, as .ttc files are. */
export function tinyCollection(fonts: readonly TinyFont[]): Buffer {
  const head = Buffer.alloc(12 + 4 * fonts.length);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  const parts: Buffer[] = [head];
  let at = head.length;
  fonts.forEach((font, index) => {
    head.writeUInt32BE(at, 12 + 4 * index);
    const part = withTables(tablesOf(font), at);
    parts.push(part);
    at += part.length;
  });
  return Buffer.concat(parts);
}

const u16 = (...numbers: number[]) => {
  const buffer = Buffer.alloc(2 * numbers.length);
  for (const [index, number] of numbers.entries()) buffer.writeUInt16BE(number & 0xffff, 2 * index);
  return buffer;
};
const u32 = (...numbers: number[]) => {
  const buffer = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) buffer.writeUInt32BE(number >>> 0, 4 * index);
  return buffer;
};

function tablesOf(font: TinyFont): Map<string, Buffer> {
  const { characters, advances = {}, weight = 400, licence = 0, chinese = true } = font;
  const codes = [...new Set(characters)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const count = codes.length + 1;
  // one contour of four points, from (100, 0) to (900, 800)
  const square = Buffer.concat([
    u16(1, 100, 0, 900, 800, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    u16(100, 800, 0, -800, 0, 0, 800, 0),
  ]);
  const groups = codes.map((character, index) => {
    const code = character.codePointAt(0) ?? 0;
    return u32(code, code, index + 1);
  });
  const cmap = Buffer.concat([
    u16(0, 1, 3, 10),
    u32(12),
    u16(12, 0),
    u32(16 + 12 * groups.length, 0, groups.length),
    ...groups,
  ]);
  const os2 = Buffer.alloc(96);
  os2.writeUInt16BE(4, 0);
  os2.writeUInt16BE(weight, 4);
  os2.writeUInt16BE(licence, 8);
  if (chinese) os2.writeUInt32BE(1 << 18, 78);
  const head = Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(0, 1000),
    Buffer.alloc(16),
    u16(0, -200, 1000, 900, 0, 8, 2, 1, 0),
  ]);
  return new Map([
    ['OS/2', os2],
    ['cmap', cmap],
    ['glyf', Buffer.concat(Array.from({ length: count }, () => square))],
    ['head', head],
    ['hhea', Buffer.concat([u32(0x00010000), u16(880, -120, 0, 1000), Buffer.alloc(22), u16(count)])],
    ['hmtx', Buffer.concat(['', ...codes].map((character) => u16(advances[character] ?? 1000, 100)))],
    ['loca', u32(...Array.from({ length: count + 1 }, (_, index) => index * square.length))],
    ['maxp', Buffer.concat([u32(0x00010000), u16(count, 4, 1), Buffer.alloc(22)])],
    ['name', nameTable(font)],
    ['post', Buffer.concat([u32(0x00030000), Buffer.alloc(28)])],
  ]);
}

function nameTable({ family, chineseFamily }: TinyFont): Buffer {
  const names: [id: number, language: number, text: string][] = [
    [1, 0x409, family],
    [4, 0x409, family],
    [6, 0x409, family.replace(/[^A-Za-z0-9]/g, '') || 'Font'],
    ...(chineseFamily === undefined ? [] : [[1, 0x804, chineseFamily] as [number, number, string]]),
  ];
  const records: Buffer[] = [];
  const texts: Buffer[] = [];
  let at = 0;
  for (const [id, language, text] of names) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    records.push(u16(3, 1, language, id, bytes.length, at));
    texts.push(bytes);
    at += bytes.length;
  }
  return Buffer.concat([u16(0, names.length, 6 + 12 * names.length), ...records, ...texts]);
}

function withTables(tables: ReadonlyMap<string, Buffer>, start: number): Buffer {
  const head = Buffer.concat([u32(0x00010000), u16(tables.size, 128, 3, 32)]);
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  let at = start + head.length + 16 * tables.size;
  for (const [tag, body] of tables) {
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    records.push(Buffer.from(tag.padEnd(4), 'latin1'), u32(0, at, body.length));
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([head, ...records, ...bodies]);
}
