/** The text of a paper: elements, faces, indents and blank rows. */
import assert from 'node:assert/strict';
import { compose } from '../../server/src/core/layout/compose.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { createContentCache } from '../../server/src/core/model/paragraphs.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { composed, faces, flow, paragraphsOf } from './composed.ts';

const head = `石桥镇人民政府关于做好防汛工作的通知

各村（社区）：
`;

/** The faces of the paragraph that begins so. */
function facesOf(draft: string, text: string): string[] {
  const found = paragraphsOf(composed(draft)).find(({ runs }) => runs[0]?.text.startsWith(text));
  return found ? faces(found) : [];
}

describe('the text', () => {
  it('title in the middle, recipients flush a row below it, paragraphs set in by two cells', () => {
    assert.equal(
      flow(`石桥镇人民政府关于做好防汛工作的通知

各村（社区），镇属各单位：
　　现将有关事项通知如下：
一、会议时间
2025年6月3日上午9:00
（一）严格会议纪律
1.准时参会
（1）不得请假
第一条　本办法自公布之日起施行。
　　特此通知。`),
      `— main 2
title center | 石桥镇人民政府关于做好防汛工作的通知
↓recipient justify | 各村（社区），镇属各单位：
body justify 0/0/2 | 现将有关事项通知如下：
heading1 justify 0/0/2 | 一、会议时间
body justify 0/0/2 | 2025年6月3日上午9:00
heading2 justify 0/0/2 | （一）严格会议纪律
heading3 justify 0/0/2 | 1.准时参会
heading4 justify 0/0/2 | （1）不得请假
body justify 0/0/2 | 第一条　本办法自公布之日起施行。
body justify 0/0/2 | 特此通知。`,
    );
  });
  it('a heading with a comma on a line of its own is a heading, one in a list of topics is not', () => {
    const text = flow(`石桥镇人民政府关于做好防汛工作的通知

各村：
一、高度重视，落实责任
各村要压实责任。
二、会议议题
（一）听取汇报，研究方案
（二）审议办法，部署工作`);
    assert.match(text, /^heading1 .* 一、高度重视，落实责任$/m);
    assert.match(text, /^body .* （一）听取汇报，研究方案$/m);
    assert.match(text, /^body .* （二）审议办法，部署工作$/m);
  });
  it('the lines of a title stay as they were written, 题注 stands below them', () => {
    assert.equal(
      flow('石桥镇人民政府\n关于做好防汛工作的决定\n（2025年6月3日镇党委会议通过）\n\n　　现决定如下。'),
      `— main 2
title center | 石桥镇人民政府
title center | 关于做好防汛工作的决定
titleNote center | （2025年6月3日镇党委会议通过）
↓body justify 0/0/2 | 现决定如下。`,
    );
  });
  it('a title too long for a line is set in alike on both sides', () => {
    const [title] = paragraphsOf(
      composed(`临江师范学院关于举办2025年秋季学期教学管理人员培训的通知\n\n各学院：\n　　请参加。`),
    );
    assert.ok(title && title.element === 'title');
    assert.equal(title.indent.left, title.indent.right);
    assert.ok(title.indent.left > 0 && title.indent.left < 14);
  });
  const headings: readonly (readonly [string, readonly string[]])[] = [
    ['一、会议时间：2025年6月3日上午9:00。', ['hei 一、会议时间：', 'fangsong 2025年6月3日上午9:00。']],
    [
      '一、加强值班值守。实行领导带班制度，值班人员不得离岗。',
      ['hei 一、加强值班值守。', 'fangsong 实行领导带班制度，值班人员不得离岗。'],
    ],
    [
      '（一）提高认识，加强领导。各村要定期研究防汛工作。',
      ['kai （一）提高认识，加强领导。', 'fangsong 各村要定期研究防汛工作。'],
    ],
    [
      '（二）责任单位：镇水利站、镇应急管理办公室，各村。',
      ['kai （二）责任单位：', 'fangsong 镇水利站、镇应急管理办公室，各村。'],
    ],
    ['（一）传达学习《青云县防汛工作规程》；', ['fangsong （一）传达学习《青云县防汛工作规程》；']],
    [
      '（二）请各村于6月3日前报送名单。逾期不报的，予以通报。',
      ['fangsong （二）请各村于6月3日前报送名单。逾期不报的，予以通报。'],
    ],
    ['一、同意农贸市场改造方案，工程于6月进场施工。', ['fangsong 一、同意农贸市场改造方案，工程于6月进场施工。']],
    ['（一）顾知远同志讲话。', ['fangsong （一）顾知远同志讲话。']],
    ['一、第五条修改为：“各村应当值班。”', ['fangsong 一、第五条修改为：“各村应当值班。”']],
    ['第一条　为了防汛，制定本办法。', ['hei 第一条', 'fangsong 　为了防汛，制定本办法。']],
  ];
  for (const [text, expected] of headings)
    it(`faces of ${text}`, () => assert.deepEqual(facesOf(head + text, expected[0]?.split(' ')[1] ?? ''), expected));
  it('marks of Markdown and the Tab behind a number are not set', () => {
    assert.deepEqual(facesOf(`${head}**一、会议时间**\n1.\t带好证件。`, '一、会议时间'), ['hei 一、会议时间']);
    assert.deepEqual(facesOf(`${head}1.\t带好证件。`, '1.'), ['fangsong 1.', 'fangsong 带好证件。']);
    assert.match(flow(`${head}　　请报名。\n地点\t镇政府`), /\| 地点　镇政府$/);
  });
  it('what its fellows are decides whether a doubtful one is a heading', () => {
    const list = (second: string) => `${head}一、工程概况。治理河长12.6公里。\n二、${second}`;
    assert.equal(facesOf(list('请予支持事项。请安排专家审查。'), '二、').length, 2);
    const sentences = `${head}（一）会议不收费用。食宿自理。
（二）请各村于6月3日前报送名单，逾期不候。
（三）对迟到的单位予以通报，并计入年度考核。
（四）因故不能参会的，须履行请假手续。`;
    assert.equal(facesOf(sentences, '（一）').length, 1);
  });
  it('numbered lines with nothing under them are a list in 仿宋, not headings', () => {
    const lines = flow(`${head}一、会议议题
（一）通报防汛工作情况
（二）审议应急预案
（三）镇长讲话
二、有关要求
（一）严守纪律
不得请假。
（二）准备材料
请带好材料。`).split('\n');
    assert.deepEqual(
      lines.slice(3).map((line) => line.split(' ')[0]),
      ['heading1', 'body', 'body', 'body', 'heading1', 'heading2', 'body', 'heading2', 'body'],
    );
  });
  it('comments, front matter and typed page numbers are no text', () => {
    const draft = `---
title: 通知
---
<!-- gongwen-ignore docno-missing：示例 -->
${head}　　请做好准备。
— 1 —`;
    assert.equal(flow(draft), flow(`${head}　　请做好准备。`));
  });
  it('what did not change keeps its runs from one text to the next, so that its lines need not be broken again', () => {
    const cache = createContentCache();
    const runsAfter = (text: string) => {
      const composition = compose(parseDocument(text, cache), DEFAULT_PROFILE);
      cache.advance();
      return paragraphsOf(composition).map(({ runs }) => runs);
    };
    const tail = '　　请按时参会。\n姓名\t职务\n李远\t镇长\n\n附件：会议议程\n\n石桥镇人民政府\n2025年6月3日';
    const before = runsAfter(`${head}　　请做好准备。\n${tail}`);
    const after = runsAfter(`${head}　　请做好准备工作。\n　　不得请假。\n${tail}`);
    assert.equal(after.length, before.length + 1);
    before.forEach((runs, index) => {
      const now = after[index < 2 ? index : index + 1];
      if (index === 2) assert.notEqual(now, runs);
      else assert.equal(now, runs, runs[0]?.text);
    });
  });
});

