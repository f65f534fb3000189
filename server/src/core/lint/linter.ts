import { createLayouter, layout } from '../layout/layout.ts';
import type { LaidOut } from '../layout/page.ts';
import type { WordSubject } from '../layout/wordLayout.ts';
import type { Document } from '../model/document.ts';
import { createContentCache } from '../model/paragraphs.ts';
import { parseDocument } from '../model/parse.ts';
import { recogniseMarkdown } from '../model/recognise.ts';
import { paragraphAt } from '../model/spans.ts';
import { summarise } from '../model/summary.ts';
import type { Neighbours } from '../model/workspace.ts';
import type { Rule } from '../rules/rule.ts';
import type { ActiveRule } from './activeRule.ts';
import { type Config, profileOf } from './config.ts';
import { byPlace, type Finding, toFinding, withFixesApart } from './finding.ts';
import { applyIgnores, dropIgnored } from './ignore.ts';
import { meets } from './needs.ts';
import { type Plan, planOf } from './plan.ts';
import { stands } from './stands.ts';
import { createUnitCache, runJobs, shiftReport, type UnitCache, type UnitResult } from './units.ts';

export interface LintResult {
  readonly document: Document;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Rules that threw on this text and were switched off for it. */
  readonly failures: readonly { readonly ruleId: string; readonly error: unknown }[];
  /** Indexes of the configuration's ignores that something here needed. */
  readonly usedIgnores: readonly number[];
  /** The pages that the rules saw; laid out with the first call where no rule asked for them. */
  laidOut(): LaidOut;
}

/** A checker that keeps what it learnt of one text to check the next version of it quickly. */
export interface Linter {
  /**
   * @param neighbours what the other drafts say that concerns this one; without it no rule across drafts runs
   * @param word how the Word file that the text was read from is formatted; without it no rule of Word's layout runs
   */
  lint(text: string, config: Config, neighbours?: Neighbours, word?: (document: Document) => WordSubject): LintResult;
}

/** Pages of a text longer than this, in UTF-16 units, are laid out anew for whoever asks: to keep them takes more than the text. */
const LONGEST_LAID_OUT = 200_000;

/** What one check of a text runs on. */
interface Subject {
  readonly document: Document;
  readonly plan: Plan;
  readonly units: UnitCache;
  readonly neighbours: Neighbours | undefined;
  readonly word: ((document: Document) => WordSubject) | undefined;
  readonly pages: () => LaidOut;
  readonly isPaper: () => boolean;
}

/** Every report on the document, in source offsets, unit by unit. */
function* allReports({ document, plan, units, neighbours, word, pages, isPaper }: Subject): Generator<UnitResult> {
  const move = ({ reports, failures }: UnitResult, by: number): UnitResult => ({
    failures,
    reports:
      by === 0
        ? reports
        : reports.map(({ active: entry, report }) => ({ active: entry, report: shiftReport(report, by) })),
  });
  // what a comment at a line's end says is no part of the line
  const ends = new Map(
    document.ignores.map(({ scope, start, end }) => [scope === 'line' || scope === 'none' ? end : -1, start]),
  );
  for (const { start, end } of document.lines) {
    const result = units.line(document.text.slice(start, ends.get(end) ?? end));
    if (result.reports.length > 0 || result.failures.length > 0) yield move(result, start);
  }
  for (const paragraph of document.paragraphs) {
    const result = units.paragraph(paragraph);
    if (result.reports.length > 0 || result.failures.length > 0) yield move(result, paragraph.start);
  }
  const found = plan.cues.ofAll(document.paragraphs);
  yield runJobs(plan.document, document, ({ needed }) => meets(found, needed));
  if (word) {
    yield runJobs(plan.word, word(document));
  } else {
    // a Word file has pages of its own
    const paged = runJobs(plan.page, { document, pages });
    if (paged.failures.length > 0 || (paged.reports.length > 0 && isPaper())) yield paged;
  }
  if (neighbours && plan.workspace.length > 0)
    yield runJobs(plan.workspace, { draft: summarise(document), neighbours });
}

/** Makes a linter of these rules. One a document: what it caches is the last text. */
export function createLinterOf(rules: readonly Rule[]): Linter {
  const contents = createContentCache();
  let plan: Plan | undefined;
  let units: UnitCache | undefined;
  const layouter = createLayouter();

  return {
    lint(text, config, neighbours, word) {
      const own = planOf(rules, config);
      if (own !== plan || !units) {
        plan = own;
        units = createUnitCache(own);
      }
      const document = parseDocument(text, contents);
      const failures = new Map<string, unknown>();
      const findings: Finding[] = [];
      let laidOut: LaidOut | undefined;
      let official: boolean | undefined;
      const isLong = text.length > LONGEST_LAID_OUT;
      const lay = isLong ? layout : layouter.layout;
      const pages = () => (laidOut ??= lay(document, profileOf(config)));
      // pages are told of only where the text is to be printed as a paper
      const isPaper = () => (official ??= recogniseMarkdown(document.text).isOfficial);
      for (const unit of allReports({ document, plan: own, units, neighbours, word, pages, isPaper })) {
        for (const { active: entry, error } of unit.failures) failures.set(entry.rule.id, error);
        for (const { active: entry, report } of unit.reports) {
          const paragraph = paragraphAt(document, report.start);
          if (stands(entry, report, paragraph)) findings.push(toFinding(entry, report, document));
        }
      }
      if (isLong) laidOut = undefined;
      contents.advance();
      units.advance();
      const kept = findings.filter(({ ruleId }) => !failures.has(ruleId)).sort(byPlace);
      const used = new Set<number>();
      const isSilent = ({ rule: { id, check } }: ActiveRule) =>
        failures.has(id) ||
        (check.unit === 'workspace' && !neighbours) ||
        (check.unit === 'word' && !word) ||
        (check.unit === 'page' && (word || !isPaper()));
      // nobody asks where there are no comments
      const silent = document.ignores.length > 0 ? own.active.filter(isSilent).map(({ rule: { id } }) => id) : [];
      const scope = { known: own.known, silent: new Set(silent) };
      const left = applyIgnores(document, dropIgnored(kept, config, used), config, scope);
      return {
        document,
        findings: withFixesApart(dropIgnored(left, config, used)),
        failures: [...failures].map(([ruleId, error]) => ({ ruleId, error })),
        usedIgnores: [...used],
        laidOut: pages,
      };
    },
  };
}
