/** What is imported is read for what it is: no finding that only the import brings. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf, type Linter } from '../../server/src/core/lint/linter.ts';
import { importDocx } from '../../server/src/docx/import.ts';
import { wordSubjectOf } from '../../server/src/docx/layout/wordSubject.ts';
import { loadRules } from '../rules/loadRules.ts';
import { p, r, table, word } from './wordFile.ts';

/** Two characters in. */
const INDENT = '<w:ind w:firstLineChars="200"/>';
const RIGHT = '<w:ind w:rightChars="400"/><w:jc w:val="right"/>';
const HEAD =
  p('石桥镇人民政府关于开展春季植树的通知', '<w:jc w:val="center"/>') + p('各村：') + p('请抓好落实。', INDENT);
const SIGNED = p('石桥镇人民政府', RIGHT) + p('2026年3月6日', RIGHT);

describe('检查导入的 .docx', () => {
  let linter: Linter;
  before(async () => {
    linter = createLinterOf(await loadRules());
  });

  const checked = (body: string) => {
    const imported = importDocx(word(body));
    assert.ok(imported.ok);
    const { document, findings } = linter.lint(imported.text, DEFAULT_CONFIG, undefined, wordSubjectOf(imported));
    return { roles: document.paragraphs.map(({ role }) => role), ids: findings.map(({ ruleId }) => ruleId) };
  };
  /** What is found of the whole and not of the file without `more`; faces and pages are not set in these files. */
  const brought = (body: string, more: string) => {
    const before = new Set(checked(body).ids);
    return checked(body + more).ids.filter((id) => !before.has(id));
  };

  it('空单元格、整行合并的备注不是正文，也不是多余的空白', () => {
    const rows = table(
      ['村名', '月份', '姓名'],
      ['', '7月', '顾宁'],
      ['', '8月', ''],
      ['东村', '', ''],
      ['西村', '9月', '王竹'],
      ['备注：本表由村委会填写。'],
    );
    assert.deepEqual(
      brought(HEAD + SIGNED + p('附件', '<w:pageBreakBefore/>') + p('值班表', '<w:jc w:val="center"/>'), rows),
      [],
    );
  });

  it('用表格摆放的落款，位置由单元格定', () => {
    const signed = table(['青云县财政局', '青云县教育局'], ['', '2026年3月6日']);
    const { roles, ids } = checked(HEAD + signed);
    assert.deepEqual(roles.slice(-2), ['signatureOrgan', 'signatureDate']);
    assert.ok(!ids.includes('word-signature-align'), ids.join());
    assert.ok(checked(HEAD + p('石桥镇人民政府') + p('2026年3月6日')).ids.includes('word-signature-align'));
  });

  it('文本框里的红头排在它上面的份号、密级之后，不报次序颠倒', () => {
    const box = `<w:r><w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph"><wp:posOffset>1300000</wp:posOffset></wp:positionV><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('石桥镇人民政府文件')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
    const head = p(r('000001') + box) + p('机密★1年') + p('特急') + p('') + p('石政发〔2026〕6号');
    const { roles, ids } = checked(head + HEAD + SIGNED);
    assert.deepEqual(roles.slice(0, 6), [
      'copyNumber',
      'secrecyMark',
      'urgency',
      'issuerMark',
      'documentNumber',
      'title',
    ]);
    assert.deepEqual(
      ids.filter((id) => id.includes('order')),
      [],
    );
  });

  it('版记的文本框之后，附件仍是另起一页', () => {
    const box = `<w:r><w:drawing><wp:anchor><wp:positionV relativeFrom="page"><wp:posOffset>9000000</wp:posOffset></wp:positionV><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('抄送：县委办公室。')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
    const signed = p('石桥镇人民政府', RIGHT) + p(r('2026年3月6日') + box, RIGHT);
    const attached = p('附件') + p('植树方案', '<w:jc w:val="center"/>') + p('一、选好地块。', INDENT);
    const pageBreak = p('<w:r><w:br w:type="page"/></w:r>');
    assert.ok(!checked(HEAD + signed + pageBreak + attached).ids.includes('word-attachment-page'));
    assert.ok(!checked(HEAD + signed + p('', '<w:pageBreakBefore/>') + attached).ids.includes('word-attachment-page'));
    assert.ok(checked(HEAD + signed + attached).ids.includes('word-attachment-page'));
  });
});
