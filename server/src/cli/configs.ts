import { access } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Config, DEFAULT_CONFIG, positionMap } from '../core/index.ts';
import { CONFIG_FILE_NAME, configForFile, parseConfig } from '../core/lint/configFile.ts';
import { decode } from './encoding.ts';
import { readContent } from './read.ts';

/** A configuration file that was read: what it says and what its paths are relative to. */
interface LoadedConfig {
  readonly config: Config;
  readonly folder: string;
}

/** Finds the configuration of each file; a configuration file is read once and its problems are told once. */
export interface Configs {
  /** The configuration as it stands for a file, by its absolute path. */
  configFor(file: string): Promise<Config>;
}

/** What the command line says of the configuration. */
export interface ConfigSource {
  /** The file of `--config`; without it the nearest `.gongwen.json` in the draft's folder or above counts. */
  readonly config: string | undefined;
  readonly classifiedSystem: boolean;
}

/**
 * Undefined where the file of `--config` cannot be read: to go on without it would mislead.
 * @param report told of every mistake, `path:line:column：message`
 */
export async function createConfigs(
  cwd: string,
  { config: explicit, classifiedSystem }: ConfigSource,
  report: (problem: string) => void,
): Promise<Configs | undefined> {
  const byFolder = new Map<string, Promise<LoadedConfig | undefined>>();

  const load = async (file: string, name: string): Promise<LoadedConfig | undefined> => {
    const content = await readContent(file);
    const decoded = content.ok ? decode(content.bytes) : content;
    if (!decoded.ok) {
      report(`${name}：${decoded.message}`);
      return undefined;
    }
    const { config, problems } = parseConfig(decoded.text);
    const map = positionMap(decoded.text);
    for (const { start, message } of problems) {
      const { line, character } = map.toPosition(start);
      report(`${name}:${line + 1}:${character + 1}：${message}`);
    }
    return { config, folder: dirname(file) };
  };

  const find = async (folder: string): Promise<LoadedConfig | undefined> => {
    const file = join(folder, CONFIG_FILE_NAME);
    const here = await access(file).then(
      () => true,
      () => false,
    );
    if (here) return load(file, shown(cwd, file));
    const above = dirname(folder);
    return above === folder ? undefined : nearest(above);
  };

  const nearest = (folder: string): Promise<LoadedConfig | undefined> => {
    const known = byFolder.get(folder) ?? find(folder);
    byFolder.set(folder, known);
    return known;
  };

  const given = explicit === undefined ? undefined : await load(resolve(cwd, explicit), explicit);
  if (explicit !== undefined && !given) return undefined;
  return {
    async configFor(file) {
      const loaded = given ?? (await nearest(dirname(file)));
      const config = loaded ? configForFile(loaded.config, posix(relative(loaded.folder, file))) : DEFAULT_CONFIG;
      return classifiedSystem ? { ...config, classifiedSystem } : config;
    },
  };
}

function shown(cwd: string, file: string): string {
  const path = relative(cwd, file);
  return posix(path.startsWith('..') ? file : path);
}

function posix(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
