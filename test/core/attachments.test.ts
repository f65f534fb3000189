/** What stands behind the signature: attachments, agendas, forms, regulations sent out. */
import { check, notice } from './markedDrafts.ts';

const ATTACHED: Readonly<Record<string, string>> = {
  'labels of three kinds': `
attachment:
attachmentLabel|附件1：值班表
paragraph|单位名称：
attachmentLabel|附件2：
title|填报说明
heading|一、填报范围
paragraph|各街道。
attachmentLabel|附件三
title|联系人名单
short|周明`,
  'labels in brackets, and with the number of the paper': `
attachment:
attachmentLabel|（附件1）

title|值班表
short|周明
attachmentLabel|【附件二】

title|联系人名单
short|周明
attachmentLabel|石政发〔2025〕7号附件3

title|回执
paragraph|姓名：`,
  'a label, a blank line and a title': `
attachment:
attachmentLabel|附件

title|石桥水闸修缮工程概算

heading|一、工程概况
paragraph|拦河闸一座。

main:
cc|抄送：县财政局。
printLine|青云县水利局办公室　　　　2025年7月2日印发`,
  'a title of two lines and a note': `
attachment:
attachmentLabel|附件

title|青云县第三次全国土壤普查
title|领导小组成员名单
titleNote|（共12人）
short|周明`,
  'a table right below the title': `
attachment:
attachmentLabel|附件1

title|招聘岗位表
tableRow|序号	岗位	人数
tableRow|1	语文	20
attachmentLabel|附件2
title|报名登记表
paragraph|姓名：`,
  'a label right below a line that may begin a title': `
attachment:
short|急
attachmentLabel|附件2
title|参会名单
short|周明`,
  'a form without label': `
attachment:
title|参会回执

paragraph|单位：
paragraph|姓名：
field|联系电话：`,
  'a regulation without label': `
attachment:
title|石桥镇2025年防汛抗旱
title|应急预案

heading|一、总则
item|（一）编制目的。为做好防汛工作，制定本预案。
heading|二、组织体系
paragraph|镇政府设立防汛抗旱指挥部。`,
  'measures without label': `
attachment:
title|关于促进消费的若干措施

paragraph|为促进消费，制定以下措施。
heading|一、加大支持力度`,
  'a regulation of articles with its note': `
attachment:
title|石桥镇考核办法
titleNote|（试行）

chapter|第一章　总则
article|第一条 为加强考核，制定本办法。
article|第二条 本办法自印发之日起施行。`,
  'an agenda as attachment': `
agenda:
attachmentLabel|附件

agendaTitle|防汛工作会议议程

field|主持人：李远
agendaItem|第一项：通报汛情；
agendaItem|第二项：县长讲话。`,
  'an agenda named on its label': `
agenda:
attachmentLabel|附：会议议程
agendaItem|1.通报汛情
agendaItem|2.县长讲话`,
  'an agenda without label': `
agenda:
agendaTitle|防汛会议程

field|时间：2025年6月30日下午2:30
agendaItem|第一项：通报汛情；
agendaItem|第二项：县长讲话。`,
  'an agenda called 流程': `
agenda:
agendaTitle|仪式流程
field|主持人：李远
agendaItem|一、出旗；
agendaItem|二、升国旗、奏国歌。`,
  'an agenda without title': `
agenda:
agendaItem|第一项：周明领学《条例》；
agendaItem|第二项：李远领学《办法》。`,
  'an agenda and a list': `
agenda:
attachmentLabel|附件1

agendaTitle|会议议程

agendaItem|一、通报汛情；
agendaItem|二、县长讲话。

attachment:
attachmentLabel|附件2

title|座次表
paragraph|第一排：周明　李远`,
  'an agenda, then pasted material': `
agenda:
agendaTitle|学习会议程
agendaItem|第一项：周明同志领学《条例》；
agendaItem|第二项：自由发言。



material:
short|在河南考察时强调
short|坚持绿色发展

paragraph|新华社郑州5月20日电　在河南考察。`,
};

describe('what is attached', () => {
  for (const [name, tail] of Object.entries(ATTACHED))
    it(`reads what is attached: ${name}`, () =>
      check(
        notice(
          'recipient|各科室：',
          `
signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日

${tail.trim()}`,
        ),
      ));

  it('reads a title without label that 附件说明 names', () =>
    check(
      notice(
        'recipient|各科室：',
        `
attachmentNote|附件：1.会议议程
attachmentNote|      2.全县防汛工作会议座次图及说明（样图）
signatureOrgan|石桥镇人民政府
signatureDate|2025年6月1日

agenda:
agendaTitle|会议议程
agendaItem|第一项：通报汛情；
agendaItem|第二项：县长讲话。

attachment:
title|全县防汛工作会议
title|座次图及说明（样图）
paragraph|第一排：周明　李远`,
      ),
    ));
});
