import { NO_FACTS } from '../../core/rules/unitFacts.ts';
import { dayNumber, dayOf } from '../../core/text/calendar.ts';
import { dayNote } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { type FactsParams, type FactsResult, METHODS } from '../protocol.ts';

/** So many days ahead are offered for a meeting. */
const DAYS = 30;

/** What is known of the unit, and which days come next, for whoever asks the writer. */
export const factsFeature: Feature = {
  register(context) {
    context.connection.onRequest<FactsResult | null, void>(
      METHODS.facts,
      context.answer<FactsParams, FactsResult | null>(METHODS.facts, null, async ({ uri }) => {
        const config = await context.config(uri ?? '');
        const today = context.today();
        const days = Array.from({ length: DAYS }, (_, ahead) => {
          const day = dayOf(dayNumber(today) + ahead);
          return { day, note: dayNote(day.year, day.month, day.day) };
        });
        return { unit: config?.unit ?? NO_FACTS, days };
      }),
    );
  },
};
