import { QuickInputButtons, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';

/** One of the answers that are offered. */
export interface Choice extends QuickPickItem {
  /** What goes into the paper. */
  readonly value: string;
}

/** One step: answers to pick from, and a field in which others may be typed. */
export interface Question {
  readonly title: string;
  readonly placeholder: string;
  readonly step: number;
  readonly total: number;
  readonly choices: readonly (Choice | QuickPickItem)[];
  /**
   * What typed words mean, or what is wrong with them; undefined where they only narrow the list down. Left out where
   * nothing may be typed.
   */
  readonly read?: (typed: string) => Choice | { readonly problem: string } | undefined;
  /** What goes on without an answer; left out where one is needed. */
  readonly skip?: string;
  /** Several may be picked. */
  readonly many?: boolean;
  readonly canGoBack: boolean;
}

export type Reply =
  | { readonly kind: 'value'; readonly values: readonly string[] }
  | { readonly kind: 'skip' | 'back' | 'finish' | 'cancel' };

const FINISH = { iconPath: new ThemeIcon('check-all'), tooltip: '其余先空着，直接打开文稿' };

const isChoice = (item: QuickPickItem): item is Choice => 'value' in item;

/** Whether the list may show an entry for what is typed: its characters stand in it, in their order. */
function mayShow({ label, description = '', detail = '' }: QuickPickItem, typed: string): boolean {
  const words = `${label} ${description} ${detail}`.toLowerCase();
  let from = 0;
  for (const character of typed.toLowerCase()) {
    const at = words.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Asks one question, as one step of several. */
export function ask(question: Question): Promise<Reply> {
  const { choices, read, skip, many = false } = question;
  const input = window.createQuickPick<QuickPickItem>();
  input.title = question.title;
  input.placeholder = question.placeholder;
  input.step = question.step;
  input.totalSteps = question.total;
  input.canSelectMany = many;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  // whoever looks something up in another window comes back to where they were
  input.ignoreFocusOut = true;
  input.buttons = [...(question.canGoBack ? [QuickInputButtons.Back] : []), ...(skip === undefined ? [] : [FINISH])];
  const skipItem: QuickPickItem | undefined =
    skip === undefined || many ? undefined : { label: `$(debug-step-over) ${skip}`, alwaysShow: true };

  /** The list for what is typed so far, its first entry the one that Enter takes. */
  function show() {
    const typed = input.value.trim();
    const said = typed === '' || many ? undefined : read?.(typed);
    if (!said) {
      input.items = [...choices, ...(skipItem ? [skipItem] : [])];
      return;
    }
    const own: QuickPickItem =
      'problem' in said ? { label: `$(warning) ${said.problem}`, alwaysShow: true } : { ...said, alwaysShow: true };
    const others = choices.filter(
      (choice) => choice.label !== own.label && choice.kind !== QuickPickItemKind.Separator,
    );
    input.items = [own, ...others, ...(skipItem ? [skipItem] : [])];
    input.activeItems = [own];
  }

  /** What Enter means; undefined where it means nothing. */
  function accepted(): Reply | undefined {
    if (many) {
      const typed = input.value
        .trim()
        .split(/[、，,；;]+/u)
        .filter(Boolean);
      const values = [...input.selectedItems.filter(isChoice).map(({ value }) => value), ...typed];
      return values.length > 0 ? { kind: 'value', values: [...new Set(values)] } : { kind: 'skip' };
    }
    const [item] = input.activeItems;
    if (item === skipItem && item) return { kind: 'skip' };
    const typed = input.value.trim();
    const said = typed === '' ? undefined : read?.(typed);
    // typed faster than the list follows, an entry may be of the list before: what is shown has what was typed
    const meant = said && 'value' in said && !(item && mayShow(item, typed)) ? said : item;
    return meant && isChoice(meant) ? { kind: 'value', values: [meant.value] } : undefined;
  }

  show();
  return new Promise((resolve) => {
    const end = (reply: Reply) => {
      resolve(reply);
      input.dispose();
    };
    input.onDidChangeValue(show);
    input.onDidAccept(() => {
      const reply = accepted();
      if (reply) end(reply);
    });
    input.onDidTriggerButton((button) => end({ kind: button === QuickInputButtons.Back ? 'back' : 'finish' }));
    // dispose hides as well: the first answer stands
    input.onDidHide(() => end({ kind: 'cancel' }));
    input.show();
  });
}
