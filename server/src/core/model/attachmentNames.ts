import { circled, readNumber, writeHanzi } from '../text/numerals.ts';
import { remembered } from '../text/remember.ts';
import { endsTitle } from './attachments.ts';
import type { Document, Paragraph } from './document.ts';
import { scanLabel } from './scan/labels.ts';
import type { OrdinalStyle, ViewRange } from './token.ts';

/**
 * How a name in 附件说明 is numbered: 1. or 一、 and so on; `labelled` for 附件1：, `digit` for a number without any mark,
 * `none` for no number at all.
 */
export type NoteForm = OrdinalStyle | 'labelled' | 'digit' | 'none';

/** A name in 附件说明. */
export interface NoteName {
  /** The line it begins on. */
  readonly paragraph: Paragraph;
  readonly number: number | undefined;
  readonly form: NoteForm;
  /** The numeral alone, and the number with its marks: 1., （1）, 附件1：; both empty where there is none. */
  readonly numeral: ViewRange;
  readonly ordinal: ViewRange;
  /** On its first line, marks at its end left out. */
  readonly range: ViewRange;
  /** With the lines it goes on to. */
  readonly text: string;
}

/** A block of 附件说明. */
export interface Note {
  readonly paragraphs: readonly Paragraph[];
  readonly names: readonly NoteName[];
}

const NUMERAL = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const HEAD = new RegExp(
  `^附(?:[ 　]{0,12}件|(?=[ 　]{0,12}[：:]))[ 　]{0,12}(?:[（(](?<inner>${NUMERAL})[）)]|(?<number>${NUMERAL})(?!\\d|[份张页个件万元套]))?[ 　]{0,12}(?<mark>[：:.．、—-])?[ 　]{0,12}`,
  'u',
);
/** No line holds more. */
const MOST_NAMES = 30;
const END = '。；，、;,.．：: 　';

/** A name without the marks and blanks at its end. */
function trimName(text: string): string {
  let to = text.length;
  while (to > 0 && END.includes(text[to - 1] ?? '')) to--;
  return text.slice(0, to);
}

type Begun = { -readonly [K in keyof NoteName]: NoteName[K] };

/** The name from `from` to `to`, its number in front of it. */
function nameAt(
  paragraph: Paragraph,
  ordinal: ViewRange,
  numeral: ViewRange,
  form: NoteForm,
  number: number | undefined,
  to = paragraph.content.view.text.length,
): Begun {
  const text = paragraph.content.view.text.slice(ordinal.to, to);
  const name = trimName(text);
  const from = ordinal.to + (/^[ 　]{0,12}/.exec(name)?.[0].length ?? 0);
  return {
    paragraph,
    number,
    form,
    numeral,
    ordinal,
    range: { from, to: ordinal.to + name.length },
    text: name.trim(),
  };
}

/** 1会议议程, the mark forgotten; not 3月值班表, 5个乡镇名单, 2件. */
const DIGIT =
  /^(\d{1,2})[ 　]{0,12}(?=(?![年月日个份张件页套本册名人种类项万亿元点号时周期次届级至])[\p{Script=Han}《])/u;

/**
 * The number at `from` of a line's view (1., （1）, 一、) with the name behind it, or undefined.
 * @param expected the number that a digit without any mark must be
 */
function labelled(paragraph: Paragraph, from: number, expected: number): Begun | undefined {
  const rest = paragraph.content.view.text.slice(from);
  const label = scanLabel(rest);
  const digit = DIGIT.exec(rest);
  if (!label && digit && Number(digit[1]) === expected) {
    const to = from + digit[0].length;
    return nameAt(paragraph, { from, to }, { from, to: from + (digit[1]?.length ?? 0) }, 'digit', expected);
  }
  if (!label) return undefined;
  const numeral = { from: from + label.numeral.from, to: from + label.numeral.to };
  return nameAt(paragraph, { from, to: from + label.to }, numeral, label.style, label.numbers[0]);
}

/** The label of `n` within a line, in the manner of the one before it. */
function furtherLabel(form: NoteForm, n: number): RegExp | undefined {
  const apart = '(?<=[ 　；;，,。、])';
  switch (form) {
    case 'arabic':
    case 'labelled':
      return new RegExp(`${apart}(?<numeral>${n})[.．、][ 　]{0,12}(?=[^\\d\\s]|\\d{4}年)`, 'u');
    case 'hanzi':
      return new RegExp(`${apart}(?<numeral>${writeHanzi(n)})、`, 'u');
    case 'hanziBracket':
      return new RegExp(`[（(](?<numeral>${writeHanzi(n)})[）)]`, 'u');
    case 'arabicBracket':
      return new RegExp(`[（(](?<numeral>${n})[）)]`, 'u');
    case 'circled':
      return new RegExp(`(?<numeral>${circled(n)})`, 'u');
    default:
      return undefined;
  }
}

