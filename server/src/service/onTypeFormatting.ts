import type { TextEdit } from 'vscode-languageserver-types';
import { type Document, type Edit, type Paragraph, positionMap, type RenumberMode, type Span } from '../core/index.ts';
import { parseDocument } from '../core/model/parse.ts';
import { scanLabel } from '../core/model/scan/labels.ts';
import { makeView } from '../core/text/view.ts';
import { isClosing } from './closings.ts';
import { toRange } from './ranges.ts';
import {
  canWrite,
  countsItself,
  labelBefore,
  labelLike,
  labelOf,
  referencesTo,
  relabel,
} from './rewrites/numberingLabels.ts';
import { branchEnd, type Entry, entriesOf, type Order, orderOf } from './rewrites/numberingOrder.ts';

/** A line that Enter has just broken off another: the text as it was, and where it was broken. */
interface Break {
  /** The text without the break and the blanks behind it. */
  readonly before: string;
  readonly at: number;
  /** The line above, up to the break. */
  readonly line: Span;
  /** Where the new line and its own text begin, in the text with the break. */
  readonly start: number;
  readonly from: number;
  /** What the new line took with it. */
  readonly rest: string;
}

const blanksAt = (text: string, offset: number) => /^[ \t　]*/u.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;

/** Reads the break before a cursor; undefined where something was typed behind it already. */
function breakAt(text: string, cursor: number): Break | undefined {
  const start = Math.max(text.lastIndexOf('\n', cursor - 1), text.lastIndexOf('\r', cursor - 1)) + 1;
  const from = start + blanksAt(text, start);
  if (start === 0 || cursor > from) return undefined;
  const at = start - (text.slice(start - 2, start) === '\r\n' ? 2 : 1);
  const line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  return {
    before: text.slice(0, at) + text.slice(from),
    at,
    line: { start: line, end: at },
    start,
    from,
    rest,
  };
}

/** A numbered line of one piece, as the draft stood before the break. */
interface Numbered {
  readonly document: Document;
  readonly entries: readonly Entry[];
  readonly order: Order;
  readonly at: number;
  readonly entry: Entry;
  readonly paragraph: Paragraph;
}

function numberedLine(broken: Break, text: string): Numbered | undefined {
  // most lines bear no label: nothing is parsed for them
  if (!scanLabel(makeView(text.slice(broken.line.start, broken.line.end)).text)) return undefined;
  const document = parseDocument(broken.before);
  const at = document.numbering.findIndex(
    ({ paragraph }) => document.paragraphs[paragraph]?.start === broken.line.start,
  );
  const paragraph = document.paragraphs[document.numbering[at]?.paragraph ?? -1];
  if (!paragraph || paragraph.part === 'material' || paragraph.lines.length > 1) return undefined;
  if (paragraph.content.source.includes('\t') || countsItself(document, at)) return undefined;
  const entries = entriesOf(document);
  const entry = entries[at];
  return entry && { document, entries, order: orderOf(entries), at, entry, paragraph };
}

/** Whether text without a label belongs to the item and stands below it. */
function hasBody({ document, paragraph }: Numbered): boolean {
  const next = document.paragraphs[paragraph.index + 1];
  if (!next || next.content.label || next.blankBefore > 0) return false;
  return (next.role === 'paragraph' || next.role === 'short') && !isClosing(next);
}

/** What stood right behind the item before it: this one, text without a label, or items below; undefined for the first. */
function previous({ document, order, at, paragraph }: Numbered): 'item' | 'text' | 'below' | undefined {
  const before = order.before[at] ?? -1;
  if (before < 0 || order.parent[before] !== order.parent[at]) return undefined;
  const own = document.numbering[before]?.paragraph ?? -1;
  if (own === paragraph.index - 1) return 'item';
  return document.paragraphs[own + 1]?.content.label ? 'below' : 'text';
}

/**
 * Whether another item of the list is what a writer wants behind this one: not behind a heading, whose text comes next,
 * nor behind what leads into a list below it.
 */
function goesOn(numbered: Numbered, { before, line, at: cut, rest }: Break): boolean {
  const { order, at, entry, paragraph } = numbered;
  const { label, field, shape } = paragraph.content;
  const kept = before.slice(line.start, cut).trimEnd();
  const behind = previous(numbered);
  if (cut < paragraph.start + (label?.to ?? 0) || /[：:]$/u.test(kept)) return false;
  // run-on items are parted, and the next has its label
  if (rest !== '') return behind !== 'text' && entry.style !== 'chapter' && !scanLabel(makeView(rest).text);
  if (branchEnd(order, at) > at + 1) return false;
  if (/[；;，,]$|[；;](?:和|或|或者|以及|并)$/u.test(kept)) return true;
  if (behind === 'text' || (hasBody(numbered) && behind !== 'item')) return false;
  if (/[。！？…][”’）]?$/u.test(kept)) return true;
  const valued = field !== undefined && field.valueFrom < shape.length;
  return behind === 'item' || entry.style === 'item' || valued || entry.level >= 3;
}

