import type { Document, IgnoreComment } from '../model/document.ts';
import { countUpTo } from '../text/search.ts';
import type { Config } from './config.ts';
import type { Finding, FindingFix } from './finding.ts';
import { nearest, noSuchRule } from './nearest.ts';

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

/** Where one rule is ignored. Covers of one kind do not lie within each other, so that only the last before a place counts. */
interface Covers {
  /** The lines that a comment ends. */
  readonly line: Cover[];
  /** From a comment to the end of the paragraph behind it. */
  readonly paragraph: Cover[];
  readonly file: Cover[];
}

/** What each rule is ignored on, each kind in the order of the text. */
function coversByRule(document: Document): Map<string, Covers> {
  const covers = new Map<string, Covers>();
  document.ignores.forEach(({ ruleIds, scope, paragraph, start }, comment) => {
    if (scope === 'none') return;
    const own = document.paragraphs[paragraph];
    const line = own?.lines.find((candidate) => candidate.start <= start && start <= candidate.end);
    const from = { file: 0, paragraph: start, line: line?.start }[scope];
    const end = { file: document.text.length, paragraph: own?.end, line: line?.end }[scope];
    if (from === undefined || end === undefined) return;
    for (const id of ruleIds) {
      const kinds: Covers = covers.get(id) ?? { line: [], paragraph: [], file: [] };
      kinds[scope].push({ start: from, end, comment });
      covers.set(id, kinds);
    }
  });
  return covers;
}

/** The comment that covers the finding: of each kind the last that begins before its end, the narrowest kind first. */
function coveringComment(covers: Covers | undefined, finding: Finding): number | undefined {
  if (!covers) return undefined;
  const last = (list: readonly Cover[]) =>
    list[countUpTo(list.length, (index) => list[index]?.start ?? 0, finding.end) - 1];
  return [last(covers.line), last(covers.paragraph), last(covers.file)].find(
    (cover) => cover && cover.start <= finding.end && finding.start <= cover.end,
  )?.comment;
}

/** What the quick fix writes until the writer says why. */
export const REASON_PLACEHOLDER = '理由';

/** What the comments of a draft may speak of. */
export interface IgnoreScope {
  /** Every rule there is. */
  readonly known: readonly string[];
  /** The rules that are on and said nothing because they could not run: nobody knows whether a comment needs them. */
  readonly silent: ReadonlySet<string>;
}

interface Mistake {
  /** The id that a configuration knows it by. */
  readonly ruleId: string;
  readonly message: string;
  readonly fix?: FindingFix;
}

const FORM = '<!-- gongwen-ignore 规则编号：理由 -->';
const FORMS = `请写成 ${FORM}，单独占一行，写在那一段前面；全文忽略用 gongwen-ignore-file，行末用 gongwen-ignore-line；编号用小写字母，理由不超过 200 字`;

/** The fix that puts the one known id in the place of one that there is not. */
function renaming(text: string, { start, end }: IgnoreComment, id: string, near: string): FindingFix[] {
  const at = text.slice(start, end).search(new RegExp(`(?<![a-z-])${id}(?![a-z-])`));
  if (at < 0) return [];
  const from = start + at;
  return [{ title: `改为“${near}”`, safe: false, edits: [{ start: from, end: from + id.length, newText: near }] }];
}

/** What is wrong with a comment. */
function mistakeOf(text: string, comment: IgnoreComment, used: boolean, { known, silent }: IgnoreScope): Mistake[] {
  const { ruleIds, scope, start, end, reason } = comment;
  const fix = { title: '删去这条忽略注释', safe: false, edits: [{ start, end, newText: '' }] };
  if (scope === 'none') return [{ ruleId: 'ignore-unused', message: `这条忽略注释写法不对，不起作用：${FORMS}`, fix }];
  if (ruleIds.length === 0)
    return [{ ruleId: 'ignore-unused', message: `忽略注释没有写明规则编号，不起作用：请写成 ${FORM}`, fix }];
  const unknown = ruleIds.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    return unknown.map((id) => {
      const near = nearest(id, known);
      const [rename] = near === undefined ? [] : renaming(text, comment, id, near);
      return { ruleId: 'ignore-unused', message: noSuchRule(id, known), fix: rename ?? fix };
    });
  if (!used && !ruleIds.some((id) => silent.has(id)))
    return [{ ruleId: 'ignore-unused', message: '这条忽略注释没有用到，可以删去', fix }];
  return reason === '' || reason === REASON_PLACEHOLDER
    ? [{ ruleId: 'ignore-reason', message: '这条忽略注释没有写明理由，请写明理由' }]
    : [];
}

/** Takes out what the draft's own comments ignore, and reports the comments that nothing needs or that say no reason. */
export function applyIgnores(
  document: Document,
  findings: readonly Finding[],
  config: Config,
  scope: IgnoreScope,
): Finding[] {
  const used = new Set<number>();
  const covers = coversByRule(document);
  const kept = findings.filter((finding) => {
    const comment = coveringComment(covers.get(finding.ruleId), finding);
    if (comment !== undefined) used.add(comment);
    return comment === undefined;
  });
  document.ignores.forEach((comment, index) => {
    for (const { ruleId, message, fix } of mistakeOf(document.text, comment, used.has(index), scope)) {
      const setting = config.rules[ruleId] ?? 'hint';
      const severity = typeof setting === 'string' ? setting : setting[0];
      if (severity === 'off') continue;
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
        fixes: fix ? [fix] : [],
      });
    }
  });
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
