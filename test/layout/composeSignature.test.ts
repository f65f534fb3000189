/** 署名 and 成文日期, signed in each of the three ways. */
import assert from 'node:assert/strict';
import type { ComposedParagraph } from '../../server/src/core/layout/composition.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { layout } from '../../server/src/core/layout/layout.ts';
import type { Profile } from '../../server/src/core/layout/profile.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { composed, flowLines } from './composed.ts';

function signed(lines: string, profile: Partial<Profile> = {}) {
  return composed(`石桥镇人民政府关于防汛的通知\n\n各村（社区）：\n　　请做好准备。\n\n${lines}`, profile);
}

/** What is set below the text. */
function signature(lines: string, profile: Partial<Profile> = {}): string[] {
  return flowLines(signed(lines, profile)).slice(4);
}

const HALF = 0.5 - 0.21 / 2 / 15.79;
/** A fifth of a 3号 character in the place of the grid’s spacing, between a digit and a Chinese one. */
const GAP = (3.2 + 0.21) / 15.79;
/** Cells that a text of Chinese characters and digits takes. */
const cells = (text: string) =>
  [...text].reduce((sum, character) => sum + (/\d/.test(character) ? HALF : 1), 0) +
  GAP * [...text.matchAll(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu)].length;

/** The middle of a centred line, or of one at the right, in cells from the left. */
function middle({ align, indent, runs }: ComposedParagraph): number {
  const { left, right } = indent;
  if (align === 'center') return (left + 28 - right) / 2;
  const width = cells(runs.map(({ text }) => text).join(''));
  return align === 'right' ? 28 - right - width / 2 : left + width / 2;
}

const paragraphs = (lines: string, profile: Partial<Profile> = {}) =>
  signed(lines, profile).sections[0]?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : [])) ?? [];

describe('with a seal (7.3.5.1)', () => {
  for (const organ of ['石桥镇人民政府', '岚川县防汛抗旱指挥部办公室', '县委'])
    it(`the date four cells from the right, the organ centred on it: ${organ}`, () => {
      const [name, date] = paragraphs(`${organ}\n2025年6月3日`).slice(-2);
      assert.ok(name && date);
      assert.deepEqual([date.align, date.indent.right, date.rowsBefore], ['right', 4, 0]);
      assert.ok(Math.abs(middle(name) - middle(date)) < 0.05);
      assert.equal(name.rowsBefore, 2);
      assert.ok(28 - name.indent.left - name.indent.right >= cells(organ));
    });
  it('an organ too long for that ends with the 版心, and the date moves below its middle', () => {
    const organ = '岚川县农村人居环境整治提升工作领导小组办公室';
    const [name, date] = paragraphs(`${organ}\n2025年6月3日`).slice(-2);
    assert.ok(name && date);
    assert.ok(date.indent.right > 4);
    assert.ok(Math.abs(middle(name) - middle(date)) < 0.05);
    assert.ok(middle(name) + cells(organ) / 2 <= 28.01);
  });
  it('two organs beside each other, the second above the date', () => {
    assert.deepEqual(signature('青云县教育局\n青云县公安局\n2025年6月3日'), [
      '↓↓row 14 14',
      '  center 青云县教育局 ¦ center 青云县公安局',
      'signatureDate right 0/4/0 | 2025年6月3日',
    ]);
    const row = signed('青云县教育局\n青云县公安局\n2025年6月3日').sections[0]?.blocks.at(-2);
    assert.ok(row?.kind === 'table' && row.keepWithNext);
    const [left, right] = row.rows[0] ?? [];
    assert.ok(left && right);
    const columns = row.columns;
    const at = (cell: ComposedParagraph, from: number, width: number) =>
      from + (cell.indent.left + width - cell.indent.right) / 2;
    const date = 24 - cells('2025年6月3日') / 2;
    assert.ok(Math.abs(at(right, columns[0] ?? 0, columns[1] ?? 0) - date) < 0.05);
    assert.ok(Math.abs(at(left, 0, columns[0] ?? 0) - (28 - date)) < 0.05);
  });
  it('three short names beside each other, further ones below with room for their seals', () => {
    const lines = signature('县教育局\n县公安局\n县财政局\n县水务局\n县民政局\n2025年6月3日');
    assert.deepEqual(
      lines.map((line) => line.replace(/[\d./]+/g, '').trim()),
      [
        '↓↓row',
        'center 县教育局 ¦ center 县公安局 ¦ center 县财政局',
        '↓↓↓↓row',
        'center 县水务局 ¦ center 县民政局',
        'signatureDate right  | 年月日',
      ],
    );
  });
  it('one left over stands above the date', () => {
    const lines = signature('青云县交通运输局\n青云县发展和改革局\n青云县财政局\n2025年6月3日');
    assert.match(lines[2] ?? '', /^↓↓↓↓signatureOrgan center .* \| 青云县财政局$/);
  });
});

