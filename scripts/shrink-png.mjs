/** A screenshot in fewer bytes: flat areas and text compress better without the filters that the browser chose. */
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
/** Channels by colour type: RGB, RGBA. */
const CHANNELS = { 2: 3, 6: 4 };

/** What each filter type predicts a byte from: its left, upper and upper left neighbours. */
const PREDICT = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
    if (toLeft <= toUp && toLeft <= toCorner) return left;
    return toUp <= toCorner ? up : corner;
  },
];

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const size = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), whole: png.subarray(at, at + 12 + size) });
    at += 12 + size;
  }
  return chunks;
}

/** CRC-32 as PNG wants it. */
function checksum(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(checksum(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

/** The same picture, for PNGs of 8 bits a channel that are not interlaced, as browsers write them. */
export function shrinkPng(png) {
  const chunks = chunksOf(png);
  const header = chunks[0].whole.subarray(8);
  const step = CHANNELS[header[9]];
  const stride = header.readUInt32BE(0) * step + 1;
  const bodies = chunks.filter(({ type }) => type === 'IDAT').map(({ whole }) => whole.subarray(8, -4));
  const pixels = inflateSync(Buffer.concat(bodies));
  for (let row = 0; row < pixels.length; row += stride) {
    const predict = PREDICT[pixels[row]];
    pixels[row] = 0;
    for (let column = 1; column < stride; column++) {
      const at = row + column;
      const left = column > step ? pixels[at - step] : 0;
      const up = row > 0 ? pixels[at - stride] : 0;
      const corner = column > step && row > 0 ? pixels[at - stride - step] : 0;
      pixels[at] = (pixels[at] + predict(left, up, corner)) & 0xff;
    }
  }
  const kept = (type) => chunks.filter((each) => each.type === type).map(({ whole }) => whole);
  const body = chunk('IDAT', deflateSync(pixels, { level: 9, memLevel: 9 }));
  return Buffer.concat([png.subarray(0, SIGNATURE), ...kept('IHDR'), body, ...kept('IEND')]);
}
