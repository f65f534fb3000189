import { DEFAULT_CONFIG } from '../../core/index.ts';
import { cleanPasted } from '../../service/index.ts';
import { toSpan } from '../../service/ranges.ts';
import type { Feature } from '../context.ts';
import { linterIn } from '../environment.ts';
import { METHODS, type PasteParams } from '../protocol.ts';

/** What was copied in Word, from a web page or out of a chat is set out as drafts are. */
export const pasteFeature: Feature = {
  register(context) {
    const { connection, environment } = context;
    connection.onRequest<string, void>(
      METHODS.paste,
      context.answer<PasteParams, string>(METHODS.paste, '', async ({ text, into, asked = false }, token) => {
        const { normalisePastedText } = await import('../../docx/import/pasted.ts');
        const draft = into && (await context.checked(into.uri, token));
        return cleanPasted({
          text,
          asked,
          into: draft && { document: draft.document, at: toSpan(draft.positions, into.range) },
          config: draft?.config ?? DEFAULT_CONFIG,
          linter: linterIn(environment),
          setOut: normalisePastedText,
        });
      }),
    );
  },
};
