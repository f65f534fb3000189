import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { compose } from '../../server/src/core/layout/compose.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { exportDocx } from '../../server/src/docx/export/exportDocx.ts';
import { importDocx, withDraftLayout } from '../../server/src/docx/import.ts';
import { replaceParts } from '../../server/src/docx/package/replace.ts';
import { openPackage } from '../../server/src/docx/package.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A snippet with its blanks filled in as they stand. */
function filled(body: string): string {
  const values = new Map<string, string>();
  const value = (text: string) => text.replace(/^\|([^,|]*).*$/s, '$1').replace(/^:/, '');
  let text = body
    .replace(/\$\{?CURRENT_YEAR\}?/g, '2026')
    .replace(/\$\{CURRENT_MONTH[^}]*\}/g, '5')
    .replace(/\$\{CURRENT_DATE[^}]*\}/g, '28');
  text = text.replace(/\$\{(\d+)((?::|\|)[^}]*)\}/g, (_, name: string, rest: string) => {
    values.set(name, value(rest));
    return value(rest);
  });
  return text.replace(/\$(\d+)/g, (_, name: string) => values.get(name) ?? '');
}

function drafts(): [string, string][] {
  const files = (folder: string) =>
    readdirSync(new URL(`../../${folder}/`, import.meta.url))
      .filter((name) => /\.(?:gongwen|txt)$/.test(name))
      .map((name): [string, string] => [`${folder}/${name}`, read(`${folder}/${name}`).replace(/\r\n?/g, '\n')]);
  const snippets = JSON.parse(read('snippets/gongwen.code-snippets.json')) as Record<string, { body: string[] }>;
  return [
    ...files('examples'),
    ...files('test/notices/clean'),
    ...files('test/layout/drafts'),
    ...Object.entries(snippets).map(([name, { body }]): [string, string] => [`片段 ${name}`, filled(body.join('\n'))]),
  ];
}

const exported = (draft: string) =>
  exportDocx(compose(parseDocument(draft), DEFAULT_PROFILE), undefined, DEFAULT_PROFILE);

const text = (bytes: Uint8Array) => {
  const imported = importDocx(bytes);
  assert.ok(imported.ok, imported.ok ? '' : imported.message);
  return imported.text;
};