describe('附件说明', () => {
  it('a row below the text, names hanging behind their numbers, numbers below each other', () => {
    const [first, second] = paragraphsOf(
      composed(`${head}　　请做好准备。

　　附件：1.会议议程
　　　　　2.参会回执

石桥镇人民政府
2025年6月3日`),
    ).filter(({ element }) => element === 'attachmentNote');
    assert.ok(first && second);
    assert.deepEqual([first.rowsBefore, second.rowsBefore], [1, 0]);
    // 左空二字, then 附件：, then the number
    assert.ok(Math.abs(first.indent.left + first.indent.first - 2) < 0.01);
    assert.ok(Math.abs(second.indent.left + second.indent.first - 5) < 0.01);
    assert.equal(first.indent.left, second.indent.left);
    assert.ok(first.indent.left > 5.5 && first.indent.left < 6.1);
    assert.deepEqual([faces(first), faces(second)], [['fangsong 附件：1.会议议程'], ['fangsong 2.参会回执']]);
  });
  it('one attachment without a number hangs behind the colon', () => {
    assert.match(
      flow(`${head}　　请做好准备。\n\n附件：　会议议程\n\n石桥镇人民政府\n2025年6月3日`),
      /↓attachmentNote left 5\/0\/-3 \| 附件：会议议程/,
    );
  });
});

