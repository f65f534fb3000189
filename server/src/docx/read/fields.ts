/** Fields of Word, which may run on over paragraphs: only their results read. */
import { attribute, child, descendants, elements, setting, type XmlElement } from '../xml.ts';
import type { Unseen } from './document.ts';
import { circled } from './numberFormats.ts';
import { symbolOf } from './symbols.ts';

interface OpenField {
  code: string;
  inResult: boolean;
  /** Its result has text. */
  hasText: boolean;
  /** What a field of a form shows, which Word keeps beside its code. */
  readonly form: string | undefined;
}

/** A field that has ended. */
export interface EndedField {
  /** What it shows though Word keeps no result of it: 带圈字符, 拼音指南, a box to tick. */
  readonly shown: string | undefined;
  /** It shows something that only Word can draw. */
  readonly unread: boolean;
}

/** The field that the text stands in. */
export interface Fields {
  /** @param mark the `w:fldChar` that begins it */
  begin(mark: XmlElement): void;
  /** A piece of the code. */
  code(text: string): void;
  separate(): void;
  /** Text of a result was met. */
  text(): void;
  end(): EndedField;
  /** What keeps text here from being read. */
  unseen(): Unseen | undefined;
  readonly inResult: boolean;
}

const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;
const CIRCLED = /^\s*eq\s+\\o(?:\\a[cdl])?\s*\(\s*[○〇◯]\s*[,，;；]\s*(\d{1,2})\s*\)/i;
/** 拼音指南: the reading raised over the characters. */
const PHONETIC = /^\s*eq\b[^(]*\\o\\a[a-z]\s*\(\s*\\s\\up\s*[\d.]+\s*\([^()]*\)\s*[,，;；]\s*([^()]+?)\s*\)/i;
const EQUATION = /^\s*eq\b/i;
const SYMBOL = /^\s*symbol\s+(?:0x([\da-f]{1,4})|(\d{1,5}))\b[^"]*?\\f\s+(?:"([^"]+)"|([^\s"]+))/i;

/** Whether a field shows a number of pages. */
export const isPageField = (code: string) => PAGE_FIELD.test(code);

/** Whether a text is what is left of `— 1 —` or `第1页 共3页` once the numbers are gone. */
export const surroundsPageNumber = (text: string) => /^[\s—–\-―─－·第页共/／，]*$/u.test(text);

const isOn = (element: XmlElement | undefined) =>
  element !== undefined && !['0', 'false', 'off'].includes(attribute(element, 'w:val') ?? '1');

/** What a field of a form shows: a box, ticked or not, or the entry that is chosen (17.16.5.18, 17.16.5.19). */
function formText(mark: XmlElement): string | undefined {
  const data = child(mark, 'w:ffData');
  const box = child(data, 'w:checkBox');
  if (box) return isOn(child(box, 'w:checked') ?? child(box, 'w:default')) ? '☑' : '□';
  const list = child(data, 'w:ddList');
  if (!list) return undefined;
  const entry = elements(list, 'w:listEntry')[Number(setting(list, 'w:result') ?? setting(list, 'w:default') ?? 0)];
  return attribute(entry, 'w:val');
}

/** What a field shows by its code alone. */
function shownOf(code: string): string | undefined {
  const number = CIRCLED.exec(code)?.[1];
  if (number !== undefined) return circled(Number(number));
  const phonetic = PHONETIC.exec(code)?.[1];
  if (phonetic !== undefined) return phonetic;
  const [, hex, decimal, quoted, plain] = SYMBOL.exec(code) ?? [];
  const sign = hex ?? (decimal === undefined ? undefined : Number(decimal).toString(16));
  return sign === undefined ? undefined : symbolOf(quoted ?? plain ?? '', sign);
}

/**
 * The marks that begin a field which nothing ends, within one story; those of its text boxes are of stories of their
 * own. What follows such a mark is text.
 */
export function unendedFields(story: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  const walk = (element: XmlElement) => {
    for (const node of elements(element)) {
      if (node.name === 'w:txbxContent') continue;
      if (node.name !== 'w:fldChar') walk(node);
      else if (attribute(node, 'w:fldCharType') === 'begin') open.push(node);
      else if (attribute(node, 'w:fldCharType') === 'end') open.pop();
    }
  };
  if (!descendants(story, 'w:fldChar').next().done) walk(story);
  return new Set(open);
}

/**
 * No field open.
 * @param unended marks that begin no field
 */
export function createFields(unended: ReadonlySet<XmlElement>): Fields {
  const open: OpenField[] = [];
  return {
    begin: (mark) => {
      if (!unended.has(mark)) open.push({ code: '', inResult: false, hasText: false, form: formText(mark) });
    },
    code: (text) => {
      const field = open.at(-1);
      if (field && !field.inResult) field.code += text;
    },
    separate: () => {
      const field = open.at(-1);
      if (field) field.inResult = true;
    },
    text: () => {
      for (const field of open) field.hasText ||= field.inResult;
    },
    end: () => {
      const field = open.pop();
      if (!field || field.hasText) return { shown: undefined, unread: false };
      const shown = field.form ?? shownOf(field.code);
      return { shown, unread: shown === undefined && EQUATION.test(field.code) };
    },
    unseen: () => {
      if (open.some(({ inResult }) => !inResult)) return 'field';
      return open.some(({ code }) => isPageField(code)) ? 'pageNumber' : undefined;
    },
    get inResult() {
      return open.length > 0;
    },
  };
}
