import { type Config, DEFAULT_CONFIG, type HintSettings, type IndentStyle, type RenumberMode } from '../core/index.ts';
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

const INDENTS: readonly IndentStyle[] = ['auto', 'none', 'fullWidth'];

/** `format.indent`; undefined where it is none of them. */
function readIndent(format: unknown): IndentStyle | undefined {
  const indent = isRecord(format) ? format['indent'] : undefined;
  return INDENTS.find((known) => known === indent);
}

const MODES: readonly RenumberMode[] = ['automatic', 'offer', 'off'];

/** `numbering.renumber`; undefined where it is none of them. */
function readRenumber(numbering: unknown): RenumberMode | undefined {
  const mode = isRecord(numbering) ? numbering['renumber'] : undefined;
  return MODES.find((known) => known === mode);
}

/** `inlayHints`; whatever is not said is as it is by default. */
function readHints(hints: unknown): HintSettings | undefined {
  return isRecord(hints) ? { weekday: hints['weekday'] !== false, count: hints['count'] === true } : undefined;
}

const DEFAULT_SETTINGS: Settings = { enable: true, config: DEFAULT_CONFIG, problems: [] };

/** Reads the settings object whatever it holds; what is wrong is left out and said. The rules are those of `.gongwen.json`. */
export function readSettings(raw: unknown): Settings {
  if (!isRecord(raw)) return DEFAULT_SETTINGS;
  const { enable, rules, classifiedSystem, format, numbering, inlayHints, codeLens } = raw;
  const indent = readIndent(format);
  const renumber = readRenumber(numbering);
  const hints = readHints(inlayHints);
  const { config, problems } = parseConfig(JSON.stringify(isGiven(rules) ? { rules } : {}));
  const messages = problems.map(({ message }) => message);
  if (isGiven(classifiedSystem) && typeof classifiedSystem !== 'boolean')
    messages.push('“classifiedSystem”应为 true 或 false');
  return {
    enable: enable !== false,
    config: {
      ...config,
      classifiedSystem: classifiedSystem === true,
      ...(indent ? { indent } : {}),
      ...(renumber ? { renumber } : {}),
      ...(hints ? { hints } : {}),
      ...(codeLens === false ? { codeLens } : {}),
    },
    problems: messages,
  };
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

/** The settings in a message that may hold them under `gongwen`, or be them. */
export function settingsIn(message: unknown): unknown {
  return isRecord(message) && message['gongwen'] !== undefined ? message['gongwen'] : message;
}
