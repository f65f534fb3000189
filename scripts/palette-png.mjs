/** Pictures of few colours as small PNG files: what a screen shows has few, and no shop of tools is needed to say so. */
import { deflateSync } from 'node:zlib';

/** No more colours are kept; the next best stand in for the others. */
const COLOURS = 40;
/** So many of the commonest, which fill areas, are kept as they are. */
const GROUNDS = 12;
/** Colours nearer than this are one (the sum of the squares of what their parts differ by). */
const NEAR = 200;

const distance = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** The commonest colours that are not too like each other. */
function choosePalette(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = [];
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (palette.length < GROUNDS || palette.every((own) => distance(own, colour) > NEAR)) palette.push(colour);
    if (palette.length === COLOURS) break;
  }
  return palette;
}

function crc(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function chunk(type, data) {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc(body));
  return Buffer.concat([head, body, tail]);
}

/** @param pixels row by row, 0xRRGGBB each @returns a PNG with a palette */
export function palettePng(pixels, width, height) {
  const palette = choosePalette(pixels);
  const known = new Map();
  const indexOf = (pixel) => {
    const old = known.get(pixel);
    if (old !== undefined) return old;
    let best = 0;
    for (let at = 1; at < palette.length; at++)
      if (distance(palette[at], pixel) < distance(palette[best], pixel)) best = at;
    known.set(pixel, best);
    return best;
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(pixels[y * width + x]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // eight bits a pixel, by the palette
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
