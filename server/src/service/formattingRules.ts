import { type Finding, ruleById } from '../core/index.ts';

/** Groups whose safe fixes are of form alone: marks, brackets, labels and the blanks about them. */
const FORM_GROUPS: ReadonlySet<string> = new Set(['punctuation', 'ordinal']);
/** Of these groups, what touches a time. */
const NOT_FORM: ReadonlySet<string> = new Set(['time-range-connector']);
/** Of the other groups, what changes marks, blanks and characters that cannot be told from the right ones, and no word. */
export const FORM_RULES: readonly string[] = [
  'docno-bracket',
  'docno-inner-space',
  'recipient-colon',
  'att-note-colon',
  'signer-format',
  'note-brackets',
  'cc-format',
  'artefact-edge-space',
  'artefact-invisible-char',
  'artefact-compat-ideograph',
];
const FORM: ReadonlySet<string> = new Set(FORM_RULES);

/** Whether the safe fixes of a rule are of form: no word, number or fact is another afterwards. */
export function isForm({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return FORM.has(ruleId) || (FORM_GROUPS.has(ruleById(ruleId)?.group ?? '') && !NOT_FORM.has(ruleId));
}

/** What copying leaves in a text: the preferred fix is made as it is pasted, safe or not. */
export const RESIDUE_RULES: ReadonlySet<string> = new Set(['artefact-bookmark', 'artefact-hard-break']);
/** What an assistant says beside a text. */
export const TALK_RULE = 'artefact-chat-residue';
