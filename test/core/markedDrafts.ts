/** Drafts whose lines say what they are, for tests of the frame. */
import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/core/model/parse.ts';

/**
 * Drafts whose lines say what they are: `role|text`; `part:` alone on a line begins a part (main at first). Blank lines
 * stay blank.
 */
function read(marked: string): { draft: string; expected: string[] } {
  let part = 'main';
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of marked.replace(/^\n|\n$/g, '').split('\n')) {
    const begins = /^(main|agenda|attachment|material):$/.exec(line)?.[1];
    const cut = line.indexOf('|');
    if (begins) part = begins;
    else lines.push(line.slice(cut + 1));
    if (!begins && cut > 0) expected.push(`${part} ${line.slice(0, cut)}|${line.slice(cut + 1).trim()}`);
  }
  return { draft: lines.join('\n'), expected };
}

/** Reads the draft and compares every line's part and role. */
export function check(marked: string): void {
  const { draft, expected } = read(marked);
  const found = parseDocument(draft).paragraphs.map(
    ({ part, role, start, end }) => `${part} ${role}|${draft.slice(start, end).trim()}`,
  );
  assert.deepEqual(found, expected);
}

/** A paper with a title and a text; what stands between and behind is each test's own. */
export const notice = (head: string, tail: string) => `
title|关于做好汛期值守工作的通知
${head}
paragraph|请各单位落实带班制度，确保信息畅通。
${tail}`;
