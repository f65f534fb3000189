import { type CheckedDraft, paperOf, status } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { METHODS } from '../protocol.ts';

/** So long nobody may write, in milliseconds, before the pages are counted. */
const IDLE = 500;

/** Tells a client that wants it what each check found, in numbers. */
export const statusFeature: Feature = {
  register(context) {
    if (!context.host.status) return;
    /** How many pages each draft had when they were last counted. */
    const counted = new Map<string, number>();
    const waiting = new Map<string, ReturnType<typeof setTimeout>>();
    const tell = (draft: CheckedDraft) => {
      context.connection
        .sendNotification(METHODS.status, status(draft, counted.get(draft.uri)))
        .catch((error: unknown) => context.log(`${METHODS.status} 出错`, error));
    };

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
    context.closed.listen((uri) => {
      forget(uri);
      counted.delete(uri);
    });
  },
};
