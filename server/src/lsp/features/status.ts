import { type CheckedDraft, paperOf, refusedStatus, status } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { METHODS, type StatusParams } from '../protocol.ts';

/** So long nobody may write, in milliseconds, before the pages are counted. */
const IDLE = 500;

/** Tells a client that wants it what each check found, in numbers. */
export const statusFeature: Feature = {
  register(context) {
    if (!context.host.status) return;
    /** How many pages each draft had when they were last counted. */
    const counted = new Map<string, number>();
    const waiting = new Map<string, ReturnType<typeof setTimeout>>();
    const send = (params: StatusParams) => {
      context.connection
        .sendNotification(METHODS.status, params)
        .catch((error: unknown) => context.log(`${METHODS.status} 出错`, error));
    };
    const tell = (draft: CheckedDraft) => send(status(draft, counted.get(draft.uri)));
    /** The version of each draft that was last said not to be checked; every feature asks for one. */
    const refused = new Map<string, number>();

    /** Lays the draft out, which no key may wait for, and tells where that changed the number. */
    const countPages = (draft: CheckedDraft) => {
      waiting.delete(draft.uri);
      try {
        const pages = paperOf(draft).laidOut.pages.length;
        if (counted.get(draft.uri) === pages) return;
        counted.set(draft.uri, pages);
        tell(draft);
      } catch (error) {
        context.log('计算页数出错', error);
      }
    };

    const forget = (uri: string) => {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
    };
    context.wasChecked.listen((draft) => {
      tell(draft);
      forget(draft.uri);
      waiting.set(
        draft.uri,
        setTimeout(() => countPages(draft), IDLE),
      );
    });
    context.refused.listen(({ uri, version, reason }) => {
      if (refused.get(uri) === version) return;
      refused.set(uri, version);
      forget(uri);
      send(refusedStatus(uri, version, reason));
    });
    context.closed.listen((uri) => {
      forget(uri);
      counted.delete(uri);
      refused.delete(uri);
    });
  },
};
