import { explain } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { type ExplainParams, METHODS } from '../protocol.ts';

/** The documentation of the rules, so that it is there offline. */
export const rulePageFeature: Feature = {
  register(context) {
    context.connection.onRequest(
      METHODS.explain,
      context.answer<ExplainParams, string | null>(METHODS.explain, null, ({ ruleId }) => explain(ruleId) ?? null),
    );
  },
};