/** A line's names where a line holds several: 附件：1.会议议程 2.参会回执. */
function splitName(name: Begun): Begun[] {
  const { paragraph } = name;
  const names: Begun[] = [];
  for (let current: Begun | undefined = name; current && names.length < MOST_NAMES; ) {
    const { ordinal, numeral, form, number, range }: Begun = current;
    const next = (number ?? 0) + 1;
    const text = paragraph.content.view.text.slice(range.from);
    const match: RegExpExecArray | null | undefined = furtherLabel(form, next)?.exec(text);
    const written = match?.groups?.['numeral'] ?? '';
    const at = range.from + (match?.index ?? 0);
    names.push(match ? nameAt(paragraph, ordinal, numeral, form, number, at) : current);
    if (!match) break;
    const from = at + match[0].indexOf(written);
    current = nameAt(
      paragraph,
      { from: at, to: at + match[0].trimEnd().length },
      { from, to: from + written.length },
      form === 'labelled' ? 'arabic' : form,
      next,
    );
  }
  return names;
}

/** The name that a line begins, if it begins one. */
function beginName(paragraph: Paragraph, expected: number): Begun | undefined {
  const { text } = paragraph.content.view;
  const head = HEAD.exec(text);
  if (!head) return labelled(paragraph, 0, expected);
  const written = head.groups?.['inner'] ?? head.groups?.['number'];
  const to = head[0].length;
  if (written === undefined)
    return (
      labelled(paragraph, to, expected) ?? nameAt(paragraph, { from: to, to }, { from: to, to }, 'none', undefined)
    );
  const at = text.indexOf(written);
  // 附件1：1.会议议程 is numbered twice
  const again = labelled(paragraph, to, expected);
  if (again) return nameAt(paragraph, { from: 0, to: again.ordinal.to }, again.numeral, 'labelled', again.number);
  return nameAt(paragraph, { from: 0, to }, { from: at, to: at + written.length }, 'labelled', readNumber(written));
}

/** The blocks of 附件说明, whatever their form, with the names they list. */
export const attachmentNotes: (document: Document) => readonly Note[] = remembered(({ paragraphs }: Document) => {
  const notes: { paragraphs: Paragraph[]; names: Begun[] }[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'attachmentNote') continue;
    let note = notes.at(-1);
    if (!note || note.paragraphs.at(-1)?.index !== paragraph.index - 1) {
      note = { paragraphs: [], names: [] };
      notes.push(note);
    }
    note.paragraphs.push(paragraph);
    const last = note.names.at(-1);
    const name = beginName(paragraph, (last?.number ?? 0) + 1);
    const rest = trimName(paragraph.content.view.text);
    if (name) note.names.push(...splitName(name).filter(({ text }) => text !== ''));
    // 先进单位名单（5个） is whole, and those whom the next line lists are no part of it
    else if (last && endsTitle(last.text) && /、/.test(rest) && !endsTitle(rest)) continue;
    // the rest of a name, unless that one was whole already
    else if (last && !(last.form === 'none' && endsTitle(last.text) && endsTitle(rest))) last.text += rest;
    else note.names.push(nameAt(paragraph, { from: 0, to: 0 }, { from: 0, to: 0 }, 'none', undefined));
  }
  return notes;
});

/** The names that 附件说明 lists. */
export const attachmentNames: (document: Document) => readonly NoteName[] = remembered((document: Document) =>
  attachmentNotes(document).flatMap(({ names }) => names),
);

/** A name without blanks, quotation and book marks. */
export function bare(text: string): string {
  return text
    .replace(/[ 　\t《》〈〉“”‘’"']/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** Says how it is to be had instead of naming it: 会议议程（另附）. */
const ELSEWHERE =
  /（(?:另附|另发|另行?印发|电子版|扫描件|详?见[^（）]{0,40}|略|附后|[^（）]{0,40}下载[^（）]{0,40})）$/u;

/** A name as it compares. */
export function nameKey({ text }: NoteName): string {
  return bare(text).replace(ELSEWHERE, '');
}

/** Whether the name tells that what it names is not in the draft. */
export function isElsewhere({ text }: NoteName): boolean {
  return ELSEWHERE.test(bare(text));
}

/** What stands for a name and names nothing: 如文, 见后, 2件, 相关材料. */
const VAGUE =
  /^(?:如文|如上|如下|同上|见(?:后|附页|附后|附件|下页|附)|附后|后附|详见附(?:件|后|页)|(?:共[ 　]?)?(?:[一二两三四五六七八九十\d]{1,3}|若干)[ 　]?[件份个页]|(?:有关|相关|上述|以上)(?:材料|文件|资料|表格|附件)|(?:材料|资料|文件|表格)[一二两三四五六七八九十\d]{1,2}[件份个张])$/u;

/** Whether what stands in 附件说明 is no name. */
export function isVague({ text }: NoteName): boolean {
  return VAGUE.test(text);
}
