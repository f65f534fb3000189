import type { CodeActionOptions, DiagnosticOptions } from '../service/index.ts';
import type { ServerContext } from './context.ts';

/** How this client wants diagnostics. */
export function diagnosticOptions({ client, host }: ServerContext): DiagnosticOptions {
  const { diagnostic, publishDiagnostics } = client.textDocument ?? {};
  return {
    ...(host.ruleLink === undefined ? {} : { ruleLink: host.ruleLink }),
    relatedInformation: (diagnostic ?? publishDiagnostics)?.relatedInformation === true,
  };
}

/** How this client wants code actions. */
export function codeActionOptions(context: ServerContext): CodeActionOptions {
  const { codeAction } = context.client.textDocument ?? {};
  return {
    ...diagnosticOptions(context),
    versionedEdits: context.client.workspace?.workspaceEdit?.documentChanges === true,
    resolvesEdit: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    createsFiles:
      context.client.workspace?.workspaceEdit?.documentChanges === true &&
      context.client.workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    ownCommands: context.host.commands,
  };
}
