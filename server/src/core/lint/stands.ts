import type { Paragraph } from '../model/document.ts';
import type { Report } from '../rules/rule.ts';
import type { ActiveRule } from './activeRule.ts';
import { isMasked } from './mask.ts';

/** A report stands if its rule runs in that part and its place is not masked from the rule. */
export function stands({ rule, parts }: ActiveRule, report: Report, paragraph: Paragraph | undefined): boolean {
  if (!parts.has(paragraph?.part ?? 'main')) return false;
  return !(rule.mask && paragraph && isMasked(paragraph, rule.mask, report));
}
