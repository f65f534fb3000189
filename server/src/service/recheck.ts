import type { Document, Finding, Paragraph } from '../core/index.ts';
import { HEADER_ROLES } from '../core/model/roles.ts';

/** No more of a kind is told. */
const MOST = 3;
const LONGEST = 24;

/** What each paragraph says; the lines of the 版头 first and sorted, as the page has an order of its own for them. */
function words({ paragraphs }: Document): string[] {
  const said = paragraphs.filter(({ role, content }) => role !== 'comment' && content.view.text !== '');
  const isHeader = ({ role }: Paragraph) => HEADER_ROLES.includes(role);
  const texts = (list: readonly Paragraph[]) => list.map(({ content }) => content.view.text);
  return [...texts(said.filter(isHeader)).sort(), ...texts(said.filter((paragraph) => !isHeader(paragraph)))];
}

const short = (text: string | undefined) =>
  text === undefined ? '没有这一段' : `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text}”`;

/** A text that was checked. */
interface Checked {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** Findings that the file has and the draft has not, rule by rule; what the draft's comments ignore is in no file. */
function newFindings(draft: Checked, exported: Checked): Finding[] {
  const left = new Map<string, number>(
    draft.document.ignores.flatMap(({ ruleIds }) => ruleIds.map((id) => [id, Number.POSITIVE_INFINITY])),
  );
  for (const { ruleId } of draft.findings) left.set(ruleId, (left.get(ruleId) ?? 0) + 1);
  return exported.findings.filter(({ ruleId }) => {
    const count = left.get(ruleId) ?? 0;
    left.set(ruleId, count - 1);
    return count <= 0;
  });
}

/**
 * What reading an exported file back shows, in Chinese: paragraphs whose words are not the draft's and findings that the
 * draft has not. Empty where there is nothing to tell.
 */
export function recheck(draft: Checked, exported: Checked): string[] {
  const [before, after] = [words(draft.document), words(exported.document)];
  const differences: string[] = [];
  for (let at = 0; at < Math.max(before.length, after.length) && differences.length < MOST; at++)
    if (before[at] !== after[at])
      differences.push(`第 ${at + 1} 段与文稿不同：文稿为${short(before[at])}，文件中为${short(after[at])}`);
  const fresh = newFindings(draft, exported)
    .slice(0, MOST)
    .map(({ message }) => `文件中新出现的问题：${message}`);
  return [...differences, ...fresh];
}
