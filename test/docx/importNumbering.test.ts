import assert from 'node:assert/strict';
import { importDocx } from '../../server/src/docx/import.ts';
import { level, n, p, word } from './wordFile.ts';

const list = (id: number, levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
const number = (id: number, kind: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${more}</w:num>`;

/** 一、（一）1.（1）: what papers use. */
const FOUR =
  level(0, 'chineseCountingThousand', '%1、') +
  level(1, 'chineseCounting', '（%2）') +
  level(2, 'decimal', '%3.') +
  level(3, 'decimal', '（%4）');

const lines = (numbering: string, body: string, styles = '') => {
  const imported = importDocx(word({ body, numbering, styles }));
  assert.ok(imported.ok, imported.ok ? '' : imported.message);
  return imported.text.split('\n').filter((line) => line !== '');
};

describe('导入 .docx：自动编号', () => {
  it('四级编号，上一级变了下级重新起头', () => {
    const body =
      n('总体要求') +
      n('指导思想', 1) +
      n('坚持党的领导', 2) +
      n('健全机制', 3) +
      n('压实责任', 3) +
      n('坚持群众路线', 2) +
      n('压紧链条', 3) +
      n('工作目标', 1) +
      n('到年底前完成', 2) +
      n('主要任务') +
      n('排查隐患', 1);
    assert.deepEqual(lines(list(0, FOUR) + number(1, 0), body), [
      '一、总体要求',
      '（一）指导思想',
      '1.坚持党的领导',
      '（1）健全机制',
      '（2）压实责任',
      '2.坚持群众路线',
      '（1）压紧链条',
      '（二）工作目标',
      '1.到年底前完成',
      '二、主要任务',
      '（一）排查隐患',
    ]);
  });

  it('编号后面是数字的，留一个空格，不连成小数', () => {
    const numbering = list(0, level(0, 'decimal', '%1.')) + number(1, 0);
    assert.deepEqual(lines(numbering, n('5吨编织袋') + n('备用水泵3台')), ['1. 5吨编织袋', '2.备用水泵3台']);
  });

  it('中间的正文不打断；第二个列表从头起，接着前面的列表接着数', () => {
    const numbering =
      list(0, level(0, 'decimal', '%1.')) +
      number(1, 0) +
      number(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      number(3, 0);
    const body = n('甲') + p('正文在这里。') + n('乙') + n('丙', 0, 2) + n('丁', 0, 2) + n('戊', 0, 3);
    assert.deepEqual(lines(numbering, body), ['1.甲', '正文在这里。', '2.乙', '1.丙', '2.丁', '3.戊']);
  });

  it('不随上级重起（lvlRestart 0）、只随第一级重起（1）', () => {
    const levels =
      level(0, 'chineseCounting', '%1、') +
      level(1, 'chineseCounting', '（%2）', '<w:lvlRestart w:val="0"/>') +
      level(2, 'decimal', '%3.', '<w:lvlRestart w:val="1"/>');
    const body = n('甲') + n('子', 1) + n('丑', 2) + n('寅', 1) + n('卯', 2) + n('乙') + n('辰', 1) + n('巳', 2);
    assert.deepEqual(lines(list(0, levels) + number(1, 0), body), [
      '一、甲',
      '（一）子',
      '1.丑',
      '（二）寅',
      '2.卯',
      '二、乙',
      '（三）辰',
      '1.巳',
    ]);
  });

  it('多级数字；正规形式编号把“一”写成 1；后跟空格、制表符', () => {
    const levels =
      level(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>') +
      level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/><w:suff w:val="nothing"/>');
    assert.deepEqual(lines(list(0, levels) + number(1, 0), n('总则') + n('范围', 1) + n('对象', 2) + n('附则')), [
      '第一章　总则',
      '1.1 范围',
      '1.1.1对象',
      '第二章　附则',
    ]);
  });

  it('编号由段落样式而来，样式又以别的样式为基础；段落上写 numId 0 就没有编号', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="mine"><w:basedOn w:val="h1"/></w:style>';
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>');
    const of = (style: string, text: string, more = '') => p(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      of('h1', '甲') +
      of('h2', '乙') +
      of('mine', '丙') +
      of('h1', '丁', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      of('h2', '戊');
    assert.deepEqual(lines(list(0, levels) + number(1, 0), body, styles), [
      '一、甲',
      '（一）乙',
      '二、丙',
      '丁',
      '（一）戊',
    ]);
  });

  it('列表样式（numStyleLink）、替换的级别（lvlOverride）', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="official"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>';
    const numbering =
      list(0, level(0, 'chineseCounting', '%1、'), '<w:styleLink w:val="official"/>') +
      list(1, '', '<w:numStyleLink w:val="official"/>') +
      number(5, 0) +
      number(1, 1) +
      number(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1.')}</w:lvlOverride>`);
    assert.deepEqual(lines(numbering, n('甲') + n('乙', 0, 5) + n('丙', 0, 2), styles), ['一、甲', '二、乙', 'C.丙']);
  });

  for (const [format, at, label] of [
    ['chineseCountingThousand', 120, '一百二十'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['japaneseCounting', 21, '二十一'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 10, '一〇'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 12, '⑫'],
    ['decimalEnclosedCircleChinese', 2, '②'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalEnclosedFullstop', 4, '⒋'],
    ['decimalFullWidth', 15, '１５'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 9, 'IX'],
    ['lowerRoman', 4, 'iv'],
    ['lowerLetter', 28, 'bb'],
    ['hebrew1', 3, '3'],
  ] as const)
    it(`编号格式 ${format}：${at} 写作${label}`, () => {
      const levels = level(0, format, '%1').replace('<w:start w:val="1"/>', `<w:start w:val="${at}"/>`);
      const [line = ''] = lines(
        list(0, levels.replace('</w:lvl>', '<w:suff w:val="nothing"/></w:lvl>')) + number(1, 0),
        n('甲'),
      );
      assert.equal(line, `${label}甲`);
    });

  it('没有编号的级别不显示；项目符号不当文字，说明一次', () => {
    const levels = level(0, 'none', '') + level(1, 'bullet', '');
    const imported = importDocx(
      word({ body: n('甲在前。') + n('乙在中。', 1) + n('丙在后。', 1), numbering: list(0, levels) + number(1, 0) }),
    );
    assert.ok(imported.ok);
    assert.equal(imported.text, '甲在前。\n乙在中。\n丙在后。\n');
    assert.deepEqual(
      imported.notes.map(({ kind }) => kind),
      ['bullets'],
    );
  });

  it('修订中删去的段落不占编号', () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>`;
    assert.deepEqual(lines(list(0, FOUR) + number(1, 0), n('甲') + gone + n('丙')), ['一、甲', '二、丙']);
  });

  it('编号不在文件的文字里：映射说得出来', () => {
    const imported = importDocx(word({ body: n('总体要求'), numbering: list(0, FOUR) + number(1, 0) }));
    assert.ok(imported.ok);
    assert.deepEqual(
      imported.segments.map(({ start, end, source }) => [imported.text.slice(start, end), source?.from]),
      [
        ['一、', undefined],
        ['总体要求', 0],
      ],
    );
  });
});
