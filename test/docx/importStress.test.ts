/** Files as Word, WPS and generators really write them, with what a reader of the page sees. */
import assert from 'node:assert/strict';
import { compose } from '../../server/src/core/layout/compose.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { exportDocx } from '../../server/src/docx/export/exportDocx.ts';
import { importDocx, withDraftLayout } from '../../server/src/docx/import.ts';
import { p, r, table, type WordFile, word, wordParts, zip } from './wordFile.ts';

const read = (file: WordFile | string) => {
  const imported = importDocx(word(file));
  assert.ok(imported.ok, imported.ok ? '' : imported.message);
  return imported;
};
/** Without the blank lines between the elements. */
const shown = (file: WordFile | string) => read(file).text.split('\n').filter(Boolean);

const TITLE = p('石桥镇人民政府关于开展春季植树的通知');
const mark = (type: string, inside = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const field = (text: string, result: string) => mark('begin') + code(text) + mark('separate') + result + mark('end');

/** A text box of Word 2010 with what older programs read of it. */
const drawn = (content: string, vertical: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor layoutInCell="1"><wp:simplePos x="0" y="0"/>${vertical}<wp:docPr id="2" name="文本框 2"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
/** So many millimetres below its paragraph. */
const below = (mm: number, from = 'paragraph') =>
  `<wp:positionV relativeFrom="${from}"><wp:posOffset>${mm * 36000}</wp:posOffset></wp:positionV>`;
const boxed = (content: string, vertical = below(0)) => `<w:r>${drawn(content, vertical)}</w:r>`;
const vml = (content: string, style: string) =>
  `<w:r><w:pict><v:shapetype id="_x0000_t202"/><v:shape type="#_x0000_t202" style="${style}"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

describe('导入 .docx：文本框在页面上的位置', () => {
  const RED = p('石桥镇人民政府文件');
  const NUMBER = '石政发〔2026〕3号';

  it('红头的文本框直接放在段落里，没有放在 w:r 里', () => {
    assert.deepEqual(shown(p(drawn(RED, below(0))) + p('') + p(NUMBER) + TITLE).slice(0, 2), [
      '石桥镇人民政府文件',
      NUMBER,
    ]);
  });

  it('红头锚在发文字号一段，位置在它上方', () => {
    for (const box of [boxed(RED, below(-40)), vml(RED, 'position:absolute;margin-top:-80pt;height:90pt')])
      assert.deepEqual(shown(p(r(NUMBER) + box) + TITLE).slice(0, 2), ['石桥镇人民政府文件', NUMBER]);
  });

  it('红头锚在份号一段，位置在密级和紧急程度之下', () => {
    const body = p(r('000001') + boxed(RED, below(36))) + p('机密★1年') + p('特急') + p('') + p(NUMBER) + TITLE;
    assert.deepEqual(shown(body).slice(0, 5), ['000001', '机密★1年', '特急', '石桥镇人民政府文件', NUMBER]);
  });

  it('红头锚在开头的空段，空段的字号大，仍在发文字号之前', () => {
    const large = '<w:rPr><w:sz w:val="120"/></w:rPr>';
    assert.deepEqual(shown(p(boxed(RED, below(36)), large) + p('', large) + p(NUMBER) + TITLE).slice(0, 2), [
      '石桥镇人民政府文件',
      NUMBER,
    ]);
    const exact = '<w:spacing w:line="1200" w:lineRule="exact"/>';
    assert.deepEqual(shown(p(boxed(RED, below(36)), exact) + p('', exact) + p(NUMBER) + TITLE).slice(0, 2), [
      '石桥镇人民政府文件',
      NUMBER,
    ]);
  });

  it('版记的文本框锚在成文日期一段，在页面下部', () => {
    const imprint = p('抄送：县委办公室。') + p(`${r('石桥镇党政办公室')}<w:r><w:tab/></w:r>${r('2026年3月6日印发')}`);
    const places = [
      boxed(imprint, below(80)),
      boxed(imprint, below(230, 'page')),
      boxed(imprint, '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'),
      vml(imprint, 'position:absolute;margin-left:0;margin-top:8cm;width:441pt'),
      vml(imprint, 'position:absolute;mso-position-vertical:bottom;mso-position-vertical-relative:margin'),
    ];
    for (const box of places) {
      const lines = shown(
        `${TITLE}${p('各村：')}${p('请抓好落实。')}${p('石桥镇人民政府')}${p(box + r('2026年3月6日'))}`,
      );
      assert.deepEqual(lines.slice(-3), [
        '2026年3月6日',
        '抄送：县委办公室。',
        '石桥镇党政办公室　　　　2026年3月6日印发',
      ]);
    }
  });

  it('页面下部的文本框不越过分页', () => {
    const box = boxed(p('抄送：县委办公室。'), below(250, 'page'));
    const breaks = [
      p('附件', '<w:pageBreakBefore/>'),
      p(`<w:r><w:br w:type="page"/></w:r>${r('附件')}`),
      p(`<w:r><w:lastRenderedPageBreak/><w:t>附件</w:t></w:r>`),
    ];
    for (const next of breaks) {
      const lines = shown(TITLE + p(`${r('2026年3月6日')}${box}`) + p('（此件公开发布）') + next + p('植树方案'));
      assert.deepEqual(lines.slice(1), ['2026年3月6日', '（此件公开发布）', '抄送：县委办公室。', '附件', '植树方案']);
    }
  });

  it('文本框的文字只读一遍，序号也只编一次', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    assert.deepEqual(
      shown({ body: TITLE + p(boxed(item('框内'))) + item('框外') + item('再后'), numbering }).slice(1),
      ['一、框内', '二、框外', '三、再后'],
    );
  });
});

describe('导入 .docx：域', () => {
  it('没有结束的域不吞掉后面的文字', () => {
    const body = TITLE + p(`${r('第一段')}${mark('begin')}${code('PAGEREF _x')}${r('。')}`) + p('第二段。');
    assert.deepEqual(shown(body).slice(1), ['第一段。', '第二段。']);
  });

  it('没有结束的域在文本框里，不影响框外', () => {
    const body = TITLE + p(boxed(p(`${mark('begin')}${code('DATE')}${r('框内')}`)) + r('框外。')) + p('末段。');
    assert.deepEqual(shown(body).slice(1), ['框内', '框外。', '末段。']);
  });

  it('句子里的页数照读；单独的页码不读', () => {
    const sentence = p(
      `${r('本件共')}${field('NUMPAGES', r('3'))}${r('页，第')}<w:fldSimple w:instr=" PAGE ">${r('2')}</w:fldSimple>${r('页附图。')}`,
    );
    const alone = p(`${r('— ')}${field('PAGE', r('1'))}${r(' —')}`);
    assert.deepEqual(shown(TITLE + sentence + p(boxed(alone)) + p('末段。')).slice(1), [
      '本件共3页，第2页附图。',
      '末段。',
    ]);
  });

  it('旧式窗体的复选框和下拉框，文字在域的数据里', () => {
    const box = (data: string) =>
      mark('begin', `<w:ffData><w:name w:val="c"/><w:checkBox><w:sizeAuto/>${data}</w:checkBox></w:ffData>`) +
      code('FORMCHECKBOX') +
      mark('separate') +
      mark('end');
    const list = (chosen: string) =>
      mark(
        'begin',
        `<w:ffData><w:ddList>${chosen}<w:listEntry w:val="上午"/><w:listEntry w:val="下午"/></w:ddList></w:ffData>`,
      ) +
      code('FORMDROPDOWN') +
      mark('separate') +
      mark('end');
    const ticked = box('<w:default w:val="0"/><w:checked/>');
    const empty = box('<w:default w:val="1"/><w:checked w:val="0"/>');
    const body = p(
      `${r('参会：')}${ticked}${r('是')}${empty}${r('否，')}${list('<w:result w:val="1"/>')}${r('。')}${list('')}`,
    );
    assert.deepEqual(shown(TITLE + body).slice(1), ['参会：☑是□否，下午。上午']);
  });

  it('拼音指南读字，不读拼音；带圈字符；读不了的公式域有提示', () => {
    const phonetic =
      mark('begin') + code('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(lán),岚)') + mark('end');
    const circled = mark('begin') + code('eq \\o\\ac(○,3)') + mark('end');
    const fraction = mark('begin') + code('EQ \\f(1,2)') + mark('end');
    const { text, notes } = read(TITLE + p(`${r('联系人：周')}${phonetic}${circled}${r('。')}`));
    assert.deepEqual([text.split('\n').at(-2), notes.length], ['联系人：周岚③。', 0]);
    assert.deepEqual(
      read(TITLE + p(`${r('按')}${fraction}${r('计算。')}`)).notes.map(({ kind }) => kind),
      ['unreadable'],
    );
  });

  it('目录、嵌套的域、超链接只读结果', () => {
    const entry = `<w:hyperlink w:anchor="_Toc1">${r('一、总则')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', r('1'))}</w:hyperlink>`;
    const contents =
      p(`${mark('begin')}${code('TOC \\o "1-3"')}${mark('separate')}${entry}`) + p(mark('end')) + p('一、总则');
    const choice =
      mark('begin') +
      code('IF') +
      field('DATE', r('2026')) +
      code('= "2026" "甲" "乙"') +
      mark('separate') +
      r('甲') +
      mark('end');
    assert.deepEqual(shown(TITLE + contents + p(`${r('方案')}${choice}${r('。')}`)).slice(1), [
      '一、总则\t1',
      '一、总则',
      '方案甲。',
    ]);
  });
});

