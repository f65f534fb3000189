import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { type Finding, ruleById } from '../core/index.ts';
import { type DiagnosticOptions, toDiagnostic } from './diagnostics.ts';
import type { CheckedDraft } from './draft.ts';
import { countSafe, fixAllOf } from './fixAll.ts';
import {
  type ConfigTarget,
  type IgnoreEdit,
  ignoreInFile,
  ignoreInFolder,
  ignoreInParagraph,
  ignoreInProject,
  ignoreOnLine,
} from './ignoreActions.ts';
import { COMMANDS, FIX_ALL_KIND } from './names.ts';
import { toRange, toSpan, touches } from './ranges.ts';
import { REWRITES } from './rewrites/index.ts';
import { isMark, isSecrecy } from './secrecy.ts';
import { plainSnippet } from './snippetText.ts';

/** What the client can do. */
export interface CodeActionOptions extends DiagnosticOptions {
  /** Edits may name the version they are for. */
  readonly versionedEdits?: boolean;
  /** An action's edit may be worked out when it is chosen. */
  readonly resolvesEdit?: boolean;
  /** An edit may make a file. */
  readonly createsFiles?: boolean;
  /** Where ignores of the folder and the project are written. */
  readonly config?: ConfigTarget;
  /** The client knows the commands of our own extension that move the cursor. */
  readonly ownCommands?: boolean;
}

/** What an action whose edit is worked out later carries. */
export interface DeferredFix {
  readonly uri: string;
  /** A rule, or every safe fix. */
  readonly only?: string;
}

/** An edit of the draft in the form that the client understands. */
export function workspaceEdit(
  draft: CheckedDraft,
  edits: TextEdit[],
  options: Pick<CodeActionOptions, 'versionedEdits'>,
): WorkspaceEdit {
  return options.versionedEdits
    ? { documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits }] }
    : { changes: { [draft.uri]: edits } };
}

/** True where the client wants actions of this kind: kinds are hierarchical, `only` names their roots. */
function wanted(context: Pick<CodeActionContext, 'only'>, kind: string): boolean {
  return context.only?.some((root) => root === '' || kind === root || kind.startsWith(`${root}.`)) ?? true;
}

function fixActions(draft: CheckedDraft, finding: Finding, options: CodeActionOptions): CodeAction[] {
  const diagnostics = [toDiagnostic(finding, draft, options)];
  const fixes = finding.fixes.map((fix, index): CodeAction => {
    const edits = fix.edits.map((edit) => ({ range: toRange(draft.positions, edit), newText: edit.newText }));
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(index === 0 && !isSecrecy(finding) ? { isPreferred: true } : {}),
      edit: workspaceEdit(draft, edits, options),
    };
  });
  if (!isMark(finding)) return fixes;
  const title = '涉密文字怎么办';
  const command = { title, command: COMMANDS.explainSecrecy };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }, ...fixes];
}

function ruleName(ruleId: string): string {
  return ruleById(ruleId)?.name ?? ruleId;
}

/** An action for many findings: its edit comes now, or when it is chosen where the client can ask for it then. */
function fixMany(draft: CheckedDraft, title: string, options: CodeActionOptions, only?: string): CodeAction {
  const data: DeferredFix = { uri: draft.uri, ...(only === undefined ? {} : { only }) };
  return options.resolvesEdit
    ? { title, kind: CodeActionKind.QuickFix, data }
    : { title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(draft, fixAllOf(draft, only).edits, options) };
}

/** An edit of the draft or of the configuration file. */
function ignoreEdit(
  draft: CheckedDraft,
  { uri, edit, creates }: IgnoreEdit,
  options: CodeActionOptions,
): WorkspaceEdit {
  if (uri === draft.uri) return workspaceEdit(draft, [edit], options);
  if (!creates) return { changes: { [uri]: [edit] } };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [create, { textDocument: { uri, version: null }, edits: [edit] }] };
}

function ignoreAction(draft: CheckedDraft, title: string, ignore: IgnoreEdit, options: CodeActionOptions): CodeAction {
  const select = { title, command: COMMANDS.select, arguments: [ignore.uri, ignore.reason] };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    edit: ignoreEdit(draft, ignore, options),
    ...(options.ownCommands ? { command: select } : {}),
  };
}

