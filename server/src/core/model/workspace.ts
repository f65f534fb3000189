import { countUpTo } from '../text/search.ts';
import type { Day } from './document.ts';
import type { DraftSummary, Place, TitleWithNumber } from './summary.ts';

/** Another draft of the same 代字 and year. */
export interface Numbered {
  readonly path: string;
  readonly title: string | undefined;
  readonly number: number;
  readonly signed: Day | undefined;
  readonly place: Place;
}

/** A title with a number in another draft. */
export interface TitleElsewhere extends TitleWithNumber {
  readonly path: string;
}

/** A notice of a meeting of the same series. */
export interface MeetingElsewhere {
  readonly path: string;
  readonly title: string | undefined;
  readonly nth: number;
  readonly day: Day | undefined;
  readonly place: Place;
}

/** A draft by what it is called. */
export interface DraftElsewhere {
  readonly path: string;
  readonly title: string | undefined;
  /** 代字〔年〕号. */
  readonly number: string | undefined;
  /** Of its number; undefined where it has none. */
  readonly place: Place | undefined;
}

/** What a draft's surroundings say that concerns it; plain data, however many drafts there are. */
export interface Neighbours {
  /** The draft's own path, as the index knows it. */
  readonly path: string;
  /** The numbers of its 代字 and year: how many there are (up to 5), who has the same one, and the one before it. */
  readonly series:
    | { readonly size: number; readonly same: readonly Numbered[]; readonly before: Numbered | undefined }
    | undefined;
  /** Other notices of the same series of meetings, nearest numbers first. */
  readonly meetings: readonly MeetingElsewhere[];
  /** Titles with numbers elsewhere that share the one or the other with this draft's, and not both. */
  readonly titles: readonly TitleElsewhere[];
  /** Names of the files beside a draft that wants to know them; undefined where nobody knows. */
  readonly files: readonly string[] | undefined;
}

/** An index of drafts by path. Adding and asking take time by what the drafts have in common, not by their number. */
export interface WorkspaceIndex {
  /** Remembers a draft, or forgets it. */
  set(path: string, summary: DraftSummary | undefined): void;
  /** What the others say that concerns this draft; undefined where they say nothing. */
  neighbours(path: string, summary: DraftSummary, files?: readonly string[]): Neighbours | undefined;
  /** The drafts that bear a number in their 版头, a few of them. */
  bearers(number: BorneNumber): readonly Numbered[];
  /** The drafts of this title, or that print the paper of this title (印发《…》), a few of them. */
  titled(title: string): readonly DraftElsewhere[];
  /** The drafts whose title or number holds all the characters of a query in their order, up to so many. */
  search(query: string, most: number): readonly DraftElsewhere[];
  /** The drafts with a number: 代字〔年〕 → those of the series, lowest number first. A view of the index, not a copy. */
  register(): ReadonlyMap<string, readonly Numbered[]>;
  readonly size: number;
}

/** A 发文字号 by its parts. */
export type BorneNumber = Pick<NonNullable<DraftSummary['number']>, 'code' | 'year' | 'number'>;

/** Of drafts with the same number, or citations of the same document, so many are told. */
const MOST = 5;
/** So many conflicting citations are looked at for one document, and told of one draft. */
const MOST_OF_ONE = 20;
const MOST_TITLES = 200;

/** A title for comparison: without blanks and the marks of book titles. */
export function plainTitle(title: string): string {
  return title.replace(/[ 　\t《》〈〉“”]/gu, '');
}

/** The titles that a draft may be cited by: its own, and that of the paper it prints. */
function calledBy(title: string | undefined): string[] {
  const printed = /(?:印发|发布|公布)《(?<name>[^《》]+)》/u.exec(title ?? '')?.groups?.['name'];
  return [...new Set([title ?? '', printed ?? ''].map(plainTitle))].filter((name) => name !== '');
}

