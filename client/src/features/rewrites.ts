import { commands, type Disposable, Selection, SnippetString, window } from 'vscode';
import { METHODS, type RewriteParams, type RewriteResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { activeDraft } from '../drafts.ts';

/** How long the status bar tells of what could not be done, in milliseconds. */
const SHOWN = 5000;

/** The commands that need nothing of the writer but a cursor. */
const COMMANDS: readonly string[] = ['renumber', 'renumberDocument', 'promote', 'demote', 'moveItemUp', 'moveItemDown'];

/** What the keys of two commands type where there is nothing to renumber; the key says so in its `args`. */
const KEYS: Readonly<Record<string, string>> = { demote: 'tab', promote: 'outdent' };

/** Tab on a line that only looks numbered, such as a name of 附件说明, sets it in as anywhere else. */
async function runByKey(session: Session, name: string, args: unknown): Promise<void> {
  const key = args === 'key' ? KEYS[name] : undefined;
  const editor = window.activeTextEditor;
  const version = editor?.document.version;
  await runRewrite(session, name, undefined, async () => {
    if (key === undefined || window.activeTextEditor !== editor || editor?.document.version !== version) return false;
    await commands.executeCommand(key);
    return true;
  });
}

/**
 * Runs a command of the server that edits the draft in view; one step to undo. False where nothing was done: then the
 * writer has been told why.
 * @param options what the writer chose, where the command asks
 * @param elsewhere does what is meant where the place is none that the command is for; false where nothing is
 */
export async function runRewrite(
  { client, start }: Session,
  name: string,
  options?: unknown,
  elsewhere: () => Promise<boolean> = async () => false,
): Promise<boolean> {
  const editor = await activeDraft();
  if (!editor) return false;
  if (!(await start())) return elsewhere();
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
  if (!result.ok) return (result.elsewhere && (await elsewhere())) || told(result.message);
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
  return COMMANDS.map((name) =>
    commands.registerCommand(`gongwen.${name}`, (args?: unknown) => runByKey(session, name, args)),
  );
}
