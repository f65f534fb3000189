import type { Paragraph } from '../../model/document.ts';
import { isStraight, type Pair } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { defineRule } from '../rule.ts';

const KINDS: ReadonlySet<string> = new Set(['book', 'quote', 'angle', 'innerQuote']);

/** Runs of members that stand side by side with 、 between each two, none with brackets or other words between. */
function runsOf(paragraph: Paragraph): Pair[][] {
  const { text } = paragraph.content.view;
  const members = paragraph.content.pairs.pairs.filter(({ open }) => KINDS.has(open.kind) && !isStraight(open));
  const opening = new Map(members.map((pair) => [pair.open.at, pair]));
  const next = ({ close, open }: Pair) => {
    const after = text[close.at + 1] === '、' ? opening.get(close.at + 2) : undefined;
    return after?.open.kind === open.kind ? after : undefined;
  };
  const taken = new Set(members.map(next));
  return members.flatMap((first) => {
    if (taken.has(first)) return [];
    const run = [first];
    for (let pair = next(first); pair; pair = next(pair)) run.push(pair);
    return run.length > 1 ? [run] : [];
  });
}

/** A neighbour that needs the 、: an unmarked member of the same list, a remark in brackets, 第三章 of the last title. */
function isMixed(text: string, from: number, to: number): boolean {
  return text[from - 1] === '、' || /^[、（(第〔]/u.test(text.slice(to, to + 1));
}

export default defineRule({
  name: '并列书名号/引号之间用顿号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.5.3.5',
  usual: true,
  severity: 'hint',
  why: '标有书名号或者引号的并列成分之间通常不用顿号。其中有括注等插入成分的，宜用顿号；全文一致即可，不算差错。',
  bad: [
    { draft: '请认真学习《民法典》⟦、⟧《保密法》。', fixed: '请认真学习《民法典》《保密法》。' },
    { draft: '各支部要做到“真学”⟦、⟧“真用”。', fixed: '各支部要做到“真学”“真用”。' },
    {
      draft: '坚持“早发现”⟦、⟧“早报告”、“早处置”的原则。',
      fixed: '坚持“早发现”“早报告”“早处置”的原则。',
    },
    { draft: '学习《值班办法》⟦、⟧《会议制度》等文件。', fixed: '学习《值班办法》《会议制度》等文件。' },
  ],
  good: [
    '请认真学习《民法典》《保密法》。',
    '学习《值班办法》（节选）、《会议制度》（全文）。',
    '学习《值班办法》、《会议制度》（青政发〔2025〕3号）。',
    '学习《值班办法》（试行）、《会议制度》、《印章制度》。',
    '学习《值班办法》第一章、《会议制度》第三章。',
    '学习《值班办法》、《会议制度》第三章。',
    '学习《值班办法》、《会议制度》、县委有关文件。',
    '落实县委有关文件、《值班办法》、《会议制度》。',
    '学习《值班办法》和《会议制度》。',
    '“一、”、二、',
    '设“爱岗奖”、优秀奖。',
    '用时5"、6"',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['、', '》”〉’'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!/[》”〉’]、[《“〈‘]/u.test(text)) return;
      for (const run of runsOf(paragraph)) {
        const last = run.at(-1)?.close.at ?? 0;
        if (isMixed(text, run[0]?.open.at ?? 0, last + 1)) continue;
        const marks: ViewRange[] = run.slice(0, -1).map(({ close: { at } }) => ({ from: at + 1, to: at + 2 }));
        const [first, ...others] = marks.map((mark) => spanOf(paragraph, mark));
        if (!first) continue;
        yield {
          ...first,
          message: `并列的${run[0]?.open.kind === 'book' ? '书名号' : '引号'}之间通常不用顿号，可以删去`,
          related: others.map((span) => ({ ...span, message: '这里的顿号也可删去' })),
          fixes: [{ title: '删去顿号', edits: [first, ...others].map((span) => ({ ...span, newText: '' })) }],
        };
      }
    },
  },
});
