/** Edits of the imported text as tracked changes: accepting all gives the edited text, rejecting all the file as it was. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, DEFAULT_CONFIG, type Edit, fixAll } from '../../server/src/core/index.ts';
import { minimalEdits } from '../../server/src/core/text/minimalEdits.ts';
import { type Imported, importDocx } from '../../server/src/docx/import.ts';
import { trackEdits, writeTracked } from '../../server/src/docx/tracked/writeTracked.ts';
import { acceptAll, normalised, partsOf, rejectAll } from './trackedMarkup.ts';
import { level, n, p, r, table, type WordFile, word, zip } from './wordFile.ts';

const MAIN = 'word/document.xml';

function imported(bytes: Uint8Array): Imported {
  const result = importDocx(bytes);
  assert.ok(result.ok, result.ok ? '' : result.message);
  return result;
}

/** The edit that puts `newText` in the place of a stretch of the text. */
function replace(text: string, old: string, newText: string): Edit {
  const start = text.indexOf(old);
  assert.notEqual(start, -1, `${old} in ${text}`);
  return { start, end: start + old.length, newText };
}

/** Takes away all that stands between the first line and the second. */
function join(text: string): Edit[] {
  const [gap = ''] = /\n+[ 　]*/u.exec(text) ?? [];
  return [replace(text, gap, '')];
}

const withMain = (bytes: Uint8Array, xml: string) => zip({ ...partsOf(bytes), [MAIN]: xml });

/** Makes the edits and holds both promises to them; gives the part with its changes. */
function tracked(file: WordFile | string, edits: (text: string) => readonly Edit[], part = MAIN): string {
  const bytes = word(file);
  const before = imported(bytes);
  const wanted = edits(before.text);
  const { bytes: changed, leftOut } = trackEdits(before, wanted);
  assert.deepEqual(leftOut, []);
  const expected = applyEdits(before.text, wanted);
  const after = partsOf(changed);
  assert.equal(imported(changed).text, expected, 'as Word shows it while the changes are there');
  const accepted = zip({ ...after, [part]: acceptAll(after[part] ?? '') });
  assert.equal(imported(accepted).text, expected, 'accepted');
  const original = partsOf(bytes);
  assert.equal(normalised(rejectAll(after[part] ?? '', '公文')), normalised(original[part] ?? ''), 'rejected');
  for (const name of Object.keys(original)) if (name !== part) assert.equal(after[name], original[name], name);
  return after[part] ?? '';
}

