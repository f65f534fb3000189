/**
 * What the fonts of a file are called: the few kilobytes of its tables that say so, so that a folder of hundreds of
 * megabytes is listed in an instant. (fontkit, which embeds the chosen ones, wants each file whole.)
 */

/** One font of a file; a collection (.ttc) holds several. */
export interface FontName {
  /** Tells it from the others of its collection. */
  readonly postscriptName: string;
  /** What it is called in any language, as `keyOf` spells names; the first is the usual one. */
  readonly families: readonly string[];
  /** As people read it: the Chinese name where it has one. */
  readonly shownName: string;
  /** 400 regular, 700 bold. */
  readonly weight: number;
  readonly italic: boolean;
  /** It says that it is made for simplified Chinese. */
  readonly chinese: boolean;
  /** False where its licence (OS/2 fsType) forbids to embed it. */
  readonly embeddable: boolean;
}

/** Some bytes of the file; fewer at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>;

const MOST_FONTS = 64;
const MOST_TABLES = 256;
const LONGEST_TABLE = 1 << 20;
const NAME = { family: 1, full: 4, postscript: 6, typographicFamily: 16 } as const;
const FAMILIES: readonly number[] = [NAME.typographicFamily, NAME.family, NAME.full, NAME.postscript];
/** Simplified Chinese of Windows. */
const CHINESE = 0x804;
/** The bit of code page 936. */
const SIMPLIFIED = 1 << 18;

/** A name as it is compared: fonts, profiles and people differ in case, blanks and hyphens. */
export function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

/** The fonts of a TrueType or OpenType file or collection; none where it is neither, or broken. */
export async function fontNames(read: ReadAt): Promise<FontName[]> {
  try {
    const head = await read(0, 12);
    if (head.toString('latin1', 0, 4) !== 'ttcf') return [await fontAt(read, 0)].filter((font) => font !== undefined);
    const count = Math.min(head.readUInt32BE(8), MOST_FONTS);
    const offsets = await read(12, 4 * count);
    const fonts: FontName[] = [];
    for (let index = 0; index < count; index++) {
      const font = await fontAt(read, offsets.readUInt32BE(4 * index));
      if (font) fonts.push(font);
    }
    return fonts;
  } catch (error) {
    // A read beyond a table's end: the file is cut short or no font.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

async function fontAt(read: ReadAt, start: number): Promise<FontName | undefined> {
  const head = await read(start, 12);
  if (!['\0\x01\0\0', 'OTTO', 'true'].includes(head.toString('latin1', 0, 4))) return undefined;
  const count = Math.min(head.readUInt16BE(4), MOST_TABLES);
  const directory = await read(start + 12, 16 * count);
  const table = async (wanted: string) => {
    for (let at = 0; at < 16 * count; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== wanted) continue;
      return read(directory.readUInt32BE(at + 8), Math.min(directory.readUInt32BE(at + 12), LONGEST_TABLE));
    }
    return undefined;
  };
  const name = await table('name');
  const os2 = await table('OS/2');
  if (!name) return undefined;
  const names = [...recordsOf(name)];
  const postscriptName = names.find(({ id }) => id === NAME.postscript)?.text;
  if (postscriptName === undefined) return undefined;
  const ofFamily = names.filter(({ id }) => FAMILIES.includes(id));
  const shown = ofFamily.find(({ id, language }) => id === NAME.family && language === CHINESE);
  const usual =
    ofFamily.find(({ id }) => id === NAME.typographicFamily) ?? ofFamily.find(({ id }) => id === NAME.family);
  const selection = os2 ? os2.readUInt16BE(62) : 0;
  return {
    postscriptName,
    families: [...new Set(ofFamily.map(({ text }) => keyOf(text)))],
    shownName: shown?.text ?? usual?.text ?? postscriptName,
    weight: os2 ? os2.readUInt16BE(4) : 400,
    italic: (selection & 1) !== 0,
    chinese: os2 !== undefined && os2.length >= 82 && (os2.readUInt32BE(78) & SIMPLIFIED) !== 0,
    embeddable: !os2 || (os2.readUInt16BE(8) & 0xf) !== 2,
  };
}

function* recordsOf(table: Buffer): Generator<{ id: number; language: number; text: string }> {
  const count = table.readUInt16BE(2);
  const texts = table.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const at = 6 + 12 * index;
    const start = texts + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    const text = textOf(bytes, table.readUInt16BE(at), table.readUInt16BE(at + 2));
    if (text) yield { id: table.readUInt16BE(at + 6), language: table.readUInt16BE(at + 4), text };
  }
}

const WINDOWS = 3;
const MACINTOSH = 1;
/** Of Windows: names of old Chinese fonts in GBK. */
const PRC = 3;

function textOf(bytes: Buffer, platform: number, encoding: number): string | undefined {
  if (platform === MACINTOSH) return encoding === 0 ? bytes.toString('latin1') : undefined;
  if (platform === WINDOWS && encoding === PRC) {
    return new TextDecoder('gb18030').decode(bytes.filter((byte) => byte !== 0));
  }
  return new TextDecoder('utf-16be').decode(bytes);
}
