import type { Agenda, Document } from '../../core/index.ts';
import { minutesOfDay, scanClocks } from '../../core/model/scan/clocks.ts';
import type { ClockToken } from '../../core/model/token.ts';

const DAY = 1440;
const NOON = 720;

/** How the times of one agenda are written, as far as one of them alone does not tell. */
export interface ClockManner {
  /** 下午2:30 and 2:30 rather than 14:30. */
  readonly twelve: boolean;
  /** 09:00. */
  readonly padded: boolean;
  /** 9时00分. */
  readonly zero: boolean;
  /** What a time that is new is written like. */
  readonly sample: string;
}

/** When something begins, and ends unless only its beginning is said. */
export interface Times {
  readonly from: number;
  readonly to: number | undefined;
}

/** How clocks are written, read off those of an agenda, or of the notice where it has none. */
export function mannerOf(written: readonly string[], notice: string): ClockManner {
  const read = written.length > 0 ? written : [notice];
  const clocks = read.flatMap(scanClocks);
  const all = [...clocks, ...scanClocks(notice)];
  return {
    twelve:
      !all.some(({ hour }) => hour > 12) &&
      all.some(({ period, hour, minutes }) => period !== undefined && (hour < 12 || minutes !== hour * 60)),
    padded: read.some((text) => /(?<!\d)0\d[:：]/u.test(text)),
    zero: read.some((text) => /[时点]00分/u.test(text)),
    sample: written[0] ?? notice,
  };
}

/** 上午, 下午: the word for a time of twelve hours; the one that stood there where it still says the same. */
function wordFor(minutes: number, old: string | undefined): string {
  const hour = Math.floor(minutes / 60) % 24;
  const said = hour > 12 ? hour - 12 : hour;
  if (old !== undefined && minutesOfDay(old, said, minutes % 60) === minutes % DAY) return old;
  return hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour === 12 ? '中午' : hour < 18 ? '下午' : '晚上';
}

/** One clock, in the form of another. */
function writeClock(minutes: number, like: ClockToken | undefined, manner: ClockManner, word: string): string {
  const at = ((minutes % DAY) + DAY) % DAY;
  const hour = Math.floor(at / 60);
  const shown = String(manner.twelve && hour > 12 ? hour - 12 : hour);
  const digits = manner.padded ? shown.padStart(2, '0') : shown;
  const minute = String(at % 60).padStart(2, '0');
  const mark = like?.form ?? ':';
  if (mark === ':' || mark === '：') return `${word}${digits}${mark}${minute}`;
  return `${word}${digits}${mark}${at % 60 > 0 || manner.zero ? `${minute}分` : ''}`;
}

/** Writes the times of an agenda from the top down, each in the form that stood there. */
export class ClockWriter {
  readonly #manner: ClockManner;
  /** As the times above have it, 2:30 is read as 14:30. */
  #late: boolean;

  constructor(manner: ClockManner, late: boolean) {
    this.#manner = manner;
    this.#late = late;
  }

  /** Goes past a time that stays as it is. */
  pass(written: string): void {
    const [first] = scanClocks(written);
    if (first?.period) this.#late = (first.minutes ?? 0) >= NOON;
  }

  /** @param old how the time of this place was written; undefined for a new one */
  write({ from, to }: Times, old: string | undefined): string {
    const like = scanClocks(old ?? this.#manner.sample);
    const [one, other] = like;
    const { twelve } = this.#manner;
    // 12:10 is read as such whatever stands above; 11:30—0:30 only of an evening that is named
    const isRead = (from >= NOON && from < NOON + 60) || from >= NOON === this.#late;
    const clear = !twelve || (isRead && (to ?? from) < DAY);
    const said = (old !== undefined && one?.period !== undefined) || !clear;
    const word = said ? wordFor(from, one?.period?.text) : '';
    if (said) this.#late = from >= NOON;
    const begins = writeClock(from, one, this.#manner, word);
    if (to === undefined) return begins;
    const ends = writeClock(to, other ?? one, this.#manner, this.#wordBehind(from, to, said, other));
    return `${begins}${dashOf(old ?? this.#manner.sample, like)}${ends}`;
  }

  /** What the end of a range needs in front: it is read as of the same half-day as a beginning that was said or moved. */
  #wordBehind(from: number, to: number, said: boolean, other: ClockToken | undefined): string {
    if (other?.period && said) return wordFor(to, other.period.text);
    if (!this.#manner.twelve || to % DAY < NOON + 60 || to >= DAY) return '';
    const isRead = from >= NOON && (said || from >= NOON + 60);
    return isRead ? '' : wordFor(to, undefined);
  }
}

/** What stands between the ends of a range: —, 至. */
function dashOf(text: string, [one, other]: readonly ClockToken[]): string {
  return one && other ? text.slice(one.to, other.from) : '—';
}

/** Whether 2:30 in a line of an agenda means the afternoon, by what stands above it. */
export function isLate({ paragraphs, text }: Document, { from, slots }: Agenda, line: number): boolean {
  let late = false;
  for (const { role, content, index } of paragraphs.slice(from, line)) {
    if (role === 'session' && /上午|下午|晚|天|日/u.test(content.view.text)) late = /下午|晚/u.test(content.view.text);
    const slot = slots.find(({ paragraph }) => paragraph === index);
    const first = slot && scanClocks(text.slice(slot.start, slot.end))[0];
    if (slot && first?.period) late = slot.from >= NOON;
  }
  return late;
}
