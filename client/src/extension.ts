import type { ExtensionContext } from 'vscode';
import { type ClientFactory, createSession } from './client.ts';
import { registerDrafts } from './drafts.ts';
import { registerAgenda } from './features/agenda.ts';
import { registerAssistantTool } from './features/assistantTool.ts';
import { registerCheck } from './features/check.ts';
import { registerConvertNumbering } from './features/convertNumbering.ts';
import { registerEmptyHint } from './features/emptyHint.ts';
import { registerExample } from './features/example.ts';
import { registerExport } from './features/exportDraft.ts';
import { registerFinalise } from './features/finalise.ts';
import { registerFixAll } from './features/fixAll.ts';
import { registerFixOnSave } from './features/fixOnSave.ts';
import { registerFixWord } from './features/fixWord.ts';
import { registerImportWord } from './features/importWord.ts';
import { registerLanguageSwitch } from './features/languageSwitch.ts';
import { registerMenu } from './features/menu.ts';
import { registerNewDocument } from './features/newDocument.ts';
import { registerNumberedLine } from './features/numberedLine.ts';
import { registerPasteClean } from './features/pasteClean.ts';
import { registerPasteWord } from './features/pasteWord.ts';
import { registerPreview } from './features/preview.ts';
import { registerPrint } from './features/printDraft.ts';
import { registerRegister } from './features/register.ts';
import { registerRewrites } from './features/rewrites.ts';
import { registerRulePages } from './features/rulePages.ts';
import { registerSelect } from './features/select.ts';
import { registerServerControl } from './features/serverControl.ts';
import { registerStatusBar } from './features/statusBar.ts';
import { registerWordEditor } from './features/wordEditor.ts';

/** All that the extension does in the editor; a new feature is a file and a line here. */
const FEATURES = [
  registerServerControl,
  registerLanguageSwitch,
  registerStatusBar,
  registerMenu,
  registerCheck,
  registerFixAll,
  registerFixOnSave,
  registerRulePages,
  registerRewrites,
  registerNumberedLine,
  registerConvertNumbering,
  registerAgenda,
  registerPreview,
  registerPrint,
  registerExport,
  registerImportWord,
  registerFixWord,
  registerDrafts,
  registerPasteClean,
  registerPasteWord,
  registerFinalise,
  registerWordEditor,
  registerExample,
  registerNewDocument,
  registerRegister,
  registerEmptyHint,
  registerSelect,
  registerAssistantTool,
];

/** Sets the extension up; `createClient` is what differs between Node and the browser. */
export function startExtension(context: ExtensionContext, createClient: ClientFactory): void {
  const session = createSession(context, createClient);
  for (const register of FEATURES) {
    try {
      context.subscriptions.push(...register(session));
    } catch (error) {
      session.log.error(error instanceof Error ? error : String(error));
    }
  }
}
