/** Which lines make the title, though a mark stands where none belongs or no 文种 ends them. */
import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { check } from './markedDrafts.ts';

const TITLES: Readonly<Record<string, string>> = {
  'a title that ends in a mark': `
title|石桥镇人民政府关于修缮水闸的请示：
recipient|青云县人民政府：
paragraph|我镇水闸年久失修。妥否，请批示。`,
  'its last line ends in a half-width mark': `
title|石桥镇人民政府
title|关于加强值守的通知.

recipient|各村：
paragraph|请加强值守。`,
  'a short title that ends in a mark, with those whom it addresses': `
title|会议通知。
recipient|各科室：
paragraph|定于近日召开会议。`,
  'minutes with a mark behind their title': `
title|石桥镇党委会议纪要。
paragraph|会议议定以下事项。`,
  'a stop within': `
title|石桥镇人民政府关于抢修道路。恢复客运班线的请示
recipient|青云县人民政府：
paragraph|妥否，请批示。`,
  'two lines that lack their 文种': `
title|关于做好石桥镇2025年度
title|农村饮水安全工作

recipient|各村：
paragraph|现将有关事项通知如下。`,
  'the issuer above a matter without 文种': `
title|石桥镇人民政府
title|关于修缮水闸的
recipient|青云县人民政府：
paragraph|妥否，请批示。`,
  'a number below a title without 文种': `
title|关于印发2025年教学检查安排表
documentNumber|石中校发〔2025〕3号
recipient|各教研组：
paragraph|请认真落实。`,
  'the mark of a 命令 is its title': `
title|青云县人民政府命令
documentNumber|第3号
paragraph|现公布《水库管理办法》，自2025年5月1日起施行。
signatureOrgan|县长　周明
signatureDate|2025年3月5日`,
  'a closing phrase without its stop is no organ': `
title|石桥镇关于加强值守的通知
recipient|各村：
paragraph|请加强值守。
short|特此通知
signatureDate|2025年3月5日`,
};

const NO_TITLES: readonly string[] = [
  '学习贯彻县委关于加强作风建设的意见。\n各支部要组织学习。',
  '镇政府印发了关于做好防汛工作的通知。\n各村随即开展排查。',
  '初稿由镇党政办公室于2024年9月印发各村征求意见。\n各村共提出意见12条。',
  '根据县政府关于防汛工作的通知，\n现将有关事项安排如下。',
  '会议听取了关于防汛的报告；审议了关于预算的报告\n各单位：',
  '现印发镇党委会议纪要。\n请遵照执行。',
  '石桥镇人民政府关于加强值守的通知。',
];

describe('the lines of a title', () => {
  for (const [name, draft] of Object.entries(TITLES)) it(name, () => check(draft));
  for (const text of NO_TITLES)
    it(`none in ${text.replace('\n', '⏎')}`, () => assert.equal(parseDocument(text).title?.genre, undefined));
  it('are the title without the mark', () =>
    assert.equal(
      parseDocument('石桥镇关于防汛的通知。\n各村：\n请做好防汛工作。').title?.text,
      '石桥镇关于防汛的通知',
    ));
});
