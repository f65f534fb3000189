import {
  type ClientCapabilities,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensEdit,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { type SemanticToken, semanticTokens, TOKEN_KINDS, TOKEN_MODIFIERS } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import type { Host } from '../host.ts';

const EMPTY: SemanticTokens = { data: [] };

/** As LSP wants them: five numbers each, places relative to the one before. */
function encode(found: readonly SemanticToken[]): number[] {
  const builder = new SemanticTokensBuilder();
  for (const { line, character, length, type, modifiers } of found)
    builder.push(line, character, length, type, modifiers);
  return builder.build().data;
}

/** The one stretch that differs; what is typed changes the numbers of a word or two. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [{ start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) }];
}

/** Our own names for a client that knows them, the standard's for every other. */
function legendFor(host: Host): SemanticTokensLegend {
  const kinds = host.tokenKinds ? Object.keys(TOKEN_KINDS) : Object.values(TOKEN_KINDS);
  return { tokenTypes: kinds, tokenModifiers: [...TOKEN_MODIFIERS] };
}

const asked = (client: ClientCapabilities) => client.textDocument?.semanticTokens;

/** Words in colours: what each of them is. */
export const semanticTokensFeature: Feature = {
  capabilities: (client, host) =>
    asked(client) ? { semanticTokensProvider: { legend: legendFor(host), full: { delta: true }, range: true } } : {},
  register(context) {
    if (!asked(context.client)) return;
    const { semanticTokens: tokens } = context.connection.languages;
    /** What each draft was told last, to tell the difference only. */
    const told = new Map<string, SemanticTokens & { readonly resultId: string }>();
    context.closed.listen((uri) => void told.delete(uri));
    let count = 0;
    const tell = (uri: string, found: readonly SemanticToken[]) => {
      const result = { resultId: `${++count}`, data: encode(found) };
      told.set(uri, result);
      return result;
    };

    tokens.on(
      context.answer<SemanticTokensParams, SemanticTokens>(
        'textDocument/semanticTokens/full',
        EMPTY,
        async ({ textDocument: { uri } }, token) => {
          const draft = await context.settled(uri, token);
          return draft ? tell(uri, semanticTokens(draft)) : EMPTY;
        },
      ),
    );
    tokens.onDelta(
      context.answer<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
        'textDocument/semanticTokens/full/delta',
        EMPTY,
        async ({ textDocument: { uri }, previousResultId }, token) => {
          const draft = await context.settled(uri, token);
          if (!draft) return EMPTY;
          const before = told.get(uri);
          const result = tell(uri, semanticTokens(draft));
          if (before?.resultId !== previousResultId) return result;
          return { resultId: result.resultId, edits: difference(before.data, result.data) };
        },
      ),
    );
    tokens.onRange(
      context.answer<SemanticTokensRangeParams, SemanticTokens>(
        'textDocument/semanticTokens/range',
        EMPTY,
        async ({ textDocument, range }, token) => {
          const draft = await context.settled(textDocument.uri, token);
          return draft ? { data: encode(semanticTokens(draft, range)) } : EMPTY;
        },
      ),
    );
    context.refreshed.listen(() => {
      // the unit's people are coloured, and they may be others now
      if (context.client.workspace?.semanticTokens?.refreshSupport)
        tokens.refresh().catch((error: unknown) => context.log('workspace/semanticTokens/refresh 出错', error));
    });
  },
};
