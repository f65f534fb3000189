/** What a draft becomes in Word: one paragraph each, styles, grid, faces, footers, and no trace of who made it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ComposedParagraph, Composition } from '../../server/src/core/layout/composition.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { layout } from '../../server/src/core/layout/layout.ts';
import type { Profile } from '../../server/src/core/layout/profile.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { exportDocx } from '../../server/src/docx/export/exportDocx.ts';

const DRAFTS = new URL('../layout/drafts/', import.meta.url);
const drafts = readdirSync(DRAFTS)
  .filter((name) => name.endsWith('.gongwen'))
  .map((name): [string, string] => [name.replace('.gongwen', ''), readFileSync(new URL(name, DRAFTS), 'utf8')]);
const draft = (name: string) => drafts.find(([known]) => known === name)?.[1] ?? assert.fail(`no draft ${name}`);

async function word(text: string, profile: Profile = DEFAULT_PROFILE) {
  const laid = layout(parseDocument(text), profile);
  const bytes = await exportDocx(laid.composition, laid, profile);
  const parts = unzipSync(bytes);
  const part = (path: string) => strFromU8(parts[path] ?? assert.fail(`no part ${path}`));
  return { laid, bytes, parts: Object.keys(parts), part, document: part('word/document.xml') };
}

const textOf = ({ runs }: ComposedParagraph) => runs.map(({ text }) => text).join('');

/** The paragraphs of a composition in the order of the file. */
function wanted({ fixed, sections, imprint }: Composition): string[] {
  return [
    ...fixed.flatMap((item) => (item.kind === 'text' ? [textOf(item.content)] : [])),
    ...sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block)] : block.rows.flat().map(textOf))),
    ),
    ...(imprint?.lines ?? []).map(({ content, right }) => textOf(content) + (right ? `\t${textOf(right)}` : '')),
  ];
}

