/** Reads a part of XML. Own code, as what is read here must keep its places and come from anywhere. */
import { LIMITS, type Limits } from '../package/limits.ts';
import type { XmlElement, XmlNode } from '../xml.ts';
import { PREFIXES } from './namespaces.ts';

export type XmlFault = 'malformed' | 'doctype' | 'tooBig';

export type Parsed =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: XmlFault };

class XmlError extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

/** An element that is not closed yet. */
interface Open {
  readonly name: string;
  readonly written: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly start: number;
  readonly contentStart: number;
  readonly scope: Scope;
}

/** Namespaces by prefix. */
type Scope = ReadonlyMap<string, string>;

const NAME = /[\p{L}_][\p{L}\p{N}\p{M}._·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._·-]*)?/uy;
const BLANK = /[ \t\r\n]+/y;
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,8})|#(\d{1,8})|(\w{1,10}));|&/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const fail = (fault: XmlFault = 'malformed'): never => {
  throw new XmlError(fault);
};

/** Text with its references resolved and its line ends as XML has them. */
function resolve(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!plain.includes('&')) return plain;
  return plain.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES.get(name) ?? fail();
    if (!hex && !decimal) return fail();
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return fail();
    return String.fromCodePoint(code);
  });
}

/** The name with this project's prefix. */
function nameIn(scope: Scope, written: string, isAttribute: boolean): string {
  const colon = written.indexOf(':');
  if (colon === -1 && isAttribute) return written;
  const uri = scope.get(colon === -1 ? '' : written.slice(0, colon));
  if (uri === undefined) return colon === -1 ? written : fail();
  return `${PREFIXES.get(uri) ?? '?'}:${written.slice(colon + 1)}`;
}

const ROOT_SCOPE: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** Reads one part. Never throws: a part that is no XML, or more than the limits allow, gives the fault. */
export function parseXml(source: string, limits: Pick<Limits, 'depth' | 'nodes'> = LIMITS): Parsed {
  try {
    return { ok: true, root: parse(source, limits) };
  } catch (error) {
    if (error instanceof XmlError) return { ok: false, fault: error.fault };
    throw error;
  }
}

function parse(source: string, limits: Pick<Limits, 'depth' | 'nodes'>): XmlElement {
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  let at = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const behind = (mark: string, from: number): number => {
    const found = source.indexOf(mark, from);
    return found === -1 ? fail() : found + mark.length;
  };
  const count = () => {
    if (++nodes > limits.nodes) fail('tooBig');
  };
  const addText = (text: string, start: number, end: number) => {
    const open = stack.at(-1);
    if (open) {
      count();
      open.children.push({ kind: 'text', text, start, end });
    } else if (text.trim() !== '') fail();
  };
  const close = (open: Open, contentEnd: number, end: number) => {
    const { name, written, attributes, children, start, contentStart } = open;
    const element: XmlElement = {
      kind: 'element',
      name,
      written,
      attributes,
      children,
      start,
      end,
      contentStart,
      contentEnd,
    };
    const parent = stack.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  };

  const openTag = (start: number) => {
    if (!stack.length && root) fail();
    at = start + 1;
    const written = match(NAME) ?? fail();
    const raw = new Map<string, string>();
    let scope: Map<string, string> | undefined;
    const outer = stack.at(-1)?.scope ?? ROOT_SCOPE;
    for (;;) {
      const blank = match(BLANK);
      const next = source[at];
      if (next === '>' || next === '/') break;
      if (!blank) fail();
      const name = match(NAME) ?? fail();
      match(BLANK);
      if (source[at++] !== '=') fail();
      match(BLANK);
      const quote = source[at++];
      if (quote !== '"' && quote !== "'") fail();
      const end = behind(quote ?? '', at) - 1;
      const value = source.slice(at, end);
      if (value.includes('<') || raw.has(name)) fail();
      raw.set(name, resolve(value));
      at = end + 1;
      count();
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        scope ??= new Map(outer);
        scope.set(name.slice(6), raw.get(name) ?? '');
      }
    }
    const own = scope ?? outer;
    const attributes = new Map<string, string>();
    for (const [name, value] of raw)
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) attributes.set(nameIn(own, name, true), value);
    const empty = source[at] === '/';
    if (empty && source[at + 1] !== '>') fail();
    at += empty ? 2 : 1;
    count();
    const open: Open = {
      name: nameIn(own, written, false),
      written,
      attributes,
      children: [],
      start,
      contentStart: at,
      scope: own,
    };
    if (empty) close(open, at, at);
    else if (stack.push(open) > limits.depth) fail('tooBig');
  };

  const closeTag = (start: number) => {
    at = start + 2;
    const written = match(NAME) ?? fail();
    match(BLANK);
    const open = stack.pop();
    if (source[at++] !== '>' || open?.written !== written) fail();
    else close(open, start, at);
  };

  while (at < source.length) {
    const start = source.indexOf('<', at);
    const textEnd = start === -1 ? source.length : start;
    if (textEnd > at) addText(resolve(source.slice(at, textEnd)), at, textEnd);
    if (start === -1) break;
    if (source.startsWith('</', start)) closeTag(start);
    else if (source.startsWith('<!--', start)) at = behind('-->', start + 4);
    else if (source.startsWith('<![CDATA[', start)) {
      at = behind(']]>', start);
      addText(source.slice(start + 9, at - 3), start, at);
    } else if (source.startsWith('<?', start)) at = behind('?>', start);
    else if (source.startsWith('<!', start)) fail('doctype');
    else openTag(start);
  }
  if (stack.length) fail();
  return root ?? fail();
}
