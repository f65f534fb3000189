/** What the lines on top of a draft are: 版头, title, recipients. */
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
  'a number that is still to be given, above the signer and the title': `
documentNumber|【请填发文字号】
signer|签发人：苏景行

title|石桥镇人民政府关于解决防汛经费的请示

recipient|青云县人民政府：
paragraph|妥否，请批示。`,
  'blanks for number and signer in one line': `
documentNumber|【请填文号】　　签发人：【请填签发人】

title|石桥镇人民政府关于解决防汛经费的请示

recipient|【请填主送机关】：
paragraph|妥否，请批示。`,
  'a letter nothing of which is filled in': `
issuerMark|【请填发文机关】

documentNumber|×水函〔2026〕×号

title|【请填发文机关】关于【请填事由】的函

recipient|【请填主送机关】：
paragraph|请予支持为盼。

signatureOrgan|【请填发文机关】
signatureDate|2026年3月2日`,
  '纪要 with who issues them': `
issuerMark|石桥镇人民政府会议纪要

documentNumber|〔2026〕第9号

short|镇党政办公室　　　　2026年11月26日

title|防汛工作专题会议纪要

paragraph|2026年11月25日上午，镇长林知远主持召开专题会议，研究防汛工作。`,
  '纪要 whose mark is the title': `
title|石桥镇人民政府会议纪要

documentNumber|〔2026〕第×号

short|镇党政办公室　　　　2026年11月26日

paragraph|2026年11月25日上午，镇长林知远主持召开专题会议，研究防汛工作。`,
  'an organ and a day in a line that is not of 纪要': `
title|石桥镇人民政府关于开放日的通知
recipient|各村：
short|镇党政办公室　2026年11月26日`,
};

describe('the head of a draft', () => {
  for (const [name, marked] of Object.entries(HEADS)) it(`reads ${name}`, () => check(marked));
});
