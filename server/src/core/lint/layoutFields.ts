import type { Face, FormatName } from '../layout/composition.ts';
import type { Profile } from '../layout/profile.ts';

/** How the unit has its papers set, as its `.gongwen.json` says; what is left out is as usual. */
export interface LayoutSettings extends Partial<Pick<Profile, 'format' | 'seal' | 'duplex' | 'pageLimit'>> {
  /** For each face the names that come before the usual ones. */
  readonly faces?: Readonly<Partial<Record<Face, readonly string[]>>>;
  readonly latin?: readonly string[];
}

/** What a member of `layout` must be; the JSON schema and the reader are made of this table. */
export type LayoutField = { readonly description: string } & (
  | { readonly type: 'choice'; readonly choices: Readonly<Record<string, string>> }
  | { readonly type: 'flag' }
  | { readonly type: 'count' }
  | { readonly type: 'fonts' }
  | { readonly type: 'faces'; readonly faces: Readonly<Record<Face, string>> }
);

/** The name of a font as Word lists it. */
export const FONT_NAME = '^[^"\'<>;{}\\\\\\u0000-\\u001F]{1,60}$';

const FORMATS: Readonly<Record<FormatName, string>> = {
  document: '文件格式，有发文机关标志和红线（7）',
  letter: '信函格式（10.1）',
  order: '命令格式（10.2）',
  minutes: '纪要格式（10.3）',
  plain: '没有版头的通知',
};
const SEALS: Readonly<Record<Profile['seal'], string>> = {
  seal: '加盖印章（7.3.5.1）',
  none: '不加盖印章（7.3.5.2）',
  signature: '加盖签发人签名章（7.3.5.3）',
};

/** How papers are set: key → what it holds. */
export const LAYOUT_FIELDS: Readonly<Record<keyof LayoutSettings, LayoutField>> = {
  format: { type: 'choice', choices: FORMATS, description: '公文格式；不写则从草稿看出' },
  faces: {
    type: 'faces',
    faces: {
      fangsong: '正文的仿宋',
      kai: '二级标题、签发人姓名的楷体',
      hei: '一级标题、密级的黑体',
      xiaobiaosong: '标题、发文机关标志的小标宋',
      song: '页码的宋体',
    },
    description: '本单位所用字体的名称，写 Word 字体列表里的名称；可以写几个，前面的优先',
  },
  latin: {
    type: 'fonts',
    description: '英文字母和数字的字体，如 "Times New Roman"；要与汉字同一种字体，就写汉字字体的名称',
  },
  seal: { type: 'choice', choices: SEALS, description: '落款的用印方式；不写则按加盖印章排' },
  duplex: { type: 'flag', description: '双面印刷：版记排在双页' },
  pageLimit: { type: 'count', description: '一份公文最多几页；超过的，检查时会指出' },
};
