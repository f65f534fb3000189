/**
 * What the writing library cannot do, done to the packed file: parts that it writes for everybody are left out (notes,
 * numbering, theme, and the properties with their author, program and times), styles and settings are our own, and the
 * archive holds no time, so that the same draft gives the same bytes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const UNUSED =
  /^(?:docProps\/.*|word\/(?:numbering|footnotes|endnotes|fontTable)\.xml|word\/theme\/.*|word\/_rels\/(?:footnotes|endnotes|fontTable|footer\d+)\.xml\.rels)$/;
const DOCUMENT = 'word/document.xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** What the archive gives as the time of every part: the earliest that it can. */
const NO_TIME = new Date(1980, 0, 1);

const folderOf = (relationships: string) => relationships.replace(/_rels\/[^/]*$/, '');

/** The relationships without those to parts that are gone. */
function cleanRelationships(path: string, xml: string, kept: ReadonlySet<string>): string {
  return xml.replace(/<Relationship\b[^>]*\bTarget="([^"]*)"[^>]*\/>/g, (whole, target: string) =>
    kept.has(folderOf(path) + target) ? whole : '',
  );
}

/** The content types of the parts that are there. */
function cleanContentTypes(xml: string, kept: ReadonlySet<string>): string {
  const extensions = new Set([...kept].map((path) => path.replace(/^.*\./, '')));
  return xml
    .replace(/<Override\b[^>]*\bPartName="\/([^"]*)"[^>]*\/>/g, (whole, path: string) => (kept.has(path) ? whole : ''))
    .replace(/<Default\b[^>]*\bExtension="([^"]*)"[^>]*\/>/g, (whole, extension: string) =>
      extensions.has(extension) ? whole : '',
    );
}

/**
 * The package without what no paper needs, its parts in the order of their names.
 * @param grid what takes the place of every section's `w:docGrid`
 * @param own parts that take the place of the packed ones, by their paths
 */
export function finishPackage(packed: Uint8Array, grid: string, own: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(unzipSync(packed)).filter(([path]) => !UNUSED.test(path));
  const kept = new Set(entries.map(([path]) => path));
  const finished = entries
    .map(([path, bytes]): [string, string] => {
      const replaced = own[path];
      if (replaced !== undefined) return [path, replaced];
      const xml = strFromU8(bytes);
      if (path === DOCUMENT) return [path, xml.replace(/<w:docGrid\b[^>]*\/>/g, grid)];
      if (path === CONTENT_TYPES) return [path, cleanContentTypes(xml, kept)];
      return [path, path.endsWith('.rels') ? cleanRelationships(path, xml, kept) : xml];
    })
    // the list of content types is read first
    .sort(([a], [b]) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(finished.map(([path, xml]) => [path, strToU8(xml)])), {
    level: 9,
    mtime: NO_TIME,
    os: 0,
  });
}
