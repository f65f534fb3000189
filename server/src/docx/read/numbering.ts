/** Automatic numbers: what `word/numbering.xml` says, and the count that goes through the text. */
import { attribute, child, elements, setting, type XmlElement } from '../xml.ts';
import type { AutoNumber } from './document.ts';
import { writeNumber } from './numberFormats.ts';
import type { Styles } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: AutoNumber['suffix'];
  /** Begins anew behind a level up to this one, counted from 1; 0 never. */
  readonly restart: number | undefined;
  readonly figures: boolean;
  readonly style: string | undefined;
  readonly properties: XmlElement | undefined;
}

interface List {
  /** Lists of one kind count on from each other. */
  readonly counters: string;
  readonly levels: readonly (Level | undefined)[];
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts the numbered paragraphs, in reading order. */
export interface Numbering {
  /** What the level of a list gives its paragraphs: `w:pPr`. */
  propertiesOf(numberId: string, level: number): XmlElement | undefined;
  /** The level whose paragraph style this is. */
  levelOf(numberId: string, style: string): number | undefined;
  /** The next paragraph's number; undefined where there is no such list. */
  next(numberId: string, level: number): AutoNumber | undefined;
}

const LEVELS = 9;
/** Word takes no more characters for a level's text; a number as it reads is far shorter. */
const LONGEST = 255;
const LONGEST_LABEL = 60;

/** Some formats stand in a choice of which the second is for those who do not know them. */
function formatOf(level: XmlElement): string {
  const choice = child(level, 'mc:AlternateContent');
  return setting(level, 'w:numFmt') ?? setting(choice, 'mc:Fallback', 'w:numFmt') ?? 'decimal';
}

function readLevel(level: XmlElement): Level {
  const restart = setting(level, 'w:lvlRestart');
  const suffix = setting(level, 'w:suff');
  const figures = child(level, 'w:isLgl');
  return {
    start: Number(setting(level, 'w:start') ?? 0) || 0,
    format: formatOf(level),
    text: (setting(level, 'w:lvlText') ?? '').slice(0, LONGEST),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: restart === undefined ? undefined : Number(restart),
    figures: figures !== undefined && !/^(?:0|false|off)$/.test(attribute(figures, 'w:val') ?? '1'),
    style: setting(level, 'w:pStyle'),
    properties: child(level, 'w:pPr'),
  };
}

function readLevels(parent: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of elements(parent, 'w:lvl')) {
    const index = Number(attribute(element, 'w:ilvl'));
    if (index >= 0 && index < LEVELS) levels[index] = readLevel(element);
  }
  return levels;
}

function readLists(tree: XmlElement, styles: Styles): Map<string, List> {
  const kinds = new Map<string, XmlElement>();
  for (const element of elements(tree, 'w:abstractNum'))
    kinds.set(attribute(element, 'w:abstractNumId') ?? '', element);
  const numbers = new Map<string, XmlElement>();
  for (const element of elements(tree, 'w:num')) numbers.set(attribute(element, 'w:numId') ?? '', element);
  /** A kind may say no more than that it is what a numbering style has. */
  const kindOf = (id: string, depth = 0): string => {
    const style = setting(kinds.get(id), 'w:numStyleLink');
    const number = style === undefined ? undefined : numbers.get(styles.numberingOf(style) ?? '');
    const next = setting(number, 'w:abstractNumId');
    return next === undefined || depth > LEVELS ? id : kindOf(next, depth + 1);
  };
  const lists = new Map<string, List>();
  for (const [id, number] of numbers) {
    const counters = kindOf(setting(number, 'w:abstractNumId') ?? '');
    const kind = kinds.get(counters);
    if (!kind) continue;
    const levels = readLevels(kind);
    const starts = new Map<number, number>();
    for (const override of elements(number, 'w:lvlOverride')) {
      const index = Number(attribute(override, 'w:ilvl'));
      const own = child(override, 'w:lvl');
      const start = setting(override, 'w:startOverride');
      if (own && index >= 0 && index < LEVELS) levels[index] = readLevel(own);
      if (start !== undefined) starts.set(index, Number(start) || 0);
    }
    lists.set(id, { counters, levels, starts });
  }
  return lists;
}

/** Reads `word/numbering.xml` and begins to count. */
export function readNumbering(tree: XmlElement | undefined, styles: Styles): Numbering {
  const lists = tree ? readLists(tree, styles) : new Map<string, List>();
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const countOn = (id: string, { counters, levels, starts }: List, level: number): (number | undefined)[] => {
    const count = counts.get(counters) ?? [];
    counts.set(counters, count);
    const first = starts.get(level);
    const key = `${id} ${level}`;
    const before = count[level];
    if (first !== undefined && !begun.has(key)) count[level] = first;
    else count[level] = before === undefined ? (levels[level]?.start ?? 1) : before + 1;
    begun.add(key);
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = levels[below]?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) count[below] = undefined;
    }
    return count;
  };

  return {
    propertiesOf: (id, level) => lists.get(id)?.levels[level]?.properties,
    levelOf(id, style) {
      const found = lists.get(id)?.levels.findIndex((level) => level?.style === style) ?? -1;
      return found === -1 ? undefined : found;
    },
    next(id, level) {
      const list = lists.get(id);
      const own = list?.levels[level];
      if (!list || !own) return undefined;
      const count = countOn(id, list, level);
      const bullet = own.format === 'bullet';
      const text = bullet
        ? ''
        : own.text.replace(/%([1-9])/g, (_, digit: string) => {
            const at = Number(digit) - 1;
            const { format = 'decimal', start = 1 } = list.levels[at] ?? {};
            return writeNumber(count[at] ?? start, own.figures ? 'decimal' : format);
          });
      return { text: text.slice(0, LONGEST_LABEL), suffix: own.suffix, level, numberId: id, bullet };
    },
  };
}
