/** Fields of Word, which may run on over paragraphs: only their results read. */
import type { Unseen } from './document.ts';
import { circled } from './numberFormats.ts';

interface OpenField {
  code: string;
  inResult: boolean;
}

/** The field that the text stands in. */
export interface Fields {
  begin(): void;
  /** A piece of the code. */
  code(text: string): void;
  separate(): void;
  /** What the field shows though Word keeps no result of it: 带圈字符. */
  end(): string | undefined;
  /** What keeps text here from being read. */
  unseen(): Unseen | undefined;
  readonly inResult: boolean;
}

const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;
const CIRCLED = /^\s*eq\s+\\o(?:\\a[cdl])?\s*\(\s*[○〇◯]\s*[,，;；]\s*(\d{1,2})\s*\)/i;

/** Whether a field shows a number of pages. */
export const isPageField = (code: string) => PAGE_FIELD.test(code);

/** No field open. */
export function createFields(): Fields {
  const open: OpenField[] = [];
  return {
    begin: () => {
      open.push({ code: '', inResult: false });
    },
    code: (text) => {
      const field = open.at(-1);
      if (field && !field.inResult) field.code += text;
    },
    separate: () => {
      const field = open.at(-1);
      if (field) field.inResult = true;
    },
    end: () => {
      const field = open.pop();
      const number = field && !field.inResult ? CIRCLED.exec(field.code)?.[1] : undefined;
      return number === undefined ? undefined : circled(Number(number));
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
