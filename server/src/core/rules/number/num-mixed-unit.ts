import { spanOf } from '../../model/spans.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { DIGITS } from '../needed.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Units and words that begin with 千 or 百: 千米, 千瓦, 百帕, 百分点, 百货. */
const UNITS = '米|克|瓦|伏|卡|赫|帕|焦|字节|比特|兆|安|升|牛|吨|斤顶|赫兹|巴|乏|欧|户区';
const WORDS = '帕|分|货|姓|度|合|花|年校|日|家|团|事|科|灵|强|佳|岁|草|川';
const MIXED = new RegExp(
  [
    `(?<thousands>\\d{1,2}(?:\\.\\d{1,2})?)千(?!${UNITS})(?:(?<h>[1-9])百)?(?:零?(?<t>[1-9])十)?`,
    `(?<hundreds>\\d{1,2})百(?!${WORDS})(?:(?<t2>[1-9])十|零(?<o>[1-9]))?`,
    '(?<!\\d)(?<tens>[1-9])十(?=[余多几]?(?:[个名人元万亿天岁户亩]|年(?!代)|家|公里|千米))',
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'gu',
);
/** What may not stand before: the number goes on, or counts something else (第3百货). */
const BEFORE = /[\d.．第A-Za-z-]$/u;

/** The value of 4千, 2千5百, 1百零8, 3十; undefined where figures follow that may belong to it. */
function amountOf(groups: Readonly<Record<string, string | undefined>>, after: string): number | undefined {
  if (/^[\d一二三四五六七八九]/u.test(after)) return undefined;
  const figure = (name: string) => Number(groups[name] ?? 0);
  const total =
    figure('thousands') * 1000 +
    (figure('h') + figure('hundreds')) * 100 +
    (figure('t') + figure('t2') + figure('tens')) * 10 +
    figure('o');
  return Number.isInteger(total) ? total : undefined;
}

/** 4000 → 四千, 350 → 三百五十; undefined where it is no round number of Chinese. */
function inHanzi(value: number): string | undefined {
  if (value < 1000) return writeHanzi(value);
  return value % 1000 === 0 && value < 10000 ? `${writeHanzi(value / 1000)}千` : undefined;
}

export default defineRule({
  name: '“百、千”与阿拉伯数字混写',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.3',
  severity: 'warning',
  why: '数值巨大时可以把“万”“亿”与阿拉伯数字合用，“十”“百”“千”不可以：4000元可写作“四千元”，不写作“4千元”。千米、千克、千瓦里的“千”是单位的一部分，不在此列。',
  mask: 'claims',
  bad: [
    { draft: '投入⟦4千⟧元。', fixed: '投入4000元。' },
    { draft: '共⟦3百⟧余人参加。', fixed: '共300余人参加。' },
    { draft: '每户补助⟦1.5千⟧元。', fixed: '每户补助1500元。' },
    { draft: '总投资⟦3千⟧万元。', fixed: '总投资3000万元。' },
    { draft: '在校生⟦2千5百⟧人。', fixed: '在校生2500人。' },
    { draft: '现有党员⟦1百零8⟧名。', fixed: '现有党员108名。' },
    { draft: '组织⟦5十⟧余人参加。', fixed: '组织50余人参加。' },
  ],
  good: [
    '投入4000元。',
    '全长5千米。',
    '重3千克。',
    '装机2千瓦。',
    '气压为3百帕。',
    '提高5百分点',
    '参会10万人。',
    '投入四千元。',
    '建成3千伏线路。',
    '评选2024十大新闻。',
    '举办2025百日攻坚行动。',
    '第3百货商店',
    '电话：0300-6620019',
    '改造2千吨级码头。',
    '表彰5十佳青年',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS, '十百千'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!/\d[十百千]/u.test(text)) return;
      for (const match of text.matchAll(MIXED)) {
        if (BEFORE.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
        const to = match.index + match[0].length;
        const span = spanOf(paragraph, { from: match.index, to });
        const value = amountOf(match.groups ?? {}, text.slice(to, to + 1));
        const hanzi = value === undefined || /^[万亿余多]/u.test(text.slice(to)) ? undefined : inHanzi(value);
        const fixes: Fix[] = [value === undefined ? undefined : String(value), hanzi].flatMap((newText) =>
          newText === undefined ? [] : [{ title: `改为“${newText}”`, edits: [{ ...span, newText }] }],
        );
        yield {
          ...span,
          message: `“十”“百”“千”不与阿拉伯数字合用，“${match[0]}”请全用阿拉伯数字或者全用汉字`,
          fixes,
        };
      }
    },
  },
});
