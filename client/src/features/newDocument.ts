import {
  commands,
  type Disposable,
  FileType,
  QuickPickItemKind,
  SnippetString,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { dayShown } from '../../../server/src/core/text/calendar.ts';
import { type FactsResult, METHODS, type RegisterResult } from '../../../server/src/lsp/protocol.ts';
import { fillTemplate, type TemplateAnswers } from '../../../server/src/service/fillTemplate.ts';
import type { Session } from '../client.ts';
import { LANGUAGE } from '../drafts.ts';
import { KIND_GROUPS, KINDS, type Kind, kindNamed } from './newDocumentKinds.ts';
import { fileName } from './newDocumentName.ts';
import { withUnsaved } from './newDocumentNumber.ts';
import { ask, type Choice } from './newDocumentPrompt.ts';
import { type Known, STEPS, type Step, withoutLast } from './newDocumentSteps.ts';

const TITLE = '新建公文';
const SKIP = '先空着，在文稿里填';

/** Where files are written by their paths, so that a draft can be given its place before there is one. */
const PLACED = new Set(['file', 'vscode-remote']);

const kindChoice = ({ name, initials, description }: Kind): Choice => ({
  label: name,
  value: name,
  description: initials,
  detail: description,
});

const kindChoices = KIND_GROUPS.flatMap((group) => {
  const kinds = KINDS.filter((kind) => kind.group === group);
  if (kinds.length === 0) return [];
  return [{ label: group, kind: QuickPickItemKind.Separator }, ...kinds.map(kindChoice)];
});

async function askKind(): Promise<Kind | undefined> {
  const reply = await ask({
    title: TITLE,
    placeholder: '选文种，可以输入名称或者拼音首字母，如 hytz',
    step: 1,
    total: 2,
    choices: kindChoices,
    // tz is 通知, though hytz holds it too
    read(typed) {
      const kind = kindNamed(typed);
      return kind && kindChoice(kind);
    },
    canGoBack: false,
  });
  return reply.kind === 'value' ? KINDS.find(({ name }) => name === reply.values[0]) : undefined;
}

/** Asks what a template needs, step by step; undefined where the writer went away, null where they went back to the kinds. */
async function askAnswers(kind: Kind, known: Known): Promise<TemplateAnswers | undefined | null> {
  const steps = STEPS.filter((step) => step.needed(kind.roles, kind));
  let answers: TemplateAnswers = {};
  let at = 0;
  for (let step: Step | undefined = steps[0]; step; step = steps[at]) {
    const { title, ...question } = step.question(known, answers, kind);
    const answered = step.repeated && (answers[step.key] ?? false);
    const reply = await ask({
      ...question,
      title: `${TITLE}：${kind.name} — ${title}`,
      step: at + 2,
      total: steps.length + 1,
      skip: answered ? '写完了' : (step.skip ?? SKIP),
      canGoBack: true,
    });
    if (reply.kind === 'cancel') return undefined;
    if (reply.kind === 'finish') break;
    if (reply.kind === 'back') {
      const without: TemplateAnswers | undefined = step.repeated ? withoutLast(step, answers) : undefined;
      if (!without && at === 0) return null;
      if (!without) at--;
      const before = steps[at];
      answers = without ?? (before?.repeated ? answers : ((before && withoutLast(before, answers)) ?? answers));
      continue;
    }
    if (reply.kind === 'value') answers = step.take(reply.values, answers);
    if (reply.kind === 'skip' || !step.repeated) at++;
  }
  return answers;
}

/** A new draft; one that is begun in a folder is kept there. */
async function openDraft(folder: Uri | undefined, name: string): Promise<TextDocument> {
  if (!folder || !PLACED.has(folder.scheme)) return workspace.openTextDocument({ language: LANGUAGE });
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([other]) => other));
  let free = `${name}.gongwen`;
  for (let n = 2; taken.has(free); n++) free = `${name}（${n}）.gongwen`;
  return workspace.openTextDocument(Uri.joinPath(folder, free).with({ scheme: 'untitled' }));
}

async function folderOf(resource: unknown): Promise<Uri | undefined> {
  if (!(resource instanceof Uri)) return undefined;
  const { type } = await workspace.fs.stat(resource);
  return (type & FileType.Directory) !== 0 ? resource : Uri.joinPath(resource, '..');
}

/** What is known beforehand; without the server, which may be starting or broken, nothing. */
async function learn({ client, start, log }: Session, folder: Uri | undefined): Promise<Known> {
  const near = folder ?? workspace.workspaceFolders?.[0]?.uri;
  const uri = (near ? Uri.joinPath(near, '新公文.gongwen') : Uri.parse('untitled:新公文')).toString();
  try {
    if (await start()) {
      const [facts, { series }] = await Promise.all([
        client.sendRequest<FactsResult | null>(METHODS.facts, { uri }),
        client.sendRequest<RegisterResult>(METHODS.register, { uri }),
      ]);
      const unsaved = workspace.textDocuments.filter((one) => one.isUntitled && one.languageId === LANGUAGE);
      const register = withUnsaved(
        series,
        unsaved.map((one) => one.getText()),
      );
      if (facts) return { facts, register };
    }
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
  }
  const unit = { organs: [], people: [], recipients: [], venues: [], phones: [], series: [] };
  return { facts: { unit, days: [{ day: dayShown(new Date()), note: undefined }] }, register: [] };
}

async function newDocument(session: Session, resource: unknown): Promise<void> {
  const folder = await folderOf(resource);
  const learning = learn(session, folder);
  for (;;) {
    const kind = await askKind();
    if (!kind) return;
    const answers = await askAnswers(kind, await learning);
    if (answers === undefined) return;
    if (answers === null) continue;
    const document = await openDraft(folder, fileName(kind, answers));
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(fillTemplate(kind.body, kind.roles, answers)));
    return;
  }
}

/** “新建公文”: asks what the paper needs, and opens a draft with tab stops at what is left. */
export function registerNewDocument(session: Session): Disposable[] {
  const run = (resource?: unknown) => newDocument(session, resource);
  return [
    commands.registerCommand('gongwen.newDocument', run),
    // its name before it asked anything: keys and tasks may still call it so
    commands.registerCommand('gongwen.newFromTemplate', run),
  ];
}