/** Whether the characters of a query stand in a text in their order. */
function holdsInOrder(text: string, query: string): boolean {
  let from = 0;
  for (const character of query) {
    from = text.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function elsewhere(path: string, { title, number }: DraftSummary): DraftElsewhere {
  const written = number && `${seriesOf(number)}${number.number}号`;
  return { path, title, number: written, place: number?.place };
}

/** Entries by key, those of one key in the order of their numbers. */
function createOrdered<T extends { readonly path: string }>(orderOf: (entry: T) => number) {
  const buckets = new Map<string, T[]>();
  const upTo = (bucket: readonly T[], order: number) =>
    countUpTo(bucket.length, (index) => (bucket[index] ? orderOf(bucket[index]) : 0), order);
  /** Where those of one number begin and end in the bucket. */
  const rangeOf = (bucket: readonly T[], order: number) => [upTo(bucket, order - 1), upTo(bucket, order)] as const;
  return {
    all: (): ReadonlyMap<string, readonly T[]> => buckets,
    add(key: string, entry: T) {
      const bucket = buckets.get(key);
      if (bucket) bucket.splice(upTo(bucket, orderOf(entry)), 0, entry);
      else buckets.set(key, [entry]);
    },
    remove(key: string, order: number, path: string) {
      const bucket = buckets.get(key) ?? [];
      const [from, to] = rangeOf(bucket, order);
      for (let index = from; index < to; index++)
        if (bucket[index]?.path === path) {
          bucket.splice(index, 1);
          break;
        }
      if (bucket.length === 0) buckets.delete(key);
    },
    /** How many numbers there are, versions of one draft counted once; nobody asks beyond a few. */
    numbers(key: string, own: number) {
      const bucket = buckets.get(key) ?? [];
      const [from, to] = rangeOf(bucket, own);
      let count = from === to ? 1 : 0;
      for (let entry = bucket[0]; entry && count < MOST; count++) entry = bucket[upTo(bucket, orderOf(entry))];
      return count;
    },
    /** The few of other paths around a number: the last ones before it, those that have it, the first after it. */
    around(key: string, order: number, path: string) {
      const bucket = buckets.get(key) ?? [];
      const [from, to] = rangeOf(bucket, order);
      const others = (start: number, end: number) => bucket.slice(start, end).filter((entry) => entry.path !== path);
      return {
        before: others(Math.max(0, from - MOST), from),
        same: others(from, Math.min(to, from + MOST + 1)).slice(0, MOST),
        after: others(to, to + MOST),
      };
    },
  };
}

/** Citations by what they share, then by what may differ, then by path: those that agree are never visited. */
function createCitations() {
  const shared = new Map<string, Map<string, Map<string, TitleElsewhere>>>();
  return {
    add(key: string, other: string, entry: TitleElsewhere) {
      const variants = shared.get(key) ?? new Map<string, Map<string, TitleElsewhere>>();
      shared.set(key, variants);
      const paths = variants.get(other) ?? new Map<string, TitleElsewhere>();
      variants.set(other, paths);
      if (!paths.has(entry.path)) paths.set(entry.path, entry);
    },
    remove(key: string, other: string, path: string) {
      const variants = shared.get(key);
      const paths = variants?.get(other);
      if (!variants || !paths) return;
      paths.delete(path);
      if (paths.size === 0) variants.delete(other);
      if (variants.size === 0) shared.delete(key);
    },
    /** Some of each variant but this one, in other drafts. */
    *except(key: string, other: string, own: string): Generator<TitleElsewhere> {
      let left = MOST_OF_ONE;
      for (const [variant, paths] of shared.get(key) ?? []) {
        if (variant === other) continue;
        if (left-- <= 0) return;
        let told = 0;
        for (const [path, entry] of paths) {
          if (path === own) continue;
          yield entry;
          if (++told === MOST) break;
        }
      }
    },
  };
}

/** A draft as remembered, with its titles as they are compared. */
interface Remembered {
  readonly summary: DraftSummary;
  readonly titles: readonly string[];
}

const seriesOf = ({ code, year }: { readonly code: string; readonly year: number }) => `${code}〔${year}〕`;

/** An empty index. */
export function createWorkspaceIndex(): WorkspaceIndex {
  const drafts = new Map<string, Remembered>();
  const series = createOrdered<Numbered>(({ number }) => number);
  const meetings = createOrdered<MeetingElsewhere>(({ nth }) => nth);
  const byTitle = createCitations();
  const byNumber = createCitations();
  const byName = new Map<string, Set<string>>();

  const forget = (path: string) => {
    const old = drafts.get(path);
    if (!old) return;
    drafts.delete(path);
    const { number, meeting, titles, title: own } = old.summary;
    for (const name of calledBy(own)) {
      const paths = byName.get(name);
      paths?.delete(path);
      if (paths?.size === 0) byName.delete(name);
    }
    if (number) series.remove(seriesOf(number), number.number, path);
    if (meeting) meetings.remove(meeting.series, meeting.nth, path);
    for (const [index, cited] of titles.entries()) {
      const title = old.titles[index] ?? '';
      byTitle.remove(title, cited.number, path);
      byNumber.remove(cited.number, title, path);
    }
  };
  /** What is cited elsewhere by the same title or number, and not by both. */
  const conflictsOf = (path: string, cited: readonly TitleWithNumber[], plain: readonly string[]) => {
    const found = new Set<TitleElsewhere>();
    for (const [index, { number }] of cited.entries()) {
      const title = plain[index] ?? '';
      const before = found.size;
      for (const conflicts of [byNumber.except(number, title, path), byTitle.except(title, number, path)])
        for (const other of conflicts) {
          if (found.size >= MOST_TITLES) return [...found];
          if (found.size - before >= MOST_OF_ONE * 2) break;
          found.add(other);
        }
    }
    return [...found];
  };

  return {
    get size() {
      return drafts.size;
    },
    set(path, summary) {
      forget(path);
      if (!summary) return;
      const titles = summary.titles.map(({ title }) => plainTitle(title));
      drafts.set(path, { summary, titles });
      const { number: own, meeting } = summary;
      for (const name of calledBy(summary.title)) {
        const paths = byName.get(name);
        if (paths) paths.add(path);
        else byName.set(name, new Set([path]));
      }
      if (own)
        series.add(seriesOf(own), {
          path,
          title: summary.title,
          number: own.number,
          signed: summary.signed?.day,
          place: own.place,
        });
      if (meeting) meetings.add(meeting.series, { ...meeting, path, title: summary.title });
      for (const [index, cited] of summary.titles.entries()) {
        const title = titles[index] ?? '';
        const entry = { ...cited, path };
        byTitle.add(title, cited.number, entry);
        byNumber.add(cited.number, title, entry);
      }
    },
    register: series.all,
    titled(title) {
      const found: DraftElsewhere[] = [];
      for (const path of byName.get(plainTitle(title)) ?? []) {
        const known = drafts.get(path);
        if (known) found.push(elsewhere(path, known.summary));
        if (found.length === MOST) break;
      }
      return found;
    },
    search(query, most) {
      const wanted = query.replace(/\s/gu, '').toLowerCase();
      const found: DraftElsewhere[] = [];
      for (const [path, { summary }] of drafts) {
        const draft = elsewhere(path, summary);
        if (!draft.title && !draft.number) continue;
        if (holdsInOrder(`${draft.number ?? ''}${draft.title ?? ''}`.toLowerCase(), wanted)) found.push(draft);
        if (found.length >= most) break;
      }
      return found;
    },
    bearers: (number) => series.around(seriesOf(number), number.number, '').same,
    neighbours(path, summary, files) {
      const { number: own, meeting } = summary;
      const known = drafts.get(path);
      const plain = known?.summary === summary ? known.titles : summary.titles.map(({ title }) => plainTitle(title));
      const titles = conflictsOf(path, summary.titles, plain);
      const numbers = own && series.around(seriesOf(own), own.number, path);
      const same = numbers?.same ?? [];
      const last = numbers?.before.at(-1);
      const held = meeting && meetings.around(meeting.series, meeting.nth, path);
      const near = held && meeting ? nearest([...held.same, ...held.before, ...held.after], meeting.nth) : [];
      const beside = summary.separate.length > 0 ? files : undefined;
      if (same.length === 0 && !last && titles.length === 0 && near.length === 0 && !beside) return undefined;
      const size = own ? series.numbers(seriesOf(own), own.number) : 0;
      return { path, series: own && { size, same, before: last }, meetings: near, titles, files: beside };
    },
  };
}

/** The few whose number is nearest. */
function nearest(meetings: readonly MeetingElsewhere[], nth: number): readonly MeetingElsewhere[] {
  return [...meetings].sort((a, b) => Math.abs(a.nth - nth) - Math.abs(b.nth - nth)).slice(0, MOST);
}
