import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIG_FILE_NAME } from '../../core/lint/draftPath.ts';
import type { Feature } from '../context.ts';
import { DRAFT_GLOB, isConfigUri } from '../draftUri.ts';

/** Files that attachments are kept in. */
const ATTACHMENTS = '**/*.{doc,docx,wps,xls,xlsx,et,ppt,pptx,pdf,ofd,jpg,png,zip,rar}';
/** Packages come and go by the thousand. */
const ELSEWHERE = /\/(?:node_modules|\.git)\//;

/** Hears of changed settings, files and folders, by being told where the client can, else by looking on saving. */
export const watchFeature: Feature = {
  capabilities: (client) =>
    client.workspace?.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {},
  register(context) {
    context.connection.onDidChangeWatchedFiles(({ changes }) => {
      const configFiles = changes.map(({ uri }) => uri).filter(isConfigUri);
      if (configFiles.length > 0) context.refresh(configFiles);
      for (const { uri, type } of changes)
        if (!isConfigUri(uri) && !ELSEWHERE.test(uri))
          context.fileChanged.emit({ uri, removed: type === FileChangeType.Deleted });
    });
    if (!context.client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      context.saved.listen(() => {
        context.refresh();
        context.survey();
      });
  },
  initialized({ client, connection, log, survey, foldersChanged }) {
    survey();
    const failed = (error: unknown) => log('注册失败', error);
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        foldersChanged(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        ),
      );
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'gongwen' }).catch(failed);
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const appears = WatchKind.Create | WatchKind.Change;
      const watchers = [
        { globPattern: `**/${CONFIG_FILE_NAME}`, kind: appears },
        { globPattern: DRAFT_GLOB, kind: appears },
        { globPattern: ATTACHMENTS, kind: WatchKind.Create },
        // of a folder that goes, nothing but its own name is told
        { globPattern: '**/*', kind: WatchKind.Delete },
      ];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
    }
  },
};
