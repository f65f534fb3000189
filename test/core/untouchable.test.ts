/** What no fix touches unasked: code, addresses and the titles of other papers. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf, type Linter } from '../../server/src/core/lint/linter.ts';
import { loadRules } from '../rules/loadRules.ts';

const draft = (body: string) =>
  `石桥镇人民政府关于做好防汛工作的通知\n\n各村：\n　　${body}\n\n石桥镇人民政府\n2025年3月5日\n`;

describe('safe fixes', () => {
  let linter: Linter;
  before(async () => {
    linter = createLinterOf(await loadRules());
  });
  const safe = (text: string) =>
    linter.lint(text, DEFAULT_CONFIG).findings.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  for (const [name, body] of Object.entries({
    'a command': '请执行`git commit -m "布署,完成"`后上报。',
    'a fence': '请执行下列命令。\n\n```sh\necho "请各村布署,完成"\n```\n\n　　请抓好落实。',
    'a title in 《》': '请学习《关于做好防汛,抗旱工作的通知(试行)》。',
    'an address': '请登录https://a.gov.cn/布署/index.html查看。',
  }))
    it(`leave ${name} alone`, () => assert.equal(safe(draft(body)), 0));
  it('mend a draft that a fence holds', () =>
    assert.ok(safe(`\`\`\`text\n${draft('请认真部署,抓好落实。')}\`\`\`\n`) > 0));
});
