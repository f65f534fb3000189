import { commands, type Disposable, Range, Selection, Uri, window } from 'vscode';
import { COMMANDS } from '../../../server/src/service/names.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'line' in value &&
  typeof value.line === 'number' &&
  'character' in value &&
  typeof value.character === 'number';

function readRange(value: unknown): Range | undefined {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return undefined;
  const { start, end } = value;
  return isPlace(start) && isPlace(end) ? new Range(start.line, start.character, end.line, end.character) : undefined;
}

/** After an ignore comment was written: selects its reason, for the writer to give one. */
export function registerSelect(): Disposable[] {
  return [
    commands.registerCommand(COMMANDS.select, (uri?: unknown, given?: unknown) => {
      const editor = window.activeTextEditor;
      const range = readRange(given);
      if (!editor || !range || typeof uri !== 'string' || editor.document.uri.toString() !== Uri.parse(uri).toString())
        return;
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range);
    }),
  ];
}
