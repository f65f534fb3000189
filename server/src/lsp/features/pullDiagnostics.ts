import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { type CheckedDraft, diagnostics } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { diagnosticOptions } from '../options.ts';

const NOTHING = { kind: DocumentDiagnosticReportKind.Full, items: [] } satisfies DocumentDiagnosticReport;

/** The client asks for a draft's findings when it wants them; the same result is not sent twice. */
export const pullDiagnosticsFeature: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: 'gongwen', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  register(context) {
    if (!context.client.textDocument?.diagnostic) return;
    const options = diagnosticOptions(context);
    const canRefresh = context.client.workspace?.diagnostics?.refreshSupport === true;
    const refresh = () => {
      if (canRefresh)
        context.connection.languages.diagnostics
          .refresh()
          .catch((error: unknown) => context.log('workspace/diagnostic/refresh 出错', error));
    };
    const waiting = new Set<string>();
    /** Once the writer has paused, the client is to ask for what the whole draft says. */
    const askAgain = (uri: string) => {
      if (waiting.has(uri)) return;
      waiting.add(uri);
      void context.rested(uri).then(() => {
        waiting.delete(uri);
        refresh();
      });
    };
    const ids = new WeakMap<CheckedDraft, string>();
    let count = 0;
    const idOf = (draft: CheckedDraft) => {
      const id = ids.get(draft) ?? `${++count}`;
      ids.set(draft, id);
      return id;
    };
    context.connection.languages.diagnostics.on(
      context.answer('textDocument/diagnostic', NOTHING, async ({ textDocument, previousResultId }, token) => {
        const glanced = canRefresh ? await context.glanced(textDocument.uri) : undefined;
        if (glanced) {
          askAgain(textDocument.uri);
          return { kind: DocumentDiagnosticReportKind.Full, items: diagnostics(glanced, options) };
        }
        const draft = await context.checked(textDocument.uri, token);
        if (!draft) return { ...NOTHING, items: await context.unchecked(textDocument.uri) };
        const resultId = idOf(draft);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics(draft, options) };
      }),
    );
    context.refreshed.listen(refresh);
  },
};
