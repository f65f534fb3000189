import type { Document, IgnoreComment } from '../model/document.ts';
import { countUpTo } from '../text/search.ts';
import type { Config } from './config.ts';
import type { Finding } from './finding.ts';

/** Takes out what the configuration ignores in this file; `used` gets the indexes of the ignores that something needed. */
export function dropIgnored(findings: readonly Finding[], { ignored }: Config, used: Set<number>): readonly Finding[] {
  if (!ignored) return findings;
  return findings.filter(({ ruleId }) => {
    const by = ignored[ruleId];
    for (const index of by ?? []) used.add(index);
    return by === undefined;
  });
}

interface Cover {
  readonly start: number;
  readonly end: number;
  readonly comment: number;
}

/** What each rule is ignored on, in the order of the text: the whole file, from a comment to the end of the paragraph behind it, or the line that it ends. */
function coversByRule(document: Document): Map<string, Cover[]> {
  const covers = new Map<string, Cover[]>();
  document.ignores.forEach(({ ruleIds, scope, paragraph, start }, comment) => {
    const own = document.paragraphs[paragraph];
    const line = own?.lines.find((candidate) => candidate.start <= start && start <= candidate.end);
    const from = { file: 0, paragraph: start, line: line?.start }[scope];
    const end = { file: document.text.length, paragraph: own?.end, line: line?.end }[scope];
    if (from === undefined || end === undefined) return;
    const cover = { start: from, end, comment };
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
  const count = countUpTo(list.length, (index) => list[index]?.start ?? 0, finding.end);
  return [list[count - 1], list[0]].find((cover) => cover && cover.start <= finding.end && finding.start <= cover.end)
    ?.comment;
}

/** What the quick fix writes until the writer says why. */
export const REASON_PLACEHOLDER = '理由';

/** What is wrong with a comment, by the id that a configuration knows it by; the fix takes the comment out. */
function mistakeOf(
  comment: IgnoreComment,
  used: boolean,
): { ruleId: string; message: string; fix: boolean } | undefined {
  if (comment.ruleIds.length === 0)
    return {
      ruleId: 'ignore-unused',
      message: '忽略注释没有写明规则编号，不起作用：请写成 <!-- gongwen-ignore 规则编号：理由 -->',
      fix: true,
    };
  if (!used) return { ruleId: 'ignore-unused', message: '这条忽略注释没有用到，可以删去', fix: true };
  return comment.reason === '' || comment.reason === REASON_PLACEHOLDER
    ? { ruleId: 'ignore-reason', message: '这条忽略注释没有写明理由，请写明理由', fix: false }
    : undefined;
}

/** Takes out what the draft's own comments ignore, and reports the comments that nothing needs or that say no reason. */
export function applyIgnores(document: Document, findings: readonly Finding[], config: Config): Finding[] {
  const used = new Set<number>();
  const covers = coversByRule(document);
  const kept = findings.filter((finding) => {
    const comment = coveringComment(covers.get(finding.ruleId), finding);
    if (comment !== undefined) used.add(comment);
    return comment === undefined;
  });
  document.ignores.forEach((comment, index) => {
    const mistake = mistakeOf(comment, used.has(index));
    if (!mistake) return;
    const { ruleId, message, fix } = mistake;
    const setting = config.rules[ruleId] ?? 'hint';
    const severity = typeof setting === 'string' ? setting : setting[0];
    if (severity === 'off') return;
    const { start, end } = comment;
    kept.push({
      ruleId,
      severity,
      message,
      source: '工程',
      basis: '检查器',
      start,
      end,
      related: [],
      fixes: fix ? [{ title: '删去这条忽略注释', safe: false, edits: [{ start, end, newText: '' }] }] : [],
    });
  });
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
