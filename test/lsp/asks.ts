/** What to ask a server: everything that it says it can do, and our own requests. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, Range } from 'vscode-languageserver-protocol/node';
import { METHODS } from '../../server/src/lsp/protocol.ts';
import { REWRITES } from '../../server/src/service/rewrites/index.ts';
import type { TestClient } from './support.ts';

/** A client that can do all. */
export const ABLE: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    completion: { completionItem: { snippetSupport: true } },
    rename: { prepareSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
    onTypeFormatting: {},
  },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

export interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Range['start'];
  readonly range: Range;
}

type Ask = readonly [method: string, params: (place: Place) => object];

const FORMATTING = { options: { tabSize: 4, insertSpaces: true } };
const at: Ask[1] = ({ textDocument, position }) => ({ textDocument, position });
const whole: Ask[1] = ({ textDocument }) => ({ textDocument });

/** What to ask of each thing that a server says it can do. */
const REQUESTS: Readonly<Record<string, readonly Ask[]>> = {
  positionEncoding: [],
  textDocumentSync: [],
  executeCommandProvider: [],
  workspace: [],
  workspaceSymbolProvider: [['workspace/symbol', () => ({ query: '防汛' })]],
  diagnosticProvider: [['textDocument/diagnostic', whole]],
  codeActionProvider: [
    [
      'textDocument/codeAction',
      ({ textDocument, range }) => ({ textDocument, range, context: { diagnostics: [], triggerKind: 1 } }),
    ],
  ],
  codeLensProvider: [['textDocument/codeLens', whole]],
  hoverProvider: [['textDocument/hover', at]],
  completionProvider: [
    [
      'textDocument/completion',
      ({ textDocument, position }) => ({ textDocument, position, context: { triggerKind: 1 } }),
    ],
  ],
  definitionProvider: [['textDocument/definition', at]],
  referencesProvider: [
    ['textDocument/references', (place) => ({ ...at(place), context: { includeDeclaration: true } })],
  ],
  documentHighlightProvider: [['textDocument/documentHighlight', at]],
  renameProvider: [
    ['textDocument/prepareRename', at],
    ['textDocument/rename', (place) => ({ ...at(place), newName: '新名' })],
  ],
  documentSymbolProvider: [['textDocument/documentSymbol', whole]],
  documentLinkProvider: [['textDocument/documentLink', whole]],
  foldingRangeProvider: [['textDocument/foldingRange', whole]],
  selectionRangeProvider: [
    ['textDocument/selectionRange', ({ textDocument, position }) => ({ textDocument, positions: [position] })],
  ],
  inlayHintProvider: [['textDocument/inlayHint', ({ textDocument, range }) => ({ textDocument, range })]],
  semanticTokensProvider: [
    ['textDocument/semanticTokens/full', whole],
    ['textDocument/semanticTokens/range', ({ textDocument, range }) => ({ textDocument, range })],
  ],
  documentFormattingProvider: [['textDocument/formatting', (place) => ({ ...whole(place), ...FORMATTING })]],
  documentRangeFormattingProvider: [
    ['textDocument/rangeFormatting', ({ textDocument, range }) => ({ textDocument, range, ...FORMATTING })],
  ],
  documentOnTypeFormattingProvider: [
    ['textDocument/onTypeFormatting', (place) => ({ ...at(place), ch: '\n', ...FORMATTING })],
  ],
};

/** Our own requests, where a draft is all they take; and every command that edits one. */
const OWN: readonly Ask[] = [
  ...[METHODS.pages, METHODS.print, METHODS.findings].map(
    (method): Ask => [method, ({ textDocument }) => textDocument],
  ),
  ...REWRITES.map(
    ({ name }): Ask => [
      METHODS.rewrite,
      ({ textDocument: { uri }, position }) => ({ uri, name, range: { start: position, end: position } }),
    ],
  ),
];

export function asksOf(client: TestClient): readonly Ask[] {
  const named = Object.entries(client.result.capabilities).flatMap(([capability, value]) => {
    if (!value) return [];
    const asks = REQUESTS[capability];
    assert.ok(asks, `what to ask of ${capability}`);
    return asks;
  });
  return [...named, ...OWN];
}

/** Refusals with a reason are answers too: nothing can be renamed here. */
export const isRefusal = (method: string) => /[rR]ename$/u.test(method);
