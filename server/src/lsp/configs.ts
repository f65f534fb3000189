import type { Config } from '../core/index.ts';
import { mergeConfig } from '../core/lint/config.ts';
import { configForFile } from '../core/lint/configFile.ts';
import { type ConfigFile, type ConfigFiles, relativePath } from './configFiles.ts';
import type { Settings } from './settings.ts';

/** The configuration in force for each draft. */
export interface Configs {
  /** Undefined where the checker is switched off. The same object as long as nothing has changed. */
  for(uri: string): Promise<Config | undefined>;
  /** Settings may have changed, files too, and these files have. */
  forget(changed: readonly string[]): void;
  /** The draft was closed. */
  drop(uri: string): void;
}

interface Known {
  readonly settings: Settings;
  readonly file: ConfigFile | undefined;
  readonly config: Config;
}

/** The file wins over the editor's settings: a unit's rules are the same for all who work on its papers. */
function merge(uri: string, settings: Settings, file: ConfigFile | undefined): Config {
  const whole = file ? mergeConfig(settings.config, file.config) : settings.config;
  const folder = file?.uri.slice(0, file.uri.lastIndexOf('/') + 1) ?? '';
  return configForFile(whole, relativePath(folder, uri));
}

/** Merges the editor's settings with the configuration file, for every draft. */
export function createConfigs(pull: (uri: string) => Promise<Settings>, files: ConfigFiles): Configs {
  const known = new Map<string, Known>();
  let settings = new Map<string, Promise<Settings>>();
  /** Settings that say the same are the same, so that a change of something else re-checks nothing. */
  const same = new Map<string, Settings>();

  async function settingsFor(uri: string): Promise<Settings> {
    const asked = settings.get(uri) ?? pull(uri);
    settings.set(uri, asked);
    const fresh = await asked;
    const key = JSON.stringify(fresh);
    const old = same.get(key) ?? fresh;
    same.set(key, old);
    return old;
  }

  return {
    async for(uri) {
      const [own, file] = await Promise.all([settingsFor(uri), files.find(uri)]);
      if (!own.enable) return undefined;
      const old = known.get(uri);
      if (old && old.settings === own && old.file === file) return old.config;
      const config = merge(uri, own, file);
      known.set(uri, { settings: own, file, config });
      return config;
    },
    forget(changed) {
      settings = new Map();
      files.forget(changed);
    },
    drop(uri) {
      known.delete(uri);
      settings.delete(uri);
    },
  };
}
