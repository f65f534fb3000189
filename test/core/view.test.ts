/** The view of a stretch of source: what is taken out, what is made usual, and that every index maps back. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { usualIdeograph } from '../../server/src/core/data/radicals.ts';
import { makeView, viewOffset, viewSpan } from '../../server/src/core/text/view.ts';

/** Asserts the view's text, and that each of its characters comes from the source character said. */
function sees(source: string, text: string, from: readonly number[]): void {
  const view = makeView(source);
  assert.equal(view.text, text);
  assert.deepEqual(
    Array.from({ length: text.length }, (_, index) => viewOffset(view, index)),
    from,
  );
}

describe('the view', () => {
  it('is the source itself where there is nothing to take out', () => {
    sees('　　一、时间 ', '一、时间', [2, 3, 4, 5]);
    assert.equal(makeView('　　一、时间').offsets, undefined);
  });

  it('leaves out what Word leaves behind', () => {
    sees('[bookmark: _GoBack]（二）', '（二）', [19, 20, 21]);
    for (const residue of [
      '[image: 图1]',
      'PAGEREF _Toc45 \\h',
      'HYPERLINK "http://a.cn"',
      '\\* MERGEFORMAT',
      'EMBED Equation.3',
      '_Toc123',
      '[批注：核对]',
    ])
      sees(`甲${residue}乙`, '甲乙', [0, 1 + residue.length]);
  });

  it('leaves field names alone where they are words', () => {
    for (const source of ['使用HYPERLINK函数', '图书（TOC 分类）', '参会[2025]第3组'])
      assert.equal(makeView(source).text, source);
  });

  it('leaves out marks of Markdown around Chinese text', () => {
    sees('**一、时间**', '一、时间', [2, 3, 4, 5]);
    sees('## 一、时间', '一、时间', [3, 4, 5, 6]);
    assert.equal(makeView('C# 语言').text, 'C# 语言');
    assert.equal(makeView('5 ** 3').text, '5 ** 3');
  });

  it('leaves out characters that nobody sees, and line ends', () => {
    for (const hidden of [
      '\u0007',
      '\u000b',
      '\u007f',
      '\u00ad',
      '\u061c',
      '\u206a',
      '\u200b',
      '\u200e',
      '\u2028',
      '\u202a',
      '\u2060',
      '\ufeff',
      '\n',
      '\r\n',
    ])
      sees(`甲${hidden}乙`, '甲乙', [0, 1 + hidden.length]);
  });

  it('makes spaces plain', () => {
    for (const space of ['\u00a0', '\u2002', '\u2003', '\u2009', '\u202f', '\u205f'])
      sees(`甲${space}乙`, '甲 乙', [0, 1, 2]);
    sees('甲　乙', '甲　乙', [0, 1, 2]);
    sees('\u2003甲\u00a0', '甲', [1]);
  });

  it('makes full-width digits and letters half-width, punctuation not', () => {
    sees('２０２５Ａｚ：（９）', '2025Az：（9）', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('makes radicals and compatibility ideographs the usual characters', () => {
    sees('\u2f08\u2ea0、\uf98e', '人民、年', [0, 1, 2, 3]);
    sees('\u2ebc\u2ecf﨑', '\u2ebc\u2ecf﨑', [0, 1, 2]);
  });

  it('keeps characters of two units whole', () => {
    sees('甲𠀀\u200b乙', '甲𠀀乙', [0, 1, 2, 4]);
    const view = makeView('甲𠀀\u200b乙');
    assert.deepEqual(viewSpan(view, 1, 3), { start: 1, end: 3 });
  });

  it('maps the end to behind the last character, residue outside', () => {
    const view = makeView('甲乙\u200b ');
    assert.equal(viewOffset(view, 2), 2);
    assert.deepEqual(viewSpan(view, 0, 2), { start: 0, end: 2 });
    assert.deepEqual(viewSpan(view, 1, 1), { start: 1, end: 1 });
  });

  const pieces = fc.constantFrom(
    '一、',
    '会议',
    '２０',
    '\u00a0',
    '\u200b',
    '\u2003',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '　',
    '[bookmark: x]',
    'HYPERLINK "a"',
    '_Toc1',
    '**',
    '**甲**',
    '# ',
    '\u2f00',
    '\u2ea0',
    '\uf900',
    '𠀀',
    '\ud840',
    '\udc00',
    '👨\u200d👩',
    '',
  );
  const sources = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  );

  it('maps every index inside the source, in order, for any text', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const view = makeView(source);
        assert.equal(view.text, view.text.trim());
        let before = -1;
        for (let index = 0; index < view.text.length; index++) {
          const offset = viewOffset(view, index);
          assert.ok(offset > before && offset < source.length);
          before = offset;
        }
        const end = viewOffset(view, view.text.length);
        assert.ok(end >= 0 && end <= source.length);
      }),
      { numRuns: 500 },
    );
  });

  it('never splits a pair of surrogates, for any text', () => {
    const splits = (text: string, at: number) =>
      /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
    fc.assert(
      fc.property(sources, fc.nat(60), fc.nat(60), (source, a, b) => {
        const view = makeView(source);
        const [from, to] = [Math.min(a, b, view.text.length), Math.min(Math.max(a, b), view.text.length)];
        if (splits(view.text, from) || splits(view.text, to)) return;
        const { start, end } = viewSpan(view, from, to);
        assert.ok(start <= end && end <= source.length);
        assert.ok(!splits(source, start), `start ${start}`);
        assert.ok(!splits(source, end), `end ${end}`);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the radicals', () => {
  const CODES = Array.from({ length: 0x74 }, (_, i) => String.fromCharCode(0x2e80 + i));

  it('have the ideographs of Unicode, each one character of the BMP', () => {
    const usual = CODES.map((radical) => usualIdeograph(radical)).filter((ideograph) => ideograph !== undefined);
    assert.equal(usual.length, 89);
    for (const ideograph of usual) assert.match(ideograph, /^[\u3400-\u9fff]$/);
    for (const [radical, ideograph] of ['⺠民', '⻓长', '⻔门', '⻅见', '⻋车', '⻢马', '⻳龟', '⺟母', '⻬齐', '⻩黄'])
      assert.equal(usualIdeograph(radical ?? ''), ideograph);
  });

  it('agree with NFKC where it knows them', () => {
    for (const radical of CODES) {
      const normal = radical.normalize('NFKC');
      if (normal !== radical) assert.equal(usualIdeograph(radical), normal);
    }
  });

  it('leave out what is not certain, and characters in their own right', () => {
    for (const character of ['\u2e80', '\u2e9a', '⺼', '⻏', '⺫', '⺈', '民', '﨎', '﨑', '﨩'])
      assert.equal(usualIdeograph(character), undefined);
  });
});
