/** A .docx as its parts: the only door through which the bytes of a file come in. */
import { strFromU8 } from 'fflate';
import { tellOtherFile } from './package/kinds.ts';
import { LIMITS, type Limits } from './package/limits.ts';
import { unzip, type ZipEntry, ZipError, type ZipFault } from './package/zip.ts';

/** A file of parts. Pictures and fonts are named and stay packed: nothing here needs them. */
export interface Package {
  /** The file itself. */
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** Every part of XML, unpacked, by its name (`word/document.xml`, no slash before it). */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

export type Opened =
  | { readonly ok: true; readonly package: Package }
  | { readonly ok: false; readonly message: string };

const AGAIN = '请从原处重新复制一份，或用 Word、WPS 打开后另存为 .docx 再试。';

const MESSAGES: Readonly<Record<ZipFault, string>> = {
  broken: `文件已损坏或不完整（可能没有下载、拷贝完），不能读取。${AGAIN}`,
  tooBig:
    '文件解开后过大，远超一般公文，可能是恶意构造的，为安全起见没有读取。请核实来源；确需导入的，把正文复制到新建的 Word 文档中另存。',
  oddPath:
    '文件内部的路径或名称不合规范，可能是恶意构造的，为安全起见没有读取。请核实来源，或用 Word、WPS 打开后另存为 .docx 再试。',
  encrypted: '文件是加密的压缩包，不能读取。请取消密码，另存为 .docx 后再试。',
};

const isXml = (name: string) => /\.(?:xml|rels)$/i.test(name);

/**
 * Opens a .docx: tells other files apart, and unpacks the parts of XML within the limits, whatever the file declares.
 * Never throws.
 */
export function openPackage(bytes: Uint8Array, limits: Limits = LIMITS): Opened {
  if (bytes.length > limits.fileBytes)
    return {
      ok: false,
      message: '文件过大，没有读取。请删去其中的大图片，或把正文复制到新建的 Word 文档中另存，再试。',
    };
  const other = tellOtherFile(bytes);
  if (other) return { ok: false, message: other };
  try {
    return { ok: true, package: { bytes, ...unzip(bytes, isXml, limits) } };
  } catch (error) {
    if (error instanceof ZipError) return { ok: false, message: MESSAGES[error.fault] };
    throw error;
  }
}

/** The text of a part of XML, in UTF-8 or UTF-16, without its byte order mark; undefined where there is no such part. */
export function partText(pack: Package, name: string): string | undefined {
  const bytes = pack.parts.get(name);
  return bytes && decodeXml(bytes);
}

function decodeXml(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!little && !(bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return strFromU8(marked ? bytes.subarray(3) : bytes);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units: string[] = [];
  for (let i = 2; i + 1 < bytes.length; i += 2) units.push(String.fromCharCode(view.getUint16(i, little)));
  return units.join('');
}