/** The other labels as they are once `now` stands; none where the writer does not want that or the text speaks of them. */
function others({ document, entries }: Numbered, now: readonly Entry[], mode: RenumberMode): readonly Edit[] {
  if (mode !== 'automatic') return [];
  const result = relabel(document, entries, now);
  if ('nothing' in result) return [];
  const nodes = result.labels.map(({ node }) => node);
  return referencesTo(document, nodes).length > 0 ? [] : result.labels.map(({ edit }) => edit);
}

/** Edits of the text before the break, all behind it, in the text with the break. */
function behind({ at, from }: Break, edits: readonly Edit[]): Edit[] {
  return edits.map(({ start, end, newText }) => ({ start: start - at + from, end: end - at + from, newText }));
}

/** Enter on a number without text ends the list: the number goes, and what counted on from it moves up. */
function ended(numbered: Numbered, broken: Break, mode: RenumberMode): Edit[] {
  const { entries, order, at, entry, paragraph } = numbered;
  if (entry.style === 'chapter' || branchEnd(order, at) > at + 1) return [];
  const indent = blanksAt(paragraph.content.source, 0);
  const now = entries.filter((one) => one !== entry);
  return [
    { start: paragraph.start + indent, end: broken.from, newText: '' },
    ...behind(broken, others(numbered, now, mode)),
  ];
}

const ATTACHMENT = /^(?<blanks>[ \t　]*)(?<head>附[ 　]*件[ 　]*[：:][ 　]*)?(?<n>\d{1,2})[.．](?<name>.*)$/u;

/**
 * Enter behind the last of 附件说明 (GB/T 9704—2012 7.3.4) begins the next, right below it; behind a number without a name it
 * ends them. Numbers of attachments that follow never change: their bodies bear them too.
 */
function afterAttachment({ before, line, at, start, from, rest }: Break): Edit[] {
  const found = ATTACHMENT.exec(before.slice(line.start, at))?.groups;
  if (!found || rest !== '') return [];
  const { paragraphs } = parseDocument(before);
  const index = paragraphs.findIndex((paragraph) => paragraph.start === line.start);
  const own = paragraphs[index];
  const { blanks = '', head, n = '', name = '' } = found;
  if (own?.lines.length !== 1 || own.role !== 'attachmentNote') return [];
  if (name.trim() === '') return head ? [] : [{ start: line.start, end: from, newText: '' }];
  if (paragraphs[index + 1]?.role === 'attachmentNote') return [];
  const under = head ? '　'.repeat(head.replace(/[ ]/g, '').length) : '';
  return [{ start, end: from, newText: `${blanks}${under}${Number(n) + 1}.` }];
}

/** The number of a new item in front of what the line took along, and what counts on from it. */
function begun(numbered: Numbered, broken: Break, mode: RenumberMode): Edit[] {
  const { document, entries, at, entry, paragraph } = numbered;
  const next = (entry.numbers.at(-1) ?? 0) + 1;
  const written = labelOf(document, at);
  if (!written || !canWrite(entry.style, next) || entry.numbers.length > 1) return [];
  const { source, view, label } = paragraph.content;
  const indent = source.slice(0, blanksAt(source, 0));
  const gap = /^[ 　]*/u.exec(view.text.slice(label?.to ?? 0))?.[0] ?? '';
  const item: Entry = { ...entry, node: undefined, numbers: [next], cut: false, restart: false, resumes: -1 };
  const now = [...entries.slice(0, at + 1), item, ...entries.slice(at + 1)];
  const fresh = labelBefore(
    makeView(broken.rest).text,
    labelLike(entry, written.text, [next]) + gap,
    entry.style,
    next,
  );
  if (fresh === undefined) return [];
  return [
    { start: broken.start, end: broken.from, newText: indent + fresh },
    ...behind(broken, others(numbered, now, mode)),
  ];
}

/**
 * What Enter does in a numbered line, `cursor` being where it left the cursor, as an offset of the text with the new line.
 * Spans are offsets of that text; edits do not overlap. Nothing where a plain new line is right.
 */
function afterEnter(text: string, cursor: number, mode: RenumberMode): Edit[] {
  const broken = mode === 'off' ? undefined : breakAt(text, cursor);
  if (!broken) return [];
  const numbered = numberedLine(broken, text);
  if (!numbered) return afterAttachment(broken);
  const { label, view } = numbered.paragraph.content;
  if (label?.to === view.text.length) return ended(numbered, broken, mode);
  return goesOn(numbered, broken) ? begun(numbered, broken, mode) : [];
}

/** {@link afterEnter} for an editor. */
export function onTypeFormatting(
  text: string,
  position: { readonly line: number; readonly character: number },
  mode: RenumberMode = 'automatic',
): TextEdit[] {
  const positions = positionMap(text);
  return afterEnter(text, positions.toOffset(position), mode).map((edit) => ({
    range: toRange(positions, edit),
    newText: edit.newText,
  }));
}
