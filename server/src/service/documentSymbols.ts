import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { CheckedDraft } from './draft.ts';
import { type OutlineKind, type OutlineNode, outline } from './outline.ts';
import { toRange } from './ranges.ts';

const KINDS: Record<OutlineKind, SymbolKind> = {
  main: SymbolKind.Module,
  agenda: SymbolKind.Module,
  attachment: SymbolKind.Module,
  material: SymbolKind.Module,
  heading: SymbolKind.String,
  agendaItem: SymbolKind.Event,
};

/** The outline: parts, their headings, agenda items. Names are never empty and selections lie within their range. */
export function documentSymbols(draft: CheckedDraft): DocumentSymbol[] {
  const toSymbol = (node: OutlineNode): DocumentSymbol => ({
    name: node.name,
    ...(node.detail ? { detail: node.detail } : {}),
    kind: KINDS[node.kind],
    range: toRange(draft.positions, node.span),
    selectionRange: toRange(draft.positions, node.selection),
    children: node.children.map(toSymbol),
  });
  return outline(draft.document).map(toSymbol);
}