/** What can be done about a rule rather than about one finding of it. */
function ruleActions(draft: CheckedDraft, finding: Finding, options: CodeActionOptions): CodeAction[] {
  if (!ruleById(finding.ruleId)) return [];
  const name = ruleName(finding.ruleId);
  const { config } = options;
  const writes = config && (config.text !== undefined || options.createsFiles) ? config : undefined;
  const scopes: readonly (readonly [string, IgnoreEdit | undefined])[] = [
    ['在此行忽略', ignoreOnLine(draft, finding)],
    ['在此段忽略', ignoreInParagraph(draft, finding)],
    ['在本文件中忽略', ignoreInFile(draft, finding)],
    ['在本文件夹中忽略', writes && ignoreInFolder(writes, finding)],
    ['在整个项目中忽略', writes && ignoreInProject(writes, finding)],
  ];
  const title = `说明此规则（${name}）`;
  return [
    ...scopes.flatMap(([scope, edit]) =>
      edit ? [ignoreAction(draft, `${scope}本规则（${name}）`, edit, options)] : [],
    ),
    {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: COMMANDS.explainRule, arguments: [finding.ruleId] },
    },
  ];
}

function quickFixes(draft: CheckedDraft, range: Range, options: CodeActionOptions): CodeAction[] {
  const span = toSpan(draft.positions, range);
  const here = draft.findings.filter((finding) => touches(finding, span));
  const firstOfRule = here.filter((finding, at) => here.findIndex(({ ruleId }) => ruleId === finding.ruleId) === at);
  const many = firstOfRule.filter((finding) => countSafe(draft, finding.ruleId) > 1);
  return [
    ...here.flatMap((finding) => fixActions(draft, finding, options)),
    ...many.map(({ ruleId }) => fixMany(draft, `修正本文中所有此类问题（${ruleName(ruleId)}）`, options, ruleId)),
    ...(here.length && countSafe(draft) ? [fixMany(draft, fixAllTitle(draft), options)] : []),
    ...firstOfRule.flatMap((finding) => ruleActions(draft, finding, options)),
  ];
}

function fixAllTitle(draft: CheckedDraft): string {
  return `修正全部可安全修正的问题（${countSafe(draft)} 处）`;
}

/** The fix-all of a draft as a source action, with {@link FixAllCounts} for who wants to tell; none where there is nothing to mend. */
function fixAllAction(draft: CheckedDraft, options: CodeActionOptions): CodeAction[] {
  if (countSafe(draft) === 0) return [];
  const { edits, counts } = fixAllOf(draft);
  return edits.length
    ? [{ title: fixAllTitle(draft), kind: FIX_ALL_KIND, edit: workspaceEdit(draft, edits, options), data: counts }]
    : [];
}

/**
 * The commands that edit a draft, where they apply, for who asks for what can be done: a light bulb on every numbered line
 * would be noise. Tab stops become what stands in them.
 */
function rewriteActions(draft: CheckedDraft, range: Range, options: CodeActionOptions): CodeAction[] {
  const span = toSpan(draft.positions, range);
  return REWRITES.flatMap((command) => {
    const title = command.offer?.(draft, span);
    const done = title === undefined ? undefined : command.rewrite(draft, span, undefined);
    if (title === undefined || !done || 'nothing' in done) return [];
    const { edits, snippet } = done;
    const all = snippet ? [...edits, { ...snippet, newText: plainSnippet(snippet.text) }] : edits;
    const textEdits = all.map((edit) => ({ range: toRange(draft.positions, edit), newText: edit.newText }));
    return [{ title, kind: CodeActionKind.RefactorRewrite, edit: workspaceEdit(draft, textEdits, options) }];
  });
}

/** What can be done at a range. A fix-all is worked out only where the client asks for that kind by name. */
export function codeActions(
  draft: CheckedDraft,
  range: Range,
  context: Pick<CodeActionContext, 'only' | 'triggerKind'>,
  options: CodeActionOptions = {},
): CodeAction[] {
  const asked = context.only !== undefined || context.triggerKind !== CodeActionTriggerKind.Automatic;
  return [
    ...(wanted(context, CodeActionKind.QuickFix) ? quickFixes(draft, range, options) : []),
    ...(asked && wanted(context, CodeActionKind.RefactorRewrite) ? rewriteActions(draft, range, options) : []),
    ...(context.only && wanted(context, FIX_ALL_KIND) ? fixAllAction(draft, options) : []),
  ];
}

/** The draft that a deferred action is for; undefined where the action is no such one. */
export function deferredFix(action: Pick<CodeAction, 'data'>): DeferredFix | undefined {
  const data: unknown = action.data;
  if (typeof data !== 'object' || data === null || !('uri' in data) || typeof data.uri !== 'string') return undefined;
  return 'only' in data && typeof data.only === 'string' ? { uri: data.uri, only: data.only } : { uri: data.uri };
}

/** The action with its edit, for the draft as it is now. */
export function resolveCodeAction(draft: CheckedDraft, action: CodeAction, options: CodeActionOptions): CodeAction {
  const { edits } = fixAllOf(draft, deferredFix(action)?.only);
  return { ...action, edit: workspaceEdit(draft, edits, options) };
}
