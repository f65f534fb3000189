import { getNodeValue, type Node } from 'jsonc-parser';
import type { Span } from '../text/span.ts';

/** Takes a mistake in a configuration file: where, and what to do. */
export type Report = (at: Node | Span, message: string) => void;

/** The members of an object, a name written twice reported; none where `node` is no object, which is reported too. */
export function members(node: Node, what: string, report: Report): { name: string; key: Node; value: Node }[] {
  if (node.type !== 'object') report(node, `${what}应为对象，写在 { } 里`);
  const seen = new Set<string>();
  return node.type === 'object'
    ? elements(node).flatMap(({ children }) => {
        const [key, value] = children ?? [];
        if (!key || !value || typeof key.value !== 'string') return [];
        if (seen.has(key.value)) report(key, `“${key.value}”写了两次，以后一次为准`);
        seen.add(key.value);
        return [{ name: key.value, key, value }];
      })
    : [];
}

/** The items of an array or the members of an object. */
export function elements(node: Node): readonly Node[] {
  return node.type === 'array' || node.type === 'object' ? (node.children ?? []) : [];
}

/** The value of a node as plain data. */
export function plainValue(node: Node): unknown {
  const value: unknown = getNodeValue(node);
  return value;
}

/** Where a node stands in the file. */
export function span(at: Node | Span): Span {
  return 'offset' in at ? { start: at.offset, end: at.offset + at.length } : at;
}
