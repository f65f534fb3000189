/** The parts of a zip file, unpacked only where what the file says of them is within the limits. */
import crc32 from 'crc/calculators/crc32';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { Limits } from './limits.ts';

/** What the directory says of one part: its name, packed `size` and `originalSize` in bytes, `compression` (0 stored, 8 deflated). */
export type ZipEntry = Readonly<UnzipFileInfo>;

export interface Unzipped {
  /** All parts, in the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** The wanted ones by name, unpacked. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Why a zip file or a part of it cannot be read. */
export type ZipFault = 'broken' | 'tooBig' | 'oddPath' | 'encrypted';

/** Thrown inside this folder alone; `openPackage` turns it into a message. */
export class ZipError extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(fault);
    this.fault = fault;
  }
}

export type SizeLimits = Pick<
  Limits,
  'entries' | 'nameLength' | 'partBytes' | 'totalBytes' | 'packedBytes' | 'ratio' | 'ratioFloor'
>;

/** A name that a part may have: relative, no way up, no other system's separators. */
function isPlainName(name: string): boolean {
  return !/^\/|^[A-Za-z]:|\\|[\u0000-\u001f\u007f]|(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(name) && name !== '';
}

/** What stands for a size that is written elsewhere, in a file that does not say where. */
const ELSEWHERE = 0xffffffff;
/** Parts that are encrypted by other means than the old one have a method of their own. */
const ENCRYPTED = 99;

/**
 * Whether a part holds more packed bytes than what it declares could ever need: it lies, and would be unpacked to the
 * end for nothing.
 */
const isOverfull = ({ size, originalSize }: ZipEntry) => size > 1.25 * originalSize + 1024;

function check({ size, originalSize, compression }: ZipEntry, limits: SizeLimits): void {
  if (compression === ENCRYPTED) throw new ZipError('encrypted');
  if (size === ELSEWHERE || originalSize === ELSEWHERE) throw new ZipError('broken');
  const most = Math.min(limits.partBytes, Math.max(limits.ratioFloor, size * limits.ratio));
  if (originalSize > most) throw new ZipError('tooBig');
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;

/**
 * The checksums that the directory gives of the parts, in order: the one thing of it that fflate does not tell. Without
 * them a damaged bit may show as another word. None where the directory is not where files below 4 GB have it.
 */
function checksums(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  const found: number[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_RECORD) {
    found.push(view.getUint32(at + 16, true));
    // the lengths of the name, of what the system adds and of a comment
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return found;
}

/**
 * Reads the directory and unpacks the wanted parts. A part never takes more memory than it declares: what is beyond is
 * cut off.
 * @throws ZipError
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean, limits: SizeLimits): Unzipped {
  const entries: ZipEntry[] = [];
  /** By their places in the directory. */
  const wanted = new Map<number, ZipEntry>();
  const names = new Set<string>();
  let total = 0;
  let packed = 0;
  const filter = (entry: ZipEntry): boolean => {
    const { name } = entry;
    if (entries.push(entry) > limits.entries) throw new ZipError('tooBig');
    // the names of parts are equal whatever their case
    const key = name.toLowerCase();
    if (name.length > limits.nameLength || !isPlainName(name) || names.has(key)) throw new ZipError('oddPath');
    names.add(key);
    if (!isWanted(name)) return false;
    check(entry, limits);
    total += entry.originalSize;
    packed += entry.size;
    if (total > limits.totalBytes || packed > limits.packedBytes) throw new ZipError('tooBig');
    if (isOverfull(entry)) throw new ZipError('broken');
    wanted.set(entries.length - 1, entry);
    return true;
  };
  // fflate does not tell of the flag; who encrypts a file encrypts its first part
  if ((bytes[6] ?? 0) & 1) throw new ZipError('encrypted');
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('broken');
  }
  const sums = checksums(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const [index, { name, originalSize }] of wanted) {
    const data = files[name];
    const sum = sums[index];
    if (data?.length !== originalSize) throw new ZipError('broken');
    if (sum !== undefined && crc32(data) >>> 0 !== sum) throw new ZipError('broken');
    parts.set(name, data);
  }
  return { entries, parts };
}
