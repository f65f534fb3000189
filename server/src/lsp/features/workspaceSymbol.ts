import { workspaceSymbols } from '../../service/index.ts';
import type { Feature } from '../context.ts';

/** Drafts of the workspace by title and number. */
export const workspaceSymbolFeature: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(context) {
    context.connection.onWorkspaceSymbol(
      context.answer('workspace/symbol', [], ({ query }) => workspaceSymbols(query, context.drafts)),
    );
  },
};
