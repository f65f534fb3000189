import type { TextEdit } from 'vscode-languageserver';
import { type CheckedDraft, type Rewritten, rewriteByName } from '../../service/index.ts';
import { toRange, toSpan } from '../../service/ranges.ts';
import type { Feature } from '../context.ts';
import { METHODS, type RewriteParams, type RewriteResult } from '../protocol.ts';

function toResult(draft: CheckedDraft, { edits, snippet, selection, note }: Rewritten): RewriteResult {
  return {
    ok: true,
    version: draft.version,
    edits: edits.map((edit): TextEdit => ({ range: toRange(draft.positions, edit), newText: edit.newText })),
    ...(snippet ? { snippet: { range: toRange(draft.positions, snippet), text: snippet.text } } : {}),
    ...(selection ? { selection } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** Commands that edit a draft, for a client that asks and then edits. */
export const rewriteFeature: Feature = {
  register(context) {
    context.connection.onRequest<RewriteResult | null, void>(
      METHODS.rewrite,
      context.answer<RewriteParams, RewriteResult | null>(METHODS.rewrite, null, async (params, token) => {
        const draft = await context.checked(params.uri, token);
        const rewrite = rewriteByName(params.name);
        if (!draft || !rewrite) return null;
        const done = rewrite.rewrite(draft, toSpan(draft.positions, params.range), params.options);
        if (!('nothing' in done)) return toResult(draft, done);
        const { nothing: message, elsewhere } = done;
        return { ok: false, message, ...(elsewhere ? { elsewhere } : {}) };
      }),
    );
  },
};
