import { commands, type Disposable, type QuickPickItem, Range, TextEditorRevealType, window } from 'vscode';
import { type AgendaFacts, METHODS, type RewriteParams } from '../../../server/src/lsp/protocol.ts';
import { UNKNOWN } from '../../../server/src/service/names.ts';
import type { Session } from '../client.ts';
import { activeDraft, draftInView } from '../drafts.ts';
import { type Answer, type PresenterItem, presenterItems, readLength, readStart } from './agendaPick.ts';
import { runRewrite } from './rewrites.ts';

/** What the server knows of the draft in view. */
async function ask({ client, start }: Session, name: string): Promise<AgendaFacts | undefined> {
  const editor = await activeDraft();
  if (!editor || !(await start())) return undefined;
  const params: RewriteParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    name,
    range: client.code2ProtocolConverter.asRange(editor.selection),
  };
  return (await client.sendRequest<AgendaFacts | null>(METHODS.agenda, params)) ?? undefined;
}

/** Asks who presents a topic; a name that nobody has yet may be typed. Undefined where the writer gave up. */
function pickPresenter(
  title: string,
  topic: string,
  people: AgendaFacts['people'],
): Promise<PresenterItem | undefined> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<PresenterItem & QuickPickItem>();
    pick.title = title;
    pick.placeholder = `由谁领学、汇报：${topic}`;
    pick.items = presenterItems(people, '');
    pick.ignoreFocusOut = true;
    pick.onDidChangeValue((typed) => {
      pick.items = presenterItems(people, typed);
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Asks for each of these topics; the answers by the topic's index, or undefined where the writer gave up. */
async function askPresenters(
  { topics, people, word }: AgendaFacts,
  wanted: (topic: AgendaFacts['topics'][number]) => boolean,
): Promise<Answer[] | undefined> {
  const answers: Answer[] = topics.map(() => '');
  const asked = topics.flatMap((topic, index) => (topic.asks && wanted(topic) ? [index] : []));
  for (const [i, index] of asked.entries()) {
    const text = topics[index]?.text ?? '';
    const choice = await pickPresenter(`${word}：${i + 1}/${asked.length}`, text, people);
    if (!choice) return undefined;
    answers[index] = choice.answer;
    if (!choice.forRest) continue;
    for (const rest of asked.slice(i)) answers[rest] = choice.answer;
    break;
  }
  return answers;
}

/** Brings the first name that is left open into view: the cursor is there, but below what was seen before. */
function revealOpen(): void {
  const editor = draftInView();
  const at = editor?.document.getText().indexOf(UNKNOWN) ?? -1;
  if (!editor || at < 0) return;
  const place = editor.document.positionAt(at);
  editor.revealRange(new Range(place, place), TextEditorRevealType.InCenter);
}

/** Makes or updates the agenda, asking who presents what is new in it. */
async function fromTopics(session: Session, name: 'generateAgenda' | 'updateAgenda'): Promise<void> {
  const facts = await ask(session, name);
  if (!facts) return;
  const making = name === 'generateAgenda';
  // where there is nothing to do the server says why
  const none = facts.hasAgenda === making || facts.topics.length === 0;
  const presenters = none ? [] : await askPresenters(facts, ({ fresh }) => making || fresh);
  if (!presenters || !(await runRewrite(session, name, { presenters }))) return;
  if (making) revealOpen();
}

/** Asks when the first item begins and how long items take. */
async function assignTimes(session: Session): Promise<void> {
  const facts = await ask(session, 'assignTimes');
  if (!facts) return;
  if (facts.items === 0) {
    await runRewrite(session, 'assignTimes');
    return;
  }
  const title = `给议程的${facts.items}项分配时间`;
  const start = await window.showInputBox({
    title,
    prompt: '第一项几点开始',
    value: facts.start ?? '9:00',
    ignoreFocusOut: true,
    validateInput: (text) => (readStart(text) === undefined ? '请按“9:00”的样子写' : undefined),
  });
  if (start === undefined) return;
  const length = await window.showInputBox({
    title,
    prompt: '每项多少分钟；写“共120”是各项一共多少分钟。已注明“（15分钟）”的项不变',
    value: '20',
    ignoreFocusOut: true,
    validateInput: (text) => (readLength(text) === undefined ? '请写每项的分钟数，如“20”，或者“共120”' : undefined),
  });
  if (length === undefined) return;
  await runRewrite(session, 'assignTimes', { start: readStart(start), ...readLength(length) });
}

/** The commands that make an agenda of topics, the other way round, and give its items their times. */
export function registerAgenda(session: Session): Disposable[] {
  return [
    commands.registerCommand('gongwen.generateAgenda', () => fromTopics(session, 'generateAgenda')),
    commands.registerCommand('gongwen.updateAgenda', () => fromTopics(session, 'updateAgenda')),
    commands.registerCommand('gongwen.updateTopics', () => runRewrite(session, 'updateTopics')),
    commands.registerCommand('gongwen.assignTimes', () => assignTimes(session)),
    commands.registerCommand('gongwen.shiftTimes', () => runRewrite(session, 'shiftTimes')),
  ];
}
