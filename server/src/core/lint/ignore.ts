import type { Document } from '../model/document.ts';
import type { Config } from './config.ts';
import type { Finding } from './finding.ts';

interface Cover {
  readonly start: number;
  readonly end: number;
  readonly comment: number;
}

/** What each rule is ignored on, in the order of the text: the whole file, or from a comment to the end of the paragraph behind it. */
function coversByRule(document: Document): Map<string, Cover[]> {
  const covers = new Map<string, Cover[]>();
  document.ignores.forEach(({ ruleIds, scope, paragraph, start }, comment) => {
    const end = scope === 'file' ? document.text.length : document.paragraphs[paragraph]?.end;
    if (end === undefined) return;
    const cover = { start: scope === 'file' ? 0 : start, end, comment };
    for (const id of ruleIds) {
      const list = covers.get(id);
      if (!list) covers.set(id, [cover]);
      else if (scope === 'file') list.unshift(cover);
      else list.push(cover);
    }
  });
  return covers;
}

/** The comment that covers the finding: the last that begins before its end, or the one for the whole file. */
function coveringComment(list: readonly Cover[] | undefined, finding: Finding): number | undefined {
  if (!list) return undefined;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= finding.end) low = middle + 1;
    else high = middle;
  }
  return [list[low - 1], list[0]].find((cover) => cover && cover.start <= finding.end && finding.start <= cover.end)
    ?.comment;
}

/** Takes out what the draft's own comments ignore, and reports the comments that nothing needs. */
export function applyIgnores(document: Document, findings: readonly Finding[], config: Config): Finding[] {
  const used = new Set<number>();
  const covers = coversByRule(document);
  const kept = findings.filter((finding) => {
    const comment = coveringComment(covers.get(finding.ruleId), finding);
    if (comment !== undefined) used.add(comment);
    return comment === undefined;
  });
  const setting = config.rules['ignore-unused'] ?? 'hint';
  const severity = typeof setting === 'string' ? setting : setting[0];
  if (severity === 'off') return kept;
  document.ignores.forEach((comment, index) => {
    if (used.has(index)) return;
    kept.push({
      ruleId: 'ignore-unused',
      severity,
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
