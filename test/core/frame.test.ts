/** What each line of a draft is, and which part it belongs to. */
import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { check } from './markedDrafts.ts';

const HEADS: Readonly<Record<string, string>> = {
  'a whole 版头': `
copyNumber|000123
secrecyMark|机密★5年
urgency|特急
issuerMark|青云县公安局文件
documentNumber|青公发〔2025〕3号
rule|------------------
title|青云县公安局关于加强值守的通知
recipient|各派出所：
paragraph|请加强值守。`,
  'marks with blanks inside, the signer in a line of his own': `
urgency|特 急

issuerMark|青云县教育局文件
signer|签发人：周明
documentNumber|青教〔2025〕12号

title|青云县教育局关于拨付危房改造经费的请示

recipient|县人民政府：
paragraph|妥否，请批示。`,
  'number and signers in one line': `
issuerMark|青云县水利局文件

documentNumber|青水〔2025〕31号                签发人：周明　李远

title|青云县水利局关于修缮石桥水闸的请示

recipient|县人民政府：
paragraph|妥否，请批示。`,
  'wrong forms of 份号 and 紧急程度': `
copyNumber|份号：00123
secrecyMark|机密★5年
urgency|紧　急
issuerMark|青云县公安局文件
documentNumber|青公发〔2025〕3号
title|青云县公安局关于加强值守的通知
recipient|各派出所：
paragraph|请加强值守。`,
  'the mark of joint issuers, the last of them with 文件': `
issuerMark|中共石桥镇委员会
issuerMark|石 桥 镇 人 民 政 府 文 件
documentNumber|石委发〔2025〕3号
title|中共石桥镇委员会　石桥镇人民政府
title|关于加强值守的通知
recipient|各村：
paragraph|请加强值守。`,
  'the mark of joint issuers, 文件 in a line of its own': `
issuerMark|青云县教育局
issuerMark|青云县财政局
issuerMark|文　件
documentNumber|青教发〔2025〕3号
title|关于拨付校舍维修经费的通知
recipient|各学校：
paragraph|现将经费拨付给你们。`,
  'a telegram': `
urgency|特提
issuerMark|青云县人民政府办公室明电
documentNumber|青政办发明电〔2025〕3号
title|关于加强值守的通知
recipient|各乡镇：
paragraph|请加强值守。`,
  'signers in two lines, the first beside the number': `
issuerMark|青云县水利局文件
documentNumber|青水〔2025〕31号签发人：周明　李远
signer|                      王建国
title|青云县水利局关于修缮石桥水闸的请示
recipient|县人民政府：
paragraph|妥否，请批示。`,
  'a signer without colon beside a number still to be given': `
issuerMark|青云县水利局文件
documentNumber|青水〔2025〕　号　　签发人　周明
title|青云县水利局关于修缮石桥水闸的请示
recipient|县人民政府：
paragraph|妥否，请批示。`,
  'a letter with its urgency below the mark': `
issuerMark|青云县卫生健康局
urgency|特急
documentNumber|青卫函〔2025〕18号
title|青云县卫生健康局关于征求意见的函
recipient|县财政局：
paragraph|请于5月1日前反馈。`,
  'a title whose first line is 紧急': `
title|紧 急
title|通 知
recipient|各村：
paragraph|请做好防汛工作。`,
  'a title that begins with a number': `
title|12345热线受理情况通报
recipient|各单位：
paragraph|现将情况通报如下。`,
  'a number that is still to be given': `
issuerMark|青云县人民政府文件
documentNumber|青政发〔2025〕　号
title|青云县人民政府关于做好夏粮收购工作的通知
recipient|各乡镇人民政府：
paragraph|请认真组织。`,
  'a letter: the organ alone, its number below': `
issuerMark|青云县卫生健康局
documentNumber|青卫函〔2025〕18号
title|青云县卫生健康局关于征求意见的函
recipient|县财政局、县人社局：
paragraph|请于5月1日前反馈。`,
  'the number below the title': `
title|青云县教育局
title|关于商请支援校车的函
documentNumber|青教函〔2025〕8号
recipient|县交通运输局：
paragraph|盼复。`,
  'a title of one line': `
title|石桥镇人民政府关于召开防汛工作会议的通知

recipient|各村：
paragraph|请参加。`,
  'a title of three lines with joint issuers': `
title|中共青云县委组织部　青云县教育局　青云县财政局
title|青云县人力资源和社会保障局
title|关于做好2025年县管教师招聘工作的通知

recipient|各乡镇党委、人民政府，县直各学校：
paragraph|请认真组织。`,
  'a title of four lines': `
title|中共青云县委组织部
title|青云县教育局
title|关于组织参加全县中小学校党组织书记
title|暨校长培训班的通知

recipient|各乡镇中心学校：
paragraph|请按时参加。`,
  'a title without issuer': `
title|关于报送材料的通知
recipient|各科室：
paragraph|请按时报送。`,
  'a title of two characters': `
title|通　知

recipient|全体村民代表：
paragraph|请参加。`,
  '题注 below the title': `
title|中共青云县委
title|关于表彰优秀共产党员的决定
titleNote|（2025年6月28日）

recipient|各党（工）委，各总支、支部：
paragraph|县委决定授予周明等30名同志称号。`,
  'a speech: note and author below the title': `
title|在全县经济工作会议上的讲话
titleNote|（2025年1月10日）
short|贺建平

salutation|同志们：
paragraph|这次会议的主要任务是总结工作。`,
  'a report: subtitle and author below the title': `
title|政府工作报告
titleNote|——2025年1月15日在石桥镇第三届人民代表大会第五次会议上
short|石桥镇人民政府镇长　周明

salutation|各位代表：
paragraph|现在，我代表镇人民政府向大会报告工作。`,
  'issuer and date below the title': `
title|关于学校食堂专项检查情况的报告
signatureOrgan|青云县教育局
titleNote|（2025年5月6日）

recipient|县人民政府：
paragraph|现将检查情况报告如下：`,
  '令 with its number': `
title|青云县人民政府令
documentNumber|第12号

paragraph|《青云县户外广告管理办法》已经审议通过，现予公布。

signatureOrgan|县长　贺建平
signatureDate|2025年4月15日`,
  'a recipient of several lines': `
title|青云县人民政府关于做好夏粮收购工作的通知

recipient|各乡镇人民政府、街道办事处，县发展和改革局、县财政局、县农业农村局，
recipient|县应急管理局、县市场监督管理局，
recipient|农发行青云县支行：
paragraph|请认真组织。`,
  'a recipient without colon': `
title|关于报送材料的通知
recipient|各科室
paragraph|请于6月3日前报送材料。`,
  'a recipient with a comma for a colon': `
title|关于报送材料的通知
recipient|各乡镇人民政府，县直各单位，
paragraph|请于6月3日前报送材料，逾期不候。`,
  'a recipient with a colon of half width': `
title|关于报送材料的通知
recipient|各处室:
paragraph|请于6月3日前报送材料。`,
  'people greeted': `
title|关于召开理事会的通知
salutation|各位理事：
paragraph|定于6月3日召开理事会。`,
  'the public greeted': `
title|文明用餐倡议书
salutation|广大市民朋友们：
paragraph|勤俭节约是美德。`,
  'a paper without title': `
recipient|各党支部：
paragraph|定于4月2日召开会议。

signatureOrgan|机关党委
signatureDate|2026年3月30日`,
  'a message without title and signature': `
salutation|各位同事：
paragraph|明天上午9点在三楼开会，请准时参加。`,
};

describe('the frame', () => {
  for (const [name, marked] of Object.entries(HEADS)) it(`reads ${name}`, () => check(marked));

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
