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

/** What a draft's surroundings say that concerns it; plain data, however many drafts there are. */
export interface Neighbours {
  /** The draft's own path, as the index knows it. */
  readonly path: string;
  /** The numbers of its 代字 and year: how many there are, who has the same one, and the ones next to it. */
  readonly series:
    | {
        readonly size: number;
        readonly same: readonly Numbered[];
        readonly before: Numbered | undefined;
        readonly after: Numbered | undefined;
      }
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
  readonly size: number;
}

/** Of drafts with the same number, or citations of the same document, so many are told. */
const MOST = 5;

/** A title for comparison: without blanks and the marks of book titles. */
export function plainTitle(title: string): string {
  return title.replace(/[ 　\t《》〈〉“”]/gu, '');
}

/** A list by key that drops empty lists. */
function createBuckets<T extends { readonly path: string }>() {
  const buckets = new Map<string, T[]>();
  return {
    of: (key: string): readonly T[] => buckets.get(key) ?? [],
    /** Puts the entry in where `place` wants it in the order of the bucket. */
    add(key: string, entry: T, place: (bucket: readonly T[]) => number = (bucket) => bucket.length) {
      const bucket = buckets.get(key);
      if (bucket) bucket.splice(place(bucket), 0, entry);
      else buckets.set(key, [entry]);
    },
    remove(key: string, path: string) {
      const kept = (buckets.get(key) ?? []).filter((entry) => entry.path !== path);
      if (kept.length > 0) buckets.set(key, kept);
      else buckets.delete(key);
    },
  };
}

/** An empty index. */
export function createWorkspaceIndex(): WorkspaceIndex {
  const drafts = new Map<string, DraftSummary>();
  const series = createBuckets<Numbered>();
  const byTitle = createBuckets<TitleElsewhere>();
  const byNumber = createBuckets<TitleElsewhere>();
  const bySeries = createBuckets<MeetingElsewhere>();
  const seriesOf = ({ code, year }: { readonly code: string; readonly year: number }) => `${code}〔${year}〕`;
  const before = (bucket: readonly Numbered[], number: number) =>
    countUpTo(bucket.length, (index) => bucket[index]?.number ?? 0, number - 1);

  const forget = (path: string) => {
    const old = drafts.get(path);
    if (!old) return;
    drafts.delete(path);
    if (old.number) series.remove(seriesOf(old.number), path);
    if (old.meeting) bySeries.remove(old.meeting.series, path);
    for (const { title, number } of old.titles) {
      byTitle.remove(plainTitle(title), path);
      byNumber.remove(number, path);
    }
  };

  return {
    get size() {
      return drafts.size;
    },
    set(path, summary) {
      forget(path);
      if (!summary) return;
      drafts.set(path, summary);
      const { number: own } = summary;
      if (own)
        series.add(
          seriesOf(own),
          { path, title: summary.title, number: own.number, signed: summary.signed?.day, place: own.place },
          (bucket) => before(bucket, own.number + 1),
        );
      if (summary.meeting) bySeries.add(summary.meeting.series, { ...summary.meeting, path, title: summary.title });
      for (const cited of summary.titles) {
        byTitle.add(plainTitle(cited.title), { ...cited, path });
        byNumber.add(cited.number, { ...cited, path });
      }
    },
    neighbours(path, summary, files) {
      const { number: own } = summary;
      const bucket = own ? series.of(seriesOf(own)) : [];
      const others = (from: number, to: number) => bucket.slice(from, to).filter((other) => other.path !== path);
      const [from, to] = own ? [before(bucket, own.number), before(bucket, own.number + 1)] : [0, 0];
      const inBucket = bucket.some((other) => other.path === path);
      const conflicts = summary.titles.flatMap((cited) => [
        ...byTitle.of(plainTitle(cited.title)).filter(({ number }) => number !== cited.number),
        ...byNumber.of(cited.number).filter(({ title }) => plainTitle(title) !== plainTitle(cited.title)),
      ]);
      const same = others(from, to).slice(0, MOST);
      const last = others(Math.max(0, from - 2), from).at(-1);
      const next = others(to, to + 2)[0];
      const titles = [...new Set(conflicts)].filter((other) => other.path !== path).slice(0, MOST * 4);
      const { meeting } = summary;
      const meetings = (meeting ? bySeries.of(meeting.series) : [])
        .filter((other) => other.path !== path)
        .sort((a, b) => Math.abs(a.nth - (meeting?.nth ?? 0)) - Math.abs(b.nth - (meeting?.nth ?? 0)))
        .slice(0, MOST);
      const beside = summary.separate.length > 0 ? files : undefined;
      if (same.length === 0 && !last && !next && titles.length === 0 && meetings.length === 0 && !beside)
        return undefined;
      const size = bucket.length + (inBucket ? 0 : 1);
      return { path, series: own && { size, same, before: last, after: next }, meetings, titles, files: beside };
    },
  };
}
