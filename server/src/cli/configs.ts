import { access, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Config, DEFAULT_CONFIG, type PositionMap, positionMap } from '../core/index.ts';
import { configForFile, parseConfig } from '../core/lint/configFile.ts';
import { CONFIG_FILE_NAME } from '../core/lint/draftPath.ts';
import { decode } from './encoding.ts';
import { isWithin, shownFrom, slashed } from './paths.ts';
import { readContent } from './read.ts';

/** A configuration file that was read: what it says and what its paths are relative to. */
interface LoadedConfig {
  readonly config: Config;
  readonly folder: string;
  /** As shown to the user. */
  readonly name: string;
  readonly map: PositionMap;
}

/** Finds the configuration of each file; a configuration file is read once and its problems are told once. */
export interface Configs {
  /** The configuration as it stands for a file, by its absolute path. */
  configFor(file: string): Promise<Config>;
  /**
   * The ignores that no file needed, in every configuration whose whole folder was checked, `path:line:column：message`.
   * @param used by absolute path, the indexes of the ignores that the file needed
   * @param checked the absolute paths that were named on the command line
   */
  unusedIgnores(used: ReadonlyMap<string, readonly number[]>, checked: readonly string[]): Promise<string[]>;
}

/** What the command line says of the configuration. */
export interface ConfigSource {
  /** The file of `--config`; without it the nearest `.gongwen.json` in the draft's folder or above counts. */
  readonly config: string | undefined;
  readonly classifiedSystem: boolean;
  /** The folder above which no configuration counts. */
  readonly root?: string;
}

/** What a folder from elsewhere may hold to have another file read. */
const LINKED = `是链接，指向的文件不叫 ${CONFIG_FILE_NAME}，没有读取；请放一份文件，或用 --config 指明`;

/**
 * Undefined where the file of `--config` cannot be read: to go on without it would mislead.
 * @param report told of every mistake, `path:line:column：message`
 */
export async function createConfigs(
  cwd: string,
  { config: explicit, classifiedSystem, root }: ConfigSource,
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
    return { config, folder: dirname(file), name, map };
  };

  const find = async (folder: string): Promise<LoadedConfig | undefined> => {
    const file = join(folder, CONFIG_FILE_NAME);
    const here = await access(file).then(
      () => true,
      () => false,
    );
    if (here && basename(await realpath(file)) !== CONFIG_FILE_NAME) {
      report(`${shownFrom(cwd, file)}：${LINKED}`);
      return undefined;
    }
    if (here) return load(file, shownFrom(cwd, file));
    const above = dirname(folder);
    return above === folder || folder === root ? undefined : nearest(above);
  };

  const nearest = (folder: string): Promise<LoadedConfig | undefined> => {
    const known = byFolder.get(folder) ?? find(folder);
    byFolder.set(folder, known);
    return known;
  };

  const loadedFor = async (file: string) => given ?? (await nearest(dirname(file)));
  const given = explicit === undefined ? undefined : await load(resolve(cwd, explicit), explicit);
  if (explicit !== undefined && !given) return undefined;
  return {
    async configFor(file) {
      const loaded = await loadedFor(file);
      const config = loaded ? configForFile(loaded.config, slashed(relative(loaded.folder, file))) : DEFAULT_CONFIG;
      return classifiedSystem ? { ...config, classifiedSystem } : config;
    },
    async unusedIgnores(used, checked) {
      const needed = new Map<LoadedConfig, Set<number>>();
      for (const [file, indexes] of used) {
        const loaded = await loadedFor(file);
        if (!loaded) continue;
        const all = needed.get(loaded) ?? new Set();
        for (const index of indexes) all.add(index);
        needed.set(loaded, all);
      }
      const whole = [...needed].filter(([{ folder }]) => checked.some((path) => isWithin(folder, path)));
      return whole.flatMap(([{ config, name, map }, indexes]) =>
        config.ignores.flatMap(({ rule, at }, index) => {
          const { line, character } = map.toPosition(at.start);
          return indexes.has(index)
            ? []
            : [`${name}:${line + 1}:${character + 1}：忽略“${rule}”的这一项没有用到，可以删去`];
        }),
      );
    },
  };
}
