/** The signature and the date of a paper, in every layout. */
import { check, notice } from './markedDrafts.ts';

const SIGNED: Readonly<Record<string, string>> = {
  'organ and date': `

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  'organ and date set to the right, the date spaced out': `

signatureOrgan|                              青云县水利局
signatureDate|                              2025 年 5 月 6 日`,
  'no blank line before': `
signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  'a seal noted': `
signatureOrgan|　　　　青云县供电公司（公章）
signatureDate|　　　　2025年3月7日`,
  'four organs below each other': `

signatureOrgan|中共青云县委组织部
signatureOrgan|青云县教育局
signatureOrgan|青云县财政局
signatureOrgan|青云县人力资源和社会保障局
signatureDate|2025年5月8日`,
  'eight organs': `

signatureOrgan|县委宣传部
signatureOrgan|县发展和改革局
signatureOrgan|县教育局
signatureOrgan|县公安局
signatureOrgan|县民政局
signatureOrgan|县财政局
signatureOrgan|县水利局
signatureOrgan|县林业局
signatureDate|2025年5月8日`,
  'two organs in one line': `

signatureOrgan|中共石桥镇委员会    石桥镇人民政府
signatureDate|2025年2月2日`,
  'two organs in one line with 、': `

signatureOrgan|石桥镇党委、石桥镇人民政府
signatureDate|2025年2月2日`,
  'an organ with a number in its name': `

signatureOrgan|机关第2党支部
signatureDate|2025年2月2日`,
  'Chinese numerals': `

signatureOrgan|团县委
signatureDate|二○二五年六月三日`,
  'a date of digits and dots': `

signatureOrgan|办公室
signatureDate|2025.3.7`,
  'a date without year': `

signatureOrgan|党委办
signatureDate|6月1日`,
  'post and name': `

signatureOrgan|总指挥　李　远
signatureDate|二〇二五年七月三日`,
  'organ, then post and name with a colon': `

signatureOrgan|青云县人民政府
signatureOrgan|县长：贺建平
signatureDate|2025年1月3日`,
  'the date before the organ': `

signatureDate|2025年5月1日
signatureOrgan|教务处`,
  'the date before two organs, 附注 below them': `

signatureDate|2025年5月1日
signatureOrgan|青云县教育局
signatureOrgan|青云县财政局
remark|（此件公开发布）`,
  'the date alone': `

signatureDate|2025年5月1日`,
  附注: `

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日
remark|（联系人：周明，电话：0571-8888888）`,
  '附注 and 版记': `

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日

remark|（此件公开发布）

rule|————————————
cc|抄送：县政府办公室，县应急管理局。
rule|————————————
printLine|石桥镇党政办公室　　　　2025年6月2日印发`,
  '附注 without brackets': `

signatureOrgan|青云县财政局
signatureDate|2025年6月20日

remark|联系单位及电话：青云县财政局办公室，8888888
cc|抄送：县政协提案委。`,
  '抄送 of two lines, 主题词, and 印发 with its copies': `

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日

paragraph|主题词：防汛　通知
cc|抄送：县委办公室，县人大常委会办公室，
cc|　　　县政协办公室。
printLine|石桥镇党政办公室　　2025年6月2日印发
printLine|共印30份`,
  '版记 with what is wrong or missing in it': `

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日

cc|抄报　县委办公室
printLine|石桥镇党政办公室　　2025年06月02日`,
  'the printing organ in a line of its own': `

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日

cc|抄送：县委办公室。
printLine|石桥镇党政办公室
printLine|2025年6月2日印发`,
  'a page number behind': `

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日
pageNumber|— 1 —`,
  '附件说明 of one name': `

attachmentNote|附件：值班表

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附件说明 of several names': `

attachmentNote|附件：1. 值班表
attachmentNote|      2. 联系人名单

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附件说明 that ends in 回执': `
attachmentNote|附件：1.值班表
attachmentNote|2.回执
signatureOrgan|财政局
signatureDate|2025年9月1日`,
  '附件说明 with numerals for a colon': `
attachmentNote|附件一　值班规则
attachmentNote|附件二　报名表

signatureOrgan|团委
signatureDate|2025年6月3日`,
  '附件说明 with a stop behind the number': `
attachmentNote|附件1.值班点坐标
attachmentNote|2.巡查点坐标

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附 for 附件': `
attachmentNote|附：值班表
signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附件说明 of names in Chinese numerals': `

attachmentNote|附件：一、值班表
attachmentNote|　　　二、回执

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附件说明 of names in brackets': `

attachmentNote|附件：（1）值班表
attachmentNote|　　　（2）回执

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附件说明 whose names stand below it, one of them apart': `

attachmentNote|附件：
attachmentNote|1.值班表
attachmentNote|2.联系人名单

attachmentNote|3.回执

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附件说明 with nothing between number and name': `

attachmentNote|附件1值班表
attachmentNote|附件2回执

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附件说明 whose name goes on': `

attachmentNote|附件：全县中小学校舍安全排查整治工作领导小组
attachmentNote|成员名单

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附件说明 without its colon, right above the date': `

attachmentNote|附件　参会回执
signatureDate|2025年6月1日
signatureOrgan|石桥镇人民政府`,
  '附件说明 and the text going on without numbers': `

attachmentNote|附件：值班表
paragraph|特此通知。

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日`,
  '附件说明 behind the date': `

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日
attachmentNote|附件：值班表`,
  '附件说明 of several names behind the date': `

signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日

attachmentNote|附件1：值班表
attachmentNote|附件2：回执

attachment:
attachmentLabel|附件1

title|值班表
short|周明`,
  '附件说明 without a signature': `

attachmentNote|附件：值班表`,
};

describe('the signature', () => {
  for (const [name, tail] of Object.entries(SIGNED))
    it(`reads a signature: ${name}`, () => check(notice('recipient|各科室：', tail.replace(/^\n/, ''))));
});
