import { readRegister } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { METHODS, type RegisterParams, type RegisterResult } from '../protocol.ts';
import { PATIENCE, surveyed } from '../surveyed.ts';

/** The numbers that the drafts of the workspace bear. */
export const registerFeature: Feature = {
  register(context) {
    context.connection.onRequest<RegisterResult, void>(
      METHODS.register,
      context.answer<RegisterParams, RegisterResult>(METHODS.register, { series: [] }, async ({ uri }, token) => {
        await surveyed(context, token, PATIENCE);
        return { series: readRegister(context.register(), await context.config(uri ?? '')) };
      }),
    );
    if (!context.host.workspace) return;
    // drafts that change at once are waited for before this is emitted
    context.refreshed.listen(() => {
      context.connection
        .sendNotification(METHODS.registerChanged)
        .catch((error: unknown) => context.log(`${METHODS.registerChanged} 出错`, error));
    });
  },
};
