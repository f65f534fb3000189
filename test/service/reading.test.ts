import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver-types';
import { DEFAULT_CONFIG, rules } from '../../server/src/core/index.ts';
import { createDraft, explain, hover, SECRECY_PAGE, status } from '../../server/src/service/index.ts';
import { at, draftWith, fakeLinter, finding, NOTICE, realDraft, URI } from './support.ts';

const place = at(NOTICE, '第2会议厅');
const inside = { line: 7, character: 6 };

function textOf(contents: ReturnType<typeof hover>): string {
  const value = contents?.contents;
  assert.ok(value && typeof value === 'object' && 'value' in value);
  return value.value;
}

describe('hover', () => {
  it('says what, by which clause, and shows an example', () => {
    const shown = hover(draftWith(NOTICE, [finding(place)]), inside);
    const text = textOf(shown);
    assert.match(text, /^此处有误，请改正（某条）/);
    assert.match(text, /发文顺序号加“第”/);
    assert.match(text, /\*\*✗ 不妥\*\*\n\n```text\n石政发〔2024〕第12号/);
    assert.match(text, /\*\*✓ 妥当\*\*\n\n```text\n石政发〔2024〕12号/);
    assert.equal(text.split('`docno-di`').length, 2, 'the rule’s id once');
    assert.doesNotMatch(text, /GB\/T 9704/, 'the clause is in the message');
    assert.equal(shown?.range?.start.line, 7);
  });

  it('leaves the message to an editor that shows it anyway', () => {
    assert.doesNotMatch(
      textOf(hover(draftWith(NOTICE, [finding(place)]), inside, { withoutMessage: true })),
      /此处有误/,
    );
  });

  it('names the characters of an example that cannot be seen, and shows only the lines that differ', () => {
    const shown = hover(draftWith(NOTICE, [finding({ ...place, ruleId: 'artefact-invisible-char' })]), inside);
    assert.match(textOf(shown), /持续抓好常态化防控‹不间断空格›/);
    const torn = textOf(hover(draftWith(NOTICE, [finding({ ...place, ruleId: 'recipient-colon' })]), inside));
    const examples = [...torn.matchAll(/```text\n([\s\S]*?)\n```/g)].map(([, lines = '']) => lines.split('\n'));
    assert.equal(examples.length, 2);
    assert.ok(examples[0]?.every((line) => !examples[1]?.includes(line)));
  });

  it('leaves the rule’s id to an editor that shows it anyway', () =>
    assert.doesNotMatch(
      textOf(hover(draftWith(NOTICE, [finding(place)]), inside, { withoutMessage: true })),
      /`docno-di`/,
    ));

  it('says nothing where nothing was found', () => {
    assert.equal(hover(draftWith(NOTICE, [finding(place)]), { line: 0, character: 0 }), undefined);
    assert.equal(hover(draftWith(NOTICE, []), { line: 99, character: 99 }), undefined);
  });

  it('explains a rule once however many of its findings lie there', () => {
    const text = textOf(hover(draftWith(NOTICE, [finding(place), finding({ ...place, message: '另一处' })]), inside));
    assert.equal(text.split('发文顺序号加“第”').length, 2);
    assert.match(text, /另一处/);
  });

  it('lets the words of a draft be nothing but words', () => {
    const message = '应为“![x](http://a.example/p.png)<img src=x> [y](command:z)”';
    const text = textOf(hover(draftWith(NOTICE, [finding({ ...place, message })]), inside));
    assert.ok(!/(?<!\\)[[<]/.test(text.split('\n')[0] ?? ''), text);
  });

  it('comes as plain text where that is all the client shows', () => {
    const shown = hover(draftWith(NOTICE, [finding(place)]), inside, { plainText: true });
    assert.ok(shown && typeof shown.contents === 'object' && 'kind' in shown.contents);
    assert.equal(shown.contents.kind, MarkupKind.PlainText);
    assert.doesNotMatch(shown.contents.value, /\*\*|```/);
  });
});

describe('a draft', () => {
  it('is checked once a version, whoever asks', () => {
    let checks = 0;
    const linter = fakeLinter(() => {
      checks++;
      return [finding(place)];
    });
    const told: number[] = [];
    const draft = createDraft(URI, ({ version }) => told.push(version), linter);
    const first = draft.check(NOTICE, 1, DEFAULT_CONFIG);
    hover(draft.check(NOTICE, 1, DEFAULT_CONFIG), inside);
    assert.equal(draft.check(NOTICE, 1, DEFAULT_CONFIG), first);
    draft.check(`${NOTICE}完`, 2, DEFAULT_CONFIG);
    draft.check(`${NOTICE}完`, 2, { ...DEFAULT_CONFIG });
    assert.equal(checks, 3);
    assert.deepEqual(told, [1, 2, 2]);
  });
});

describe('status', () => {
  it('counts by severity and names the kind of paper', () => {
    const found = [finding(place), finding({ ...place, severity: 'error' }), finding({ ...place, severity: 'hint' })];
    const { kind, counts, version, uri, fixable } = status(draftWith(NOTICE, found));
    assert.equal(kind, '会议通知');
    assert.deepEqual(counts, { error: 1, warning: 1, info: 0, hint: 1 });
    assert.deepEqual([version, uri, fixable], [3, URI, 0]);
  });

  it('names no kind where the draft does not', () => assert.equal(status(realDraft('随便写几个字。')).kind, ''));
});

describe('the rules’ pages', () => {
  it('are there for every rule, for secrecy, and as a list', () => {
    for (const { id, name } of rules)
      assert.match(explain(id) ?? '', new RegExp(`^# ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    for (const { id } of rules) {
      const page = explain(id) ?? '';
      assert.match(page, /\n\[查看全部规则\]\(README\.md\)$/, id);
      assert.doesNotMatch(page, /[\u200B\u2028\u00A0\uE000-\uF8FF]/u, id);
      for (const part of page.split(/\*\*(?=不妥|改法|妥当)/).slice(1))
        assert.ok((part.match(/^```text$/gm) ?? []).length <= 4, id);
    }
    assert.match(explain(SECRECY_PAGE) ?? '', /保密工作机构/);
    for (const { id, name } of rules) assert.ok(explain()?.includes(`| [${name}](${id}.md) |`));
    assert.match(explain() ?? '', /\| 名称 \| 级别 \| 依据 \| 编号 \|/);
    assert.equal(explain('no-such-rule'), undefined);
  });
});