describe('without a seal (7.3.5.2)', () => {
  const seal = { seal: 'none' } as const;
  it('the organ two cells from the right, the date two cells further in than the organ begins', () => {
    assert.deepEqual(signature('岚川县防汛抗旱指挥部办公室\n2025年6月3日', seal), [
      '↓signatureOrgan right 0/2/0 | 岚川县防汛抗旱指挥部办公室',
      'signatureDate left 15/0/0 | 2025年6月3日',
    ]);
  });
  it('a date longer than the organ stands two cells from the right, the organ two cells before it', () => {
    const [name, date] = paragraphs('县委\n2025年12月13日', seal).slice(-2);
    assert.ok(name && date);
    assert.deepEqual([date.align, date.indent.right], ['right', 2]);
    assert.equal(name.align, 'left');
    assert.ok(Math.abs(name.indent.left + 2 - (26 - cells('2025年12月13日'))) < 0.05);
  });
  it('several organs below each other', () => {
    assert.deepEqual(signature('青云县教育局\n青云县发展和改革局\n2025年6月3日', seal), [
      '↓signatureOrgan left 17/0/0 | 青云县教育局',
      'signatureOrgan left 17/0/0 | 青云县发展和改革局',
      'signatureDate left 19/0/0 | 2025年6月3日',
    ]);
  });
});

describe('with a signature stamp (7.3.5.3)', () => {
  const expected = ['↓↓signatureName right 0/4/0 | 县长　林海波', '↓signatureDate right 0/4/0 | 2025年6月3日'];
  it('two rows below the text and four cells from the right, the date a row further down', () => {
    assert.deepEqual(signature('县长　林海波\n2025年6月3日', { seal: 'signature' }), expected);
  });
  it('also where post and name sign and the unit has not said so', () => {
    assert.deepEqual(signature('县长　林海波\n2025年6月3日'), expected);
  });
});

describe('below the date', () => {
  it('附注 two cells in, in the next row; blanks that the writer typed are not set', () => {
    assert.deepEqual(
      signature('　　　　　　　　　　石桥镇人民政府\n　　　　　　　　　　2025年6月3日\n\n　　（联系人：李远）').slice(
        -1,
      ),
      ['remark justify 0/0/2 | （联系人：李远）'],
    );
  });
});

describe('on the page', () => {
  it('joint signers stand on the page of their date, wherever the text ends, and nothing is ruled about them', () => {
    for (let lines = 10; lines < 24; lines++) {
      const text = Array.from({ length: lines }, (_, index) => `　　第${index + 1}村请做好准备。`).join('\n');
      const draft = `石桥镇关于防汛的通知\n\n各村：\n${text}\n\n青云县教育局\n青云县公安局\n2025年6月3日`;
      const { pages } = layout(parseDocument(draft), DEFAULT_PROFILE);
      const on = (element: string) => pages.findIndex((page) => page.lines.some((line) => line.element === element));
      assert.equal(on('signatureOrgan'), on('signatureDate'), `${lines} lines of text`);
      assert.ok(pages.every(({ rules }) => rules.length === 0));
    }
  });
});
