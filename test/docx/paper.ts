/** A paper of Word as it is to be, set with styles, and what the layout check says of one. */
import assert from 'node:assert/strict';
import { createLinter, DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import type { Profile } from '../../server/src/core/layout/profile.ts';
import { importDocx } from '../../server/src/docx/import.ts';
import { wordSubjectOf } from '../../server/src/docx/layout/wordSubject.ts';
import { p, r, type WordFile, word } from './wordFile.ts';

/** What the rules of Word's layout say of a file, by rule, with the place. */
export function told(bytes: Uint8Array, profile: Profile = DEFAULT_PROFILE): Record<string, string> {
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

export const TITLE = '石桥镇人民政府关于开展秋季防火检查的通知';
export const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/></w:sectPr>';
export const FANGSONG =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/>';
const EXACT = '<w:spacing w:line="579" w:lineRule="exact"/>';
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
/** Without an indent. */
export const FLUSH = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
export const FOOTER = p(
  `${r('— ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' —')}`,
  '<w:pStyle w:val="F"/>',
);
export const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="B"><w:pPr>${EXACT}${INDENT}<w:jc w:val="both"/></w:pPr><w:rPr>${FANGSONG}</w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="方正小标宋简体" w:hint="eastAsia"/><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="F"><w:pPr><w:ind w:rightChars="100"/><w:jc w:val="right"/></w:pPr><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr></w:style>`;
export const styled = (id: string, content: string, more = '') => p(content, `<w:pStyle w:val="${id}"/>${more}`);

/** A paper as it is to be, with what a test puts in place of a part of it. */
export function paper(change: { body?: string; section?: string; footer?: string; styles?: string } = {}): WordFile {
  const body = change.body ?? styled('B', '请于10月20日前完成林区防火检查，并报送“回头看”情况。');
  return {
    body: `${styled('T', TITLE)}${styled('B', '各村：', '<w:ind w:firstLineChars="0" w:firstLine="0"/>')}${body}${styled('B', '石桥镇人民政府', '<w:ind w:firstLine="0" w:firstLineChars="0" w:rightChars="300"/><w:jc w:val="right"/>')}${styled('B', '2025年10月9日', '<w:ind w:firstLine="0" w:firstLineChars="0" w:rightChars="400"/><w:jc w:val="right"/>')}${change.section ?? SECTION}`,
    styles: change.styles ?? STYLES,
    footer: change.footer ?? FOOTER,
  };
}

export const only = (file: WordFile, rule: string, expected: RegExp) => {
  const found = told(word(file));
  assert.deepEqual(Object.keys(found), [rule], JSON.stringify(found));
  assert.match(found[rule] ?? '', expected);
};
