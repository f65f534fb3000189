/** What holds for any file that may be one of Word. */
import assert from 'node:assert/strict';
import { checkBytes } from '../../server/src/cli/checkFile.ts';
import { DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import { importDocx } from '../../server/src/docx/import.ts';
import { level, n, p, r, table, type WordFile } from '../docx/wordFile.ts';

const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
/** A file with something of everything that is read. */
export const RICH: WordFile = {
  body: `${p('石桥镇人民政府关于开展春季植树的通知', '<w:jc w:val="center"/>')}${p('各村：')}${n('总体要求')}${n('做好准备，于2026年3月6日（星期五)前报送。', 1)}${p(`${r('按照')}<w:r><w:footnoteReference w:id="2"/></w:r><w:ins w:id="1" w:author="顾宁"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2" w:author="顾宁"><w:r><w:delText>旧</w:delText></w:r></w:del>${r('办法执行.')}`)}${table(['村名', '姓名'], ['东村', '顾宁'])}${p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
  numbering: NUMBERING,
  styles:
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>',
  footnotes: `<w:footnote w:id="2">${p('注文')}</w:footnote>`,
  footer: p('— 1 —'),
  settings: '<w:docVars><w:docVar w:name="gongwen.lines" w:val="{}"/></w:docVars>',
};

/** Whether a file of any kind is checked and mended, or refused with what to do. */
export function assertRead(bytes: Uint8Array): void {
  const imported = importDocx(bytes);
  if (!imported.ok) {
    assert.match(imported.message, /请/u);
    return;
  }
  let at = 0;
  for (const { start, end } of imported.segments) {
    assert.ok(at <= start && start <= end && end <= imported.text.length);
    at = end;
  }
  const { outcome } = checkBytes({ path: '稿.docx', config: DEFAULT_CONFIG, fix: true }, bytes);
  assert.deepEqual(
    outcome.notes.filter((note) => note.includes('出错')),
    [],
  );
}