describe('导入 .docx：表格', () => {
  it('新旧两种写法并存的行和单元格只读新的', () => {
    const both = (now: string, old: string) =>
      `<mc:AlternateContent><mc:Choice Requires="w14">${now}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`;
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const rows = [
      row(cell('村名'), cell('姓名')),
      both(row(cell('东村'), cell('顾宁')), row(cell('旧'), cell('旧'))),
      row(both(cell('西村'), cell('旧')), cell('周岚')),
    ];
    assert.deepEqual(shown(`${p('值班表')}<w:tbl>${rows.join('')}</w:tbl>`).slice(1), [
      '村名\t姓名',
      '东村\t顾宁',
      '西村\t周岚',
    ]);
  });

  it('空单元格留着位置：第一格空的，只有第一格有字的', () => {
    const rows = table(
      ['村名', '月份', '姓名'],
      ['', '7月', '顾宁'],
      ['', '8月', ''],
      ['东村', '', ''],
      ['', '', '周岚'],
    );
    assert.deepEqual(shown(p('值班表') + rows).slice(1), [
      '村名\t月份\t姓名',
      '\t7月\t顾宁',
      '\t8月',
      '东村\t',
      '\t\t周岚',
    ]);
  });

  it('导出再导入，空单元格不增不减', async () => {
    const head = '石桥镇人民政府关于防汛值班的通知\n\n各村：\n　　值班安排如下。\n\n';
    const tabs = '村名\t月份\t姓名\n\t7月\t顾宁\n\t8月\n\t\t周岚\n东村\t\n备注：由村委会填写。\n';
    const bars = '| 村名 | 月份 |\n| --- | --- |\n|  | 7月 |\n| 东村 |  |\n\n　　请抓好落实。\n';
    for (const draft of [head + tabs, head + bars, `${head}村名\t姓名\n西村\t顾宁\n东村\t\n`]) {
      const bytes = await exportDocx(compose(parseDocument(draft), DEFAULT_PROFILE), undefined, DEFAULT_PROFILE);
      const imported = importDocx(withDraftLayout(bytes, draft));
      assert.ok(imported.ok);
      assert.equal(imported.text, draft);
    }
  });

  it('整篇公文放在一个单元格里的，一段一行', () => {
    const whole = table([TITLE + p('各村：') + p('一、加强巡查。专人负责。') + p('二、及时上报。每日一报。')]);
    assert.deepEqual(shown(whole), [
      '石桥镇人民政府关于开展春季植树的通知',
      '各村：',
      '一、加强巡查。专人负责。',
      '二、及时上报。每日一报。',
    ]);
  });

  it('修订删去段落标记的单元格：不与下一格相连；删去的行不读', () => {
    const author = 'w:id="9" w:author="顾宁" w:date="2026-03-02T09:00:00Z"';
    const gone = `<w:rPr><w:del ${author}/></w:rPr>`;
    const deleted = (text: string) => `<w:del ${author}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const cells = `<w:tc>${p(`${r('顾宁')}${deleted('某')}`, gone)}${p('周岚')}</w:tc><w:tc>${p('0000')}</w:tc>`;
    const row = `<w:tr><w:trPr><w:del ${author}/></w:trPr><w:tc>${p(deleted('旧'), gone)}</w:tc><w:tc>${p(deleted('旧'), gone)}</w:tc></w:tr>`;
    const body = `${p('值班表')}${p(r('甲段'), gone)}<w:tbl><w:tr>${cells}</w:tr>${row}</w:tbl>${p(deleted('整段'), gone)}${p('尾段。')}`;
    assert.deepEqual(shown(body), ['值班表', '甲段', '顾宁周岚\t0000', '尾段。']);
  });
});

describe('导入 .docx：别的程序写的 XML', () => {
  it('没有写明保留的首尾空白是文件的缩进，不是文字', () => {
    const body =
      '<w:p>\n  <w:r>\n    <w:t>\n      第一段 \n    </w:t>\n  </w:r><w:r><w:t xml:space="preserve"> 接排。</w:t></w:r></w:p>';
    assert.deepEqual(shown(TITLE + body).slice(1), ['第一段 接排。']);
  });

  it('别的命名空间前缀、UTF-16、带 BOM', () => {
    const parts = wordParts({ body: TITLE + p('一、第一段。') });
    const main = parts['word/document.xml'] ?? '';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${main.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
    const forms = [main.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0='), `\ufeff${main}`, utf16];
    for (const form of forms) {
      const imported = importDocx(zip({ ...parts, 'word/document.xml': form }));
      assert.ok(imported.ok);
      assert.equal(imported.text, '石桥镇人民政府关于开展春季植树的通知\n\n一、第一段。\n');
    }
  });
});
