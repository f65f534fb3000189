/** 版头 of every format: what stands where, in millimetres from the page's edges. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { FormatName } from '../../server/src/core/layout/composition.ts';
import { STYLES } from '../../server/src/core/layout/styles.ts';
import { composed, faces, fixedRules, fixedText, flowLines } from './composed.ts';

const ROW = 225 / 22;
const CELL = 156 / 28;
/** A 3号 character stands in the middle of its row. */
const CHARACTER = (16 * 25.4) / 72;
const LEADING = (ROW - CHARACTER) / 2;

/** Within what the standard allows a 版心 to be off (6.1). */
function near(actual: number, expected: number, what: string, by = 1): void {
  assert.ok(Math.abs(actual - expected) <= by, `${what}: ${actual.toFixed(2)} mm, not ${expected.toFixed(2)} mm`);
}
const rowTop = (row: number) => 37 + row * ROW;

const body = `各村（社区）：
　　现将有关事项通知如下。`;

const notice = `000012
机密★5年
特急
石桥镇人民政府文件

石政发〔2025〕12号

石桥镇人民政府关于做好防汛工作的通知

${body}`;

describe('版头 of 文件', () => {
  const composition = composed(notice);
  it('份号, 密级 and 紧急程度 in the first rows at the left, the latter two in 黑体', () => {
    for (const [row, text] of ['000012', '机密★5年', '特急'].entries()) {
      const line = fixedText(composition, text);
      near(line.top, rowTop(row), text, 0.01);
      assert.equal(line.left, 28);
      assert.equal(line.content.align, 'left');
      assert.equal(line.content.runs[0]?.face, row === 0 ? 'fangsong' : 'hei');
    }
  });
  it('what is there moves up where the others are missing', () => {
    const urgent = composed(notice.replace(/^0.*\n机.*\n/u, ''));
    near(fixedText(urgent, '特急').top, rowTop(0), '特急', 0.01);
  });
  it('the mark in red 小标宋, its upper edge 35 mm below the 版心’s, in the middle of it', () => {
    const mark = fixedText(composition, '石桥镇人民政府文件');
    near(mark.top, 37 + 35, 'mark', 0.01);
    assert.deepEqual([mark.left, mark.right, mark.content.align], [28, 184, 'center']);
    assert.deepEqual(
      mark.content.runs.map(({ face, color }) => [face, color]),
      [['xiaobiaosong', 'red']],
    );
  });
  it('发文字号 two rows below the mark, the rule 4 mm below it, the title two rows below that', () => {
    const mark = fixedText(composition, '石桥镇人民政府文件');
    const number = fixedText(composition, '石政发〔2025〕12号');
    near(number.top, mark.top + mark.height + 2 * ROW, 'number', 0.01);
    assert.equal(number.content.align, 'center');
    const [rule, ...more] = fixedRules(composition);
    assert.ok(rule && more.length === 0);
    near(rule.top, number.top + LEADING + CHARACTER + 4, 'rule', 0.01);
    assert.deepEqual([rule.left, rule.width, rule.color], [28, 156, 'red']);
    const first = rowTop(composition.sections[0]?.firstRow ?? 0);
    near(first, rule.top + rule.thickness + 2 * ROW, 'title');
    assert.match(flowLines(composition)[1] ?? '', /^title center/);
  });
  it('a rule and page number that the writer typed are not set as text', () => {
    const typed = `${notice.replace('12号\n', '12号\n————————————\n')}\n— 1 —\n`;
    assert.deepEqual(flowLines(composed(typed)), flowLines(composition));
  });
  it('blanks within the mark are the writer’s layout', () => {
    const spaced = composed(notice.replace('石桥镇人民政府文件', '石 桥 镇 人 民 政 府　文 件'));
    near(fixedText(spaced, '石桥镇人民政府文件').top, 72, 'mark', 0.01);
  });
  it('a mark that is wider than the 版心 is narrowed to it', () => {
    const mark = '岚川县防汛抗旱指挥部办公室文件';
    const long = fixedText(composed(notice.replace('石桥镇人民政府文件', mark)), mark);
    assert.equal(long.width, 156);
    const short = fixedText(composition, '石桥镇人民政府文件');
    assert.equal(short.width, undefined);
    assert.ok([...'石桥镇人民政府文件'].length * (short.content.runs[0]?.size ?? 0) * (25.4 / 72) <= 156);
  });
  it('without a mark there is room for one printed before, where the profile says 文件', () => {
    const bare = composed(notice.replace('石桥镇人民政府文件\n', ''), { format: 'document' });
    assert.equal(bare.sections[0]?.firstRow, composition.sections[0]?.firstRow);
    near(fixedText(bare, '石政发〔2025〕12号').top, fixedText(composition, '石政发〔2025〕12号').top, 'number', 0.01);
  });
});

