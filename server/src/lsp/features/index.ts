import type { Feature } from '../context.ts';
import { codeActionFeature } from './codeAction.ts';
import { commandFeature } from './command.ts';
import { configFileFeature } from './configFile.ts';
import { documentSymbolFeature } from './documentSymbol.ts';
import { failureFeature } from './failure.ts';
import { foldingRangeFeature } from './foldingRange.ts';
import { hoverFeature } from './hover.ts';
import { pagesFeature } from './pages.ts';
import { pullDiagnosticsFeature } from './pullDiagnostics.ts';
import { pushDiagnosticsFeature } from './pushDiagnostics.ts';
import { rewriteFeature } from './rewrite.ts';
import { rulePageFeature } from './rulePage.ts';
import { statusFeature } from './status.ts';
import { watchFeature } from './watch.ts';
import { wordFeature } from './word.ts';

/** All that the server can do; a new feature is a file of this folder and a line here. */
export const FEATURES: readonly Feature[] = [
  pullDiagnosticsFeature,
  pushDiagnosticsFeature,
  codeActionFeature,
  commandFeature,
  hoverFeature,
  documentSymbolFeature,
  foldingRangeFeature,
  statusFeature,
  pagesFeature,
  wordFeature,
  rewriteFeature,
  rulePageFeature,
  configFileFeature,
  watchFeature,
  failureFeature,
];
