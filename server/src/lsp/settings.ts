import { type Config, DEFAULT_CONFIG } from '../core/index.ts';
import { parseConfig } from '../core/lint/configFile.ts';
import { isRecord } from './host.ts';

/** The editor's settings `gongwen.*` as far as the server is concerned. */
export interface Settings {
  /** False switches the checker off. */
  readonly enable: boolean;
  readonly config: Config;
  /** What is wrong with them, for the log. */
  readonly problems: readonly string[];
}

const DEFAULT_SETTINGS: Settings = { enable: true, config: DEFAULT_CONFIG, problems: [] };

/** The keys that settings and `.gongwen.json` have in common; they are read by the same code. */
const SHARED = ['rules', 'classifiedSystem'];

/** Reads the settings object whatever it holds; what is wrong is left out and said. */
export function readSettings(raw: unknown): Settings {
  if (!isRecord(raw)) return DEFAULT_SETTINGS;
  const shared = SHARED.filter((key) => raw[key] !== undefined && raw[key] !== null).map((key) => [key, raw[key]]);
  const { config, problems } = parseConfig(JSON.stringify(Object.fromEntries(shared)));
  return { enable: raw['enable'] !== false, config, problems: problems.map(({ message }) => message) };
}

/** The settings in a message that may hold them under `gongwen`, or be them. */
export function settingsIn(message: unknown): unknown {
  return isRecord(message) && message['gongwen'] !== undefined ? message['gongwen'] : message;
}
