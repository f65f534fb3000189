import assert from 'node:assert/strict';
import { applyEdits, positionMap, type RenumberMode } from '../../server/src/core/index.ts';
import { onTypeFormatting } from '../../server/src/service/index.ts';
import { toSpan } from '../../server/src/service/ranges.ts';
import { HEAD, TAIL } from './numberedDraft.ts';

/** What the draft reads once Enter was pressed at `|`, the cursor marked again. */
function enter(marked: string, mode?: RenumberMode, lineEnd = '\n'): string {
  const whole = `${HEAD}${marked}${TAIL}`.replaceAll('\n', lineEnd);
  const at = whole.indexOf('|');
  // an editor carries the blanks in front of the line over, wide ones aside
  const indent = /(?:^|[\r\n])([ \t]*)[^\r\n]*$/.exec(whole.slice(0, at))?.[1] ?? '';
  const text = `${whole.slice(0, at)}${lineEnd}${indent}${whole.slice(at + 1)}`;
  const cursor = at + lineEnd.length + indent.length;
  const positions = positionMap(text);
  const edits = onTypeFormatting(text, positions.toPosition(cursor), mode).map(({ range, newText }) => ({
    ...toSpan(positions, range),
    newText,
  }));
  const spot = '\u{f0000}';
  // an edit in front of the cursor or at it pushes it on
  const moved = edits
    .filter(({ start }) => start <= cursor)
    .reduce((sum, { start, end, newText }) => sum + newText.length - (Math.min(end, cursor) - start), cursor);
  const done = applyEdits(text, edits);
  return `${done.slice(0, moved)}${spot}${done.slice(moved)}`
    .replaceAll(lineEnd, '\n')
    .slice(HEAD.length, -TAIL.length)
    .replace(spot, '|');
}

