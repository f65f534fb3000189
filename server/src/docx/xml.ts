/**
 * XML as plain data with its places in the source, so that a part can be changed in one place and stay byte for byte
 * what it was elsewhere. No document type, no entities but the five of XML, no more depth and nodes than the limits.
 */

/** An element. Offsets are UTF-16 offsets in the part's text. */
export interface XmlElement {
  readonly kind: 'element';
  /** With the prefix that this project gives its namespace: `w:p`, whatever the file writes; `?:p` where it knows none. */
  readonly name: string;
  /** As the file writes it. */
  readonly written: string;
  /** By the name with this project's prefix (`w:val`); without prefix where the file writes none. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** From `<` to behind the last `>`. */
  readonly start: number;
  readonly end: number;
  /** What stands between the two tags; both are `end` where the element closes itself. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** Text between tags, references resolved. */
export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlText;

/** The elements among the children; of one name if it is given. */
export function elements(element: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children)
    if (child.kind === 'element' && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first child of that name; of a path, the first child of the first child … */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path)
    at = at?.children.find((node): node is XmlElement => node.kind === 'element' && node.name === name);
  return at;
}

/** An attribute of this element. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** `w:val` of a child: what most properties of Word are. */
export function setting(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return attribute(child(element, ...path), 'w:val');
}

/** All text inside, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (node.kind === 'text' ? node.text : textOf(node))).join('');
}

/** Every element inside of that name, in order, those inside one of that name too. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const node of element.children) {
    if (node.kind !== 'element') continue;
    if (node.name === name) yield node;
    yield* descendants(node, name);
  }
}
