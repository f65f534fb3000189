/** Editor features: a checked draft in, LSP types out. No connection, no state but the draft's own. */
export { type Block, blocks } from './blocks.ts';
export {
  type CodeActionOptions,
  codeActions,
  deferredFix,
  resolveCodeAction,
} from './codeActions.ts';
export { type DiagnosticOptions, diagnostics } from './diagnostics.ts';
export { documentSymbols } from './documentSymbols.ts';
export { type CheckedDraft, createDraft, type Draft } from './draft.ts';
export { explain } from './explain.ts';
export type { FixAllCounts } from './fixAll.ts';
export { foldingRanges } from './foldingRanges.ts';
export { hover } from './hover.ts';
export type { ConfigTarget } from './ignoreActions.ts';
export { minimalEdits } from './minimalEdits.ts';
export { COMMANDS, DIAGNOSTIC_SOURCE, FIX_ALL_KIND, SECRECY_PAGE } from './names.ts';
export { plainText } from './plainText.ts';
export { type Status, status } from './status.ts';
