import { compose } from '../layout/compose.ts';
import { DEFAULT_PROFILE } from '../layout/defaults.ts';
import type { Document } from '../model/document.ts';
import { parseDocument } from '../model/parse.ts';
import { summarise } from '../model/summary.ts';
import { createWorkspaceIndex } from '../model/workspace.ts';
import { badExamples, exampleFiles, exampleText } from '../rules/explain.ts';
import type { Rule } from '../rules/rule.ts';
import { NO_FACTS } from '../rules/unitFacts.ts';
import { exampleSubject } from '../rules/word/example.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { createLinterOf, type LintResult } from './linter.ts';

/**
 * Runs one rule on the text of one of its examples, with the facts of the unit that its examples suppose, whatever is on.
 * @param others the other files of the example, by name
 * @param formatting what it says of a Word file's formatting
 */
export function lintExample(
  rule: Rule,
  text: string,
  others: ReturnType<typeof exampleFiles>['others'],
  formatting = '',
): LintResult {
  const index = createWorkspaceIndex();
  for (const other of others) index.set(other.name, summarise(parseDocument(other.text)));
  const files = others.map(({ name }) => name);
  const neighbours = index.neighbours('本稿.gongwen', summarise(parseDocument(text)), files);
  const config = {
    ...DEFAULT_CONFIG,
    ...(rule.off ? { rules: { [rule.id]: rule.severity } } : {}),
    unit: { ...NO_FACTS, ...rule.unit },
    ...(rule.layout ? { layout: rule.layout } : {}),
  };
  const word = (document: Document) =>
    exampleSubject(document, compose(document, DEFAULT_PROFILE), DEFAULT_PROFILE, formatting);
  return createLinterOf([rule]).lint(text, config, neighbours, rule.check.unit === 'word' ? word : undefined);
}

/** How the findings of a rule are mended, for its page; learnt from its own examples. */
export function mendingOf(rule: Rule): string {
  const found = badExamples(rule).flatMap(({ draft: example }) => {
    const { draft, others, formatting } = exampleFiles(example);
    return lintExample(rule, exampleText(draft), others, formatting).findings;
  });
  const safe = found.filter(({ fixes }) => fixes[0]?.safe).length;
  const suggested = found.filter(({ fixes }) => fixes.length > 0).length;
  if (suggested === 0) return '只指出，不代改';
  if (safe === 0) return '给出改法，由人选定';
  return safe === found.length ? '可以自动修改，也在“全部修正”之列' : '改法唯一的可以自动修改，其余给出改法由人选定';
}
