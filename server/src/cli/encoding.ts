import iconv from 'iconv-lite';

export type EncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** How a text was stored. */
export interface Encoding {
  readonly name: EncodingName;
  readonly bom: boolean;
}

/** A text without its byte order mark, and how it was stored; or why it cannot be read. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly message: string };

const CODECS: Readonly<Record<EncodingName, { decode(bytes: Buffer): string; encode(text: string): Buffer }>> = {
  'UTF-8': { decode: (bytes) => bytes.toString('utf8'), encode: (text) => Buffer.from(text, 'utf8') },
  'UTF-16LE': { decode: (bytes) => bytes.toString('utf16le'), encode: (text) => Buffer.from(text, 'utf16le') },
  'UTF-16BE': {
    decode: (bytes) =>
      Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le'),
    encode: (text) => Buffer.from(text, 'utf16le').swap16(),
  },
  GB18030: {
    decode: (bytes) => iconv.decode(bytes, 'gb18030', { stripBOM: false }),
    encode: (text) => iconv.encode(text, 'gb18030'),
  },
};

/** Files that are no text whatever their name says, by their first bytes. */
const SIGNATURES: readonly (readonly [bytes: string, message: string])[] = [
  ['504b0304', '内容是 Word 文档（.docx）或压缩包，不是文本；是 Word 文档的，请把扩展名改为 .docx'],
  ['d0cf11e0', '内容是旧版 Word 文档（.doc）或表格，不是文本，请在 Word 或 WPS 中另存为 .docx'],
  ['25504446', '内容是 PDF，不是文本，请另存为 .txt 后再检查'],
  ['fffe0000', '编码是 UTF-32，无法读取，请另存为 UTF-8 后再检查'],
];

/** Reads UTF-8, UTF-16 (either order) and GB18030, with or without a byte order mark. */
export function decode(content: Uint8Array): Decoded {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const head = bytes.subarray(0, 4).toString('hex');
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature) return { ok: false, message: signature[1] };
  if (head.startsWith('efbbbf')) return decodeAs('UTF-8', bytes);
  if (head.startsWith('fffe')) return decodeAs('UTF-16LE', bytes);
  if (head.startsWith('feff')) return decodeAs('UTF-16BE', bytes);

  const hasNul = bytes.includes(0);
  const utf8 = CODECS['UTF-8'].decode(bytes);
  if (!hasNul && isExact('UTF-8', utf8, bytes)) return decodeAs('UTF-8', bytes);
  const gb18030 = CODECS.GB18030.decode(bytes);
  const wide = likelierUtf16(bytes);
  if (wide.score > 0.9 && (hasNul || wide.score > plausibility(gb18030))) return decodeAs(wide.name, bytes);
  if (hasNul) return { ok: false, message: '不是文本文件（含二进制内容），没有检查' };
  return decodeAs(isMostlyUtf8(utf8) ? 'UTF-8' : 'GB18030', bytes);
}

/** The bytes of `text` as it was stored; undefined where the encoding cannot express it. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  const codec = CODECS[encoding.name];
  const whole = `${encoding.bom ? '\uFEFF' : ''}${text}`;
  const bytes = codec.encode(whole);
  return codec.decode(bytes) === whole ? bytes : undefined;
}

/** Whether writing the text back untouched gives the very same bytes. */
export function roundTrips(text: string, encoding: Encoding, bytes: Uint8Array): boolean {
  const back = encode(text, encoding);
  return back !== undefined && Buffer.compare(back, bytes) === 0;
}

function decodeAs(name: EncodingName, bytes: Buffer): Decoded {
  const text = CODECS[name].decode(bytes);
  const broken = name.startsWith('UTF-16')
    ? bytes.length % 2 === 1
    : text.includes('\uFFFD') && !isExact(name, text, bytes);
  if (broken) {
    const at = firstDifference(CODECS[name].encode(text), bytes) + 1;
    const message = `第 ${at} 个字节起不是合法的 ${name}，文件可能已损坏或混用了编码，请另存为 UTF-8 后再检查`;
    return { ok: false, message };
  }
  const bom = text.startsWith('\uFEFF');
  return { ok: true, text: bom ? text.slice(1) : text, encoding: { name, bom } };
}

function isExact(name: EncodingName, text: string, bytes: Buffer): boolean {
  return CODECS[name].encode(text).equals(bytes);
}

function likelierUtf16(bytes: Buffer): { name: 'UTF-16LE' | 'UTF-16BE'; score: number } {
  const little = plausibility(CODECS['UTF-16LE'].decode(bytes));
  const big = plausibility(CODECS['UTF-16BE'].decode(bytes));
  return little >= big ? { name: 'UTF-16LE', score: little } : { name: 'UTF-16BE', score: big };
}

const USUAL = /[\t\n\r\x20-\x7E\u00A0-\u00FF\u2000-\u206F\u2100-\u27BF\u3000-\u9FFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/gu;

/** The share of characters that a Chinese draft is made of. */
function plausibility(text: string): number {
  const sample = text.slice(0, 65_536);
  return sample === '' ? 0 : 1 - sample.replace(USUAL, '').length / sample.length;
}

/** Text that is UTF-8 but for some damaged bytes, as against one in another encoding. */
function isMostlyUtf8(lossy: string): boolean {
  const broken = lossy.match(/\uFFFD/g)?.length ?? 0;
  const sound = lossy.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0;
  return sound > 3 * broken;
}

function firstDifference(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return length;
}
