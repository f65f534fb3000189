import assert from 'node:assert/strict';
import { applyEdits, positionMap, type RenumberMode } from '../../server/src/core/index.ts';
import { codeActions, onTypeFormatting, rewriteByName } from '../../server/src/service/index.ts';
import { toSpan } from '../../server/src/service/ranges.ts';
import { realDraft } from './support.ts';

const HEAD = '青云县人民政府办公室关于做好防汛工作的通知\n\n各乡镇人民政府：\n\n现将有关事项通知如下：\n';
const TAIL = '\n\n青云县人民政府办公室\n2026年5月13日\n';

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

/** What the draft reads after a command; `[…]` or `|` marks what is selected. */
function run(name: string, marked: string, options?: unknown): { text: string; note?: string } {
  const whole = HEAD + marked + TAIL;
  const from = whole.search(/[[|]/);
  const text = whole.replace(/[[\]|]/g, '');
  const end = whole.includes(']') ? whole.indexOf(']') - 1 : from;
  const done = rewriteByName(name)?.rewrite(realDraft(text), { start: from, end }, options);
  assert.ok(done, name);
  if ('nothing' in done) return { text: `无：${done.nothing}` };
  const fresh = applyEdits(text, done.edits);
  const { selection } = done;
  assert.ok(selection);
  const mark = selection.start === selection.end ? '|' : '[';
  const cut = `${fresh.slice(0, selection.start)}${mark}${fresh.slice(selection.start, selection.end)}`;
  const shown = `${cut}${mark === '[' ? ']' : ''}${fresh.slice(selection.end)}`.slice(HEAD.length, -TAIL.length);
  return { text: shown, ...(done.note === undefined ? {} : { note: done.note }) };
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

describe('Tab', () => {
  it('is the editor’s own where a line only looks numbered: names of attachments, pasted material', () => {
    const draft =
      '石桥镇人民政府关于防汛的请示\n青云县人民政府：\n　　一、拟加固堤防。\n\n附件：1.甲方案\n　　　2.乙方案\n\n石桥镇人民政府\n2026年3月2日';
    const at = draft.indexOf('乙方案');
    for (const name of ['demote', 'promote'])
      assert.deepEqual(rewriteByName(name)?.rewrite(realDraft(draft), { start: at, end: at }, undefined), {
        nothing: '光标不在带编号的行上',
        elsewhere: true,
      });
    const item = draft.indexOf('拟加固');
    const done = rewriteByName('promote')?.rewrite(realDraft(draft), { start: item, end: item }, undefined);
    assert.deepEqual(done, { nothing: '已是最高一级，不能再升级' });
  });
});

describe('commands for numbering', () => {
  const CASES: readonly (readonly [string, string, string, string, unknown?])[] = [
    ['demote', 'an item', '一、备汛。\n二、|加固堤防。\n三、值守。', '一、备汛。\n（一）|加固堤防。\n二、值守。'],
    ['demote', 'an empty item', '一、备汛。\n二、|\n三、值守。', '一、备汛。\n（一）|\n二、值守。'],
    [
      'demote',
      'with what is under it',
      '一、备汛\n（一）查险；\n二、加固|\n（一）查堤；\n（二）固堤。\n三、值守',
      '一、备汛\n（一）查险；\n（二）加固|\n1.查堤；\n2.固堤。\n二、值守',
    ],
    [
      'demote',
      'to the level that the draft uses',
      '一、备汛\n1.查险；\n2.排险。\n二、值|守',
      '一、备汛\n1.查险；\n2.排险。\n3.值|守',
    ],
    [
      'demote',
      'several lines',
      '一、备汛。\n二、查[险。\n三、排]险。\n四、值守。',
      '一、备汛。\n（一）查[险。\n（二）排]险。\n二、值守。',
    ],
    ['demote', 'no further than ①', '①查|险；\n②排险。', '无：已到最后一级“①”，不能再降级'],
    ['demote', 'no article', '第一条　为了|防汛。', '无：编、章、节、条不能升级或降级'],
    ['demote', 'no line without a number', '请认真|执行。', '无：光标不在带编号的行上'],
    [
      'promote',
      'an item; those behind it come under it',
      '一、备汛\n（一）查险；\n（二）排|险；\n（三）固堤。\n二、值守',
      '一、备汛\n（一）查险；\n二、排|险；\n（一）固堤。\n三、值守',
    ],
    ['promote', 'no further than 一、', '一、备|汛', '无：已是最高一级，不能再升级'],
    [
      'moveItemUp',
      'with the text and the items under it',
      '一、备汛\n各单位要备汛。\n二、加固|\n（一）查堤；\n（二）固堤。\n三、值守',
      '一、加固|\n（一）查堤；\n（二）固堤。\n二、备汛\n各单位要备汛。\n三、值守',
    ],
    [
      'moveItemDown',
      'the end of the list stays its end',
      '（一）查险；\n（二）排|险；\n（三）固堤。',
      '（一）查险；\n（二）固堤；\n（三）排|险。',
    ],
    [
      'moveItemDown',
      'the first, blank lines staying',
      '（一）查|险；\n\n（二）排险；\n（三）固堤。',
      '（一）排险；\n\n（二）查|险；\n（三）固堤。',
    ],
    ['moveItemDown', 'not the last', '（一）查险；\n（二）排|险。', '无：本项已是这一级的最后一项，不能再后移'],
    [
      'moveItemUp',
      'not out of its parent',
      '一、备汛\n（一）查险。\n二、值守\n（一）排|险。',
      '无：本项已是这一级的第一项，不能再前移',
    ],
    [
      'renumber',
      'after an item was moved',
      '（一）查险；\n（三）固堤；\n（二）排|险。',
      '（一）查险；\n（二）固堤；\n（三）排|险。',
    ],
    [
      'renumber',
      'after the first was moved',
      '（二）排|险；\n（一）查险；\n（三）固堤。',
      '（一）排|险；\n（二）查险；\n（三）固堤。',
    ],
    ['renumber', 'after the first was deleted', '（二）排|险；\n（三）固堤。', '（一）排|险；\n（二）固堤。'],
    [
      'renumber',
      'items pasted from another list',
      '（一）查险；\n（二）排|险；\n（一）固堤；\n（二）值守。',
      '（一）查险；\n（二）排|险；\n（三）固堤；\n（四）值守。',
    ],
    ['renumber', 'in the standard’s form where a number changes', '1、查险；\n3、排|险。', '1、查险；\n2.排|险。'],
    ['renumber', 'nothing where all is right', '（一）查|险；\n（二）排险。', '无：序号已经连续，无需改动'],
    [
      'renumberDocument',
      'every list, a list begun within a line above as it is',
      '一、备汛|\n（一）查险；\n（三）排险。\n三、值守\n请携带：1.身份证；2.回执；\n3.照片；\n5.笔记本。',
      '一、备汛|\n（一）查险；\n（二）排险。\n二、值守\n请携带：1.身份证；2.回执；\n3.照片；\n4.笔记本。',
    ],
    [
      'convertNumbering',
      'with what is under it',
      '1.查|险；\n（1）山洪；\n（2）内涝；\n2.排险。',
      '（一）查|险；\n1.山洪；\n2.内涝；\n（二）排险。',
      { style: 'hanziBracket' },
    ],
    [
      'convertNumbering',
      'to 第N项 and without the blank of Markdown',
      '1. 苏景行同志通|报；\n2. 梁若谷同志部署。',
      '第一项：苏景行同志通|报；\n第二项：梁若谷同志部署。',
      { style: 'item' },
    ],
    [
      'convertNumbering',
      'not to its parent’s form',
      '一、备汛\n（一）查|险。',
      '无：上一级用的是“一、”，这一级请选更低的编号',
      { style: 'hanzi' },
    ],
    [
      'convertNumbering',
      'a digit apart from the figure behind it',
      '（一）沙袋；\n（二）5吨物|资；\n（三）3.5万元经费；\n（四）2026年5月的报表。',
      '1.沙袋；\n2. 5吨物|资；\n3. 3.5万元经费；\n4.2026年5月的报表。',
      { style: 'arabic' },
    ],
    [
      'convertNumbering',
      'back, without that blank',
      '1.沙袋；\n2. 5吨物|资。',
      '（一）沙袋；\n（二）5吨物|资。',
      { style: 'hanziBracket' },
    ],
    [
      'convertNumbering',
      'a numeral apart from the one behind it',
      '（一）查险；\n（二）三季度|总结。',
      '一、查险；\n二、 三季度|总结。',
      { style: 'hanzi' },
    ],
    ['demote', 'a figure stays what it is', '（一）查险；\n（二）5吨物|资；', '（一）查险；\n1. 5吨物|资；'],
    [
      'moveItemUp',
      'not where the label would run into the text',
      '98.固堤；\n99.5月排险；\n100.查|险。',
      '无：“100.”会和后面的“5月排险；”连成别的意思，请先改写这一项',
    ],
    ['convertNumbering', 'nothing without a form', '一、备|汛', '无：请选择要换成的编号样式', { style: 'roman' }],
  ];
  for (const [name, what, before, after, options] of CASES)
    it(`${name}: ${what}`, () => assert.equal(run(name, before, options).text, after));

  it('tell of references whose number changed', () => {
    const { text, note } = run(
      'moveItemUp',
      '（一）查险；\n（二）排|险；\n（三）固堤。\n请按第（二）项要求报送，第（三）项另行通知。',
    );
    assert.equal(text, '（一）排|险；\n（二）查险；\n（三）固堤。\n请按第（二）项要求报送，第（三）项另行通知。');
    assert.equal(note, '序号已变，第 9 行的“第（二）”可能要跟着改，请核对');
    assert.equal(run('moveItemUp', '（一）查险；\n（二）排|险。').note, undefined);
  });

  it('leave pasted material alone', () => {
    const text = `${HEAD}一、备汛${TAIL}\n\n\n\n\n今年以来，全县防汛形势总体平稳，但仍有薄弱环节，各级各部门要引起重视。\n一、形势\n三、任务\n`;
    const draft = realDraft(text);
    assert.equal(draft.document.paragraphs.at(-1)?.part, 'material');
    const at = text.indexOf('三、任务');
    for (const name of ['renumber', 'demote', 'moveItemUp'])
      assert.match(
        JSON.stringify(rewriteByName(name)?.rewrite(draft, { start: at, end: at }, undefined)),
        /粘贴在后的材料/,
      );
    const whole = rewriteByName('renumberDocument')?.rewrite(draft, { start: 0, end: 0 }, undefined);
    assert.deepEqual(whole, { nothing: '序号已经连续，无需改动' });
  });

  it('are offered in every editor where something is asked for, and only where they would do something', () => {
    const text = `${HEAD}（一）查险；\n（三）排险。${TAIL}`;
    const draft = realDraft(text);
    const offered = (words: string) => {
      const place = draft.positions.toPosition(text.indexOf(words));
      return codeActions(draft, { start: place, end: place }, { only: ['refactor.rewrite'] }).map(({ title }) => title);
    };
    const all = ['按顺序重新编号', '全文重新编号', '升级（编号上移一级）', '降级（编号下移一级）'];
    for (const title of all) assert.ok(offered('排险').includes(title), title);
    assert.ok(offered('排险').includes('本项前移（连同下级，序号随之调整）'));
    assert.ok(!offered('排险').includes('本项后移（连同下级，序号随之调整）'));
    assert.deepEqual(
      offered('各乡镇').filter((title) => /级|移|按顺序/.test(title)),
      [],
    );
  });

  it('never throw, whatever the draft and the place', () => {
    const drafts = [
      '',
      '\n',
      '一、',
      '（一）学习《',
      '第一项：',
      '2026年5月',
      HEAD,
      '推进会议程\n第一项：甲\n第二、三项：乙\n第四项：丙\n',
    ];
    for (const text of drafts)
      for (let at = 0; at <= text.length; at++) {
        const draft = realDraft(text);
        for (const name of ['renumber', 'renumberDocument', 'promote', 'demote', 'moveItemUp', 'moveItemDown'])
          rewriteByName(name)?.rewrite(draft, { start: at, end: text.length }, undefined);
        for (const style of ['item', 'circled'])
          rewriteByName('convertNumbering')?.rewrite(draft, { start: at, end: at }, { style });
        const broken = `${text.slice(0, at)}\n${text.slice(at)}`;
        onTypeFormatting(broken, positionMap(broken).toPosition(at + 1));
      }
  });
});
