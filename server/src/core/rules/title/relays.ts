import { issuerIn } from './titles.ts';

/** A second 转发 in a title: what lies between the first and the end of the second may go. */
export interface Nesting {
  /** Where the second 转发 or 批转 stands. */
  readonly from: number;
  readonly to: number;
  /** The layer in between, up to and with the second verb: 县政府关于转发. */
  readonly layer: { readonly from: number; readonly to: number };
}

/** 转发 of something, not the word itself: 文件转发管理, 微信转发. */
const RELAY = /(?:转发|批转)(?!管理|工作|制度|办法|规定|审批|流程|功能|行为|量)/gu;

/** Every further 转发 or 批转 behind the title's own. */
export function nestings(title: string): Nesting[] {
  const relays = [...title.matchAll(RELAY)].map(({ index }) => index);
  const [first, ...others] = relays;
  if (first === undefined || first > issuerIn(title).length + 2) return [];
  return others
    .filter((at, i) => at - (others[i - 1] ?? first) > 3)
    .map((at, i) => ({ from: at, to: at + 2, layer: { from: (others[i - 1] ?? first) + 2, to: at + 2 } }));
}
