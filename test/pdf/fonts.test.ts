import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { findFonts } from '../../server/src/pdf/findFonts.ts';
import { fontFolders } from '../../server/src/pdf/fontFolders.ts';
import { createFontSet } from '../../server/src/pdf/fontSet.ts';
import { type TinyFont, tinyCollection, tinyFont } from './tinyFont.ts';

describe('pdf: fonts of the machine', () => {
  let folder: string;
  const put = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const font = (family: string, more: Partial<TinyFont> = {}) => tinyFont({ family, characters: '通知甲12', ...more });
  const set = async (latin: readonly string[] = DEFAULT_PROFILE.latin) =>
    createFontSet(await findFonts([folder]), { ...DEFAULT_PROFILE, latin });
  const fileOf = (found: { name: string } | undefined) => found?.name.split('\n')[0]?.slice(folder.length + 1);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-fonts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are found by their Chinese names, in folders below and in collections', async () => {
    put('深/处/a.ttf', font('FZFS', { chineseFamily: '仿宋_GB2312' }));
    put(
      'b.TTC',
      tinyCollection([
        { family: 'Other', characters: '甲' },
        { family: 'KaiTi', characters: '甲通知' },
      ]),
    );
    const fonts = await set();
    assert.equal(fileOf(fonts.fontFor('fangsong', false, '通')), '深/处/a.ttf');
    const kai = fonts.fontFor('kai', false, '通');
    assert.equal(kai?.name.split('\n')[1], 'KaiTi');
    assert.deepEqual(fonts.notes(), []);
  });

  it('are replaced by the nearest, which is told once for each', async () => {
    put('song.ttf', font('SimSun', { chineseFamily: '宋体' }));
    put('hei.ttf', font('SimHei', { chineseFamily: '黑体' }));
    put('times.ttf', font('Liberation Serif'));
    const fonts = await set();
    for (const face of ['fangsong', 'kai', 'xiaobiaosong', 'song'] as const)
      assert.equal(fileOf(fonts.fontFor(face, false, '通')), 'song.ttf', face);
    assert.equal(fileOf(fonts.fontFor('hei', false, '通')), 'hei.ttf');
    // cut to the measure of Times New Roman: nothing to tell
    assert.equal(fileOf(fonts.fontFor('latin', false, '1')), 'times.ttf');
    assert.deepEqual(fonts.notes(), [
      '本机没有字体“仿宋_GB2312”“楷体_GB2312”“方正小标宋简体”，PDF 中用“宋体”代替；要用指定的字体，请先安装',
    ]);
  });

  it('serve for characters that the face lacks', async () => {
    put('fang.ttf', font('仿宋', { characters: '通知' }));
    put('song.ttf', font('宋体', { characters: '通知龘' }));
    put('signs.ttf', font('Signs', { characters: 'A⁶' }));
    const fonts = await set();
    assert.equal(fileOf(fonts.fontFor('fangsong', false, '知')), 'fang.ttf');
    assert.equal(fileOf(fonts.fontFor('fangsong', false, '⁶')), 'signs.ttf');
    assert.equal(fileOf(fonts.fontFor('fangsong', false, '龘')), 'song.ttf');
    assert.deepEqual(fonts.notes(), []);
    assert.equal(fileOf(fonts.fontFor('fangsong', false, '犇')), 'fang.ttf');
    assert.deepEqual(fonts.notes(), [
      '本机可以嵌入的字体都没有“犇”，PDF 中是空框；请安装收字更全的字体，或者换一种写法',
    ]);
  });

  it('come in the weight that is asked for', async () => {
    put('r.ttf', font('Noto Serif CJK SC', { weight: 400 }));
    put('b.ttf', font('Noto Serif CJK SC', { weight: 700 }));
    const fonts = await set();
    assert.equal(fileOf(fonts.fontFor('fangsong', false, '通')), 'r.ttf');
    assert.equal(fileOf(fonts.fontFor('fangsong', true, '通')), 'b.ttf');
    // 小标宋 is darker than 宋体
    assert.equal(fileOf(fonts.fontFor('xiaobiaosong', false, '通')), 'b.ttf');
  });

  it('are not taken where their licence forbids to embed them', async () => {
    put('a.ttf', font('仿宋_GB2312', { licence: 2 }));
    put('b.ttf', font('仿宋'));
    const fonts = await set();
    assert.equal(fileOf(fonts.fontFor('fangsong', false, '通')), 'b.ttf');
    assert.deepEqual(fonts.notes(), ['字体“仿宋_GB2312”的授权不允许嵌入 PDF，没有使用']);
  });

  it('of a name that nobody knows serve where they say that they are Chinese', async () => {
    put('a.ttf', font('Not Chinese', { chinese: false }));
    put('b.ttf', font('某某体'));
    const fonts = await set();
    assert.equal(fileOf(fonts.fontFor('fangsong', false, '通')), 'b.ttf');
    assert.deepEqual(fonts.notes(), ['本机没有字体“仿宋_GB2312”，PDF 中用“某某体”代替；要用指定的字体，请先安装']);
  });

  it('that are broken or no fonts are passed over', async () => {
    const whole = font('仿宋_GB2312');
    put('a.ttf', whole.subarray(0, 200));
    put('b.ttf', Buffer.from('no font at all'));
    put('c.ttf', Buffer.alloc(0));
    put('d.ttc', Buffer.from('ttcf\0\x01\0\0\xff\xff\xff\xff', 'latin1'));
    put('e.txt', whole);
    assert.deepEqual(await findFonts([folder, join(folder, 'none')]), []);
    // its names can be read, its characters cannot: the next one serves
    const damaged = Buffer.from(whole);
    const cmap = damaged.indexOf('cmap', 0, 'latin1');
    damaged.fill(0xff, damaged.readUInt32BE(cmap + 8), damaged.readUInt32BE(cmap + 8) + 40);
    put('f.ttf', damaged);
    put('g.ttf', font('仿宋'));
    assert.equal(fileOf((await set()).fontFor('fangsong', false, '通')), 'g.ttf');
  });

  it('are looked for where each system has them, the user’s own first', () => {
    const windows = fontFolders({ LOCALAPPDATA: 'L', WINDIR: 'W' }, 'win32');
    assert.deepEqual(
      windows.map((path) => path.replaceAll('\\', '/')),
      ['L/Microsoft/Windows/Fonts', 'W/Fonts'],
    );
    const linux = fontFolders({ HOME: '/h', XDG_DATA_DIRS: '/a:/b' }, 'linux');
    assert.deepEqual(linux.slice(0, 4), ['/h/.local/share/fonts', '/h/.fonts', '/a/fonts', '/b/fonts']);
    assert.ok(fontFolders({ HOME: '/h' }, 'darwin').includes('/System/Library/Fonts'));
  });
});
