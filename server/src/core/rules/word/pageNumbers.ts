import { type FormattedRun, PAGE_FIELD, type WordPageNumber, type WordSubject } from '../../layout/wordLayout.ts';

/** The text around a page number, and the run that holds it. */
export interface Numbered {
  readonly number: WordPageNumber;
  /** With `PAGE_FIELD` for the number, blanks at the ends left out. */
  readonly text: string;
  readonly run: FormattedRun | undefined;
}

/** Every page number of the file, the same one of several sections once. */
export function pageNumbersOf({ word }: WordSubject): Numbered[] {
  const seen = new Set<string>();
  return word.sections.flatMap(({ pageNumbers }) =>
    pageNumbers.flatMap((number) => {
      const { runs, align, left, right } = number.paragraph;
      const text = runs
        .map((run) => run.text)
        .join('')
        .trim();
      const run = runs.find((one) => one.text.includes(PAGE_FIELD));
      const key = [number.pages, text, align, left, right, run?.latin, run?.size].join('|');
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ number, text, run }];
    }),
  );
}

/** As people see it: `第1页`; a second number is that of all pages. */
export const shown = (text: string): string => text.replace(PAGE_FIELD, '1').replaceAll(PAGE_FIELD, '×');
