/** The layout check on Word files as people make them, from the bytes of a file to what is said. */
import assert from 'node:assert/strict';
import { createLinter, DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import { compose } from '../../server/src/core/layout/compose.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import type { Profile } from '../../server/src/core/layout/profile.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { exportDocx } from '../../server/src/docx/export/exportDocx.ts';
import { importDocx } from '../../server/src/docx/import.ts';
import { wordSubjectOf } from '../../server/src/docx/layout/wordSubject.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { p, r, type WordFile, word } from './wordFile.ts';

/** What the rules of Word's layout say of a file, by rule, with the place. */
function told(bytes: Uint8Array, profile: Profile = DEFAULT_PROFILE): Record<string, string> {
  const imported = importDocx(bytes);
  assert.ok(imported.ok, imported.ok ? '' : imported.message);
  const { text } = imported;
  const { findings, failures } = createLinter().lint(text, DEFAULT_CONFIG, undefined, wordSubjectOf(imported, profile));
  assert.deepEqual(failures, []);
  const own = findings.filter(({ ruleId }) => ruleId.startsWith('word-'));
  return Object.fromEntries(
    own.map(({ ruleId, start, end, message }) => [ruleId, `${text.slice(start, end)}｜${message}`]),
  );
}

const TITLE = '石桥镇人民政府关于开展秋季防火检查的通知';
const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/></w:sectPr>';
const FANGSONG =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/>';
const EXACT = '<w:spacing w:line="579" w:lineRule="exact"/>';
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const FOOTER = p(
  `${r('— ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' —')}`,
  '<w:pStyle w:val="F"/>',
);
const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="B"><w:pPr>${EXACT}${INDENT}<w:jc w:val="both"/></w:pPr><w:rPr>${FANGSONG}</w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="方正小标宋简体" w:hint="eastAsia"/><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="F"><w:pPr><w:ind w:rightChars="100"/><w:jc w:val="right"/></w:pPr><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr></w:style>`;
const styled = (id: string, content: string, more = '') => p(content, `<w:pStyle w:val="${id}"/>${more}`);

/** A paper as it is to be, with what a test puts in place of a part of it. */
function paper(change: { body?: string; section?: string; footer?: string; styles?: string } = {}): WordFile {
  const body = change.body ?? styled('B', '请于10月20日前完成林区防火检查，并报送“回头看”情况。');
  return {
    body: `${styled('T', TITLE)}${styled('B', '各村：', '<w:ind w:firstLineChars="0" w:firstLine="0"/>')}${body}${styled('B', '石桥镇人民政府', '<w:ind w:firstLine="0" w:firstLineChars="0" w:rightChars="300"/><w:jc w:val="right"/>')}${styled('B', '2025年10月9日', '<w:ind w:firstLine="0" w:firstLineChars="0" w:rightChars="400"/><w:jc w:val="right"/>')}${change.section ?? SECTION}`,
    styles: change.styles ?? STYLES,
    footer: change.footer ?? FOOTER,
  };
}

const only = (file: WordFile, rule: string, expected: RegExp) => {
  const found = told(word(file));
  assert.deepEqual(Object.keys(found), [rule], JSON.stringify(found));
  assert.match(found[rule] ?? '', expected);
};

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
