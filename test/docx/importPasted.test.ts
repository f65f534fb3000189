import assert from 'node:assert/strict';
import { normalisePastedText } from '../../server/src/docx/import/pasted.ts';

describe('从 Word 粘贴的文字', () => {
  it('自动编号后的制表符去掉，手动换行分行，段间按草稿的样子空行', () => {
    const pasted = [
      '石桥镇人民政府关于召开会议的通知',
      '各村（社区）：',
      '　　经研究，决定召开会议。现通知如下：',
      '一、\t会议时间',
      '2026年6月3日（星期三）上午9:00',
      '（一）\t严格纪律',
      '1.\t不得请假。',
      '•\t自带水杯。',
      '第一条\t总则',
      '石桥镇人民政府',
      '2026年5月28日',
      '石桥镇党政办公室\t2026年5月28日印发',
      '',
    ].join('\r\n');
    assert.equal(
      normalisePastedText(pasted),
      `石桥镇人民政府关于召开会议的通知

各村（社区）：
经研究，决定召开会议。现通知如下：
一、会议时间
2026年6月3日（星期三）上午9:00
（一）严格纪律
1.不得请假。
自带水杯。
第一条　总则

石桥镇人民政府
2026年5月28日

石桥镇党政办公室　　　　2026年5月28日印发
`,
    );
  });

  it('表格的行、句中的制表符不动', () => {
    const rows = '1.\t祝安\t主任\n2.\t顾宁\t科员\n';
    assert.equal(normalisePastedText(rows), rows);
  });

  it('编号后面是数字的，留一个空格，不连成小数', () => {
    assert.equal(
      normalisePastedText('1.\t5吨编织袋；\r\n2．\t3台水泵；\r\n3、\t2条船。\r\n').replaceAll('\n\n', '\n'),
      '1. 5吨编织袋；\n2． 3台水泵；\n3、2条船。\n',
    );
  });

  it('软换行、分页、没有文字的对象', () => {
    assert.equal(
      normalisePastedText('关于召开会议\v的通知\r\f附件在此。\ufffc'),
      '关于召开会议\n的通知\n\n附件在此。\n',
    );
    assert.equal(normalisePastedText(''), '');
    assert.equal(normalisePastedText('\r\n 　\r\n'), '');
  });

  it('再来一次不变', () => {
    const once = normalisePastedText('　　一、\t总体要求\r\n\r\n\r\n正文在这里。\r\n附件：1.甲\r\n2.乙\r\n');
    assert.equal(normalisePastedText(once), once);
  });
});