describe('what begins on a page of its own', () => {
  it('each attachment: the label in the first row, the title in the third, the text a row below it', () => {
    assert.equal(
      flow(`${head}　　请做好准备。

附件：1.会议议程
　　　2.参会回执

石桥镇人民政府
2025年6月3日

附件1

会议议程

时间：2025年6月3日
第一项：李远同志讲话；
第二项：赵文博同志讲话。

附件2

参会回执

单位：`)
        .split('\n')
        .slice(8)
        .join('\n'),
      `— agenda 0
attachmentLabel left | 附件1
↓attachmentTitle center | 会议议程
↓body justify 0/0/2 | 时间：2025年6月3日
body justify 0/0/2 | 第一项：李远同志讲话；
body justify 0/0/2 | 第二项：赵文博同志讲话。
— attachment 0
attachmentLabel left | 附件2
↓attachmentTitle center | 参会回执
↓body justify 0/0/2 | 单位：`,
    );
  });
  it('not an agenda above the signature', () => {
    const lines = flow(`${head}　　请参加会议。

会议议程

第一项：李远同志讲话；
第二项：赵文博同志讲话。

石桥镇人民政府
2025年6月3日`).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('—')),
      ['— main 2'],
    );
  });
});

describe('出席人员 of 纪要', () => {
  it('a row below the text, labels in 黑体, names hanging behind them', () => {
    const composition = composed(`石桥镇镇长办公会议纪要

　　会议同意农贸市场改造方案。
　　出席：李远、赵文博
　　列席：周建新`);
    const [present, listening] = paragraphsOf(composition).filter(({ element }) => element === 'attendees');
    assert.ok(present && listening);
    assert.deepEqual(present.indent, { left: 5, right: 0, first: -3 });
    assert.deepEqual([present.rowsBefore, listening.rowsBefore], [1, 0]);
    assert.deepEqual(faces(present), ['hei 出席：', 'fangsong 李远、赵文博']);
  });
  it('in a notice the same words are text', () => {
    assert.match(flow(`${head}　　请参加会议。\n出席：李远、赵文博`), /\nbody justify 0\/0\/2 \| 出席：李远、赵文博/);
  });
});

