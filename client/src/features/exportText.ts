import type { Exported } from '../../../server/src/lsp/protocol.ts';

/** What is said of a file that was made. */
export function madeText(
  done: string,
  name: string,
  { notes, differences }: Pick<Exported, 'notes' | 'differences'>,
): string {
  const isWord = name.endsWith('.docx');
  const checked =
    differences.length > 0
      ? `重新读取核对时发现：${differences.join('；')}。请打开看一看。`
      : isWord
        ? '重新读取核对，文字与文稿一致，没有新的问题。'
        : '';
  return [`${done} ${name}。`, checked, sentences(notes)].filter(Boolean).join('');
}

/** Remarks one after another, each with its stop. */
export const sentences = (notes: readonly string[]): string =>
  notes.map((note) => (note.endsWith('。') ? note : `${note}。`)).join('');

/** How many findings of each degree, in words; empty where there are none. */
export function countText(counts: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>): string {
  const { error, warning, info, hint } = counts;
  return [
    error > 0 ? `${error} 处错误` : '',
    warning > 0 ? `${warning} 处警告` : '',
    info + hint > 0 ? `${info + hint} 处提示` : '',
  ]
    .filter(Boolean)
    .join('、');
}
