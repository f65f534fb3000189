import { diagnostics } from '../../service/index.ts';
import type { Feature } from '../context.ts';
import { diagnosticOptions } from '../options.ts';

/** How long the writer must pause before findings are sent, in milliseconds. */
const DELAY = 150;

/** For clients that cannot ask for findings: they are sent once typing pauses. */
export const pushDiagnosticsFeature: Feature = {
  register(context) {
    if (context.client.textDocument?.diagnostic) return;
    const { connection, log } = context;
    const options = diagnosticOptions(context);
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const shown = new Set<string>();

    async function publish(uri: string) {
      try {
        const draft = await context.checked(uri);
        const items = draft ? diagnostics(draft, options) : await context.unchecked(uri);
        if (!context.uris().includes(uri)) return;
        await connection.sendDiagnostics({ uri, ...(draft ? { version: draft.version } : {}), diagnostics: items });
        shown.add(uri);
      } catch (error) {
        log('textDocument/publishDiagnostics 出错', error);
      }
    }
    function forget(uri: string) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
    }
    function schedule(uri: string) {
      forget(uri);
      const timer = setTimeout(
        () => {
          timers.delete(uri);
          void publish(uri);
        },
        shown.has(uri) ? DELAY : 0,
      );
      timers.set(uri, timer);
    }

    context.changed.listen(schedule);
    context.refreshed.listen(() => context.uris().forEach(schedule));
    context.closed.listen((uri) => {
      forget(uri);
      shown.delete(uri);
      connection
        .sendDiagnostics({ uri, diagnostics: [] })
        .catch((error: unknown) => log('textDocument/publishDiagnostics 出错', error));
    });
  },
};
