import { LSPErrorCodes, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, rename, workspaceEdit } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { codeActionOptions } from '../options.ts';

type Prepared = { readonly range: Range; readonly placeholder: string };

/** A refusal as the editor shows it to the writer. */
const refused = (message: string) => new ResponseError<void>(LSPErrorCodes.RequestFailed, message);

/** One new name for all the places where the draft says the same. */
export const renameFeature: Feature = {
  capabilities: ({ textDocument }) => ({
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register(context) {
    const options = codeActionOptions(context);
    context.connection.onPrepareRename(
      context.answer<
        { textDocument: { uri: string }; position: Range['start'] },
        Prepared | ResponseError<void> | null
      >('textDocument/prepareRename', null, async ({ textDocument, position }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        const found = draft && prepareRename(draft, position);
        if (!found) return null;
        return 'refusal' in found ? refused(found.refusal) : found;
      }),
    );
    context.connection.onRenameRequest(
      context.answer<
        { textDocument: { uri: string }; position: Range['start']; newName: string },
        WorkspaceEdit | ResponseError<void> | null
      >('textDocument/rename', null, async ({ textDocument, position, newName }, token) => {
        const draft = await context.checked(textDocument.uri, token);
        const done = draft && rename(draft, position, newName);
        if (!draft || !done) return null;
        if ('refusal' in done) return refused(done.refusal);
        return workspaceEdit(draft, [...done.edits], options);
      }),
    );
  },
};
