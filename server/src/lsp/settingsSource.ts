import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { readSettings, type Settings, settingsIn } from './settings.ts';

/** Where the editor's settings come from. */
export interface SettingsSource {
  pull(uri: string): Promise<Settings>;
  /** The client sent settings unasked, as those that cannot be asked do. */
  push(raw: unknown): void;
}

/**
 * Asks the client for the section `gongwen`; where it cannot be asked, what it has sent last counts, at first its
 * `initializationOptions`, which also fill in for a client that answers nothing.
 */
export function createSettingsSource(
  connection: Connection,
  client: ClientCapabilities,
  initializationOptions: unknown,
  log: (what: string, error?: unknown) => void,
): SettingsSource {
  const canAsk = client.workspace?.configuration === true;
  let fallback = settingsIn(initializationOptions);
  const said = new Set<string>();

  async function ask(uri: string): Promise<unknown> {
    if (!canAsk) return fallback;
    try {
      const answer: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'gongwen' });
      return answer ?? fallback;
    } catch (error) {
      log('读取设置失败', error);
      return fallback;
    }
  }

  return {
    async pull(uri) {
      const settings = readSettings(await ask(uri));
      for (const problem of settings.problems) {
        if (!said.has(problem)) log(`设置有误：${problem}`);
        said.add(problem);
      }
      return settings;
    },
    push(raw) {
      if (raw !== undefined && raw !== null) fallback = raw;
    },
  };
}
