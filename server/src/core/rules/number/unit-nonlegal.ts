import { sourceOf, spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';

/** Chinese names of units that are not legal, with the legal name of the same size, if there is one. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  公分: '厘米',
  公吨: '吨',
  立升: '升',
  平米: '平方米',
  市斤: undefined,
  市尺: undefined,
  华里: undefined,
  英尺: undefined,
  英里: undefined,
  马力: undefined,
};
/** Symbols in the wrong case, or without their raised figure. */
const SYMBOLS: Readonly<Record<string, string>> = {
  KM: 'km',
  Km: 'km',
  KG: 'kg',
  Kg: 'kg',
  MM: 'mm',
  CM: 'cm',
  Cm: 'cm',
  ML: 'mL',
  Ml: 'mL',
  MG: 'mg',
  m2: 'm²',
  m3: 'm³',
  km2: 'km²',
  cm2: 'cm²',
  cm3: 'cm³',
  KW: 'kW',
  Kw: 'kW',
  kw: 'kW',
  MWH: 'MW·h',
  KWH: 'kW·h',
  KWh: 'kW·h',
  Kwh: 'kW·h',
  kwh: 'kW·h',
  KV: 'kV',
  Kv: 'kV',
  kv: 'kV',
  KVA: 'kV·A',
  kva: 'kV·A',
  KPa: 'kPa',
  Kpa: 'kPa',
  MPA: 'MPa',
  Mpa: 'MPa',
  HZ: 'Hz',
  hz: 'Hz',
  KHz: 'kHz',
  MHZ: 'MHz',
  GHZ: 'GHz',
  db: 'dB',
};
const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
const NAME = new RegExp(
  `(?<=[\\d二三四五六七八九十百千万半几余多][ 　]?)(?:${longestFirst(Object.keys(NAMES))})`,
  'gu',
);
const SYMBOL = new RegExp(
  `(?<![A-Za-z\\d.#-])(?<number>\\d{1,7}(?:\\.\\d{1,4})?[万亿]?[ ]?)(?<symbol>${longestFirst(Object.keys(SYMBOLS))})(?![A-Za-z\\d²³-])`,
  'gu',
);
const CELSIUS = /摄氏(?:零[上下])?(?<degrees>\d{1,4}(?:\.\d{1,2})?)度/gu;

export default defineRule({
  name: '非法定计量单位或符号错误',
  source: '国标',
  clause: 'GB/T 9704—2012 第9章',
  severity: 'info',
  why: '公文中的计量单位用国家法定的：厘米不写公分，吨不写公吨；符号区分大小写，千米是km、千克是kg、千瓦是kW，平方米是m²。亩、公里、公斤可以用。',
  mask: 'claims',
  bad: [
    { draft: '路面加宽30⟦公分⟧。', fixed: '路面加宽30厘米。' },
    { draft: '全长12⟦KM⟧。', fixed: '全长12km。' },
    { draft: '建筑面积80⟦m2⟧。', fixed: '建筑面积80m²。' },
    { draft: '年发电500万⟦KWh⟧', fixed: '年发电500万kW·h' },
    { draft: '每袋25⟦KG⟧。', fixed: '每袋25kg。' },
    '拖拉机动力为50⟦马力⟧。',
    { draft: '室温保持在⟦摄氏26度⟧。', fixed: '室温保持在26摄氏度。' },
    { draft: '教室面积为60⟦平米⟧。', fixed: '教室面积为60平方米。' },
  ],
  good: [
    '路面加宽30厘米。',
    '全长12 km。',
    '建筑面积80 m²。',
    '建筑面积80㎡。',
    '耕地200亩，亩产500公斤。',
    '限速60公里/小时。',
    '里程碑式的成果',
    '在T2航站楼集合。',
    '广义货币M2增长8%。',
    '购置55英寸电视机。',
    '型号为GL-50KW',
    '开足马力抓生产，一马力全开。',
    '室温保持在26摄氏度。',
    '采购3DB模型',
    '征收土地3华亩',
    '房间号为5M3-2',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [`${DIGITS}二三四五六七八九十百千万半几余多`, 'KMCGmckWVPHhdL分吨升米斤尺里力摄'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const names = [...text.matchAll(NAME)].map(({ index, 0: word }) => ({
        from: index,
        to: index + word.length,
        right: NAMES[word],
      }));
      const symbols = [...text.matchAll(SYMBOL)].map(({ index, 0: whole, groups }) => {
        const symbol = groups?.['symbol'] ?? '';
        return { from: index + whole.length - symbol.length, to: index + whole.length, right: SYMBOLS[symbol] };
      });
      const degrees = [...text.matchAll(CELSIUS)].map(({ index, 0: whole, groups }) => ({
        from: index,
        to: index + whole.length,
        right: whole.includes('零下') ? `零下${groups?.['degrees']}摄氏度` : `${groups?.['degrees']}摄氏度`,
      }));
      for (const { from, to, right } of [...names, ...symbols, ...degrees]) {
        const range = { from, to };
        const written = text.slice(from, to);
        // letters of full width are num-fullwidth's first
        if (sourceOf(paragraph, range) !== written) continue;
        const span = spanOf(paragraph, range);
        yield {
          ...span,
          message: right
            ? `“${written}”不是法定计量单位的写法，应为“${right}”`
            : `“${written}”不是法定计量单位，请换算成法定单位`,
          ...(right ? { fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }] } : {}),
        };
      }
    },
  },
});
