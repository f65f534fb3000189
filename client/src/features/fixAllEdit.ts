import { type CancellationToken, Range, type TextDocument, type WorkspaceEdit } from 'vscode';
import { type BaseLanguageClient, CodeActionRequest } from 'vscode-languageclient';
import { FIX_ALL_KIND } from '../../../server/src/service/names.ts';

/** The edit that makes every safe fix of a draft; undefined where there is nothing to mend. */
export async function fixAllEdit(
  client: BaseLanguageClient,
  document: TextDocument,
  token?: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const last = document.lineAt(document.lineCount - 1).range.end;
  const actions = await client.sendRequest(
    CodeActionRequest.type,
    {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      range: client.code2ProtocolConverter.asRange(new Range(0, 0, last.line, last.character)),
      context: { diagnostics: [], only: [FIX_ALL_KIND] },
    },
    token,
  );
  const found = actions?.find((action) => 'edit' in action && action.kind === FIX_ALL_KIND);
  return found && 'edit' in found ? client.protocol2CodeConverter.asWorkspaceEdit(found.edit) : undefined;
}
