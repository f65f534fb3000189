/** The directory of a zip file and its packed parts. What a part's local header says of its size is never trusted. */
import { Inflate, strFromU8 } from 'fflate';
import type { Limits } from './limits.ts';

/** One entry of the directory. Offsets in bytes of the file. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's local header begins, its packed bytes, and the byte behind them. */
  readonly localStart: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Its record in the directory. */
  readonly record: { readonly start: number; readonly end: number };
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

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;

/** Where the record at the file's end begins; a comment of up to 65535 bytes may follow it. */
function endOfDirectory(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let i = bytes.length - END_SIZE; i >= lowest; i--)
    if (view.getUint32(i, true) === END_OF_DIRECTORY && view.getUint16(i + 20, true) <= bytes.length - i - END_SIZE)
      return i;
  throw new ZipError('broken');
}

/** A name that a part may have: relative, no way up, no other system's separators. */
function isPlainName(name: string): boolean {
  return !/^\/|^[A-Za-z]:|\\|[\u0000-\u001f\u007f]|(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(name) && name !== '';
}

const ELSEWHERE = 0xffffffff;
const WIDE_NUMBERS = 1;

/** Some programs write the numbers of every file in eight bytes, behind the name, where four would do. */
function wide(view: DataView, numbers: readonly number[], from: number, to: number): number[] {
  if (!numbers.includes(ELSEWHERE)) return [...numbers];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_NUMBERS) continue;
    let next = at + 4;
    const end = Math.min(next + view.getUint16(at + 2, true), to);
    return numbers.map((number) => {
      if (number !== ELSEWHERE || next + 8 > end) return number;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return [...numbers];
}

/**
 * Reads the directory.
 * @throws ZipError
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(bytes, view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new ZipError('tooBig');
  const directoryEnd = view.getUint32(end + 16, true) + view.getUint32(end + 12, true);
  if (directoryEnd > end) throw new ZipError('broken');
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_RECORD) throw new ZipError('broken');
    const nameLength = view.getUint16(at + 28, true);
    const recordEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (recordEnd > end) throw new ZipError('broken');
    if (nameLength > limits.nameLength) throw new ZipError('oddPath');
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    // the names of parts are equal whatever their case
    const key = name.toLowerCase();
    if (!isPlainName(name) || names.has(key)) throw new ZipError('oddPath');
    names.add(key);
    if (view.getUint16(at + 8, true) & 1) throw new ZipError('encrypted');
    const extraStart = at + 46 + nameLength;
    const [size = 0, packedSize = 0, localStart = 0] = wide(
      view,
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      extraStart,
      extraStart + view.getUint16(at + 30, true),
    );
    if (localStart + 30 > end || view.getUint32(localStart, true) !== LOCAL_HEADER) throw new ZipError('broken');
    const dataStart = localStart + 30 + view.getUint16(localStart + 26, true) + view.getUint16(localStart + 28, true);
    if (dataStart + packedSize > end) throw new ZipError('broken');
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      localStart,
      dataStart,
      dataEnd: dataStart + packedSize,
      record: { start: at, end: recordEnd },
    });
    at = recordEnd;
  }
  return entries;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum that zip files keep of each part. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Packed bytes given to the unpacker at a time: at most a thousand times as many come out before the limit is looked at. */
const STEP = 4096;

/**
 * Unpacks one part, at most `room` bytes.
 * @throws ZipError
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, room: number, limits: Limits): Uint8Array {
  const packed = bytes.subarray(entry.dataStart, entry.dataEnd);
  const most = Math.min(room, limits.partBytes, Math.max(limits.ratioFloor, packed.length * limits.ratio));
  const data = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, most) : undefined;
  if (!data) throw new ZipError('broken');
  if (data.length > most) throw new ZipError('tooBig');
  if (crc32(data) !== entry.crc) throw new ZipError('broken');
  return data;
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let finished = false;
  const stream = new Inflate((chunk, final) => {
    length += chunk.length;
    if (length > most) throw new ZipError('tooBig');
    chunks.push(chunk);
    finished = final;
  });
  try {
    for (let i = 0; i < packed.length || i === 0; i += STEP)
      stream.push(packed.subarray(i, i + STEP), i + STEP >= packed.length);
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('broken');
  }
  if (!finished) throw new ZipError('broken');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
