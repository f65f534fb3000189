import { printHtml } from '../../core/layout/printHtml.ts';
import { bearsSecrecy } from '../../core/rules/secrecy/secrecyMarks.ts';
import {
  type CheckedDraft,
  listFindings,
  paperOf,
  patchPages,
  type SentPages,
  showPages,
} from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { draftName } from '../draftUri.ts';
import {
  type DraftParams,
  type FindingsResult,
  METHODS,
  type PagesParams,
  type PagesResult,
  type PrintResult,
} from '../protocol.ts';

/** The draft's pages for a preview, and for printing. */
export const pagesFeature: Feature = {
  register(context) {
    const { connection } = context;
    const sent = new Map<string, { readonly id: number } & SentPages>();
    let count = 0;
    context.closed.listen((uri) => void sent.delete(uri));

    const shown = (draft: CheckedDraft) => {
      const { laidOut, profile } = paperOf(draft);
      return showPages(draft, laidOut, profile);
    };

    connection.onRequest(
      METHODS.pages,
      context.answer<PagesParams, PagesResult | null>(METHODS.pages, null, async ({ uri, since }, token) => {
        const draft = await context.settled(uri, token);
        if (!draft) return null;
        const last = sent.get(uri);
        const before = last && last.id === since ? last : undefined;
        const { patch, sent: now } = patchPages(shown(draft), before);
        const id = ++count;
        sent.set(uri, { ...now, id });
        return { ...patch, version: draft.version, id, ...(before ? { since: before.id } : {}) };
      }),
    );
    connection.onRequest(
      METHODS.print,
      context.answer<DraftParams, PrintResult | null>(METHODS.print, null, async ({ uri }, token) => {
        const draft = await context.settled(uri, token);
        if (!draft) return null;
        const { sheet, stacks, pages } = shown(draft);
        return { html: printHtml(pages, { title: draftName(uri), sheet, stacks }) };
      }),
    );
    connection.onRequest(
      METHODS.findings,
      context.answer<DraftParams, FindingsResult | null>(METHODS.findings, null, async ({ uri }, token) => {
        const draft = await context.settled(uri, token);
        if (!draft) return null;
        const { version, document, findings, positions } = draft;
        return { version, secret: bearsSecrecy(document), findings: listFindings(findings, positions) };
      }),
    );
  },
};
