import assert from 'node:assert/strict';
import type { Element } from '../../server/src/core/layout/composition.ts';
import { paperOf, patchPages, type ShownLine, type ShownPages, showPages } from '../../server/src/service/index.ts';
import { draftWith, finding, NOTICE, realDraft } from './support.ts';

function shown(draft: ReturnType<typeof realDraft>): ShownPages {
  const { laidOut, profile } = paperOf(draft);
  return showPages(draft, laidOut, profile);
}

const textOf = ({ fragments }: ShownLine) => fragments.map(({ text }) => text).join('');

/** Every line with its page and its place in the source. */
function linesOf({ pages, sources }: ShownPages) {
  return pages.flatMap(({ lines }, page) =>
    lines.map((line, index) => ({ page, line, text: textOf(line), source: sources[page]?.[index] ?? -1 })),
  );
}

function lineWith(pages: ShownPages, part: string) {
  const found = linesOf(pages).find(({ text }) => text.includes(part));
  assert.ok(found, `${part} is on a page`);
  return found;
}

/** Where a character of a line stands, millimetres, all of the line being full-width. */
function squareOf({ fragments }: ShownLine, part: string) {
  const fragment = fragments.find(({ text }) => text.includes(part));
  assert.ok(fragment);
  const cell = fragment.width / fragment.text.length;
  const x = fragment.x + fragment.text.indexOf(part) * cell;
  return { x, end: x + part.length * cell };
}

describe('the pages of a draft', () => {
  it('bear its words in order, on A4, the attachment on a page of its own', () => {
    const pages = shown(realDraft(NOTICE));
    assert.deepEqual(pages.sheet, { width: 210, height: 297 });
    assert.deepEqual([lineWith(pages, '各乡镇人民政府').page, lineWith(pages, '苏景行').page], [0, 1]);
    const words = linesOf(pages)
      .filter(({ source }) => source >= 0)
      .map(({ text }) => text)
      .join('');
    assert.equal(words.replace(/\s/g, ''), NOTICE.replace(/\s/g, ''));
  });

  it('know the line of the source that each of their lines comes from', () => {
    const pages = shown(realDraft(NOTICE));
    const source = NOTICE.split('\n');
    for (const { text, source: at, line } of linesOf(pages)) {
      if (at < 0) assert.ok((['pageNumber'] as Element[]).includes(line.element), text);
      else assert.ok(source[at]?.includes(text.trim().slice(0, 6)) || !line.starts, `${text} is in line ${at}`);
    }
  });

  it('know the character of the source that a piece of text begins with', () => {
    const text = '关于开展检查的通知\n\n各村：\n　　请于[bookmark: _GoBack]2025年5月20日前报送材料，逾期不候。\n';
    const pages = shown(realDraft(text));
    const { line } = lineWith(pages, '逾期不候');
    const rows = text.split('\n');
    for (const { text: own, at } of line.fragments) {
      assert.ok(at);
      assert.equal(rows[3 + at[0]]?.slice(at[1], at[1] + 1), own[0]);
    }
  });

  it('are underlined exactly where something is found, with the same message', () => {
    const at = NOTICE.indexOf('做好准备');
    const pages = shown(
      draftWith(NOTICE, [finding({ start: at, end: at + 2, message: '措辞不当，请改', severity: 'error' })]),
    );
    const { line } = lineWith(pages, '做好准备');
    const [mark, ...more] = line.marks;
    assert.ok(mark && more.length === 0);
    assert.deepEqual([mark.message, mark.severity], ['措辞不当，请改', 'error']);
    const { x, end } = squareOf(line, '做好');
    assert.ok(
      Math.abs(mark.x - x) < 0.01 && Math.abs(mark.x + mark.width - end) < 0.01,
      JSON.stringify([mark, x, end]),
    );
    assert.equal(linesOf(pages).flatMap(({ line: { marks } }) => marks).length, 1);
  });

  it('are underlined on every line that a finding runs over', () => {
    const start = NOTICE.indexOf('经县政府同意');
    const pages = shown(draftWith(NOTICE, [finding({ start, end: NOTICE.indexOf('通知如下') })]));
    const marked = linesOf(pages).filter(({ line: { marks } }) => marks.length > 0);
    assert.ok(marked.length >= 2);
    assert.ok(marked.every(({ line: { marks } }) => marks.length === 1));
  });

  it('are underlined beside a place that has no text', () => {
    const end = NOTICE.indexOf('请各单位做好准备。') + '请各单位做好准备。'.length;
    const pages = shown(draftWith(NOTICE, [finding({ start: end, end })]));
    const { line } = lineWith(pages, '做好准备');
    const { x } = squareOf(line, '。');
    assert.ok(Math.abs((line.marks[0]?.x ?? 0) - x) < 0.01);
  });

  it('are not underlined where the finding is in what no page shows', () => {
    const blank = NOTICE.indexOf('\n\n') + 1;
    const pages = shown(draftWith(NOTICE, [finding({ start: blank, end: blank })]));
    assert.deepEqual(
      linesOf(pages).flatMap(({ line: { marks } }) => marks),
      [],
    );
  });
});

describe('pages as they are sent', () => {
  const long = (change: string) =>
    `关于开展检查的通知\n\n各村：\n${Array.from({ length: 60 }, (_, at) => `（${at}）请各单位认真对照要求逐项开展自查，发现问题立即整改。`).join('\n')}\n${change}\n`;

  it('are whole at first, and afterwards only what changed', () => {
    const before = shown(realDraft(long('结尾。')));
    assert.ok(before.pages.length >= 3);
    const first = patchPages(before, undefined);
    assert.deepEqual(first.patch.pages, before.pages);
    const after = shown(realDraft(long('结尾改了。')));
    const second = patchPages(after, first.sent);
    const last = after.pages.length - 1;
    assert.deepEqual(
      second.patch.pages.map((page) => typeof page),
      after.pages.map((_, index) => (index === last ? 'object' : 'number')),
    );
  });

  it('are not sent again where only the lines of the source above them moved', () => {
    const before = patchPages(shown(realDraft(long('结尾。'))), undefined);
    const moved = shown(realDraft(`\n\n${long('结尾。')}`));
    const { patch } = patchPages(moved, before.sent);
    assert.ok(patch.pages.every((page, index) => page === index));
    assert.equal(patch.sources[0]?.[0], 2);
  });

  it('give the new pages, put together with what the receiver has', () => {
    const texts = [long('结尾。'), `开头一段。\n${long('结尾。')}`, '关于甲的通知\n\n各村：\n请办。\n', long('')];
    let held: ShownPages['pages'] = [];
    let sent: ReturnType<typeof patchPages>['sent'] | undefined;
    for (const text of texts) {
      const now = shown(realDraft(text));
      const result = patchPages(now, sent);
      held = result.patch.pages.map((page) => (typeof page === 'number' ? held[page] : page) ?? assert.fail());
      assert.deepEqual(held, now.pages);
      sent = result.sent;
    }
  });
});
