import type { Feature } from '../context.ts';
import { codeActionFeature } from './codeAction.ts';
import { codeLensFeature } from './codeLens.ts';
import { commandFeature } from './command.ts';
import { completionFeature } from './completion.ts';
import { configFileFeature } from './configFile.ts';
import { documentLinkFeature } from './documentLink.ts';
import { documentSymbolFeature } from './documentSymbol.ts';
import { factsFeature } from './facts.ts';
import { failureFeature } from './failure.ts';
import { foldingRangeFeature } from './foldingRange.ts';
import { formattingFeature } from './formatting.ts';
import { hoverFeature } from './hover.ts';
import { inlayHintFeature } from './inlayHint.ts';
import { navigationFeature } from './navigation.ts';
import { onTypeFormattingFeature } from './onTypeFormatting.ts';
import { pagesFeature } from './pages.ts';
import { pasteFeature } from './paste.ts';
import { pullDiagnosticsFeature } from './pullDiagnostics.ts';
import { pushDiagnosticsFeature } from './pushDiagnostics.ts';
import { registerFeature } from './register.ts';
import { renameFeature } from './rename.ts';
import { rewriteFeature } from './rewrite.ts';
import { rulePageFeature } from './rulePage.ts';
import { selectionRangeFeature } from './selectionRange.ts';
import { semanticTokensFeature } from './semanticTokens.ts';
import { statusFeature } from './status.ts';
import { watchFeature } from './watch.ts';
import { wordFeature } from './word.ts';
import { workspaceSymbolFeature } from './workspaceSymbol.ts';

/** All that the server can do; a new feature is a file of this folder and a line here. */
export const FEATURES: readonly Feature[] = [
  pullDiagnosticsFeature,
  pushDiagnosticsFeature,
  codeActionFeature,
  codeLensFeature,
  commandFeature,
  completionFeature,
  hoverFeature,
  documentSymbolFeature,
  foldingRangeFeature,
  formattingFeature,
  selectionRangeFeature,
  semanticTokensFeature,
  inlayHintFeature,
  statusFeature,
  pagesFeature,
  wordFeature,
  pasteFeature,
  rewriteFeature,
  onTypeFormattingFeature,
  registerFeature,
  factsFeature,
  navigationFeature,
  renameFeature,
  documentLinkFeature,
  workspaceSymbolFeature,
  rulePageFeature,
  configFileFeature,
  watchFeature,
  failureFeature,
];