describe('tables', () => {
  const table = `| 线路 | 票价 | 说明 |
| --- | --- | --- |
| 1路 | 1元 | 老年人、残疾人等群体凭证免费乘坐，学生凭证半价乘坐 |
| 2路 | 2元 |  |`;
  it('of Markdown: a row each, the header in 黑体 and again on further pages, short columns in the middle', () => {
    const block = composed(`${head}　　票价如下。\n\n${table}`).sections[0]?.blocks.at(-1);
    assert.ok(block?.kind === 'table');
    assert.deepEqual([block.headerRows, block.rows.length, block.ruled], [1, 3, true]);
    assert.ok(Math.abs(block.columns.reduce((sum, width) => sum + width, 0) - 28) < 0.001);
    const [, , wide = 0] = block.columns;
    assert.ok(wide > (block.columns[0] ?? 0) * 3);
    assert.deepEqual(
      block.rows[0]?.map((cell) => cell.runs[0]?.face),
      ['hei', 'hei', 'hei'],
    );
    assert.deepEqual(
      block.rows[1]?.map((cell) => cell.align),
      ['center', 'center', 'left'],
    );
    assert.equal(block.rows[1]?.[0]?.runs[0]?.size, 16);
  });
  it('a form of one row is a table; fields with a Tab are none', () => {
    const row = composed(`${head}　　请填报：\n序号\t意见建议\t提出人数`).sections[0]?.blocks.at(-1);
    assert.ok(row?.kind === 'table' && row.headerRows === 0);
    assert.match(flow(`${head}　　请报名。\n联系人：\t李远\n联系电话：\t6120345`), /body .* \| 联系人：李远\nbody/);
  });
  it('keep empty cells in their columns, first and last ones too', () => {
    const rows = ['村名\t月份\t姓名', '\t7月\t顾宁', '\t8月', '\t\t周岚', '东村\t', '西村\t9月\t王竹'];
    const wanted = [
      ['村名', '月份', '姓名'],
      ['', '7月', '顾宁'],
      ['', '8月', ''],
      ['', '', '周岚'],
      ['东村', '', ''],
      ['西村', '9月', '王竹'],
    ];
    const cells = (draft: string) => {
      const block = composed(draft).sections[0]?.blocks.at(-1);
      assert.ok(block?.kind === 'table');
      return block.rows.map((row) => row.map(({ runs }) => runs.map(({ text }) => text).join('')));
    };
    assert.deepEqual(cells(`${head}　　名单如下：\n\n${rows.join('\n')}`), wanted);
    const bars = wanted.map((row) => `| ${row.join(' | ')} |`);
    const [names = '', ...others] = bars;
    assert.deepEqual(cells(`${head}　　名单如下：\n\n${[names, '| --- | --- | --- |', ...others].join('\n')}`), wanted);
  });
  it('end where a sentence with a Tab as its indent follows', () => {
    assert.match(
      flow(`${head}　　名单如下：\n村名\t月份\t姓名\n东村\t7月\t顾宁\n\t以上名单请各村核对。`),
      /body .* \| 以上名单请各村核对。$/,
    );
  });
  it('of Tabs, two columns too; smaller type where the columns would not fit', () => {
    const rows = (count: number) =>
      ['甲', '乙'].map((name) => Array(count).fill(`${name}村委会`).join('\t')).join('\n');
    const two = composed(`${head}　　名单如下：\n${rows(2)}`).sections[0]?.blocks.at(-1);
    assert.ok(two?.kind === 'table' && two.columns.length === 2);
    const eight = composed(`${head}　　名单如下：\n${rows(8)}`).sections[0]?.blocks.at(-1);
    assert.ok(eight?.kind === 'table');
    assert.ok((eight.rows[0]?.[0]?.runs[0]?.size ?? 16) < 14);
  });
});

describe('版记', () => {
  it('抄送 one cell in at both ends and hanging behind its colon; organ and date at both ends of their row', () => {
    const { imprint } = composed(`${head}　　请做好准备。

石桥镇人民政府
2025年6月3日

抄送：县水务局，县教育局。
石桥镇党政办公室　　　　　　2025年6月4日印发`);
    const [copies, print] = imprint?.lines ?? [];
    assert.ok(imprint && copies && print?.right);
    assert.deepEqual([imprint.outerRule, imprint.innerRule], [0.35, 0.25]);
    assert.deepEqual([copies.content.runs[0]?.size, copies.content.indent.right], [14, 1]);
    assert.ok(Math.abs(copies.content.indent.left + copies.content.indent.first - 1) < 0.01);
    assert.ok(copies.content.indent.first < -2.5);
    assert.deepEqual(faces(print.content), ['fangsong 石桥镇党政办公室']);
    assert.deepEqual(faces(print.right), ['fangsong 2025年6月4日印发']);
    assert.deepEqual([print.content.indent.left, print.right.indent.right, print.right.align], [1, 1, 'right']);
  });
  it('no rule between 主送 and 抄送', () => {
    const { imprint } = composed(`石桥镇人民政府关于防汛的通知

　　请做好准备。

石桥镇人民政府
2025年6月3日

主送：各村（社区）。
抄送：县水务局。
石桥镇党政办公室　　2025年6月4日印发`);
    assert.deepEqual(
      imprint?.lines.map(({ joined }) => joined),
      [false, true, false],
    );
  });
});
