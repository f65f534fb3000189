import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countText, madeText } from '../../client/src/features/exportText.ts';
import { fixAllText, readCounts } from '../../client/src/features/fixAllText.ts';
import { choiceFor, decide, readChoices, remember, switchedText } from '../../client/src/features/languageChoice.ts';
import { statusText, statusTooltip } from '../../client/src/features/statusText.ts';
import { previewHtml } from '../../client/src/webview/html.ts';
import { readMessage } from '../../client/src/webview/messages.ts';
import { patchOf } from '../../client/src/webview/patch.ts';
import { heightOf, lineAt, orderAnchors } from '../../client/src/webview/places.ts';
import { nextStep, pageWidth, percentOf, readZoom } from '../../client/src/webview/zoom.ts';
import { choicesFor } from '../../server/src/service/templates.ts';

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
  const template = ([name = '', initials = '']: string[]) => ({ name, initials });
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
  const status = {
    uri: 'file:///a',
    version: 1,
    kind: '会议通知',
    counts,
    fixable: 2,
    words: { all: 1204, main: 980 },
  };

  it('names the kind of paper and what was found', () => {
    assert.equal(statusText(status, true), '公文：会议通知 1,204字 $(error) 2 $(info) 1 $(lightbulb) 3');
    assert.equal(
      statusTooltip(status, true),
      '会议通知。全文1,204字（正文980字，议程、附件等224字）。错误 2 处，提示 1 处，建议 3 处。其中 2 处可以一并安全修正。点击查看可做的事。',
    );
  });

  it('says how many pages there are once they are counted, and that nothing was found', () => {
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    const done = { ...status, counts, fixable: 0, pages: 3, words: { all: 12, main: 12 } };
    assert.equal(statusText(done, true), '公文：会议通知 12字 3页 $(check)');
    assert.equal(statusTooltip(done, true), '会议通知。全文12字，按标准版式排3页。没有发现问题。点击查看可做的事。');
  });

  it('says that a draft is not checked, and why', () => {
    const refused = { ...status, refused: '全文超过 700 万字，没有检查' };
    assert.equal(statusText(refused, true), '$(circle-slash) 公文：没有检查');
    assert.equal(statusTooltip(refused, true), '全文超过 700 万字，没有检查。');
  });

  it('always says 公文', () => {
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    const clean = { ...status, kind: '', counts, fixable: 0, words: { all: 0, main: 0 }, pages: 1 };
    assert.equal(statusText(clean, true), '公文 $(check)');
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

describe('the size of a page', () => {
  const paper = { width: 210, height: 297 };
  const room = { width: 500, height: 400 };

  it('is that of the paper at 100 per cent', () => {
    assert.equal(percentOf(pageWidth(100, room, paper), paper), 100);
    assert.ok(Math.abs(pageWidth(100, room, paper) - 793.7) < 0.1);
  });

  it('fits the room, whole or in width, and at first is no larger than life', () => {
    assert.equal(pageWidth('width', room, paper), 500);
    assert.ok(Math.abs(pageWidth('page', room, paper) * (297 / 210) - 400) < 0.01);
    const wide = { width: 3000, height: 4000 };
    assert.equal(percentOf(pageWidth('auto', wide, paper), paper), 100);
    assert.equal(pageWidth('auto', room, paper), 500);
    assert.ok(pageWidth('width', wide, paper) > pageWidth('auto', wide, paper));
  });

  it('goes up and down in steps between its bounds', () => {
    assert.deepEqual([nextStep(100, 1), nextStep(100, -1), nextStep(62, 1), nextStep(62, -1)], [110, 90, 67, 50]);
    assert.deepEqual([nextStep(300, 1), nextStep(50, -1), nextStep(20, -1)], [300, 50, 50]);
    for (const raw of [undefined, 'huge', 20, 400, Number.NaN]) assert.equal(readZoom(raw), 'auto');
    assert.deepEqual([readZoom('page'), readZoom(125)], ['page', 125]);
  });
});

describe('lines of the draft and heights on the pages', () => {
  const anchors = orderAnchors([
    { line: 4, y: 90 },
    { line: 0, y: 10 },
    { line: 2, y: 30 },
    { line: 2, y: 50 },
    { line: 9, y: 20 },
    { line: -1, y: 500 },
  ]);

  it('take what stands out of order on the page for no guide', () => {
    assert.deepEqual(anchors, [
      { line: 0, y: 10 },
      { line: 2, y: 30 },
      { line: 4, y: 90 },
    ]);
  });

  it('lead to each other, between two lines in proportion', () => {
    assert.deepEqual([heightOf(anchors, 0), heightOf(anchors, 3), heightOf(anchors, 50)], [10, 60, 90]);
    assert.deepEqual([lineAt(anchors, 30), lineAt(anchors, 60), lineAt(anchors, 900)], [2, 3, 4]);
    assert.equal(lineAt(anchors, 0), 0);
    assert.deepEqual([heightOf([], 3), lineAt([], 3)], [undefined, undefined]);
  });

  it('come back to where they started from', () => {
    const lists = fc.uniqueArray(fc.tuple(fc.nat(200), fc.nat(5000)), { selector: ([line]) => line, maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.nat(200), (pairs, wanted) => {
        const ordered = orderAnchors(pairs.map(([line, y]) => ({ line, y })));
        const inside = ordered.filter(({ y }, index) => ordered[index - 1]?.y !== y && ordered[index + 1]?.y !== y);
        const anchor = inside[wanted % Math.max(1, inside.length)];
        if (anchor && anchor !== ordered[0]) assert.equal(lineAt(ordered, anchor.y), anchor.line);
        if (anchor) assert.equal(heightOf(ordered, anchor.line), anchor.y);
      }),
    );
  });
});

describe('what is said of a file that was made', () => {
  const nothing = { notes: [], differences: [] };

  it('names it and what reading it back showed', () => {
    assert.equal(
      madeText('已导出', '通知.docx', nothing),
      '已导出 通知.docx。重新读取核对，文字与文稿一致，没有新的问题。',
    );
    assert.match(
      madeText('已定稿：', '通知.docx', { ...nothing, differences: ['甲', '乙'] }),
      /核对时发现：甲；乙。请打开看一看/,
    );
    assert.equal(madeText('已导出', '通知.pdf', { ...nothing, notes: ['缺字体。'] }), '已导出 通知.pdf。缺字体。');
  });

  it('counts what is left', () => {
    assert.equal(countText({ error: 2, warning: 1, info: 1, hint: 2 }), '2 处错误、1 处警告、3 处提示');
    assert.equal(countText({ error: 0, warning: 0, info: 0, hint: 0 }), '');
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
    assert.doesNotMatch(html, /url\(|@import|unsafe|\sstyle=|\son\w+=/);
    assert.notEqual(previewHtml('x'), previewHtml('x'), 'every page has a nonce of its own');
  });

  it('is believed no further than its form', () => {
    assert.deepEqual(readMessage({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'reveal', line: 3, character: 0, more: 1 }), {
      type: 'reveal',
      line: 3,
      character: 0,
    });
    assert.deepEqual(readMessage({ type: 'scrolled', line: 3.5 }), { type: 'scrolled', line: 3.5 });
    assert.deepEqual(readMessage({ type: 'action', action: 'print' }), { type: 'action', action: 'print' });
    for (const raw of [
      undefined,
      null,
      'ready',
      {},
      { type: 'reveal' },
      { type: 'reveal', line: 1 },
      { type: 'reveal', line: -1, character: 0 },
      { type: 'reveal', line: 1.5, character: 0 },
      { type: 'scrolled', line: Number.NaN },
      { type: 'scrolled', line: '1' },
      { type: 'action', action: 'openPreview' },
      { type: 'run' },
    ])
      assert.equal(readMessage(raw), undefined);
  });
});
