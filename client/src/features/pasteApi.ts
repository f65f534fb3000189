/** VS Code's paste edits, as far as they are used here: newer (1.97) than the oldest version that is supported. */
import * as vscode from 'vscode';

export interface PasteKind {
  append(...parts: string[]): PasteKind;
}

/** One way to paste, among which the writer can choose afterwards. */
export type PasteEdit = object;

export interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    copied: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

export interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

/** The first version where every extension may use it; before, it is there and throws. */
const FIRST = 97;

/** Undefined in versions that do not have it. */
export function pasteApi(): PasteApi | undefined {
  const [major = 0, minor = 0] = vscode.version.split('.').map((part) => Number.parseInt(part, 10));
  // the types are those of the oldest version
  const api = vscode as unknown as Partial<PasteApi>;
  const known = api.DocumentPasteEdit !== undefined && api.DocumentDropOrPasteEditKind !== undefined;
  return known && (major > 1 || minor >= FIRST) ? (api as PasteApi) : undefined;
}
