/** Writes a package anew with some parts changed. */
import { type Zippable, zipSync } from 'fflate';
import type { Package } from '../package.ts';
import { LIMITS, type Limits } from './limits.ts';
import { type Unzipped, unzip, ZipError } from './zip.ts';

/** What the archive gives as the time of every part: the earliest that it can, whatever the machine's clock. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The package with parts replaced, or added behind the others; the content of all others stays what it is. The same
 * package and parts give the same bytes. Undefined where a part that is to stay, such as a picture, is damaged or too big.
 * @param parts unpacked bytes by name
 */
export function replaceParts(
  pack: Package,
  parts: ReadonlyMap<string, Uint8Array>,
  limits: Limits = LIMITS,
): Uint8Array | undefined {
  const kept = carried(pack, (name) => !parts.has(name), limits);
  if (!kept) return undefined;
  const files: Zippable = {};
  for (const { name, compression } of kept.entries) {
    const data = parts.get(name) ?? kept.parts.get(name);
    if (data) files[name] = [data, { level: compression === 0 ? 0 : 9 }];
  }
  for (const [name, data] of parts) files[name] ??= data;
  return zipSync(files, { level: 9, mtime: NO_TIME, os: 0 });
}

/** The parts that stay. Pictures may be packed as well as they can, so only their sizes count. */
function carried({ bytes }: Package, isKept: (name: string) => boolean, limits: Limits): Unzipped | undefined {
  const most = limits.carriedBytes;
  try {
    return unzip(bytes, isKept, {
      ...limits,
      partBytes: most,
      totalBytes: most,
      packedBytes: most,
      ratio: Number.POSITIVE_INFINITY,
    });
  } catch (error) {
    if (error instanceof ZipError) return undefined;
    throw error;
  }
}
