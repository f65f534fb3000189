import { sourceOf, spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { type Cited, citedWithNumber, holds, mayBeOne } from './citations.ts';

/** Papers cited with one number: none that some title of the same number brings together (关于印发《甲》《乙》的通知). */
function clash(cited: readonly Cited[]): { here: Cited; there: Cited } | undefined {
  for (const [i, here] of cited.entries()) {
    const there = cited.slice(0, i).find(({ key }) => !mayBeOne(key, here.key));
    if (there && !cited.some(({ key }) => holds(key, here.key) && holds(key, there.key))) return { here, there };
  }
  return undefined;
}

/** Words that a title may have lost or won between two citations; organ and place are often left out on purpose. */
const INNER = /^(?:管理|实施|监督|监督管理|考核|评审|评定|工作|暂行|试行)$/u;

/** 评审管理办法 and 评审办法: one word within made the difference. */
function differInWord(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  const extra = long.length - short.length;
  if (extra === 0 || long.includes(short)) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  // the common head may take in the first characters of the word that is too many
  for (let at = Math.max(2, head - extra); at <= head; at++)
    if (INNER.test(long.slice(at, at + extra)) && long.slice(at + extra) === short.slice(at)) return true;
  return false;
}

/** Two such titles of one number. */
function slip(cited: readonly Cited[]): { here: Cited; there: Cited } | undefined {
  for (const [i, here] of cited.entries()) {
    const there = cited.slice(0, i).find(({ key }) => differInWord(key, here.key));
    if (there) return { here, there };
  }
  return undefined;
}

export default defineRule({
  name: '同一文号对应两个标题',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '一个发文字号只编给一份公文。同一文号后面跟着两个不同的标题，必有一处抄错，读者按文号查到的会是另一份文件。',
  bad: [
    '学习《值班办法》（青政发〔2024〕3号）。⏎学习《督查办法》（⟦青政发〔2024〕3号⟧）。',
    '根据《关于加强值守工作的通知》（青政发〔2024〕3号），现通知如下。⏎请落实《关于加强防汛工作的通知》（⟦青政发〔2024〕3号⟧）要求。',
    '根据《石桥镇甲方案》（石发〔2025〕1号）和《石桥镇乙方案》（⟦石发〔2025〕1号⟧），现通知如下。',
    '学习《关于加强学校食堂管理的意见》（临教〔2025〕8号）。⏎会后传达《关于加强学校消防管理的意见》(⟦临教〔2025〕8号⟧)。',
    '根据《石桥公司职称评审管理办法》（石人〔2024〕16号），开展评审。⏎符合《石桥公司职称评审办法》（⟦石人〔2024〕16号⟧）规定的条件。',
  ],
  good: [
    '学习《青云县人民政府关于加强值守的意见》（青发〔2024〕3号）。⏎落实《青云县政府关于加强值守的意见》（青发〔2024〕3号）。',
    '学习《青云县值班管理办法》（青政发〔2024〕3号）。⏎落实《值班管理办法》（青政发〔2024〕3号）。',
    '学习《值班办法》（青政发〔2024〕3号）。⏎落实《值班办法》（青政发〔2024〕3号）。',
    '学习《青云县值班办法》（青政发〔2024〕3号）。⏎落实《值班办法》（青政发〔2024〕3号）。',
    '学习《关于印发〈值班办法〉的通知》（青政发〔2024〕3号）。⏎落实《值班办法》（青政发〔2024〕3号）。',
    '学习《关于印发〈值班办法〉〈督查办法〉的通知》（青政发〔2024〕3号）。⏎落实《值班办法》（青政发〔2024〕3号）、《督查办法》（青政发〔2024〕3号）。',
    '学习《关于进一步加强全县安全生产工作的通知》（青政发〔2024〕3号）。⏎落实《安全生产工作通知》（青政发〔2024〕3号）。',
    '学习《值班办法》（青政发〔2024〕3号）。⏎学习《督查办法》（青政发〔2024〕13号）。',
    '学习《值班办法》（青政发〔2024〕3号）。⏎学习《督查办法》（石政发〔2024〕3号）。',
    '学习《值班办法》（青政发〔2024〕3号）。⏎学习《督查办法》（青政发〔2023〕3号）。',
    '学习《中共青云县委 青云县人民政府关于加强值守的意见》（青发〔2024〕3号）。⏎落实《关于加强值守的意见》（青发〔2024〕3号）。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['documentNumber'] },
    *run(document) {
      const byNumber = new Map<string, Cited[]>();
      for (const cited of citedWithNumber(document)) {
        const same = byNumber.get(cited.number.normalised) ?? [];
        if (same.length < 20) byNumber.set(cited.number.normalised, [...same, cited]);
      }
      for (const cited of byNumber.values()) {
        const other = clash(cited);
        const found = other ?? slip(cited);
        if (!found) continue;
        const { here, there } = found;
        yield {
          ...spanOf(here.paragraph, here.number),
          ...(other ? {} : { severity: 'warning' as const }),
          message: `前文“${sourceOf(there.paragraph, there.number)}”是《${there.citation.title.text}》的文号，此处却是另一个标题，标题和文号必有一处有误，请核对`,
          related: [{ ...spanOf(there.paragraph, there.citation), message: '同一文号的另一个标题' }],
        };
      }
    },
  },
});
