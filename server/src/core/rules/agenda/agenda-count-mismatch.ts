import type { Agenda, Document, Topic } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { align, shortly } from './alignment.ts';

const bare = (text: string) => text.replace(/[ 　；。，]/gu, '');

/** An item says the topic word for word: 总经理讲话 in a table whose last column names the speaker. */
function saidIn(document: Document, { items }: Agenda, topic: Topic): boolean {
  const words = bare(topic.text.text);
  const taken = document.topics.some((other) => other !== topic && bare(other.text.text).includes(words));
  return (
    words.length >= 4 &&
    !taken &&
    items.some(({ paragraph }) => bare(document.paragraphs[paragraph]?.content.view.text ?? '').includes(words))
  );
}

export default defineRule({
  name: '议程漏了正文所列的议题',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '正文列出的议题，议程里应逐项安排。漏了一项，会上就没有人准备、没有人汇报。致辞、讨论、总结等程序性项目不计，自学内容不计。',
  bad: [
    {
      draft:
        '关于召开学习会的通知⏎各支部：⏎四、学习内容⏎1.甲办法修订草案⏎2.乙规定实施细则⏎3.丙意见征求情况⏎党委办公室⏎2025年3月3日⏎会议议程⏎第一项：周明同志领学甲办法修订草案⏎⟦第二项：李远同志领学乙规定实施细则⟧',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议年度预算⏎2.研究人事任免事项⏎办公室⏎2025年3月3日⏎会议议程⏎⟦第一项：审议年度预算⟧',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议年度预算方案⏎2.研究人事任免事项⏎3.通报安全检查情况⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：审议年度预算方案⏎⟦第二项：通报安全检查情况⟧',
    },
  ],
  good: [
    '关于召开学习会的通知⏎各支部：⏎四、学习内容⏎1.甲办法修订草案⏎2.乙规定实施细则⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：主持人讲话⏎第二项：周明领学甲办法修订草案⏎第三项：李远领学乙规定实施细则',
    '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议年度预算⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：审议年度预算',
    '关于召开学习会的通知⏎各支部：⏎四、学习内容⏎（一）集中学习⏎1.甲办法修订草案⏎2.乙规定实施细则⏎（二）自学内容⏎1.丙意见征求情况⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：周明领学甲办法修订草案⏎第二项：李远领学乙规定实施细则',
    '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.通报“两票”执行情况⏎2.总经理讲话⏎办公室⏎2025年3月3日⏎会议议程⏎时间\t内容\t发言人⏎13:30—14:00\t通报“两票”执行情况\t周明⏎14:00—14:20\t总经理讲话\t马远',
    '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议年度预算方案⏎2.研究人事任免事项⏎办公室⏎2025年3月3日⏎会议议程⏎第一、二项：审议年度预算方案；研究人事任免事项',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['agendaItem', 'item', 'slot', 'heading', 'paragraph', 'agendaTitle'] },
    *run(document) {
      const alignment = align(document);
      if (!alignment) return;
      const { agenda, pieces, pieceOf } = alignment;
      for (let i = 0; i < document.topics.length; i++) {
        const topic = document.topics[i];
        if (!topic || pieceOf[i] !== -1 || saidIn(document, agenda, topic)) continue;
        // The place in the agenda: the item that takes up the next topic, else the last item.
        const next = pieceOf.slice(i + 1).find((piece) => piece >= 0);
        const item = agenda.items[next === undefined ? agenda.items.length - 1 : (pieces[next]?.item ?? 0)];
        const paragraph = item && document.paragraphs[item.paragraph];
        if (!item || !paragraph) continue;
        yield {
          ...spanOf(paragraph, { from: 0, to: item.range.to }),
          message: `正文列出的“${shortly(topic.text.text)}”在议程里没有对应的一项，${next === undefined ? '议程末尾' : '此处之前'}可能漏了；正文共${document.topics.length}项，请逐项核对`,
          related: [{ start: topic.text.start, end: topic.text.end, message: '正文所列、议程所缺的一项' }],
        };
      }
    },
  },
});