describe('tracked changes', () => {
  it('put the new characters in the formatting of the old', () => {
    const xml = tracked(p(r('关于', '<w:b/>') + r('认真布署工作', '<w:i/>')), (text) => [replace(text, '布', '部')]);
    assert.match(
      xml,
      /<w:del w:id="\d+" w:author="公文"><w:r><w:rPr><w:i\/><\/w:rPr><w:delText xml:space="preserve">布<\/w:delText><\/w:r><\/w:del><w:ins w:id="\d+" w:author="公文"><w:r><w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">部<\/w:t>/u,
    );
  });
  it('go on over runs', () => {
    tracked(p(r('请于', '<w:b/>') + r('十', '<w:i/>') + r('月') + r('前完成')), (text) => [
      replace(text, '于十月前', '在10月底前'),
    ]);
  });
  it('insert at the head, at the end and in the middle of a paragraph', () => {
    for (const at of [0, 3, 7])
      tracked(p(r('请各村') + r('认真落实')), () => [{ start: at, end: at, newText: '〔新〕' }]);
  });
  it('delete a whole run', () => {
    tracked(p(r('请各村') + r('务必务必', '<w:b/>') + r('落实')), (text) => [replace(text, '务必务必', '')]);
  });
  it('join and divide paragraphs', () => {
    tracked(p('请各村认真', '<w:jc w:val="left"/>') + p('抓好落实。', '<w:jc w:val="both"/>'), join);
    tracked(p(r('第一句话。') + r('第二句话。第三句话。'), '<w:jc w:val="both"/>') + p('完。'), (text) => [
      replace(text, '第二', '\n第二'),
      replace(text, '第三', '\n第三'),
    ]);
    tracked(p('第一句话。第二句话。'), (text) => [replace(text, '。第', '；\n第')]);
  });
  it('divide the last paragraph of a section without dividing the section', () => {
    const xml = tracked(
      `${p('前言。后语。', '<w:jc w:val="both"/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>')}${p('完。')}`,
      (text) => [replace(text, '后语', '\n后语')],
    );
    assert.equal(xml.match(/<w:sectPr>/gu)?.length, 1);
  });
  it('join over a line break and over the blanks around it', () => {
    tracked(p(`${r('请各村认真 ')}<w:r><w:br/></w:r>${r('　抓好落实。')}`), join);
  });
  it('join with what stands behind typed blanks', () => {
    tracked(p('请各村认真') + p('　　抓好落实。'), join);
  });
  it('take tabs and signs away', () => {
    tracked(p(`<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>`), (text) => [replace(text, '\t', '')]);
    tracked(p(`<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t></w:r>`), (text) => [replace(text, '-', '—')]);
  });
  describe('in a text box that the file keeps twice', () => {
    const boxed = (read: string, copy: string) =>
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${read}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${copy}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('正文在此。')}`,
      );
    it('change both copies alike', () => {
      const box = p(r('县人民政') + r('付文件', '<w:b/>'));
      const xml = tracked(boxed(box, box), (text) => [replace(text, '付', '府')]);
      assert.equal(acceptAll(xml).match(/>府</gu)?.length, 2);
      assert.equal(acceptAll(xml).includes('付'), false);
    });
    it('divide both copies alike', () => {
      const box = p('县人民政府。县委员会');
      const divided = tracked(boxed(box, box), (text) => [replace(text, '。县', '。\n县')]);
      assert.equal(acceptAll(divided).match(/<\/w:p><w:p>.*?委员会<\/w:t>/gu)?.length, 2);
    });
    it('leave out what would part two copies that are written otherwise', () => {
      const before = imported(word(boxed(p('县人民政付文件'), p(r('县人民政付') + r('文件')))));
      const wanted = [replace(before.text, '付', '府'), replace(before.text, '在此', '在下')];
      const { bytes, leftOut } = trackEdits(before, wanted);
      assert.deepEqual(
        leftOut.map(({ edit }) => edit),
        wanted.slice(0, 1),
      );
      assert.equal(imported(bytes).text, before.text.replace('在此', '在下'));
    });
    it('change a box whose copy holds no text', () => {
      tracked(boxed(p('县人民政付文件'), p('')), (text) => [replace(text, '付', '府')]);
    });
  });
  it("leave no empty change behind at the end of another writer's insertion", () => {
    const body = p(
      `${r('请各村')}<w:ins w:id="7" w:author="李四" w:date="2025-10-01T00:00:00Z">${r('认真落实,')}</w:ins>${r('确保实效。')}`,
    );
    const xml = tracked(body, (text) => [replace(text, ',', '，')]);
    assert.doesNotMatch(xml, /<w:ins [^<>]*[^/]><\/w:ins>/u);
  });
  it('work in tables, text boxes, footnotes, links and controls', () => {
    tracked(table(['事项', '时间'], ['检查', '十月']), (text) => [replace(text, '十月', '10月')]);
    tracked(
      p(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('县人民政付文件')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${r('正文在此。')}`,
      ),
      (text) => [replace(text, '付', '府')],
    );
    tracked(
      {
        body: p(`${r('见注')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
        footnotes: `<w:footnote w:id="2">${p('认真布署')}</w:footnote>`,
      },
      (text) => [replace(text, '布', '部')],
      'word/footnotes.xml',
    );
    tracked(p(`<w:hyperlink>${r('认真布署')}</w:hyperlink>${r('落实')}`), (text) => [
      replace(text, '布署落', '部署落'),
    ]);
    tracked(p(`<w:sdt><w:sdtContent>${r('认真布署')}</w:sdtContent></w:sdt>`), (text) => [replace(text, '布', '部')]);
  });
  it('keep Chinese marks in the Chinese face', () => {
    const xml = tracked(p(r('开展"回头看"活动', '<w:rFonts w:ascii="Calibri"/><w:sz w:val="32"/>')), (text) => [
      replace(text, '"回', '“回'),
      replace(text, '看"', '看”'),
    ]);
    assert.match(
      xml,
      /<w:rFonts w:hint="eastAsia" w:ascii="Calibri"\/><w:sz w:val="32"\/><\/w:rPr><w:t xml:space="preserve">“回?/u,
    );
    assert.match(
      tracked(p('开展"回头看"活动'), (text) => [replace(text, '"', '“')]),
      /<w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr>/u,
    );
  });
  it('leave the changes of others as they are', () => {
    const body = p(
      `${r('请')}<w:ins w:id="7" w:author="李四">${r('各村认真布署')}</w:ins><w:del w:id="8" w:author="李四"><w:r><w:delText>各乡</w:delText></w:r></w:del>${r('落实')}`,
    );
    const xml = tracked(body, (text) => [replace(text, '布', '部'), replace(text, '落', '抓落')]);
    const ids = [...xml.matchAll(/w:id="(\d+)"/gu)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join(' '));
    assert.match(rejectAll(xml, '公文'), /李四/u);
    const ours = [...xml.matchAll(/<w:ins [^>]*公文[^>]*>.*?<\/w:ins>/gu)];
    assert.equal(ours.length, 2);
  });
  it('mark a paragraph that is empty of properties, or whose mark has some', () => {
    for (const properties of ['', '<w:rPr><w:sz w:val="32"/></w:rPr>', '<w:jc w:val="both"/><w:rPr/>'])
      tracked(p('请各村认真', properties) + p('抓好落实。'), join);
  });
  it('write what XML must not hold as it is', () => {
    tracked(p('A&amp;B&lt;C'), (text) => [replace(text, '&B<', '<&"B\'>')]);
  });
  it('bear a date only if they are given one', () => {
    const bytes = word(p('认真布署'));
    const edits = [replace(imported(bytes).text, '布', '部')];
    assert.doesNotMatch(partsOf(writeTracked(bytes, edits))[MAIN] ?? '', /w:date/u);
    const dated = writeTracked(bytes, edits, { author: '张三', date: '2026-05-01T09:00:00Z' });
    assert.match(partsOf(dated)[MAIN] ?? '', /w:author="张三" w:date="2026-05-01T09:00:00Z"/u);
    assert.deepEqual(writeTracked(bytes, edits), writeTracked(bytes, edits));
  });
  it('leave the bytes alone where there is nothing to change, or nothing to read', () => {
    const bytes = word(p('认真部署'));
    assert.equal(writeTracked(bytes, []), bytes);
    const noise = new Uint8Array([1, 2, 3]);
    assert.equal(writeTracked(noise, [{ start: 0, end: 1, newText: 'x' }]), noise);
  });

  describe('leave out, and say why,', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1。')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const reasonOf = (file: WordFile | string, edit: (text: string) => Edit): string | undefined => {
      const before = imported(word(file));
      const { bytes, leftOut } = trackEdits(before, [edit(before.text)]);
      assert.equal(imported(bytes).text, before.text);
      return leftOut[0]?.reason;
    };
    it('what is an automatic number', () => {
      assert.match(
        reasonOf({ body: n('加强领导'), numbering }, (text) => replace(text, '1。', '1.')) ?? '',
        /自动编号/u,
      );
    });
    it('what would give the number to a second paragraph', () => {
      assert.ok(reasonOf({ body: n('加强领导。落实责任。'), numbering }, (text) => replace(text, '。落', '。\n落')));
    });
    it('what a field shows', () => {
      const field = (code: string, shown: string) =>
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
      assert.match(
        reasonOf(p(r('见') + field(' REF a ', '附件1')), (text) => replace(text, '附件1', '附件2')) ?? '',
        /域/u,
      );
    });
    it('what stands between the cells of a table', () => {
      assert.ok(reasonOf(table(['甲', '乙'], ['丙', '丁']), (text) => replace(text, '甲\t乙', '甲乙')));
    });
    it('but make the others', () => {
      const before = imported(word({ body: n('认真布署'), numbering }));
      const { bytes, leftOut } = trackEdits(before, [
        replace(before.text, '1。', '1.'),
        replace(before.text, '布', '部'),
      ]);
      assert.equal(leftOut.length, 1);
      assert.equal(imported(bytes).text, before.text.replace('布', '部'));
    });
  });

  it('hold for any runs and any edits', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '，', '“', 'A', '1', ' ', '&', '𠀀'),
      minLength: 1,
      maxLength: 6,
    });
    const run = fc.record({ text, look: fc.constantFrom('', '<w:b/>', '<w:rFonts w:eastAsia="仿宋"/>') });
    const escaped = (plain: string) => plain.replaceAll('&', '&amp;');
    const paragraph = fc
      .array(run, { minLength: 1, maxLength: 4 })
      .filter(
        (runs) =>
          runs
            .map((one) => one.text)
            .join('')
            .trim() !== '',
      )
      .map((runs) => p(runs.map((one) => r(escaped(one.text), one.look)).join('')));
    const cut = fc.record({ at: fc.nat(), length: fc.nat(4), put: fc.oneof(fc.constant(''), text) });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 3 }),
        fc.array(cut, { maxLength: 4 }),
        (paragraphs, cuts) => {
          const bytes = word(paragraphs.join(''));
          const before = imported(bytes);
          const lines = before.text.split('\n');
          const edits: Edit[] = [];
          for (const { at, length, put } of cuts) {
            const index = at % lines.length;
            const line = lines[index] ?? '';
            const offset = lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
            if (line.length < 3) continue;
            // the ends of a line stay, so that no blank becomes layout
            const start = offset + 1 + (at % (line.length - 2));
            const end = Math.min(start + length, offset + line.length - 1);
            const touches = edits.some((edit) => edit.start <= end && start <= edit.end);
            const halves = [start, end].some((one) => /[\udc00-\udfff]/u.test(before.text[one] ?? ''));
            if (!touches && !halves && (end > start || put !== '')) edits.push({ start, end, newText: put });
          }
          const { bytes: changed, leftOut } = trackEdits(before, edits);
          assert.deepEqual(leftOut, []);
          const xml = partsOf(changed)[MAIN] ?? '';
          // which lines stand apart is the import's to say, by what the lines are then
          const words = (whole: string) => whole.replace(/\n+/gu, '\n');
          assert.equal(words(imported(withMain(bytes, acceptAll(xml))).text), words(applyEdits(before.text, edits)));
          assert.equal(normalised(rejectAll(xml)), normalised(partsOf(bytes)[MAIN] ?? ''));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('accepted are what fix-all makes of the text', () => {
    const bytes = word(
      [
        '石桥镇人民政府关于开展防火检查的通知',
        '各村:',
        '根据《青云县人民政府关于加强森林防火工作的通知》（青政发[2025]第12号）要求，请认真布署,于10月20日前完成检查。',
        '一.检查范围',
        '全镇林区。',
        '石桥镇人民政府',
        '2025年10月09日',
      ]
        .map((line) => p(r(line.slice(0, 3), '<w:b/>') + r(line.slice(3))))
        .join(''),
    );
    const before = imported(bytes);
    const mended = fixAll(before.text, DEFAULT_CONFIG).text;
    assert.notEqual(mended, before.text);
    const { bytes: changed, leftOut } = trackEdits(before, minimalEdits(before.text, mended));
    assert.deepEqual(leftOut, []);
    const xml = partsOf(changed)[MAIN] ?? '';
    assert.equal(imported(withMain(bytes, acceptAll(xml))).text, mended);
    assert.equal(normalised(rejectAll(xml)), normalised(partsOf(bytes)[MAIN] ?? ''));
  });
});
