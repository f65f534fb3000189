import type { UnitFacts } from '../core/rules/unitFacts.ts';
import type { CheckedDraft } from './draft.ts';
import { attachedAgenda, isStudy, matchAgenda, topicsWord, topTopics } from './rewrites/agendaMatch.ts';
import { clock, itemsAt, startOf } from './rewrites/agendaSlots.ts';
import { timedAgenda } from './rewrites/agendaTimeline.ts';
import { asksPresenter, phraseOf } from './rewrites/agendaWords.ts';

/** What a client asks the writer about before an agenda is made, brought up to date or given times. */
export interface AgendaFacts {
  /** How the notice calls its topics: 学习内容. */
  readonly word: string;
  /** By index in the notice's list, those under others too. */
  readonly topics: readonly {
    readonly text: string;
    /** Somebody presents it, and the notice does not say who. */
    readonly asks: boolean;
    /** No item takes it up yet. */
    readonly fresh: boolean;
  }[];
  readonly hasAgenda: boolean;
  /** People of the unit and those whom the draft names as speakers, with posts. */
  readonly people: UnitFacts['people'];
  /** How many items the times are for, and when the first begins: 9:00. */
  readonly items: number;
  readonly start: string | undefined;
}

/** @param offset the cursor, which tells the session that times are for */
export function agendaFacts({ document, config }: CheckedDraft, offset: number): AgendaFacts {
  const { pieceOf } = matchAgenda(document) ?? {};
  const tops = new Set(topTopics(document).map(({ index }) => index));
  const study = isStudy(document);
  const agenda = timedAgenda(document);
  const items = agenda ? itemsAt(document, agenda, offset) : [];
  const known = config.unit?.people ?? [];
  const named = new Set(known.map(({ name }) => name));
  const others = [...document.topics, ...document.agendas.flatMap((own) => own.items)]
    .flatMap(({ speakers }) => speakers.map(({ text }) => text))
    .filter((name) => !named.has(name));
  const start = startOf(document, items);
  return {
    word: topicsWord(document),
    topics: document.topics.map(({ text, speakers }, index) => ({
      text: text.text,
      asks: tops.has(index) && speakers.length === 0 && asksPresenter(phraseOf(text.text, study)),
      fresh: pieceOf === undefined || pieceOf[index] === -1,
    })),
    hasAgenda: attachedAgenda(document) !== undefined,
    people: [...known, ...[...new Set(others)].map((name) => ({ name, posts: [] }))],
    items: items.length,
    start: start === undefined ? undefined : clock(start),
  };
}
