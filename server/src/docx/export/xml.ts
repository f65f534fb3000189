/** Small pieces of WordprocessingML as text. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold, and lone halves of surrogate pairs. */
const NOT_XML =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without what XML cannot hold. */
export const holdable = (text: string): string => text.replace(NOT_XML, '');

const escapeXml = (text: string): string => holdable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes, those that are undefined left out; empty where it has no content. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = content.join('');
  return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
}

/** `<w:name w:val="…"/>` */
export const value = (name: string, val: string | number): string => element(`w:${name}`, { 'w:val': val });

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const W_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * One thing for Word 2013 and later and another for programs that do not know its names, LibreOffice among them. The part
 * must declare the namespaces `mc` and `w15`.
 */
export const forWordAndOthers = (word: string, others: string): string =>
  element(
    'mc:AlternateContent',
    {},
    element('mc:Choice', { Requires: 'w15' }, word),
    element('mc:Fallback', {}, others),
  );
