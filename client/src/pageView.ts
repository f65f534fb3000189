import { type Disposable, Uri, type Webview } from 'vscode';
import { previewHtml } from './webview/html.ts';
import { type FromPreview, readMessage, type ToPreview } from './webview/messages.ts';

const folderOf = (extension: Uri) => Uri.joinPath(extension, 'dist/client');

/** What a page view may do: run its own script, and load nothing but it. */
export function pageViewOptions(extension: Uri): { enableScripts: true; localResourceRoots: Uri[] } {
  return { enableScripts: true, localResourceRoots: [folderOf(extension)] };
}

/** A webview that shows pages. */
export interface PageView {
  post(message: ToPreview): void;
}

/** Makes a webview show pages; `hear` is told what the reader does there. */
export function createPageView(
  webview: Webview,
  extension: Uri,
  hear: (message: FromPreview) => void,
): PageView & Disposable {
  const listening = webview.onDidReceiveMessage((raw) => {
    const message = readMessage(raw);
    if (message) hear(message);
  });
  webview.options = pageViewOptions(extension);
  webview.html = previewHtml(webview.asWebviewUri(Uri.joinPath(folderOf(extension), 'preview.js')).toString());
  return {
    post: (message) => void webview.postMessage(message),
    dispose: () => listening.dispose(),
  };
}
