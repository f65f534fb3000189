/** Writes a package anew with some parts changed; all others keep their packed bytes. */
import { deflateSync, strToU8 } from 'fflate';
import type { Package } from '../package.ts';
import { crc32 } from './zip.ts';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Names are in UTF-8. */
const FLAGS = 0x800;
/** 1 January 1980, the first day that a zip file can name. */
const NO_DATE = (1 << 5) | 1;

interface Written {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/**
 * The package with parts replaced, or added behind the others. The same package and parts give the same bytes.
 * @param parts unpacked bytes by name
 */
export function replaceParts(pack: Package, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pending = new Map(parts);
  const files: Written[] = pack.entries.map((entry) => {
    const own = pending.get(entry.name);
    pending.delete(entry.name);
    const name = strToU8(entry.name);
    if (own) return packed(name, own);
    const { method, crc, size, dataStart, dataEnd } = entry;
    return { name, method, crc, size, packed: pack.bytes.subarray(dataStart, dataEnd) };
  });
  for (const [name, data] of pending) files.push(packed(strToU8(name), data));
  return write(files);
}

function packed(name: Uint8Array, data: Uint8Array): Written {
  return { name, method: 8, crc: crc32(data), size: data.length, packed: deflateSync(data, { level: 9 }) };
}

function write(files: readonly Written[]): Uint8Array {
  const local = files.reduce((sum, file) => sum + 30 + file.name.length + file.packed.length, 0);
  const directory = files.reduce((sum, file) => sum + 46 + file.name.length, 0);
  const bytes = new Uint8Array(local + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const short = (value: number) => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const long = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const put = (data: Uint8Array) => {
    bytes.set(data, at);
    at += data.length;
  };
  /** What the local header and the directory both say. */
  const common = ({ name, method, crc, size, packed: data }: Written) => {
    short(20);
    short(FLAGS);
    short(method);
    short(0);
    short(NO_DATE);
    long(crc);
    long(data.length);
    long(size);
    short(name.length);
    short(0);
  };
  const starts = files.map((file) => {
    const start = at;
    long(LOCAL_HEADER);
    common(file);
    put(file.name);
    put(file.packed);
    return start;
  });
  const directoryStart = at;
  files.forEach((file, i) => {
    long(DIRECTORY_RECORD);
    short(20);
    common(file);
    short(0);
    short(0);
    short(0);
    long(0);
    long(starts[i] ?? 0);
    put(file.name);
  });
  const directoryEnd = at;
  long(END_OF_DIRECTORY);
  short(0);
  short(0);
  short(files.length);
  short(files.length);
  long(directoryEnd - directoryStart);
  long(directoryStart);
  short(0);
  return bytes;
}
