/**
 * Reads a part of XML into plain data. The parser is saxes, as it refuses what XML refuses and its time grows with the
 * length alone; sax lets attributes come twice, two roots and `<` within values pass, and compares each attribute of an
 * element with all others.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
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
type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { readonly children: XmlNode[] };

/** The name with this project's prefix. */
function ownName(written: string, local: string, uri: string): string {
  return uri === '' ? written : `${PREFIXES.get(uri) ?? '?'}:${local}`;
}

function attributesOf(tag: SaxesTagNS): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { name, prefix, local, uri, value } of Object.values(tag.attributes))
    if (name !== 'xmlns' && prefix !== 'xmlns') attributes.set(ownName(name, local, uri), value);
  return attributes;
}

/** Reads one part. Never throws: a part that is no XML, or more than the limits allow, gives the fault. */
export function parseXml(source: string, limits: Pick<Limits, 'depth' | 'nodes'> = LIMITS): Parsed {
  try {
    return { ok: true, root: parse(source, limits) };
  } catch (error) {
    if (error instanceof XmlError) return { ok: false, fault: error.fault };
    throw error;
  }
}

const fail = (fault: XmlFault = 'malformed'): never => {
  throw new XmlError(fault);
};

function parse(source: string, limits: Pick<Limits, 'depth' | 'nodes'>): XmlElement {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  let tagStart = 0;
  /** Behind the piece that was read last: where the next begins. */
  let at = 0;

  const count = () => {
    if (++nodes > limits.nodes) fail('tooBig');
  };
  const reached = () => {
    at = parser.position;
  };
  const addText = (text: string, end: number) => {
    count();
    stack.at(-1)?.children.push({ kind: 'text', text, start: at, end });
    at = end;
  };

  parser.on('error', () => fail());
  parser.on('doctype', () => fail('doctype'));
  parser.on('xmldecl', reached);
  parser.on('processinginstruction', reached);
  // told of when `--` is read and `>` is not yet
  parser.on('comment', () => {
    at = parser.position + 1;
  });
  // told of when the `<` of what follows is read
  parser.on('text', (text) => addText(text, parser.position - 1));
  parser.on('cdata', (text) => addText(text, parser.position));
  parser.on('attribute', count);
  // told of when the sign behind the name is read
  parser.on('opentagstart', ({ name }) => {
    tagStart = parser.position - name.length - 2;
  });
  parser.on('opentag', (tag) => {
    count();
    reached();
    const element: Open = {
      kind: 'element',
      name: ownName(tag.name, tag.local, tag.uri),
      written: tag.name,
      attributes: attributesOf(tag),
      children: [],
      start: tagStart,
      end: at,
      contentStart: at,
      contentEnd: at,
    };
    const parent = stack.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    if (stack.push(element) > limits.depth && !tag.isSelfClosing) fail('tooBig');
  });
  parser.on('closetag', () => {
    const element = stack.pop();
    if (!element) return fail();
    element.contentEnd = at;
    reached();
    element.end = at;
  });
  parser.write(source).close();
  return root ?? fail();
}
