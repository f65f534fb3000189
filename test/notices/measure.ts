/** How many injected defects the rules find: by kind, for the tests and for `npx tsx test/notices/measure.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import { createLinterOf, type Linter } from '../../server/src/core/lint/linter.ts';
import { overlaps } from '../../server/src/core/text/span.ts';
import { loadRules } from '../rules/loadRules.ts';
import { type Injected, injectDefects } from './defects.ts';
import { NOT_BUILT } from './expectations.ts';

const folder = new URL('clean/', import.meta.url);

/** The clean notices by file name. */
export const cleanNotices: readonly { readonly name: string; readonly text: string }[] = readdirSync(folder)
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** A finding touches a place where its range, or a place it points at, does. */
function touches(finding: Finding, place: { start: number; end: number }): boolean {
  return overlaps(finding, place) || finding.related.some((other) => overlaps(other, place));
}

export interface KindCount {
  readonly kind: string;
  readonly total: number;
  readonly found: number;
  readonly missed: readonly {
    readonly file: string;
    readonly defect: Injected;
    readonly findings: readonly Finding[];
  }[];
}

/** The rules that any defect expects. */
export function expectedRules(): ReadonlySet<string> {
  return new Set(cleanNotices.flatMap(({ text }) => injectDefects(text).flatMap((defect) => defect.expect)));
}

/**
 * Injects every defect into every clean notice and counts those found by an expected rule at their place. Left out is
 * what only rules that are not built would find.
 */
export function measure(linter: Linter): KindCount[] {
  const kinds = new Map<string, { total: number; found: number; missed: KindCount['missed'][number][] }>();
  for (const { name, text } of cleanNotices)
    for (const defect of injectDefects(text)) {
      if (defect.expect.every((id) => NOT_BUILT.includes(id))) continue;
      const entry = kinds.get(defect.kind) ?? { total: 0, found: 0, missed: [] };
      kinds.set(defect.kind, entry);
      entry.total++;
      const { findings } = linter.lint(defect.text, DEFAULT_CONFIG);
      if (findings.some((finding) => defect.expect.includes(finding.ruleId) && touches(finding, defect))) entry.found++;
      else entry.missed.push({ file: name, defect, findings });
    }
  return [...kinds].map(([kind, entry]) => ({ kind, ...entry })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

if (process.argv[1]?.endsWith('measure.ts')) {
  const [only, samples = '0'] = process.argv.slice(2);
  const counts = measure(createLinterOf(await loadRules())).filter(
    (count) => !only || only === 'all' || only.split(',').includes(count.kind),
  );
  for (const { kind, total, found, missed } of counts) {
    console.log(
      `${kind.padEnd(36)} ${String(found).padStart(4)} / ${String(total).padStart(4)}  ${((100 * found) / total).toFixed(1)} %`,
    );
    for (const { file, defect, findings } of missed.slice(0, Number(samples)))
      console.log(
        `    ${file} …${defect.text.slice(Math.max(0, defect.start - 15), defect.start)}⟦${defect.text.slice(defect.start, Math.min(defect.end, defect.start + 50))}⟧${defect.text.slice(defect.end, defect.end + 15)}…`.replaceAll(
          '\n',
          '⏎',
        ),
        defect.expect.join(','),
        '| got:',
        findings.map((finding) => finding.ruleId).join(','),
      );
  }
  const total = counts.reduce((n, count) => n + count.total, 0);
  const found = counts.reduce((n, count) => n + count.found, 0);
  console.log(`${found} of ${total} found, ${((100 * found) / total).toFixed(2)} %`);
}
