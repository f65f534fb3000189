/** The sheet of GB/T 9704, and how papers are set where a unit has said nothing. */
import type { Sheet } from './composition.ts';
import type { Profile } from './profile.ts';

/** A4 with the 版心 of 5.2.1: 天头 37 mm, 订口 28 mm, 156 mm × 225 mm, 22 rows of 28 characters (5.2.3). */
export const SHEET: Sheet = {
  width: 210,
  height: 297,
  top: 37,
  left: 28,
  textWidth: 156,
  textHeight: 225,
  columns: 28,
  rows: 22,
};

/** Signed with a seal, printed on one side; the faces by their commonest names, free ones last. */
export const DEFAULT_PROFILE: Profile = {
  faces: {
    fangsong: ['仿宋_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong', '方正仿宋_GBK'],
    kai: ['楷体_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti', '方正楷体_GBK', 'LXGW WenKai', 'AR PL UKai CN'],
    hei: ['黑体', 'SimHei', '华文黑体', 'STHeiti', '方正黑体_GBK', 'Noto Sans CJK SC', 'Source Han Sans SC'],
    xiaobiaosong: ['方正小标宋简体', '方正小标宋_GBK', '小标宋体', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC'],
    song: ['宋体', 'SimSun', '华文宋体', 'STSong', '方正书宋_GBK', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  },
  latin: ['Times New Roman', 'Liberation Serif', 'Nimbus Roman'],
  seal: 'seal',
  duplex: false,
};
