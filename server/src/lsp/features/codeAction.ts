import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { codeActions, deferredFix, FIX_ALL_KIND, resolveCodeAction } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { codeActionOptions } from '../options.ts';

/** Quick fixes, ignores, explanations, and the fix-all that saving may ask for. */
export const codeActionFeature: Feature = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
      resolveProvider: true,
    },
  }),
  register(context) {
    const options = codeActionOptions(context);
    context.connection.onCodeAction(
      context.answer('textDocument/codeAction', [], async ({ textDocument, range, context: wanted }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        if (!draft) return [];
        const config = await context.configTarget(textDocument.uri);
        return codeActions(draft, range, wanted, config ? { ...options, config } : options);
      }),
    );
    context.connection.onCodeActionResolve((action, token) =>
      context.answer('codeAction/resolve', action, async (unresolved: CodeAction) => {
        const deferred = deferredFix(unresolved);
        const draft = deferred && (await context.checked(deferred.uri, token));
        return draft ? resolveCodeAction(draft, unresolved, options) : unresolved;
      })(action, token),
    );
  },
};
