import {
  CancellationTokenSource,
  type Disposable,
  type TextDocument,
  TextDocumentSaveReason,
  type TextEdit,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient';
import type { Session } from '../client.ts';
import { isDraft } from '../drafts.ts';
import { fixAllEdit } from './fixAllEdit.ts';

/** Saving waits no longer than this, in milliseconds; the draft is then saved as it is. */
const PATIENCE = 700;

/**
 * With `gongwen.fixOnSave` on, saving by hand makes the safe fixes first. Never on saving by itself (focus, delay):
 * text must not change while its writer is typing.
 */
export function registerFixOnSave({ client, log }: Session): Disposable[] {
  async function edits(document: TextDocument): Promise<TextEdit[]> {
    const source = new CancellationTokenSource();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        log.warn(`保存 ${document.uri.path} 时自动修正超时，已按原文保存`);
        source.cancel();
        resolve(undefined);
      }, PATIENCE);
    });
    try {
      const found = await Promise.race([fixAllEdit(client, document, source.token), late]);
      return found?.edit.get(document.uri) ?? [];
    } catch (error) {
      if (!source.token.isCancellationRequested) log.error(error instanceof Error ? error : String(error));
      return [];
    } finally {
      clearTimeout(timer);
      source.dispose();
    }
  }

  return [
    workspace.onWillSaveTextDocument((event) => {
      const { document, reason } = event;
      if (!isDraft(document) || reason !== TextDocumentSaveReason.Manual || client.state !== State.Running) return;
      if (workspace.getConfiguration('gongwen', document).get<boolean>('fixOnSave') !== true) return;
      event.waitUntil(edits(document));
    }),
  ];
}
