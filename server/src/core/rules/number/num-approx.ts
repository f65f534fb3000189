import { spanOf } from '../../model/spans.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';

/** What is counted, but not where it makes an ordinal of the number: 年级, 年期, 次网 … */
const COUNTED =
  '(?:个|名|人(?!称|间)|天|岁|小时|分钟|公里|千米|厘米|毫米|平方米|立方米|里(?=路|地|外|[，。])|米|年(?!级|度|制|期|生|代|版)|倍|遍|户|辆|趟|[十百千万亿]{1,2}[多余]?(?:个|名|人|天|岁|户|元|里|米|公里|厘米|毫米|平方米|立方米|亩|家|吨|斤|块|年(?!代|级|度)))';
const ARABIC = new RegExp(`(?<=\\p{Script=Han})(?<a>[1-8])、(?<b>[2-9])(?=${COUNTED})`, 'gu');
const HANZI = new RegExp(
  `(?<=\\p{Script=Han})(?<a>[一二两三四五六七八])、(?<b>[二两三四五六七八九])(?=${COUNTED})`,
  'gu',
);
const SOME = /(?<![\d.第])(?<tens>[1-9]0)几(?=[个名人年岁次天家户亩里米件项万])/gu;
const SOME_TENS =
  /(?<=[好近约有了上这]|^|[，。；：、（])几(?<tens>10{1,3})(?=[多余]?[个名人年岁次天家户亩里米件项万])/gu;
/** What names one after the other rather than a number between: 第2、3名, 附件1、2, 三、四年级, 东区2、3人一组. */
const ENUMERATES = /[第件图表条款项区班队栋楼室号级组月年日是即见为零〇一二三四五六七八九十百千万亿]$/u;
const EVERY = /每.$/u;
const POWERS: Readonly<Record<string, string>> = { '10': '几十', '100': '几百', '1000': '几千' };

const value = (digit: string) => (digit === '两' ? 2 : '〇一二三四五六七八九'.indexOf(digit));

/** 两三天, 二三十: 2 is 两 before a measure, 二 before 十 and behind 一 only where nothing is counted. */
function approximate(a: number, b: number, unit: string): string {
  const first = a === 2 && unit !== '十' ? '两' : writeHanzi(a);
  return `${first}${b === 2 && unit !== '十' ? '两' : writeHanzi(b)}`;
}

export default defineRule({
  name: '概数写法错误',
  source: '数字国标',
  clause: 'GB/T 15835—2011 4.2.2、5.2.1',
  severity: 'info',
  why: '两个相邻的数字连用表示大概的数目，用汉字，中间不加顿号（两三天、七八个）；带“几”的也用汉字（二十几人）。加了顿号就成了并列的两项。',
  mask: 'claims',
  bad: [
    { draft: '检修大约需要⟦2、3⟧天。', fixed: '检修大约需要两三天。' },
    { draft: '现场来了⟦七、八⟧个人。', fixed: '现场来了七八个人。' },
    { draft: '参会的共⟦20几⟧人。', fixed: '参会的共二十几人。' },
    { draft: '会期⟦一、两⟧天。', fixed: '会期一两天。' },
    { draft: '每组⟦5、6⟧人。', fixed: '每组五六人。' },
    { draft: '有⟦二、三⟧十个村受灾。', fixed: '有二三十个村受灾。' },
    { draft: '水面离堤顶只有⟦四、五⟧十厘米。', fixed: '水面离堤顶只有四五十厘米。' },
    { draft: '近⟦几10⟧年来，水患不断。', fixed: '近几十年来，水患不断。' },
  ],
  good: [
    '检修大约需要两三天。',
    '一、二年级学生放假。',
    '学习第二、三部分。',
    '在1、2号楼之间。',
    '3、4月份为集中整治期。',
    '发展二、三产业。',
    '七、八个坚持',
    '获得第2、3名。',
    '见附件1、2。',
    '请一组、二组、三、四组按时参加。',
    '（一）加强领导；二、三个方面要抓好。',
    '十二、三个专项行动',
    '完成一、二次管网改造。',
    '2024、5年',
    '参会的有二十几人。',
    '总数10人。',
    '上世纪八、九十年代修建的水闸',
    '学习十八、十九大报告。',
    '建成二、三年期项目。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['、几'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const pairs = [...text.matchAll(ARABIC), ...text.matchAll(HANZI)].flatMap((match) => {
        const { a = '', b = '' } = match.groups ?? {};
        const [left, right] = [/\d/.test(a) ? Number(a) : value(a), /\d/.test(b) ? Number(b) : value(b)];
        const before = text.slice(Math.max(0, match.index - 2), match.index);
        const lists = ENUMERATES.test(before) && !EVERY.test(before);
        if (lists || (right !== left + 1 && !(left === 3 && right === 5))) return [];
        return [{ match, right: approximate(left, right, text[match.index + 3] ?? '') }];
      });
      const some = [...text.matchAll(SOME)].map((match) => ({
        match,
        right: `${writeHanzi(Number(match.groups?.['tens']))}几`,
      }));
      const tens = [...text.matchAll(SOME_TENS)].map((match) => ({
        match,
        right: POWERS[match.groups?.['tens'] ?? ''] ?? '',
      }));
      for (const { match, right } of [...pairs, ...some, ...tens]) {
        const span = spanOf(paragraph, { from: match.index, to: match.index + match[0].length });
        yield {
          ...span,
          message: `表示大概的数目用汉字，中间不加顿号，写作“${right}”`,
          fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
