import { modify, type ParseError, parse } from 'jsonc-parser';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { applyEdits, type Finding, positionMap, type Span } from '../core/index.ts';
import { maySilence } from '../core/lint/configFile.ts';
import { REASON_PLACEHOLDER } from '../core/lint/ignore.ts';
import { frontMatterOf } from '../core/model/lines.ts';
import { lineEndOf } from '../core/text/lineEnd.ts';
import type { CheckedDraft } from './draft.ts';
import { toRange, touches } from './ranges.ts';

/** The configuration file that is in force for a draft, or that would be. */
export interface ConfigTarget {
  readonly uri: string;
  /** Undefined where the file is still to be made. */
  readonly text: string | undefined;
  /** The draft's path below the file's folder, `/` between. */
  readonly path: string;
}

/** What silences a rule somewhere, and where its reason stands once that is written. */
export interface IgnoreEdit {
  readonly uri: string;
  readonly edit: TextEdit;
  /** The file is still to be made. */
  readonly creates: boolean;
  readonly reason: Range;
}

/** A comment put at an offset of the draft. */
function insert(draft: CheckedDraft, offset: number, before: string, directive: string, after: string): IgnoreEdit {
  const head = `${before}<!-- ${directive}：`;
  const at: Span = { start: offset, end: offset };
  const range = toRange(draft.positions, at);
  const { line } = range.start;
  const from = range.start.character + head.length;
  return {
    uri: draft.uri,
    edit: { range, newText: `${head}${REASON_PLACEHOLDER} -->${after}` },
    creates: false,
    reason: { start: { line, character: from }, end: { line, character: from + REASON_PLACEHOLDER.length } },
  };
}

/** A comment on a line of its own before the finding's paragraph: the rule is silent there. None for blank lines. */
export function ignoreInParagraph(draft: CheckedDraft, finding: Finding): IgnoreEdit | undefined {
  const paragraph = draft.document.paragraphs.find((covered) => touches(covered, finding));
  if (!paragraph) return undefined;
  const { line } = draft.positions.toPosition(paragraph.start);
  const start = draft.positions.toOffset({ line, character: 0 });
  return insert(draft, start, '', `gongwen-ignore ${finding.ruleId}`, lineEndOf(draft.text));
}

/** A comment at the end of the finding's line, where its paragraph has several lines. */
export function ignoreOnLine(draft: CheckedDraft, finding: Finding): IgnoreEdit | undefined {
  const paragraph = draft.document.paragraphs.find((covered) => touches(covered, finding));
  const line = paragraph?.lines.find((own) => touches(own, finding));
  if (!paragraph || !line || paragraph.lines.length < 2) return undefined;
  return insert(draft, line.end, ' ', `gongwen-ignore-line ${finding.ruleId}`, '');
}

/**
 * A comment on the first line, or the first behind the front matter, which must stay on top: the rule is silent in the
 * whole file. None where nothing stands behind the front matter.
 */
export function ignoreInFile(draft: CheckedDraft, finding: Finding): IgnoreEdit | undefined {
  const { text, document } = draft;
  const matter = frontMatterOf(text, document.lines);
  const start = matter > 0 ? document.lines[matter]?.start : text.startsWith('\uFEFF') ? 1 : 0;
  if (start === undefined) return undefined;
  return insert(draft, start, '', `gongwen-ignore-file ${finding.ruleId}`, lineEndOf(draft.text));
}

/**
 * An entry of the configuration file: for the draft's folder and those below it, or (`files` left out) for all. None in
 * a file that cannot be read whole: what is put into it might make it worse.
 */
function ignoreInConfig({ uri, text }: ConfigTarget, ruleId: string, files?: string): IgnoreEdit | undefined {
  const old = text ?? '{}\n';
  const errors: ParseError[] = [];
  const root: unknown = parse(old.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  if (errors.length > 0 || !maySilence(ruleId)) return undefined;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return undefined;
  const has = 'ignores' in root && Array.isArray(root.ignores);
  const entry = { rule: ruleId, ...(files === undefined ? {} : { files: [files] }), reason: REASON_PLACEHOLDER };
  const edits = modify(old, has ? ['ignores', -1] : ['ignores'], has ? entry : [entry], {
    isArrayInsertion: has,
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: lineEndOf(old) },
  });
  const [change] = edits;
  if (!change || edits.length > 1) return undefined;
  const { offset, length, content } = change;
  const mended = applyEdits(old, [{ start: offset, end: offset + length, newText: content }]);
  const place = mended.lastIndexOf(`"${REASON_PLACEHOLDER}"`, offset + content.length) + 1;
  const [before, after] = [positionMap(old), positionMap(mended)];
  return {
    uri,
    creates: text === undefined,
    edit:
      text === undefined
        ? { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: mended }
        : { range: { start: before.toPosition(offset), end: before.toPosition(offset + length) }, newText: content },
    reason: { start: after.toPosition(place), end: after.toPosition(place + REASON_PLACEHOLDER.length) },
  };
}

/** The rule is silent in the draft's folder and those below it. None where the configuration file lies in that folder. */
export function ignoreInFolder(config: ConfigTarget, finding: Finding): IgnoreEdit | undefined {
  const folder = config.path.slice(0, config.path.lastIndexOf('/') + 1);
  return folder === '' ? undefined : ignoreInConfig(config, finding.ruleId, folder);
}

/** The rule is silent wherever the configuration file is in force. */
export function ignoreInProject(config: ConfigTarget, finding: Finding): IgnoreEdit | undefined {
  return ignoreInConfig(config, finding.ruleId);
}
