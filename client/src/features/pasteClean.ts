import { type CancellationToken, commands, type DataTransfer, type Disposable, env, window, workspace } from 'vscode';
import { METHODS, type PasteParams } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { activeDraft, isDraft, LANGUAGE } from '../drafts.ts';
import { type PasteApi, type PasteProvider, pasteApi } from './pasteApi.ts';
import { mayNeedCleaning } from './pasteText.ts';

/** So long a paste waits, in milliseconds; then it is made as it is. */
const LONGEST_WAIT = 3000;
/** What VS Code notes beside a text that was copied in it. */
const EDITOR_DATA = 'vscode-editor-data';

/** Whether the text was copied out of a draft: then it is set out as its writer wanted it. */
async function isFromDraft(copied: DataTransfer): Promise<boolean> {
  const noted = await copied.get(EDITOR_DATA)?.asString();
  return noted?.includes(`"mode":"${LANGUAGE}"`) ?? false;
}

/** Sets text out as it is pasted into a draft; the paste stays to be chosen as it was. */
function createProvider(
  { client, start }: Session,
  api: PasteApi,
): { provider: PasteProvider; kinds: readonly [Kind, Kind] } {
  const own = api.DocumentDropOrPasteEditKind.Text.append('gongwen');
  const kinds = [own.append('clean'), own.append('raw')] as const;

  async function cleaned(params: PasteParams, token: CancellationToken): Promise<string | undefined> {
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), LONGEST_WAIT));
    const asked = start().then((started) =>
      started ? client.sendRequest<string>(METHODS.paste, params, token) : undefined,
    );
    return Promise.race([asked.catch(() => undefined), late]);
  }

  const provider: PasteProvider = {
    async provideDocumentPasteEdits(document, ranges, copied, _, token) {
      const [range] = ranges;
      const wanted = workspace.getConfiguration('gongwen', document).get<boolean>('paste.clean') !== false;
      if (!wanted || !range || ranges.length > 1 || !isDraft(document) || (await isFromDraft(copied))) return undefined;
      const text = await copied.get('text/plain')?.asString();
      if (text === undefined || !mayNeedCleaning(text)) return undefined;
      const { code2ProtocolConverter: converter } = client;
      const into = { uri: converter.asUri(document.uri), range: converter.asRange(range) };
      const made = await cleaned({ text, into }, token);
      if (!made || made === text) return undefined;
      return [
        new api.DocumentPasteEdit(made, '整理后粘贴（公文）', kinds[0]),
        new api.DocumentPasteEdit(text, '原样粘贴', kinds[1]),
      ];
    },
  };
  return { provider, kinds };
}

type Kind = ReturnType<PasteApi['DocumentDropOrPasteEditKind']['Text']['append']>;

/** “原样粘贴”: what was copied, without any change; in place of what is selected. */
async function pasteRaw(): Promise<void> {
  const editor = await activeDraft();
  if (!editor) return;
  const text = await env.clipboard.readText();
  if (text === '') return void window.showInformationMessage('剪贴板里没有文字。');
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, text);
  });
}

/** What is pasted into a draft is set out as drafts are; where VS Code cannot do that yet, there are commands for it. */
export function registerPasteClean(session: Session): Disposable[] {
  const api = pasteApi();
  const raw = commands.registerCommand('gongwen.pasteRaw', pasteRaw);
  if (!api) return [raw];
  const { provider, kinds } = createProvider(session, api);
  const metadata = { providedPasteEditKinds: kinds, pasteMimeTypes: ['text/plain'] };
  return [raw, api.languages.registerDocumentPasteEditProvider({ language: LANGUAGE }, provider, metadata)];
}
