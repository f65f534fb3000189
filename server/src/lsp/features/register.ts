import { readRegister } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { METHODS, type RegisterParams, type RegisterResult } from '../protocol.ts';

/** How long a question waits for the drafts to be read, in milliseconds: of too many, those that are known must do. */
const LONGEST_WAIT = 5000;

const lapse = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** The numbers that the drafts of the workspace bear. */
export const registerFeature: Feature = {
  register(context) {
    context.connection.onRequest<RegisterResult, void>(
      METHODS.register,
      context.answer<RegisterParams, RegisterResult>(METHODS.register, { series: [] }, async ({ uri }) => {
        // whoever asks right after the start must not be given a number that a draft bears which was not read yet
        await Promise.race([context.drafts.settled(), lapse(LONGEST_WAIT)]);
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
