/** Takes pictures of the browser's page, and says how large they may be and where each belongs. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { palettePng } from '../palette-png.mjs';
import { fail, root, say } from '../run.mjs';

/** Bytes of a picture, and of all that are packed into the extension. */
const LARGEST = 60 * 1024;
const ALL_PACKED = 500 * 1024;
/** What is packed (.vscodeignore lists it), and what only the docs show. */
const PACKED = 'docs/images';
const DOCS_ONLY = 'docs/pictures';
/** Time for what moves or fades to come to rest. */
const REST = 800;

const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;
const read = (path) => readFileSync(join(root, path), 'utf8');
const pictures = (folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

/** The pixels of a picture, which the browser can read. */
async function pixelsOf(page, picture) {
  const reader = await page.context().newPage();
  const found = await reader.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    let text = '';
    const bytes = canvas.getImageData(0, 0, width, height).data;
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return { width, height, data: btoa(text) };
  }, picture.toString('base64'));
  await reader.close();
  const bytes = Buffer.from(found.data, 'base64');
  const pixels = new Uint32Array(bytes.length / 4);
  for (let at = 0; at < pixels.length; at++) pixels[at] = bytes.readUIntBE(at * 4, 3);
  return { ...found, pixels };
}

/** The pictures that the README and the walkthrough show. */
function shown() {
  const readme = [...read('README.md').matchAll(/docs\/images\/[\w-]+\.png/g)].map(([path]) => path);
  const { walkthroughs } = JSON.parse(read('package.json')).contributes;
  return new Set([...readme, ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image))]);
}

/** Ends with what is wrong: a picture too large, or packed and shown nowhere, or shown and not there. */
export function checkPictures() {
  const packed = pictures(PACKED);
  const wanted = shown();
  const size = (path) => statSync(join(root, path)).size;
  const total = packed.reduce((sum, path) => sum + size(path), 0);
  const faults = [
    ...[...packed, ...pictures(DOCS_ONLY)]
      .filter((path) => size(path) > LARGEST)
      .map((path) => `${path} 有 ${kilobytes(size(path))}，超过 ${kilobytes(LARGEST)}`),
    ...packed.filter((path) => !wanted.has(path)).map((path) => `${path} 装进了扩展，README 和入门都没有用到`),
    ...[...wanted].filter((path) => !packed.includes(path)).map((path) => `${path} 要用，不在 ${PACKED} 里`),
    ...(total > ALL_PACKED ? [`装进扩展的图片共 ${kilobytes(total)}，超过 ${kilobytes(ALL_PACKED)}`] : []),
  ];
  if (faults.length) fail(faults.join('\n'));
  say(`装进扩展的图片共 ${kilobytes(total)}。`);
}

/**
 * @returns takes a picture of the page, or of the part `clip`, into the docs only where `docs` says so; `still` leaves
 * the pointer where it is
 */
export function cameraFor(page) {
  for (const folder of [PACKED, DOCS_ONLY]) mkdirSync(join(root, folder), { recursive: true });
  return async (name, { docs = false, still = false, clip } = {}) => {
    const { width, height } = page.viewportSize();
    if (!still) await page.mouse.move(width - 5, height - 60);
    await page.waitForTimeout(REST);
    const whole = { x: 0, y: 0, width, height };
    const { pixels, ...size } = await pixelsOf(page, await page.screenshot({ clip: { ...whole, ...clip } }));
    const picture = palettePng(pixels, size.width, size.height);
    const path = `${docs ? DOCS_ONLY : PACKED}/${name}.png`;
    writeFileSync(join(root, path), picture);
    say(`${path}  ${kilobytes(picture.length)}`);
  };
}
