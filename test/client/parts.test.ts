import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixAllText, readCounts } from '../../client/src/features/fixAllText.ts';
import { choiceFor, decide, readChoices, remember, switchedText } from '../../client/src/features/languageChoice.ts';
import { statusText, statusTooltip } from '../../client/src/features/statusText.ts';
import { choicesFor } from '../../client/src/features/templateChoice.ts';
import { previewHtml } from '../../client/src/webview/html.ts';
import { looksOf } from '../../client/src/webview/looks.ts';
import { type PreviewBlock, readMessage } from '../../client/src/webview/messages.ts';
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
});

describe('the status bar', () => {
  const counts = { error: 2, warning: 0, info: 1, hint: 3 };
  const status = { uri: 'file:///a', version: 1, kind: '会议通知', counts, fixable: 2 };

  it('names the kind of paper and what was found', () => {
    assert.equal(statusText(status, true), '公文：会议通知 $(error) 2 $(info) 1 $(lightbulb) 3');
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

describe('what was done', () => {
  it('is said with numbers, and how to take it back', () => {
    assert.equal(fixAllText({ fixed: 18, left: 11 }), '已修正 18 处，还有 11 处要您决定（Ctrl+Z 可撤销）');
    assert.equal(fixAllText({ fixed: 1, left: 0 }), '已修正 1 处，没有别的问题（Ctrl+Z 可撤销）');
    assert.match(fixAllText(undefined), /Ctrl\+Z/);
    assert.deepEqual(readCounts({ fixed: 1, left: 2, more: 3 }), { fixed: 1, left: 2 });
    for (const raw of [undefined, null, 3, {}, { fixed: 1 }, { fixed: '1', left: 2 }])
      assert.equal(readCounts(raw), undefined);
  });

  it('is said of a file that was taken for a paper', () => {
    assert.equal(switchedText('会议通知'), '已识别为公文（会议通知），可在右下角改回纯文本');
    assert.equal(switchedText(''), '已识别为公文，可在右下角改回纯文本');
  });
});

describe('the look of a page', () => {
  const block = (role: PreviewBlock['role'], more: Partial<PreviewBlock> = {}): PreviewBlock => ({
    role,
    part: 'main',
    text: '某文',
    line: 0,
    ...more,
  });
  const classes = (...blocks: PreviewBlock[]) => looksOf(blocks).map((look) => look.classes);

  it('has a red line under the last line of the 版头, where there is one and the draft has none', () => {
    const ends = (...blocks: PreviewBlock[]) => classes(...blocks).map((each) => each.includes('header-end'));
    const [mark, number, signer, title] = [
      block('issuerMark'),
      block('documentNumber'),
      block('signer'),
      block('title'),
    ];
    assert.deepEqual(ends(mark, number, title), [false, true, false]);
    assert.deepEqual(ends(mark, number, signer, title), [false, false, true, false]);
    assert.deepEqual(ends(number, title), [false, false]);
    assert.deepEqual(ends(mark, number, block('rule'), title), [false, false, false, false]);
  });

  it('has one face for headings of one level, be they fields or not', () => {
    const [heading = [], field = []] = classes(block('heading', { level: 1 }), block('field', { level: 1 }));
    assert.ok(heading.includes('level-1') && field.includes('level-1'));
  });

  it('has a blank line before the signature and the note of attachments, not within them', () => {
    const blocks = ['paragraph', 'attachmentNote', 'attachmentNote', 'signatureOrgan', 'signatureDate'] as const;
    const firsts = classes(...blocks.map((role) => block(role))).map((each) => each.includes('first'));
    assert.deepEqual(firsts, [true, true, false, true, false]);
  });

  it('knows the width of what is to fit in one line', () => {
    const [mark, text] = looksOf([block('issuerMark', { text: '岚川县2026年' }), block('paragraph')]);
    assert.deepEqual([mark?.width, text?.width], [6, undefined]);
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
