import { type Disposable, EventEmitter, type FileDecoration, ThemeColor, type Uri, window } from 'vscode';
import type { ListedFinding } from '../../../server/src/service/index.ts';

/** The list of files shows beside an open Word file how much is found in it, as it does for drafts. */
export interface WordBadges extends Disposable {
  set(uri: Uri, findings: readonly ListedFinding[]): void;
}

/** What the list of files has room for. */
const MOST = 9;

function badgeOf(findings: readonly ListedFinding[]): FileDecoration | undefined {
  const [errors, warnings] = (['error', 'warning'] as const).map(
    (degree) => findings.filter(({ severity }) => severity === degree).length,
  );
  const count = (errors ?? 0) + (warnings ?? 0);
  if (count === 0) return undefined;
  return {
    badge: count > MOST ? `${MOST}+` : String(count),
    color: new ThemeColor(errors ? 'list.errorForeground' : 'list.warningForeground'),
    tooltip: `公文检查：${count} 处错误或警告`,
  };
}

export function createWordBadges(): WordBadges {
  const known = new Map<string, FileDecoration>();
  const changed = new EventEmitter<Uri>();
  const registered = window.registerFileDecorationProvider({
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri) => known.get(uri.toString()),
  });
  return {
    set(uri, findings) {
      const badge = badgeOf(findings);
      if (badge) known.set(uri.toString(), badge);
      else known.delete(uri.toString());
      changed.fire(uri);
    },
    dispose() {
      registered.dispose();
      changed.dispose();
    },
  };
}
