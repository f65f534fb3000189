/** What a file is that is no .docx, told by its first bytes, and what its owner can do. */

const AS_DOCX = '请用 Word 或 WPS 打开它，选择“文件—另存为”，类型选“Word 文档（*.docx）”，再打开另存的文件。';

/** Whether the bytes begin with these. */
function begins(bytes: Uint8Array, head: string | readonly number[]): boolean {
  const codes = typeof head === 'string' ? [...head].map((c) => c.charCodeAt(0)) : head;
  return codes.every((code, i) => bytes[i] === code);
}

/** Whether a name stands in the file as compound files (Word 97—2003) write the names of their streams. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const [first = 0] = [name.charCodeAt(0)];
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}

/** The streams that tell what a compound file is; the first that is found counts. */
const STREAMS: readonly (readonly [string, string])[] = [
  ['WpsCustomData', `这是 WPS 的旧格式文件（.wps），不能直接读取。${AS_DOCX}`],
  ['WordDocument', `这是 Word 97—2003 的旧格式文件（.doc 或 .wps），不能直接读取。${AS_DOCX}`],
  [
    'EncryptedPackage',
    '文件设有打开密码，不能读取。请用 Word 或 WPS 输入密码打开，在“文件—信息—保护文档”（WPS 为“文件—文档加密”）中取消密码，另存为 .docx 后再试。',
  ],
  ['Workbook', '这是 Excel 表格（.xls），不是 Word 文档。请把要检查的文字复制到 Word 文档中，另存为 .docx 后再试。'],
  [
    'PowerPoint Document',
    '这是演示文稿（.ppt），不是 Word 文档。请把要检查的文字复制到 Word 文档中，另存为 .docx 后再试。',
  ],
];

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files known by their first bytes, with what to say of them. */
const HEADS: readonly (readonly [string | readonly number[], string])[] = [
  ['{\\rtf', `这是 RTF 文件，不能直接读取。${AS_DOCX}`],
  [
    '%PDF',
    '这是 PDF 文件，不是 Word 文档。请找到生成它的 Word 文档；没有的，用 Word 打开这个 PDF 另存为 .docx，核对文字后再试。',
  ],
  [[0x89, 0x50, 0x4e, 0x47], '这是图片，不是 Word 文档。请导入 .docx 文件。'],
  [[0xff, 0xd8, 0xff], '这是图片，不是 Word 文档。请导入 .docx 文件。'],
  ['Rar!', '这是压缩包，不是 Word 文档。请先解压，再打开其中的 .docx 文件。'],
  ['7z\u00bc\u00af', '这是压缩包，不是 Word 文档。请先解压，再打开其中的 .docx 文件。'],
  ['<', `这是网页或 XML 文件，不是 .docx。${AS_DOCX}`],
  ['\u00ef\u00bb\u00bf<', `这是网页或 XML 文件，不是 .docx。${AS_DOCX}`],
  ['MIME-Version', `这是网页文件（.mht），不是 .docx。${AS_DOCX}`],
];

/** What to say of a file that is no zip at all; undefined where it begins like one. */
export function tellOtherFile(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return '文件是空的，没有任何内容。请确认选对了文件，或重新从原处复制一份。';
  if (begins(bytes, 'PK\u0003\u0004')) return undefined;
  if (begins(bytes, COMPOUND))
    return (
      STREAMS.find(([name]) => holdsName(bytes, name))?.[1] ??
      `这是 Word 97—2003 一类的旧格式文件，不能直接读取。${AS_DOCX}`
    );
  return (
    HEADS.find(([head]) => begins(bytes, head))?.[1] ??
    `这不是 .docx 文件：内容不是 Word 文档的格式，可能只是改了扩展名。${AS_DOCX}`
  );
}

/** What a zip is that is no Word document, by the name of a part that it holds. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//i, '这是 Excel 表格（.xlsx），不是 Word 文档。请把要检查的文字复制到 Word 文档中，另存为 .docx 后再试。'],
  [/^ppt\//i, '这是演示文稿（.pptx），不是 Word 文档。请把要检查的文字复制到 Word 文档中，另存为 .docx 后再试。'],
  [/^OFD\.xml$/i, '这是 OFD 版式文件，不是 Word 文档。请导入生成它的 .docx 文件。'],
  [/^(?:content\.xml|META-INF\/manifest\.xml)$/, `这是 OpenDocument 文件（.odt 等），不能直接读取。${AS_DOCX}`],
  [/\.docx$/i, '这是压缩包，里面有 Word 文档。请先解压，再打开其中的 .docx 文件。'],
];

/** What to say of a zip that is no Word document. */
export function tellOtherPackage(names: readonly string[]): string {
  return (
    PARTS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ??
    `文件里没有 Word 文档的正文，不是完好的 .docx。${AS_DOCX}`
  );
}
