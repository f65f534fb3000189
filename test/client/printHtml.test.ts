import assert from 'node:assert/strict';
import { createLinter, DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { cssFamilies, fontStacks } from '../../server/src/core/layout/fontStacks.ts';
import { layout } from '../../server/src/core/layout/layout.ts';
import { printHtml } from '../../server/src/core/layout/printHtml.ts';

const options = { sheet: { width: 210, height: 297 }, stacks: fontStacks(DEFAULT_PROFILE) };

function printed(text: string, title = '通知'): string {
  const { document } = createLinter().lint(text, DEFAULT_CONFIG);
  return printHtml(layout(document, DEFAULT_PROFILE).pages, { ...options, title });
}

describe('the file that is printed', () => {
  it('has a sheet for each page and fetches and runs nothing', () => {
    const html = printed(
      `关于甲的通知\n\n各村：\n${'请认真对照要求逐项开展自查，发现问题立即整改，确保取得实效。\n'.repeat(30)}`,
    );
    assert.ok((html.match(/<svg /g) ?? []).length >= 2);
    assert.match(html, /@page \{ size: 210mm 297mm; margin: 0; \}/);
    assert.doesNotMatch(html, /<script|<link|<img|url\(|@import|https?:/);
  });

  it('takes no word of a draft for markup', () => {
    const html = printed('关于<b>甲</b>的通知\n\n各村：\n请看“<script>alert(1)</script>”与 & 和 "引号"。\n', '<i>&"');
    assert.doesNotMatch(html, /<b>|<script|<i>/);
    assert.match(html, /&lt;script&gt;/);
    assert.match(html, /<title>&lt;i&gt;&amp;&quot;<\/title>/);
  });

  it('holds no character that is none', () => {
    assert.doesNotMatch(printed('关于甲的通知\n\n各村：\n甲\ud800乙\u0001丙\udc00丁。\n'), /[\ud800-\udfff\u0001]/);
    assert.match(printed('关于甲的通知\n\n各村：\n甲𠮷乙。\n'), /𠮷/u);
  });

  it('takes no name of a font for more than a name', () => {
    assert.equal(
      cssFamilies(['仿宋_GB2312', 'x"; } body { display: none', ''], 'fangsong'),
      '"仿宋_GB2312", "x  body  display none", serif',
    );
  });
});

describe('the families of a face', () => {
  it('begin with what the unit names, then the face by its other names, then what comes near', () => {
    const { fangsong } = fontStacks({
      ...DEFAULT_PROFILE,
      faces: { ...DEFAULT_PROFILE.faces, fangsong: ['本单位仿宋', 'Noto Serif CJK SC'] },
    });
    const order = ['本单位仿宋', '仿宋_GB2312', 'FangSong', 'Noto Serif CJK SC'].map((family) =>
      fangsong.indexOf(family),
    );
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      order,
    );
    assert.equal(order[0], 0);
    assert.equal(new Set(fangsong).size, fangsong.length);
  });

  it('begin with a free one where the unit names it first', () => {
    const faces = { ...DEFAULT_PROFILE.faces, song: ['Noto Serif CJK SC'] };
    assert.equal(fontStacks({ ...DEFAULT_PROFILE, faces }).song[0], 'Noto Serif CJK SC');
  });
});
