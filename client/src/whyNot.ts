import type { TextDocument } from 'vscode';
import type { StatusFeed } from './statusFeed.ts';

/**
 * Why the server has no answer for a draft.
 * @param what cannot be done: 预览
 */
export function whyNot(status: StatusFeed, document: TextDocument, what: string): string {
  const refused = status.of(document)?.refused;
  return refused === undefined
    ? `公文检查已关闭，不能${what}。请在设置中打开“gongwen.enable”。`
    : `不能${what}：${refused}。`;
}
