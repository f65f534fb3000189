import assert from 'node:assert/strict';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { importDocx } from '../../server/src/docx/import.ts';
import { LIMITS } from '../../server/src/docx/package/limits.ts';
import { openPackage } from '../../server/src/docx/package.ts';
import { trackEdits } from '../../server/src/docx/tracked/writeTracked.ts';
import { level, NAMESPACES, n, p, word, wordParts, zip } from './wordFile.ts';

const refusal = (bytes: Uint8Array) => {
  const imported = importDocx(bytes);
  assert.equal(imported.ok, false, '本该读不了');
  return imported.ok ? '' : imported.message;
};
const withDocument = (content: string | Uint8Array) =>
  zip({ ...wordParts({ body: '' }), 'word/document.xml': content });
const document = (body: string) => `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;

/** A compound file (Word 97—2003) as far as its head and the names in its directory. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => {
    [...name].forEach((character, j) => {
      bytes[1024 + 128 * i + 2 * j] = character.charCodeAt(0);
    });
  });
  return bytes;
}

/**
 * Writes a little-endian number into the records of a zip file's directory: `field` bytes behind the record's start, in
 * every record or in that of one part.
 */
function patched(bytes: Uint8Array, field: number, value: number, size: 2 | 4, part?: string): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let i = 0; i + 46 < copy.length; i++) {
    if (view.getUint32(i, true) !== 0x02014b50) continue;
    const name = strFromU8(copy.subarray(i + 46, i + 46 + view.getUint16(i + 28, true)));
    if (part !== undefined && name !== part) continue;
    if (size === 2) view.setUint16(i + field, value, true);
    else view.setUint32(i + field, value, true);
  }
  return copy;
}

const MAIN = 'word/document.xml';
const METHOD = 10;
const SIZE = 24;

/** Half a gigabyte of blanks in three megabytes: deflate's fixed codes for one blank, for 258 more of it each time, and the end. */
function packedBlanks(): Uint8Array {
  const head = '110' + '01010000';
  const more = '11000101' + '00000';
  const end = head.length + more.length * Math.floor(2 ** 29 / 258);
  const bitAt = (i: number) =>
    Number((i < head.length ? head[i] : i < end && more[(i - head.length) % more.length]) || 0);
  const bytes = new Uint8Array(Math.ceil((end + 7) / 8));
  for (let at = 0; at < bytes.length; at++) {
    const repeats = at > 2 * more.length && at < bytes.length - 2;
    for (let bit = 7; !repeats && bit >= 0; bit--) bytes[at] = 2 * (bytes[at] ?? 0) + bitAt(8 * at + bit);
    // eight codes of `more` fill as many bytes as one has bits
    if (repeats) bytes[at] = bytes[at - more.length] ?? 0;
  }
  return bytes;
}

/** A file whose main part holds more than it says: `declared` bytes. */
function lying(packed: Uint8Array, declared: number): Uint8Array {
  const parts = { ...wordParts({ body: '' }), [MAIN]: packed };
  const stored = zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { level: 0 },
  );
  return patched(patched(stored, METHOD, 8, 2, MAIN), SIZE, declared, 4, MAIN);
}

/** The zip file with its sizes in eight bytes each, as some programs write them. */
function widened(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const chunks = [bytes.slice(0, start)];
  let length = 0;
  for (let at = start; at < end; ) {
    const size = 46 + view.getUint16(at + 28, true);
    const record = new Uint8Array(size + 28);
    record.set(bytes.subarray(at, at + size));
    const own = new DataView(record.buffer);
    own.setUint16(30, 28, true);
    own.setUint16(size, 1, true);
    own.setUint16(size + 2, 24, true);
    [24, 20, 42].forEach((field, i) => {
      own.setBigUint64(size + 4 + 8 * i, BigInt(view.getUint32(at + field, true)), true);
      own.setUint32(field, 0xffffffff, true);
    });
    chunks.push(record);
    length += record.length;
    at += size;
  }
  const entries = BigInt(view.getUint16(end + 10, true));
  const wideEnd = new DataView(new ArrayBuffer(56));
  wideEnd.setUint32(0, 0x06064b50, true);
  wideEnd.setBigUint64(4, 44n, true);
  wideEnd.setBigUint64(24, entries, true);
  wideEnd.setBigUint64(32, entries, true);
  wideEnd.setBigUint64(40, BigInt(length), true);
  wideEnd.setBigUint64(48, BigInt(start), true);
  const locator = new DataView(new ArrayBuffer(20));
  locator.setUint32(0, 0x07064b50, true);
  locator.setBigUint64(8, BigInt(start + length), true);
  locator.setUint32(16, 1, true);
  const tail = bytes.slice(end);
  const ends = [new Uint8Array(wideEnd.buffer), new Uint8Array(locator.buffer), tail];
  new DataView(tail.buffer).setUint32(12, length, true);
  return Uint8Array.from([...chunks, ...ends].flatMap((chunk) => [...chunk]));
}

describe('导入 .docx：不是 .docx 的文件', () => {
  for (const [what, bytes, pattern] of [
    ['.doc', compound('Root Entry', 'WordDocument'), /\.doc.*另存为.*\.docx/],
    ['.wps', compound('WordDocument', 'WpsCustomData'), /WPS.*\.wps.*另存为/],
    ['有打开密码的 .docx', compound('EncryptionInfo', 'EncryptedPackage'), /密码/],
    ['.xls', compound('Workbook'), /Excel/],
    ['.ppt', compound('PowerPoint Document'), /演示文稿/],
    ['别的旧格式', compound('Contents'), /旧格式/],
    ['RTF', strToU8('{\\rtf1\\ansi}'), /RTF/],
    ['PDF', strToU8('%PDF-1.7'), /PDF/],
    ['网页', strToU8('<html><body>通知</body></html>'), /网页/],
    ['纯文本', strToU8('石桥镇人民政府关于召开会议的通知'), /扩展名/],
    ['空文件', new Uint8Array(), /空的/],
    ['.xlsx', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }), /Excel/],
    ['.pptx', zip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }), /演示文稿/],
    ['.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<c/>' }), /OpenDocument/],
    ['.ofd', zip({ 'OFD.xml': '<OFD/>' }), /OFD/],
    ['装着 .docx 的压缩包', zip({ '通知.docx': word(p('甲')) }), /解压/],
    ['没有正文的包', zip({ 'a.txt': '甲' }), /没有 Word 文档的正文/],
  ] as const)
    it(`${what}：说明是什么、怎么办`, () => {
      const message = refusal(bytes);
      assert.match(message, pattern);
      assert.match(message, /请/);
    });
});

describe('导入 .docx：损坏的文件', () => {
  const good = word(p('石桥镇人民政府关于召开会议的通知'));

  it('截断在任何地方都不抛错，都说损坏', () => {
    for (let length = 4; length < good.length; length += 7)
      assert.match(refusal(good.subarray(0, length)), /损坏|不完整/);
  });

  it('任何一个字节坏了都不抛错', () => {
    for (let i = 0; i < good.length; i++) {
      const broken = good.slice();
      broken[i] = (broken[i] ?? 0) ^ 0xff;
      const imported = importDocx(broken);
      if (!imported.ok) assert.match(imported.message, /请/);
    }
  });

  it('大小写成八字节的（zip64）照样读', () => {
    const imported = importDocx(widened(good));
    assert.equal(imported.ok && imported.text, '石桥镇人民政府关于召开会议的通知\n');
  });

  it('说的大小与实际不符', () => {
    assert.match(refusal(patched(good, SIZE, 100_000, 4, MAIN)), /损坏/);
    assert.match(refusal(patched(good, SIZE, 600, 4, MAIN)), /损坏/);
  });

  it('内容与校验码不符', () => {
    assert.match(refusal(patched(good, 16, 0, 4)), /损坏/);
  });

  it('坏了一位的，不会读成别的字', () => {
    const { text } = { text: '', ...importDocx(good) };
    for (let bit = 0; bit < 8 * good.length; bit++) {
      const broken = good.slice();
      broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const imported = importDocx(broken);
      if (imported.ok) assert.equal(imported.text, text);
    }
  });

  it('压缩方式不认识', () => {
    assert.match(refusal(patched(good, METHOD, 12, 2)), /损坏/);
  });

  for (const [what, xml] of [
    ['没有写完', '<w:document><w:body>'],
    ['标签交错', document('<w:p><w:r></w:p></w:r>')],
    ['未转义的 &', document(p('<w:r><w:t>甲 & 乙</w:t></w:r>'))],
    ['没有声明的实体', document(p('<w:r><w:t>&nbsp;</w:t></w:r>'))],
    ['没有声明的前缀', '<w:document><w:body/></w:document>'],
    ['属性重复', document('<w:p w:a="1" w:a="2"/>')],
    ['属性换个前缀重复', document('<w:p xmlns:x="a" xmlns:y="a" x:a="1" y:a="2"/>')],
    ['属性值里有 <', document('<w:p w:a="<"/>')],
    ['不是字符的字符', document(p('<w:r><w:t>&#0;</w:t></w:r>'))],
    ['没有引号的属性', document('<w:p w:a=1/>')],
    ['两个根', `${document('')}${document('')}`],
    ['不是 XML', '石桥镇'],
    ['空的', ''],
  ] as const)
    it(`正文部件${what}`, () => {
      assert.match(refusal(withDocument(xml)), /损坏/);
    });

  it('样式、编号部件坏了也说明，不悄悄丢掉编号', () => {
    assert.match(
      refusal(zip({ ...wordParts({ body: p('甲'), numbering: '' }), 'word/numbering.xml': '<w:n' })),
      /损坏/,
    );
  });
});

describe('导入 .docx：恶意的文件', () => {
  it('压缩炸弹：解开的大小不按文件自己说的算', () => {
    const bomb = strToU8(document(' '.repeat(30_000_000)));
    const bytes = withDocument(bomb);
    assert.ok(bytes.length < 40_000);
    assert.match(refusal(bytes), /过大/);
  });

  it('压缩炸弹谎报大小：不占内存，不拖时间，说明损坏', () => {
    const packed = packedBlanks();
    const files = [10, packed.length].map((declared) => lying(packed, declared));
    const before = process.resourceUsage().maxRSS;
    for (const bytes of files) assert.match(refusal(bytes), /损坏/);
    assert.ok(process.resourceUsage().maxRSS - before < 200_000, '占用内存过多');
  });

  it('压缩着的部件加起来过大', () => {
    const bytes = word(p('甲'));
    assert.equal(openPackage(bytes, { ...LIMITS, packedBytes: 500 }).ok, false);
    assert.ok(openPackage(bytes, { ...LIMITS, packedBytes: 5000 }).ok);
  });

  it('许多部件加起来过大', () => {
    const text = Array.from({ length: 3000 }, (_, i) => `${(i * 7919) % 104_729}`).join('');
    const parts = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`word/p${i}.xml`, text]));
    const bytes = zip({ ...wordParts({ body: p('甲') }), ...parts });
    const opened = openPackage(bytes, { ...LIMITS, totalBytes: 200_000 });
    assert.equal(opened.ok, false);
    assert.ok(openPackage(bytes).ok);
  });

  it('条目过多', () => {
    const parts = Object.fromEntries(Array.from({ length: LIMITS.entries + 1 }, (_, i) => [`a${i}`, '']));
    assert.match(refusal(zip(parts)), /过大/);
  });

  it('层次极深、节点极多', () => {
    assert.match(refusal(withDocument(document('<w:p>'.repeat(100_000)))), /层次过深/);
    assert.match(refusal(withDocument(document('<w:p/>'.repeat(LIMITS.nodes + 1)))), /内容过多|过大/);
  });

  it('DOCTYPE 和实体膨胀（billion laughs）、外部实体', () => {
    const laughs = `<!DOCTYPE d [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${document(p('<w:r><w:t>&b;</w:t></w:r>'))}`;
    assert.match(refusal(withDocument(laughs)), /DOCTYPE/);
    assert.match(refusal(withDocument(`<!DOCTYPE d SYSTEM "file:///etc/passwd">${document('')}`)), /DOCTYPE/);
  });

  it('古怪的路径：上级目录、绝对路径、盘符、反斜线、重名', () => {
    for (const name of [
      '../../evil.xml',
      '/etc/evil.xml',
      'C:evil.xml',
      'word\\evil.xml',
      'word/./a.xml',
      'word//a.xml',
    ])
      assert.match(refusal(zip({ ...wordParts({ body: p('甲') }), [name]: '<a/>' })), /路径/, name);
    assert.match(refusal(zip({ ...wordParts({ body: p('甲') }), 'WORD/Document.xml': document(p('乙')) })), /路径/);
  });

  it('加密的压缩包', () => {
    const encrypted = patched(word(p('甲')), 8, 1, 2);
    encrypted[6] = 1;
    assert.match(refusal(encrypted), /加密/);
    assert.match(refusal(patched(word(p('甲')), METHOD, 99, 2)), /加密/);
  });

  it('一个标签里几十万个属性：很快读完', () => {
    const attributes = Array.from({ length: 300_000 }, (_, i) => `a${i}=""`).join(' ');
    const imported = importDocx(withDocument(document(`<w:p ${attributes}><w:r><w:t>甲</w:t></w:r></w:p>`)));
    assert.equal(imported.ok && imported.text, '甲\n');
  });

  it('图片坏了照样导入；写不回去时说明，不动原文件', () => {
    const parts = { ...wordParts({ body: p('石桥镇') }), 'word/media/image1.png': new Uint8Array(5000) };
    const bytes = patched(zip(parts), METHOD, 12, 2, 'word/media/image1.png');
    const imported = importDocx(bytes);
    assert.ok(imported.ok);
    const edit = { start: 0, end: 1, newText: '青' };
    const tracked = trackEdits(imported, [edit]);
    assert.deepEqual(tracked.bytes, bytes);
    assert.equal(tracked.leftOut[0]?.edit, edit);
    assert.match(tracked.leftOut[0]?.reason ?? '', /图片.*损坏.*请/);
  });

  it('样式互为基础、列表样式绕圈都读得完', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:type="numbering" w:styleId="l"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="l"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const imported = importDocx(
      word({
        body: p('甲', '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        styles,
        numbering,
      }),
    );
    assert.equal(imported.ok && imported.text, '甲\n');
  });

  it('很小的文件生不出很长的文字：编号、反复引用的脚注都有限度', () => {
    const text = '%1'.repeat(500);
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', text)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const imported = importDocx(word({ body: n('甲').repeat(3000), numbering }));
    assert.ok(imported.ok && imported.text.length < 300_000);
    const noted = importDocx(
      word({
        body: p('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(5000)),
        footnotes: `<w:footnote w:id="1">${p('注文'.repeat(1000))}</w:footnote>`,
      }),
    );
    assert.ok(noted.ok && noted.text.length < 10_000);
  });

  it('文字多得不像一份公文', () => {
    const words = Array.from({ length: 300_000 }, (_, i) => `第${(i * 7919) % 104_729}条`).join('');
    assert.match(refusal(word(p(words))), /200万字/);
  });

  it('外部链接的部件不去取；指到包外的关系当作没有', () => {
    const parts = wordParts({ body: p('甲') });
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/styles" Target="https://example.cn/s.xml" TargetMode="External"/><Relationship Id="b" Type="x/numbering" Target="../../../../etc/passwd"/></Relationships>';
    const imported = importDocx(zip({ ...parts, 'word/_rels/document.xml.rels': relations }));
    assert.equal(imported.ok && imported.text, '甲\n');
  });

  it('图片部件再大也不解开', () => {
    const bytes = zipSync({
      ...Object.fromEntries(Object.entries(wordParts({ body: p('甲') })).map(([name, text]) => [name, strToU8(text)])),
      'word/media/image1.png': new Uint8Array(200_000_000),
    });
    assert.equal(importDocx(bytes).ok, true);
  });
});
