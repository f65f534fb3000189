/** A .docx as a draft: its text as one reads it, with a map back to the file. */
import { strToU8 } from 'fflate';
import { arrange, type DraftLine } from './import/arrange.ts';
import { carriedOf, restore } from './import/carried.ts';
import { type ImportLine, type LinePiece, linesOf, lineText, runPieces, trimPieces } from './import/lines.ts';
import { type ImportNote, notesOf } from './import/notes.ts';
import { replaceParts } from './package/replace.ts';
import { openPackage, type Package, partText } from './package.ts';
import type { WordDocument, WordParagraph, WordPlace, WordRun } from './read/document.ts';
import { noteMarkOf, readWord } from './read.ts';
import { attribute, child, elements, type XmlElement } from './xml.ts';

export type { ImportNote, ImportNoteKind } from './import/notes.ts';

/** A stretch of the draft and what it came from. In order; what lies between two is made: line ends and indents. */
export interface Segment {
  /** UTF-16 offsets of the draft. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: WordParagraph;
  /** -1 as run: the number that Word puts there itself, or what stands between cells. */
  readonly place: WordPlace;
  /** What holds the characters, from which of its own on; undefined for what is not in the file as text. */
  readonly source: { readonly run: WordRun; readonly element: XmlElement; readonly from: number } | undefined;
}

export interface Imported {
  readonly ok: true;
  /** The draft: one line a paragraph, lines end in `\n`. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly notes: readonly ImportNote[];
  readonly document: WordDocument;
  readonly package: Package;
}

export type ImportResult = Imported | { readonly ok: false; readonly message: string };

/** The variable of the document in which the export keeps what a draft has and its page does not show. */
const VARIABLE = 'gongwen.lines';

/** Characters of a draft: some thousand pages. */
const MOST_TEXT = 2_000_000;
const TOO_LONG = '文件的文字超过200万字，没有读取。请把要检查的公文单独存为一个 .docx 文件，再试。';

/**
 * Reads the text of a Word document as a draft. Never throws: a file that is no .docx, broken or hostile gives the
 * message for the user.
 */
export function importDocx(bytes: Uint8Array): ImportResult {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const read = readWord(opened.package);
  if (!read.ok) return read;
  const { document } = read;
  const texts = linesOf(document);
  if (texts.reduce((sum, line) => sum + lineText(line).length, 0) > MOST_TEXT) return { ok: false, message: TOO_LONG };
  const plain = draftLines(document, texts);
  const value = variablesOf(document).find((variable) => attribute(variable, 'w:name') === VARIABLE);
  const kept = attribute(value, 'w:val');
  const { lines, end } = kept === undefined ? { lines: plain, end: '\n' } : restore(plain, kept);
  return { ok: true, ...joined(lines, end), notes: notesOf(document), document, package: opened.package };
}

/** The lines of the text, and of its notes behind it. */
function draftLines(document: WordDocument, texts: readonly ImportLine[]): DraftLine[] {
  return [...arrange(texts), ...noteLines(document)];
}

function noteLines({ notes }: WordDocument): DraftLine[] {
  return notes.flatMap((paragraphs, i) => {
    const [first] = paragraphs;
    if (!first) return [];
    const label: LinePiece = {
      text: `注${noteMarkOf(i + 1)}：`,
      paragraph: first,
      place: first.place,
      source: undefined,
    };
    return { before: i === 0 ? '\n\n' : '\n', pieces: [label, ...trimPieces(paragraphs.flatMap(runPieces))] };
  });
}

function joined(lines: readonly DraftLine[], end: string): { text: string; segments: Segment[] } {
  let text = '';
  const segments: Segment[] = [];
  for (const { before, pieces } of lines) {
    text += before;
    for (const { text: own, paragraph, place, source } of pieces) {
      segments.push({ start: text.length, end: text.length + own.length, paragraph, place, source });
      text += own;
    }
  }
  return { text: lines.length ? text + end : '', segments };
}

function variablesOf({ settingsPart, trees }: WordDocument): XmlElement[] {
  const settings = settingsPart === undefined ? undefined : trees.get(settingsPart);
  const variables = child(settings, 'w:docVars');
  return variables ? elements(variables, 'w:docVar') : [];
}

/** Where a place of the draft stands in the file; undefined for what is made. */
export function placeAt({ segments }: Pick<Imported, 'segments'>, offset: number): WordPlace | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = segments[low];
  return found && found.start <= offset ? found.place : undefined;
}

