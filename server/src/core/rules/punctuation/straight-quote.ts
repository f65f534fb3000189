import { depthsOf, isStraight, type Mark } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule, type Fix } from '../rule.ts';

const CHINESE = /[\p{Script=Han}，。；：、！？“”‘’《》（）〈〉]/u;
const SINGLE = /(?<![A-Za-z\d'])'(\p{Script=Han}[^'\n]{0,60})'(?![A-Za-z\d'])/gu;
const isForeign = (mark: Mark) => isStraight(mark) || mark.kind === 'corner' || mark.kind === 'whiteCorner';

export default defineRule({
  name: '直引号、直角引号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.8.2',
  mendsQuotations: true,
  severity: 'warning',
  why: '横排文字的引号是“ ”和‘ ’，分左右。直引号 " 不分左右，直角引号「」用于竖排和港台文字。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  mask: 'claims',
  bad: [
    { draft: '大力推进⟦"⟧放管服"改革。', fixed: '大力推进“放管服”改革。' },
    { draft: '认真落实⟦「⟧一岗双责」要求。', fixed: '认真落实“一岗双责”要求。' },
    { draft: '认真落实“一岗双责⟦"⟧要求。', fixed: '认真落实“一岗双责”要求。' },
    { draft: '会议强调，“要坚持⟦"⟧两手抓"方针”。', fixed: '会议强调，“要坚持‘两手抓’方针”。' },
    { draft: "大力推进⟦'⟧放管服'改革。", fixed: '大力推进“放管服”改革。' },
    { draft: '大力推进⟦"⟧放管服改革。', fixed: '大力推进“放管服改革。' },
  ],
  good: [
    '大力推进“放管服”改革。',
    '用时5\'30"完成',
    "It's OK",
    'echo "hello"',
    '`print("你好")`',
    "name='青云'",
    '“甲‘乙’甲”',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['"＂「」『』\''] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const { pairs, lonely } = paragraph.content.pairs;
      const at = (index: number) => spanOf(paragraph, { from: index, to: index + 1 });
      const chinese = (index: number) => CHINESE.test(text[index - 1] ?? '') || CHINESE.test(text[index + 1] ?? '');
      /** print("你好"), name='青云': a string of code. */
      const inCode = (index: number) => /[A-Za-z_\d][(=]$/.test(text.slice(Math.max(0, index - 2), index));
      const quotes = pairs.filter(({ open }) => /uote$|orner$/.test(open.kind));
      const depths = depthsOf(quotes);
      for (const { open, close } of quotes) {
        const wrong = [open, close].filter(isForeign);
        const [first] = wrong;
        if (!first || inCode(open.at) || !wrong.some((mark) => chinese(mark.at))) continue;
        const [left, right] =
          (depths.get(open) ?? 0) % 2 === 1 && open.outer?.kind !== 'innerQuote' ? ['‘', '’'] : ['“', '”'];
        const edits = wrong.map((mark) => ({ ...at(mark.at), newText: mark === open ? left : right }));
        yield {
          ...at(first.at),
          message: `横排中文的引号应用${left}${right}，不用“${first.text}”`,
          related: wrong.slice(1).map((mark) => ({ ...at(mark.at), message: '另一半在这里' })),
          fixes: [{ title: `改为${left}${right}`, safe: lonely.length === 0, edits }],
        };
      }
      for (const mark of lonely) {
        if (!isStraight(mark) || !chinese(mark.at)) continue;
        const choices: Fix[] = ['“', '”'].map((newText) => ({
          title: `改为${newText}`,
          edits: [{ ...at(mark.at), newText }],
        }));
        yield { ...at(mark.at), message: '直引号不分左右，又没有配成一对，请改为“或”并补齐另一半', fixes: choices };
      }
      for (const { index, 0: whole } of text.matchAll(SINGLE)) {
        if (inCode(index)) continue;
        const edits = [
          { ...at(index), newText: '“' },
          { ...at(index + whole.length - 1), newText: '”' },
        ];
        yield { ...at(index), message: "中文的引号应用“”，不用直引号“'”", fixes: [{ title: '改为“”', edits }] };
      }
    },
  },
});
