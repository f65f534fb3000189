/**
 * The ideograph that stands for each CJK radical U+2E80–2EF3, from Unicode's EquivalentUnifiedIdeograph.txt; `·` where
 * there is none, where it lies beyond the BMP, and where a part of a character (⺼, ⻏, ⺫ …) merely resembles it.
 * Fonts embedded in PDF give these radicals for 民, 长, 门, 见, 车 …, and NFKC leaves them as they are.
 */
const IDEOGRAPHS =
  '·厂乛乚乙亻冂··刂卜㔾··兀尣尢·巳幺彑·忄·扌攵·旡日月歺母' +
  '民氵氺灬爫·丬·犭王··示礻·糹纟罓罒㓁·····耂肀聿··艹艹' +
  '艹虎衤覀西见角·讠贝·车辶辶辶·钅長镸长门·阝雨青韦页风飞食·飠' +
  '饣·马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const FIRST = 0x2e80;

/**
 * The usual character for a CJK or Kangxi radical or a compatibility ideograph (U+2E80–2FDF, U+F900–FAFF), or undefined
 * where none is certain. The twelve ideographs of U+FA0E–FA29 that are characters in their own right have none.
 */
export function usualIdeograph(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code >= FIRST && code < FIRST + IDEOGRAPHS.length) {
    const ideograph = IDEOGRAPHS[code - FIRST];
    return ideograph === '·' ? undefined : ideograph;
  }
  if (!/^[\u2f00-\u2fdf\uf900-\ufaff]$/.test(character)) return undefined;
  const normal = character.normalize('NFKC');
  return normal !== character && normal.length === 1 ? normal : undefined;
}
