import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { Finding, Severity } from '../core/index.ts';
import type { GlancedDraft } from './draft.ts';
import { DIAGNOSTIC_SOURCE } from './names.ts';
import { toRange } from './ranges.ts';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the client can show. */
export interface DiagnosticOptions {
  /** The address of a rule's page, `{id}` standing for the rule; none where left out. */
  readonly ruleLink?: string;
  readonly relatedInformation?: boolean;
}

/** Travels with a diagnostic, so that a client can tell what a quick fix would be without asking. */
export interface DiagnosticData {
  readonly fix: 'safe' | 'suggested' | 'none';
}

/** The rule's page. */
function ruleAddress(ruleLink: string, ruleId: string): string {
  return ruleLink.replaceAll('{id}', encodeURIComponent(ruleId));
}

/** A finding whose preferred fix takes away just what it marks: editors fade such text. */
function isRemoval(finding: Finding): boolean {
  const edits = finding.fixes[0]?.edits ?? [];
  const [edit] = edits;
  return edits.length === 1 && edit?.newText === '' && edit.start === finding.start && edit.end === finding.end;
}

function related(finding: Finding, draft: GlancedDraft): DiagnosticRelatedInformation[] {
  return finding.related.map((other) => ({
    location: other.elsewhere
      ? { uri: other.elsewhere.path, range: other.elsewhere.place.range }
      : { uri: draft.uri, range: toRange(draft.positions, other) },
    message: other.message,
  }));
}

/** One finding as an editor shows it. */
export function toDiagnostic(finding: Finding, draft: GlancedDraft, options: DiagnosticOptions = {}): Diagnostic {
  const [fix] = finding.fixes;
  const data: DiagnosticData = { fix: fix ? (fix.safe ? 'safe' : 'suggested') : 'none' };
  return {
    range: toRange(draft.positions, finding),
    severity: SEVERITIES[finding.severity],
    source: DIAGNOSTIC_SOURCE,
    code: finding.ruleId,
    ...(options.ruleLink ? { codeDescription: { href: ruleAddress(options.ruleLink, finding.ruleId) } } : {}),
    message: finding.message,
    ...(options.relatedInformation && finding.related.length ? { relatedInformation: related(finding, draft) } : {}),
    ...(isRemoval(finding) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data,
  };
}

/** Shown in place of findings, at the start of a draft that is not checked. */
export function refusal(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: DIAGNOSTIC_SOURCE, message };
}

/** All findings of a draft, in the checker's order. */
export function diagnostics(draft: GlancedDraft, options: DiagnosticOptions = {}): Diagnostic[] {
  return draft.findings.map((finding) => toDiagnostic(finding, draft, options));
}
