import { type Disposable, StatusBarAlignment, window, workspace } from 'vscode';
import { State } from 'vscode-languageclient';
import type { Session } from '../client.ts';
import { isDraft } from '../drafts.ts';
import { statusText, statusTooltip } from './statusText.ts';

const RUNNING = new Set([State.Running, State.Starting]);

/** Says that the draft is checked, of what kind it is and how much was found. */
export function registerStatusBar({ client, status }: Session): Disposable[] {
  const item = window.createStatusBarItem('gongwen.status', StatusBarAlignment.Left, 10);
  item.name = '公文检查';
  item.command = 'gongwen.showMenu';

  function update() {
    const document = window.activeTextEditor?.document;
    /** The log in the panel counts as an editor; the draft is still the one above it. */
    if (document?.uri.scheme === 'output') return;
    if (!document || !isDraft(document)) {
      item.hide();
      return;
    }
    const latest = status.of(document);
    const running = RUNNING.has(client.state);
    item.text = statusText(latest, running);
    item.tooltip = statusTooltip(latest, running);
    item.show();
  }

  update();
  return [
    item,
    status.onChange(update),
    client.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidCloseTextDocument((document) => {
      status.forget(document);
      update();
    }),
  ];
}
