/** Editor features: a checked draft in, LSP types out. No connection, no state but the draft's own. */

export { minimalEdits } from '../core/text/minimalEdits.ts';
export { type AgendaFacts, agendaFacts } from './agendaFacts.ts';
export {
  type CodeActionOptions,
  codeActions,
  deferredFix,
  resolveCodeAction,
  workspaceEdit,
} from './codeActions.ts';
export { codeLenses, resolveCodeLens } from './codeLens.ts';
export { COMPLETION_TRIGGERS, complete } from './completion/index.ts';
export { type DiagnosticOptions, diagnostics, refusal } from './diagnostics.ts';
export { documentLinks } from './documentLinks.ts';
export { documentSymbols } from './documentSymbols.ts';
export { type CheckedDraft, checkText, createDraft, type Draft, type GlancedDraft } from './draft.ts';
export { explain } from './explain.ts';
export { type ListedFinding, listFindings } from './findings.ts';
export type { FixAllCounts } from './fixAll.ts';
export { foldingRanges } from './foldingRanges.ts';
export { formatInSteps } from './formatting.ts';
export { cleanPasted } from './formattingPaste.ts';
export { hover } from './hover.ts';
export type { ConfigTarget } from './ignoreActions.ts';
export { inlayHints } from './inlayHints.ts';
export { COMMANDS, DIAGNOSTIC_SOURCE, FIX_ALL_KIND, SECRECY_PAGE } from './names.ts';
export { definition, documentHighlights, references } from './navigation.ts';
export { onTypeFormatting } from './onTypeFormatting.ts';
export {
  type PagesPatch,
  patchPages,
  type SentPages,
  type ShownLine,
  type ShownPage,
  type ShownPages,
  showPages,
} from './pages.ts';
export { paperOf } from './papers.ts';
export { plainText } from './plainText.ts';
export { recheck } from './recheck.ts';
export { type RegisterSeries, readRegister } from './register.ts';
export { prepareRename, rename } from './rename.ts';
export { rewriteByName } from './rewrites/index.ts';
export type { Rewritten } from './rewrites/rewrite.ts';
export { selectionRanges } from './selectionRanges.ts';
export { type SemanticToken, semanticTokens } from './semanticTokens.ts';
export { refusedStatus, type Status, status } from './status.ts';
export { TOKEN_KINDS, TOKEN_MODIFIERS } from './tokenKinds.ts';
export { isTooLong, TOO_LONG } from './tooLong.ts';
export { dayNote } from './workdays.ts';
export { workspaceSymbols } from './workspaceSymbols.ts';