/** A place in a Word file: the part, the indexes of its `w:p` and of the `w:r` in that; -1 as run for what Word puts there. */
export interface WordPosition {
  readonly part: string;
  readonly paragraph: number;
  readonly run: number;
}

/** {@link placeAt} as reports have it, plain data. */
export function positionAt(word: Pick<Imported, 'segments'>, offset: number): WordPosition | undefined {
  const place = placeAt(word, offset);
  return place && { part: place.part, paragraph: place.paragraph, run: place.run };
}

/** Where the text of a paragraph stands in the draft; undefined where it shows none. */
export function spanOfParagraph(
  { segments }: Pick<Imported, 'segments'>,
  { part, paragraph }: WordPlace,
): { start: number; end: number } | undefined {
  const own = segments.filter(({ place }) => place.part === part && place.paragraph === paragraph);
  const [first] = own;
  return first && { start: first.start, end: own.at(-1)?.end ?? first.end };
}

const escaped = (text: string) => text.replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Keeps in an exported file what its draft has and the page does not show (blank lines, indents, hard line ends), so
 * that the import gives back the draft. No word goes into the file. Gives the bytes as they are where there is nothing
 * to keep them in.
 */
export function withDraftLayout(bytes: Uint8Array, draft: string): Uint8Array {
  const imported = importDocx(bytes);
  if (!imported.ok || imported.text === draft) return bytes;
  const { document, package: pack } = imported;
  const name = document.settingsPart;
  const source = name === undefined ? undefined : partText(pack, name);
  const settings = name === undefined ? undefined : document.trees.get(name);
  const value = carriedOf(draft, draftLines(document, linesOf(document)));
  if (
    name === undefined ||
    source === undefined ||
    !settings ||
    value === undefined ||
    settings.contentEnd === settings.end
  )
    return bytes;
  const prefix = settings.written.replace(/[^:]*$/, '');
  const variable = `<${prefix}docVar ${prefix}name="${VARIABLE}" ${prefix}val="${escaped(value)}"/>`;
  const variables = child(settings, 'w:docVars');
  const at = variables && variables.contentEnd < variables.end ? variables.contentEnd : placeOfVariables(settings);
  const inserted = at === variables?.contentEnd ? variable : `<${prefix}docVars>${variable}</${prefix}docVars>`;
  const changed = strToU8(source.slice(0, at) + inserted + source.slice(at));
  return replaceParts(pack, new Map([[name, changed]])) ?? bytes;
}

/** What stands behind `w:docVars` among the settings (17.15.1.78): Word wants them in order. */
const BEHIND_VARIABLES: ReadonlySet<string> = new Set([
  'w:rsids',
  'm:mathPr',
  'w:attachedSchema',
  'w:themeFontLang',
  'w:clrSchemeMapping',
  'w:doNotIncludeSubdocsInStats',
  'w:doNotAutoCompressPictures',
  'w:forceUpgrade',
  'w:captions',
  'w:readModeInkLockDown',
  'w:smartTagType',
  'w:shapeDefaults',
  'w:doNotEmbedSmartTags',
  'w:decimalSymbol',
  'w:listSeparator',
  'w14:docId',
  'w15:docId',
]);

function placeOfVariables(settings: XmlElement): number {
  const next = elements(settings).find(({ name }) => BEHIND_VARIABLES.has(name) || name.startsWith('?:'));
  return next?.start ?? settings.contentEnd;
}
