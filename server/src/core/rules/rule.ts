import type { LaidOut } from '../layout/page.ts';
import type { Profile } from '../layout/profile.ts';
import type { WordSubject } from '../layout/wordLayout.ts';
import type { Document, Paragraph, PartKind, Role } from '../model/document.ts';
import type { DraftSummary, Place } from '../model/summary.ts';
import type { Token } from '../model/token.ts';
import type { Neighbours } from '../model/workspace.ts';
import type { Span } from '../text/span.ts';
import type { UnitFacts } from './unitFacts.ts';

/** How grave a finding is. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Where a rule comes from; its severity and the wording of its message never exceed this source. */
export type Source = '法律' | '条例' | '国标' | '标点国标' | '数字国标' | '惯例' | '本单位' | '工程';

/** A replacement of a span of the source text. */
export interface Edit extends Span {
  readonly newText: string;
}

/**
 * One way to mend a finding. `safe` only if it is the one possible correction, keeps every referent, deletes no line
 * and leaves the division into parts as it was; all else is suggested, one at a time.
 */
export interface Fix {
  readonly title: string;
  readonly safe?: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that a finding speaks of. */
export interface Related extends Span {
  readonly message: string;
  /** Where the place is in another draft; `start` and `end` are then those of the finding itself. */
  readonly elsewhere?: { readonly path: string; readonly place: Place };
}

/** What a rule's check reports: the place, the words, the ways to mend it (the preferred one first). */
export interface Report extends Span {
  /** Chinese; what is wrong and what to do. The engine appends the clause. */
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Only to go below the rule's own severity in a milder case. */
  readonly severity?: Severity;
}

/** How the rule was configured. */
export interface RuleContext {
  /** The rule's options as configured; `{}` if none. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The machine is one for classified work (`classifiedSystem` in the configuration). */
  readonly classifiedSystem: boolean;
  /** What the unit says of itself; empty lists where it says nothing. */
  readonly unit: UnitFacts;
  /** How the unit has its papers set. */
  readonly layout: Profile;
}

/**
 * What a paragraph, or for a check of documents any paragraph of the document, must have that the check may find anything:
 * all that is named here. The engine passes over the check where it is not there, which makes most of a check's speed; a
 * need that is named wrongly hides findings, so that `test/core/needs.test.ts` looks for such on every text that it has.
 */
export interface Needs {
  /** Of each string one character, in the view of a paragraph or in its source. */
  readonly characters?: readonly string[];
  /** A token of one of these kinds. */
  readonly tokens?: readonly Token['kind'][];
  /** One of these roles. */
  readonly roles?: readonly Role[];
}

/**
 * What a rule looks at. `line`: one physical line of the source (residue rules), reports in offsets from the line's
 * start. `paragraph`: one logical paragraph, reports in source offsets. `document`: the whole model. `workspace`: what
 * a draft tells the others and what they tell it; runs only where the other drafts are known. `word`: how a Word file is
 * formatted beside what its text is to look like; runs only on Word files. `page`: the draft laid out; runs only on texts
 * that are recognised as papers.
 * Line and paragraph checks are cached by their text, role and part: they must look at nothing else.
 */
export type Check =
  | { readonly unit: 'line'; readonly run: (line: string) => Iterable<Report> }
  | {
      readonly unit: 'paragraph';
      readonly needs?: Needs;
      readonly run: (paragraph: Paragraph, context: RuleContext) => Iterable<Report>;
    }
  | {
      readonly unit: 'document';
      readonly needs?: Needs;
      readonly run: (document: Document, context: RuleContext) => Iterable<Report>;
    }
  | {
      readonly unit: 'workspace';
      readonly run: (draft: DraftSummary, neighbours: Neighbours, context: RuleContext) => Iterable<Report>;
    }
  | {
      readonly unit: 'page';
      readonly run: (laidOut: LaidOut, document: Document, context: RuleContext) => Iterable<Report>;
    }
  | { readonly unit: 'word'; readonly run: (subject: WordSubject, context: RuleContext) => Iterable<Report> };

/**
 * A draft that a rule must (or must not) fire on. `⏎` stands for a line end and `⟦…⟧` encloses what the finding's
 * range must be, exactly; both are taken out before the check. Behind a line `▤NAME` stands another draft of the
 * workspace, or nothing where there is only a file of that name. `▣` begins what is said of a Word file's formatting
 * (see word/overrides.ts).
 */
export interface BadExample {
  readonly draft: string;
  /** The draft after the preferred fix (`⏎` for line ends); left out where the rule has no fix. */
  readonly fixed?: string;
}

/**
 * What a rule leaves alone. `claims`: spans that a more specific token owns (numbers, dates, labels, addresses); for
 * generic rules of punctuation, numbers and spacing. `wording`: those, and whatever is not the writer's own prose: quotations,
 * titles in 《》, rows of tables; for rules of wording and style.
 */
export type Mask = 'claims' | 'wording';

/** A rule as its file defines it; its id is the file's name and its group the folder (see index.generated.ts). */
export interface RuleDefinition {
  /** Chinese name, as in the catalogue. */
  readonly name: string;
  readonly source: Source;
  /** Clause, e.g. `GB/T 9704—2012 7.2.5`. */
  readonly clause: string;
  readonly severity: Severity;
  /** The source says 一般, 通常, 宜 or 原则上, or is an informative annex: a warning at most. */
  readonly usual?: boolean;
  /** Why it matters, one or two Chinese sentences for the hover and the documentation page. */
  readonly why: string;
  /** For a finding above what its source supports: the harm done to a misled reader. */
  readonly misleads?: string;
  /** Parts it runs in; the default is main, agenda and attachment. `material` findings come a degree lower, unsafe. */
  readonly parts?: readonly PartKind[];
  /** Stretches whose findings are dropped, because they are not for this rule to judge. */
  readonly mask?: Mask;
  /** Mends residue or the quotation marks themselves, so that its safe fixes may touch what stands in quotation marks. */
  readonly mendsQuotations?: boolean;
  /** Off unless the configuration turns it on. */
  readonly off?: boolean;
  readonly options?: Readonly<Record<string, { readonly description: string; readonly schema: object }>>;
  /** What the examples suppose the unit to have said of itself. */
  readonly unit?: Partial<UnitFacts>;
  /** How the examples suppose that the unit has its papers set. */
  readonly layout?: Partial<Profile>;
  readonly bad: readonly (BadExample | string)[];
  readonly good: readonly string[];
  readonly check: Check;
}

/** A registered rule. */
export interface Rule extends RuleDefinition {
  readonly id: string;
  readonly group: string;
}

/** Defines a rule; the whole of a rule's file is one call of this. */
export function defineRule(definition: RuleDefinition): RuleDefinition {
  return definition;
}

/** The parts where a rule runs unless it says otherwise. */
export const DEFAULT_PARTS: readonly PartKind[] = ['main', 'agenda', 'attachment'];
