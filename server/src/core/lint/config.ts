import { DEFAULT_PROFILE } from '../layout/defaults.ts';
import type { Profile } from '../layout/profile.ts';
import type { Severity } from '../rules/rule.ts';
import type { UnitFacts } from '../rules/unitFacts.ts';
import type { Span } from '../text/span.ts';
import type { LayoutSettings } from './layoutFields.ts';

/** What a rule may be set to: off, a severity, or a severity with options. */
export type RuleSetting = 'off' | Severity | readonly ['off' | Severity, Readonly<Record<string, unknown>>];

/** An ignore of the configuration: a rule, for files whose path matches, with a reason. */
export interface ConfigIgnore {
  readonly rule: string;
  /** Path globs relative to the configuration file; all files if left out. */
  readonly files?: readonly string[];
  readonly reason: string;
  /** Where it stands in the configuration file. */
  readonly at: Span;
}

/** How the first lines of paragraphs are indented in the text of a draft: as most of them are, not at all, by two full-width blanks. */
export type IndentStyle = 'auto' | 'none' | 'fullWidth';

/** What Enter does in a numbered line: numbers the next and those behind it, the next alone, nothing. */
export type RenumberMode = 'automatic' | 'offer' | 'off';

/** What stands beside the words of a draft without being part of it. */
export interface HintSettings {
  /** The weekday behind a date of the meeting or a deadline that has none. */
  readonly weekday: boolean;
  /** How many items a list of topics or an agenda has. */
  readonly count: boolean;
}

/** A checked `.gongwen.json` merged with the editor's settings. */
export interface Config {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly ignores: readonly ConfigIgnore[];
  /** For one file: the rules that `ignores` silences there, each with the indexes of those ignores. */
  readonly ignored?: Readonly<Record<string, readonly number[]>>;
  /** This machine is for classified work: marks of secrecy are no finding. Never from a configuration file. */
  readonly classifiedSystem: boolean;
  /** The unit's own facts. */
  readonly unit?: UnitFacts;
  /** How the unit has its papers set. */
  readonly layout?: LayoutSettings;
  /** How formatting indents; `auto` where it is left out. From the editor's settings alone. */
  readonly indent?: IndentStyle;
  /** What Enter does in a numbered line; `automatic` where it is left out. From the editor's settings alone. */
  readonly renumber?: RenumberMode;
  /** Weekdays alone where it is left out. From the editor's settings alone. */
  readonly hints?: HintSettings;
  /** Lines above topics and agenda tell how they agree; on where it is left out. From the editor's settings alone. */
  readonly codeLens?: boolean;
}

/** What the checker itself finds and a configuration may set as if it were a rule: by id, its Chinese name and why. */
export const ENGINE_RULES: Readonly<Record<string, { readonly name: string; readonly why: string }>> = {
  'ignore-unused': {
    name: '没有用到的忽略注释',
    why: '草稿里的忽略注释写法不对、规则编号不存在，或者它要忽略的问题已经没有了。留着它，以后真出了问题也不会有人知道。请改正或删去。',
  },
  'ignore-reason': {
    name: '没有写明理由的忽略注释',
    why: '忽略注释要让后来的人知道为什么不改。请写成 <!-- gongwen-ignore 规则编号：理由 -->；草稿里不想写理由的，可在 .gongwen.json 的 rules 里把它设为 off。',
  },
};

export const DEFAULT_CONFIG: Config = { rules: {}, ignores: [], classifiedSystem: false };

/**
 * Two configurations as one; where both speak, `over` wins. Rules are merged by name, ignores add up, and a machine for
 * classified work stays one whatever the other says.
 */
export function mergeConfig(base: Config, over: Config): Config {
  const unit = over.unit ?? base.unit;
  const layout = over.layout ?? base.layout;
  const indent = over.indent ?? base.indent;
  const renumber = over.renumber ?? base.renumber;
  const hints = over.hints ?? base.hints;
  const codeLens = over.codeLens ?? base.codeLens;
  return {
    rules: { ...base.rules, ...over.rules },
    ignores: [...base.ignores, ...over.ignores],
    classifiedSystem: base.classifiedSystem || over.classifiedSystem,
    ...(unit ? { unit } : {}),
    ...(layout ? { layout } : {}),
    ...(indent ? { indent } : {}),
    ...(renumber ? { renumber } : {}),
    ...(hints ? { hints } : {}),
    ...(codeLens === undefined ? {} : { codeLens }),
  };
}

const profiles = new WeakMap<LayoutSettings, Profile>();

/** How papers are set by this configuration: its own settings before the usual ones. The same settings, the same object. */
export function profileOf({ layout }: Pick<Config, 'layout'>): Profile {
  if (!layout) return DEFAULT_PROFILE;
  const known = profiles.get(layout);
  if (known) return known;
  const { faces: own = {}, latin = [], ...rest } = layout;
  const { faces: usual } = DEFAULT_PROFILE;
  const first = (names: readonly string[] | undefined, others: readonly string[]) => [
    ...new Set([...(names ?? []), ...others]),
  ];
  const profile: Profile = {
    ...DEFAULT_PROFILE,
    ...rest,
    faces: {
      fangsong: first(own.fangsong, usual.fangsong),
      kai: first(own.kai, usual.kai),
      hei: first(own.hei, usual.hei),
      xiaobiaosong: first(own.xiaobiaosong, usual.xiaobiaosong),
      song: first(own.song, usual.song),
    },
    latin: first(latin, DEFAULT_PROFILE.latin),
  };
  profiles.set(layout, profile);
  return profile;
}
