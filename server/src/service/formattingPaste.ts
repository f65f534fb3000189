import {
  applyEdits,
  type Config,
  type Document,
  type IndentStyle,
  type Linter,
  rules,
  type Span,
} from '../core/index.ts';
import { createLinterOf } from '../core/lint/linter.ts';
import { parseDocument } from '../core/model/parse.ts';
import { labelBlanks, markdownResidues } from '../core/rules/residue/markdownResidue.ts';
import { lineEndOf } from '../core/text/lineEnd.ts';
import { formatSpan } from './formatting.ts';
import { usualIndent } from './formattingLayout.ts';
import { RESIDUE_RULES, TALK_RULE } from './formattingRules.ts';

/** What is pasted, and where. */
export interface Pasted {
  readonly text: string;
  /** The draft that it goes into, and what it takes the place of there. */
  readonly into?: { readonly document: Document; readonly at: Span } | undefined;
  /** The writer asked for it to be set out: then it is, even where only blanks change. */
  readonly asked: boolean;
  readonly config: Config;
  readonly linter: Linter;
  /** Sets text out that Word put on the clipboard; text that is set out so already comes back as it is. */
  readonly setOut: (text: string) => string;
}

const HAN = /\p{Script=Han}/u;
/** Signs that only Word puts into text: line and page ends of its own, numbers and signs of lists with their tab. */
const FROM_WORD = /[\v\f\u2028\uf000-\uf0ff]|^(?:[（(]?[\p{Script=Han}\d]{1,4}[）)、.．]|[•●■◆➢✓▪○▫–])\t/mu;
/** So long a text is a document, which is opened and not pasted; it goes in as it is. */
const LONGEST = 400_000;
const MOST_PASSES = 8;

/** What a fragment of a paper is read behind: its first line is no title then. */
const LEAD = '关于有关事项的通知\n\n各村：\n现将有关事项通知如下：\n';

/** A paper, or so much of one that its elements can be told. */
const isPaper = ({ paragraphs, title }: Document) =>
  title !== undefined && paragraphs.some(({ role }) => role === 'recipient' || role === 'signatureDate');

/** Whether a paste goes amid the text of a paper, where no title of its own can stand. */
function isAmidText({ into }: Pick<Pasted, 'into'>): boolean {
  if (!into) return false;
  const { paragraphs, title } = into.document;
  const above = paragraphs.filter(({ start }) => start < into.at.start);
  return (
    above.some(({ index }) => index === title?.paragraphs.at(-1)) &&
    above.every(({ role, part }) => part === 'main' && role !== 'signatureDate')
  );
}

/** What stands before a text as it is read: nothing before a paper, an agenda or what else has a title of its own. */
function leadOf(document: Document, pasted: Pick<Pasted, 'into'>): string {
  const { title, parts } = document;
  const own = isPaper(document) || parts.some(({ kind }) => kind !== 'main');
  return own || (title?.genre !== undefined && !isAmidText(pasted)) ? '' : LEAD;
}

/** The text set out behind what it is read behind: the first line of a fragment is no title, with a blank line below. */
function setOutFragment(text: string, pasted: Pasted): string {
  const { setOut } = pasted;
  const alone = setOut(text);
  const lead = leadOf(parseDocument(alone), pasted);
  const made = lead === '' ? alone : setOut(lead + text);
  return made.startsWith(lead) ? made.slice(lead.length).replace(/^\n+/, '') : alone;
}

/** The text without what an assistant said beside it. */
function withoutTalk(text: string, linter: Linter, config: Config): string {
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const said = linter.lint(current, config).findings.filter(({ ruleId }) => ruleId === TALK_RULE);
    if (said.length === 0) break;
    current = applyEdits(
      current,
      said.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
    );
  }
  return current;
}

/** The text without marks of Markdown, torn lines and signs of Word; `marked` where there were marks. */
function withoutResidue(text: string, lead: string, linter: Linter, config: Config): { text: string; marked: boolean } {
  let current = lead + text;
  let marked = false;
  const alone = saidBy(text).length < 2;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { document, findings } = linter.lint(current, config);
    const marks = markdownResidues(document).flatMap(({ whole }) => whole);
    marked ||= marks.length > 0;
    const rest = findings
      .filter(({ ruleId }) => RESIDUE_RULES.has(ruleId))
      .flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    // 2. 5吨 is not to become 2.5吨, and a line alone keeps what it has
    const blanks = (alone ? [] : labelBlanks(document)).filter(({ end }) => !/\d/.test(current[end] ?? ''));
    const edits = [...(marks.length > 0 ? marks : rest), ...blanks].filter(({ start }) => start >= lead.length);
    const next = applyEdits(current, edits);
    if (next === current) break;
    current = next;
  }
  return { text: current.slice(lead.length), marked };
}

/** The lines that hold something, without the blanks around them. */
const saidBy = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
const sameLines = (a: string, b: string) => saidBy(a).join('\n') === saidBy(b).join('\n');

/** The indent that what is pasted is to have: that of the draft it goes into. */
function indentFor({ into, config: { indent = 'auto' } }: Pasted): IndentStyle {
  return indent !== 'auto' ? indent : into ? usualIndent(into.document) : 'none';
}

/** The blanks and line ends at both ends are the writer's: where a paste begins and ends says what it is put into. */
function withEdges(made: string, pasted: string, midLine: boolean): string {
  let to = made.length;
  while (to > 0 && /[\r\n]/.test(made[to - 1] ?? '')) to--;
  const inner = made.slice(0, to);
  const end = /[\r\n]$/.test(pasted) ? lineEndOf(made) : '';
  return (midLine ? inner.replace(/^[ \t　]+/u, '') : inner) + end;
}

/**
 * A text as it goes into a draft: in full-width punctuation, torn lines joined, `#` and lists turned into 一、（一）1.,
 * without what a chat assistant said beside it. What needs none of this (a word, a figure, a line, an excerpt of a draft)
 * comes back as it is. No number, time, address or quotation is another afterwards. Never fails.
 */
export function cleanPasted(pasted: Pasted): string {
  const { text, into, asked, config, linter } = pasted;
  if (!HAN.test(text) || text.length > LONGEST) return text;
  const fromWord = FROM_WORD.test(text);
  const plain = fromWord ? setOutFragment(text, pasted) : text;
  const cleaner = createLinterOf(rules.filter(({ id }) => id === TALK_RULE || RESIDUE_RULES.has(id)));
  const spoken = withoutTalk(plain, cleaner, config);
  const lead = leadOf(parseDocument(spoken), pasted);
  const clean = withoutResidue(spoken, lead, cleaner, config);
  const lone = saidBy(text).length < 2;
  if (lone && !asked && sameLines(clean.text, text)) return text;
  const draft = lead + (lone && !asked ? clean.text : setOutFragment(clean.text, pasted));
  const before = into?.document.text.slice(0, into.at.start) ?? '';
  const midLine = lone || !/(?:^|[\r\n])[ \t　]*$/u.test(before);
  const style = { indent: indentFor(pasted), dense: clean.marked };
  const made = formatSpan({ text: draft, config, linter }, { start: lead.length, end: draft.length }, style);
  const kept = !asked && !fromWord && sameLines(made, text) && lead !== '';
  return kept ? text : withEdges(made, text, midLine);
}
