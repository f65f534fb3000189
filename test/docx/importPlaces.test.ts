import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importDocx, placeAt, spanOfParagraph } from '../../server/src/docx/import.ts';
import { partText } from '../../server/src/docx/package.ts';
import { textOf } from '../../server/src/docx/xml.ts';
import { level, n, p, r, table, word } from './wordFile.ts';

const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const read = (bytes: Uint8Array) => {
  const imported = importDocx(bytes);
  assert.ok(imported.ok, imported.ok ? '' : imported.message);
  return imported;
};
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

describe('导入 .docx：LibreOffice 做的文件', () => {
  it('四级编号、文本框、脚注、修订、隐藏文字、表格', () => {
    const { text, notes } = read(fixture('libreOffice-tracked.docx'));
    assert.equal(
      text,
      `青云县应急管理局文件

青云县应急管理局关于开展安全检查的通知

各乡镇人民政府：
定于六月起开展检查①，现通知如下：
一、检查范围
（一）企业单位
1.危险化学品企业
（1）生产企业；
（2）经营企业。
2.建筑施工企业
（二）学校医院
二、检查方式
（一）单位自查
检查安排见下表。
序号	乡镇	日期
1	石桥镇	6月3日

青云县应急管理局
2026年5月20日

注①：检查不收取任何费用。
`,
    );
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      ['trackedChanges', 'hiddenText', 'footnotes'],
    );
  });

  it('从网页转来的列表（从 5 起的编号）、合并的单元格、链接', () => {
    assert.equal(
      read(fixture('libreOffice-lists.docx')).text,
      `石桥镇值班工作要点

1.领导带班
a.白天
b.夜间
2.信息报送
间隔文字在这里。
5.应急处置
6.交接班
值班电话
日期	带班领导
6月	祝安
	顾宁
见通知原文。
附后
`,
    );
  });
});

describe('导入 .docx：草稿与文件的对应', () => {
  const body =
    p('石桥镇人民政府关于召开会议的通知') +
    n('会议时间') +
    p(
      `<w:del w:id="1"><w:r><w:delText>五</w:delText></w:r></w:del>${r('定于')}<w:ins w:id="2">${r('六月')}</w:ins>${r('召开。  ')}`,
    ) +
    table(['序号', '姓名', '职务']) +
    p('石桥镇党政办公室  2026年5月28日印发');
  const files: [string, Uint8Array][] = [
    ['手写的', word({ body, numbering: NUMBERING })],
    ['修订', fixture('libreOffice-tracked.docx')],
    ['列表', fixture('libreOffice-lists.docx')],
  ];

  for (const [name, bytes] of files)
    it(`${name}：每一截文字都在它说的那个元素里，元素在部件的那个位置`, () => {
      const { text, segments, package: pack } = read(bytes);
      let last = 0;
      let found = 0;
      for (const { start, end, place, source } of segments) {
        assert.ok(start >= last && end > start);
        assert.match(text.slice(last, start), /^[\n　]*$/);
        last = end;
        if (source?.element.name !== 'w:t') continue;
        found++;
        assert.equal(textOf(source.element).slice(source.from, source.from + end - start), text.slice(start, end));
        const xml = partText(pack, place.part) ?? '';
        assert.match(xml.slice(source.element.start, source.element.end), /^<w:t[ >].*<\/w:t>$/s);
        assert.match(xml.slice(source.run.element.start, source.run.element.end), /^<w:r[ >].*<\/w:r>$/s);
      }
      assert.ok(found > 5);
      assert.match(text.slice(last), /^\n*$/);
    });

  it('位置到段落、片段，段落到位置', () => {
    const imported = read(word({ body, numbering: NUMBERING }));
    const { text } = imported;
    const at = (words: string) => placeAt(imported, text.indexOf(words));
    assert.deepEqual(at('会议时间'), { part: 'word/document.xml', paragraph: 1, run: 0 });
    assert.deepEqual(at('一、'), { part: 'word/document.xml', paragraph: 1, run: -1 });
    // the deleted run counts
    assert.deepEqual(at('六月'), { part: 'word/document.xml', paragraph: 2, run: 2 });
    assert.deepEqual(at('姓名'), { part: 'word/document.xml', paragraph: 4, run: 0 });
    assert.equal(placeAt(imported, text.indexOf('\n')), undefined);
    assert.equal(placeAt(imported, text.length), undefined);
    const span = spanOfParagraph(imported, { part: 'word/document.xml', paragraph: 2, run: -1 });
    assert.equal(text.slice(span?.start, span?.end), '定于六月召开。');
    assert.equal(spanOfParagraph(imported, { part: 'word/document.xml', paragraph: 99, run: -1 }), undefined);
  });
});
