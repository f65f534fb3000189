import type { FixAllCounts } from '../../../server/src/lsp/protocol.ts';

/** Reads what came with a fix-all. */
export function readCounts(raw: unknown): FixAllCounts | undefined {
  if (typeof raw !== 'object' || raw === null || !('fixed' in raw) || !('left' in raw)) return undefined;
  const { fixed, left } = raw;
  return typeof fixed === 'number' && typeof left === 'number' ? { fixed, left } : undefined;
}

/** What is said once a fix-all is made. */
export function fixAllText(counts: FixAllCounts | undefined): string {
  if (!counts) return '已修正可安全修正的问题（Ctrl+Z 可撤销）';
  const left = counts.left > 0 ? `还有 ${counts.left} 处要您决定` : '没有别的问题';
  return `已修正 ${counts.fixed} 处，${left}（Ctrl+Z 可撤销）`;
}
