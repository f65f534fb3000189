import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const WRONG = /^[ 　]{0,2}(?<mark>-|–|－|~|—{2})[ 　]{0,2}$/u;
const WEEKDAYS = /(?<=[一二三四五六日天])(?:-|–|－|~|—{2})(?=(?:星期|周|礼拜)?[一二三四五六日天])/gu;

/** The connectors between two times of day, and between two weekdays, that are none. */
function* wrongMarks({ content }: Paragraph): Generator<ViewRange> {
  const { tokens, view } = content;
  const clocks = tokens.filter(({ kind }) => kind === 'clock');
  for (const [i, { to }] of clocks.entries()) {
    const next = clocks[i + 1];
    if (!next || next.from - to > 6) continue;
    const between = view.text.slice(to, next.from);
    const mark = WRONG.exec(between)?.groups?.['mark'];
    if (mark) yield { from: to + between.indexOf(mark), to: to + between.indexOf(mark) + mark.length };
  }
  for (const token of tokens) {
    if (token.kind !== 'weekday' || !token.range) continue;
    for (const { index, 0: mark } of view.text.slice(token.from, token.to).matchAll(WEEKDAYS))
      yield { from: token.from + index, to: token.from + index + mark.length };
  }
}

/** More than these in one part are reported once the first are mended. */
const MOST = 200;

/** The same of a whole document, part by part. */
function byPart(document: Document): Span[][] {
  const found = new Map<string, Span[]>();
  for (const paragraph of document.paragraphs)
    for (const range of wrongMarks(paragraph)) {
      const spans = found.get(paragraph.part) ?? [];
      if (spans.length < MOST) spans.push(spanOf(paragraph, range));
      found.set(paragraph.part, spans);
    }
  return [...found.values()];
}

export default defineRule({
  name: '时刻、星期起止连接号不规范',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.13.3.2',
  severity: 'info',
  why: '时间的起止用一字线“—”，也可用浪纹线“～”或“至”；半角短横、半角波纹和破折号都不是表示起止的连接号。',
  bad: [
    { draft: '会议时间：3月10日上午9:00⟦-⟧11:30', fixed: '会议时间：3月10日上午9:00—11:30' },
    { draft: '值班时间为9时⟦~⟧17时。', fixed: '值班时间为9时—17时。' },
    { draft: '窗口每周一⟦-⟧周五对外办公。', fixed: '窗口每周一—周五对外办公。' },
    { draft: '开放时间：星期一⟦－⟧星期五', fixed: '开放时间：星期一—星期五' },
    {
      draft: '会议议程⏎9:00⟦-⟧9:20　县长讲话⏎9:20-9:40　表态发言',
      fixed: '会议议程⏎9:00—9:20　县长讲话⏎9:20—9:40　表态发言',
    },
  ],
  good: [
    '会议时间：3月10日上午9:00—11:30',
    '会议时间：3月10日上午9:00至11:30',
    '值班时间为9:00～17:00。',
    '窗口每周一至周五对外办公。',
    '培训时间为4月8日-10日。',
    '9:00——宣布开会',
    '值班电话0300-6620019',
    '9:00 - 签到',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const spans of byPart(document)) {
        const [first, ...others] = spans;
        if (!first) continue;
        yield {
          ...first,
          message: `表示时间起止用一字线“—”，也可用“～”或“至”${others.length > 0 ? `（共${spans.length}处）` : ''}`,
          related: others.map((span) => ({ ...span, message: '此处也是' })),
          fixes: [
            {
              title: others.length > 0 ? '都改为“—”' : '改为“—”',
              safe: true,
              edits: spans.map((span) => ({ ...span, newText: '—' })),
            },
          ],
        };
      }
    },
  },
});
