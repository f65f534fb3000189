import { status } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { METHODS } from '../protocol.ts';

/** Tells a client that wants it what each check found, in numbers. */
export const statusFeature: Feature = {
  register(context) {
    if (!context.host.status) return;
    context.wasChecked.listen((draft) => {
      context.connection
        .sendNotification(METHODS.status, status(draft))
        .catch((error: unknown) => context.log(`${METHODS.status} 出错`, error));
    });
  },
};
