import type { LaidOut } from '../layout/page.ts';
import type { WordSubject } from '../layout/wordLayout.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { DraftSummary } from '../model/summary.ts';
import type { Neighbours } from '../model/workspace.ts';
import type { Report, Rule } from '../rules/rule.ts';
import { remembered } from '../text/remember.ts';
import { type ActiveRule, activeRules } from './activeRule.ts';
import { type Config, ENGINE_RULES } from './config.ts';
import { type CueIndex, type Cues, createCueIndex } from './needs.ts';

/** One rule's check, ready to be run on subjects of its kind. */
export interface Job<Subject> {
  readonly active: ActiveRule;
  readonly needed: Cues;
  readonly run: (subject: Subject) => Iterable<Report>;
}

/** The rules that a configuration leaves on, by what they look at. */
export interface Plan {
  readonly active: readonly ActiveRule[];
  readonly line: readonly Job<string>[];
  readonly paragraph: readonly Job<Paragraph>[];
  readonly document: readonly Job<Document>[];
  readonly workspace: readonly Job<{ readonly draft: DraftSummary; readonly neighbours: Neighbours }>[];
  readonly page: readonly Job<{ readonly document: Document; readonly pages: () => LaidOut }>[];
  readonly word: readonly Job<WordSubject>[];
  readonly cues: CueIndex;
  /** The ids of all rules, those that are off too. */
  readonly known: readonly string[];
}

/** What the rules need, whatever the configuration leaves on. */
const cuesFor = remembered((rules: readonly Rule[]) => {
  const cues = createCueIndex(rules.map(({ check }) => ('needs' in check ? check.needs : undefined)));
  return { cues, needed: new Map(rules.map((rule, index) => [rule, cues.needed[index]])) };
});

function makePlan(rules: readonly Rule[], config: Config): Plan {
  const active = activeRules(rules, config);
  const { cues, needed } = cuesFor(rules);
  type Jobs = { -readonly [Unit in keyof Omit<Plan, 'active' | 'cues' | 'known'>]: Plan[Unit][number][] };
  const jobs: Jobs = { line: [], paragraph: [], document: [], workspace: [], page: [], word: [] };
  for (const entry of active) {
    const { rule, context } = entry;
    const { check } = rule;
    const own = { active: entry, needed: needed.get(rule) ?? [] };
    if (check.unit === 'line') jobs.line.push({ ...own, run: check.run });
    else if (check.unit === 'paragraph')
      jobs.paragraph.push({ ...own, run: (paragraph) => check.run(paragraph, context) });
    else if (check.unit === 'document') jobs.document.push({ ...own, run: (document) => check.run(document, context) });
    else if (check.unit === 'workspace')
      jobs.workspace.push({ ...own, run: ({ draft, neighbours }) => check.run(draft, neighbours, context) });
    else if (check.unit === 'page')
      jobs.page.push({ ...own, run: ({ document, pages }) => check.run(pages(), document, context) });
    else jobs.word.push({ ...own, run: (subject) => check.run(subject, context) });
  }
  return { ...jobs, active, cues, known: [...rules.map(({ id }) => id), ...Object.keys(ENGINE_RULES)] };
}

const plansFor = remembered((rules: readonly Rule[]) => remembered((config: Config) => makePlan(rules, config)));

/** The plan of these rules under a configuration, made once. */
export function planOf(rules: readonly Rule[], config: Config): Plan {
  return plansFor(rules)(config);
}