/** The `w:p` of a part by their text, empty ones left out. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)]
    .map(([paragraph]) => ({
      xml: paragraph,
      text: [...paragraph.matchAll(/<w:tab\/>|<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '\t').join(''),
    }))
    .filter(({ text }) => text !== '');

describe('a draft in Word', () => {
  for (const [name, text] of drafts)
    it(`mammoth reads it back paragraph by paragraph: ${name}`, async () => {
      const { laid, bytes } = await word(text);
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      const read = value.split('\n').filter((line) => line.trim() !== '');
      assert.deepEqual(
        read.map((line) => line.trim()),
        wanted(laid.composition).map((line) => line.trim()),
      );
    });

  for (const [name, text] of drafts)
    it(`has a w:p for each paragraph, no forced break, no padding, no frame outside 版头: ${name}`, async () => {
      const { laid, document } = await word(text);
      const all = paragraphs(document);
      assert.deepEqual(
        all.map(({ text }) => text),
        wanted(laid.composition),
      );
      assert.doesNotMatch(document, /<w:br\b|<w:cr\b|txbxContent|w:fitText/);
      const framed = all.filter(({ xml }) => xml.includes('<w:framePr'));
      assert.equal(framed.length, laid.composition.fixed.filter(({ kind }) => kind === 'text').length);
      for (const { text } of all.slice(framed.length)) assert.doesNotMatch(text, /^[ \u3000]|[ \u3000]$| {2}/);
    });

  it('the same draft gives the same bytes', async () => {
    const text = draft('文件-通知');
    assert.deepEqual((await word(text)).bytes, (await word(text)).bytes);
  });

  it('tells nothing of who, where and when', async () => {
    const { parts, bytes } = await word(draft('文件-通知'));
    assert.deepEqual(
      parts.filter((path) => /docProps|custom|people|comments/i.test(path)),
      [],
    );
    // the time of each entry in the archive
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    assert.equal(view.getUint16(12, true), 0x21);
  });

  it('every part that a relationship or the content types name is there', async () => {
    const { parts, part } = await word(draft('信函-长'));
    for (const [, path] of part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g))
      assert.ok(parts.includes(path ?? ''), path);
    for (const [, target] of part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g))
      assert.ok(parts.includes(`word/${target}`), target);
    assert.deepEqual(
      [...part('_rels/.rels').matchAll(/Target="([^"]+)"/g)].map(([, target]) => target),
      ['word/document.xml'],
    );
  });
});

describe('the page in Word', () => {
  it('A4, 版心 156 mm by 225 mm, 22 rows of 28 characters', async () => {
    const { document } = await word(draft('文件-请示'));
    const margin = (side: string) => Number(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`).exec(document)?.[1]);
    const millimetres = (twips: number) => (twips * 25.4) / 1440;
    assert.match(document, /<w:pgSz w:w="11906" w:h="16838"/);
    for (const [side, expected] of [
      ['top', 37],
      ['left', 28],
      ['right', 26],
      ['bottom', 35],
    ] as const)
      assert.ok(Math.abs(millimetres(margin(side)) - expected) < 0.5, side);
    assert.match(document, /<w:docGrid w:type="linesAndChars" w:linePitch="580" w:charSpace="-819"\/>/);
    assert.ok(28 * (16 - 819 / 4096) * 20 <= 11906 - margin('left') - margin('right'));
    assert.ok(22 * 580 <= 16838 - margin('top') - margin('bottom'));
  });

  it('exact pitch, no hanging marks, the lists of 避头尾 of the layout', async () => {
    const { part } = await word(draft('文件-请示'));
    const styles = part('word/styles.xml');
    assert.match(styles, /w:styleId="Normal".*?<w:spacing [^>]*w:line="580" w:lineRule="exact"\/>/s);
    assert.match(styles, /<w:pPrDefault>.*<w:overflowPunct w:val="0"\/>/s);
    const settings = part('word/settings.xml');
    assert.match(settings, /<w:characterSpacingControl w:val="doNotCompress"\/>/);
    const after = /<w:noLineBreaksAfter w:lang="zh-CN" w:val="([^"]*)"/.exec(settings)?.[1] ?? '';
    const before = /<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"/.exec(settings)?.[1] ?? '';
    for (const mark of '（《“〔') assert.ok(after.includes(mark), mark);
    for (const mark of '，。）》”、；：') assert.ok(before.includes(mark), mark);
    // what Word takes in
    assert.ok(after.length <= 51 && before.replace(/&\w+;/g, '&').length <= 101);
  });

  it('a style for each element, with the faces of the profile', async () => {
    const profile: Profile = {
      ...DEFAULT_PROFILE,
      faces: { ...DEFAULT_PROFILE.faces, xiaobiaosong: ['方正小标宋_GBK'], fangsong: ['方正仿宋_GBK'] },
      latin: ['Times New Roman'],
    };
    const { part } = await word(draft('文件-请示'), profile);
    const style = (name: string) =>
      part('word/styles.xml')
        .split('<w:style ')
        .find((one) => one.includes(`<w:name w:val="${name}"/>`)) ?? assert.fail(name);
    assert.match(style('公文标题'), /w:eastAsia="方正小标宋_GBK".*<w:sz w:val="44"\/>/s);
    assert.match(style('公文正文'), /w:firstLineChars="200".*w:ascii="Times New Roman".*w:eastAsia="方正仿宋_GBK"/s);
    assert.match(style('一级标题'), /w:eastAsia="黑体"/);
    assert.match(style('二级标题'), /w:eastAsia="楷体_GB2312"/);
    assert.match(style('公文页码'), /w:ascii="宋体".*<w:sz w:val="28"\/>/s);
  });

  it('quotes and dashes stay in the Chinese face, beside digits too', async () => {
    const { document } = await word('关于防汛的通知\n\n各村：\n落实“三防”要求，期限2026—2027年，编号“12”。\n');
    const runs = [...document.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t>/gs)];
    for (const [, properties = '', text = ''] of runs)
      if (/[“”—]/.test(text)) assert.match(properties, /w:hint="eastAsia"/);
    const dash = runs.find(([, , text]) => text === '—');
    assert.match(dash?.[1] ?? '', /w:ascii="仿宋_GB2312"/);
  });

  it('page numbers at the outer edge, printed on one side or both', async () => {
    for (const duplex of [false, true]) {
      const { document, part } = await word(draft('文件-请示'), { ...DEFAULT_PROFILE, duplex });
      assert.match(part('word/settings.xml'), /<w:evenAndOddHeaders\/>/);
      const footer = (type: string) => {
        const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(document)?.[1];
        const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
          part('word/_rels/document.xml.rels'),
        );
        return part(`word/${target?.[1] ?? target?.[2]}`);
      };
      assert.match(footer('default'), /<w:jc w:val="right"\/>.*— .*PAGE.* —/s);
      assert.match(footer('even'), /<w:ind w:left="316"\/><w:jc w:val="left"\/>.*— .*PAGE.* —/s);
    }
  });

  it('the first page of 信函 bears no number', async () => {
    const { document } = await word(draft('信函-长'));
    assert.match(document, /<w:titlePg\/>/);
    assert.match(document, /<w:footerReference w:type="first"/);
    assert.doesNotMatch((await word(draft('文件-请示'))).document, /<w:titlePg/);
  });

  it('attachments are sections, long tables repeat their header', async () => {
    const { document } = await word(draft('文件-长表'));
    assert.equal([...document.matchAll(/<w:sectPr>/g)].length, 2);
    assert.equal([...document.matchAll(/<w:tblHeader\/>/g)].length, 1);
    assert.equal([...document.matchAll(/<w:tr>/g)].length, 47 + 2);
  });

  it('版记 at the foot of the 版心 with rules of 0.35 mm and 0.25 mm, none in 信函', async () => {
    const rules = (document: string) =>
      [
        ...document.slice(document.indexOf('<w:tblpPr')).matchAll(/<w:(?:top|bottom) w:val="single"[^>]*w:sz="(\d+)"/g),
      ].map(([, size]) => Math.round((Number(size) / 8) * (25.4 / 72) * 100) / 100);
    const { document } = await word(draft('文件-通知'));
    assert.match(document, /<w:tblpPr (?=[^>]*w:vertAnchor="margin")(?=[^>]*w:tblpYSpec="bottom")/);
    assert.deepEqual(rules(document), [0.35, 0.26, 0.26, 0.35]);
    assert.deepEqual(rules((await word(draft('信函-长'))).document), []);
  });

  it('版记 on a page of its own begins an even page where printed on both sides, an unnumbered one behind a blank', async () => {
    const single = await word(draft('文件-联合行文'));
    assert.equal(single.laid.pages.length, 3);
    assert.match(single.document, /<w:type w:val="nextPage"\/>(?!.*<w:type )/s);
    const both = await word(draft('文件-联合行文'), { ...DEFAULT_PROFILE, duplex: true });
    assert.equal(both.laid.pages.length, 4);
    const last = both.document.slice(both.document.lastIndexOf('<w:sectPr>'));
    assert.match(last, /<w:type w:val="evenPage"\/>/);
    const relations = both.part('word/_rels/document.xml.rels');
    const footers = [...last.matchAll(/<w:footerReference w:type="(?:default|even)" r:id="(\w+)"/g)].map(
      ([, id]) => new RegExp(`<Relationship (?=[^>]*Id="${id}")[^>]*Target="([^"]+)"`).exec(relations)?.[1],
    );
    assert.equal(footers.length, 2);
    for (const footer of footers) assert.doesNotMatch(both.part(`word/${footer}`), /PAGE/);
  });

  it('text that XML cannot hold does not break the file', async () => {
    const { document } = await word('关于防汛的通知\n\n各村：\n落实<责任>&"措施"\u0008\uD800。\n');
    assert.match(document, /落实&lt;责任&gt;&amp;/);
    assert.doesNotMatch(document, /[\u0000-\u0008\uD800]/);
  });
});

describe('the file edited in Word', () => {
  it('ten characters put into a paragraph stay in that paragraph', async () => {
    const text = draft('文件-紧急');
    const before = await word(text);
    const after = await word(text.replace('经会商研判，', '经县防汛抗旱指挥部会商研判，'));
    const [old, fresh] = [before, after].map(({ document }) => paragraphs(document));
    assert.ok(old && fresh);
    const changed = fresh.filter(({ xml }, index) => xml !== old[index]?.xml);
    assert.equal(fresh.length, old.length);
    assert.equal(changed.length, 1);
    assert.match(changed[0]?.xml ?? '', /^<w:p><w:pPr><w:pStyle w:val="Body"\/><\/w:pPr>/);
  });
});
