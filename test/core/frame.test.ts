/** What each line of a draft is, and which part it belongs to. */
import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { check } from './markedDrafts.ts';

describe('the frame', () => {
  it('reads material pasted behind a meeting notice', () =>
    check(`
title|关于组织政治学习的通知

recipient|全体教职工：
paragraph|定于3月7日集中学习。

signatureOrgan|党支部
signatureDate|2025年3月5日



material:
short|在教育大会上的讲话
short|（2025年3月1日）

paragraph|同志们：`));

  it('reads material pasted behind another paper, however few the blank lines', () => {
    for (const blank of ['', '\n'])
      check(`
title|关于加强值班值守工作的通知

recipient|各科室：
paragraph|请抓好落实。

signatureOrgan|石桥镇人民政府
signatureDate|2025年3月5日
${blank}
material:
paragraph|近日，习近平总书记在考察时强调，要坚持人民至上。`);
  });

  it('reads a form behind another paper as what is attached', () =>
    check(`
title|关于加强值班值守工作的通知

recipient|各科室：
paragraph|请抓好落实。

signatureOrgan|石桥镇人民政府
signatureDate|2025年3月5日

attachment:
tableRow|姓名\t职务\t电话`));

  it('reads an agenda that stands before the signature', () =>
    check(`
title|关于召开党员大会的通知

recipient|机关各支部：
paragraph|定于2025年6月30日下午2:30召开党员大会。

agenda:
agendaTitle|党员大会议程

field|主持人：李远
agendaItem|一、奏唱国歌；
agendaItem|二、周明同志领学党章。

main:
signatureOrgan|机关党委
signatureDate|2025年6月25日`));

  it('reads an agenda alone', () =>
    check(`
agenda:
agendaTitle|青云县工商业联合会
agendaTitle|第二次会议议程

field|时间：2026年11月6日（星期五）上午9:00
agendaItem|第一项：通报执委届中调整情况；
agendaItem|第二项：领导讲话。`));

  it('goes on with the text below a 公报 signed under its title', () =>
    check(`
title|北珞县2025年统计公报

signatureOrgan|北珞县统计局
signatureDate|2026年3月20日

paragraph|2025年，全县经济运行总体平稳。
heading|一、综合
paragraph|初步核算，全年地区生产总值增长5%。`));

  it('does not take a date within the text for the signature', () =>
    check(`
title|关于举办培训班的通知
recipient|各单位：
field|一、时间
short|2025年9月1日
field|二、地点
short|县委党校

signatureOrgan|县委组织部
signatureDate|2025年8月30日`));

  it('reads minutes: mark, number, fields, 分送', () =>
    check(`
title|局长办公会议纪要
documentNumber|（第3期）

field|时间：2025年3月6日上午
field|主持人：李远
paragraph|会议议定以下事项：
item|一、关于招生工作。原则同意方案。

cc|分送：各成员单位。
printLine|局办公室　　2025年3月8日印发`));

  it('reads minutes that have a title of their own', () =>
    check(`
issuerMark|青云县人民政府常务会议纪要
documentNumber|〔2025〕5号
title|关于研究燃气整治工作的会议纪要
paragraph|3月2日，县长主持召开会议。`));

  it('reads a statute', () =>
    check(`
title|青云县养犬管理条例
titleNote|（2024年10月30日青云县人民代表大会常务委员会第二十次会议通过）

chapter|第一章　总则
article|第一条　为规范养犬行为，制定本条例。
article|第二条　养犬人应当提供：
item|（一）身份证明；
item|（二）免疫证明。
chapter|第二章　附则
article|第三条　本条例自2025年1月1日起施行。`));

  it('reads news', () =>
    check(`
title|青云县召开防汛工作会议

paragraph|本报讯（记者 王芳）3月5日，青云县召开防汛工作会议。
paragraph|会议指出，要压实责任。`));

  it('says of a title its text, its 文种 and whether it calls a meeting', () => {
    const of = (draft: string) => {
      const { title } = parseDocument(`${draft}\n各单位：\n请认真落实。`);
      return [title?.text, title?.genre, title?.meeting];
    };
    assert.deepEqual(of('关于召开表彰大会的通知'), ['关于召开表彰大会的通知', '通知', true]);
    assert.deepEqual(of('关于取消例会的通知'), ['关于取消例会的通知', '通知', false]);
    assert.deepEqual(of('中共石桥镇委员会 石桥镇人民政府\n关于印发《办法（试行）》的通知'), [
      '中共石桥镇委员会石桥镇人民政府关于印发《办法（试行）》的通知',
      '通知',
      false,
    ]);
    assert.deepEqual(of('关于2025年绿化规划（草案）'), ['关于2025年绿化规划（草案）', '规划', false]);
    assert.deepEqual(of('青云县召开防汛工作会议'), ['青云县召开防汛工作会议', undefined, false]);
  });

  it('knows 成文日期 in every form', () => {
    for (const [date, day] of [
      ['2025年3月7日', { year: 2025, month: 3, day: 7 }],
      ['2025 年 3 月 7 日', { year: 2025, month: 3, day: 7 }],
      ['二〇二五年三月七日', { year: 2025, month: 3, day: 7 }],
      ['2025.3.7', { year: 2025, month: 3, day: 7 }],
    ] as const) {
      const document = parseDocument(`关于值班的通知\n各科：\n请认真值班。\n办公室\n${date}`);
      assert.deepEqual(document.dates[document.signatureDate ?? -1]?.day, day, date);
    }
  });

  it('gives nothing where there is nothing', () => {
    const { paragraphs, title, parts, signatureDate } = parseDocument('\n \n');
    assert.deepEqual([paragraphs, title, parts, signatureDate], [[], undefined, [], undefined]);
  });

  it('reads long hostile drafts in time that grows with their length', () => {
    const hostile = [
      (n: number) => `关于会的通知\n一、甲\n${'2025年3月5日\n'.repeat(n / 8)}二、乙`,
      (n: number) => `关于会的通知\n${'附件：甲\n'.repeat(n / 6)}甲局`,
      (n: number) => `关于会的通知\n${'附件：1.甲\n'.repeat(n / 6)}`,
      (n: number) => `附${'　'.repeat(n)}件`,
      (n: number) => '关于'.repeat(n),
    ];
    const start = performance.now();
    for (const text of hostile) parseDocument(text(100_000));
    assert.ok(performance.now() - start < 5000);
  });
});
