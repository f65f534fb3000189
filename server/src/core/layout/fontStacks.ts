/** The families to draw each face with on a screen or in a browser's print: the reader's own fonts, nothing fetched. */
import type { Face } from './composition.ts';
import type { Profile } from './profile.ts';

/** A face, or that of Latin letters and digits. */
export type FontRole = Face | 'latin';

/** What stands in for 小标宋, a heavy Song, where there is none: the bold cut of a free Song. */
const HEAVY_SONG = 'Noto Serif CJK SC 粗体';
const HEAVY_SONG_CUTS = [
  'Noto Serif CJK SC Bold',
  'NotoSerifCJKsc-Bold',
  'Source Han Serif SC Bold',
  'Noto Serif SC Bold',
];

/** The style rule that gives the stand-in its name; fonts of the machine only, nothing is fetched. */
export const HEAVY_SONG_RULE = `@font-face { font-family: "${HEAVY_SONG}"; src: ${HEAVY_SONG_CUTS.map((cut) => `local("${cut}")`).join(', ')}; }`;

/** How a face is called in words. */
export const FACE_NAMES: Readonly<Record<FontRole, string>> = {
  fangsong: '仿宋',
  kai: '楷体',
  hei: '黑体',
  xiaobiaosong: '小标宋',
  song: '宋体',
  latin: 'Times New Roman',
};

/** Families that are the face that the standard names, by all the names they go by. */
export const OWN_FAMILIES: Readonly<Record<FontRole, readonly string[]>> = {
  fangsong: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    '方正仿宋_GBK',
    'FZFangSong-Z02',
    '华文仿宋',
    'STFangsong',
  ],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'FZKai-Z03', '华文楷体', 'STKaiti', 'Kaiti SC'],
  hei: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', '华文黑体', 'STHeiti', 'Heiti SC'],
  xiaobiaosong: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '小标宋'],
  song: ['宋体', 'SimSun', '方正书宋_GBK', 'FZShuSong-Z01', '华文宋体', 'STSong', 'Songti SC'],
  latin: ['Times New Roman'],
};

/** What comes nearest among free fonts and those of other systems; full-width characters are as wide in all of them. */
export const NEAREST_FAMILIES: Readonly<Record<FontRole, readonly string[]>> = {
  fangsong: [
    'FandolFang',
    'Zhuque Fangsong (technical preview)',
    'Noto Serif CJK SC',
    'Noto Serif SC',
    'Source Han Serif SC',
    '思源宋体',
  ],
  kai: [
    'LXGW WenKai',
    '霞鹜文楷',
    'LXGW WenKai GB',
    'AR PL UKai CN',
    'FandolKai',
    'Noto Serif CJK SC',
    'Noto Serif SC',
    'Source Han Serif SC',
  ],
  hei: [
    'Noto Sans CJK SC',
    'Noto Sans SC',
    'Source Han Sans SC',
    '思源黑体',
    'PingFang SC',
    'Microsoft YaHei',
    'FandolHei',
    'WenQuanYi Micro Hei',
  ],
  xiaobiaosong: [
    '华文中宋',
    'STZhongsong',
    HEAVY_SONG,
    'Source Han Serif SC',
    '思源宋体',
    'Noto Serif CJK SC',
    'Noto Serif SC',
    'FandolSong',
    'SimSun',
    '宋体',
  ],
  song: ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', '思源宋体', 'FandolSong', 'AR PL UMing CN'],
  latin: ['Liberation Serif', 'Nimbus Roman', 'TeX Gyre Termes', 'Tinos'],
};

const GENERIC: Readonly<Record<FontRole, string>> = {
  fangsong: 'serif',
  kai: 'serif',
  hei: 'sans-serif',
  xiaobiaosong: 'serif',
  song: 'serif',
  latin: 'serif',
};

export const FONT_ROLES = Object.keys(GENERIC) as readonly FontRole[];

/** The families for each face, best first. */
export type FontStacks = Readonly<Record<FontRole, readonly string[]>>;

/** The families that a unit's papers are drawn with. */
export function fontStacks(profile: Pick<Profile, 'faces' | 'latin'>): FontStacks {
  const stack = (role: FontRole): readonly string[] => {
    const [own, nearest] = [OWN_FAMILIES[role], NEAREST_FAMILIES[role]];
    const named = role === 'latin' ? profile.latin : profile.faces[role];
    // what only comes near does so behind every name of the face itself, but for what the unit wants first
    const wanted = named.filter((family, index) => index === 0 || !nearest.includes(family));
    return [...new Set([...wanted, ...own, ...nearest, ...named])];
  };
  return {
    fangsong: stack('fangsong'),
    kai: stack('kai'),
    hei: stack('hei'),
    xiaobiaosong: stack('xiaobiaosong'),
    song: stack('song'),
    latin: stack('latin'),
  };
}

/** Anything that could end a quoted name in CSS, or the style around it. */
const NOT_OF_A_NAME = /[^\p{L}\p{N} ()_.+-]/gu;

/** A list for CSS's `font-family`; names are quoted, and what belongs in no name is left out. */
export function cssFamilies(families: readonly string[], role: FontRole): string {
  const quoted = families
    .map((family) => family.replace(NOT_OF_A_NAME, '').trim())
    .filter((family) => family !== '')
    .map((family) => `"${family}"`);
  return [...quoted, GENERIC[role]].join(', ');
}
