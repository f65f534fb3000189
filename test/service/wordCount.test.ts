/** 字数 as Word counts them. */
import assert from 'node:assert/strict';
import { status } from '../../server/src/service/index.ts';
import { countWords } from '../../server/src/service/wordCount.ts';
import { realDraft } from './support.ts';

const PAPER = `石桥镇人民政府关于召开冬季安全生产工作会议的通知

各村，镇直各单位：
　　定于2026年12月2日上午9:00在镇政府三楼会议室召开冬季安全生产工作会议，请准时参加。

附件：冬季安全生产工作会议议程

石桥镇人民政府
2026年11月25日

附件

冬季安全生产工作会议议程

第一项：李远同志传达县安全生产会议精神；
第二项：周明同志讲话。
`;

describe('the size of a draft', () => {
  it('is counted as Word counts 字数', () => {
    for (const [text, words] of [
      ['', 0],
      [' 　\n', 0],
      ['石桥镇', 3],
      ['上午9:00，开会。', 7],
      ['石政发〔2026〕7号', 8],
      ['“两个维护”', 6],
      ['use LSP 服务', 4],
    ] as const)
      assert.equal(countWords(text), words, text);
  });

  it('tells the paper from what is attached', () => {
    const { words, pages } = status(realDraft(PAPER));
    assert.ok(words.main > 40 && words.all > words.main + 20, JSON.stringify(words));
    assert.equal(pages, undefined);
    assert.equal(status(realDraft(PAPER), 2).pages, 2);
    assert.deepEqual(status(realDraft('')).words, { all: 0, main: 0 });
  });
});
