import { commands, type Disposable, EventEmitter, env, Uri, window, workspace } from 'vscode';
import { METHODS, type RegisterResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../client.ts';
import { childrenOf, itemOf, nextOf, type RegisterNode, rootsOf } from './registerTree.ts';

const VIEW = 'gongwen.register';

const thisYear = () => new Date().getFullYear();

/** “发文登记”: the numbers that the drafts of the workspace bear, as the server knows them; asked for only while it is seen. */
export function registerRegister({ client, log, start }: Session): Disposable[] {
  const changed = new EventEmitter<undefined>();
  let isStale = false;

  async function roots(): Promise<RegisterNode[]> {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    if (!folder || !(await start())) return [];
    try {
      const uri = Uri.joinPath(folder, '新公文.gongwen').toString();
      return rootsOf((await client.sendRequest<RegisterResult>(METHODS.register, { uri })).series);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      return [];
    }
  }

  const view = window.createTreeView<RegisterNode>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => itemOf(node, thisYear()),
      getChildren: (node) => (node ? childrenOf(node) : roots()),
    },
  });
  const refresh = () => {
    isStale = !view.visible;
    if (view.visible) changed.fire(undefined);
  };
  client.onNotification(METHODS.registerChanged, refresh);

  return [
    view,
    changed,
    view.onDidChangeVisibility(() => {
      if (isStale) refresh();
    }),
    commands.registerCommand('gongwen.copyNextNumber', async (node?: RegisterNode) => {
      const chosen = node ?? view.selection[0];
      if (!chosen) return;
      const next = nextOf(chosen, thisYear());
      await env.clipboard.writeText(next);
      window.setStatusBarMessage(`已复制 ${next}`, 5000);
    }),
  ];
}