describe('签发人 of a paper to a higher organ', () => {
  const paper = (number: string) => `青云县水务局文件

${number}

青云县水务局关于石桥水库除险加固工程的请示

青云县人民政府：
　　妥否，请批示。`;
  it('one signer: the number one cell from the left, the signer one from the right in the same row', () => {
    const composition = composed(paper('青水〔2025〕14号　　　　签发人：周　明'));
    const number = fixedText(composition, '青水〔2025〕14号');
    const signer = fixedText(composition, '签发人：周　明');
    near(number.left, 28 + CELL, 'number', 0.01);
    assert.equal(number.content.align, 'left');
    near(signer.right, 184 - CELL, 'signer', 0.01);
    assert.equal(signer.content.align, 'right');
    assert.equal(signer.top, number.top);
    assert.deepEqual(faces(signer.content), ['fangsong 签发人：', 'kai 周　明']);
  });
  it('a signer in a line of his own stands in the number’s row', () => {
    const composition = composed(paper('青水〔2025〕14号\n签发人：周明'));
    assert.equal(fixedText(composition, '签发人：周明').top, fixedText(composition, '青水〔2025〕14号').top);
  });
  it('several: two a row in line with the first, the number in the last signer’s row, the rule below it', () => {
    const composition = composed(paper('青水〔2025〕14号　签发人：沈立群　孙国平　周　明'));
    const one = composed(paper('青水〔2025〕14号　签发人：周　明'));
    const [first, second, third] = ['沈立群', '孙国平', '周　明'].map((name) => fixedText(composition, name));
    assert.ok(first && second && third);
    assert.equal(first.top, second.top);
    near(third.top, first.top + ROW, 'third', 0.01);
    assert.equal(third.left, first.left);
    near(second.left + 3 * CELL, 184 - CELL, 'second', 0.1);
    near(fixedText(composition, '签发人：').left + 4 * CELL, first.left, 'label', 0.1);
    assert.equal(fixedText(composition, '青水〔2025〕14号').top, third.top);
    assert.equal(composition.sections[0]?.firstRow, (one.sections[0]?.firstRow ?? 0) + 1);
    near(fixedRules(composition)[0]?.top ?? 0, (fixedRules(one)[0]?.top ?? 0) + ROW, 'rule', 0.01);
  });
});

describe('the mark of several organs', () => {
  const paper = (mark: string) => `${mark}

青教发〔2025〕8号

青云县教育局　青云县公安局关于加强校园周边交通安全管理的通知

${body}`;
  for (const [form, mark] of [
    ['文件 in a line of its own', '青云县教育局\n青云县公安局\n文件'],
    ['文件 behind the last organ', '青云县教育局\n青云县公安局文件'],
  ] as const)
    it(`organs above each other, 文件 at the right, midway: ${form}`, () => {
      const composition = composed(paper(mark));
      const [first, second, kind] = ['青云县教育局', '青云县公安局', '文件'].map((text) =>
        fixedText(composition, text),
      );
      assert.ok(first && second && kind);
      near(first.top, 72, 'first organ', 0.01);
      assert.ok(second.top > first.top + first.height);
      assert.deepEqual([second.left, second.right], [first.left, first.right]);
      assert.ok(kind.left > first.right && kind.right <= 184.01);
      near(kind.top + kind.height / 2, (first.top + second.top + second.height) / 2, '文件', 0.01);
      near((first.left + kind.right) / 2, 106, 'the middle of the mark', 0.01);
    });
  for (const count of [2, 3, 4, 5, 6, 8])
    it(`${count} organs: two rows to the number, two from the rule to the title, and room for the text`, () => {
      const organs = ['教育局', '公安局', '财政局', '水务局', '司法局', '民政局', '审计局', '应急管理局'].slice(
        0,
        count,
      );
      const composition = composed(paper(`${organs.map((organ) => `青云县${organ}`).join('\n')}文件`));
      const last = fixedText(composition, `青云县${organs.at(-1)}`);
      const number = fixedText(composition, '青教发〔2025〕8号');
      near(number.top, last.top + last.height + 2 * ROW, 'number', 0.01);
      const { firstRow = 0 } = composition.sections[0] ?? {};
      const [rule] = fixedRules(composition);
      near(rowTop(firstRow), (rule?.top ?? 0) + 0.5 + 2 * ROW, 'title');
      assert.ok(firstRow <= 18);
    });
});

