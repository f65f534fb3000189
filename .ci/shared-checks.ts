/**
 * Checks against material that lies beside the project and never in it: a real notice whose defects are known row by
 * row, real, well-formed documents whose errors and warnings were read one by one and into which known defects are put,
 * and the catalogue of rules. Lines and columns count from 1;
 * no text of theirs is quoted here.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../server/src/core/rules/registry.ts';
import { folderTexts, measure, summary } from '../test/injection/measure.ts';
import { loadDefects } from '../test/injection/texts.ts';
import { loadRules } from '../test/rules/loadRules.ts';

interface Place {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}
interface Row {
  readonly row: string;
  /** Any of these rules, or a finding of theirs that points at the place. */
  readonly rules: readonly string[];
  readonly severity: string;
  readonly places: readonly Place[];
}
interface Trap {
  readonly trap: string;
  readonly lines: readonly [number, number][];
  readonly rules: readonly string[];
}
interface Judged {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly verdict: boolean;
  readonly reason: string;
}
interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
interface Finding {
  readonly ruleId: string;
  readonly severity: string;
  readonly range: Range;
  readonly related?: readonly { readonly range: Range }[];
}

const here = fileURLToPath(new URL('.', import.meta.url));
const shared = join(here, '../../shared');
const json = <T>(name: string): T => JSON.parse(readFileSync(join(here, name), 'utf8')) as T;

function check(path: string): { path: string; findings: Finding[] }[] {
  const run = spawnSync(
    process.execPath,
    [join(here, '../server/bin/gongwen.js'), 'check', path, '--format', 'json', '--fail-on', 'never'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as { files: { path: string; findings: Finding[] }[] }).files;
}

/** A range lies on the place's line and covers the place whole. */
const covers = ({ start, end }: Range, { line, from, to }: Place) =>
  (start.line + 1 < line || (start.line + 1 === line && start.character + 1 <= from)) &&
  (end.line + 1 > line || (end.line + 1 === line && end.character + 1 >= to));
const grave = ({ severity }: Finding) => severity === 'error' || severity === 'warning';
let passed = 0;
const failures: string[] = [];
const expect = (holds: boolean, what: string) => {
  if (holds) passed++;
  else failures.push(what);
};

const [notice] = check(join(shared, 'seed/notice.txt'));
const seed = json<{ rows: Row[]; traps: Trap[]; others: { rule: string; line: number; reason: string }[] }>(
  'seed-expected.json',
);
const findings = notice?.findings ?? [];
for (const { row, rules, severity, places } of seed.rows)
  for (const place of places)
    expect(
      findings.some(
        (finding) =>
          rules.includes(finding.ruleId) &&
          finding.severity === severity &&
          [finding.range, ...(finding.related ?? []).map(({ range }) => range)].some((range) => covers(range, place)),
      ),
      `notice: ${row} not reported at ${place.line}:${place.from}`,
    );
for (const { trap, lines, rules } of seed.traps) {
  const fired = findings.filter(
    ({ ruleId, severity, range }) =>
      severity !== 'hint' &&
      rules.includes(ruleId) &&
      lines.some(([from, to]) => range.start.line + 1 >= from && range.start.line + 1 <= to),
  );
  expect(
    fired.length === 0,
    `notice: trap ${trap}: ${fired.map(({ ruleId, range }) => `${ruleId} at ${range.start.line + 1}`).join(', ')}`,
  );
}
for (const finding of findings.filter(grave)) {
  const line = finding.range.start.line + 1;
  const known =
    seed.rows.some(
      ({ rules, places }) => rules.includes(finding.ruleId) && places.some((place) => place.line === line),
    ) || seed.others.some((other) => other.rule === finding.ruleId && other.line === line);
  expect(known, `notice: ${finding.severity} ${finding.ruleId} at line ${line} is in no row and not judged`);
}

const corpus = join(shared, 'corpus/formal');
const judged = json<Judged[]>('corpus-findings.json');
const seen = new Set<Judged>();
let characters = 0;
let infos = 0;
for (const { path, findings: found } of check(corpus)) {
  const file = basename(path);
  characters += [...readFileSync(join(corpus, file), 'utf8').replace(/\s/g, '')].length;
  infos += found.filter(({ severity }) => severity === 'info').length;
  for (const finding of found.filter(grave)) {
    const line = finding.range.start.line + 1;
    const entry = judged.find((item) => item.file === file && item.line === line && item.rule === finding.ruleId);
    if (entry) seen.add(entry);
    expect(entry !== undefined, `corpus: ${file}:${line} ${finding.severity} ${finding.ruleId} has not been read`);
  }
}
for (const entry of judged)
  expect(seen.has(entry), `corpus: ${entry.file}:${entry.line} ${entry.rule} is listed but no longer reported`);
const wrong = judged.filter(({ verdict }) => !verdict).length;
const rate = (wrong / characters) * 10_000;
expect(rate <= 0.3, `corpus: ${wrong} false alarms, ${rate.toFixed(2)} per 10,000 characters`);
const infoRate = (infos / characters) * 10_000;
expect(infoRate <= 5, `corpus: ${infos} infos, ${infoRate.toFixed(2)} per 10,000 characters`);

/** The catalogue of rules: all are built, none is graver than the catalogue has it, but for those listed with a reason. */
interface Listed {
  readonly id: string;
  readonly severity: string;
}
const catalogue = JSON.parse(readFileSync(join(shared, 'rules.json'), 'utf8')) as Listed[];
const differing = json<{ missing: Record<string, string>; graver: Record<string, string> }>('catalogue.json');
const ORDER = ['hint', 'info', 'warning', 'error'];
const built = new Map(rules.map((rule) => [rule.id, rule.severity]));
for (const { id, severity } of catalogue) {
  const own = built.get(id);
  expect(
    (own === undefined) === Object.hasOwn(differing.missing, id),
    `catalogue: ${id} is built, or listed as missing`,
  );
  if (own === undefined) continue;
  const graver = ORDER.indexOf(own) > ORDER.indexOf(severity);
  expect(graver === Object.hasOwn(differing.graver, id), `catalogue: ${id} is ${own}, there ${severity}`);
}

/** Known defects, put into the real documents. */
const counts = measure(await loadRules(), folderTexts(corpus), await loadDefects());
for (const { kind, found, total, unique, restored } of counts)
  if (found < total || restored < unique)
    console.log(`injected ${kind}: ${found} of ${total} found, ${restored} of ${unique} restored`);
const sum = (key: 'found' | 'total' | 'unique' | 'restored') => counts.reduce((n, count) => n + count[key], 0);
console.log(`injected into the corpus: ${summary(counts)}`);
expect(sum('found') >= sum('total') * 0.97, `injected into the corpus: ${summary(counts)}`);
expect(sum('restored') >= sum('unique') * 0.9, `restored in the corpus: ${summary(counts)}`);

for (const failure of failures) console.error(`失败：${failure}`);
console.log(
  `corpus: ${judged.length} errors and warnings, ${wrong} judged false, ${rate.toFixed(2)} per 10,000 of ${characters} characters; ${infos} infos, ${infoRate.toFixed(2)}`,
);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
