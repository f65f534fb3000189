import type { Document } from '../../model/document.ts';

/** 文种 of 条例第八条, as a title may end in them. */
export const STATUTORY =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)(?:（[^（）]{1,20}）){0,2}$/u;

/** What a paper's own words tell of the 文种 it was meant to have; the first that holds counts. */
const CUES: readonly (readonly [string, RegExp])[] = [
  ['请示', /(?:妥|当|可)否|请(?:予)?(?:批示|批复|批准|审批)|特此请示/u],
  ['报告', /特此报告|报告如下/u],
  ['通报', /特此通报|通报如下/u],
  ['函', /特此函|函[复告]|(?:为[盼荷]|商洽)/u],
  ['批复', /特此批复|^此复|批复如下/u],
  ['通知', /特此通知|通知如下/u],
];

/** The 文种 that the paper's transitions and closing words call for, if any. */
export function genreByWords(document: Document): string | undefined {
  const body = document.paragraphs.filter(({ part, role }) => part === 'main' && role !== 'title');
  return CUES.find(([, cue]) => body.some(({ content }) => cue.test(content.shape)))?.[0];
}
