import { createLayouter } from '../layout/layout.ts';
import type { LaidOut } from '../layout/page.ts';
import type { WordSubject } from '../layout/wordLayout.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { createContentCache } from '../model/paragraphs.ts';
import { parseDocument } from '../model/parse.ts';
import { recogniseMarkdown } from '../model/recognise.ts';
import { paragraphAt } from '../model/spans.ts';
import { summarise } from '../model/summary.ts';
import type { Neighbours } from '../model/workspace.ts';
import type { Report, Rule } from '../rules/rule.ts';
import { type ActiveRule, activeRules } from './activeRule.ts';
import { type Config, ENGINE_RULES, profileOf } from './config.ts';
import { type Finding, toFinding, withFixesApart } from './finding.ts';
import { applyIgnores, dropIgnored } from './ignore.ts';
import { isMasked } from './mask.ts';
import { createUnitCache, runRules, shiftReport, type UnitResult } from './units.ts';

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

/** Every report on the document, in source offsets, unit by unit. */
function* allReports(
  document: Document,
  active: readonly ActiveRule[],
  units: ReturnType<typeof createUnitCache>,
  neighbours: Neighbours | undefined,
  word: ((document: Document) => WordSubject) | undefined,
  pages: () => LaidOut,
  isPaper: () => boolean,
) {
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
  for (const { start, end } of document.lines)
    yield move(units.line(document.text.slice(start, ends.get(end) ?? end)), start);
  for (const paragraph of document.paragraphs) yield move(units.paragraph(paragraph), paragraph.start);
  yield runRules(active, ({ rule: { check }, context }) =>
    check.unit === 'document' ? check.run(document, context) : [],
  );
  if (word) {
    const subject = word(document);
    yield runRules(active, ({ rule: { check }, context }) =>
      check.unit === 'word' ? check.run(subject, context) : [],
    );
  } else {
    // a Word file has pages of its own
    const paged = runRules(active, ({ rule: { check }, context }) =>
      check.unit === 'page' ? check.run(pages(), document, context) : [],
    );
    if (paged.failures.length > 0 || (paged.reports.length > 0 && isPaper())) yield paged;
  }
  if (!neighbours) return;
  const draft = summarise(document);
  yield runRules(active, ({ rule: { check }, context }) =>
    check.unit === 'workspace' ? check.run(draft, neighbours, context) : [],
  );
}

/** A report stands if its rule runs in that part and its place is not masked from the rule. */
function stands({ rule, parts }: ActiveRule, report: Report, paragraph: Paragraph | undefined): boolean {
  if (!parts.has(paragraph?.part ?? 'main')) return false;
  return !(rule.mask && paragraph && isMasked(paragraph, rule.mask, report));
}

/** Makes a linter of these rules. One a document: what it caches is the last text. */
export function createLinterOf(rules: readonly Rule[]): Linter {
  const contents = createContentCache();
  const known = [...rules.map(({ id }) => id), ...Object.keys(ENGINE_RULES)];
  let configured: Config | undefined;
  let active: readonly ActiveRule[] = [];
  let units = createUnitCache(active);
  const layouter = createLayouter();

  return {
    lint(text, config, neighbours, word) {
      if (config !== configured) {
        configured = config;
        active = activeRules(rules, config);
        units = createUnitCache(active);
      }
      const document = parseDocument(text, contents);
      const failures = new Map<string, unknown>();
      const findings: Finding[] = [];
      let laidOut: LaidOut | undefined;
      let official: boolean | undefined;
      const pages = () => (laidOut ??= layouter.layout(document, profileOf(config)));
      // pages are told of only where the text is to be printed as a paper
      const isPaper = () => (official ??= recogniseMarkdown(document.text).isOfficial);
      for (const unit of allReports(document, active, units, neighbours, word, pages, isPaper)) {
        for (const { active: entry, error } of unit.failures) failures.set(entry.rule.id, error);
        for (const { active: entry, report } of unit.reports) {
          const paragraph = paragraphAt(document, report.start);
          if (stands(entry, report, paragraph)) findings.push(toFinding(entry, report, document));
        }
      }
      contents.advance();
      units.advance();
      const kept = findings
        .filter(({ ruleId }) => !failures.has(ruleId))
        .sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1));
      const used = new Set<number>();
      const silent = active.flatMap(({ rule }) =>
        failures.has(rule.id) ||
        (rule.check.unit === 'workspace' && !neighbours) ||
        (rule.check.unit === 'word' && !word) ||
        (rule.check.unit === 'page' && (word || (document.ignores.length > 0 && !isPaper())))
          ? [rule.id]
          : [],
      );
      const scope = { known, silent: new Set(silent) };
      const own = applyIgnores(document, dropIgnored(kept, config, used), config, scope);
      return {
        document,
        findings: withFixesApart(dropIgnored(own, config, used)),
        failures: [...failures].map(([ruleId, error]) => ({ ruleId, error })),
        usedIgnores: [...used],
        laidOut: pages,
      };
    },
  };
}
