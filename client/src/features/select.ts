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

/** Shows a place of a draft or a configuration file and selects it: the reason of an ignore just written, for the writer to give one; the number that a hover leads to. */
export function registerSelect(): Disposable[] {
  return [
    commands.registerCommand(COMMANDS.select, async (given?: unknown, place?: unknown) => {
      const range = readRange(place);
      if (!range || typeof given !== 'string') return;
      const uri = Uri.parse(given, true);
      const active = window.activeTextEditor;
      const shown = active?.document.uri.toString() === uri.toString();
      const editor = shown ? active : await window.showTextDocument(uri);
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range);
    }),
  ];
}
