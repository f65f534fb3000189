import { type CancellationToken, Range, type TextDocument, type WorkspaceEdit } from 'vscode';
import { type BaseLanguageClient, CodeActionRequest } from 'vscode-languageclient';
import type { FixAllCounts } from '../../../server/src/lsp/protocol.ts';
import { FIX_ALL_KIND } from '../../../server/src/service/names.ts';
import { readCounts } from './fixAllText.ts';

/** Every safe fix of a draft in one edit. */
export interface FixAll {
  readonly edit: WorkspaceEdit;
  readonly counts: FixAllCounts | undefined;
}

/** Asks for all that can safely be fixed; undefined where there is nothing to mend. */
export async function fixAllEdit(
  client: BaseLanguageClient,
  document: TextDocument,
  token?: CancellationToken,
): Promise<FixAll | undefined> {
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
  if (!found || !('edit' in found)) return undefined;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(found.edit);
  return edit && { edit, counts: readCounts(found.data) };
}
