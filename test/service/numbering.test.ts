import assert from 'node:assert/strict';
import { applyEdits, positionMap } from '../../server/src/core/index.ts';
import { codeActions, onTypeFormatting, rewriteByName } from '../../server/src/service/index.ts';
import { HEAD, TAIL } from './numberedDraft.ts';
import { realDraft } from './support.ts';

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
