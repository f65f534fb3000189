import { namesOrgan } from '../../model/shapes.ts';

/** A name as it compares: 中共石桥镇委员会 is 石桥镇党委, notes in brackets and blanks are gone. */
function plain(name: string): string {
  return name
    .replace(/[（(][^（）()]{0,30}[）)]|[ 　\t]/gu, '')
    .replace(/^(?:中国共产党|中共)(.{2,20}?)委员会/u, '$1党委')
    .replace(/^(?:中国共产党|中共)/u, '')
    .replace(/^中国人民政治协商会议/u, '政协');
}

/** Whether two names may be one organ's: one shortens the other, as 县政府办 does 青云县人民政府办公室. */
export function mayBeSame(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** The organs that a stretch names one after another, blanks or 、 between them; undefined where a piece is no organ. */
export function organsIn(text: string): string[] | undefined {
  const names = text.split(/[ 　\t、]+/u).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => namesOrgan(name)) ? names : undefined;
}
