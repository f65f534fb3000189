/** Several 点号 in a row. */
export interface MarkRun {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The different marks in it, in their order. */
  readonly kinds: readonly string[];
}

const RUN = /[，。；：、！？]{2,}/gu;

/**
 * Every place where 点号 follow each other. What is right stays out: ？！ and up to three ！ or ？ (4.3.3.3); so does
 * 。。。, which stands for an ellipsis.
 */
export function markRuns(text: string): MarkRun[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const [run] = match;
    const loud = /^[！？]+$/u.test(run);
    if ((loud && run.length <= 3) || run.includes('。。。')) return [];
    return [{ from: match.index, to: match.index + run.length, text: run, kinds: [...new Set(run)] }];
  });
}
