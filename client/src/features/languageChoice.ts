/** What is said when a file was taken for a paper of this kind; the kind may be unknown. */
export function switchedText(kind: string | undefined): string {
  return `已识别为公文${kind ? `（${kind}）` : ''}，可在右下角改回纯文本`;
}

/** How `gongwen.detect` is set. */
export type DetectMode = 'auto' | 'ask' | 'never';

/** What the reader has chosen for a file by switching its language by hand. */
export type Choice = 'gongwen' | 'other';

/** The reader's choices, the oldest first; as kept between sessions. */
export type Choices = readonly (readonly [uri: string, choice: Choice])[];

const MOST = 500;

/** The choices with one more; the oldest make room. */
export function remember(choices: Choices, uri: string, choice: Choice): Choices {
  return [...choices.filter(([known]) => known !== uri), [uri, choice] as const].slice(-MOST);
}

/** What was chosen for a file. */
export function choiceFor(choices: Choices, uri: string): Choice | undefined {
  return choices.find(([known]) => known === uri)?.[1];
}

/** Reads what was kept, whatever it has become. */
export function readChoices(raw: unknown): Choices {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((entry: unknown): Choices => {
    if (!Array.isArray(entry)) return [];
    const [uri, choice]: unknown[] = entry;
    return typeof uri === 'string' && (choice === 'gongwen' || choice === 'other') ? [[uri, choice]] : [];
  });
}

/**
 * What to do with a plain text that is in view. A choice by hand outweighs everything; the text is looked at only where
 * it matters.
 */
export function decide(
  mode: DetectMode,
  choice: Choice | undefined,
  isOfficial: () => boolean,
): 'switch' | 'ask' | 'leave' {
  if (choice) return choice === 'gongwen' ? 'switch' : 'leave';
  if (mode === 'never' || !isOfficial()) return 'leave';
  return mode === 'ask' ? 'ask' : 'switch';
}
