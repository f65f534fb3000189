import type { Document, Edit, Paragraph } from '../../core/index.ts';
import { attachedParts, compact } from '../../core/model/attachmentBodies.ts';
import { attachmentNotes, bare, type NoteName } from '../../core/model/attachmentNames.ts';
import { spanOf } from '../../core/model/spans.ts';

/** Where a new agenda goes and how it is announced. */
export interface Announced {
  readonly edits: readonly Edit[];
  readonly title: string;
  /** 附件 or 附件2. */
  readonly label: string;
  /** The attachment label that it goes in front of, if any. */
  readonly before: Paragraph | undefined;
}

const blanksOf = ({ content }: Paragraph) => /^[ 　\t]*/.exec(content.source)?.[0] ?? '';

/** The number of a label 附件2, or undefined. */
function numberOf({ content }: Paragraph): number | undefined {
  const digits = /^附[ 　]*件[ 　]*(\d{1,2})/u.exec(content.view.text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const labelsIn = ({ paragraphs }: Document) => paragraphs.filter(({ role }) => role === 'attachmentLabel');

/** 附件 of an only attachment becomes 附件1. */
function numberLabel(document: Document): Edit[] {
  const [only, ...more] = labelsIn(document);
  const match = /^附[ 　]*件(?=[：: 　]*$)/u.exec(only?.content.view.text ?? '');
  if (!only || more.length > 0 || !match) return [];
  const at = spanOf(only, { from: 0, to: match[0].length }).end;
  return [{ start: at, end: at, newText: '1' }];
}

/** A note where there is none, with what is attached already. */
function newNote(document: Document, title: string, indent: string, eol: string): Announced {
  const names = attachedParts(document).map(({ title: lines, first }) => lines.map(compact).join('') || compact(first));
  const all = [...names, title];
  const lines = all.length === 1 ? all : all.map((name, i) => `${i + 1}.${name}`);
  const note = lines.map((line, i) => `${indent}${i === 0 ? '附件：' : '　　　'}${line}`).join(eol);
  const { paragraphs } = document;
  const signed = paragraphs.find(({ role }) => role === 'signatureOrgan' || role === 'signatureDate');
  const label = all.length === 1 ? '附件' : `附件${all.length}`;
  const edits = names.length === 1 ? numberLabel(document) : [];
  if (signed) {
    const blank = signed.blankBefore === 0 ? eol : '';
    edits.unshift({ start: signed.start, end: signed.start, newText: `${blank}${note}${eol}${eol}` });
    return { edits, title, label, before: undefined };
  }
  const end = paragraphs.filter(({ part }) => part === 'main').at(-1)?.end ?? document.text.length;
  return { edits: [{ start: end, end, newText: `${eol}${eol}${note}` }, ...edits], title, label, before: undefined };
}

/** One more name behind those of a note. */
function addName(names: readonly NoteName[], last: NoteName, lines: readonly Paragraph[], title: string, eol: string) {
  const end = lines.at(-1) ?? last.paragraph;
  const head = lines[0] ?? end;
  const own = blanksOf(last.paragraph);
  const indent = last.paragraph === head ? `${own}　　　` : own;
  const n = names.length + 1;
  const numbered = last.form !== 'none';
  const ordinal =
    last.form === 'arabic' ? last.paragraph.content.view.text.slice(last.ordinal.from, last.ordinal.to) : '';
  const mark = /[.．、]/.exec(ordinal)?.[0] ?? '.';
  const edits: Edit[] = [];
  if (!numbered) {
    const at = spanOf(last.paragraph, last.range).start;
    edits.push({ start: at, end: at, newText: '1.' });
  }
  const text = last.form === 'labelled' ? `${own}附件${n}：${title}` : `${indent}${n}${mark}${title}`;
  edits.push({ start: end.end, end: end.end, newText: `${eol}${text}` });
  return edits;
}

/** How the notice is to announce an agenda, by what its 附件说明 says already; all edits lie before the agenda. */
export function announce(document: Document, title: string, indent: string, eol: string): Announced {
  const note = attachmentNotes(document).find(({ names }) => names.length > 0);
  const names = note?.names ?? [];
  const last = names.at(-1);
  if (!note || !last) return newNote(document, title, indent, eol);
  const at = names.findIndex(({ text }) => /(?:议程|日程)(?:安排|表)?$/u.test(bare(text)));
  const named = names[at];
  if (named) {
    const number = named.number ?? (names.length > 1 ? at + 1 : undefined);
    const before = labelsIn(document).find((label) => number !== undefined && (numberOf(label) ?? 0) > number);
    return { edits: [], title: bare(named.text), label: `附件${number ?? ''}`, before };
  }
  const edits = addName(names, last, note.paragraphs, title, eol);
  if (names.length === 1) edits.push(...numberLabel(document));
  return { edits, title, label: `附件${names.length + 1}`, before: undefined };
}
