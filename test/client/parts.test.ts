import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choiceFor, decide, readChoices, remember } from '../../client/src/features/languageChoice.ts';
import { statusText, statusTooltip } from '../../client/src/features/statusText.ts';
import { choicesFor, triggers } from '../../client/src/features/templateChoice.ts';
import { previewHtml } from '../../client/src/webview/html.ts';
import { readMessage } from '../../client/src/webview/messages.ts';
import { patchOf } from '../../client/src/webview/patch.ts';

describe('the choice of language', () => {
  const yes = () => true;
  const no = () => false;
  const never = (): boolean => {
    throw new Error('the text was looked at for nothing');
  };

  it('is the reader’s where there is one, and the text is not looked at', () => {
    for (const mode of ['auto', 'ask', 'never'] as const) {
      assert.equal(decide(mode, 'other', never), 'leave');
      assert.equal(decide(mode, 'gongwen', never), 'switch');
    }
  });

  it('is else what the setting says of a recognised text', () => {
    assert.deepEqual([decide('auto', undefined, yes), decide('auto', undefined, no)], ['switch', 'leave']);
    assert.deepEqual([decide('ask', undefined, yes), decide('ask', undefined, no)], ['ask', 'leave']);
    assert.equal(decide('never', undefined, never), 'leave');
  });

  it('is remembered, the last one for each file, and not without end', () => {
    let choices = remember([], 'file:///a', 'other');
    choices = remember(choices, 'file:///b', 'gongwen');
    choices = remember(choices, 'file:///a', 'gongwen');
    assert.deepEqual(choices, [
      ['file:///b', 'gongwen'],
      ['file:///a', 'gongwen'],
    ]);
    for (let i = 0; i < 600; i++) choices = remember(choices, `file:///${i}`, 'other');
    assert.equal(choices.length, 500);
    assert.equal(choiceFor(choices, 'file:///a'), undefined);
    assert.equal(choiceFor(choices, 'file:///599'), 'other');
  });

  it('survives whatever was kept', () => {
    assert.deepEqual(readChoices(undefined), []);
    assert.deepEqual(readChoices([3, ['x'], ['file:///a', 'other'], ['file:///b', 'latin']]), [['file:///a', 'other']]);
    assert.deepEqual(readChoices(JSON.parse(JSON.stringify([['file:///a', 'gongwen']]))), [['file:///a', 'gongwen']]);
  });
});

describe('the templates', () => {
  const template = (prefix: string[]) => ({ prefix, description: '', body: [] });
  const templates = [template(['会议通知', 'hytz']), template(['会议议程', 'hyyc']), template(['通知', 'tz'])];
  const words = (typed: string, isOnlyLine: boolean) =>
    choicesFor(templates, typed, isOnlyLine).map(({ word }) => word);

  it('are offered by name in an empty draft', () => {
    assert.deepEqual(words('会', true), ['会议通知', '会议议程']);
    assert.deepEqual(words('会议通知', true), ['会议通知']);
    assert.deepEqual(words('通知', true), ['通知']);
    assert.deepEqual(words('', true), []);
    assert.deepEqual(words('会议通知书', true), []);
  });

  it('are offered by initials on any line of their own, by name never in a draft that has words', () => {
    assert.deepEqual(words('hy', false), ['hytz', 'hyyc']);
    assert.deepEqual(words('会议通知', false), []);
  });

  it('are called for by every character of their names', () => {
    assert.equal(triggers(templates).join(''), '会议通知hytz程c');
  });
});

describe('the status bar', () => {
  const counts = { error: 2, warning: 0, info: 1, hint: 3 };
  const status = { uri: 'file:///a', version: 1, kind: '会议通知', counts, fixable: 2 };

  it('names the kind of paper and what was found', () => {
    assert.equal(statusText(status, true), '公文：会议通知 $(error) 2 $(info) 1');
    assert.equal(
      statusTooltip(status, true),
      '错误 2 处，提示 1 处，建议 3 处。其中 2 处可以一并安全修正。点击查看可做的事。',
    );
  });

  it('always says 公文', () => {
    const clean = { ...status, kind: '', counts: { error: 0, warning: 0, info: 0, hint: 0 }, fixable: 0 };
    assert.equal(statusText(clean, true), '$(check) 公文');
    assert.match(statusText(undefined, true), /公文/);
    assert.match(statusText(status, false), /公文/);
    assert.match(statusTooltip(clean, true), /没有发现问题/);
  });
});

describe('the preview', () => {
  it('patches the one run that changed', () => {
    assert.deepEqual(patchOf(['甲', '乙', '丙'], ['甲', '丁', '戊', '丙']), { from: 1, oldTo: 2, newTo: 3 });
    assert.deepEqual(patchOf(['甲'], ['甲']), { from: 1, oldTo: 1, newTo: 1 });
    const list = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { from, oldTo, newTo } = patchOf(before, after);
        assert.deepEqual([...before.slice(0, from), ...after.slice(from, newTo), ...before.slice(oldTo)], after);
      }),
    );
  });

  it('may run its own script only and fetch nothing else', () => {
    const html = previewHtml('https://a.example/preview.js?x="&', 'N0NCE');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    assert.equal(policy, "default-src 'none'; style-src 'nonce-N0NCE'; script-src 'nonce-N0NCE';");
    assert.match(html, /src="https:\/\/a\.example\/preview\.js\?x=&#34;&#38;"/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /url\(|@import|unsafe/);
    assert.notEqual(previewHtml('x'), previewHtml('x'), 'every page has a nonce of its own');
  });

  it('is believed no further than its form', () => {
    assert.deepEqual(readMessage({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'reveal', line: 3 }), { type: 'reveal', line: 3 });
    for (const raw of [
      undefined,
      null,
      'ready',
      {},
      { type: 'reveal' },
      { type: 'reveal', line: -1 },
      { type: 'reveal', line: 1.5 },
      { type: 'run' },
    ])
      assert.equal(readMessage(raw), undefined);
  });
});
