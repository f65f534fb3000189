/** What rules of the workspace say: versions told from duplicates, names that tell files apart, numbers that lack. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { summarise } from '../../server/src/core/model/summary.ts';
import { createWorkspaceIndex } from '../../server/src/core/model/workspace.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { loadRules } from '../rules/loadRules.ts';

const draft = (number: string, title: string) =>
  `石政发〔2025〕${number}号\n${title}\n各村：\n请抓好落实。\n石桥镇人民政府\n2025年3月5日\n`;
const FLOOD = '石桥镇人民政府关于做好防汛工作的通知';
const REST = '石桥镇人民政府关于放假安排的通知';
const untitled = '石政发〔2025〕7号\n';

describe('rules of the workspace', () => {
  let rules: readonly Rule[];
  before(async () => {
    rules = await loadRules('workspace');
  });
  /** What is found in the first of the drafts. */
  const found = (drafts: Readonly<Record<string, string>>, ruleId: string, options?: Record<string, unknown>) => {
    const index = createWorkspaceIndex();
    for (const [path, text] of Object.entries(drafts)) index.set(path, summarise(parseDocument(text)));
    const [[path, text] = ['', '']] = Object.entries(drafts);
    const neighbours = index.neighbours(path, summarise(parseDocument(text)));
    const config = options ? { ...DEFAULT_CONFIG, rules: { [ruleId]: ['hint', options] as const } } : DEFAULT_CONFIG;
    return createLinterOf(rules)
      .lint(text, config, neighbours)
      .findings.filter((finding) => finding.ruleId === ruleId);
  };
  const duplicate = (drafts: Readonly<Record<string, string>>) =>
    found(drafts, 'docno-duplicate-workspace').map(({ severity }) => severity);

  it('two papers with one number are an error, whatever their files are called', () => {
    for (const names of [
      ['通知1.txt', '通知2.txt'],
      ['20250305.txt', '20250412.txt'],
      ['x/通知.txt', 'y/通知.txt'],
    ]) {
      const [own = '', other = ''] = names;
      assert.deepEqual(duplicate({ [own]: draft('7', FLOOD), [other]: draft('7', REST) }), ['error'], own);
      assert.deepEqual(duplicate({ [own]: draft('7', FLOOD), [other]: draft('7', FLOOD) }), ['hint'], own);
    }
  });

  it('of drafts without a title the names tell, within one folder', () => {
    assert.deepEqual(duplicate({ '通知（定稿）.txt': untitled, '通知.txt': draft('7', REST) }), ['hint']);
    assert.deepEqual(duplicate({ 'x/通知.txt': untitled, 'y/通知.txt': draft('7', REST) }), ['error']);
    assert.deepEqual(duplicate({ '0305.txt': untitled, '0412.txt': draft('7', REST) }), ['error']);
  });

  it('shows as many folders as tell files of one name apart', () => {
    const [finding] = found(
      { 'a/x/通知.txt': draft('7', FLOOD), 'b/x/通知.txt': draft('7', REST), '放假.txt': draft('7', REST) },
      'docno-duplicate-workspace',
    );
    assert.match(finding?.message ?? '', /^“b\/x\/通知\.txt”、“放假\.txt”也用了/u);
  });

  it('names the numbers that lack to the end, without those given up', () => {
    const series = (own: string) => ({
      'own.txt': draft(own, FLOOD),
      '三.txt': draft('3', REST),
      '二.txt': draft('2', REST),
    });
    const message = (own: string, voided: string[]) =>
      /缺([^；]*)；/u.exec(found(series(own), 'docno-gap-workspace', { voided })[0]?.message ?? '')?.[1];
    assert.equal(message('500', []), '4号至499号');
    assert.equal(message('9', ['石政发〔2025〕6号', '石政发〔2024〕7号']), '4号至5号、7号至8号');
    assert.equal(message('6', ['石政发〔2025〕4号']), '5号');
    assert.equal(message('5', ['石政发〔2025〕4号']), undefined);
    assert.equal(message('99999', []), '4号至99998号');
  });
});
