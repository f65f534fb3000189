import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIG_FILE_NAME } from '../../core/lint/configFile.ts';
import type { Feature } from '../context.ts';

/** Files that attachments are kept in. */
const ATTACHMENTS = '**/*.{doc,docx,wps,xls,xlsx,et,ppt,pptx,pdf,ofd,jpg,png,zip,rar}';

/** Hears of changed settings and configuration files, by being told where the client can, else by looking on saving. */
export const watchFeature: Feature = {
  register(context) {
    context.connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => uri.endsWith(`/${CONFIG_FILE_NAME}`))) context.refresh();
      for (const { uri } of changes) if (!uri.endsWith(`/${CONFIG_FILE_NAME}`)) context.fileChanged.emit(uri);
    });
    if (!context.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) context.saved.listen(context.refresh);
  },
  initialized({ client, connection, log, survey }) {
    survey();
    const failed = (error: unknown) => log('注册失败', error);
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'gongwen' }).catch(failed);
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [
        { globPattern: `**/${CONFIG_FILE_NAME}` },
        { globPattern: '**/*.{gongwen,gw,公文,txt,md}' },
        { globPattern: ATTACHMENTS, kind: WatchKind.Create | WatchKind.Delete },
      ];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
    }
  },
};
