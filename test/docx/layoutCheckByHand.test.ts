/** The layout check on papers that careful clerks set by hand in Word: what it leaves alone and what it still tells. */
import assert from 'node:assert/strict';
import { createLinter, DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import { importDocx } from '../../server/src/docx/import.ts';
import { wordSubjectOf } from '../../server/src/docx/layout/wordSubject.ts';
import { FANGSONG, FLUSH, FOOTER, only, paper, SECTION, STYLES, styled, TITLE, told } from './paper.ts';
import { p, r, type WordFile, word } from './wordFile.ts';

describe('layout check of what careful clerks set by hand', () => {
  it('takes a numbered line in 黑体 for the heading that its writer takes it for', () => {
    const hei = '<w:rFonts w:eastAsia="黑体"/>';
    const lines = [
      styled('B', '现将有关事项通知如下。'),
      styled('B', r('一、高度重视，落实责任', hei)),
      styled('B', '各村要压实责任。'),
      styled('B', r('二、加强巡护', hei)),
      styled('B', '请于10月底前完成检查。'),
    ];
    assert.deepEqual(told(word(paper({ body: lines.join('') }))), {});
  });
  it('still tells of a numbered line in a face that no level has', () => {
    const song = '<w:rFonts w:eastAsia="宋体"/>';
    const lines = [
      styled('B', '现将有关事项通知如下，请认真落实。'),
      styled('B', r('一、各村要高度重视，落实责任，按时完成检查。', song)),
      styled('B', '二、各村要加强巡护，看住重点林区，发现火情立即报告。'),
    ];
    only(paper({ body: lines.join('') }), 'word-mixed-face', /高度重视.*“宋体”.*格式刷/u);
    const heading = [
      styled('B', '现将有关事项通知如下，请认真落实。'),
      styled('B', r('一、高度重视，落实责任', song)),
      styled('B', '各村要压实责任，按时完成检查。'),
    ];
    only(paper({ body: heading.join('') }), 'word-heading-first-face', /高度重视.*“宋体”.*黑体/u);
  });
  it('leaves a table of contents alone', () => {
    const line = (words: string, page: number) => p(`${r(words)}<w:r><w:tab/></w:r>${r(String(page))}`);
    const lines = [
      line('一、总体要求', 1),
      line('二、主要任务', 2),
      styled('B', '现将有关事项通知如下，请认真落实。'),
      styled('B', r('一、总体要求', '<w:rFonts w:eastAsia="黑体"/>')),
      styled('B', '各村要压实责任，按时完成检查。'),
      styled('B', r('二、主要任务', '<w:rFonts w:eastAsia="黑体"/>')),
      styled('B', '各村要看住重点林区，发现火情立即报告。'),
    ];
    assert.deepEqual(told(word(paper({ body: lines.join('') }))), {});
  });
  it('says mildly that a row or a character is lacking, which the clause lets a unit decide', () => {
    const severities = (file: WordFile) => {
      const imported = importDocx(word(file));
      assert.ok(imported.ok);
      return createLinter()
        .lint(imported.text, DEFAULT_CONFIG, undefined, wordSubjectOf(imported))
        .findings.filter(({ ruleId }) => /^word-line-/u.test(ruleId))
        .map(({ ruleId, severity }) => `${ruleId} ${severity}`);
    };
    const usual = STYLES.replace('w:line="579"', 'w:line="600"');
    const plain = SECTION.replace(/<w:docGrid[^>]*>/u, '');
    assert.deepEqual(severities(paper({ styles: usual, section: plain })), [
      'word-line-characters info',
      'word-line-pitch info',
    ]);
    const loose = STYLES.replace('w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"');
    assert.deepEqual(severities(paper({ styles: loose, section: plain })), [
      'word-line-characters info',
      'word-line-pitch warning',
    ]);
  });
  it('leaves alone what is placed: centred lines, lines by tabs, names under names in an attachment', () => {
    const attachment = [
      styled('B', r('附件', '<w:rFonts w:eastAsia="黑体"/>'), `<w:pageBreakBefore/>${FLUSH}`),
      styled('T', '森林防火领导小组名单'),
      styled('B', '组　长：张三　镇长'),
      styled('B', '李四　林业站站长', '<w:ind w:firstLineChars="600" w:firstLine="1920"/>'),
      styled('B', '王五　派出所所长', '<w:ind w:firstLineChars="600" w:firstLine="1920"/>'),
    ].join('');
    const { body, ...rest } = paper({
      body: `${styled('B', '请于10月20日前完成检查。')}${styled('B', '附件：森林防火领导小组名单')}`,
    });
    assert.deepEqual(told(word({ body: body.replace(SECTION, attachment + SECTION), ...rest })), {});
    const centred =
      styled('B', '请按下列口号宣传：') + styled('B', '预防为主　积极消灭', `${FLUSH}<w:jc w:val="center"/>`);
    assert.deepEqual(told(word(paper({ body: centred }))), {});
  });
  it('still tells of a whole paragraph that is set in too far', () => {
    const deep = styled(
      'B',
      '请于10月20日前完成林区防火检查，并报送“回头看”情况。',
      '<w:ind w:firstLineChars="400" w:firstLine="1280"/>',
    );
    only(paper({ body: deep }), 'word-first-indent', /段首空了4字/u);
  });
  it('tells of a date that stands at the right edge', () => {
    const { body, ...rest } = paper();
    only(
      { body: body.replace('w:rightChars="400"', 'w:rightChars="0"'), ...rest },
      'word-signature-align',
      /^2025年10月9日｜成文日期顶到了右边.*右空四字/u,
    );
    const held = body.replace('w:rightChars="400"', 'w:rightChars="0"').replace('10月9日<', '10月9日　　　　<');
    assert.deepEqual(told(word({ body: held, ...rest })), {});
  });
  it('names both numbers of a page number as they are', () => {
    const field = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const footer = p(`${r('第')}${field('PAGE')}${r('页 共')}${field('NUMPAGES')}${r('页')}`, '<w:pStyle w:val="F"/>');
    only(paper({ footer }), 'word-page-number-form', /“第1页 共×页”/u);
  });
  it('tells of a screen face once, not of its digits besides', () => {
    const styles = STYLES.replace(
      'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"',
      'w:ascii="等线" w:hAnsi="等线" w:eastAsia="等线"',
    );
    only(paper({ styles }), 'word-body-face', /“等线”三号/u);
    const digits = STYLES.replace(
      'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋',
      'w:ascii="等线" w:hAnsi="等线" w:eastAsia="仿宋',
    );
    only(paper({ styles: digits }), 'word-latin-face', /数字、字母用的是“等线”/u);
  });
  it('says the spacing as the menu of Word names it', () => {
    const styles = STYLES.replace('w:line="579" w:lineRule="exact"', 'w:line="240" w:lineRule="auto"');
    const section = SECTION.replace('w:linePitch="579"', 'w:linePitch="312"');
    only(paper({ styles, section }), 'word-line-pitch', /正文是单倍行距（合31\.2磅），每面排20行/u);
  });
  it('knows the dashes that Word adds to a page number of itself', () => {
    const section = SECTION.replace('<w:docGrid', '<w:pgNumType w:fmt="numberInDash"/><w:docGrid');
    const footer = FOOTER.replace('— ', '').replace(' —', '');
    only(paper({ section, footer }), 'word-page-number-form', /写成“- 1 -”/u);
  });
  it('takes the marks of several organs in a table for no title', () => {
    const mark = (text: string) =>
      `<w:tc>${p(r(text, '<w:rFonts w:eastAsia="方正小标宋简体"/><w:color w:val="FF0000"/><w:sz w:val="80"/>'))}</w:tc>`;
    const head = `<w:tbl><w:tblGrid><w:gridCol w:w="6400"/><w:gridCol w:w="2400"/></w:tblGrid><w:tr>${mark('石桥镇人民政府')}${mark('文件')}</w:tr><w:tr>${mark('石桥镇武装部')}${mark('')}</w:tr></w:tbl>${styled('B', '石政发〔2025〕12号', `${FLUSH}<w:jc w:val="center"/>`)}`;
    const { body, ...rest } = paper();
    assert.deepEqual(told(word({ body: head + body, ...rest })), {});
    const left = body.replace('<w:pStyle w:val="T"/>', '<w:pStyle w:val="T"/><w:jc w:val="left"/>');
    only({ body: head + left, ...rest }, 'word-title-align', new RegExp(`^${TITLE}`, 'u'));
  });
  it('leaves a note under a table of an attachment and a line in the middle as they are', () => {
    const kai = '<w:rFonts w:eastAsia="楷体_GB2312"/>';
    const attachment = [
      styled('B', r('附件', '<w:rFonts w:eastAsia="黑体"/>'), `<w:pageBreakBefore/>${FLUSH}`),
      styled('T', '检查表'),
      styled('B', '检查情况如实填写，于10月底前报送。'),
      styled('B', r('注：一式两份。', '<w:sz w:val="24"/>'), FLUSH),
    ].join('');
    const { body, ...rest } = paper({
      body: `${styled('B', r('镇长　张三', kai), `${FLUSH}<w:jc w:val="center"/>`)}${styled('B', '请于10月20日前完成检查。')}${styled('B', '附件：检查表')}`,
    });
    assert.deepEqual(told(word({ body: body.replace(SECTION, attachment + SECTION), ...rest })), {});
  });
  it('tells of a table wider than the page, not of one that fits', () => {
    const table = (width: number) =>
      `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:tc>${p(r('序号', FANGSONG))}</w:tc></w:tr></w:tbl>`;
    const body = (width: number) => styled('B', '请于10月20日前完成检查，安排如下。') + table(width);
    only(paper({ body: body(11600) }), 'word-margins', /^序号.*表格宽204\.6毫米，超出版心/u);
    assert.deepEqual(told(word(paper({ body: body(9060) }))), {});
  });
  it('tells of a page across whose text goes to the edges', () => {
    const across = (margins: string) => {
      const { body, ...rest } = paper({ body: styled('B', '请于10月20日前完成检查。') });
      const section = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"').replace(
        /w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/u,
        margins,
      );
      const divided = `<w:p><w:pPr>${SECTION}</w:pPr></w:p>${p(r('附件：检查表', FANGSONG))}${section}`;
      return { body: body.replace(SECTION, divided), ...rest };
    };
    const found = told(word(across('w:top="567" w:right="567" w:bottom="567" w:left="567"')));
    assert.match(found['word-margins'] ?? '', /横排页的版心超出225×156毫米/u);
    const right = told(word(across('w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"')));
    assert.equal(right['word-margins'], undefined);
  });
});
