/**
 * How many injected defects the rules find, and how many their fixes undo: for the tests, and as
 * `npm run injection -- [KIND,…|all] [SAMPLES] [FOLDER]` (FOLDER: clean texts of one's own, a file each).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import { applyEdits } from '../../server/src/core/lint/fix.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { overlaps } from '../../server/src/core/text/span.ts';
import { loadRules } from '../rules/loadRules.ts';
import type { DefectKind, Injected } from './injected.ts';
import { type CleanText, defectsIn, groupTexts, loadDefects, mixed, noticeTexts } from './texts.ts';

/** A defect that was not found, or found and not undone. */
export interface Miss {
  readonly text: CleanText;
  readonly defect: Injected;
  readonly findings: readonly Finding[];
  /** The text after the fix, where the defect was found. */
  readonly mended: string | undefined;
}

export interface KindCount {
  readonly kind: string;
  readonly expect: readonly string[];
  total: number;
  found: number;
  /** Defects whose correction is unique, and those that the preferred fix turned back into the clean text. */
  unique: number;
  restored: number;
  readonly missed: Miss[];
}

/** The finding of an expected rule on the injected characters; where two places contradict, one that points at them. */
function findingOf(defect: Injected, findings: readonly Finding[]): Finding | undefined {
  const own = findings.filter(({ ruleId }) => defect.expect.includes(ruleId));
  return (
    own.find((finding) => overlaps(finding, defect)) ??
    (defect.related ? own.find(({ related }) => related.some((place) => overlaps(place, defect))) : undefined)
  );
}

/** So many of a kind tell enough: they come from texts of all groups. */
const ENOUGH = 40;

/** Makes the defects in the texts, one at a time, and counts by kind. */
export function measure(
  rules: readonly Rule[],
  texts: readonly CleanText[],
  kinds: readonly DefectKind[],
): KindCount[] {
  const counts = new Map<string, KindCount>();
  const wanted = (kind: string) => (counts.get(kind)?.total ?? 0) < ENOUGH;
  for (const text of mixed(texts)) {
    const linter = createLinterOf(rules);
    for (const defect of defectsIn(text, kinds, wanted)) {
      const count = counts.get(defect.kind) ?? {
        kind: defect.kind,
        expect: defect.expect,
        total: 0,
        found: 0,
        unique: 0,
        restored: 0,
        missed: [],
      };
      counts.set(defect.kind, count);
      const { findings } = linter.lint(defect.text, DEFAULT_CONFIG);
      const finding = findingOf(defect, findings);
      const fix = finding?.fixes[0];
      const mended = finding && applyEdits(defect.text, fix?.edits ?? []);
      const restored = mended === text.text;
      count.total++;
      if (finding) count.found++;
      if (defect.unique) count.unique++;
      if (defect.unique && restored) count.restored++;
      if (!finding || (defect.unique && !restored)) count.missed.push({ text, defect, findings, mended });
    }
  }
  return [...counts.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

const sum = (counts: readonly KindCount[], key: 'total' | 'found' | 'unique' | 'restored') =>
  counts.reduce((n, count) => n + count[key], 0);
const percent = (part: number, whole: number) => (whole === 0 ? '     –' : `${((100 * part) / whole).toFixed(1)} %`);

/** One line on all kinds together. */
export function summary(counts: readonly KindCount[]): string {
  const [total, found] = [sum(counts, 'total'), sum(counts, 'found')];
  const [unique, restored] = [sum(counts, 'unique'), sum(counts, 'restored')];
  return `${counts.length} kinds, ${found} of ${total} found (${percent(found, total)}), ${restored} of ${unique} restored (${percent(restored, unique)})`;
}

/** The stretch of a text around a place, on one line. */
function around(text: string, start: number, end: number): string {
  const from = text.slice(Math.max(0, start - 15), start);
  return `…${from}⟦${text.slice(start, Math.min(end, start + 50))}⟧${text.slice(end, end + 15)}…`.replaceAll('\n', '⏎');
}

function show({ text, defect, findings, mended }: Miss): string {
  const got =
    mended === undefined
      ? `wanted ${defect.expect.join('|')}, got ${[...new Set(findings.map(({ ruleId }) => ruleId))].join(' ')}`
      : 'found, but the fix does not give the clean text back';
  return `    ${text.name}: ${around(defect.text, defect.start, defect.end)} ${got}`;
}

/** The clean texts of a folder, a file each. */
export function folderTexts(folder: string): CleanText[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, group: 'folder', text: readFileSync(join(folder, name), 'utf8') }));
}

if (process.argv[1]?.endsWith('measure.ts')) {
  const [only = 'all', samples = '0', folder] = process.argv.slice(2);
  const kinds = await loadDefects();
  const wanted = only === 'all' ? kinds : kinds.filter(({ kind }) => only.split(',').includes(kind));
  const texts = folder ? folderTexts(folder) : [...groupTexts, ...noticeTexts];
  const counts = measure(await loadRules(), texts, wanted).filter(
    ({ kind }) => only === 'all' || only.split(',').includes(kind),
  );
  for (const { kind, total, found, unique, restored, missed } of counts) {
    const shares = `${String(found).padStart(5)} / ${String(total).padStart(5)}  ${percent(found, total).padStart(8)}`;
    console.log(`${kind.padEnd(40)} ${shares}  ${percent(restored, unique).padStart(8)} restored`);
    for (const miss of missed.slice(0, Number(samples))) console.log(show(miss));
  }
  console.log(summary(counts));
}
