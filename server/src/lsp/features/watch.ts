import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIG_FILE_NAME } from '../../core/lint/configFile.ts';
import type { Feature } from '../context.ts';

/** Hears of changed settings and configuration files, by being told where the client can, else by looking on saving. */
export const watchFeature: Feature = {
  register(context) {
    context.connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => uri.endsWith(`/${CONFIG_FILE_NAME}`))) context.refresh();
    });
    if (!context.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) context.saved.listen(context.refresh);
  },
  initialized({ client, connection, log }) {
    const failed = (error: unknown) => log('注册失败', error);
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'gongwen' }).catch(failed);
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: `**/${CONFIG_FILE_NAME}` }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
    }
  },
};
