/** The layout check on Word files as people make them, from the bytes of a file to what is said. */
import assert from 'node:assert/strict';
import { compose } from '../../server/src/core/layout/compose.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { exportDocx } from '../../server/src/docx/export/exportDocx.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { FOOTER, only, paper, SECTION, STYLES, styled, told } from './paper.ts';
import { p, r, type WordFile, word, wordParts, zip } from './wordFile.ts';

describe('layout check of Word files', () => {
  it('says nothing of a paper that is right', () => {
    assert.deepEqual(told(word(paper())), {});
  });
  it('reads paper and margins', () => {
    only(
      paper({ section: SECTION.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"') }),
      'word-paper',
      /A4/u,
    );
    only(
      paper({ section: SECTION.replace('w:top="2098"', 'w:top="1440"').replace('w:left="1588"', 'w:left="1800"') }),
      'word-margins',
      /页边距上25\.4、左31\.8毫米，应为上37、左28毫米/u,
    );
  });
  it('reads the document grid', () => {
    only(paper({ section: SECTION.replace('linesAndChars', 'lines') }), 'word-line-characters', /每行排27字/u);
  });
  it('reads line spacing from the style', () => {
    only(
      paper({ styles: STYLES.replace('w:line="579" w:lineRule="exact"', 'w:line="600" w:lineRule="exact"') }),
      'word-line-pitch',
      /行距30磅，每面排21行/u,
    );
  });
  it('reads faces from the style, sizes from the run', () => {
    only(paper({ styles: STYLES.replace('仿宋_GB2312', '宋体') }), 'word-body-face', /“宋体”三号/u);
    only(
      paper({
        body: styled('B', `${r('请于10月20日前完成')}${r('林区', '<w:sz w:val="28"/>')}${r('防火检查，并报送情况。')}`),
      }),
      'word-mixed-face',
      /^林区｜/u,
    );
  });
  it('tells quotation marks that Word sets in the Latin face', () => {
    const body = styled('B', r('请于10月20日前开展“回头看”。', '<w:rFonts w:hint="default"/>'));
    only(paper({ body }), 'word-mark-width', /^“｜.*Times New Roman.*共2处/u);
  });
  it('reads indents in characters and in twips, and typed blanks', () => {
    const plain = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
    only(paper({ body: styled('B', '请于10月20日前完成检查。', plain) }), 'word-first-indent', /没有左空二字/u);
    only(paper({ body: styled('B', '　　请于10月20日前完成检查。', plain) }), 'word-space-layout', /敲空格/u);
    assert.deepEqual(
      told(
        word(
          paper({ body: styled('B', '请于10月20日前完成检查。', '<w:ind w:firstLineChars="0" w:firstLine="640"/>') }),
        ),
      ),
      {},
    );
  });
  it('reads page numbers, with the result of their field and without', () => {
    only(paper({ footer: FOOTER.replace('— ', '第').replace(' —', '页') }), 'word-page-number-form', /第1页/u);
    only(
      paper({ footer: FOOTER.replace('<w:pStyle w:val="F"/>', '<w:pStyle w:val="F"/><w:jc w:val="center"/>') }),
      'word-page-number-place',
      /居中/u,
    );
    const framed = FOOTER.replace(
      '<w:pStyle w:val="F"/>',
      '<w:pStyle w:val="F"/><w:framePr w:wrap="around" w:xAlign="outside"/><w:jc w:val="center"/>',
    );
    assert.deepEqual(told(word(paper({ footer: framed }))), {});
    only(
      paper({ styles: STYLES.replace('<w:sz w:val="28"/>', '<w:sz w:val="18"/>') }),
      'word-page-number-face',
      /小五/u,
    );
  });
  it('tells changes and comments that are left', () => {
    const body = styled(
      'B',
      `${r('请于')}<w:ins w:id="1" w:author="李四">${r('10月20日')}</w:ins>${r('前完成检查。')}`,
    );
    only(paper({ body }), 'word-revision-left', /^10月20日｜/u);
  });
  it('names a fault once, with how often it occurs', () => {
    const body = Array.from({ length: 5 }, (_, i) =>
      styled('B', `请第${i + 1}组完成检查。`, '<w:ind w:firstLineChars="0" w:firstLine="0"/>'),
    ).join('');
    only(paper({ body }), 'word-first-indent', /共5处/u);
  });

  describe('of a paper with 版头 and 版记', () => {
    const mark = (color: string) => styled('T', r('石桥镇人民政府文件', `<w:color w:val="${color}"/>`));
    const number = (borders: string) =>
      styled(
        'B',
        '石政发〔2025〕12号',
        `${borders}<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>`,
      );
    const border = (color: string) =>
      `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="${color}"/></w:pBdr>`;
    const imprint = (size: number) => {
      const side = (name: string) => `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="auto"/>`;
      const line = (text: string) =>
        styled('B', r(text, '<w:sz w:val="28"/>'), '<w:ind w:firstLineChars="0" w:firstLine="0" w:leftChars="100"/>');
      return `<w:tbl><w:tblPr><w:tblBorders>${side('top')}${side('bottom')}<w:insideH w:val="single" w:sz="6"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid><w:tr><w:tc>${line('抄送：县林业局。')}</w:tc></w:tr><w:tr><w:tc>${line('石桥镇党政综合办公室　　2025年10月9日印发')}</w:tc></w:tr></w:tbl>`;
    };
    const whole = (head: string, foot: string): WordFile => {
      const { body, ...rest } = paper();
      return { body: head + body.replace(SECTION, `${foot}${SECTION}`), ...rest };
    };
    it('finds nothing where all is right', () => {
      assert.deepEqual(told(word(whole(mark('FF0000') + number(border('FF0000')), imprint(8)))), {});
    });
    it('reads the red rule from a border, and the colour of the mark', () => {
      only(whole(mark('FF0000') + number(border('000000')), imprint(8)), 'word-red-rule', /不是红色/u);
      only(whole(mark('FF0000') + number(''), imprint(8)), 'word-red-rule', /没有红色分隔线/u);
      only(whole(mark('000000') + number(border('FF0000')), imprint(8)), 'word-red-mark', /不是红色/u);
    });
    it('reads a red rule that is drawn', () => {
      const drawn = (width: number) =>
        p(`<w:r><w:pict><v:line from="0,0" to="${width}pt,0" strokecolor="red" strokeweight="1.5pt"/></w:pict></w:r>`);
      assert.deepEqual(told(word(whole(mark('FF0000') + number('') + drawn(442), imprint(8)))), {});
      only(whole(mark('FF0000') + number('') + drawn(300), imprint(8)), 'word-red-rule', /长105\.8毫米，应为156毫米/u);
    });
    describe('drawn rules', () => {
      const theme = `<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="C00000"/></a:accent2></a:clrScheme></a:themeElements></a:theme>`;
      const themed = (file: WordFile) => {
        const parts = wordParts(file);
        const rels = 'word/_rels/document.xml.rels';
        return zip({
          ...parts,
          'word/theme/theme1.xml': theme,
          [rels]: (parts[rels] ?? '').replace(
            '</Relationships>',
            '<Relationship Id="theme" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
          ),
        });
      };
      const connector = (stroke: string, style = '') =>
        p(
          `<w:r><w:drawing><wp:anchor><wp:extent cx="5616000" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="19050">${stroke}</a:ln></wps:spPr>${style}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
        );
      const shape = (markup: string) => p(`<w:r><w:pict>${markup}</w:pict></w:r>`);
      const under = (drawn: string) => whole(mark('FF0000') + number('') + drawn, imprint(8));
      it('takes colours from the theme', () => {
        const scheme = (name: string) => `<a:solidFill><a:schemeClr val="${name}"/></a:solidFill>`;
        assert.deepEqual(told(themed(under(connector(scheme('accent2'))))), {});
        assert.match(told(themed(under(connector(scheme('accent1')))))['word-red-rule'] ?? '', /不是红色/u);
        const style = (name: string) =>
          `<wps:style><a:lnRef idx="1"><a:schemeClr val="${name}"/></a:lnRef></wps:style>`;
        assert.deepEqual(told(themed(under(connector('', style('accent2'))))), {});
        assert.match(told(themed(under(connector('', style('accent1')))))['word-red-rule'] ?? '', /不是红色/u);
      });
      it('knows connectors and thin boxes of older files', () => {
        const box = 'width:442.2pt;height:';
        assert.deepEqual(
          told(
            word(under(shape(`<v:shape type="#_x0000_t32" style="${box}0" strokecolor="red" strokeweight="1.5pt"/>`))),
          ),
          {},
        );
        assert.deepEqual(told(word(under(shape(`<v:rect style="${box}1.5pt" fillcolor="#f00"/>`)))), {});
        only(
          under(shape(`<v:shape type="#_x0000_t32" style="${box}0" strokecolor="black"/>`)),
          'word-red-rule',
          /不是红色/u,
        );
      });
      it('says nothing of a group that may hold the rule beside its text', () => {
        const group = p(
          `<w:r><w:drawing><wp:anchor><wp:extent cx="5616000" cy="1200000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${mark('FF0000')}</w:txbxContent></wps:txbx></wps:wsp><wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
        );
        assert.equal(told(word(whole(group + number(''), imprint(8))))['word-red-rule'], undefined);
      });
    });
    it('reads the rules of the 版记 from the style of a table, and cells without them', () => {
      const { body, ...rest } = whole(mark('FF0000') + number(border('FF0000')), imprint(8));
      const grid = /<w:tblPr><w:tblBorders>.*?<\/w:tblPr>/u;
      const inStyle = `<w:style w:type="table" w:styleId="G"><w:tblPr>${/<w:tblBorders>.*?<\/w:tblBorders>/u.exec(body)?.[0] ?? ''}</w:tblPr></w:style>`;
      const file = {
        ...rest,
        body: body.replace(grid, '<w:tblPr><w:tblStyle w:val="G"/></w:tblPr>'),
        styles: `${STYLES}${inStyle}`,
      };
      assert.deepEqual(told(word(file)), {});
      const bare = file.body.replaceAll(
        '<w:tc>',
        '<w:tc><w:tcPr><w:tcBorders><w:top w:val="nil"/><w:bottom w:val="nil"/></w:tcBorders></w:tcPr>',
      );
      only({ ...file, body: bare }, 'word-imprint-rules', /没有分隔线/u);
    });
    it('reads the rules of the 版记 from the edges of a table', () => {
      only(whole(mark('FF0000') + number(border('FF0000')), imprint(4)), 'word-imprint-rules', /粗0\.5磅/u);
    });
  });

  it('says nothing of what our own export makes', async () => {
    for (const { name, text } of cleanNotices.slice(0, 12)) {
      const composition = compose(parseDocument(text), DEFAULT_PROFILE);
      assert.deepEqual(told(await exportDocx(composition, undefined, DEFAULT_PROFILE)), {}, name);
    }
  });
});
