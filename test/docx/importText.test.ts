import assert from 'node:assert/strict';
import { importDocx } from '../../server/src/docx/import.ts';
import { n, p, r, table, type WordFile, word, wordParts, zip } from './wordFile.ts';

const read = (file: WordFile | string) => {
  const imported = importDocx(word(file));
  assert.ok(imported.ok, imported.ok ? '' : imported.message);
  return imported;
};
const lines = (file: WordFile | string) => read(file).text.replace(/\n+$/, '').split('\n');
/** Without the blank lines, which hang on what the lines are taken for. */
const shown = (file: WordFile | string) => lines(file).filter((line) => line !== '');
const kinds = (file: WordFile | string) => read(file).notes.map(({ kind }) => kind);

const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('导入 .docx：正文', () => {
  it('一段一行，标题、主送、署名之间空行', () => {
    const paragraphs = [
      '石桥镇人民政府关于召开防汛工作会议的通知',
      '各村（社区）：',
      '经研究，决定召开防汛工作会议。现将有关事项通知如下：',
      '一、会议时间',
      '2026年6月3日（星期三）上午9:00',
      '附件：1.会议议程',
      '2.参会回执',
      '石桥镇人民政府',
      '2026年5月28日',
      '（此件公开发布）',
      '附件1',
      '会议议程',
      '时间：2026年6月3日（星期三）上午9:00',
    ];
    assert.deepEqual(lines(paragraphs.map((text) => p(text)).join('')), [
      '石桥镇人民政府关于召开防汛工作会议的通知',
      '',
      '各村（社区）：',
      '经研究，决定召开防汛工作会议。现将有关事项通知如下：',
      '一、会议时间',
      '2026年6月3日（星期三）上午9:00',
      '',
      '附件：1.会议议程',
      '　　　2.参会回执',
      '',
      '石桥镇人民政府',
      '2026年5月28日',
      '',
      '（此件公开发布）',
      '',
      '附件1',
      '',
      '会议议程',
      '',
      '时间：2026年6月3日（星期三）上午9:00',
    ]);
  });

  it('段首段尾的空格、空段落是版面，不进草稿；分开的一行空行留着', () => {
    assert.deepEqual(lines(p('　　第一段。') + p('') + p('   ') + p('&#160;&#160;第二段。  ')), [
      '第一段。',
      '',
      '第二段。',
    ]);
  });

  it('一段的文字分在许多字体不同的片段里', () => {
    const faces = '<w:rFonts w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/>';
    assert.deepEqual(
      lines(p(r('青云县', faces) + r('2026', '<w:rFonts w:ascii="Times New Roman"/>') + r('年计划', faces))),
      ['青云县2026年计划'],
    );
  });

  it('换行符分行，制表符、连字符、符号照原样', () => {
    assert.deepEqual(
      shown(
        p('<w:r><w:t>关于召开会议</w:t><w:br/><w:t>的通知</w:t></w:r>') +
          p(
            '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/><w:t>丁</w:t><w:cr/><w:t>戊</w:t></w:r>',
          ) +
          p(
            '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>同意</w:t><w:sym w:font="Symbol" w:char="F0B0"/></w:r>',
          ),
      ),
      ['关于召开会议', '的通知', '甲\t乙-丙丁', '戊', '☑同意°'],
    );
  });

  it('域只取结果：链接、嵌套的域、跨段的域、带圈字符；页码不取', () => {
    assert.deepEqual(
      shown(
        p(`见${''}<w:r><w:t>见</w:t></w:r>${field(' REF _Ref1 \\h ', r('第三条'))}${r('。')}`) +
          p(`<w:fldSimple w:instr="DATE">${r('2026年5月28日')}</w:fldSimple>`) +
          p(field(` IF ${field('PAGE', r('7'))} = 1 `, r('首页'))) +
          p(`<w:hyperlink r:id="x">${r('县政府网站')}</w:hyperlink>${r('公布')}`) +
          p(field(' PAGE ', r('12'))) +
          p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
              r('第三点'),
          ) +
          p(
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>目录甲</w:t></w:r>',
          ) +
          p(`${r('目录乙')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      ),
      ['见第三条。', '2026年5月28日', '首页', '县政府网站公布', '③第三点', '目录甲', '目录乙'],
    );
  });

  it('内容控件、智能标记、拼音', () => {
    assert.deepEqual(
      shown(
        `<w:sdt><w:sdtPr/><w:sdtContent>${p('<w:sdt><w:sdtContent><w:r><w:t>石桥镇</w:t></w:r></w:sdtContent></w:sdt><w:smartTag><w:r><w:t>2026年</w:t></w:r></w:smartTag>')}</w:sdtContent></w:sdt>` +
          p(
            '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>shí</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>石</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>桥</w:t></w:r>',
          ),
      ),
      ['石桥镇2026年', '石桥'],
    );
  });

  it('文本框在锚定处，两种写法只取一次；老式文本框、艺术字、图文框', () => {
    const old = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('石政发〔2026〕3号')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const art = '<w:r><w:pict><v:shape><v:textpath string="石桥镇人民政府文件"/></v:shape></w:pict></w:r>';
    assert.deepEqual(
      lines(
        p(art) +
          p(old) +
          p(box(p('特急')) + r('石桥镇人民政府关于做好防汛工作的通知')) +
          p('各村：', '<w:framePr w:w="100" w:wrap="around"/>') +
          p('正文在此。'),
      ),
      [
        '石桥镇人民政府文件',
        '',
        '石政发〔2026〕3号',
        '',
        '特急',
        '',
        '石桥镇人民政府关于做好防汛工作的通知',
        '',
        '各村：',
        '正文在此。',
      ],
    );
  });

  it('首字下沉与后文是一段', () => {
    assert.deepEqual(lines(p('为', '<w:framePr w:dropCap="drop" w:lines="2"/>') + p('做好防汛工作，现通知如下。')), [
      '为做好防汛工作，现通知如下。',
    ]);
  });

  it('表格一行一行，格之间是制表符；合并的格、一格多段、只有一列的表、表中表', () => {
    assert.deepEqual(lines(table(['序号', '姓名', '职务'], ['1', '祝安', '主任'], ['2', '', '科员'])), [
      '序号\t姓名\t职务',
      '1\t祝安\t主任',
      '2\t\t科员',
    ]);
    const merged = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('参会名单')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('一组')}</w:tc><w:tc>${p('祝安')}${p('（女）')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc><w:tc>${p('顾宁')}</w:tc></w:tr></w:tbl>`;
    assert.deepEqual(shown(merged), ['参会名单', '一组\t祝安 （女）', '\t顾宁']);
    assert.deepEqual(lines(table(['抄送：县政府办公室。'], ['石桥镇党政办公室'])), [
      '抄送：县政府办公室。',
      '石桥镇党政办公室',
    ]);
    assert.deepEqual(lines(table([p('说明') + table(['甲', '乙']), '备注'])), ['说明\t备注', '甲\t乙']);
  });

  it('印发机关和印发日期在一行两端，不论中间是制表符、空格还是两格', () => {
    const wanted = '石桥镇党政办公室　　　　2026年5月28日印发';
    assert.deepEqual(lines(p('<w:r><w:t>石桥镇党政办公室</w:t><w:tab/><w:t>2026年5月28日印发</w:t></w:r>')), [wanted]);
    assert.deepEqual(lines(p('石桥镇党政办公室          2026年5月28日印发')), [wanted]);
    assert.deepEqual(lines(table(['石桥镇党政办公室', '2026年5月28日印发'])), [wanted]);
  });

  it('修订按接受后的样子：插入的留，删除的去，删了段落标记的并成一段，并说明有修订', () => {
    const body =
      p(
        `${r('请于')}<w:del w:id="1">${'<w:r><w:delText>五月</w:delText></w:r>'}</w:del><w:ins w:id="2">${r('6月')}</w:ins>${r('3日前报送')}`,
      ) +
      p('会议地点在', '<w:rPr><w:del w:id="3"/></w:rPr>') +
      p('二楼会议室。') +
      p(`<w:moveFrom w:id="4">${r('移走的话。')}</w:moveFrom>`) +
      p(`<w:moveTo w:id="5">${r('移来的话。')}</w:moveTo>`) +
      p('<w:del w:id="6"><w:r><w:delText>整段删除</w:delText></w:r></w:del>', '<w:rPr><w:del w:id="7"/></w:rPr>') +
      p('末段。') +
      `<w:tbl><w:tr><w:trPr><w:del w:id="8"/></w:trPr><w:tc>${p('删去的行')}</w:tc><w:tc>${p('甲')}</w:tc></w:tr><w:tr><w:tc>${p('留下的行')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`;
    assert.deepEqual(shown(body), [
      '请于6月3日前报送',
      '会议地点在二楼会议室。',
      '移来的话。',
      '末段。',
      '留下的行\t乙',
    ]);
    const [note] = read(body).notes;
    assert.equal(note?.kind, 'trackedChanges');
    assert.match(note?.message ?? '', /第1段“请于6月3日前报送”.*接受全部修订/);
  });

  it('只改了格式的修订也要说明', () => {
    assert.deepEqual(
      kinds(p('<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>加粗</w:t></w:r>')),
      ['trackedChanges'],
    );
  });

  it('隐藏文字不导入，直接设的、由样式来的、整段的都是；样式隐藏而本身显示的要导入', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="h2"><w:basedOn w:val="h"/></w:style>';
    const body =
      p(
        `${r('看得见')}${r('看不见', '<w:vanish/>')}${r('也不见', '<w:rStyle w:val="h2"/>')}${r('，完。', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')}`,
      ) +
      p(r('整段隐藏', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>') +
      p('下一段。');
    assert.deepEqual(lines({ body, styles }), ['看得见，完。', '下一段。']);
    assert.match(read({ body, styles }).notes[0]?.message ?? '', /3处隐藏文字/);
  });

  it('脚注和尾注：文中标①②，注文列在文末', () => {
    const body =
      p(
        `${r('据县志记载')}<w:r><w:footnoteReference w:id="7"/></w:r>${r('，石桥始建于明代')}<w:r><w:endnoteReference w:id="3"/></w:r>${r('。')}`,
      ) + p('后文。');
    const file = {
      body,
      footnotes: `<w:footnote w:id="-1" w:type="separator">${p('线')}</w:footnote><w:footnote w:id="7">${p(`<w:r><w:footnoteRef/></w:r>${r(' 《青云县志》第3卷。')}`)}</w:footnote>`,
      endnotes: `<w:endnote w:id="3">${p('另说建于清初。')}</w:endnote>`,
    };
    assert.deepEqual(lines(file), [
      '据县志记载①，石桥始建于明代②。',
      '后文。',
      '',
      '注①：《青云县志》第3卷。',
      '注②：另说建于清初。',
    ]);
    assert.deepEqual(kinds(file), ['footnotes']);
  });

  it('图片、批注、公式、页眉要说明；页脚的页码不说', () => {
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const file = {
      body:
        p('第一段。') +
        p(
          `${r('第二段')}${picture}<w:r><w:commentReference w:id="0"/></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`,
        ),
      header: p('石桥镇人民政府文件'),
      footer: p(`${r('— ')}${field('PAGE', r('1'))}${r(' —')}`),
    };
    assert.deepEqual(lines(file), ['第一段。', '第二段a+b']);
    assert.deepEqual(kinds(file), ['comments', 'picture', 'formula', 'header']);
    assert.match(read(file).notes[1]?.message ?? '', /^第2段“第二段a\+b”有图片，未导入/);
    assert.match(read(file).notes[3]?.message ?? '', /“石桥镇人民政府文件”/);
  });

  it('另起一页处空一行', () => {
    const section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>';
    assert.deepEqual(
      lines(
        `${p('甲页文字在这里。')}${p('<w:r><w:br w:type="page"/><w:t>乙页文字在这里。</w:t></w:r>')}${p('丙页文字在这里。', '<w:pageBreakBefore/>')}${p('<w:r><w:t>丙页还有一段。</w:t><w:br w:type="page"/></w:r>')}${p('丁页文字在这里。', section)}${p('戊页文字在这里。')}${section}`,
      ),
      [
        '甲页文字在这里。',
        '',
        '乙页文字在这里。',
        '',
        '丙页文字在这里。',
        '丙页还有一段。',
        '',
        '丁页文字在这里。',
        '',
        '戊页文字在这里。',
      ],
    );
  });

  it('Word 的两段不会被当成一段断开的两行', () => {
    const indent = '<w:ind w:firstLineChars="200"/>';
    const { text } = read(
      p('各村要对照防汛隐患排查整治标准，逐项梳理本村隐患排查整治的情况，认真抓好整改，及时报送有关的', indent) +
        p('材料由各村自行准备，按时报送。', indent),
    );
    assert.match(text, /有关的\n　　材料由/);
  });

  it('严格（Strict）格式的命名空间、别的前缀、UTF-16 的部件', () => {
    const strict = `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>石桥镇</x:t></x:r></x:p></x:body></x:document>`;
    const units = new Uint8Array(2 + strict.length * 2);
    const view = new DataView(units.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let i = 0; i < strict.length; i++) view.setUint16(2 + 2 * i, strict.charCodeAt(i), true);
    assert.deepEqual(lines(''), ['']);
    for (const document of [strict, units]) {
      const imported = importDocx(zipParts(document));
      assert.equal(imported.ok && imported.text, '石桥镇\n');
    }
  });

  it('文本框里的页码不是文字；用符号字体打的字认作符号', () => {
    const number = p(`${r('— ')}${field('PAGE', r('3'))}${r(' —')}`);
    assert.deepEqual(
      shown(
        p(box(number) + r('正文在这里。')) +
          p(`${r('\uf0fe', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')}${r('同意')}`),
      ),
      ['正文在这里。', '☑同意'],
    );
  });

  it('编号的段落里有换行，编号只在第一行', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    assert.deepEqual(lines({ body: n('<w:r><w:t>甲项</w:t><w:br/><w:t>续行</w:t></w:r>') + n('乙项'), numbering }), [
      '1.甲项',
      '续行',
      '2.乙项',
    ]);
  });
});

function zipParts(document: string | Uint8Array): Uint8Array {
  return zip({ ...wordParts({ body: '' }), 'word/document.xml': document });
}
