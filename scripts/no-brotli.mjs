/** Stands for the unpacker of WOFF2 fonts in the bundles. */
export default function decompress() {
  throw new Error('WOFF2 fonts are not read');
}
