import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule, type Edit, type Report } from '../rule.ts';
import { type Alignment, align, shortly } from './alignment.ts';

/** The indexes of a longest increasing subsequence. */
function increasing(values: readonly number[]): Set<number> {
  const best: number[][] = [];
  values.forEach((value, i) => {
    let longest: number[] = [];
    for (let j = 0; j < i; j++) {
      const candidate = best[j] ?? [];
      if ((values[j] ?? 0) < value && candidate.length > longest.length) longest = candidate;
    }
    best.push([...longest, i]);
  });
  return new Set(best.reduce((a, b) => (b.length > a.length ? b : a), []));
}

/** The pairs of one session whose items stand in another order than their topics. */
function* orderIn(
  document: Document,
  { agenda, pieces }: Alignment,
  pairs: readonly { topic: number; piece: number }[],
): Generator<Report> {
  const matched = [...pairs].sort((a, b) => a.piece - b.piece);
  const kept = increasing(matched.map(({ topic }) => topic));
  if (kept.size * 2 < matched.length) return;
  const inOrder = [...matched].sort((a, b) => a.topic - b.topic);
  const rangeOf = (piece: number) => {
    const found = pieces[piece];
    const paragraph = found && document.paragraphs[agenda.items[found.item]?.paragraph ?? -1];
    const from = found?.keyAt[0];
    if (!found || !paragraph || from === undefined) return undefined;
    const text = paragraph.content.view.text;
    const opening = /[《“〈]/u.test(text[from - 1] ?? '') ? from - 1 : from;
    const to = opening + text.slice(opening, found.range.to).replace(/[；。，;,.、 　]+$/u, '').length;
    return { ...spanOf(paragraph, { from: opening, to }), text: text.slice(opening, to) };
  };
  const edits: Edit[] = matched.flatMap(({ piece }, i) => {
    const here = rangeOf(piece);
    const wanted = rangeOf(inOrder[i]?.piece ?? -1);
    return here && wanted && here.text !== wanted.text
      ? [{ start: here.start, end: here.end, newText: wanted.text }]
      : [];
  });
  for (let i = 0; i < matched.length; i++) {
    const pair = matched[i];
    const topic = pair && document.topics[pair.topic];
    const place = pair && rangeOf(pair.piece);
    if (!pair || !topic || !place || kept.has(i)) continue;
    yield {
      start: place.start,
      end: place.end,
      message: `“${shortly(topic.text.text)}”在正文列第${pair.topic + 1}，在议程里的先后与正文不一致，请统一次序`,
      related: [{ start: topic.text.start, end: topic.text.end, message: '正文所列的次序' }],
      fixes: edits.length ? [{ title: '按正文的次序调换议程各项（汇报人不动，请核对）', edits }] : [],
    };
  }
}

export default defineRule({
  name: '议程顺序与正文不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '议程的先后应与正文所列议题一致，汇报人按正文准备、按议程上会，次序不一就会乱。审核公文时应核对“段落顺序”是否准确。',
  bad: [
    {
      draft:
        '关于召开学习会的通知⏎各支部：⏎一、学习内容⏎1.甲办法修订草案⏎2.乙规定实施细则⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：领学乙规定实施细则⏎第二项：领学⟦甲办法修订草案⟧',
      fixed:
        '关于召开学习会的通知⏎各支部：⏎一、学习内容⏎1.甲办法修订草案⏎2.乙规定实施细则⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：领学甲办法修订草案⏎第二项：领学乙规定实施细则',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议年度预算⏎2.研究人事任免事项⏎3.通报安全检查情况⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：研究人事任免事项⏎第二项：⟦审议年度预算⟧⏎第三项：通报安全检查情况',
      fixed:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议年度预算⏎2.研究人事任免事项⏎3.通报安全检查情况⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：审议年度预算⏎第二项：研究人事任免事项⏎第三项：通报安全检查情况',
    },
  ],
  good: [
    '关于召开学习会的通知⏎各支部：⏎一、学习内容⏎1.甲办法修订草案⏎2.乙规定实施细则⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：领学甲办法修订草案⏎第二项：领学乙规定实施细则',
    '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议年度预算⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：审议年度预算',
    '关于召开会议的通知⏎各支部：⏎一、会议议题（不分先后）⏎1.审议年度预算⏎2.研究人事任免事项⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：研究人事任免事项⏎第二项：审议年度预算',
  ],
  check: {
    unit: 'document',
    *run(document) {
      if (/不分先后|排名不分|以议程为准/u.test(document.text)) return;
      const alignment = align(document);
      if (!alignment) return;
      const { agenda, pieces, pieceOf } = alignment;
      if (/培训|研讨|论坛|讲座|年会/u.test(document.title?.text ?? '')) return;
      // What is held on another day or in another session is not out of order.
      const breaks = document.paragraphs
        .filter((paragraph) => paragraph.role === 'session')
        .map((paragraph) => paragraph.index);
      const sessionOf = (piece: number) =>
        breaks.filter((index) => index < (agenda.items[pieces[piece]?.item ?? -1]?.paragraph ?? 0)).length;
      const all = pieceOf.flatMap((piece, topic) => (piece >= 0 ? [{ topic, piece, session: sessionOf(piece) }] : []));
      for (const session of new Set(all.map((pair) => pair.session)))
        yield* orderIn(
          document,
          alignment,
          all.filter((pair) => pair.session === session),
        );
    },
  },
});
