import { commands, type Disposable, Selection, SnippetString, window } from 'vscode';
import { METHODS, type RewriteParams, type RewriteResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { activeDraft } from '../drafts.ts';

/** How long the status bar tells of what could not be done, in milliseconds. */
const SHOWN = 5000;

/** The commands that need nothing of the writer but a cursor. */
const COMMANDS: readonly string[] = ['renumber', 'renumberDocument', 'promote', 'demote', 'moveItemUp', 'moveItemDown'];

/**
 * Runs a command of the server that edits the draft in view; one step to undo. False where nothing was done: then the
 * writer has been told why.
 * @param options what the writer chose, where the command asks
 */
export async function runRewrite({ client, start }: Session, name: string, options?: unknown): Promise<boolean> {
  const editor = await activeDraft();
  if (!editor || !(await start())) return false;
  const { document, selection } = editor;
  const params: RewriteParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    name,
    range: client.code2ProtocolConverter.asRange(selection),
    ...(options === undefined ? {} : { options }),
  };
  const result = await client.sendRequest<RewriteResult | null>(METHODS.rewrite, params);
  const told = (message: string) => {
    window.setStatusBarMessage(message, SHOWN);
    return false;
  };
  if (!result) return told('现在不能执行这条命令，请稍后再试');
  if (!result.ok) return told(result.message);
  if (result.version !== document.version) return told('文稿刚刚改动过，请再试一次');
  const edits = await client.protocol2CodeConverter.asTextEdits([...result.edits]);
  const { snippet } = result;
  const range = snippet && client.protocol2CodeConverter.asRange(snippet.range);
  // the snippet, which lies behind all edits, goes in first, so that every range is still right; one step to undo
  if (snippet && range)
    await editor.insertSnippet(new SnippetString(snippet.text), range, {
      undoStopBefore: true,
      undoStopAfter: edits.length === 0,
    });
  if (edits.length > 0)
    await editor.edit(
      (builder) => {
        for (const edit of edits) builder.replace(edit.range, edit.newText);
      },
      { undoStopBefore: !snippet, undoStopAfter: true },
    );
  if (result.selection) {
    const { start: from, end: to } = result.selection;
    editor.selection = new Selection(document.positionAt(from), document.positionAt(to));
    editor.revealRange(editor.selection);
  }
  if (result.note !== undefined) void window.showInformationMessage(result.note);
  return true;
}

/** The commands that edit a draft by what the server works out. */
export function registerRewrites(session: Session): Disposable[] {
  return COMMANDS.map((name) => commands.registerCommand(`gongwen.${name}`, () => runRewrite(session, name)));
}