describe('Enter in a numbered line', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    ['the next item', '（一）加固堤防；\n（二）备足物资；|', '（一）加固堤防；\n（二）备足物资；\n（三）|'],
    [
      'those behind move on',
      '（一）加固堤防；|\n（二）备足物资；\n（三）落实值班。',
      '（一）加固堤防；\n（二）|\n（三）备足物资；\n（四）落实值班。',
    ],
    [
      'a gap takes the new number',
      '（一）加固堤防；|\n（三）备足物资；\n（四）落实值班。',
      '（一）加固堤防；\n（二）|\n（三）备足物资；\n（四）落实值班。',
    ],
    ['an item parted in two', '1.加固堤防；|备足物资；\n2.落实值班。', '1.加固堤防；\n2.|备足物资；\n3.落实值班。'],
    ['in front of a figure, which stays what it is', '1.备足物资，|5吨沙袋；', '1.备足物资，\n2. |5吨沙袋；'],
    [
      'in front of a figure, what is behind moving on',
      '1.备足物资，|3.5万元用于堤防；\n2. 5吨沙袋。',
      '1.备足物资，\n2. |3.5万元用于堤防；\n3. 5吨沙袋。',
    ],
    ['in front of a date, which no label runs into', '1.备足物资，|5月3日检查。', '1.备足物资，\n2.|5月3日检查。'],
    ['in front of an item’s words', '1.加固堤防；\n2.|备足物资。', '1.加固堤防；\n2.\n3.|备足物资。'],
    [
      'lists of the parents aside',
      '一、备汛\n（一）加固堤防；\n（二）备足物资。|\n二、值守\n（一）落实值班。',
      '一、备汛\n（一）加固堤防；\n（二）备足物资。\n（三）|\n二、值守\n（一）落实值班。',
    ],
    ['a number without text ends the list', '（一）加固堤防；\n（二）|', '（一）加固堤防；\n|'],
    [
      'and those behind move up',
      '（一）加固堤防；\n（二）|\n（三）备足物资。',
      '（一）加固堤防；\n|\n（二）备足物资。',
    ],
    ['wide blanks in front', '　　（一）加固堤防；|', '　　（一）加固堤防；\n　　（二）|'],
    ['blanks that the editor carries over', '  1.加固堤防；|', '  1.加固堤防；\n  2.|'],
    ['the wide blanks stay where the list ends', '　　（一）加固堤防；\n　　（二）|', '　　（一）加固堤防；\n　　|'],
    ['the standard’s form', '(1)加固堤防；|', '(1)加固堤防；\n（2）|'],
    ['a wide dot', '１．加固堤防；|', '１．加固堤防；\n2.|'],
    ['circled', '①加固堤防；\n②备足物资；|', '①加固堤防；\n②备足物资；\n③|'],
    ['no circle beyond 20', '⑳加固堤防；|', '⑳加固堤防；\n|'],
    ['run-in headings', '一、加强领导。各单位要高度重视。|', '一、加强领导。各单位要高度重视。\n二、|'],
    [
      'articles, through the chapters',
      '第一章　总则\n第一条　为了防汛，制定本办法。|\n第二章　职责\n第二条　县政府负责。\n第三条　各镇配合。',
      '第一章　总则\n第一条　为了防汛，制定本办法。\n第二条　|\n第二章　职责\n第三条　县政府负责。\n第四条　各镇配合。',
    ],
    [
      'fields with their value',
      '一、会议时间：2026年5月20日（星期三）上午9:00|',
      '一、会议时间：2026年5月20日（星期三）上午9:00\n二、|',
    ],
    [
      'an item among others without marks',
      '1.报名表\n2.身份证复印件|\n3.照片',
      '1.报名表\n2.身份证复印件\n3.|\n4.照片',
    ],
    [
      'the attachments of a note',
      '请认真执行。\n\n附件：1.防汛物资清单|',
      '请认真执行。\n\n附件：1.防汛物资清单\n　　　2.|',
    ],
    [
      'more attachments',
      '请认真执行。\n\n　　附件：1.防汛物资清单\n　　　　　2.值班表|',
      '请认真执行。\n\n　　附件：1.防汛物资清单\n　　　　　2.值班表\n　　　　　3.|',
    ],
    // a plain new line
    ['between items that ran on', '（一）加固堤防；|（二）备足物资。', '（一）加固堤防；\n|（二）备足物资。'],
    ['between items in digits that ran on', '1.加固堤防；|2.备足物资；', '1.加固堤防；\n|2.备足物资；'],
    [
      'between headings that ran on',
      '一、加强领导。各单位要高度重视。|二、加强值守。各单位要值班。',
      '一、加强领导。各单位要高度重视。\n|二、加强值守。各单位要值班。',
    ],
    [
      'between items that ran on, with more below',
      '（一）加固堤防；|（二）备足物资；\n（三）落实值班。',
      '（一）加固堤防；\n|（二）备足物资；\n（三）落实值班。',
    ],
    ['between an item and those under it', '（一）备汛。|1.加固堤防；', '（一）备汛。\n|1.加固堤防；'],
    [
      'between attachments, whose bodies bear their numbers',
      '请认真执行。\n\n附件：1.防汛物资清单|\n　　　2.值班表',
      '请认真执行。\n\n附件：1.防汛物资清单\n|\n　　　2.值班表',
    ],
    [
      'a heading like those before it, which have text of their own',
      '（一）加强领导。\n各单位要高度重视。\n（二）加强值守。|',
      '（一）加强领导。\n各单位要高度重视。\n（二）加强值守。\n|',
    ],
    ['a heading: its text comes next', '一、总体要求|', '一、总体要求\n|'],
    ['the name of a field', '一、会议时间|', '一、会议时间\n|'],
    ['a chapter', '第一章　总则|', '第一章　总则\n|'],
    ['what leads into a list', '一、报送材料如下：|', '一、报送材料如下：\n|'],
    [
      'an item with items under it',
      '一、备汛。|\n（一）加固堤防；\n（二）备足物资。',
      '一、备汛。\n|\n（一）加固堤防；\n（二）备足物资。',
    ],
    ['plain text', '请认真执行。|', '请认真执行。\n|'],
    ['no label at all', '1.5万元的项目由县发展改革局初审。|', '1.5万元的项目由县发展改革局初审。\n|'],
    ['a count side by side', '3、4月份为集中整治期。|', '3、4月份为集中整治期。\n|'],
    ['in front of a label', '（一）加固堤防；\n|（二）备足物资。', '（一）加固堤防；\n\n|（二）备足物资。'],
    ['within a label', '（一）加固堤防；\n（|二）备足物资。', '（一）加固堤防；\n（\n|二）备足物资。'],
    ['a row of a table', '序号\t姓名\t单位\n1.\t张三\t石桥镇|', '序号\t姓名\t单位\n1.\t张三\t石桥镇\n|'],
    [
      'text below the item',
      '（一）加强领导。|\n各单位要高度重视，落实责任。\n（二）加强值守。\n各单位要二十四小时值班。',
      '（一）加强领导。\n|\n各单位要高度重视，落实责任。\n（二）加强值守。\n各单位要二十四小时值班。',
    ],
    [
      'a heading from the text behind it, where the others stand alone',
      '（一）加强领导。\n各单位要高度重视。\n（二）加强值守。|各单位要值班。',
      '（一）加强领导。\n各单位要高度重视。\n（二）加强值守。\n|各单位要值班。',
    ],
    ['an unclosed mark', '（一）学习《|', '（一）学习《\n|'],
  ];
  for (const [what, before, after] of CASES) it(what, () => assert.equal(enter(before), after));

  it('an agenda’s items', () => {
    const text = '推进会议程\n\n第一项：苏景行同志通报情况；\n第二项：梁若谷同志部署工作。\n第三项：李知远同志讲话。\n';
    const cursor = text.indexOf('\n第二项');
    const broken = `${text.slice(0, cursor)}\n${text.slice(cursor)}`;
    const positions = positionMap(broken);
    const edits = onTypeFormatting(broken, positions.toPosition(cursor + 1)).map(({ range, newText }) => ({
      ...toSpan(positions, range),
      newText,
    }));
    assert.equal(
      applyEdits(broken, edits),
      '推进会议程\n\n第一项：苏景行同志通报情况；\n第二项：\n第三项：梁若谷同志部署工作。\n第四项：李知远同志讲话。\n',
    );
  });

  it('does not change numbers that the text speaks of: the finding offers it', () => {
    assert.equal(
      enter('（一）加固堤防；|\n（二）备足物资。\n请按第（二）项要求报送。'),
      '（一）加固堤防；\n（二）|\n（二）备足物资。\n请按第（二）项要求报送。',
    );
  });

  it('numbers the new line alone, or nothing, where the setting says so', () => {
    const draft = '（一）加固堤防；|\n（二）备足物资。';
    assert.equal(enter(draft, 'offer'), '（一）加固堤防；\n（二）|\n（二）备足物资。');
    assert.equal(enter(draft, 'off'), '（一）加固堤防；\n|\n（二）备足物资。');
  });

  it('does the same with the line ends of Windows', () => {
    assert.equal(
      enter('（一）加固堤防；|\n（二）备足物资。', undefined, '\r\n'),
      '（一）加固堤防；\n（二）|\n（三）备足物资。',
    );
    assert.equal(
      enter('（一）加固堤防；\n（二）|\n（三）备足物资。', undefined, '\r\n'),
      '（一）加固堤防；\n|\n（二）备足物资。',
    );
  });

  it('leaves lines alone in which something was typed meanwhile', () => {
    const text = `${HEAD}（一）加固堤防；\n备`;
    const positions = positionMap(text);
    assert.deepEqual(onTypeFormatting(text, positions.toPosition(text.length)), []);
    assert.deepEqual(onTypeFormatting('', { line: 0, character: 0 }), []);
    assert.deepEqual(onTypeFormatting('\n', { line: 1, character: 0 }), []);
    assert.deepEqual(onTypeFormatting('（一）', { line: 9, character: 9 }), []);
  });
});