describe('信函', () => {
  const letter = `青云县人民政府

000003
加急
青政函〔2025〕21号

青云县人民政府关于商请支持清水河治理工程的函

临江市水利局：
　　请予支持为盼。

抄送：市财政局。`;
  const composition = composed(letter);
  it('the mark 30 mm below the page’s edge, two rules 170 mm wide 4 mm below it, two above the page’s foot', () => {
    const mark = fixedText(composition, '青云县人民政府');
    near(mark.top, 30, 'mark', 0.01);
    const rules = fixedRules(composition);
    assert.deepEqual(
      rules.map(({ left, width }) => [left, width]),
      Array(4).fill([20, 170]),
    );
    const [upper, below, lower, last] = rules;
    assert.ok(upper && below && lower && last);
    near(upper.top, mark.top + mark.height + 4, 'upper rules', 0.01);
    assert.ok(upper.thickness > below.thickness && lower.thickness < last.thickness);
    near(last.top + last.thickness, 297 - 20, 'lower rules', 0.01);
  });
  it('份号 and 紧急程度 at the left, the number at the right, the first of them 7/8 of a character below the rules', () => {
    const rules = fixedRules(composition);
    const edge = (rules[1]?.top ?? 0) + (rules[1]?.thickness ?? 0);
    const copy = fixedText(composition, '000003');
    near(copy.top + LEADING, edge + (CHARACTER * 7) / 8, '份号', 0.01);
    near(fixedText(composition, '加急').top, copy.top + ROW, '加急', 0.01);
    const number = fixedText(composition, '青政函〔2025〕21号');
    assert.deepEqual([number.top, number.right, number.content.align], [copy.top, 184, 'right']);
  });
  it('the title two rows below the last of them; no number on the first page; 版记 without rules', () => {
    const urgency = fixedText(composition, '加急');
    near(rowTop(composition.sections[0]?.firstRow ?? 0), urgency.top + 3 * ROW, 'title');
    assert.equal(composition.numberFirstPage, false);
    assert.deepEqual([composition.imprint?.outerRule, composition.imprint?.innerRule], [0, 0]);
  });
});

describe('命令（令）', () => {
  const composition = composed(`青云县人民政府令

第7号

　　《青云县城乡生活垃圾管理办法》已经审议通过，现予公布，自2025年4月1日起施行。

县长　林海波
2025年2月20日`);
  it('the mark 20 mm below the 版心’s edge, the number two rows below it, the text two rows below that', () => {
    const mark = fixedText(composition, '青云县人民政府令');
    near(mark.top, 57, 'mark', 0.01);
    const number = fixedText(composition, '第7号');
    near(number.top, mark.top + mark.height + 2 * ROW, 'number', 0.01);
    assert.deepEqual([number.content.element, number.content.align], ['orderNumber', 'center']);
    near(rowTop(composition.sections[0]?.firstRow ?? 0), number.top + 3 * ROW, 'text');
    assert.equal(fixedRules(composition).length, 0);
  });
  it('is signed with a stamp: two rows below the text, four cells from the right, the date a row further down', () => {
    assert.deepEqual(flowLines(composition).slice(2), [
      '↓↓signatureName right 0/4/0 | 县长　林海波',
      '↓signatureDate right 0/4/0 | 2025年2月20日',
    ]);
  });
});

describe('纪要', () => {
  const minutes = (below: string) => `石桥镇镇长办公会议纪要

第9期

${below}　　2025年5月12日，镇长李远主持召开镇长办公会议。现将议定事项纪要如下：
　　一、同意农贸市场改造方案。`;
  it('the mark 35 mm below the 版心’s edge, red, the number below it', () => {
    const composition = composed(minutes(''));
    const mark = fixedText(composition, '石桥镇镇长办公会议纪要');
    near(mark.top, 72, 'mark', 0.01);
    assert.equal(mark.content.runs[0]?.color, 'red');
    near(fixedText(composition, '第9期').top, mark.top + mark.height + 2 * ROW, 'number', 0.01);
    assert.match(flowLines(composition)[1] ?? '', /^body/);
  });
  it('who issues them and when stand at both ends of a row above the rule', () => {
    const composition = composed(minutes('石桥镇党政办公室　　　　2025年5月14日\n————————————\n\n'));
    const organ = fixedText(composition, '石桥镇党政办公室');
    const date = fixedText(composition, '2025年5月14日');
    assert.equal(organ.top, date.top);
    assert.deepEqual([organ.content.align, date.content.align], ['left', 'right']);
    near(fixedRules(composition)[0]?.top ?? 0, organ.top + LEADING + CHARACTER + 4, 'rule', 0.01);
  });
});

