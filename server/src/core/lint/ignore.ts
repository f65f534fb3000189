import type { Document } from '../model/document.ts';
import type { Config } from './config.ts';
import type { Finding } from './finding.ts';

/** Takes out what the draft's own comments ignore, and reports the comments that nothing needs. */
export function applyIgnores(document: Document, findings: readonly Finding[], config: Config): Finding[] {
  const used = new Set<number>();
  const kept = findings.filter((finding) => {
    const hit = document.ignores.findIndex(({ ruleIds, scope, paragraph }) => {
      if (!ruleIds.includes(finding.ruleId)) return false;
      const covered = document.paragraphs[paragraph];
      return (
        scope === 'file' || (covered !== undefined && finding.start <= covered.end && covered.start <= finding.end)
      );
    });
    if (hit >= 0) used.add(hit);
    return hit < 0;
  });
  const level = config.rules['ignore-unused'];
  if (level === 'off') return kept;
  document.ignores.forEach((comment, index) => {
    if (used.has(index)) return;
    kept.push({
      ruleId: 'ignore-unused',
      severity: 'hint',
      message:
        comment.ruleIds.length === 0
          ? '忽略注释没有写明规则编号，不起作用：请写成 <!-- gongwen-ignore 规则编号：理由 -->'
          : '这条忽略注释没有用到，可以删去',
      source: '工程',
      basis: '检查器',
      start: comment.start,
      end: comment.end,
      related: [],
      fixes: [
        { title: '删去这条忽略注释', safe: false, edits: [{ start: comment.start, end: comment.end, newText: '' }] },
      ],
    });
  });
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
