import { EventEmitter, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { METHODS, type StatusParams } from '../../server/src/lsp/protocol.ts';

/** What the server says of each draft after a check. A client hears a notification in one place only: here. */
export interface StatusFeed {
  of(document: TextDocument): StatusParams | undefined;
  forget(document: TextDocument): void;
  readonly onChange: EventEmitter<StatusParams>['event'];
}

export function createStatusFeed(client: BaseLanguageClient): StatusFeed {
  const known = new Map<string, StatusParams>();
  const changed = new EventEmitter<StatusParams>();
  const key = ({ uri }: TextDocument) => client.code2ProtocolConverter.asUri(uri);
  client.onNotification(METHODS.status, (status: StatusParams) => {
    known.set(status.uri, status);
    changed.fire(status);
  });
  return {
    of: (document) => known.get(key(document)),
    forget: (document) => void known.delete(key(document)),
    onChange: changed.event,
  };
}