describe('a notice without 版头', () => {
  it('the title in the third row, nothing red', () => {
    const composition = composed(`临江师范学院关于举办培训的通知\n\n${body}`);
    assert.equal(composition.format, 'plain');
    assert.deepEqual(composition.fixed, []);
    assert.equal(composition.sections[0]?.firstRow, 2);
  });
  it('a number above the title stands in the middle of the first row, the title two rows below it', () => {
    const composition = composed(`石政发〔2025〕3号\n\n石桥镇人民政府关于防汛的通知\n\n${body}`);
    near(fixedText(composition, '石政发〔2025〕3号').top, 37, 'number', 0.01);
    assert.equal(composition.sections[0]?.firstRow, 3);
  });
  it('a number below the title stands with it', () => {
    const lines = flowLines(composed(`青云县人民代表大会常务委员会公告\n第7号\n\n　　现予公布。`));
    assert.deepEqual(lines, [
      '— main 2',
      'title center | 青云县人民代表大会常务委员会公告',
      'documentNumber center | 第7号',
      '↓body justify 0/0/2 | 现予公布。',
    ]);
  });
});

describe('the format is read from the draft', () => {
  const formats: readonly (readonly [string, FormatName])[] = [
    ['石桥镇人民政府文件\n\n石政发〔2025〕3号\n\n石桥镇人民政府关于防汛的通知', 'document'],
    ['青云县人民政府\n\n青政函〔2025〕3号\n\n青云县人民政府关于商请支援的函', 'letter'],
    ['青云县人民政府关于商请支援的函', 'plain'],
    ['青云县人民政府命令\n\n第3号', 'order'],
    ['青云县人民政府关于给予李远同志嘉奖的命令', 'plain'],
    ['石桥镇专题会议纪要', 'minutes'],
    ['石桥镇人民政府关于印发专题会议纪要的通知', 'plain'],
    ['石桥镇党委2025年第三次会议纪要', 'plain'],
  ];
  for (const [head, format] of formats)
    it(`${head.replaceAll('\n', ' ')}: ${format}`, () => {
      assert.equal(composed(`${head}\n\n${body}`).format, format);
    });
  it('unless the profile says it', () => {
    const draft = `石桥镇专题会议纪要\n\n　　议定事项如下。`;
    assert.equal(composed(draft, { format: 'plain' }).format, 'plain');
    assert.match(flowLines(composed(draft, { format: 'plain' }))[1] ?? '', /^title/);
  });
});

describe('docs/layout.md', () => {
  const docs = readFileSync(new URL('../../docs/layout.md', import.meta.url), 'utf8');
  const head = '\n\n第3号\n\n　　现予公布。';
  for (const [kind, mark] of [
    ['文件', '石桥镇镇长办公会议纪要'],
    ['命令', '青云县人民政府令'],
  ] as const)
    it(`tells where the mark of ${kind}, its number and the text stand`, () => {
      const composition = composed(mark + head);
      const set = fixedText(composition, mark);
      const number = fixedText(composition, '第3号');
      const places = [
        set.top + set.height,
        number.top,
        number.top + ROW,
        rowTop(composition.sections[0]?.firstRow ?? 0),
      ];
      for (const place of places) assert.ok(docs.includes(place.toFixed(2)), place.toFixed(2));
      for (const { top } of fixedRules(composition)) assert.ok(docs.includes(top.toFixed(2)), top.toFixed(2));
    });
  it('and those of a letter', () => {
    const composition = composed(`青云县人民政府\n\n青政函〔2025〕3号\n\n青云县人民政府关于商请支援的函\n\n${body}`);
    const mark = fixedText(composition, '青云县人民政府');
    const number = fixedText(composition, '青政函〔2025〕3号');
    const places = [mark.top + mark.height, fixedRules(composition)[0]?.top ?? 0, number.top, number.top + ROW];
    for (const place of places) assert.ok(docs.includes(place.toFixed(2)), place.toFixed(2));
  });
  it('names the style of every element', () => {
    for (const { name } of Object.values(STYLES)) assert.ok(docs.includes(name), name);
  });
});
