import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalisePastedText } from '../../server/src/docx/import/pasted.ts';
import { importDocx } from '../../server/src/docx/import.ts';
import { parseXml } from '../../server/src/docx/xml/parse.ts';
import { textOf, type XmlElement } from '../../server/src/docx/xml.ts';
import { NAMESPACES, wordParts, zip } from './wordFile.ts';

/** Elements of Word, put within each other at random: far more than any program writes. */
const NAMES = [
  'w:p',
  'w:p',
  'w:p',
  'w:r',
  'w:r',
  'w:r',
  'w:t',
  'w:t',
  'w:pPr',
  'w:rPr',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:tcPr',
  'w:vMerge',
  'w:gridSpan',
  'w:numPr',
  'w:numId',
  'w:ilvl',
  'w:pStyle',
  'w:rStyle',
  'w:vanish',
  'w:framePr',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:delText',
  'w:br',
  'w:tab',
  'w:sym',
  'w:fldChar',
  'w:instrText',
  'w:fldSimple',
  'w:hyperlink',
  'w:sdt',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
  'w:footnoteReference',
  'w:drawing',
  'w:pict',
  'w:txbxContent',
  'v:textpath',
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
  'm:oMath',
  'm:t',
  'w:sectPr',
  'w:altChunk',
] as const;

const ATTRIBUTES = [
  'w:val',
  'w:id',
  'w:fldCharType',
  'w:instr',
  'w:type',
  'w:font',
  'w:char',
  'string',
  'r:id',
] as const;
const VALUES = ['', '0', '1', '-1', '9999999', 'begin', 'separate', 'end', 'page', 'PAGE', 'restart', 'a', '一', 'NaN'];

const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES)), {
    selector: ([name]) => name,
    maxLength: 3,
  })
  .map((pairs) => pairs.map(([name, value]) => ` ${name}="${value}"`).join(''));

const xml = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 7, depthSize: 'small' },
    fc.constantFrom('石桥镇', '附件1', '一、', '&#x20000;', ' ', '\t', '\n'),
    fc
      .tuple(fc.constantFrom(...NAMES), attributes, fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, own, children]) => `<${name}${own}>${children.join('')}</${name}>`),
  ),
})).node;

const STYLES =
  '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="character" w:styleId="1"><w:basedOn w:val="a"/><w:rPr><w:vanish/></w:rPr></w:style>';
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const FOOTNOTES =
  '<w:footnote w:id="1"><w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>';