/** The file as someone changed its text in Word. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const opened = openPackage(bytes);
  assert.ok(opened.ok);
  const part = 'word/document.xml';
  const before = strFromU8(opened.package.parts.get(part) ?? new Uint8Array());
  const after = change(before);
  assert.notEqual(after, before);
  return replaceParts(opened.package, new Map([[part, strToU8(after)]])) ?? assert.fail();
}

const DRAFT = `石桥镇人民政府关于召开防汛工作会议的通知


各村（社区）：
　　经研究，决定召开防汛工作会议。现将有关事项通知如下：
　　一、会议时间
　　２026年6月3日（星期三）上午9:00
　　二、会议要求
　　各村要对照防汛隐患排查整治标准，逐项梳理隐患排查整治的情况，原则上不得请
假，确有特殊情况的，须提前报告。

　　　　　　　　石桥镇人民政府
　　　　　　　　2026年5月28日
`;

describe('导出再导入 .docx', () => {
  for (const [name, draft] of drafts())
    it(`${name}：与原稿一字不差`, async () => {
      assert.equal(text(withDraftLayout(await exported(draft), draft)), draft);
    });

  it('文件里没有带上版面时，也一字不少，只是空行和缩进按通常写法', async () => {
    const bare = (value: string) => value.replace(/[\s　]/g, '');
    for (const [name, draft] of drafts().filter(([name]) => name.includes('片段')))
      assert.equal(bare(text(await exported(draft))), bare(draft), name);
  });

  it('按通常写法的稿子，不带版面也一字不差', async () => {
    const normal = text(await exported(DRAFT));
    assert.equal(text(await exported(normal)), normal);
  });

  it('在 Word 里改一段、加一段、删一段，其余各段照原稿，改的那段按 Word', async () => {
    const bytes = withDraftLayout(await exported(DRAFT), DRAFT);
    assert.equal(
      text(edited(bytes, (xml) => xml.replace('决定召开防汛工作会议', '决定召开防汛抗旱工作会议'))),
      DRAFT.replace('　　经研究，决定召开防汛工作会议', '经研究，决定召开防汛抗旱工作会议'),
    );
    const paragraph = '<w:p><w:r><w:t>请各村按时参加会议。</w:t></w:r></w:p>';
    const heading = /<w:p>(?:(?!<w:p>).)*会议要求/s;
    assert.equal(
      text(edited(bytes, (xml) => xml.replace(heading, (found) => paragraph + found))),
      DRAFT.replace('　　二、会议要求', '请各村按时参加会议。\n　　二、会议要求'),
    );
    assert.equal(
      text(edited(bytes, (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*上午9:00.*?<\/w:p>/s, ''))),
      DRAFT.replace('　　２026年6月3日（星期三）上午9:00\n', ''),
    );
  });

  it('在 Word 里删掉的话，导入后不会又回来；空格的改动照 Word', async () => {
    const draft = DRAFT.replace('决定召开', '决定  召开');
    const bytes = withDraftLayout(await exported(draft), draft);
    assert.equal(text(bytes), draft);
    const changed = text(
      edited(bytes, (xml) => xml.replace(/决定 +召开/, '决定召开').replace('一、会议时间', '一、会')),
    );
    assert.match(changed, /决定召开/);
    assert.doesNotMatch(changed, /会议时间/);
  });

  it('带上的版面里没有一个字的内容：批注、链接、提要都不带', async () => {
    const draft = `<!-- gongwen-ignore title-mark 内部口径：暂不公开 -->\n${DRAFT.replace('各村要', '各村[要](https://example.cn/secret)')}`;
    const bytes = withDraftLayout(await exported(draft), draft);
    const opened = openPackage(bytes);
    assert.ok(opened.ok);
    const settings = strFromU8(opened.package.parts.get('word/settings.xml') ?? new Uint8Array());
    const value = /w:name="gongwen\.lines" w:val="([^"]*)"/.exec(settings)?.[1] ?? '';
    assert.ok(value.length > 100);
    assert.doesNotMatch(value, /\p{Script=Han}|secret|https|ignore/u);
  });

  it('链接的地址不带，半边括号也不留', async () => {
    for (const [draft, back] of [
      ['三、参会[一](https://a.cn)人员', '三、参会一人员'],
      ['三、参会[人员](https://a.cn)\n四、地点', '三、参会人员\n四、地点'],
    ] as const) {
      const imported = text(withDraftLayout(await exported(`　　${draft}\n`), `　　${draft}\n`));
      assert.equal(imported, `　　${back}\n`);
    }
  });

  it('别人在文件里放了带字的“版面”，不照它导入', async () => {
    const bytes = withDraftLayout(await exported(DRAFT), DRAFT);
    const opened = openPackage(bytes);
    assert.ok(opened.ok);
    const settings = strFromU8(opened.package.parts.get('word/settings.xml') ?? new Uint8Array());
    for (const evil of ['"e":"\\n另发奖金。"', '"e":5', '"e":null'])
      assert.equal(
        text(
          replaceParts(
            opened.package,
            new Map([
              [
                'word/settings.xml',
                strToU8(settings.replace(/&#34;e&#34;:&#34;[^&]*&#34;/, evil.replaceAll('"', '&#34;'))),
              ],
            ]),
          ) ?? assert.fail(),
        ),
        text(await exported(DRAFT)),
      );
  });

  it('换一个部件，其余部件一个字节不变，别的程序读得出', async () => {
    const bytes = await exported(DRAFT);
    const before = unzipSync(bytes);
    const after = unzipSync(withDraftLayout(bytes, DRAFT));
    assert.deepEqual(Object.keys(after), Object.keys(before));
    for (const [name, data] of Object.entries(after))
      assert.equal(Buffer.compare(data, before[name] ?? new Uint8Array()) === 0, name !== 'word/settings.xml', name);
  });

  it('同一份稿子得到同样的字节', async () => {
    const once = withDraftLayout(await exported(DRAFT), DRAFT);
    assert.deepEqual(withDraftLayout(await exported(DRAFT), DRAFT), once);
  });

  it('keeps no more than Word holds: a very long draft comes back by its words', async () => {
    const draft = `石桥镇人民政府关于检查的通知\n\n${Array.from({ length: 9000 }, (_, i) => `${'　'.repeat(1 + (i % 5))}请各村开展自查。编号${i}。${' '.repeat(i % 7)}${'\n'.repeat(1 + (i % 4))}`).join('')}`;
    const bytes = withDraftLayout(await exported(draft), draft);
    const settings = strFromU8(unzipSync(bytes)['word/settings.xml'] ?? new Uint8Array());
    const longest = Math.max(
      0,
      ...[...settings.matchAll(/<w:docVar [^>]*w:val="([^"]*)"/g)].map(([, value]) => value?.length ?? 0),
    );
    assert.ok(longest <= 65_280, String(longest));
    assert.equal(text(bytes).match(/请各村开展自查。/g)?.length, 9000);
  });
});
