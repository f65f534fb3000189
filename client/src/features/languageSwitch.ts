import { type Disposable, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import { recogniseDocument } from '../../../server/src/core/model/recognise.ts';
import type { Session } from '../client.ts';
import { LANGUAGE } from '../drafts.ts';
import {
  type Choice,
  choiceFor,
  type DetectMode,
  decide,
  readChoices,
  remember,
  switchedText,
} from './languageChoice.ts';

const PLAIN = 'plaintext';
const KEY = 'gongwen.languageChoices';
/** What is looked at of a text; the marks of a paper are at its top and, where it is not longer, its end. */
const LOOK = 40_000;
/** A change of so many characters at once is a paste: a new file may have become a paper. */
const PASTE = 60;
/** How long is said what was done, and how long the first check is waited for, in milliseconds. */
const SHOWN = 5000;
const PATIENCE = 3000;

const isMode = (value: unknown): value is DetectMode => value === 'auto' || value === 'ask' || value === 'never';

/** Files that are the reader's own: not the editor's output, nor the other side of a comparison. */
function isOwn({ uri }: TextDocument): boolean {
  return uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** Plain text that is plainly a paper becomes one, unless its reader has said otherwise once. */
export function registerLanguageSwitch({ context, log, status }: Session): Disposable[] {
  /** For new files the choice lasts as long as the window: their names come again. */
  const fleeting = new Map<string, Choice>();
  const asked = new Set<string>();
  /** What this code is switching itself. */
  const switching = new Set<string>();
  /** A change of language closes and opens a document in one go: between the two, what it was. */
  let changing: { readonly uri: string; readonly from: string } | undefined;

  const kept = () => readChoices(context.globalState.get(KEY));
  const choice = ({ uri }: TextDocument) => fleeting.get(uri.toString()) ?? choiceFor(kept(), uri.toString());
  function choose({ uri }: TextDocument, made: Choice) {
    if (uri.scheme === 'untitled') fleeting.set(uri.toString(), made);
    else void context.globalState.update(KEY, remember(kept(), uri.toString(), made));
  }

  /** Says what the file was taken for, once the first check tells. */
  function announce(key: string) {
    const say = (kind?: string) => {
      clearTimeout(timer);
      listening.dispose();
      window.setStatusBarMessage(switchedText(kind), SHOWN);
    };
    const timer = setTimeout(say, PATIENCE);
    const listening = status.onChange(({ uri, kind }) => {
      if (Uri.parse(uri).toString() === key) say(kind);
    });
  }

  async function toGongwen(document: TextDocument) {
    const key = document.uri.toString();
    if (choice(document) === undefined) announce(key);
    switching.add(key);
    try {
      await languages.setTextDocumentLanguage(document, LANGUAGE);
    } finally {
      switching.delete(key);
    }
  }

  async function ask(document: TextDocument) {
    const key = document.uri.toString();
    if (asked.has(key)) return;
    asked.add(key);
    const [yes, no, never] = ['按公文检查', '不用', '以后都不问'];
    const answer = await window.showInformationMessage('这份文件像是公文，要按公文检查吗？', yes, no, never);
    if (answer === yes) await toGongwen(document);
    if (answer === no) choose(document, 'other');
    if (answer === never) await workspace.getConfiguration('gongwen').update('detect', 'never', true);
  }

  function consider(document: TextDocument | undefined) {
    if (document?.languageId !== PLAIN || document.isClosed || !isOwn(document)) return;
    const mode = workspace.getConfiguration('gongwen', document).get<unknown>('detect');
    const verdict = decide(
      isMode(mode) ? mode : 'auto',
      choice(document),
      () => recogniseDocument(document.getText().slice(0, LOOK)).isOfficial,
    );
    const act = verdict === 'switch' ? toGongwen : verdict === 'ask' ? ask : undefined;
    act?.(document).catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
  }

  function onClose(document: TextDocument) {
    const pair = { uri: document.uri.toString(), from: document.languageId };
    changing = pair;
    setTimeout(() => {
      if (changing === pair) changing = undefined;
    }, 0);
  }
  /** A language that neither this code nor the file's name gave it was chosen by hand. */
  function onOpen(document: TextDocument) {
    const key = document.uri.toString();
    const from = changing?.uri === key ? changing.from : undefined;
    changing = undefined;
    if (from === undefined || from === document.languageId || switching.has(key)) return;
    if (document.languageId === LANGUAGE) choose(document, 'gongwen');
    else if (from === LANGUAGE || document.languageId === PLAIN) choose(document, 'other');
  }

  consider(window.activeTextEditor?.document);
  return [
    window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)),
    workspace.onDidCloseTextDocument(onClose),
    workspace.onDidOpenTextDocument((document) => {
      onOpen(document);
      if (document === window.activeTextEditor?.document) consider(document);
    }),
    workspace.onDidSaveTextDocument(consider),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const pasted = contentChanges.some(({ text }) => text.length >= PASTE);
      if (pasted && document === window.activeTextEditor?.document) consider(document);
    }),
  ];
}
