import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { WorkspaceIndex } from '../core/index.ts';

/** So many drafts are offered for one query. */
const MOST = 100;

/** The drafts of the workspace whose title or number holds the query's characters in their order. */
export function workspaceSymbols(query: string, drafts: Pick<WorkspaceIndex, 'search'>): WorkspaceSymbol[] {
  return drafts.search(query, MOST).map(({ path, title, number, place }) => {
    const range = place?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const name = [number, title].filter((part) => part !== undefined).join(' ');
    return { name, kind: SymbolKind.File, location: { uri: path, range } };
  });
}