const PARTS = wordParts({ body: '', styles: STYLES, numbering: NUMBERING, footnotes: FOOTNOTES });
const withBody = (body: string) =>
  zip({ ...PARTS, 'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` });

describe('导入 .docx：任何内容', () => {
  it('元素怎样嵌套都不抛错；对应关系总是成立', () => {
    fc.assert(
      fc.property(fc.array(xml, { maxLength: 8 }), (nodes) => {
        const imported = importDocx(withBody(nodes.join('')));
        assert.ok(imported.ok);
        let last = 0;
        for (const { start, end, source } of imported.segments) {
          assert.ok(start >= last && end > start && end <= imported.text.length);
          last = end;
          if (source?.element.name === 'w:t')
            assert.equal(
              textOf(source.element)
                .slice(source.from, source.from + end - start)
                .replace(/[\n\t]/g, ' '),
              imported.text.slice(start, end).replace(/\t/g, ' '),
            );
        }
        for (const { message } of imported.notes) assert.match(message, /。$/);
      }),
      { numRuns: 300 },
    );
  });

  it('XML 被改坏一处：读得出，或者说明损坏', () => {
    const source = `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>甲&amp;乙</w:t></w:r><w:ins w:id="1"><w:r><w:tab/></w:r></w:ins></w:p>`;
    fc.assert(
      fc.property(
        fc.nat(source.length),
        fc.constantFrom('<', '>', '/', '"', '&', ' ', '', 'w:', ']]>', '<!--', '<?', '<![CDATA['),
        fc.nat(3),
        (at, put, cut) => {
          const imported = importDocx(withBody(source.slice(0, at) + put + source.slice(at + cut)));
          if (!imported.ok) assert.match(imported.message, /损坏|DOCTYPE/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('写出再读入的 XML 是同一棵树，每个元素都在它说的位置', () => {
    const written = (element: XmlElement): string =>
      `<${element.written}${[...element.attributes].map(([name, value]) => ` ${name}="${value}"`).join('')}>${element.children
        .map((node) =>
          node.kind === 'text' ? node.text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`) : written(node),
        )
        .join('')}</${element.written}>`;
    fc.assert(
      fc.property(fc.array(xml, { maxLength: 5 }), (nodes) => {
        const source = `<w:body ${NAMESPACES}>${nodes.join('')}</w:body>`;
        const first = parseXml(source);
        assert.ok(first.ok);
        const check = (element: XmlElement) => {
          assert.ok(source.slice(element.start).startsWith(`<${element.written}`));
          assert.ok(source.slice(0, element.end).endsWith('>'));
          assert.ok(source.slice(element.contentEnd, element.end).startsWith(`</${element.written}`));
          for (const node of element.children) if (node.kind === 'element') check(node);
        };
        check(first.root);
        const again = parseXml(written(first.root).replace('<w:body', `<w:body ${NAMESPACES}`));
        assert.ok(again.ok);
        assert.equal(written(again.root), written(first.root));
      }),
      { numRuns: 200 },
    );
  });

  it('换行、注释、指令、CDATA、实体、四字节的字之间，每一段都在它说的位置', () => {
    const pieces = [
      ['<w:t  w:val="a&lt;&#10;\r\nb" >', '𠀀甲\r\n乙&amp;𠀀&#x20000;', '</w:t >'],
      ['<w:r>', '<![CDATA[<甲>\r\n<![CDATA[乙]]>', '</w:r>'],
      ['<w:t>', '丙<![CDATA[]]><?x y?>丁', '</w:t\n>'],
      ['<w:tab\n/>', '', ''],
      ['<w:r ></w:r>', '', ''],
    ] as const;
    const source = `\ufeff<?xml version="1.0"?>\r\n<!-- 𠀀 --><w:body ${NAMESPACES}>${pieces.map((piece) => `<!---->\r\n${piece.join('')}<!-- <w:p> -->`).join('')}</w:body>\n<!-- 尾 -->`;
    const parsed = parseXml(source);
    assert.ok(parsed.ok);
    const { root } = parsed;
    assert.equal(source.slice(root.start, root.start + 8), '<w:body ');
    assert.equal(source.slice(root.contentEnd, root.end), '</w:body>');
    const found = root.children.filter((node): node is XmlElement => node.kind === 'element');
    assert.deepEqual(
      found.map(({ start, end, contentStart, contentEnd }) => [
        source.slice(start, contentStart),
        source.slice(contentStart, contentEnd),
        source.slice(contentEnd, end),
      ]),
      pieces.map((piece) => (piece[0].endsWith('</w:r>') ? ['<w:r >', '', '</w:r>'] : piece)),
    );
    assert.deepEqual(found.map(textOf), ['𠀀甲\n乙&𠀀𠀀', '<甲>\n<![CDATA[乙', '丙丁', '', '']);
    assert.deepEqual(
      found.slice(0, 3).map(({ children }) => children.map(({ start, end }) => source.slice(start, end))),
      [[pieces[0][1]], [pieces[1][1]], ['丙', '<![CDATA[]]>', '丁']],
    );
  });

  it('任何粘贴的文字：字一个不少，再来一次不变', () => {
    const line = fc.constantFrom(
      '一、\t总体要求',
      '附件：1.甲',
      '2.乙',
      '石桥镇人民政府',
      '2026年5月28日',
      '',
      '　　正文。',
      '甲\t乙\t丙',
      '•\t要点',
      '附件1',
      '各村：',
      '石桥镇人民政府关于开会的通知',
    );
    const bare = (text: string) => text.replace(/[\s　•]/g, '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const once = normalisePastedText(lines.join(end));
        assert.equal(bare(once), bare(lines.join('')));
        assert.equal(normalisePastedText(once), once);
      }),
      { numRuns: 300 },
    );
  });
});
